/** The form of a list, as plain data: which controls, in which order, with which help. The interface draws it. */
import type { AnySettings, Field, Kind, ListDefinition } from './field';

export type Control =
  | 'line'
  | 'lines'
  | 'markdown'
  | 'number'
  | 'rating'
  | 'toggle'
  | 'day'
  | 'instant'
  | 'options'
  | 'manyOptions'
  | 'person'
  | 'people'
  | 'item'
  | 'items'
  | 'link'
  | 'time';

export interface FormField<Key extends string = string> {
  readonly key: Key;
  readonly kind: Kind;
  readonly control: Control;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** How much has been written and how much may be; `min` when so much must be. */
  readonly counter?: { readonly max: number; readonly min?: number };
  readonly rows?: number;
  readonly options?: readonly { readonly code: string; readonly text: string }[];
  readonly most?: number;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  /** The list whose items can be picked. */
  readonly list?: string;
}

export interface FormModel<Key extends string = string> {
  /** Shown at once, required ones first. */
  readonly main: readonly FormField<Key>[];
  /** Behind "Fler fält". */
  readonly more: readonly FormField<Key>[];
}

const controls = {
  text: 'line',
  note: 'lines',
  markdown: 'markdown',
  number: 'number',
  bool: 'toggle',
  date: 'day',
  dateTime: 'instant',
  choice: 'options',
  choices: 'manyOptions',
  person: 'person',
  people: 'people',
  lookup: 'item',
  lookups: 'items',
  url: 'link',
  time: 'time',
} satisfies Record<Kind, Control>;

/** A whole number from 1 to a handful is a rating, and gets one button a step. */
function controlOf(field: Field): Control {
  const { min, max, decimals }: AnySettings = field.settings;
  return field.kind === 'number' && min === 1 && max !== undefined && max <= 7 && decimals === 0 ? 'rating' : controls[field.kind];
}

/** One field as a form shows it, also where the list's own form leaves it out. */
export function formField(key: string, field: Field): FormField {
  const { maxLength, minLength, rows, min, max, decimals, choices, list }: AnySettings = field.settings;
  const numeric = field.kind === 'number';
  const given: Partial<FormField> = {
    hint: field.hint,
    counter: maxLength === undefined ? undefined : { max: maxLength, ...(minLength === undefined ? {} : { min: minLength }) },
    rows,
    options: choices && Object.entries(choices).map(([code, text]) => ({ code, text })),
    most: numeric ? undefined : max,
    min: numeric ? min : undefined,
    max: numeric ? max : undefined,
    decimals,
    list,
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { key, kind: field.kind, control: controlOf(field), label: field.label, required: field.presence === 'required', ...known };
}

/** The form of a list, from its fields. */
export function formOf<L extends ListDefinition>(list: L): FormModel<keyof L['fields'] & string> {
  const placed = Object.entries(list.fields).map(([key, field]) => ({
    place: field.form ?? (field.presence === 'required' ? 'main' : 'more'),
    field: formField(key, field) as FormField<keyof L['fields'] & string>,
  }));
  const at = (place: 'main' | 'more') => placed.filter((entry) => entry.place === place).map(({ field }) => field);
  const main = at('main');
  return { main: [...main.filter(({ required }) => required), ...main.filter(({ required }) => !required)], more: at('more') };
}
