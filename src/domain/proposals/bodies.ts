/** Who may enter what a body has said. SharePoint lets both deciding groups write in both registers (docs/adr/0035); which body is whose stands here. */
import type { Item } from '../../schema/field';
import type { decisions } from '../../schema/lists/decisions';
import type { groups } from '../../schema/lists/groups';
import type { Role } from '../permissions';

export type GroupType = Item<typeof groups>['type'];

/** A committee has nobody here: the management group enters its formal decision. */
const decides: Partial<Readonly<Record<Role, readonly GroupType[]>>> = { ledningsgrupp: ['styrgrupp', 'namnd'], rusgrupp: ['rusgrupp'] };
/** They take the notes, whoever meets. */
const takesNotes: readonly Role[] = ['arbetsgrupp', 'sammankallande'];

export const mayDecide = (roles: readonly Role[], bodyType: GroupType): boolean => roles.some((role) => decides[role]?.includes(bodyType) === true);
/** For some body or other. */
export const decidesAtAll = (roles: readonly Role[]): boolean => roles.some((role) => decides[role] !== undefined);
export const mayHandle = (roles: readonly Role[], bodyType: GroupType): boolean =>
  mayDecide(roles, bodyType) || roles.some((role) => takesNotes.includes(role));

/** Only a committee or a board makes formal decisions. */
export const mayBeFormal = (bodyType: GroupType): boolean => bodyType === 'namnd';
/** What is written is formal only of a body that can be: the list may have been written by hand. A body that is not known any more keeps what was said of it. */
export const isFormal = ({ formal }: Pick<Item<typeof decisions>, 'formal'>, bodyType: GroupType | undefined): boolean =>
  formal && (bodyType === undefined || mayBeFormal(bodyType));
/** Bodies that somebody here may decide for. */
export const isDecidingType = (bodyType: GroupType): boolean => Object.values(decides).some((types) => types.includes(bodyType));
