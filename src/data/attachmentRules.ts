import type { DataError } from './ports';

/** SharePoint Online's limit for a file on a list item. What is larger is refused before it has travelled. */
export const mostBytes = 250 * 1024 * 1024;

const longestName = 255;
/** What SharePoint Online takes in no file name. `#`, `%` and `&` are fine since 2017. */
const forbidden = /["*:<>?/\\|]|\p{Cc}|\p{Cs}/u;

const isNameRefused = (name: string): boolean =>
  name === '' || name.length > longestName || forbidden.test(name) || name !== name.trim() || name.endsWith('.') || name.startsWith('~$');

/** Why a file cannot be attached, as every adapter says it; undefined: it can. */
export function refuseAttachment(list: string, name: string, size: number): DataError | undefined {
  const refusal = { kind: 'invalid', attempted: 'change', list } as const;
  if (isNameRefused(name)) return { ...refusal, field: 'name' };
  return size > mostBytes ? { ...refusal, field: 'bytes' } : undefined;
}
