/** What each role may do with proposals, decisions and reports, as the permission table and the rules of bodies have it. */
import { can, roles, type Role } from '../permissions';
import { mayDecide, mayHandle } from '../proposals/bodies';
import { groups } from '../../schema/lists/groups';
import type { GroupType } from './reporting';

export const deeds = ['read', 'propose', 'handle', 'decide', 'publish', 'receipt'] as const;
export type Deed = (typeof deeds)[number];
export interface RoleDeeds {
  readonly role: Role;
  readonly deeds: Readonly<Record<Deed, boolean>>;
  /** Proposals that are not decided yet: staff read what was decided and published. */
  readonly readsProposals: boolean;
}

const types = Object.keys(groups.fields.type.settings.choices) as readonly GroupType[];

export const roleDeeds = (): readonly RoleDeeds[] =>
  roles.map((role) => ({
    role,
    readsProposals: can(role, 'read', { list: 'proposals' }),
    deeds: {
      read: can(role, 'read', { list: 'decisions' }) && can(role, 'read', { list: 'reports' }),
      propose: can(role, 'add', { list: 'proposals' }),
      handle: types.some((type) => mayHandle([role], type)),
      decide: types.some((type) => mayDecide([role], type)),
      publish: can(role, 'add', { list: 'reports' }),
      receipt: can(role, 'add', { list: 'receipts' }),
    },
  }));
