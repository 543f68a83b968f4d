/**
 * A form that comes back because SharePoint did not answer may have been saved all the same. It carries the key of its
 * first attempt and a mark of its values: sent again as it is, it is the same spaning; changed, it is another one.
 */
import type { CaptureValues } from './fieldWords';

export interface Attempt {
  readonly key: string;
  readonly mark: string;
}

/** FNV-1a, 32 bits: tells two versions of one person's text apart, and protects nothing. */
export function markOf({ title, seen, source }: CaptureValues): string {
  let hash = 0x811c9dc5;
  const text = [title, seen, source].join('\u0000');
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** The key that an add carries. */
export const keyOf = (values: CaptureValues, earlier: Attempt | undefined, activityId: string): string =>
  earlier !== undefined && earlier.mark === markOf(values) ? earlier.key : activityId;
