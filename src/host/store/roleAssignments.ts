/** Role assignments on the web, lists and items, and the breaking and mending of their inheritance. */
import { SharePointError, type RoleAssignmentRow, type Securable, type Session, type SiteOptions } from '../engine';
import { associatedGroups } from './groups';
import { notEmulated } from './inputErrors';
import { has, permissionsOf, roleIds } from './permissions';
import { accessDenied, invalid, itemMissing, userMissing } from './refusals';
import { forget } from './remember';
import { grantPassage, nearestScope, ownListScope, ownScope, rightsOf, scopeTables, securedList, webScopeId } from './scopes';
import type { Sql, Store } from './store';
import type { Topic } from './topic';
import { userFrom } from './users';

/** A new site: owners Full Control, members Edit, visitors Read. Runs after the groups and roles are there. */
function seed(sql: Sql, _options: SiteOptions, opening: { readonly isNew: boolean }): void {
  if (!opening.isNew) return;
  sql.run('INSERT INTO scopes (id, list_number, item_id) VALUES (?, 0, 0)', webScopeId);
  const groups = associatedGroups(sql);
  assign(sql, webScopeId, groups.owner, roleIds.fullControl);
  assign(sql, webScopeId, groups.member, roleIds.edit);
  assign(sql, webScopeId, groups.visitor, roleIds.read);
}

function assign(sql: Sql, scopeId: number, principalId: number, roleId: number): void {
  sql.run('INSERT OR IGNORE INTO role_assignments (scope_id, principal_id, role_id) VALUES (?, ?, ?)', scopeId, principalId, roleId);
}

type RoleAssignments = Pick<
  Session,
  'roleAssignments' | 'addRoleAssignment' | 'removeRoleAssignment' | 'breakRoleInheritance' | 'resetRoleInheritance' | 'effectivePermissions'
>;

function session(store: Store): RoleAssignments {
  const { sql } = store;

  /** What the caller cannot see does not exist, so it is looked for before rights on it are judged. */
  function visible(on: Securable): void {
    if (on.kind === 'item' && !store.may('viewListItems', on)) throw itemMissing();
  }
  function managed(on: Securable): void {
    visible(on);
    store.require('managePermissions', on);
  }
  function uniqueScope(on: Securable): number {
    managed(on);
    const scope = ownScope(sql, on);
    // [MEM] the code and status; the words are the server object model's.
    if (scope === undefined)
      throw new SharePointError(400, '-2146233079, System.InvalidOperationException', 'This operation is not allowed on an object that inherits permissions.');
    return scope;
  }
  /** After every change: what was remembered of rights is forgotten, and the log says what was secured anew. */
  function recorded(on: Securable, type: 2 | 11): void {
    forget(sql);
    if (on.kind === 'web') return store.record({ type, object: 'web' });
    store.record(on.kind === 'list' ? { type, object: 'list', listId: on.listId } : { type, object: 'item', listId: on.listId, itemId: on.itemId });
  }

  function addRoleAssignment(on: Securable, principalId: number, roleDefinitionId: number): void {
    const scope = uniqueScope(on);
    if (!sql.get('SELECT 1 FROM users WHERE id = ? UNION ALL SELECT 1 FROM groups WHERE id = ?', principalId, principalId))
      throw missing('principal', principalId);
    if (!sql.get('SELECT 1 FROM role_definitions WHERE id = ?', roleDefinitionId)) throw missing('permission level', roleDefinitionId);
    if (roleDefinitionId === roleIds.limitedAccess) throw invalid('You cannot grant a user the limited access permission level.');
    assign(sql, scope, principalId, roleDefinitionId);
    for (const above of scopesAbove(sql, on)) grantPassage(sql, above, principalId);
    recorded(on, 11);
  }

  function removeRoleAssignment(on: Securable, principalId: number, roleDefinitionId?: number): void {
    const scope = uniqueScope(on);
    const removed =
      roleDefinitionId === undefined
        ? sql.run('DELETE FROM role_assignments WHERE scope_id = ? AND principal_id = ?', scope, principalId)
        : sql.run('DELETE FROM role_assignments WHERE scope_id = ? AND principal_id = ? AND role_id = ?', scope, principalId, roleDefinitionId);
    if (removed.changes === 0) throw missing('principal', principalId);
    recorded(on, 2);
  }

  function breakRoleInheritance(on: Securable, copy: boolean, clearSubscopes: boolean): void {
    managed(on);
    // What is unique already stays as it is, the top web among it.
    if (ownScope(sql, on) === undefined && on.kind !== 'web') makeUnique(on, copy);
    if (clearSubscopes && on.kind === 'list') clearItemScopes(sql, securedList(sql, on.listId).number);
    recorded(on, 2);
  }

  function makeUnique(on: Exclude<Securable, { kind: 'web' }>, copy: boolean): void {
    const parent = nearestScope(sql, on);
    const { number } = securedList(sql, on.listId);
    const itemId = on.kind === 'item' ? on.itemId : 0;
    if (on.kind === 'item' && sql.get(`SELECT 1 FROM items_${number} WHERE id = ? AND kind = 1`, itemId))
      throw notEmulated('A folder with its own permissions');
    const scope = sql.run('INSERT INTO scopes (list_number, item_id) VALUES (?, ?)', number, itemId).lastInsertRowid;
    if (on.kind === 'item') sql.run(`UPDATE items_${number} SET scope_id = ? WHERE id = ?`, scope, itemId);
    // Without a copy SharePoint leaves the caller alone in the new scope, with Full Control; Limited Access is never copied.
    if (copy)
      sql.run(
        'INSERT INTO role_assignments SELECT ?, principal_id, role_id FROM role_assignments WHERE scope_id = ? AND role_id <> ?',
        scope,
        parent,
        roleIds.limitedAccess,
      );
    else assign(sql, scope, store.caller.id, roleIds.fullControl);
  }

  function resetRoleInheritance(on: Securable): void {
    managed(on);
    // [MEM] The top web has nothing to inherit from.
    if (on.kind === 'web')
      throw new SharePointError(400, '-2146233079, System.InvalidOperationException', 'This operation is not allowed at the top-level Web site.');
    const scope = ownScope(sql, on);
    if (scope === undefined) return;
    if (on.kind === 'item') sql.run(`UPDATE items_${securedList(sql, on.listId).number} SET scope_id = NULL WHERE id = ?`, on.itemId);
    dropScope(sql, scope);
    recorded(on, 2);
  }

  return {
    roleAssignments(on) {
      visible(on);
      store.require('enumeratePermissions', on);
      return assignmentsOf(sql, nearestScope(sql, on));
    },
    addRoleAssignment,
    removeRoleAssignment,
    breakRoleInheritance,
    resetRoleInheritance,
    effectivePermissions(on, userId) {
      visible(on);
      if (userId === undefined || userId === store.caller.id) return permissionsOf(rightsOf(sql, store.caller).on(on));
      if (!store.may('enumeratePermissions', on)) throw accessDenied();
      const row = sql.get('SELECT * FROM users WHERE id = ?', userId);
      if (!row) throw userMissing();
      const mask = rightsOf(sql, userFrom(row)).on(on);
      return permissionsOf(on.kind === 'item' && !has(mask, 'viewListItems') ? 0n : mask);
    },
  };
}

