/**
 * Permission scopes: the web has one, a list or an item has one of its own once its inheritance is broken. A role
 * assignment belongs to a scope; the rights of a person on an object are the union over what the person, the person's
 * groups and "everyone" are assigned on the nearest scope.
 */
import type { Securable, UserRow } from '../engine';
import { emptyMask, fullMask, has, maskFromHalves, roleIds, without, type Mask } from './permissions';
import { itemMissing, listMissing } from './refusals';
import { forget, remember, rememberFound } from './remember';
import type { PermissionKind, Sql, SqlRow } from './store';
import { appPrefix, everyoneLoginName } from './users';

export const scopeTables = `
CREATE TABLE IF NOT EXISTS scopes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list_number INTEGER NOT NULL,
  item_id INTEGER NOT NULL,
  UNIQUE (list_number, item_id)
) STRICT;
CREATE TABLE IF NOT EXISTS role_assignments (
  scope_id INTEGER NOT NULL REFERENCES scopes(id),
  principal_id INTEGER NOT NULL REFERENCES principals(id),
  role_id INTEGER NOT NULL REFERENCES role_definitions(id),
  PRIMARY KEY (scope_id, principal_id, role_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS role_assignments_by_principal ON role_assignments(principal_id, scope_id);
`;

/** The web's own scope: list 0, item 0. */
export const webScopeId = 1;

/** A list as permissions see it. */
export interface SecuredList {
  readonly number: number;
  readonly readSecurity: number;
  readonly writeSecurity: number;
}
interface SecuredItem {
  readonly authorId: number;
  readonly scopeId: number | null;
}

export function securedList(sql: Sql, listId: string): SecuredList {
  const found = rememberFound(sql, 'secured list', listId, () => {
    const row = sql.get('SELECT number, read_security, write_security FROM lists WHERE id = ?', listId);
    return row && { number: Number(row['number']), readSecurity: Number(row['read_security']), writeSecurity: Number(row['write_security']) };
  });
  if (!found) throw listMissing();
  return found;
}

function securedItem(sql: Sql, listNumber: number, itemId: number): SecuredItem {
  const row = sql.get(`SELECT author_id, scope_id FROM items_${listNumber} WHERE id = ?`, itemId);
  if (!row) throw itemMissing();
  return { authorId: Number(row['author_id']), scopeId: row['scope_id'] === null ? null : Number(row['scope_id']) };
}

function idOf(row: SqlRow | undefined): number | undefined {
  return row && Number(row['id']);
}

export function ownListScope(sql: Sql, listNumber: number): number | undefined {
  return remember(sql, 'scope of list', listNumber, () => idOf(sql.get('SELECT id FROM scopes WHERE list_number = ? AND item_id = 0', listNumber)));
}

/** The object's own scope; undefined while it inherits. */
export function ownScope(sql: Sql, on: Securable): number | undefined {
  if (on.kind === 'web') return webScopeId;
  const list = securedList(sql, on.listId);
  if (on.kind === 'list') return ownListScope(sql, list.number);
  return securedItem(sql, list.number, on.itemId).scopeId ?? undefined;
}

/** The scope whose assignments hold for the object. */
export function nearestScope(sql: Sql, on: Securable): number {
  if (on.kind === 'web') return webScopeId;
  return ownScope(sql, on) ?? ownListScope(sql, securedList(sql, on.listId).number) ?? webScopeId;
}

/** The person, the person's groups, and the groups that hold everyone. An app is none of everyone: it has what it was given. */
export function principalsOf(sql: Sql, userId: number): readonly number[] {
  const rows = sql.all(
    `WITH self(id) AS (
       SELECT id FROM users WHERE id = ?
       UNION SELECT everyone.id FROM users everyone JOIN users own ON own.id = ? AND own.login_name NOT LIKE ? WHERE everyone.login_name = ?
     )
     SELECT id FROM self UNION SELECT m.group_id FROM group_members m JOIN self ON m.user_id = self.id`,
    userId,
    userId,
    `${appPrefix}%`,
    everyoneLoginName,
  );
  return rows.map((row) => Number(row['id']));
}

export function scopeMask(sql: Sql, scopeId: number, principals: readonly number[]): Mask {
  const rows = sql.all(
    `SELECT d.high, d.low FROM role_assignments a JOIN role_definitions d ON d.id = a.role_id
     WHERE a.scope_id = ? AND a.principal_id IN (SELECT value FROM json_each(?))`,
    scopeId,
    JSON.stringify(principals),
  );
  return rows.reduce((mask, row) => mask | maskFromHalves(Number(row['high']), Number(row['low'])), emptyMask);
}

