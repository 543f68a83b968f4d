/** Values of a plan as they are compared, frozen and kept: what JSON holds, and nobody's name. */
import type { ItemValue, LookupValue, PersonValue } from '../../schema/field';
import { planLists, plannedFields, progressFields, struckCodes, type PlanListKey } from './plannedFields';

export type PlanValue = string | number | boolean | null | readonly PlanValue[] | { readonly [key: string]: PlanValue };
export type PlanValues = Readonly<Record<string, PlanValue>>;
export interface Difference {
  readonly field: string;
  readonly from: PlanValue;
  readonly to: PlanValue;
}

/** Lookups carry their title, so that the words are there when what they name is not; persons are numbers only. */
const named = ({ id, title }: LookupValue): PlanValue => (title === undefined ? { id } : { id, title });
const person = ({ id }: PersonValue): PlanValue => ({ id });
const byId = <V extends { readonly id: number }>(values: readonly V[]): readonly V[] => [...values].sort((a, b) => a.id - b.id);

function plain(list: PlanListKey, field: string, value: ItemValue | undefined | null): PlanValue {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim() || null;
  const { kind } = (planLists[list].fields as Readonly<Record<string, { readonly kind: string }>>)[field] ?? {};
  if (kind === 'person') return person(value as PersonValue);
  if (kind === 'lookup') return named(value as LookupValue);
  if (kind === 'lookups') return (value as readonly LookupValue[]).length === 0 ? null : byId(value as readonly LookupValue[]).map(named);
  return JSON.parse(JSON.stringify(value)) as PlanValue;
}

type AnyItem = Readonly<Record<string, unknown>>;

function picked(list: PlanListKey, fields: readonly string[], item: AnyItem): PlanValues {
  const entries = fields.map((field) => [field, plain(list, field, item[field] as ItemValue | undefined)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

/** What is planned of an item; a status only where it takes the item out of the plan. */
export function plannedOf(list: PlanListKey, item: object): PlanValues {
  const values = picked(list, plannedFields[list], item as AnyItem);
  const struck = struckCodes[list];
  if (struck === undefined || values['status'] === struck) return values;
  return Object.fromEntries(Object.entries(values).filter(([field]) => field !== 'status'));
}

/** How it goes with an item: status, pulse, what the VP says. */
export const progressOf = (list: PlanListKey, item: object): PlanValues => picked(list, progressFields[list], item as AnyItem);

type Named = { readonly id: number };
const isNamed = (value: PlanValue | undefined): value is PlanValue & Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'id' in value;

/** A value as text that is the same for the same value. What a lookup's item is called is that item's business. */
function comparable(value: PlanValue | undefined): string {
  if (value === undefined || value === null) return 'null';
  if (isNamed(value)) return `#${value.id}`;
  if (Array.isArray(value)) return `[${(value as readonly PlanValue[]).map(comparable).join(',')}]`;
  return canonicalJson(value);
}
export const isSame = (a: PlanValue | undefined, b: PlanValue | undefined): boolean => a === b || comparable(a) === comparable(b);

/** The same text for the same content, in whatever order it was put together: what the checksum is made of. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`)
    .join(',')}}`;
}

/** What differs, in the order of the fields; a field that only one of them knows counts too. */
export function differencesOf(list: PlanListKey, before: PlanValues, after: PlanValues): readonly Difference[] {
  const known = plannedFields[list];
  const found: Difference[] = [];
  const take = (field: string): void => {
    const from = before[field] ?? null;
    const to = after[field] ?? null;
    if (!isSame(from, to)) found.push({ field, from, to });
  };
  known.forEach(take);
  // A version frozen by another schema may hold fields that this one lacks.
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) if (!known.includes(field)) take(field);
  return found;
}

export const differencesText = (differences: readonly Difference[]): string => JSON.stringify(differences);

const isDifference = (value: unknown): value is Difference =>
  typeof value === 'object' && value !== null && typeof (value as Difference).field === 'string' && 'from' in value && 'to' in value;

/** People can edit the list: what cannot be read says nothing, rather than stopping the page. */
export function readDifferences(text: string | undefined): readonly Difference[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isDifference) : [];
  } catch {
    return [];
  }
}
