/**
 * A form that comes back because SharePoint did not answer may have been saved all the same. It carries the key of its
 * first attempt and a mark of its values: sent again as it is, it is the same spaning; changed, it is another one.
 */
import { textHash } from '../../domain/textHash';
import type { CaptureValues } from './fieldWords';

export interface Attempt {
  readonly key: string;
  readonly mark: string;
}

export const markOf = ({ title, seen, source }: CaptureValues): string => textHash([title, seen, source].join('\u0000'));

/** The key that an add carries. */
export const keyOf = (values: CaptureValues, earlier: Attempt | undefined, activityId: string): string =>
  earlier !== undefined && earlier.mark === markOf(values) ? earlier.key : activityId;
