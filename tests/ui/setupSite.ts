/** A site for the owner's page: as large as the schema says, and as obedient as provisioning needs. */
import type { FieldState, ListState, Operation, PermissionMask, SiteAdministration, SiteState } from '../../src/data/administration';
import type { DataError, Result } from '../../src/data/ports';
import { accessOf, groupTitles, type GroupRole } from '../../src/domain/permissions';
import { bornList } from '../../src/provisioning/diffList';
import { levelRules, levels, type Level } from '../../src/provisioning/rights';
import { listName, viewFieldsOf } from '../../src/provisioning/views';
import { encodeNew } from '../../src/schema/codec';
import { columnsOf } from '../../src/schema/fieldXml';
import type { ListDefinition } from '../../src/schema/field';
import { allLists, type ListKey } from '../../src/schema/lists';
import { settings } from '../../src/schema/lists/settings';
import { schemaVersion } from '../../src/schema/version';

const groupRoles = Object.keys(groupTitles) as GroupRole[];
const owners = 3;
const groupId = (role: GroupRole): number => 10 + groupRoles.indexOf(role);
const roleId = (level: Level): number => 100 + levels.indexOf(level);
const reader: PermissionMask = levelRules.read.own.permissions;
const owner: PermissionMask = levelRules.full.own.permissions;

const definitions = levels.map((level) => ({ id: roleId(level), roleTypeKind: 0, ...levelRules[level].own }));

/** The list as provisioning leaves it. */
function wholeList(list: ListDefinition): ListState {
  const fields = columnsOf(list).map((column): FieldState => ({
    id: column.internal,
    internalName: column.internal,
    title: column.title,
    type: column.type,
    required: column.required,
    indexed: column.indexed,
    unique: column.unique,
    native: column.builtin,
    maxLength: column.attributes.MaxLength === undefined ? undefined : Number(column.attributes.MaxLength),
    choices: column.choices,
  }));
  const access = groupRoles.map((role) => ({ role, level: accessOf(role, list.key as ListKey) }));
  return {
    ...bornList(list),
    id: `id-of-${list.key}`,
    title: list.title,
    readSecurity: list.items?.read === 'own' ? 2 : 1,
    writeSecurity: list.items?.write === 'own' ? 2 : 1,
    uniquePermissions: true,
    fields,
    views: list.views.map((view) => ({ title: view.title, isDefault: view.isDefault === true, url: `${view.title}.aspx`, fields: viewFieldsOf(list, view) })),
    roleAssignments: [
      { principalId: owners, roleIds: [roleId('full')] },
      ...access.flatMap(({ role, level }) => (level === 'none' ? [] : [{ principalId: groupId(role), roleIds: [roleId(level)] }])),
    ],
  };
}

const versionRow = (version: number) => ({ ...encodeNew(settings, { title: 'schemaVersion', value: String(version) }, 'schemaVersion'), Id: 1 });

export function emptySite(isOwner = true): SiteState {
  return {
    title: 'Framsynsgruppen',
    permissions: isOwner ? owner : reader,
    me: { id: 7, title: 'Kim Exempel', isSiteAdmin: false, groupIds: isOwner ? [owners] : [] },
    ownersGroup: { id: owners, title: 'Ägare' },
    groups: [{ id: owners, title: 'Ägare' }],
    roleDefinitions: definitions,
    roleAssignments: [],
    lists: Object.fromEntries(allLists.map(({ url }) => [url, null])),
    rows: [],
  };
}

/** Installed; `version`: an earlier one than the program's. */
export function wholeSite({ isOwner = true, version = schemaVersion }: { readonly isOwner?: boolean; readonly version?: number } = {}): SiteState {
  return {
    ...emptySite(isOwner),
    groups: [{ id: owners, title: 'Ägare' }, ...groupRoles.map((role) => ({ id: groupId(role), title: groupTitles[role] }))],
    roleAssignments: groupRoles.map((role) => ({ principalId: groupId(role), roleIds: [roleId('read')] })),
    lists: Object.fromEntries(allLists.map((list) => [list.url, wholeList(list)])),
    rows: [versionRow(version)],
  };
}

export interface SetupSite {
  readonly administration: () => Promise<SiteAdministration>;
  state: SiteState;
  /** What was asked for, in order. */
  readonly done: Operation[];
  /** From so many operations on nothing gets through, until it is undefined again. */
  breaksAfter?: number;
}

const offline: DataError = { kind: 'offline', attempted: 'change', list: '' };

export function setupSite(state: SiteState): SetupSite {
  const done: Operation[] = [];
  const isBroken = (): boolean => site.breaksAfter !== undefined && done.length >= site.breaksAfter;
  /** What a run that is cut off leaves shows in lists; what one that ends leaves is the whole. */
  const take = (operation: Operation): void => {
    done.push(operation);
    if (operation.kind === 'addItem' || operation.kind === 'changeItem') site.state = { ...wholeSite(), places: site.state.places };
    if (operation.kind === 'deleteList') site.state = { ...site.state, places: [] };
    if (operation.kind !== 'createList') return;
    const made = allLists.find((list) => listName(list) === operation.title);
    const place = { title: operation.title, address: `Lists/${operation.title}`, description: String(operation.properties.Description), itemCount: 0 };
    site.state = { ...site.state, places: [...(site.state.places ?? []), place] };
    if (made) site.state = { ...site.state, lists: { ...site.state.lists, [made.url]: { ...bornList(made), id: made.key } } };
  };
  const site: SetupSite = {
    done,
    state,
    administration: async () => ({
      read: async (): Promise<Result<SiteState>> => (isBroken() ? { ok: false, error: { ...offline, attempted: 'read' } } : { ok: true, value: site.state }),
      execute: async (operations) =>
        operations.map((operation) => {
          if (isBroken()) return { ok: false, error: offline };
          take(operation);
          return { ok: true, value: { id: done.length } };
        }),
      items: async () => ({ ok: true, value: [] }),
      serverTime: async () => ({ ok: true, value: null }),
    }),
  };
  return site;
}
