/** Groups, permission levels and role assignments against the table of domain/permissions. */
import type { ListState, RoleAssignment, SiteState } from '../data/administration';
import { accessOf, groupTitles } from '../domain/permissions';
import type { GroupRole } from '../domain/permissions';
import type { ListDefinition } from '../schema/field';
import type { ListKey } from '../schema/lists';
import { compliant, ignored, lacking, unverifiable } from './finding';
import type { Finding } from './finding';
import { definitionFor, levelRules, levels, limitedAccess } from './rights';
import type { Level } from './rights';
import type { Grantee, Step } from './steps';

export const groupRoles = Object.keys(groupTitles) as readonly GroupRole[];

/** Groups and permission levels of the site, and reading rights on it: without them nobody would reach the pages. */
export function diffSiteAccess(site: SiteState): readonly Finding[] {
  const definitions = levels.map((level) => {
    const subject = { what: 'role', name: levelRules[level].own.name } as const;
    return definitionFor(level, site.roleDefinitions) === undefined ? lacking(subject, 'missing', { kind: 'createRole', level }) : compliant(subject);
  });
  const groups = groupRoles.map((role) => {
    const subject = { what: 'group', name: groupTitles[role] } as const;
    return principalOf(site, role) === undefined ? lacking(subject, 'missing', { kind: 'createGroup', role }) : compliant(subject);
  });
  return [...definitions, ...groups, ...groupRoles.map((role) => diffGrant(site, site.roleAssignments, null, role, 'read'))];
}

/** Who has what on a list. */
export function diffListAccess(site: SiteState, list: ListDefinition, state: ListState): readonly Finding[] {
  const key = list.key as ListKey;
  const inherits = !state.uniquePermissions;
  const subject = { what: 'permission', list: key, name: 'inheritance' } as const;
  const assignments = inherits ? [] : state.roleAssignments;
  const grants = groupRoles.flatMap((role) => {
    const access = accessOf(role, key);
    return [
      ...(access === 'none' ? [] : [diffGrant(site, assignments, key, role, access)]),
      ...excess(site, assignments, key, role, access === 'none' ? undefined : access),
    ];
  });
  return [
    inherits ? lacking(subject, 'inherits', { kind: 'breakInheritance', list: key }) : compliant(subject),
    ...(site.ownersGroup === undefined ? [] : [diffGrant(site, assignments, key, 'owners', 'full')]),
    ...grants,
    ...personalGrant(site, assignments, key, inherits),
    ...foreignAssignments(site, assignments, key),
  ];
}

function principalOf(site: SiteState, grantee: Grantee): number | undefined {
  return grantee === 'owners' ? site.ownersGroup?.id : site.groups.find(({ title }) => title === groupTitles[grantee])?.id;
}

function rolesOn(assignments: readonly RoleAssignment[], principalId: number | undefined): readonly number[] {
  return assignments.find((assignment) => assignment.principalId === principalId)?.roleIds ?? [];
}

function diffGrant(site: SiteState, assignments: readonly RoleAssignment[] | undefined, list: string | null, to: Grantee, level: Level): Finding {
  const subject = { what: 'permission', ...(list === null ? {} : { list }), name: to } as const;
  if (assignments === undefined) return unverifiable(subject);
  const definition = definitionFor(level, site.roleDefinitions);
  const has = definition !== undefined && rolesOn(assignments, principalOf(site, to)).includes(definition.id);
  return has ? compliant(subject) : lacking(subject, 'missing', { kind: 'grant', list, to, level });
}

/** A group of ours with more on a list of ours than the table says would do what the interface tells it that it cannot. */
function excess(
  site: SiteState,
  assignments: readonly RoleAssignment[] | undefined,
  list: string,
  role: GroupRole,
  level: Level | undefined,
): readonly Finding[] {
  const principalId = principalOf(site, role);
  if (assignments === undefined || principalId === undefined) return [];
  const wanted = level === undefined ? undefined : definitionFor(level, site.roleDefinitions)?.id;
  const harmless = (roleId: number): boolean =>
    roleId === wanted || site.roleDefinitions.some(({ id, roleTypeKind }) => id === roleId && roleTypeKind === limitedAccess);
  const steps = rolesOn(assignments, principalId)
    .filter((roleId) => !harmless(roleId))
    .map((roleId): Step => ({ kind: 'revoke', list, from: role, roleId }));
  return steps.length === 0 ? [] : [lacking({ what: 'permission', list, name: role }, 'tooMuch', ...steps)];
}

/**
 * SharePoint leaves Full Control to whoever broke the inheritance. It would outlast their time as owner, so it goes once
 * the owners have theirs, provided that the person keeps access as one of them.
 */
function personalGrant(site: SiteState, assignments: readonly RoleAssignment[] | undefined, list: string, inherits: boolean): readonly Finding[] {
  const staysOwner = site.me.isSiteAdmin || (site.ownersGroup !== undefined && site.me.groupIds.includes(site.ownersGroup.id));
  const full = definitionFor('full', site.roleDefinitions)?.id;
  const has = inherits || (full !== undefined && rolesOn(assignments ?? [], site.me.id).includes(full));
  if (site.ownersGroup === undefined || !staysOwner || !has) return [];
  return [lacking({ what: 'permission', list, name: site.me.title }, 'personal', { kind: 'withdrawSelf', list })];
}

function foreignAssignments(site: SiteState, assignments: readonly RoleAssignment[] | undefined, list: string): readonly Finding[] {
  const ours = new Set([...groupRoles.map((role) => principalOf(site, role)), principalOf(site, 'owners'), site.me.id]);
  return (assignments ?? [])
    .filter(({ principalId }) => !ours.has(principalId))
    .map(({ principalId, title }) => ignored({ what: 'permission', list, name: title ?? String(principalId) }, 'ownAssignment'));
}
