/** A finding as a sentence, in Swedish and in English: for the health check, for a refusal and for the command line. */
import { groupTitles } from '../domain/permissions';
import { columnsOf } from '../schema/fieldXml';
import { listByKey } from '../schema/lists';
import type { Finding, Reason } from './finding';
import type { Words } from './words';

const same = (text: string): Words => ({ sv: text, en: text });

/** The types of columns, by the names that SharePoint's own page for a new column has. */
const typeWords: Readonly<Record<string, Words>> = {
  Text: { sv: 'Enstaka textrad', en: 'Single line of text' },
  Note: { sv: 'Flera textrader', en: 'Multiple lines of text' },
  Number: { sv: 'Tal', en: 'Number' },
  Currency: { sv: 'Valuta', en: 'Currency' },
  Boolean: { sv: 'Ja/Nej', en: 'Yes/No' },
  DateTime: { sv: 'Datum och tid', en: 'Date and time' },
  Choice: { sv: 'Val', en: 'Choice' },
  MultiChoice: { sv: 'Val, flera', en: 'Choice, several' },
  User: { sv: 'Person eller grupp', en: 'Person or group' },
  UserMulti: { sv: 'Person eller grupp, flera', en: 'Person or group, several' },
  Lookup: { sv: 'Uppslag', en: 'Lookup' },
  LookupMulti: { sv: 'Uppslag, flera', en: 'Lookup, several' },
  URL: { sv: 'Hyperlänk', en: 'Hyperlink' },
  Calculated: { sv: 'Beräknad', en: 'Calculated' },
};
const typeOf = (type: string): Words => typeWords[type] ?? same(type);

/** 'Spaningar: kolumnen Horisont (FsHorizon)', as people find it in SharePoint. */
function columnOf(list: string, internal: string): { readonly title: string; readonly type?: string } {
  const definition = listByKey(list);
  const column = definition === undefined ? undefined : columnsOf(definition).find((candidate) => candidate.internal === internal);
  if (column === undefined) return { title: internal };
  return { title: column.title === internal ? internal : `${column.title} (${internal})`, type: column.type };
}

function granteeOf(name: string): Words {
  if (name === 'owners') return { sv: 'webbplatsens ägare', en: "the site's owners" };
  return same((groupTitles as Readonly<Record<string, string>>)[name] ?? name);
}

type Subject = (finding: Finding, list: string) => Words;
const subjects: Readonly<Record<Finding['what'], Subject>> = {
  site: ({ reason }) => {
    if (reason === 'busy') return { sv: 'Webbplatsen', en: 'The site' };
    if (reason === 'leftLocked') return { sv: 'Låset FramsynInstallation', en: 'The lock FramsynInstallation' };
    return { sv: 'Webbplatsens schemaversion', en: "The site's schema version" };
  },
  role: ({ name }) => ({ sv: `Behörighetsnivån ${name}`, en: `The permission level ${name}` }),
  group: ({ name }) => ({ sv: `Gruppen ${name}`, en: `The group ${name}` }),
  list: ({ name }) => ({ sv: `Listan ${name}`, en: `The list ${name}` }),
  column: ({ list: key = '', name }, list) => {
    const { title } = columnOf(key, name);
    return { sv: `${list}: kolumnen ${title}`, en: `${list}: the column ${title}` };
  },
  view: ({ name }, list) => ({ sv: `${list}: vyn ${name}`, en: `${list}: the view ${name}` }),
  permission: ({ name }, list) => {
    if (name === 'inheritance') return { sv: `${list}: listan`, en: `${list}: the list` };
    if (name === 'items') return { sv: `${list}: inställningen för behörighet per objekt`, en: `${list}: the setting for item-level permissions` };
    return { sv: `${list}: behörigheten för ${granteeOf(name).sv}`, en: `${list}: the permission of ${granteeOf(name).en}` };
  },
  data: (_finding, list) => ({ sv: `${list}: objekten`, en: `${list}: the items` }),
};

