import { draftOf, encodeDraft } from '../schema/codec';
import type { Draft, Item, ListDefinition } from '../schema/field';

/**
 * Whether the item already holds everything that the change asks for. Then a 412 is no conflict: it is the echo of a
 * change that came through although its answer was lost, or a colleague's identical one.
 */
export function holdsAlready<L extends ListDefinition>(list: L, item: Item<L>, change: Partial<Draft<L>>): boolean {
  const keys = Object.keys(change).filter((key) => (change as Readonly<Record<string, unknown>>)[key] !== undefined);
  const current = draftOf(list, item) as Readonly<Record<string, unknown>>;
  const held = encodeDraft(list, Object.fromEntries(keys.map((key) => [key, current[key] ?? null])) as Partial<Draft<L>>);
  const asked = encodeDraft(list, change);
  return Object.keys(asked).every((name) => canonical(held[name]) === canonical(asked[name]));
}

/** Empty is empty however it is written; the order of several values and the sort of line break are SharePoint's business. */
function canonical(value: unknown): string {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'null';
  if (Array.isArray(value)) return JSON.stringify(value.map(canonical).sort());
  if (typeof value === 'string') return JSON.stringify(value.replace(/\r\n?/g, '\n').trimEnd());
  return JSON.stringify(value);
}