function assignmentsOf(sql: Sql, scopeId: number): readonly RoleAssignmentRow[] {
  const rows = sql.all(
    `SELECT a.principal_id, a.role_id FROM role_assignments a JOIN role_definitions d ON d.id = a.role_id
     WHERE a.scope_id = ? ORDER BY a.principal_id, d.position, d.id`,
    scopeId,
  );
  const byPrincipal = new Map<number, number[]>();
  for (const row of rows) {
    const principalId = Number(row['principal_id']);
    byPrincipal.set(principalId, [...(byPrincipal.get(principalId) ?? []), Number(row['role_id'])]);
  }
  return [...byPrincipal].map(([principalId, roleDefinitionIds]) => ({ principalId, roleDefinitionIds }));
}

/** From the object outwards: for an item its list, when that is unique, and the web. */
function scopesAbove(sql: Sql, on: Securable): readonly number[] {
  if (on.kind === 'web') return [];
  if (on.kind === 'list') return [webScopeId];
  const list = ownListScope(sql, securedList(sql, on.listId).number);
  return list === undefined ? [webScopeId] : [list, webScopeId];
}

function dropScope(sql: Sql, scopeId: number): void {
  sql.run('DELETE FROM role_assignments WHERE scope_id = ?', scopeId);
  sql.run('DELETE FROM scopes WHERE id = ?', scopeId);
}

function clearItemScopes(sql: Sql, listNumber: number): void {
  sql.run(`UPDATE items_${listNumber} SET scope_id = NULL WHERE scope_id IS NOT NULL`);
  for (const row of sql.all('SELECT id FROM scopes WHERE list_number = ? AND item_id > 0', listNumber)) dropScope(sql, Number(row['id']));
}

/** [MEM] status and code; the words are SharePoint's. */
function missing(what: 'principal' | 'permission level', id: number): SharePointError {
  return new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', `Can not find the ${what} with id: ${id}.`);
}

export const roleAssignmentsTopic: Topic<RoleAssignments> = {
  tables: scopeTables,
  seed,
  session,
  listDeleted(store, list) {
    for (const row of store.sql.all('SELECT id FROM scopes WHERE list_number = ?', list.number)) dropScope(store.sql, Number(row['id']));
    forget(store.sql);
  },
  itemDeleted(store, list, itemId) {
    const scope = store.sql.get('SELECT id FROM scopes WHERE list_number = ? AND item_id = ?', list.number, itemId);
    if (scope) dropScope(store.sql, Number(scope['id']));
  },
};
