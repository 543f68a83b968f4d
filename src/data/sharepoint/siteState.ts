/** SharePoint's answers about a site and its lists, as the state that provisioning compares with. */
import type { FieldState, ListState, Principal, RoleAssignment, RoleDefinition, SiteState, ViewState } from '../administration';
import type { Row } from '../../schema/codec';
import type { Settled } from './delivery';

export interface SiteAnswers {
  readonly web: Settled;
  readonly me: Settled;
  readonly owners: Settled;
  readonly groups: Settled;
  readonly roles: Settled;
  readonly assignments: Settled;
  readonly places: Settled;
  /** Who has what on each list. */
  readonly grants: Settled;
  readonly members?: Settled;
  readonly rows: Settled;
}

const isGood = (settled: Settled): boolean => 'status' in settled && settled.status === 200;
const objectOf = (settled: Settled): Row => (isGood(settled) ? (JSON.parse((settled as { readonly text: string }).text) as Row) : {});
const collectionOf = (settled: Settled): readonly Row[] => (objectOf(settled).value as readonly Row[] | undefined) ?? [];

/** What may be missing or hidden from the caller, by status; anything else that is not 200 is a failure of the reading. */
const bySite: Readonly<Record<keyof SiteAnswers, readonly number[]>> = {
  web: [],
  me: [],
  owners: [403, 404],
  groups: [403],
  roles: [403],
  assignments: [403],
  places: [403],
  grants: [403],
  members: [403],
  rows: [400, 403, 404],
};
const ofList: readonly number[] = [403, 404];
const statusOf = (settled: Settled): number => ('status' in settled ? settled.status : 0);

/**
 * The first answer that tells nothing about the site. A server error taken for "there is no such list" would have the
 * provisioner make a second one.
 */
export function unexpectedIn(site: SiteAnswers, lists: readonly Settled[]): Settled | undefined {
  const ofSite = Object.entries(bySite).flatMap(([name, statuses]) => {
    const settled = site[name as keyof SiteAnswers];
    return settled === undefined ? [] : [{ settled, statuses }];
  });
  return [...ofSite, ...lists.map((settled) => ({ settled, statuses: ofList }))].find(
    ({ settled, statuses }) => !isGood(settled) && !statuses.includes(statusOf(settled)),
  )?.settled;
}

/** An expanded collection is a bare array; older farms wrap it. */
function manyOf(value: unknown): readonly Row[] {
  if (Array.isArray(value)) return value as readonly Row[];
  return (value as { readonly results?: readonly Row[] } | undefined)?.results ?? [];
}

const principalOf = (row: Row): Principal => ({ id: Number(row.Id), title: String(row.Title) });

function titleOf(member: unknown): Pick<RoleAssignment, 'title'> {
  const title = (member as { readonly Title?: unknown } | null | undefined)?.Title;
  return typeof title === 'string' ? { title } : {};
}

const assignmentOf = (row: Row): RoleAssignment => ({
  principalId: Number(row.PrincipalId),
  ...titleOf(row.Member),
  roleIds: manyOf(row.RoleDefinitionBindings).map(({ Id }) => Number(Id)),
});

const assignmentsOf = (settled: Settled): { readonly roleAssignments?: readonly RoleAssignment[] } =>
  isGood(settled) ? { roleAssignments: collectionOf(settled).map(assignmentOf) } : {};

/** By the list's id; nothing for whoever may not see who has what. */
export type Grants = ReadonlyMap<string, readonly RoleAssignment[]>;

export const grantsOf = (settled: Settled): Grants =>
  new Map(collectionOf(settled).map((row) => [String(row.Id), manyOf(row.RoleAssignments).map(assignmentOf)]));

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Text of an XML attribute or element. SharePoint writes characters beyond ASCII as they are or as numbers. */
function unescaped(xml: string): string {
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}

/**
 * Choices and MaxLength stand in the column's own XML, which every column has; as properties they belong to subtypes, and
 * $select of a subtype's property is refused for the others.
 */
