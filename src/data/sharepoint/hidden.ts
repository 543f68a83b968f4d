import { anyCan, isListKey, rolesOf, unknownRoles } from '../../domain/permissions';
import type { CurrentUser, DataError, Result } from '../ports';
import { missingFor } from './rights';
import type { ListDefinition } from '../../schema/field';

/**
 * SharePoint hides a list from who may not read it: the answer is the same 404 as when there is none. Who is not meant to
 * read it is told that, and the site is said to lack it only to who would have seen it.
 */
export async function hiddenOrMissing(error: DataError, list: ListDefinition, asked: Promise<Result<CurrentUser>>): Promise<DataError> {
  const user = await asked;
  if (!user.ok || !isListKey(list.key)) return error;
  const roles = rolesOf(user.value);
  const mayRead = anyCan(roles.length > 0 ? roles : unknownRoles, 'read', { list: list.key, own: true });
  return mayRead ? error : { ...error, kind: 'forbidden', missing: missingFor(error.attempted, list) };
}
