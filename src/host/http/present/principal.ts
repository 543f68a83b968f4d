/** SP.User and SP.Group as SharePoint Online answers them. */
import type { GroupRow, UserRow } from '../../engine';
import type { Call, Entity } from '../wire';
import { attempt, userOf } from './texts';

/** A person, or the one principal that stands for everyone; only persons have a directory id and a principal name. */
export function userEntity(call: Call, user: UserRow): Entity {
  const person = user.principalType === 1;
  return {
    type: 'SP.User',
    url: `Web/GetUserById(${user.id})`,
    properties: {
      Id: user.id,
      IsHiddenInUI: false,
      LoginName: user.loginName,
      Title: user.title,
      PrincipalType: user.principalType,
      Email: user.email,
      Expiration: '',
      IsEmailAuthenticationGuestUser: false,
      IsShareByEmailGuestUser: false,
      IsSiteAdmin: user.isSiteAdmin,
      UserId: person ? { NameId: user.aadObjectId ?? user.loginName, NameIdIssuer: 'urn:federation:microsoftonline' } : null,
      UserPrincipalName: person ? user.email : null,
    },
    navigation: { Groups: () => call.session.groupsOf(user.id).map((group) => groupEntity(call, group)) },
  };
}

/** A site group. An empty description is null on the wire. */
export function groupEntity(call: Call, group: GroupRow): Entity {
  const { session } = call;
  const ownerTitle = group.ownerIsGroup ? attempt(() => session.group({ id: group.ownerId }))?.title : userOf(call, group.ownerId)?.title;
  return {
    type: 'SP.Group',
    url: `Web/SiteGroups/GetById(${group.id})`,
    properties: {
      Id: group.id,
      IsHiddenInUI: false,
      LoginName: group.title,
      Title: group.title,
      PrincipalType: 8,
      AllowMembersEditMembership: group.allowMembersEditMembership,
      AllowRequestToJoinLeave: group.allowRequestToJoinLeave,
      AutoAcceptRequestToJoinLeave: group.autoAcceptRequestToJoinLeave,
      Description: group.description === '' ? null : group.description,
      OnlyAllowMembersViewMembership: group.onlyAllowMembersViewMembership,
      OwnerTitle: ownerTitle ?? '',
      RequestToJoinLeaveEmailSetting: group.requestToJoinLeaveEmailSetting,
    },
    navigation: {
      Owner: () => principalEntity(call, group.ownerId),
      Users: () => session.groupMembers(group.id).map((user) => userEntity(call, user)),
    },
  };
}

/** Whom an id names: users and groups share one sequence of ids. */
export function principalEntity(call: Call, id: number): Entity | null {
  const user = userOf(call, id);
  if (user) return userEntity(call, user);
  const group = attempt(() => call.session.group({ id }));
  return group ? groupEntity(call, group) : null;
}
