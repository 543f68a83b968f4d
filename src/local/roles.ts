import type { Role } from '../domain/permissions';

/** The people of the local edition: one for each role, and the site's owner. Their titles are roles, never names. */
export const localRoles = ['medarbetare', 'arbetsgrupp', 'sammankallande', 'ledningsgrupp', 'rusgrupp', 'agare'] as const satisfies readonly Role[];
export type LocalRole = (typeof localRoles)[number];

/** Who a browser is until somebody chooses another role. */
export const defaultRole: LocalRole = 'arbetsgrupp';
export const ownerRole = 'agare' satisfies LocalRole;

export const isLocalRole = (text: string): text is LocalRole => localRoles.some((role) => role === text);
