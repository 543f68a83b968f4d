import type { DataError, Page, Result } from '../../src/data/ports';
import type { ListDefinition } from '../../src/schema/field';

export function value<T>(result: Result<T, DataError>): T {
  if (result.ok) return result.value;
  throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
}
export function error<T>(result: Result<T, DataError>): DataError {
  if (!result.ok) return result.error;
  throw new Error(`expected an error, got ${JSON.stringify(result.value)}`);
}
export const ids = <L extends ListDefinition>(page: Result<Page<L>>): number[] => value(page).items.map(({ id }) => id);
