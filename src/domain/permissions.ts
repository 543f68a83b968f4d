/**
 * Who may do what. The interface asks here; SharePoint enforces it, because the provisioner makes the sites' groups,
 * permission levels and item security from the very same table.
 */
import { itemSecurity } from '../schema/itemSecurity';
import type { ItemSecurity } from '../schema/itemSecurity';
import type { ListKey } from '../schema/lists';

export const roles = ['medarbetare', 'arbetsgrupp', 'sammankallande', 'ledningsgrupp', 'rusgrupp', 'agare'] as const;
export type Role = (typeof roles)[number];
export type GroupRole = Exclude<Role, 'agare'>;
export const verbs = ['read', 'add', 'edit', 'remove', 'manage'] as const;
export type Verb = (typeof verbs)[number];

/** SharePoint groups. The owner has none of ours: the site's own owners group. */
export const groupTitles: Readonly<Record<GroupRole, string>> = {
  medarbetare: 'Framsyn Medarbetare',
  arbetsgrupp: 'Framsyn Arbetsgrupp',
  sammankallande: 'Framsyn Sammankallande',
  ledningsgrupp: 'Framsyn Ledningsgrupp',
  rusgrupp: 'Framsyn RUS-grupp',
};

/**
 * none < read < append < contribute < edit < full. `append` adds and leaves what is there as it is: for logs and what is
 * published (docs/adr/0035). `contribute` adds, changes and removes, as far as the list's item security lets it;
 * `edit` brings Manage Lists and Cancel Checkout, which override item security: that is how the working group edits every spaning.
 */
const accessLevels = ['none', 'read', 'append', 'contribute', 'edit', 'full'] as const;
export type Access = (typeof accessLevels)[number];

type Row = Readonly<Record<GroupRole, Access>>;
const row = (medarbetare: Access, arbetsgrupp: Access, sammankallande: Access, ledningsgrupp: Access, rusgrupp: Access): Row => ({
  medarbetare,
  arbetsgrupp,
  sammankallande,
  ledningsgrupp,
  rusgrupp,
});

const accessTable: Readonly<Record<ListKey, Row>> = {
  //               medarbetare   arbetsgrupp   sammankallande  ledningsgrupp  rusgrupp
  settings: row('read', 'read', 'contribute', 'read', 'read'),
  groups: row('read', 'contribute', 'contribute', 'read', 'read'),
  assignments: row('none', 'contribute', 'contribute', 'read', 'read'),
  workstreams: row('none', 'contribute', 'contribute', 'read', 'read'),
  activities: row('none', 'contribute', 'contribute', 'read', 'read'),
  methods: row('read', 'contribute', 'contribute', 'read', 'read'),
  knowledge: row('read', 'contribute', 'contribute', 'read', 'read'),
  publications: row('read', 'contribute', 'contribute', 'read', 'read'),
  methodRuns: row('read', 'contribute', 'contribute', 'read', 'read'),
  questions: row('read', 'contribute', 'contribute', 'read', 'read'),
  trends: row('read', 'contribute', 'contribute', 'read', 'read'),
  editions: row('read', 'contribute', 'contribute', 'read', 'read'),
  signals: row('contribute', 'edit', 'edit', 'contribute', 'contribute'),
  assessments: row('none', 'contribute', 'edit', 'read', 'read'),
  programmes: row('read', 'contribute', 'contribute', 'read', 'read'),
  goals: row('none', 'contribute', 'contribute', 'read', 'read'),
  revisions: row('none', 'contribute', 'contribute', 'read', 'read'),
  // What was approved stays as it was approved: only who approves writes here.
  planVersions: row('none', 'read', 'contribute', 'read', 'read'),
  memberships: row('none', 'contribute', 'contribute', 'read', 'read'),
  forums: row('read', 'contribute', 'contribute', 'read', 'read'),
  events: row('read', 'contribute', 'contribute', 'read', 'read'),
  signUps: row('contribute', 'edit', 'edit', 'contribute', 'contribute'),
  learnings: row('read', 'contribute', 'contribute', 'read', 'read'),
  nominations: row('none', 'contribute', 'edit', 'read', 'read'),
  responses: row('contribute', 'edit', 'edit', 'contribute', 'contribute'),
  contributions: row('contribute', 'edit', 'edit', 'contribute', 'contribute'),
  supportRequests: row('contribute', 'edit', 'edit', 'contribute', 'contribute'),
  networks: row('read', 'contribute', 'contribute', 'read', 'read'),
  // Personal data of others: only those who need it to give support.
  contacts: row('none', 'contribute', 'contribute', 'none', 'none'),
  resources: row('read', 'contribute', 'contribute', 'read', 'read'),
  processes: row('read', 'contribute', 'contribute', 'read', 'read'),
  strategyGoals: row('read', 'contribute', 'contribute', 'read', 'read'),
  timeEntries: row('none', 'contribute', 'edit', 'none', 'none'),
  costs: row('none', 'contribute', 'contribute', 'read', 'read'),
  proposals: row('none', 'contribute', 'contribute', 'read', 'read'),
  handlings: row('none', 'append', 'append', 'append', 'append'),
  // Whoever decides writes what was decided. Everybody may read it, as everybody reads a published report.
  decisions: row('read', 'read', 'read', 'append', 'append'),
  effects: row('read', 'contribute', 'contribute', 'read', 'read'),
  reportDrafts: row('none', 'contribute', 'contribute', 'none', 'none'),
  reports: row('read', 'read', 'append', 'read', 'read'),
  receipts: row('none', 'read', 'read', 'append', 'none'),
  links: row('read', 'contribute', 'contribute', 'read', 'read'),
  // Drafts: nobody but the site's owners gets past "own items only" here, so nobody has what lifts it.
  inbox: row('contribute', 'contribute', 'contribute', 'contribute', 'contribute'),
  savedViews: row('contribute', 'contribute', 'contribute', 'contribute', 'contribute'),
};

