/** What people have changed by hand: what has to be put right, what stops a run, and what is theirs and stays. */
import { columnsOf } from '../../schema/fieldXml';
import type { Finding } from '../finding';
import { wordsOfFinding } from '../findingWords';
import type { Words } from '../words';
import type { Checked } from './context';
import { byApply, counted, good, listTitle, sentences, steps } from './context';
import type { HealthFinding } from './health';
import { people } from './letter';

/** Somebody made the column another one: its values are another sort, and a run never converts or deletes. */
function retyped(checked: Checked, finding: Finding): HealthFinding {
  const definition = checked.lists.find(({ key }) => key === finding.list);
  const url = `${checked.siteUrl}/${definition?.url ?? ''}`;
  const title = definition === undefined ? '' : (columnsOf(definition).find(({ internal }) => internal === finding.name)?.title ?? finding.name);
  const list = listTitle(checked, finding.list);
  return {
    area: 'drift',
    state: 'bad',
    title: wordsOfFinding(finding),
    effect: {
      sv: `Framsyn kan inte läsa ${list} rätt, och planen kan inte genomföras. Inget har påbörjats.`,
      en: `Framsyn cannot read ${list} right, and the plan cannot be applied. Nothing has been begun.`,
    },
    who: people.owner,
    remedy: steps(
      [
        `Öppna listan på ${url}. Välj Exportera och Exportera till CSV, så att värdena finns sparade.`,
        `Välj kugghjulet, Listinställningar. Välj ${title} under rubriken Kolumner.`,
        'Erbjuder SharePoint den rätta typen: välj den och sedan OK.',
        'Annars: välj Ta bort. Genomför sedan planen på sidan Installation, så skapas kolumnen igen. Fyll i värdena från filen.',
        'Att byta namn på kolumnen räcker inte: dess interna namn är kvar.',
      ],
      [
        `Open the list at ${url}. Choose Export and Export to CSV, so that the values are kept.`,
        `Choose the gear, List settings. Choose ${title} under the heading Columns.`,
        'If SharePoint offers the right type: choose it and then OK.',
        'Otherwise: choose Delete. Then apply the plan on the page Set-up, which makes the column again. Fill in the values from the file.',
        'Renaming the column is not enough: its internal name stays.',
      ],
    ),
    fixedByApply: false,
  };
}

interface Kind {
  readonly state: HealthFinding['state'];
  readonly is: (finding: Finding) => boolean;
  readonly one: Words;
  readonly many: Words;
  readonly effect: Words;
}
const isSetting = ({ steps: made }: Finding, name: string): boolean => made.some((step) => step.kind === 'changeList' && name in step.properties);

/** What applying puts right, the worst first. */
const kinds: readonly Kind[] = [
  {
    state: 'bad',
    is: ({ what, reason }) => what === 'column' && reason === 'missing',
    one: { sv: 'En kolumn saknas.', en: 'One column is missing.' },
    many: { sv: 'kolumner saknas.', en: 'columns are missing.' },
    effect: {
      sv: 'Sidor som visar listan ger ett fel. Planen skapar kolumnen igen, men tom. Fanns det värden i den finns de bara i en tidigare export.',
      en: 'Pages that show the list give an error. The plan makes the column again, but empty. If it held values, they are only in an earlier export.',
    },
  },
  {
    state: 'bad',
    is: ({ reason }) => reason === 'itemSecurity',
    one: { sv: 'En lista har fel behörighet per objekt.', en: 'One list has the wrong item-level permissions.' },
    many: { sv: 'listor har fel behörighet per objekt.', en: 'lists have the wrong item-level permissions.' },
    effect: {
      sv: 'Några kan läsa eller ändra det som bara är den egna personens, eller inte läsa det som är allas.',
      en: "Some people can read or change what is only its author's, or not read what is everybody's.",
    },
  },
  {
    state: 'attention',
    is: (finding) => finding.reason === 'settings' && isSetting(finding, 'EnableVersioning'),
    one: { sv: 'En lista sparar inga versioner.', en: 'One list keeps no versions.' },
    many: { sv: 'listor sparar inga versioner.', en: 'lists keep no versions.' },
    effect: {
      sv: 'Det går inte att se vem som ändrade vad, och inte att återställa en tidigare text.',
      en: 'Nobody can see who changed what, or get an earlier text back.',
    },
  },
  {
    state: 'attention',
    is: ({ what }) => what === 'column' || what === 'list',
    one: { sv: 'En inställning har ändrats så att Framsyn inte fungerar helt.', en: 'One setting was changed so that Framsyn does not fully work.' },
    many: { sv: 'inställningar har ändrats så att Framsyn inte fungerar helt.', en: 'settings were changed so that Framsyn does not fully work.' },
    effect: { sv: 'Några formulär kan vägra att spara.', en: 'Some forms may refuse to save.' },
  },
  {
    state: 'attention',
    is: ({ what }) => what === 'view',
    one: { sv: 'En vy saknas i SharePoint.', en: 'One view is missing in SharePoint.' },
    many: { sv: 'vyer saknas i SharePoint.', en: 'views are missing in SharePoint.' },
    effect: { sv: 'Framsyn fungerar, men listan är svårare att läsa i SharePoint.', en: 'Framsyn works, but the list is harder to read in SharePoint.' },
  },
];

