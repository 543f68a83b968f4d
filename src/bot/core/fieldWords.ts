/** What the form's fields are called in the person's language: the schema's own words in Swedish. */
import type { FieldWords } from '../../i18n';
import { signals } from '../../schema/lists/signals';
import { formField } from '../../schema/form';
import type { FormField } from '../../schema/form';
import type { Turn } from './turn';

/** What a card or a command asks for: the fields that a spaning must have. */
export const captureFields = ['title', 'seen', 'source'] as const;
export type CaptureField = (typeof captureFields)[number];
export type CaptureValues = Readonly<Record<CaptureField, string>>;

/** A field as a card shows it, with the words of the language in place of the schema's. */
export function fieldOf({ common }: Turn, key: CaptureField): FormField {
  const field = formField(key, signals.fields[key]);
  const words: FieldWords | undefined = common.field(signals.key, key);
  return words === undefined ? field : { ...field, label: words.label, ...(words.hint === undefined ? {} : { hint: words.hint }) };
}
