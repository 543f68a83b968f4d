/** Which version of the lists the site has, against the program's. */
import { migrationsFrom, schemaVersion } from '../../schema/migrations';
import { wordsOfFinding } from '../findingWords';
import type { Checked } from './context';
import { byApply, good, sentences, steps } from './context';
import type { HealthFinding } from './health';
import { people } from './letter';

function newer(site: number): HealthFinding {
  return {
    area: 'version',
    state: 'bad',
    title: {
      sv: `Webbplatsen har version ${site} av listorna, men programmet är gjort för version ${schemaVersion}.`,
      en: `The site has version ${site} of the lists, but the program is made for version ${schemaVersion}.`,
    },
    effect: {
      sv: 'Framsyn kan läsas men inte ändras härifrån, så att inget i den nyare versionen går förlorat.',
      en: 'Framsyn can be read but not changed from here, so that nothing of the newer version is lost.',
    },
    who: people.administrator,
    remedy: steps(
      [
        'Ladda om sidan först. Webbläsaren kan ha kvar ett äldre program.',
        'Hjälper det inte: öppna administrationscentret för SharePoint, Fler funktioner, Appar.',
        'Ladda upp den nyaste framsyn.sppkg och välj Distribuera.',
      ],
      [
        'Reload the page first. The browser may have kept an older program.',
        'If that does not help: open the SharePoint admin center, More features, Apps.',
        'Upload the newest framsyn.sppkg and choose Deploy.',
      ],
    ),
    fixedByApply: false,
  };
}

function older(checked: Checked, site: number): HealthFinding {
  const items = checked.findings.filter(({ reason }) => reason === 'itemsToMigrate');
  return {
    area: 'version',
    state: 'attention',
    title: {
      sv: `Webbplatsen har version ${site} av listorna, och programmet har version ${schemaVersion}.`,
      en: `The site has version ${site} of the lists, and the program has version ${schemaVersion}.`,
    },
    effect: {
      sv: 'Framsyn är skrivskyddat tills en ägare har uppgraderat. Inget som ni har skrivit tas bort.',
      en: 'Framsyn is read-only until an owner has upgraded. Nothing that you have written is removed.',
    },
    ...byApply(checked),
    details: [...migrationsFrom(site).map(({ summary }) => summary), ...sentences(items)],
  };
}

/** Lists without a version: a run that was cut off records it last. */
function unrecorded(checked: Checked): HealthFinding {
  const words = checked.isBegun
    ? {
        title: { sv: 'En installation har påbörjats men är inte klar.', en: 'A set-up was begun and is not finished.' },
        effect: {
          sv: 'Framsyn fungerar inte helt förrän resten är gjort. Inget görs två gånger.',
          en: 'Framsyn does not fully work until the rest is done. Nothing is done twice.',
        },
      }
    : {
        title: { sv: 'Framsyn är inte installerat på webbplatsen än.', en: 'Framsyn is not set up on the site yet.' },
        effect: { sv: 'Ingen kan använda Framsyn här än.', en: 'Nobody can use Framsyn here yet.' },
      };
  return { area: 'version', state: 'attention', ...words, ...byApply(checked) };
}

/** Somebody else's run, or what is left of one that was cut off: nothing on the site tells which. */
function busy({ findings, siteUrl }: Checked): readonly HealthFinding[] {
  return findings
    .filter(({ reason }) => reason === 'busy')
    .map((finding) => {
      const name = finding.found?.join('') ?? '';
      return {
        area: 'version',
        state: 'attention',
        title: wordsOfFinding(finding),
        effect: {
          sv: 'Planen kan inte genomföras av någon annan så länge. Två på en gång skulle göra samma sak dubbelt.',
          en: 'Nobody else can apply the plan meanwhile. Two at a time would make the same things twice.',
        },
        who: { sv: name, en: name },
        remedy: steps(
          [
            'Vänta några minuter och kör hälsokontrollen igen.',
            `Har arbetet avbrutits: ${name} öppnar sidan Installation och genomför planen igen. Den går vidare där den slutade.`,
            `Går inte det: öppna ${siteUrl}/_layouts/15/viewlsts.aspx (Webbplatsinnehåll), välj FramsynInstallation, Ta bort. Genomför sedan planen själv.`,
          ],
          [
            'Wait some minutes and run the health check again.',
            `If the work was cut off: ${name} opens the page Set-up and applies the plan again. It goes on where it stopped.`,
            `If that cannot be done: open ${siteUrl}/_layouts/15/viewlsts.aspx (Site contents), choose FramsynInstallation, Delete. Then apply the plan yourself.`,
          ],
        ),
        fixedByApply: false,
      } as const;
    });
}

/** One's own lock on a site where nothing is left to do: other owners are kept out by it, and no run comes that would remove it. */
const leftLocked = (checked: Checked): readonly HealthFinding[] =>
  checked.findings
    .filter(({ reason }) => reason === 'leftLocked')
    .map(() => ({
      area: 'version',
      state: 'attention',
      title: { sv: 'Ett lås finns kvar efter din installation, som avbröts.', en: 'A lock is left of your set-up, which was cut off.' },
      effect: {
        sv: 'Så länge låset finns kan ingen annan ägare uppgradera eller laga webbplatsen. Annars märks det inte.',
        en: 'While the lock is there, no other owner can upgrade or mend the site. Otherwise nobody notices it.',
      },
      ...byApply(checked),
    }));

export const versionFindings = (checked: Checked): readonly HealthFinding[] => [...busy(checked), ...leftLocked(checked), ...ofVersion(checked)];

function ofVersion(checked: Checked): readonly HealthFinding[] {
  const { site, plan, seesAll } = checked;
  if (plan.version.site > schemaVersion) return [newer(plan.version.site)];
  if (site.rows.length === 0 && !seesAll) {
    const title = { sv: 'Du kan inte se vilken version webbplatsens listor har.', en: 'You cannot see which version the lists of the site have.' };
    return [{ area: 'version', state: 'unknown', title, who: people.owner, fixedByApply: false }];
  }
  if (site.rows.length === 0) return [unrecorded(checked)];
  if (plan.version.site < schemaVersion) return [older(checked, plan.version.site)];
  return [good('version', { sv: `Listorna har programmets version, ${schemaVersion}.`, en: `The lists have the program's version, ${schemaVersion}.` })];
}