const elsewhere: ReadonlySet<Finding['reason']> = new Set(['notIndexed', 'indexLimit', 'titleTaken', 'wrongType']);

/** Of lists that are there, and of columns that the site's version has: the rest comes with the set-up or the upgrade. */
function isDrift({ site, lists, plan }: Checked, { what, list, name, reason }: Finding): boolean {
  const definition = lists.find(({ key }) => key === list);
  if (definition === undefined || (site.lists[definition.url] ?? null) === null || elsewhere.has(reason)) return false;
  if (what === 'permission') return reason === 'itemSecurity';
  if (what !== 'column' || reason !== 'missing') return what === 'column' || what === 'view' || what === 'list';
  return (columnsOf(definition).find(({ internal }) => internal === name)?.since ?? 1) <= plan.version.site;
}

function unfinished(checked: Checked, found: readonly Finding[]): HealthFinding {
  const title = counted(
    found.length,
    { sv: 'En sak återstår av installationen.', en: 'One thing is left of the set-up.' },
    { sv: 'saker återstår av installationen.', en: 'things are left of the set-up.' },
  );
  return { area: 'drift', state: 'attention', title, ...byApply(checked), details: sentences(found) };
}

export function driftFindings(checked: Checked): readonly HealthFinding[] {
  const { findings, isBegun, site } = checked;
  const blocking = findings.filter(({ reason }) => reason === 'wrongType').map((finding) => retyped(checked, finding));
  const found = findings.filter((finding) => finding.outcome === 'non_compliant' && isDrift(checked, finding));
  if (found.length > 0 && site.rows.length === 0) return [...blocking, unfinished(checked, found)];
  const left = new Set(found);
  const wrong = kinds.flatMap(({ state, is, one, many, effect }): readonly HealthFinding[] => {
    const these = [...left].filter(is);
    these.forEach((finding) => left.delete(finding));
    return these.length === 0
      ? []
      : [{ area: 'drift', state, title: counted(these.length, one, many), effect, ...byApply(checked), details: sentences(these) }];
  });
  const all = [...blocking, ...wrong];
  const own = findings.filter(({ outcome, what }) => outcome === 'ignored' && what !== 'permission');
  if (own.length > 0) {
    const title = counted(
      own.length,
      { sv: 'En egen ändring finns. Den får vara kvar och stör inte Framsyn.', en: 'There is one change of your own. It stays and does not disturb Framsyn.' },
      { sv: 'egna ändringar finns. De får vara kvar och stör inte Framsyn.', en: 'changes of your own are there. They stay and do not disturb Framsyn.' },
    );
    return [...all, good('drift', title, sentences(own))];
  }
  if (all.length > 0) return all;
  return [
    good(
      'drift',
      isBegun
        ? { sv: 'Kolumner, vyer och inställningar är som Framsyn behöver dem.', en: 'Columns, views and settings are as Framsyn needs them.' }
        : { sv: 'Det finns inget att jämföra med än.', en: 'There is nothing to compare yet.' },
    ),
  ];
}
