import type { Draft, DraftValue, Field, Item, ItemValue, ListDefinition } from '../../schema/field';
import { formOf, type FormField } from '../../schema/form';
import { kindOf } from '../../schema/kinds';

/** What the controls hold: numbers as they are typed, empty as '', false or []. */
export type FormValue = string | boolean | readonly string[];
export type FormValues = Readonly<Record<string, FormValue>>;

/** A draft before anybody has checked it: whatever was typed. */
type AnyDraft = Readonly<Record<string, DraftValue | null>>;

export const fieldsOf = (list: ListDefinition): readonly FormField[] => {
  const { main, more } = formOf(list);
  return [...main, ...more];
};

const emptyOf = (field: FormField): FormValue => (field.kind === 'choices' ? [] : field.kind === 'bool' ? false : '');

function toFormValue(field: FormField, definition: Field | undefined, value: unknown): FormValue {
  if (value === undefined || value === null || definition === undefined) return emptyOf(field);
  if (field.kind === 'number') return String(value).replace('.', ',');
  const written = kindOf(definition).draft(value as ItemValue);
  return typeof written === 'string' || typeof written === 'boolean' ? written : Array.isArray(written) ? written.map(String) : emptyOf(field);
}

/** The form of an item as it is, or an empty one. */
export function formValues<L extends ListDefinition>(list: L, item?: Item<L>): FormValues {
  const values = (item ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    fieldsOf(list).map((field) => [field.key, toFormValue(field, list.fields[field.key], values[field.key] ?? list.fields[field.key]?.default)]),
  );
}

function toDraftValue(field: FormField, value: FormValue | undefined): DraftValue | null {
  if (value === undefined) return null;
  if (typeof value !== 'string') return Array.isArray(value) && value.length === 0 ? null : (value as DraftValue);
  const text = value.trim();
  if (text === '') return null;
  // What is no number stays text, so that validation can say so at the field.
  return field.kind === 'number' && /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

/** The whole of a new item; what was left empty is left out. */
export function draftOf<L extends ListDefinition>(list: L, values: FormValues): Partial<Draft<L>> {
  const entries = fieldsOf(list).map((field) => [field.key, toDraftValue(field, values[field.key])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null)) as AnyDraft as Partial<Draft<L>>;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what differs from the item as it was; null for what was emptied. */
export function changeOf<L extends ListDefinition>(list: L, before: FormValues, values: FormValues): Partial<Draft<L>> {
  const changed = fieldsOf(list).filter((field) => !same(toDraftValue(field, before[field.key]), toDraftValue(field, values[field.key])));
  return Object.fromEntries(changed.map((field) => [field.key, toDraftValue(field, values[field.key])])) as AnyDraft as Partial<Draft<L>>;
}

const isFormValue = (value: unknown): value is FormValue =>
  typeof value === 'string' || typeof value === 'boolean' || (Array.isArray(value) && value.every((part) => typeof part === 'string'));

/** A kept draft over the form's start; a value that the form no longer knows is left aside. */
export function restoredValues(start: FormValues, kept: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    Object.entries(start).map(([key, value]) => {
      const found = kept[key];
      return [key, isFormValue(found) && typeof found === typeof value ? found : value];
    }),
  );
}
