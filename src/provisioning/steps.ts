/** The steps of a plan: plain data with the schema's names, so that a plan can be shown, kept and compared before anything has an id. */
import type { GroupRole } from '../domain/permissions';
import type { Level, Right } from './rights';

type Properties = Readonly<Record<string, unknown>>;
export type Grantee = GroupRole | 'owners';

export type Step =
  | { readonly kind: 'createRole'; readonly level: Level }
  | { readonly kind: 'createGroup'; readonly role: GroupRole }
  | { readonly kind: 'createList'; readonly list: string }
  | { readonly kind: 'breakInheritance'; readonly list: string }
  | { readonly kind: 'grant'; readonly list: string | null; readonly to: Grantee; readonly level: Level }
  | { readonly kind: 'revoke'; readonly list: string; readonly from: GroupRole; readonly roleId: number }
  | { readonly kind: 'withdrawSelf'; readonly list: string }
  | { readonly kind: 'changeList'; readonly list: string; readonly properties: Properties }
  | { readonly kind: 'createField'; readonly list: string; readonly internal: string }
  | { readonly kind: 'changeField'; readonly list: string; readonly internal: string; readonly type: string; readonly properties: Properties }
  | { readonly kind: 'createView'; readonly list: string; readonly view: string }
  | { readonly kind: 'fillView'; readonly list: string; readonly view: string; readonly at: string | null }
  | { readonly kind: 'renameView'; readonly list: string; readonly view: string }
  | { readonly kind: 'migrateItems'; readonly list: string; readonly to: number; readonly index: number }
  | { readonly kind: 'recordVersion'; readonly version: number }
  | { readonly kind: 'unlock' };

/**
 * The order, and the right that a step needs on the site. Rights come before columns, so that a list is never open while
 * it is filled; indexes are made with their columns and so before any data.
 */
export const stepRules = {
  createRole: { order: 0, right: 'managePermissions' },
  createGroup: { order: 0, right: 'createGroups' },
  createList: { order: 0, right: 'manageLists' },
  breakInheritance: { order: 1, right: 'managePermissions' },
  grant: { order: 2, right: 'managePermissions' },
  revoke: { order: 3, right: 'managePermissions' },
  withdrawSelf: { order: 3, right: 'managePermissions' },
  changeList: { order: 4, right: 'manageLists' },
  createField: { order: 5, right: 'manageLists' },
  changeField: { order: 6, right: 'manageLists' },
  createView: { order: 7, right: 'manageLists' },
  fillView: { order: 8, right: 'manageLists' },
  renameView: { order: 9, right: 'manageLists' },
  migrateItems: { order: 10, right: 'editListItems' },
  recordVersion: { order: 11, right: 'editListItems' },
  unlock: { order: 12, right: 'manageLists' },
} as const satisfies Readonly<Record<Step['kind'], { readonly order: number; readonly right: Right }>>;

/** In the order of their kinds; within a kind as they came, which is the lists' order of creation. */
export function inOrder(steps: readonly Step[]): readonly Step[] {
  return [...steps].sort((a, b) => stepRules[a.kind].order - stepRules[b.kind].order);
}
