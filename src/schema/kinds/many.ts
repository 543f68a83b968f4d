/** Columns that point at something else: read expanded, written by id under `<name>Id`. */
import type { DraftValue, Field, ItemValue, LookupValue, PersonValue } from '../field';
import { none, plain } from './kind';
import type { KindProblem, Row } from './kind';

/** A multi-value as SharePoint answers it: a bare array, `{results: […]}` in verbose JSON, or null when empty. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const results = typeof value === 'object' && value !== null ? (value as { readonly results?: unknown }).results : undefined;
  return Array.isArray(results) ? results : [];
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

interface Expanded {
  readonly Id?: unknown;
  readonly Title?: unknown;
  readonly EMail?: unknown;
}

/** An empty lookup is null, or an object without an id, as the metadata level decides. */
export function lookupOf(value: unknown): LookupValue | undefined {
  const { Id, Title } = (value ?? {}) as Expanded;
  if (!isId(Id)) return undefined;
  return typeof Title === 'string' ? { id: Id, title: Title } : { id: Id };
}

/** An expanded person; undefined when the column is empty. */
export function personOf(value: unknown): PersonValue | undefined {
  const { Id, Title, EMail } = (value ?? {}) as Expanded;
  if (!isId(Id)) return undefined;
  return { id: Id, title: typeof Title === 'string' ? Title : '', ...(typeof EMail === 'string' && EMail !== '' ? { email: EMail } : {}) };
}

function one(value: DraftValue): readonly KindProblem[] {
  return isId(value) ? none : [{ code: 'notId' }];
}

function several(value: DraftValue): readonly KindProblem[] {
  if (!Array.isArray(value) || !value.every(isId)) return [{ code: 'notId' }];
  return new Set(value).size === value.length ? none : [{ code: 'repeated' }];
}

type Reference = LookupValue | PersonValue;
const titleOf = (value: ItemValue): string => (value as Reference).title ?? String((value as Reference).id);

/** A single reference of either sort. */
export const single = {
  ...plain,
  expand: (field: Field): readonly string[] => [field.internal],
  queryName: (field: Field): string => `${field.internal}Id`,
  encode: (field: Field, value: DraftValue | null): Row => ({ [`${field.internal}Id`]: value }),
  draft: (value: ItemValue): DraftValue => (value as Reference).id,
  problems: (_field: Field, value: DraftValue): readonly KindProblem[] => one(value),
  text: (_field: Field, value: ItemValue): string => titleOf(value),
} as const;

/** Several references. SharePoint can neither filter nor sort on them in OData. */
export const multiple = {
  ...plain,
  expand: (field: Field): readonly string[] => [field.internal],
  queryName: (): null => null,
  encode: (field: Field, value: DraftValue | null): Row => ({ [`${field.internal}Id`]: value ?? [] }),
  empty: (): ItemValue => [],
  draft: (value: ItemValue): DraftValue => (value as readonly Reference[]).map(({ id }) => id),
  problems: (_field: Field, value: DraftValue): readonly KindProblem[] => several(value),
  text: (_field: Field, value: ItemValue): string => (value as readonly Reference[]).map(titleOf).join('; '),
} as const;

/** Undefined rather than an empty array: an empty column and no value are the same. */
export function decodeMany<T extends Reference>(row: Row, field: Field, decode: (value: unknown) => T | undefined): readonly T[] | undefined {
  const values = listOf(row[field.internal]).flatMap((value) => decode(value) ?? []);
  return values.length === 0 ? undefined : values;
}
