import type { Draft, DraftValue, Field, Item, ItemValue, ListDefinition, UrlValue } from '../../schema/field';
import { formField, formOf, type FormField } from '../../schema/form';
import { kindOf } from '../../schema/kinds';
import { timeFromForm, timeToForm } from './timeValue';

/** What the controls hold: numbers and ids as they are typed, an address with its text, empty as '', false or []. */
export type FormValue = string | boolean | readonly string[];
export type FormValues = Readonly<Record<string, FormValue>>;

/** A draft before anybody has checked it: whatever was typed. */
type AnyDraft = Readonly<Record<string, DraftValue | null>>;

/** The fields that the list's own form shows. */
export const fieldsOf = (list: ListDefinition): readonly FormField[] => {
  const { main, more } = formOf(list);
  return [...main, ...more];
};

/**
 * The fields whose values a form keeps: all that a person may come to write, shown or not, because a form may change
 * more than it shows (a method's steps). The client key is the storage's.
 */
const keptFields = (list: ListDefinition): readonly FormField[] =>
  Object.entries(list.fields)
    .filter(([key]) => key !== 'clientKey')
    .map(([key, field]) => formField(key, field));

const manyKinds: readonly string[] = ['choices', 'lookups', 'people', 'url', 'time'];
const idKinds: readonly string[] = ['lookup', 'lookups', 'person', 'people'];
const emptyOf = (field: FormField): FormValue => (manyKinds.includes(field.kind) ? [] : field.kind === 'bool' ? false : '');

function fromDraftValue(field: FormField, value: DraftValue): FormValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return field.kind === 'number' ? String(value).replace('.', ',') : String(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(String);
  if ('precision' in value) return timeToForm(value);
  if (!('url' in value)) return emptyOf(field);
  return value.url === '' ? [] : value.text === undefined ? [value.url] : [value.url, value.text];
}

function fromItemValue(field: FormField, definition: Field, value: unknown): FormValue {
  return value === undefined || value === null ? emptyOf(field) : fromDraftValue(field, kindOf(definition).draft(value as ItemValue));
}

/** The form of an item as it is, or an empty one; `preset`: what a new one has from the start. */
export function formValues<L extends ListDefinition>(list: L, item?: Item<L>, preset: Partial<Draft<L>> = {}): FormValues {
  const values = (item ?? {}) as Readonly<Record<string, unknown>>;
  const given = preset as AnyDraft;
  return Object.fromEntries(
    keptFields(list).flatMap((field) => {
      const definition = list.fields[field.key];
      const standard = given[field.key];
      if (definition === undefined) return [];
      if (item === undefined && standard !== undefined && standard !== null) return [[field.key, fromDraftValue(field, standard)]];
      return [[field.key, fromItemValue(field, definition, values[field.key] ?? definition.default)]];
    }),
  );
}

const isId = (text: string): boolean => /^[1-9]\d*$/.test(text);
/** What is no id stays text, so that validation can say so at the field. */
const idOf = (text: string): number | string => (isId(text) ? Number(text) : text);

function addressOf([url = '', text = '']: readonly string[]): UrlValue | null {
  const [address, words] = [url.trim(), text.trim()];
  if (address === '' && words === '') return null;
  return words === '' ? { url: address } : { url: address, text: words };
}

function toDraftValue(field: FormField, value: FormValue | undefined): DraftValue | null {
  if (value === undefined || typeof value === 'boolean') return value ?? null;
  if (typeof value !== 'string') {
    if (field.kind === 'url') return addressOf(value);
    if (field.kind === 'time') return timeFromForm(value);
    if (value.length === 0) return null;
    return idKinds.includes(field.kind) ? (value.map(idOf) as readonly number[]) : value;
  }
  const text = value.trim();
  if (text === '') return null;
  if (idKinds.includes(field.kind)) return idOf(text);
  // What is no number stays text, so that validation can say so at the field.
  return field.kind === 'number' && /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The whole of a new item: what the form shows, and what was changed besides; what was left empty is left out. */
export function draftOf<L extends ListDefinition>(list: L, values: FormValues, shown: readonly FormField[] = fieldsOf(list)): Partial<Draft<L>> {
  const keys = new Set(shown.map(({ key }) => key));
  const begun = formValues(list);
  const entries = keptFields(list)
    .filter(({ key }) => keys.has(key) || !same(begun[key], values[key]))
    .map((field) => [field.key, toDraftValue(field, values[field.key])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null)) as AnyDraft as Partial<Draft<L>>;
}

/** Only what differs from the item as it was; null for what was emptied. */
export function changeOf<L extends ListDefinition>(list: L, before: FormValues, values: FormValues): Partial<Draft<L>> {
  const changed = keptFields(list).filter((field) => !same(toDraftValue(field, before[field.key]), toDraftValue(field, values[field.key])));
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

const isEmpty = (value: FormValue): boolean => value === '' || (Array.isArray(value) && value.length === 0);

/** What was handed over, where nothing stands yet. */
export function filledValues(values: FormValues, given: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isEmpty(value) ? (given[key] ?? value) : value]));
}
