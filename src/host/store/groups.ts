/** Site groups: who is in them, who owns them, and the three that every site starts with. */
import { SharePointError, type GroupRow, type Session, type SiteOptions } from '../engine';
import { accessDenied, groupMissing, userMissing } from './refusals';
import { forget } from './remember';
import type { Sql, SqlRow, Store } from './store';
import type { Topic } from './topic';
import { findUser, newPrincipal, userFrom } from './users';

const tables = `
CREATE TABLE IF NOT EXISTS groups (
  id INTEGER PRIMARY KEY REFERENCES principals(id),
  title TEXT NOT NULL UNIQUE COLLATE NOCASE,
  description TEXT NOT NULL,
  owner_id INTEGER NOT NULL REFERENCES principals(id),
  allow_members_edit_membership INTEGER NOT NULL,
  only_allow_members_view_membership INTEGER NOT NULL,
  allow_request_to_join_leave INTEGER NOT NULL,
  auto_accept_request_to_join_leave INTEGER NOT NULL,
  request_to_join_leave_email_setting TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS group_members (
  group_id INTEGER NOT NULL REFERENCES groups(id),
  user_id INTEGER NOT NULL REFERENCES users(id),
  PRIMARY KEY (group_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS group_members_by_user ON group_members(user_id);
CREATE TABLE IF NOT EXISTS associated_groups (role TEXT PRIMARY KEY, group_id INTEGER NOT NULL) STRICT;
`;

const associatedRoles = ['owner', 'member', 'visitor'] as const;
export type AssociatedRole = (typeof associatedRoles)[number];
const associatedTitles = {
  sv: { owner: 'Ägare av ', member: 'Medlemmar i ', visitor: 'Besökare på ' },
  en: { owner: ' Owners', member: ' Members', visitor: ' Visitors' },
} as const;

/** The owners' group owns itself and the other two; the site's first user is in it. */
function seed(sql: Sql, options: SiteOptions, opening: { readonly isNew: boolean }): void {
  if (!opening.isNew) return;
  const swedish = options.language === 1053;
  const owner = newPrincipal(sql, true);
  for (const role of associatedRoles) {
    const title = swedish ? associatedTitles.sv[role] + options.title : options.title + associatedTitles.en[role];
    const id = role === 'owner' ? owner : newPrincipal(sql, true);
    insertGroup(sql, {
      ...newGroup,
      id,
      title,
      ownerId: owner,
      ownerIsGroup: true,
      allowMembersEditMembership: role === 'member',
      onlyAllowMembersViewMembership: false,
    });
    sql.run('INSERT INTO associated_groups (role, group_id) VALUES (?, ?)', role, id);
  }
  const first = options.users[0] && findUser(sql, options.users[0].loginName);
  if (first) sql.run('INSERT INTO group_members (group_id, user_id) VALUES (?, ?)', owner, first.id);
}

/** Ids of the web's associated groups; 0 when a group was removed. */
export function associatedGroups(sql: Sql): Readonly<Record<AssociatedRole, number>> {
  const idOf = (role: AssociatedRole): number => Number(sql.get('SELECT group_id FROM associated_groups WHERE role = ?', role)?.['group_id'] ?? 0);
  return { owner: idOf('owner'), member: idOf('member'), visitor: idOf('visitor') };
}

const newGroup = {
  description: '',
  allowMembersEditMembership: false,
  onlyAllowMembersViewMembership: true,
  allowRequestToJoinLeave: false,
  autoAcceptRequestToJoinLeave: false,
  requestToJoinLeaveEmailSetting: '',
} as const;

function insertGroup(sql: Sql, group: GroupRow): void {
  sql.run(
    'INSERT INTO groups VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    group.id,
    group.title,
    group.description,
    group.ownerId,
    Number(group.allowMembersEditMembership),
    Number(group.onlyAllowMembersViewMembership),
    Number(group.allowRequestToJoinLeave),
    Number(group.autoAcceptRequestToJoinLeave),
    group.requestToJoinLeaveEmailSetting,
  );
}

const selectGroup = 'SELECT g.*, p.is_group AS owner_is_group FROM groups g JOIN principals p ON p.id = g.owner_id';

