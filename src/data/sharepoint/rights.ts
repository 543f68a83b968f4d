import { can, groupTitles, isListKey, roles, type Verb } from '../../domain/permissions';
import type { ListDefinition } from '../../schema/field';
import type { Attempt, DataError } from '../ports';

type Missing = NonNullable<DataError['missing']>;

const rightFor = { read: 'read', changes: 'read', add: 'add', change: 'edit', remove: 'delete', restore: 'delete' } as const satisfies Record<
  Attempt,
  Missing['right']
>;
const verbFor = { read: 'read', add: 'add', edit: 'edit', delete: 'remove', manage: 'manage' } as const satisfies Record<Missing['right'], Verb>;

/** The right that a refused call lacked, and the SharePoint group with the least rights whose members have it; none: the site's owners. */
export function missingFor(attempted: Attempt, list: ListDefinition | undefined): Missing {
  const right = rightFor[attempted];
  const key = list?.key;
  const role = key !== undefined && isListKey(key) ? roles.find((one) => can(one, verbFor[right], { list: key })) : undefined;
  return role === undefined || role === 'agare' ? { right } : { right, group: groupTitles[role] };
}
