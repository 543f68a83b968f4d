/** Whether the lists are there. The address is what counts: a title is anybody's to change. */
import type { Finding } from '../finding';
import type { Checked } from './context';
import { byApply, counted, good, listTitle, sentences, steps } from './context';
import type { HealthFinding } from './health';
import { people } from './letter';

/** A list that has our list's name at another address: moved, or somebody else's. */
function taken(checked: Checked, finding: Finding): HealthFinding {
  const { siteUrl, lists } = checked;
  const definition = lists.find(({ key }) => key === finding.list);
  const title = listTitle(checked, finding.list);
  const wanted = definition?.url ?? '';
  const [found = ''] = finding.found ?? [];
  const place = checked.site.places?.find(({ address }) => address === found);
  const name = place?.title ?? title;
  return {
    area: 'lists',
    state: 'bad',
    title: {
      sv: `Listan ${title} finns inte på sin adress, ${siteUrl}/${wanted}, men en lista med namnet ${name} finns på ${siteUrl}/${found}.`,
      en: `The list ${title} is not at its address, ${siteUrl}/${wanted}, but a list named ${name} is at ${siteUrl}/${found}.`,
    },
    effect: {
      sv: `Framsyn hittar listor på adressen, inte på namnet, och visar därför ${title} som tom. Planen kan inte genomföras: SharePoint tillåter inte två listor med samma namn.`,
      en: `Framsyn finds lists by address, not by name, and so shows ${title} as empty. The plan cannot be applied: SharePoint allows no two lists of one name.`,
    },
    who: people.owner,
    remedy: steps(
      [
        `Öppna listan på ${siteUrl}/${found} och se om det är Framsyns: den har kolumner som börjar med Fs i Listinställningar.`,
        `Är den Framsyns har någon ändrat adressen. SharePoint-administratören flyttar tillbaka den med PnP PowerShell: (Get-PnPList -Identity "${found}").RootFolder.MoveTo("${wanted}"); Invoke-PnPQuery`,
        `Är den er egen: öppna den, välj kugghjulet, Listinställningar, Namn, beskrivning och navigering på listan, och ge den ett annat namn.`,
        'Kör hälsokontrollen igen.',
      ],
      [
        `Open the list at ${siteUrl}/${found} and see whether it is Framsyn's: it has columns that begin with Fs in List settings.`,
        `If it is Framsyn's, somebody has changed its address. The SharePoint administrator moves it back with PnP PowerShell: (Get-PnPList -Identity "${found}").RootFolder.MoveTo("${wanted}"); Invoke-PnPQuery`,
        'If it is your own: open it, choose the gear, List settings, List name, description and navigation, and give it another name.',
        'Run the health check again.',
      ],
    ),
    details: [{ sv: `${name}: ${place?.itemCount ?? 0} objekt`, en: `${name}: ${place?.itemCount ?? 0} items` }],
    fixedByApply: false,
  };
}

function missing(checked: Checked, findings: readonly Finding[]): HealthFinding {
  const { seesAll, isBegun, lists, siteUrl, plan } = checked;
  const details = findings.map(({ list, name }) => ({
    sv: `${name} (${lists.find(({ key }) => key === list)?.url ?? ''})`,
    en: `${name} (${lists.find(({ key }) => key === list)?.url ?? ''})`,
  }));
  if (!seesAll) {
    const title = counted(
      findings.length,
      { sv: 'En lista saknas, eller så får du inte se den.', en: 'One list is missing, or you may not see it.' },
      { sv: 'listor saknas, eller så får du inte se dem.', en: 'lists are missing, or you may not see them.' },
    );
    return { area: 'lists', state: 'unknown', title, who: people.owner, details, fixedByApply: false };
  }
  if (!isBegun) {
    const title = { sv: 'Ingen av Framsyns listor finns på webbplatsen.', en: "None of Framsyn's lists is on the site." };
    return { area: 'lists', state: 'attention', title, ...byApply(checked), details };
  }
  const title = counted(findings.length, { sv: 'En lista saknas.', en: 'One list is missing.' }, { sv: 'listor saknas.', en: 'lists are missing.' });
  // A list that an upgrade brings was never there; nobody has to look for it.
  if (plan.version.site < plan.version.schema) return { area: 'lists', state: 'attention', title, ...byApply(checked), details };
  return {
    area: 'lists',
    state: 'bad',
    title,
    effect: { sv: 'Sidor som visar listan ger ett fel.', en: 'Pages that show the list give an error.' },
    ...byApply(checked),
    remedy: steps(
      [
        `Se först om listan går att få tillbaka: öppna ${siteUrl}/_layouts/15/AdminRecycleBin.aspx (Webbplatsinnehåll, Papperskorgen).`,
        'Finns listan där: markera den och välj Återställ. Då är allt kvar.',
        'Finns den inte där: genomför planen på sidan Installation. Listan skapas då på nytt och är tom.',
      ],
      [
        `See first whether the list can be got back: open ${siteUrl}/_layouts/15/AdminRecycleBin.aspx (Site contents, Recycle bin).`,
        'If it is there: select it and choose Restore. Then everything is left.',
        'If it is not: apply the plan on the page Set-up. The list is then made again, and is empty.',
      ],
    ),
    details,
  };
}

export function listFindings(checked: Checked): readonly HealthFinding[] {
  const { findings, lists } = checked;
  const ofLists = findings.filter(({ what }) => what === 'list');
  const isTaken = ({ reason }: Finding): boolean => reason === 'titleTaken';
  const elsewhere = ofLists.filter(isTaken);
  const gone = ofLists.filter(({ reason, list }) => reason === 'missing' && !elsewhere.some((finding) => finding.list === list));
  const wrong = [...elsewhere.map((finding) => taken(checked, finding)), ...(gone.length === 0 ? [] : [missing(checked, gone)])];
  if (wrong.length > 0) return wrong;
  const renamed = ofLists.filter(({ reason }) => reason === 'ownChange');
  const title =
    renamed.length === 0
      ? { sv: `Alla ${lists.length} listor finns.`, en: `All ${lists.length} lists are there.` }
      : {
          sv: `Alla ${lists.length} listor finns. ${renamed.length === 1 ? 'En har' : `${renamed.length} har`} ett namn som ni har gett, och det får vara kvar.`,
          en: `All ${lists.length} lists are there. ${renamed.length === 1 ? 'One has' : `${renamed.length} have`} a name that you gave, which stays.`,
        };
  return [good('lists', title, sentences(renamed))];
}
