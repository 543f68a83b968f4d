/**
 * SP.BasePermissions: 63 bits, answered as two decimal strings. A mask here is a bigint, because JavaScript's
 * bit operators stop at 32 bits.
 */
import { SharePointError, type Permissions, type RoleDefinitionRow } from '../engine';
import { permissionKinds, type PermissionKind } from './store';

export type Mask = bigint;

const lowBits = 32n;
const lowMask = 0xffffffffn;

/** Every right there is: what a site collection administrator has. */
export const fullMask: Mask = 0x7fffffffffffffffn;
export const emptyMask: Mask = 0n;

const bits = Object.fromEntries(Object.entries(permissionKinds).map(([kind, number]) => [kind, 1n << BigInt(number - 1)])) as Record<PermissionKind, Mask>;

/** The bit of one permission; PermissionKind counts from 1. */
export function bitOf(kind: PermissionKind): Mask {
  return bits[kind];
}

export function has(mask: Mask, kind: PermissionKind): boolean {
  return (mask & bitOf(kind)) !== 0n;
}

export function maskOfKinds(...kinds: readonly PermissionKind[]): Mask {
  return kinds.reduce((mask, kind) => mask | bitOf(kind), emptyMask);
}

export function without(mask: Mask, ...kinds: readonly PermissionKind[]): Mask {
  return mask & ~maskOfKinds(...kinds);
}

export function permissionsOf(mask: Mask): Permissions {
  return { High: String(mask >> lowBits), Low: String(mask & lowMask) };
}

/** Reads what a client sent; anything but two unsigned 32-bit decimals is a bad request. */
export function maskOf(permissions: Permissions): Mask {
  return (half(permissions.High) << lowBits) | half(permissions.Low);
}

function half(text: unknown): Mask {
  if ((typeof text === 'string' || typeof text === 'number') && /^\d{1,10}$/.test(String(text)) && BigInt(text) <= lowMask) return BigInt(text);
  throw new SharePointError(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    `Cannot convert a primitive value to the expected type 'Edm.Int64'. Value '${String(text)}'.`,
  );
}

/** The ids SharePoint gives its own roles in every site; `order` is how the permission page sorts them. */
export const roleIds = {
  limitedAccess: 1073741825,
  read: 1073741826,
  contribute: 1073741827,
  design: 1073741828,
  fullControl: 1073741829,
  edit: 1073741830,
} as const;

/** Names are the English ones, whatever the site's language, so that a client's getbyname('Full Control') finds them. */
export const builtinRoles: readonly RoleDefinitionRow[] = [
  role(roleIds.fullControl, 'Full Control', 'Has full control.', 1, 5, '2147483647', '4294967295'),
  role(roleIds.design, 'Design', 'Can view, add, update, delete, approve, and customize.', 32, 4, '432', '1012866047'),
  role(roleIds.edit, 'Edit', 'Can add, edit and delete lists; can view, add, update and delete list items and documents.', 48, 6, '432', '1011030767'),
  role(roleIds.contribute, 'Contribute', 'Can view, add, update, and delete list items and documents.', 64, 3, '432', '1011028719'),
  role(roleIds.read, 'Read', 'Can view pages and list items and download documents.', 128, 2, '176', '138612833'),
  role(
    roleIds.limitedAccess,
    'Limited Access',
    'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    160,
    1,
    '48',
    '134287360',
  ),
];

function role(id: number, name: string, description: string, order: number, roleTypeKind: number, High: string, Low: string): RoleDefinitionRow {
  return { id, name, description, hidden: roleTypeKind === 1, order, roleTypeKind, permissions: { High, Low } };
}

/** A mask as the store keeps it: two integers, since SQLite's 64 bits are more than a JavaScript number holds. */
export function maskFromHalves(high: number, low: number): Mask {
  return (BigInt(high) << lowBits) | BigInt(low);
}
export function halvesOf(mask: Mask): { readonly high: number; readonly low: number } {
  return { high: Number(mask >> lowBits), low: Number(mask & lowMask) };
}
