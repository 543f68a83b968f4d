/** The inputs of a card form, one kind of field each, from the schema's own form field. */
import type { Kind } from '../../../schema/field';
import type { FormField } from '../../../schema/form';
import type { Element } from './parts';

/** The value that stands in an input, and the words for what is wrong with what is in it. */
export interface Filled {
  readonly value: string;
  readonly errorMessage: string;
}
type Input = (field: FormField, filled: Filled) => Element | undefined;

const common = (type: string, field: FormField, { value, errorMessage }: Filled): Element => ({
  type,
  id: field.key,
  label: field.label,
  isRequired: field.required,
  errorMessage,
  ...(value === '' ? {} : { value }),
});

/** At least so many characters besides the blanks around them, as the schema counts. */
const longEnough = (least: number): string => (least < 2 ? '\\S' : `^\\s*\\S[\\s\\S]{${least - 2},}\\S\\s*$`);

const words = (field: FormField, filled: Filled, isMultiline: boolean, style?: string): Element => ({
  ...common('Input.Text', field, filled),
  isMultiline,
  ...(style === undefined ? {} : { style }),
  ...(field.counter === undefined ? {} : { maxLength: field.counter.max }),
  ...(field.counter?.min === undefined ? {} : { regex: longEnough(field.counter.min) }),
});

const options = (field: FormField, filled: Filled, isMultiSelect: boolean): Element => ({
  ...common('Input.ChoiceSet', field, filled),
  isMultiSelect,
  choices: (field.options ?? []).map(({ code, text }) => ({ title: text, value: code })),
});

/** Persons, other items and times of four columns have no input that a card could offer: they are filled in in Framsyn. */
const inFramsynOnly: Input = () => undefined;

const inputs = {
  text: (field, filled) => words(field, filled, false),
  note: (field, filled) => words(field, filled, true),
  markdown: (field, filled) => words(field, filled, true),
  url: (field, filled) => words(field, filled, false, 'Url'),
  number: (field, filled) => ({
    ...common('Input.Number', field, filled),
    ...(field.min === undefined ? {} : { min: field.min }),
    ...(field.max === undefined ? {} : { max: field.max }),
  }),
  // A toggle that is required has to be on.
  bool: (field, filled) => ({ ...common('Input.Toggle', { ...field, required: false }, filled), title: field.label }),
  date: (field, filled) => common('Input.Date', field, filled),
  choice: (field, filled) => options(field, filled, false),
  choices: (field, filled) => options(field, filled, true),
  dateTime: inFramsynOnly,
  person: inFramsynOnly,
  people: inFramsynOnly,
  lookup: inFramsynOnly,
  lookups: inFramsynOnly,
  time: inFramsynOnly,
} satisfies Record<Kind, Input>;

/** The input of a field; undefined where a card has none. */
export const inputOf = (field: FormField, filled: Filled): Element | undefined => inputs[field.kind](field, filled);
