/** People of the site, site groups and who is in them. */
import { SharePointError } from '../../engine';
import type { GroupRow, UserRow } from '../../engine';
import { notEmulated } from '../../odata/refusal';
import { collection } from '../collection';
import { groupEntity, principalEntity, userEntity } from '../present/principal';
import { argument, bodyValue, targetOf, textArgument } from '../targets';
import { typedBody } from '../typedBody';
import type { Answer, Call, Route } from '../wire';

const groupKinds = {
  Title: 'string',
  Description: 'string',
  AllowMembersEditMembership: 'boolean',
  AllowRequestToJoinLeave: 'boolean',
  AutoAcceptRequestToJoinLeave: 'boolean',
  OnlyAllowMembersViewMembership: 'boolean',
  RequestToJoinLeaveEmailSetting: 'string',
} as const;
const userKinds = { Title: 'string', Email: 'string', IsSiteAdmin: 'boolean' } as const;
const associated = { owner: 'associatedOwnerGroupId', member: 'associatedMemberGroupId', visitor: 'associatedVisitorGroupId' } as const;

const invalid = (message: string): SharePointError => new SharePointError(400, '-2147024809, System.ArgumentException', message);

/** The group on the path; null for an associated group that the site does not have. */
function groupOf(call: Call): GroupRow | null {
  const { by, value } = targetOf(call, 'group');
  if (by === 'id') return call.session.group({ id: Number(value) });
  if (by === 'name') return call.session.group({ name: String(value) });
  const id = call.session.web()[associated[value as keyof typeof associated]];
  return id === 0 ? null : call.session.group({ id });
}

function existingGroup(call: Call): GroupRow {
  const group = groupOf(call);
  if (!group) throw new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Group cannot be found.');
  return group;
}

function userOf(call: Call): UserRow {
  const { session } = call;
  const { by, value } = targetOf(call, 'user');
  if (by === 'current') return session.user;
  if (by === 'id') return session.userById(Number(value));
  return by === 'email' ? session.userByEmail(String(value)) : session.userByLoginName(String(value));
}

/** The person on a path through a group, who must be in it. */
function memberOf(call: Call): { readonly group: GroupRow; readonly user: UserRow } {
  const group = existingGroup(call);
  const user = userOf(call);
  if (!call.session.groupMembers(group.id).some(({ id }) => id === user.id))
    throw new SharePointError(500, '-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.');
  return { group, user };
}

const entity = (call: Call, user: UserRow, status: 200 | 201 = 200): Answer => ({
  kind: 'entity',
  status,
  entity: userEntity(call, user),
  ...(status === 201 && { location: `${call.webUrl}/_api/Web/GetUserById(${user.id})` }),
});

function readGroup(call: Call): Answer {
  const group = groupOf(call);
  return group ? { kind: 'entity', status: 200, entity: groupEntity(call, group) } : { kind: 'null' };
}

function createGroup(call: Call): Answer {
  const body = typedBody(call, 'SP.Group', groupKinds);
  const created = groupEntity(call, call.session.createGroup({ ...body, Title: bodyValue(call, 'Title', 'string') ?? '' }));
  return { kind: 'entity', status: 201, entity: created, location: `${call.webUrl}/_api/${created.url}` };
}

/** PnPjs quotes the id: removeById('5'). */
function numberArgument(call: Call, name: string): number {
  const id = Number(argument(call, name) ?? NaN);
  if (!Number.isSafeInteger(id)) throw invalid('Value does not fall within the expected range.');
  return id;
}

function addMember(call: Call): Answer {
  const group = existingGroup(call);
  return entity(call, call.session.addToGroup(group.id, bodyValue(call, 'LoginName', 'string') ?? ''), 201);
}

const done =
  (work: (call: Call) => void): ((call: Call) => Answer) =>
  (call) => {
    work(call);
    return { kind: 'null' };
  };
const changed =
  (work: (call: Call) => void): ((call: Call) => Answer) =>
  (call) => {
    work(call);
    return { kind: 'empty', status: 204 };
  };
const refused =
  (what: string): ((call: Call) => Answer) =>
  () => {
    throw notEmulated(what);
  };

