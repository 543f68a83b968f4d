import { textHash } from '../textHash';

/**
 * A key from what a row says, so that the same row sent again, in another session, from the same file saved anew, meets
 * itself in the unique column and is not added twice. 128 bits of a hash that mixes well: it has to tell rows apart,
 * not to withstand anybody.
 */
export function contentKey(list: string, draft: object, nth: number): string {
  return `import-${textHash(`${list}\n${canonical(draft)}`)}${nth === 1 ? '' : `-${nth}`}`;
}

/** The same text for the same values, in whatever order they were filled in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join(',')}}`;
}