/** One person's rights, looked up once per scope. A change to principals, roles or assignments forgets them. */
export interface Rights {
  readonly userId: number;
  readonly on: (on: Securable) => Mask;
  /** On the list itself, before its own-items rules. */
  readonly onList: (list: Pick<SecuredList, 'number'>) => Mask;
  /** Sees and edits every item whatever the list's own-items rules say. */
  readonly overridesOwnItems: (list: Pick<SecuredList, 'number'>) => boolean;
  readonly principals: () => readonly number[];
}

/** Modern sites deny custom script to everybody, which takes one bit from all, administrators too: recorded answers show it. */
const administratorMask = without(fullMask, 'addAndCustomizePages');

/**
 * The rights that lift a list's own-items rules. Microsoft's protocol document calls their holders list administrators
 * (Manage Lists), the page of the setting in SharePoint Online names Cancel Checkout (Override List Behaviors). Until a
 * tenant has shown which, the host asks for both: whoever gets past it here does so there [MEM].
 */
const ownItemsOverride: readonly PermissionKind[] = ['manageLists', 'cancelCheckout'];

export function rightsOf(sql: Sql, user: UserRow): Rights {
  return remember(sql, 'rights', user.id, () => lookUpRights(sql, user));
}

/** Items' scopes may be many: this many are kept a person. */
const itemMasksKept = 1000;

function lookUpRights(sql: Sql, user: UserRow): Rights {
  const itemMasks = new Map<number, Mask>();
  let known: readonly number[] | undefined;
  const principals = (): readonly number[] => (known ??= principalsOf(sql, user.id));
  const read = (scopeId: number): Mask => without(scopeMask(sql, scopeId, principals()), 'addAndCustomizePages');

  const listMasks = new Map<number, Mask>();
  function onKeptScope(scopeId: number): Mask {
    if (user.isSiteAdmin) return administratorMask;
    const mask = listMasks.get(scopeId) ?? read(scopeId);
    listMasks.set(scopeId, mask);
    return mask;
  }
  function onScope(scopeId: number): Mask {
    if (user.isSiteAdmin) return administratorMask;
    const mask = itemMasks.get(scopeId) ?? read(scopeId);
    if (itemMasks.size >= itemMasksKept) itemMasks.clear();
    itemMasks.set(scopeId, mask);
    return mask;
  }
  const onList = (list: Pick<SecuredList, 'number'>): Mask => onKeptScope(ownListScope(sql, list.number) ?? webScopeId);
  const overridesOwnItems = (list: Pick<SecuredList, 'number'>): boolean => ownItemsOverride.every((right) => has(onList(list), right));

  function onItem(list: SecuredList, itemId: number): Mask {
    const item = securedItem(sql, list.number, itemId);
    const mask = item.scopeId === null ? onList(list) : onScope(item.scopeId);
    const foreign = item.authorId !== user.id;
    if (list.readSecurity === 2 && foreign && !overridesOwnItems(list)) return emptyMask;
    if ((list.writeSecurity === 4 || (list.writeSecurity === 2 && foreign)) && !overridesOwnItems(list))
      return without(mask, 'editListItems', 'deleteListItems');
    return mask;
  }

  return {
    userId: user.id,
    onList,
    overridesOwnItems,
    principals,
    on(on) {
      if (on.kind === 'web') return onKeptScope(webScopeId);
      const list = securedList(sql, on.listId);
      if (on.kind === 'item') return onItem(list, on.itemId);
      // WriteSecurity 4 is a read-only list ("Write no items"): nobody but its administrators adds either.
      return list.writeSecurity === 4 && !overridesOwnItems(list) ? without(onList(list), 'addListItems', 'editListItems', 'deleteListItems') : onList(list);
    },
  };
}

/** Principals that get a role deep in the site may pass through what is above it: SharePoint's Limited Access. */
export function grantPassage(sql: Sql, scopeId: number, principalId: number): void {
  if (sql.get('SELECT 1 FROM role_assignments WHERE scope_id = ? AND principal_id = ?', scopeId, principalId)) return;
  sql.run('INSERT INTO role_assignments (scope_id, principal_id, role_id) VALUES (?, ?, ?)', scopeId, principalId, roleIds.limitedAccess);
  forget(sql);
}