function groupFrom(row: SqlRow): GroupRow {
  return {
    id: Number(row['id']),
    title: String(row['title']),
    description: String(row['description']),
    ownerId: Number(row['owner_id']),
    ownerIsGroup: row['owner_is_group'] === 1,
    allowMembersEditMembership: row['allow_members_edit_membership'] === 1,
    onlyAllowMembersViewMembership: row['only_allow_members_view_membership'] === 1,
    allowRequestToJoinLeave: row['allow_request_to_join_leave'] === 1,
    autoAcceptRequestToJoinLeave: row['auto_accept_request_to_join_leave'] === 1,
    requestToJoinLeaveEmailSetting: String(row['request_to_join_leave_email_setting']),
  };
}

type Groups = Pick<Session, 'groups' | 'group' | 'createGroup' | 'updateGroup' | 'setGroupOwner' | 'removeGroup'>;
type Membership = Pick<Session, 'groupsOf' | 'groupMembers' | 'addToGroup' | 'removeFromGroup'>;
const web = { kind: 'web' } as const;

/** What the caller is to a group. */
interface Access {
  readonly group: Session['group'];
  readonly isMember: (groupId: number) => boolean;
  /** Owners of the group, and whoever manages the site's permissions. */
  readonly manages: (group: GroupRow) => boolean;
}

function access(store: Store): Access {
  const { sql } = store;
  const isMember = (groupId: number): boolean =>
    sql.get('SELECT 1 FROM group_members WHERE group_id = ? AND user_id = ?', groupId, store.caller.id) !== undefined;
  const owns = (group: GroupRow): boolean => (group.ownerIsGroup ? isMember(group.ownerId) : group.ownerId === store.caller.id);
  return {
    group(by) {
      store.require('browseUserInfo', web);
      const row = 'id' in by ? sql.get(`${selectGroup} WHERE g.id = ?`, by.id) : sql.get(`${selectGroup} WHERE g.title = ?`, by.name);
      if (!row) throw groupMissing();
      return groupFrom(row);
    },
    isMember,
    manages: (group) => owns(group) || store.may('managePermissions', web),
  };
}

function session(store: Store): Groups {
  const { sql } = store;
  const { group, manages } = access(store);

  function managed(id: number): GroupRow {
    const found = group({ id });
    if (!manages(found)) throw accessDenied();
    return found;
  }
  function refuseTaken(title: string, except: number): void {
    if (!sql.get('SELECT 1 FROM groups WHERE title = ? AND id <> ?', title, except)) return;
    throw new SharePointError(
      500,
      '-2130575293, Microsoft.SharePoint.SPException',
      'The specified name is already in use.\n\nPlease try again with a new name.',
    );
  }

  function createGroup(spec: Readonly<Record<string, unknown>> & { Title: string }): GroupRow {
    store.require('createGroups', web);
    const group = changed({ ...newGroup, id: 0, title: '', ownerId: store.caller.id, ownerIsGroup: false }, spec);
    refuseTaken(group.title, 0);
    const id = newPrincipal(sql, true);
    insertGroup(sql, { ...group, id });
    store.record({ type: 1, object: 'group' });
    return { ...group, id };
  }

  function updateGroup(groupId: number, change: Readonly<Record<string, unknown>>): void {
    const after = changed(managed(groupId), change);
    refuseTaken(after.title, groupId);
    sql.run(
      `UPDATE groups SET title = ?, description = ?, allow_members_edit_membership = ?, only_allow_members_view_membership = ?,
        allow_request_to_join_leave = ?, auto_accept_request_to_join_leave = ?, request_to_join_leave_email_setting = ? WHERE id = ?`,
      after.title,
      after.description,
      Number(after.allowMembersEditMembership),
      Number(after.onlyAllowMembersViewMembership),
      Number(after.allowRequestToJoinLeave),
      Number(after.autoAcceptRequestToJoinLeave),
      after.requestToJoinLeaveEmailSetting,
      groupId,
    );
    store.record({ type: 2, object: 'group' });
  }

  function removeGroup(groupId: number): void {
    managed(groupId);
    sql.run('DELETE FROM role_assignments WHERE principal_id = ?', groupId);
    sql.run('DELETE FROM group_members WHERE group_id = ?', groupId);
    sql.run('DELETE FROM associated_groups WHERE group_id = ?', groupId);
    // A group that it owned falls to the person who removes it, so that no group is without an owner.
    sql.run('UPDATE groups SET owner_id = ? WHERE owner_id = ?', store.caller.id, groupId);
    sql.run('DELETE FROM groups WHERE id = ?', groupId);
    forget(sql);
    store.record({ type: 3, object: 'group' });
  }

  return {
    groups() {
      store.require('browseUserInfo', web);
      return sql.all(`${selectGroup} ORDER BY g.id`).map(groupFrom);
    },
    group,
    createGroup,
    updateGroup,
    setGroupOwner(groupId, principalId) {
      managed(groupId);
      if (!sql.get('SELECT 1 FROM users WHERE id = ? UNION ALL SELECT 1 FROM groups WHERE id = ?', principalId, principalId)) throw userMissing();
      sql.run('UPDATE groups SET owner_id = ? WHERE id = ?', principalId, groupId);
    },
    removeGroup,
  };
}

