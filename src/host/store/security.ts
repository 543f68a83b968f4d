/** Who may do what, as the rest of the store asks it. */
import type { ListRow, Securable, UserRow } from '../engine';
import { has } from './permissions';
import { accessDenied } from './refusals';
import { remember } from './remember';
import { rightsOf, securedList, type Rights } from './scopes';
import type { PermissionKind, Sql, SqlValue, Store } from './store';

export type Security = Pick<Store, 'may' | 'require'>;

/** The judge of one caller, by the rights that hold when it is asked. */
export function createSecurity(sql: Sql, caller: UserRow): Security {
  const may = (permission: PermissionKind, on: Securable): boolean => has(rightsOf(sql, caller).on(on), permission);
  return {
    may,
    require(permission, on) {
      if (!may(permission, on)) throw accessDenied();
    },
  };
}

/** A condition over a list's item table, to be joined with AND. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}
const everything: Condition = { sql: '1', values: [] };

/**
 * The rows of a list that the caller may see, as SQL over `author_id` and `scope_id`. '1' in the common case (no item
 * with its own permissions, no own-items rule), so that trimming costs nothing there.
 */
export function visibleItems(store: Pick<Store, 'sql' | 'caller'>, list: Pick<ListRow, 'id' | 'readSecurity'>): Condition {
  if (store.caller.isSiteAdmin) return everything;
  const { sql } = store;
  const rights = rightsOf(sql, store.caller);
  const { number } = securedList(sql, list.id);
  const byScope = visibleByScope(sql, number, rights);
  const ownOnly = list.readSecurity === 2 && !rights.overridesOwnItems({ number });
  if (!ownOnly) return byScope;
  if (byScope.sql === '1') return { sql: 'author_id = ?', values: [rights.userId] };
  return { sql: `author_id = ? AND ${byScope.sql}`, values: [rights.userId, ...byScope.values] };
}

function visibleByScope(sql: Sql, listNumber: number, rights: Rights): Condition {
  const listIsVisible = has(rights.onList({ number: listNumber }), 'viewListItems');
  if (!hasItemScopes(sql, listNumber)) return listIsVisible ? everything : { sql: '0', values: [] };
  const scopes = visibleScopes(listNumber, rights);
  return listIsVisible
    ? { sql: `(scope_id IS NULL OR scope_id IN (${scopes.sql}))`, values: scopes.values }
    : { sql: `scope_id IN (${scopes.sql})`, values: scopes.values };
}

function hasItemScopes(sql: Sql, listNumber: number): boolean {
  return remember(
    sql,
    'list has item scopes',
    listNumber,
    () => sql.get('SELECT 1 FROM scopes WHERE list_number = ? AND item_id > 0 LIMIT 1', listNumber) !== undefined,
  );
}

/** Item scopes of a list in which one of the caller's principals holds a role with ViewListItems, bit 1. */
function visibleScopes(listNumber: number, rights: Rights): Condition {
  return {
    sql: `SELECT s.id FROM scopes s JOIN role_assignments a ON a.scope_id = s.id JOIN role_definitions d ON d.id = a.role_id
      WHERE s.list_number = ? AND s.item_id > 0 AND d.low & 1 AND a.principal_id IN (SELECT value FROM json_each(?))`,
    values: [listNumber, JSON.stringify(rights.principals())],
  };
}

/** A list is there for whom may view its items, or a single one of them; for others it does not exist. */
export function listIsVisible(store: Pick<Store, 'sql' | 'caller' | 'may'>, listId: string): boolean {
  if (store.may('viewListItems', { kind: 'list', listId })) return true;
  const { number } = securedList(store.sql, listId);
  const scopes = visibleScopes(number, rightsOf(store.sql, store.caller));
  return store.sql.get(`${scopes.sql} LIMIT 1`, ...scopes.values) !== undefined;
}
