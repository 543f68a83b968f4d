/**
 * People and the one security principal that stands for all of them. Users and groups share one sequence of ids,
 * as in SharePoint, where a role assignment names a principal by number alone. The directory that ensureuser
 * looks in is the site's own users: the machine knows nobody else.
 */
import type { Session, SiteOptions, UserRow } from '../engine';
import { accessDenied, principalMissing, userMissing } from './refusals';
import { rememberFound } from './remember';
import type { Sql, SqlRow, Store } from './store';
import type { Topic } from './topic';

const tables = `
CREATE TABLE IF NOT EXISTS principals (id INTEGER PRIMARY KEY AUTOINCREMENT, is_group INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS users (
  id INTEGER PRIMARY KEY REFERENCES principals(id),
  login_name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  title TEXT NOT NULL,
  email TEXT NOT NULL COLLATE NOCASE,
  is_site_admin INTEGER NOT NULL,
  principal_type INTEGER NOT NULL,
  aad_object_id TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS users_by_email ON users(email);
`;

const membershipPrefix = 'i:0#.f|membership|';
/** How the login name of a registered app begins: 'i:0i.t|00000003-…|app@sharepoint', 'i:0i.t|ms.sp.ext|…'. */
export const appPrefix = 'i:0i.t|';
/** The claim of "everyone except external users"; its last part is the tenant's id, here a fixed one. */
export const everyoneLoginName = 'c:0-.f|rolemanager|spo-grid-all-users/5c2f7d0e-6b1a-4d3c-9e8f-0a1b2c3d4e5f';

export function userFrom(row: SqlRow): UserRow {
  return {
    id: Number(row['id']),
    loginName: String(row['login_name']),
    title: String(row['title']),
    email: String(row['email']),
    isSiteAdmin: row['is_site_admin'] === 1,
    principalType: row['principal_type'] === 4 ? 4 : 1,
    aadObjectId: row['aad_object_id'] === null ? null : String(row['aad_object_id']),
  };
}

export function newPrincipal(sql: Sql, isGroup: boolean): number {
  return sql.run('INSERT INTO principals (is_group) VALUES (?)', isGroup ? 1 : 0).lastInsertRowid;
}

/** Puts people into the site that it does not know yet; the first of them administers it. Runs at each opening. */
export function seedUsers(sql: Sql, options: Pick<SiteOptions, 'users' | 'language'>): void {
  options.users.forEach((user, index) => insertUser(sql, { ...user, aadObjectId: user.aadObjectId ?? null, isSiteAdmin: index === 0, principalType: 1 }));
  const title = options.language === 1053 ? 'Alla utom externa användare' : 'Everyone except external users';
  insertUser(sql, { loginName: everyoneLoginName, title, email: '', aadObjectId: null, isSiteAdmin: false, principalType: 4 });
}

function insertUser(sql: Sql, user: Omit<UserRow, 'id'>): void {
  if (sql.get('SELECT 1 FROM users WHERE login_name = ?', user.loginName)) return;
  sql.run(
    'INSERT INTO users (id, login_name, title, email, is_site_admin, principal_type, aad_object_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
    newPrincipal(sql, false),
    user.loginName,
    user.title,
    user.email,
    user.isSiteAdmin ? 1 : 0,
    user.principalType,
    user.aadObjectId,
  );
}

/** Who signs in: undefined when the site does not know the login name, or when it names a principal that is nobody. */
export function findUser(sql: Sql, loginName: string): UserRow | undefined {
  return rememberFound(sql, 'user', loginName, () => {
    const row = sql.get('SELECT * FROM users WHERE login_name = ?', loginName);
    return row && userFrom(row);
  });
}

type Users = Pick<Session, 'users' | 'userById' | 'userByLoginName' | 'userByEmail' | 'ensureUser' | 'updateUser'>;

function session(store: Store): Users {
  const { sql } = store;

  function one(condition: 'id = ?' | 'login_name = ?' | 'email = ?', value: string | number): UserRow {
    store.require('browseUserInfo', { kind: 'web' });
    const row = sql.get(`SELECT * FROM users WHERE ${condition}`, value);
    if (!row) throw userMissing();
    return userFrom(row);
  }

  function updateUser(id: number, change: Readonly<Record<string, unknown>>): UserRow {
    const mine = id === store.caller.id && store.may('editMyUserInfo', { kind: 'web' });
    if (!mine && !store.caller.isSiteAdmin) throw accessDenied();
    const user = one('id = ?', id);
    // Only an administrator makes administrators; a person may change how they are named.
    if (change['IsSiteAdmin'] !== undefined && !store.caller.isSiteAdmin) throw accessDenied();
    const text = (key: string, present: string): string => (typeof change[key] === 'string' ? change[key] : present);
    const isSiteAdmin = typeof change['IsSiteAdmin'] === 'boolean' ? change['IsSiteAdmin'] : user.isSiteAdmin;
    sql.run(
      'UPDATE users SET title = ?, email = ?, is_site_admin = ? WHERE id = ?',
      text('Title', user.title),
      text('Email', user.email),
      isSiteAdmin ? 1 : 0,
      id,
    );
    store.record({ type: 2, object: 'user' });
    return one('id = ?', id);
  }

  /** Takes a claim, a user principal name, an e-mail address or a display name, as the people picker does. */
  function ensureUser(loginName: string): UserRow {
    store.require('browseUserInfo', { kind: 'web' });
    const row = sql.get(
      'SELECT * FROM users WHERE login_name IN (?, ?) OR (email = ? AND email <> ?) OR (title = ? AND principal_type = 4) ORDER BY id LIMIT 1',
      loginName,
      membershipPrefix + loginName,
      loginName,
      '',
      loginName,
    );
    if (!row) throw principalMissing(loginName);
    return userFrom(row);
  }

  return {
    users() {
      store.require('browseUserInfo', { kind: 'web' });
      return sql.all('SELECT * FROM users ORDER BY id').map(userFrom);
    },
    userById: (id) => one('id = ?', id),
    userByLoginName: (loginName) => one('login_name = ?', loginName),
    userByEmail: (email) => one('email = ?', email),
    ensureUser,
    updateUser,
  };
}

export const usersTopic: Topic<Users> = { tables, seed: seedUsers, session };