function membership(store: Store): Membership {
  const { sql } = store;
  const { group, isMember, manages } = access(store);

  function withEditableMembership(id: number): GroupRow {
    const found = group({ id });
    if (!manages(found) && !(found.allowMembersEditMembership && isMember(id))) throw accessDenied();
    return found;
  }
  function changed(): void {
    forget(sql);
    store.record({ type: 2, object: 'group' });
  }

  return {
    groupsOf(userId) {
      if (userId !== store.caller.id) store.require('browseUserInfo', web);
      return sql.all(`${selectGroup} JOIN group_members m ON m.group_id = g.id WHERE m.user_id = ? ORDER BY g.id`, userId).map(groupFrom);
    },
    groupMembers(groupId) {
      const found = group({ id: groupId });
      if (found.onlyAllowMembersViewMembership && !isMember(groupId) && !manages(found)) throw accessDenied();
      return sql.all('SELECT u.* FROM users u JOIN group_members m ON m.user_id = u.id WHERE m.group_id = ? ORDER BY u.id', groupId).map(userFrom);
    },
    addToGroup(groupId, loginName) {
      withEditableMembership(groupId);
      const user = findUser(sql, loginName);
      if (!user) throw userMissing();
      sql.run('INSERT OR IGNORE INTO group_members (group_id, user_id) VALUES (?, ?)', groupId, user.id);
      changed();
      return user;
    },
    removeFromGroup(groupId, userId) {
      withEditableMembership(groupId);
      if (sql.run('DELETE FROM group_members WHERE group_id = ? AND user_id = ?', groupId, userId).changes === 0) throw userMissing();
      changed();
    },
  };
}

/** A group as it is after a client's change; what the client does not name stays. */
function changed(group: GroupRow, change: Readonly<Record<string, unknown>>): GroupRow {
  const text = (key: string, present: string): string => (typeof change[key] === 'string' ? change[key] : present);
  const flag = (key: string, present: boolean): boolean => (typeof change[key] === 'boolean' ? change[key] : present);
  const title = text('Title', group.title);
  if (title.trim() === '') throw new SharePointError(400, '-2130575278, Microsoft.SharePoint.SPException', 'You must specify a value for this required field.');
  return {
    ...group,
    title,
    description: text('Description', group.description),
    allowMembersEditMembership: flag('AllowMembersEditMembership', group.allowMembersEditMembership),
    onlyAllowMembersViewMembership: flag('OnlyAllowMembersViewMembership', group.onlyAllowMembersViewMembership),
    allowRequestToJoinLeave: flag('AllowRequestToJoinLeave', group.allowRequestToJoinLeave),
    autoAcceptRequestToJoinLeave: flag('AutoAcceptRequestToJoinLeave', group.autoAcceptRequestToJoinLeave),
    requestToJoinLeaveEmailSetting: text('RequestToJoinLeaveEmailSetting', group.requestToJoinLeaveEmailSetting),
  };
}

export const groupsTopic: Topic<Groups & Membership> = { tables, seed, session: (store) => ({ ...session(store), ...membership(store) }) };
