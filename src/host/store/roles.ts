/** Role definitions, which SharePoint's pages call permission levels: the six that every site has, and a site's own. */
import { SharePointError, type Permissions, type RoleDefinitionRow, type Session, type SiteOptions } from '../engine';
import { builtinRoles, halvesOf, maskFromHalves, maskOf, permissionsOf, roleIds } from './permissions';
import { invalid } from './refusals';
import { forget, remember } from './remember';
import type { Sql, SqlRow, Store } from './store';
import type { Topic } from './topic';

const tables = `
CREATE TABLE IF NOT EXISTS role_definitions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  description TEXT NOT NULL,
  hidden INTEGER NOT NULL,
  position INTEGER NOT NULL,
  role_type_kind INTEGER NOT NULL,
  high INTEGER NOT NULL,
  low INTEGER NOT NULL
) STRICT;
`;

function seed(sql: Sql, _options: SiteOptions, opening: { readonly isNew: boolean }): void {
  if (!opening.isNew) return;
  for (const role of builtinRoles) insertRole(sql, role.id, role);
}

function insertRole(sql: Sql, id: number | null, role: Omit<RoleDefinitionRow, 'id'>): number {
  const { high, low } = halvesOf(maskOf(role.permissions));
  return sql.run(
    'INSERT INTO role_definitions (id, name, description, hidden, position, role_type_kind, high, low) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    role.name,
    role.description,
    role.hidden ? 1 : 0,
    role.order,
    role.roleTypeKind,
    high,
    low,
  ).lastInsertRowid;
}

function roleFrom(row: SqlRow): RoleDefinitionRow {
  return {
    id: Number(row['id']),
    name: String(row['name']),
    description: String(row['description']),
    hidden: row['hidden'] === 1,
    order: Number(row['position']),
    roleTypeKind: Number(row['role_type_kind']),
    permissions: permissionsOf(maskFromHalves(Number(row['high']), Number(row['low']))),
  };
}

type Roles = Pick<Session, 'roleDefinitions' | 'createRoleDefinition' | 'updateRoleDefinition' | 'deleteRoleDefinition'>;
const web = { kind: 'web' } as const;
const fixedRoles: readonly number[] = [roleIds.fullControl, roleIds.limitedAccess];

function session(store: Store): Roles {
  const { sql } = store;

  function role(id: number): RoleDefinitionRow {
    const row = sql.get('SELECT * FROM role_definitions WHERE id = ?', id);
    if (!row) throw invalid(`Can not find the permission level with ID: ${id}.`);
    return roleFrom(row);
  }
  function changeable(id: number): RoleDefinitionRow {
    store.require('managePermissions', web);
    const found = role(id);
    if (fixedRoles.includes(id))
      throw new SharePointError(400, '-2146232832, Microsoft.SharePoint.SPException', `You cannot change or delete the permission level "${found.name}".`);
    return found;
  }
  function refuseTaken(name: string, except: number): void {
    if (name.trim() === '') throw invalid('The permission level name cannot be empty.');
    if (!sql.get('SELECT 1 FROM role_definitions WHERE name = ? AND id <> ?', name, except)) return;
    throw new SharePointError(
      500,
      '-2130575293, Microsoft.SharePoint.SPException',
      'The specified name is already in use.\n\nPlease try again with a new name.',
    );
  }

  return {
    roleDefinitions() {
      store.require('open', web);
      return remember(sql, 'role definitions', '', () => sql.all('SELECT * FROM role_definitions ORDER BY position, id').map(roleFrom));
    },
    createRoleDefinition(spec) {
      store.require('managePermissions', web);
      refuseTaken(spec.name, 0);
      const made = { ...spec, hidden: false, roleTypeKind: 0, permissions: permissionsOf(maskOf(spec.permissions)) };
      const id = insertRole(sql, null, made);
      store.record({ type: 8, object: 'web' });
      return { ...made, id };
    },
    updateRoleDefinition(id, change) {
      const before = changeable(id);
      const text = (key: string, present: string): string => (typeof change[key] === 'string' ? change[key] : present);
      const name = text('Name', before.name);
      refuseTaken(name, id);
      const { high, low } = halvesOf(maskOf(permissionsIn(change['BasePermissions']) ?? before.permissions));
      const order = typeof change['Order'] === 'number' ? change['Order'] : before.order;
      sql.run(
        'UPDATE role_definitions SET name = ?, description = ?, position = ?, high = ?, low = ? WHERE id = ?',
        name,
        text('Description', before.description),
        order,
        high,
        low,
        id,
      );
      forget(sql);
      store.record({ type: 10, object: 'web' });
    },
    deleteRoleDefinition(id) {
      changeable(id);
      sql.run('DELETE FROM role_assignments WHERE role_id = ?', id);
      sql.run('DELETE FROM role_definitions WHERE id = ?', id);
      forget(sql);
      store.record({ type: 9, object: 'web' });
    },
  };
}

function permissionsIn(value: unknown): Permissions | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { High, Low } = value as Partial<Permissions>;
  return { High: High ?? '', Low: Low ?? '' };
}

export const rolesTopic: Topic<Roles> = { tables, seed, session };
