/** Steps and rights in words, Swedish and English, for plans and progress. */
import { groupTitles } from '../domain/permissions';
import { listByKey } from '../schema/lists';
import { migrations } from '../schema/migrations';
import { levelRules } from './rights';
import type { Level, Right } from './rights';
import type { Grantee, Step } from './steps';

export interface Words {
  readonly sv: string;
  readonly en: string;
}

const titleOf = (list: string): string => listByKey(list)?.title ?? list;
const granteeOf = (to: Grantee): Words =>
  to === 'owners' ? { sv: 'webbplatsens ägare', en: "the site's owners" } : { sv: groupTitles[to], en: groupTitles[to] };
const levelWords: Readonly<Record<Level, Words>> = {
  read: { sv: 'läsa', en: 'read' },
  append: { sv: 'lägga till', en: 'add' },
  contribute: { sv: 'bidra', en: 'contribute' },
  edit: { sv: 'redigera', en: 'edit' },
  full: { sv: 'fullständig behörighet', en: 'full control' },
};
const namesOf = (properties: Readonly<Record<string, unknown>>): string => Object.keys(properties).join(', ');

type Describe = { readonly [K in Step['kind']]: (step: Extract<Step, { kind: K }>) => Words };
const describe: Describe = {
  createRole: ({ level }) => ({ sv: `Skapa behörighetsnivån ${levelRules[level].own.name}`, en: `Create the permission level ${levelRules[level].own.name}` }),
  createGroup: ({ role }) => ({ sv: `Skapa gruppen ${groupTitles[role]}`, en: `Create the group ${groupTitles[role]}` }),
  createList: ({ list }) => ({ sv: `Skapa listan ${titleOf(list)}`, en: `Create the list ${titleOf(list)}` }),
  breakInheritance: ({ list }) => ({ sv: `Ge ${titleOf(list)} egna behörigheter`, en: `Give ${titleOf(list)} permissions of its own` }),
  grant: ({ list, to, level }) => {
    const where = list === null ? { sv: 'webbplatsen', en: 'the site' } : { sv: titleOf(list), en: titleOf(list) };
    return { sv: `Låt ${granteeOf(to).sv} ${levelWords[level].sv} i ${where.sv}`, en: `Let ${granteeOf(to).en} ${levelWords[level].en} in ${where.en}` };
  },
  revoke: ({ list, from }) => ({
    sv: `Ta bort ${groupTitles[from]}s extra behörighet i ${titleOf(list)}`,
    en: `Take away the extra permission of ${groupTitles[from]} in ${titleOf(list)}`,
  }),
  withdrawSelf: ({ list }) => ({ sv: `Ta bort din personliga behörighet i ${titleOf(list)}`, en: `Take away your personal permission in ${titleOf(list)}` }),
  changeList: ({ list, properties }) => ({ sv: `Ställ in ${titleOf(list)}: ${namesOf(properties)}`, en: `Set up ${titleOf(list)}: ${namesOf(properties)}` }),
  createField: ({ list, internal }) => ({ sv: `Lägg till kolumnen ${internal} i ${titleOf(list)}`, en: `Add the column ${internal} to ${titleOf(list)}` }),
  changeField: ({ list, internal, properties }) => ({
    sv: `Ändra kolumnen ${internal} i ${titleOf(list)}: ${namesOf(properties)}`,
    en: `Change the column ${internal} of ${titleOf(list)}: ${namesOf(properties)}`,
  }),
  createView: ({ list, view }) => ({ sv: `Skapa vyn ${view} i ${titleOf(list)}`, en: `Create the view ${view} of ${titleOf(list)}` }),
  fillView: ({ list, view }) => ({ sv: `Välj kolumner i vyn ${view} i ${titleOf(list)}`, en: `Choose the columns of the view ${view} of ${titleOf(list)}` }),
  renameView: ({ list, view }) => ({ sv: `Kalla standardvyn i ${titleOf(list)} ${view}`, en: `Name the default view of ${titleOf(list)} ${view}` }),
  migrateItems: ({ list, to, index }) => migrations.find((migration) => migration.to === to)?.steps[index]?.summary ?? { sv: titleOf(list), en: list },
  recordVersion: ({ version }) => ({ sv: `Anteckna schemaversion ${version}`, en: `Record schema version ${version}` }),
  unlock: () => ({ sv: 'Ta bort låset som en avbruten installation lämnade', en: 'Remove the lock that a set-up left when it was cut off' }),
};

/** A step in words, for the person who is to say yes. */
export function wordsOf(step: Step): Words {
  return (describe[step.kind] as (step: Step) => Words)(step);
}

/** Rights by the names that SharePoint's own permission page has. */
export const rightWords: Readonly<Record<Right, Words>> = {
  viewListItems: { sv: 'Visa objekt', en: 'View Items' },
  addListItems: { sv: 'Lägga till objekt', en: 'Add Items' },
  editListItems: { sv: 'Redigera objekt', en: 'Edit Items' },
  deleteListItems: { sv: 'Ta bort objekt', en: 'Delete Items' },
  openItems: { sv: 'Öppna objekt', en: 'Open Items' },
  cancelCheckout: { sv: 'Åsidosätt listbeteenden', en: 'Override List Behaviors' },
  manageLists: { sv: 'Hantera listor', en: 'Manage Lists' },
  open: { sv: 'Öppna', en: 'Open' },
  viewPages: { sv: 'Visa sidor', en: 'View Pages' },
  createGroups: { sv: 'Skapa grupper', en: 'Create Groups' },
  managePermissions: { sv: 'Hantera behörigheter', en: 'Manage Permissions' },
  manageWeb: { sv: 'Hantera webbplats', en: 'Manage Web Site' },
  useRemoteApis: { sv: 'Använda fjärrgränssnitt', en: 'Use Remote Interfaces' },
};