const userRoutes: readonly Route[] = [
  {
    verb: 'GET',
    path: 'web/siteusers',
    writes: false,
    answer: (call) =>
      collection(
        call,
        'SP.ApiData.Users',
        call.session.users().map((user) => userEntity(call, user)),
      ),
  },
  // The machine's directory is the site's own users: adding one finds them.
  {
    verb: 'POST',
    path: 'web/siteusers',
    writes: true,
    answer: (call) => entity(call, call.session.ensureUser(bodyValue(call, 'LoginName', 'string') ?? ''), 201),
  },
  { verb: 'POST', path: 'web/ensureuser', writes: true, answer: (call) => entity(call, call.session.ensureUser(bodyValue(call, 'logonName', 'string') ?? '')) },
  { verb: 'GET', path: 'web/user', writes: false, answer: (call) => entity(call, userOf(call)) },
  { verb: 'MERGE', path: 'web/user', writes: true, answer: changed((call) => call.session.updateUser(userOf(call).id, typedBody(call, 'SP.User', userKinds))) },
  { verb: 'DELETE', path: 'web/user', writes: true, answer: refused('Removing a person from the site') },
  { verb: 'POST', path: 'web/siteusers/removebyid', writes: true, answer: refused('Removing a person from the site') },
  { verb: 'POST', path: 'web/siteusers/removebyloginname', writes: true, answer: refused('Removing a person from the site') },
  {
    verb: 'GET',
    path: 'web/user/groups',
    writes: false,
    answer: (call) =>
      collection(
        call,
        'SP.ApiData.Groups',
        call.session.groupsOf(userOf(call).id).map((group) => groupEntity(call, group)),
      ),
  },
];

const groupRoutes: readonly Route[] = [
  {
    verb: 'GET',
    path: 'web/sitegroups',
    writes: false,
    answer: (call) =>
      collection(
        call,
        'SP.ApiData.Groups',
        call.session.groups().map((group) => groupEntity(call, group)),
      ),
  },
  { verb: 'POST', path: 'web/sitegroups', writes: true, answer: createGroup },
  { verb: 'POST', path: 'web/sitegroups/removebyid', writes: true, answer: done((call) => call.session.removeGroup(numberArgument(call, 'id'))) },
  {
    verb: 'POST',
    path: 'web/sitegroups/removebyloginname',
    writes: true,
    answer: done((call) => call.session.removeGroup(call.session.group({ name: textArgument(call, 'loginName') }).id)),
  },
  { verb: 'GET', path: 'web/group', writes: false, answer: readGroup },
  {
    verb: 'MERGE',
    path: 'web/group',
    writes: true,
    answer: changed((call) => call.session.updateGroup(existingGroup(call).id, typedBody(call, 'SP.Group', groupKinds))),
  },
  {
    verb: 'POST',
    path: 'web/group/setuserasowner',
    writes: true,
    answer: done((call) => call.session.setGroupOwner(existingGroup(call).id, numberArgument(call, 'ownerId'))),
  },
  { verb: 'GET', path: 'web/group/owner', writes: false, answer: ownerOf },
  {
    verb: 'GET',
    path: 'web/group/users',
    writes: false,
    answer: (call) =>
      collection(
        call,
        'SP.ApiData.Users',
        call.session.groupMembers(existingGroup(call).id).map((user) => userEntity(call, user)),
      ),
  },
  { verb: 'POST', path: 'web/group/users', writes: true, answer: addMember },
  { verb: 'GET', path: 'web/group/user', writes: false, answer: (call) => entity(call, memberOf(call).user) },
  { verb: 'DELETE', path: 'web/group/user', writes: true, answer: (call) => (removeMember(call, userOf(call)), { kind: 'empty', status: 200 }) },
  {
    verb: 'POST',
    path: 'web/group/users/removebyid',
    writes: true,
    answer: done((call) => call.session.removeFromGroup(existingGroup(call).id, numberArgument(call, 'id'))),
  },
  {
    verb: 'POST',
    path: 'web/group/users/removebyloginname',
    writes: true,
    answer: done((call) => removeMember(call, call.session.userByLoginName(textArgument(call, 'loginName')))),
  },
];

function removeMember(call: Call, { id }: UserRow): void {
  call.session.removeFromGroup(existingGroup(call).id, id);
}

function ownerOf(call: Call): Answer {
  const owner = principalEntity(call, existingGroup(call).ownerId);
  return owner ? { kind: 'entity', status: 200, entity: owner } : { kind: 'null' };
}

export const principalRoutes: readonly Route[] = [...userRoutes, ...groupRoutes];