/** True for the key of a list of the product. */
export const isListKey = (key: string): key is ListKey => Object.hasOwn(accessTable, key);

const openToAll: ItemSecurity = { read: 'all', write: 'all' };
const securityOf: Readonly<Record<string, ItemSecurity | undefined>> = itemSecurity;

/** What a role has on a list. */
export function accessOf(role: Role, list: ListKey): Access {
  return role === 'agare' ? 'full' : accessTable[list][role];
}

/** An item of one's own or of somebody else's; of no importance when adding and managing. */
export interface Subject {
  readonly list: ListKey;
  readonly own?: boolean;
}

const atLeast = (access: Access, needed: Access): boolean => accessLevels.indexOf(access) >= accessLevels.indexOf(needed);

/** May this role do that? The answer is SharePoint's. */
export function can(role: Role, verb: Verb, subject: Subject): boolean {
  const access = accessOf(role, subject.list);
  const items = securityOf[subject.list] ?? openToAll;
  const reaches = (rule: 'all' | 'own'): boolean => rule === 'all' || subject.own === true || atLeast(access, 'edit');
  const rules = {
    read: () => atLeast(access, 'read') && reaches(items.read),
    add: () => atLeast(access, 'append'),
    edit: () => atLeast(access, 'contribute') && reaches(items.write),
    remove: () => atLeast(access, 'contribute') && reaches(items.write),
    manage: () => atLeast(access, 'edit'),
  } satisfies Record<Verb, () => boolean>;
  return rules[verb]();
}

/**
 * Membership through an Entra group inside the SharePoint group is not told by `currentuser/groups`. Somebody whose
 * role cannot be told counts as a member of staff; SharePoint decides either way.
 */
export const unknownRoles: readonly Role[] = ['medarbetare'];

/** True when one of the roles may. */
export function anyCan(held: readonly Role[], verb: Verb, subject: Subject): boolean {
  return held.some((role) => can(role, verb, subject));
}

/** What SharePoint says of a person on the site. */
export interface Membership {
  readonly groups: readonly string[];
  readonly isSiteAdmin: boolean;
  /** Has the site-wide right to give others rights: an owner, through whatever group. */
  readonly isOwner?: boolean;
}

/** Roles from the titles of a person's SharePoint groups, and from owning the site. */
export function rolesOf(person: Membership): readonly Role[] {
  const isOwner = person.isSiteAdmin || person.isOwner === true;
  return roles.filter((role) => (role === 'agare' ? isOwner : person.groups.includes(groupTitles[role])));
}