type Predicate = Words | ((finding: Finding) => Words);
const stays: Words = { sv: 'är er egen och får vara kvar', en: 'is your own and stays' };
const predicates = {
  missing: { sv: 'saknas', en: 'is missing' },
  asWanted: { sv: 'är som den ska', en: 'is as it should be' },
  ownChange: { sv: 'har ett namn som ni har gett den, och det får vara kvar', en: 'has a name that you gave it, which stays' },
  ownColumn: stays,
  ownView: stays,
  ownAssignment: stays,
  notReadable: { sv: 'får du inte se', en: 'is not shown to you' },
  wrongType: ({ list = '', name, found = [] }) => {
    const is = typeOf(found[0] ?? '');
    const wanted = typeOf(columnOf(list, name).type ?? '');
    return { sv: `har typen ${is.sv} men ska ha typen ${wanted.sv}`, en: `is of the type ${is.en} and has to be ${wanted.en}` };
  },
  notIndexed: { sv: 'saknar index', en: 'has no index' },
  indexLimit: ({ found = [] }) => {
    const names = found.join(', ');
    return {
      sv: `får inte plats med fler index: SharePoint tillåter 20${names === '' ? '' : `, och egna kolumner har index (${names})`}`,
      en: `has no room for more indexes: SharePoint allows 20${names === '' ? '' : `, and columns of your own have some (${names})`}`,
    };
  },
  titleTaken: ({ found = [] }) => ({
    sv: `kan inte skapas, för en annan lista har redan namnet (${found.join(', ')})`,
    en: `cannot be made, because another list has its name (${found.join(', ')})`,
  }),
  busy: ({ found = [] }) => ({
    sv: `ändras just nu av ${found.join('')}, som genomför planen`,
    en: `is being changed by ${found.join('')}, who is applying the plan`,
  }),
  leftLocked: { sv: 'finns kvar efter en installation som avbröts', en: 'is left of a set-up that was cut off' },
  notUnique: { sv: 'tillåter dubbletter', en: 'allows duplicates' },
  missingChoices: { sv: 'saknar val', en: 'lacks choices' },
  tooShort: { sv: 'tar emot för få tecken', en: 'takes too few characters' },
  tooStrict: { sv: 'kräver ett värde fast den inte ska göra det', en: 'demands a value and should not' },
  notNamed: { sv: 'har kvar det namn som SharePoint gav den', en: 'still has the name that SharePoint gave it' },
  empty: { sv: 'visar inga kolumner än', en: 'shows no columns yet' },
  settings: (finding) => settingsOf(finding),
  itemSecurity: { sv: 'är en annan än den ska vara', en: 'is not what it should be' },
  inherits: { sv: 'har webbplatsens behörigheter i stället för egna', en: "has the site's permissions instead of its own" },
  tooMuch: { sv: 'är större än den ska vara', en: 'is more than it should be' },
  personal: { sv: 'är personlig och behövs inte', en: 'is personal and not needed' },
  older: { sv: 'är äldre än programmets', en: "is older than the program's" },
  newer: { sv: 'är nyare än programmets', en: "is newer than the program's" },
  itemsToMigrate: { sv: 'ska anpassas till den nya versionen', en: 'have to be adapted to the new version' },
} as const satisfies Readonly<Record<Reason, Predicate>>;

const settingWords: Readonly<Record<string, Words>> = {
  EnableVersioning: { sv: 'sparar inga versioner', en: 'keeps no versions' },
  MajorVersionLimit: { sv: 'sparar för få versioner', en: 'keeps too few versions' },
  EnableAttachments: { sv: 'tar inte emot bilagor', en: 'takes no attachments' },
  Title: { sv: 'har inte fått sitt svenska namn än', en: 'does not have its Swedish name yet' },
};

function settingsOf({ steps }: Finding): Words {
  const names = steps.flatMap((step) => (step.kind === 'changeList' ? Object.keys(step.properties) : []));
  const words = names.flatMap((name) => settingWords[name] ?? []);
  return { sv: words.map(({ sv }) => sv).join(' och '), en: words.map(({ en }) => en).join(' and ') };
}

/** What a finding says, as one sentence. */
export function wordsOfFinding(finding: Finding): Words {
  const list = finding.list === undefined ? { sv: 'Webbplatsen', en: 'The site' } : same(listByKey(finding.list)?.title ?? finding.list);
  const subject = { sv: subjects[finding.what](finding, list.sv).sv, en: subjects[finding.what](finding, list.en).en };
  const predicate: Predicate = predicates[finding.reason];
  const said = typeof predicate === 'function' ? predicate(finding) : predicate;
  return { sv: `${subject.sv} ${said.sv}.`, en: `${subject.en} ${said.en}.` };
}
