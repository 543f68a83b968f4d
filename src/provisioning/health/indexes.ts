/** Indexes: without them SharePoint refuses to filter and sort a list of more than 5,000 items, and it allows 20 a list. */
import type { Finding } from '../finding';
import { indexLimit } from '../diffList';
import type { Checked } from './context';
import { byApply, counted, good, listTitle, sentences, steps } from './context';
import type { HealthFinding } from './health';
import { people } from './letter';

/** SharePoint's list view threshold, which nobody can raise in SharePoint Online. */
const threshold = 5_000;

function noRoom(checked: Checked, finding: Finding): HealthFinding {
  const title = listTitle(checked, finding.list);
  const url = checked.lists.find(({ key }) => key === finding.list)?.url ?? '';
  const own = finding.found ?? [];
  const names = own.join(', ');
  return {
    area: 'indexes',
    state: 'bad',
    title: {
      sv: `Listan ${title} får inte plats med de index som Framsyn behöver: SharePoint tillåter ${indexLimit} per lista.`,
      en: `The list ${title} has no room for the indexes that Framsyn needs: SharePoint allows ${indexLimit} a list.`,
    },
    effect: {
      sv: 'Planen kan inte genomföras förrän det finns plats. Inget har påbörjats.',
      en: 'The plan cannot be applied until there is room. Nothing has been begun.',
    },
    who: people.owner,
    remedy: steps(
      [
        `Öppna listan på ${checked.siteUrl}/${url}. Välj kugghjulet och Listinställningar.`,
        'Välj Indexerade kolumner under rubriken Kolumner.',
        names === ''
          ? 'Öppna ett index som ni inte behöver och välj Ta bort.'
          : `Öppna ett index på en egen kolumn (${names}) och välj Ta bort. Kolumnen och dess värden finns kvar.`,
        'Kör hälsokontrollen igen och genomför planen.',
      ],
      [
        `Open the list at ${checked.siteUrl}/${url}. Choose the gear and List settings.`,
        'Choose Indexed columns under the heading Columns.',
        names === ''
          ? 'Open an index that you do not need and choose Delete.'
          : `Open an index of a column of your own (${names}) and choose Delete. The column and its values stay.`,
        'Run the health check again and apply the plan.',
      ],
    ),
    details: own.map((name) => ({ sv: `${title}: den egna kolumnen ${name} har ett index`, en: `${title}: your own column ${name} has an index` })),
    fixedByApply: false,
  };
}

function lacking(checked: Checked, findings: readonly Finding[]): HealthFinding {
  const { lists, site } = checked;
  const count = (key: string | undefined): number => site.lists[lists.find((list) => list.key === key)?.url ?? '']?.itemCount ?? 0;
  const isLarge = findings.some(({ list }) => count(list) > threshold);
  return {
    area: 'indexes',
    state: isLarge ? 'bad' : 'attention',
    title: counted(findings.length, { sv: 'Ett index saknas.', en: 'One index is missing.' }, { sv: 'index saknas.', en: 'indexes are missing.' }),
    effect: isLarge
      ? {
          sv: 'Listan har fler än 5 000 objekt. SharePoint säger därför nej till filter och sökningar som behöver indexet. Att skapa det kan ta en stund, och SharePoint kan be oss försöka senare.',
          en: 'The list has more than 5,000 items. SharePoint therefore refuses filters and searches that need the index. Making it can take a while, and SharePoint may ask us to try again later.',
        }
      : {
          sv: 'Det märks inte än. När listan har fler än 5 000 objekt säger SharePoint nej till filter och sökningar utan index.',
          en: 'Nobody notices yet. When the list has more than 5,000 items SharePoint refuses filters and searches without an index.',
        },
    ...byApply(checked),
    details: sentences([...findings].sort((a, b) => count(b.list) - count(a.list))),
  };
}

export function indexFindings(checked: Checked): readonly HealthFinding[] {
  const { findings, isBegun, lists, site } = checked;
  const full = findings.filter(({ reason }) => reason === 'indexLimit');
  const missing = findings.filter(({ reason, list }) => reason === 'notIndexed' && !full.some((finding) => finding.list === list));
  const wrong = [...full.map((finding) => noRoom(checked, finding)), ...(missing.length === 0 ? [] : [lacking(checked, missing)])];
  if (wrong.length > 0) return wrong;
  if (!isBegun) return [good('indexes', { sv: 'Index skapas tillsammans med listorna.', en: 'Indexes are made together with the lists.' })];
  const most = Math.max(0, ...lists.map(({ url }) => site.lists[url]?.fields.filter(({ indexed }) => indexed).length ?? 0));
  return [
    good('indexes', {
      sv: `Alla index finns. Den lista som har flest har ${most} av ${indexLimit} möjliga.`,
      en: `All indexes are there. The list with the most has ${most} of ${indexLimit} possible.`,
    }),
  ];
}
