/** Whether a value that was kept is of its field's kind: people can edit the text that keeps it. */
import type { Kind } from '../../schema/field';
import { planLists, type PlanListKey } from './plannedFields';
import type { PlanValue } from './values';

type Shape = (value: PlanValue) => boolean;
type Fields = Readonly<Record<string, PlanValue>>;

const isText: Shape = (value) => typeof value === 'string';
const isFields = (value: PlanValue): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isDay: Shape = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
const isMoment: Shape = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isNamed: Shape = (value) => isFields(value) && typeof value['id'] === 'number' && ['string', 'undefined'].includes(typeof value['title']);
const each =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && (value as readonly PlanValue[]).every(shape);
const oneOf = (codes: readonly string[], value: PlanValue | undefined): boolean => typeof value === 'string' && codes.includes(value);
const isTime: Shape = (value) =>
  isFields(value) &&
  oneOf(['deadline', 'period', 'lopande', 'milstolpe'], value['kind']) &&
  oneOf(['dag', 'manad', 'termin', 'ar'], value['precision']) &&
  [value['start'], value['end']].every((day) => day === undefined || isDay(day));

const shapes = {
  text: isText,
  note: isText,
  markdown: isText,
  choice: isText,
  choices: each(isText),
  number: (value) => typeof value === 'number',
  bool: (value) => typeof value === 'boolean',
  date: isDay,
  dateTime: isMoment,
  person: isNamed,
  people: each(isNamed),
  lookup: isNamed,
  lookups: each(isNamed),
  url: (value) => isFields(value) && typeof value['url'] === 'string' && ['string', 'undefined'].includes(typeof value['text']),
  time: isTime,
} satisfies Record<Kind, Shape>;

/** False when one of the fields that this schema knows holds what it never could. */
export function areOfTheirKinds(list: PlanListKey, values: Fields): boolean {
  const fields: Readonly<Record<string, { readonly kind: Kind }>> = planLists[list].fields;
  return Object.entries(values).every(([key, value]) => value === null || !Object.hasOwn(fields, key) || shapes[fields[key]!.kind](value));
}
