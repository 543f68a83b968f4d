/** From a step's names to SharePoint's ids: what a step is as a call. */
import type { Operation, SiteState } from '../data/administration';
import { groupTitles } from '../domain/permissions';
import { encodeDraft, encodeNew } from '../schema/codec';
import { fieldXml } from '../schema/fieldXml';
import type { ListDefinition } from '../schema/field';
import { settings } from '../schema/lists/settings';
import { groupRoles } from './diffAccess';
import { birthProperties } from './diffList';
import { unlocking } from './oneAtATime';
import { versionSetting } from './plan';
import { definitionFor, levelRules, levels } from './rights';
import type { Level } from './rights';
import type { Grantee, Step } from './steps';
import { columnNamed, listName, viewTitled, viewXml } from './views';

/** What has an id on the site by now. Filled as things are made. */
export interface Directory {
  readonly lists: Map<string, string>;
  readonly principals: Map<Grantee, number>;
  readonly levels: Map<Level, number>;
  readonly me: number;
  /** The row that holds the schema version. */
  readonly versionRow?: number;
}

/** What the site already has, by our names. */
export function directoryOf(site: SiteState, lists: readonly ListDefinition[]): Directory {
  const [row] = site.rows;
  const groups = groupRoles.flatMap((role): [Grantee, number][] => site.groups.filter(({ title }) => title === groupTitles[role]).map(({ id }) => [role, id]));
  return {
    lists: new Map(lists.flatMap(({ key, url }): [string, string][] => (site.lists[url] ? [[key, site.lists[url].id]] : []))),
    principals: new Map<Grantee, number>([...groups, ...(site.ownersGroup === undefined ? [] : [['owners', site.ownersGroup.id] as const])]),
    levels: new Map(
      levels.flatMap((level): [Level, number][] => {
        const definition = definitionFor(level, site.roleDefinitions);
        return definition === undefined ? [] : [[level, definition.id]];
      }),
    ),
    me: site.me.id,
    ...(row === undefined ? {} : { versionRow: Number(row.Id) }),
  };
}

/** Remembers what a step made. */
export function remember(directory: Directory, step: Step, id: string | number | undefined): void {
  if (id === undefined) return;
  if (step.kind === 'createList') directory.lists.set(step.list, String(id));
  if (step.kind === 'createGroup') directory.principals.set(step.role, Number(id));
  if (step.kind === 'createRole') directory.levels.set(step.level, Number(id));
}

type Making = Exclude<Step, { kind: 'migrateItems' }>;
type Makers = { readonly [K in Making['kind']]: (step: Extract<Making, { kind: K }>, context: Context) => Operation | undefined };
interface Context {
  readonly directory: Directory;
  readonly list: (key: string) => ListDefinition;
}

const makers: Makers = {
  createRole: ({ level }) => ({ kind: 'createRole', ...levelRules[level].own }),
  createGroup: ({ role }) => ({ kind: 'createGroup', title: groupTitles[role], description: 'Skapad av Framsyn.' }),
  createList: ({ list: key }, { list }) => ({ kind: 'createList', title: listName(list(key)), properties: birthProperties(list(key)) }),
  breakInheritance: ({ list: key }, { list }) => ({ kind: 'breakInheritance', list: list(key).url }),
  grant: ({ list: key, to, level }, { directory, list }) =>
    assignment('grant', key === null ? null : list(key).url, directory.principals.get(to), directory.levels.get(level)),
  revoke: ({ list: key, from, roleId }, { directory, list }) => assignment('revoke', list(key).url, directory.principals.get(from), roleId),
  withdrawSelf: ({ list: key }, { directory, list }) => assignment('revoke', list(key).url, directory.me, directory.levels.get('full')),
  changeList: ({ list: key, properties }, { list }) => ({ kind: 'changeList', list: list(key).url, properties }),
  createField: ({ list: key, internal }, { directory, list }) => {
    const column = columnNamed(list(key), internal);
    if (column.lookupList === undefined) return { kind: 'createField', list: list(key).url, xml: fieldXml(column) };
    const target = directory.lists.get(column.lookupList);
    return target === undefined ? undefined : { kind: 'createField', list: list(key).url, xml: fieldXml(column, target) };
  },
  changeField: ({ list: key, internal, type, properties }, { list }) => ({
    kind: 'changeField',
    list: list(key).url,
    internalName: internal,
    type,
    properties,
  }),
  createView: ({ list: key, view }, { list }) => ({ kind: 'createView', list: list(key).url, title: view }),
  fillView: ({ list: key, view, at }, { list }) => ({
    kind: 'setViewXml',
    list: list(key).url,
    view: at,
    xml: viewXml(list(key), viewTitled(list(key), view)),
  }),
  renameView: ({ list: key, view }, { list }) => ({ kind: 'changeView', list: list(key).url, view: null, title: view }),
  recordVersion: ({ version }, { directory }) => {
    const value = String(version);
    return directory.versionRow === undefined
      ? { kind: 'addItem', list: settings.url, body: encodeNew(settings, { title: versionSetting, value }, versionSetting) }
      : { kind: 'changeItem', list: settings.url, id: directory.versionRow, etag: '*', body: encodeDraft(settings, { value }) };
  },
  unlock: () => unlocking,
};

function assignment(kind: 'grant' | 'revoke', list: string | null, principalId: number | undefined, roleId: number | undefined): Operation | undefined {
  return principalId === undefined || roleId === undefined ? undefined : { kind, list, principalId, roleId };
}

/** The step as a call; undefined when something it needs could not be made. */
export function operationOf(step: Making, lists: readonly ListDefinition[], directory: Directory): Operation | undefined {
  const list = (key: string): ListDefinition => {
    const found = lists.find((candidate) => candidate.key === key);
    if (found === undefined) throw new Error(`A step names the list ${key}, which is not among those provisioned`);
    return found;
  };
  const make = makers[step.kind] as (step: Making, context: Context) => Operation | undefined;
  return make(step, { directory, list });
}
