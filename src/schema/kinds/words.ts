/** What text, note and markdown have in common. */
import type { DraftValue, Field, ItemValue } from '../field';
import { none, plain } from './kind';
import type { KindProblem, Row } from './kind';

interface Lengths {
  readonly maxLength?: number;
  readonly minLength?: number;
}

/**
 * SharePoint keeps values in XML: control characters other than tab and line breaks, half surrogate pairs and
 * U+FFFE/U+FFFF cannot be saved, and the whole write fails. Better said at the field.
 */
const unsupported = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/;

function problemsOf(field: Field, value: DraftValue, limit: number): readonly KindProblem[] {
  if (typeof value !== 'string') return [{ code: 'notText' }];
  const { maxLength = limit, minLength = 0 } = field.settings as Lengths;
  if (unsupported.test(value)) return [{ code: 'unsupportedCharacter' }];
  if (value.length > maxLength) return [{ code: 'tooLong', params: { max: maxLength, length: value.length } }];
  const length = value.trim().length;
  return length < minLength ? [{ code: 'tooShort', params: { min: minLength, length } }] : none;
}

/** A kind that holds words: an empty text and an empty column are the same. */
export function words(limit: number) {
  return {
    ...plain,
    decode: (field: Field, row: Row): ItemValue | undefined => {
      const value = row[field.internal];
      return typeof value === 'string' && value !== '' ? value : undefined;
    },
    encode: (field: Field, value: DraftValue | null): Row => ({ [field.internal]: value === '' ? null : value }),
    empty: (): ItemValue => '',
    problems: (field: Field, value: DraftValue): readonly KindProblem[] => problemsOf(field, value, limit),
  };
}

/** A plain note: SharePoint would otherwise wrap the text in markup of its own. 63,999 characters is what it documents as sure. */
export const noteLimit = 63999;
export function noteAttributes(rows: number | undefined): Readonly<Record<string, string>> {
  return { NumLines: String(rows ?? 6), RichText: 'FALSE', AppendOnly: 'FALSE' };
}