function fromXml(xml: string): Pick<FieldState, 'choices' | 'maxLength'> {
  const maxLength = /^<Field\b[^>]*\sMaxLength="(\d+)"/.exec(xml)?.[1];
  const choices = /<CHOICES>([\s\S]*?)<\/CHOICES>/.exec(xml)?.[1];
  return {
    ...(maxLength === undefined ? {} : { maxLength: Number(maxLength) }),
    ...(choices === undefined ? {} : { choices: [...choices.matchAll(/<CHOICE>([\s\S]*?)<\/CHOICE>/g)].map(([, text]) => unescaped(text ?? '')) }),
  };
}

const fieldOf = (row: Row): FieldState => ({
  id: String(row.Id).toLowerCase(),
  internalName: String(row.InternalName),
  title: String(row.Title),
  type: String(row.TypeAsString),
  required: row.Required === true,
  indexed: row.Indexed === true,
  unique: row.EnforceUniqueValues === true,
  native: row.FromBaseType === true || row.Hidden === true,
  ...fromXml(String(row.SchemaXml ?? '')),
});

const viewOf = (row: Row): ViewState => ({
  title: String(row.Title),
  isDefault: row.DefaultView === true,
  url: String(row.ServerRelativeUrl),
  fields:
    ((row.ViewFields as { readonly Items?: readonly string[] | { readonly results?: readonly string[] } } | undefined)?.Items as
      readonly string[] | undefined) ?? [],
});

/** null: there is no such list, or the caller may not see it; SharePoint tells no difference. */
export function listStateOf(settled: Settled, grants: Grants): ListState | null {
  if (!isGood(settled)) return null;
  const row = objectOf(settled);
  const roleAssignments = grants.get(String(row.Id));
  return {
    id: String(row.Id),
    title: String(row.Title),
    itemCount: Number(row.ItemCount),
    attachments: row.EnableAttachments === true,
    versioning: row.EnableVersioning === true,
    versionLimit: Number(row.MajorVersionLimit),
    readSecurity: Number(row.ReadSecurity),
    writeSecurity: Number(row.WriteSecurity),
    uniquePermissions: row.HasUniqueRoleAssignments === true,
    fields: manyOf(row.Fields).map(fieldOf),
    views: manyOf(row.Views)
      .filter((view) => view.PersonalView !== true)
      .map(viewOf),
    ...(roleAssignments === undefined ? {} : { roleAssignments }),
  };
}

/** `root`: the site's own server-relative address, without which the addresses of lists are ours. */
function placesOf(settled: Settled, root: string): Pick<SiteState, 'places'> {
  if (!isGood(settled)) return {};
  const addressOf = (row: Row): string => String((row.RootFolder as Row | undefined)?.ServerRelativeUrl ?? '').slice(root.length + 1);
  return {
    places: collectionOf(settled).map((row) => ({
      title: String(row.Title),
      address: addressOf(row),
      description: String(row.Description ?? ''),
      itemCount: Number(row.ItemCount),
    })),
  };
}

function membersOf(settled: Settled | undefined): Pick<SiteState, 'members'> {
  if (settled === undefined || !isGood(settled)) return {};
  return { members: Object.fromEntries(collectionOf(settled).map((row) => [Number(row.Id), manyOf(row.Users).length])) };
}

/** The site's state from the answers of one reading. */
export function siteStateOf(answers: SiteAnswers, lists: SiteState['lists'], root: string): SiteState {
  const web = objectOf(answers.web);
  const me = objectOf(answers.me);
  const owners = objectOf(answers.owners);
  return {
    title: String(web.Title),
    permissions: web.EffectiveBasePermissions as SiteState['permissions'],
    me: { ...principalOf(me), isSiteAdmin: me.IsSiteAdmin === true, groupIds: manyOf(me.Groups).map(({ Id }) => Number(Id)) },
    ...(typeof owners.Id === 'number' ? { ownersGroup: principalOf(owners) } : {}),
    groups: collectionOf(answers.groups).map(principalOf),
    roleDefinitions: collectionOf(answers.roles).map((row): RoleDefinition => ({
      id: Number(row.Id),
      name: String(row.Name),
      roleTypeKind: Number(row.RoleTypeKind),
      permissions: row.BasePermissions as RoleDefinition['permissions'],
    })),
    ...assignmentsOf(answers.assignments),
    lists,
    ...placesOf(answers.places, root),
    ...membersOf(answers.members),
    rows: collectionOf(answers.rows),
  };
}
