/** Between SharePoint's rows and an archive's records: nothing is lost on the way, and nothing is filled in. */
import { encodeDraft, storedFields, type Row } from '../../schema/codec';
import type { Draft, DraftValue, Field, ItemValue, ListDefinition } from '../../schema/field';
import { kindOf } from '../../schema/kinds';
import { listOf } from '../../schema/kinds/many';
import type { Selection } from '../../schema/select';
import { validateChange, type ProblemCode } from '../../schema/validate';
import type { CommentRecord, ItemRecord, RecordValue } from './format';
import type { Identity } from './port';

type FieldEntry = readonly [string, Field];
export const isPersonKind = ({ kind }: Field): boolean => kind === 'person' || kind === 'people';
export const isLookupKind = ({ kind }: Field): boolean => kind === 'lookup' || kind === 'lookups';

/** The list's fields whose columns the site has: all of them, unless the site is of an older version. */
export const fieldsThere = (list: ListDefinition, columns: ReadonlySet<string>): readonly FieldEntry[] =>
  Object.entries(list.fields).filter(([, field]) =>
    kindOf(field)
      .columns(field)
      .every(({ internal }) => columns.has(internal)),
  );

const people = ['Author', 'Editor'] as const;
const identity = ['Id', 'Name', 'Title', 'EMail'] as const;
const identityOf = (column: string): readonly string[] => identity.map((name) => `${column}/${name}`);

/** What is asked of a list for its records. */
export function selectionFor(list: ListDefinition, fields: readonly FieldEntry[]): Selection {
  return {
    select: [
      'Id',
      'Created',
      'Modified',
      ...(list.attachments === true ? ['Attachments'] : []),
      ...people.flatMap(identityOf),
      ...fields.flatMap(([, field]) => (isPersonKind(field) ? identityOf(field.internal) : kindOf(field).select(field))),
    ],
    expand: [...people, ...fields.flatMap(([, field]) => kindOf(field).expand(field))],
  };
}

function personIn(value: unknown): Identity | undefined {
  const { Name, Title, EMail } = (value ?? {}) as { readonly Name?: unknown; readonly Title?: unknown; readonly EMail?: unknown };
  if (typeof Name !== 'string' || Name === '') return undefined;
  return { login: Name, title: typeof Title === 'string' ? Title : '', ...(typeof EMail === 'string' && EMail !== '' ? { email: EMail } : {}) };
}

function personValue(field: Field, row: Row): RecordValue | undefined {
  if (field.kind === 'person') return personIn(row[field.internal]);
  const persons = listOf(row[field.internal]).flatMap((value) => personIn(value) ?? []);
  return persons.length === 0 ? undefined : persons;
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Days are compared as days: the instant that a date-only column answers differs from the one that was written. */
const comparable = (value: unknown): string => {
  if (isBlank(value)) return '';
  const instant = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(instant) ? JSON.stringify(value) : new Date(instant + 12 * 60 * 60 * 1000).toISOString().slice(0, 10);
};

/** Kinds whose words SharePoint does not check: somebody may have stored what the schema has no code for. */
const mayHoldOther: readonly Field['kind'][] = ['choice', 'choices', 'time'];

/** Codes of problems with what somebody saved past our forms: SharePoint took it, so it takes it again. */
const tolerated: ReadonlySet<ProblemCode> = new Set([
  'required',
  'tooShort',
  'tooMany',
  'timeWithoutStart',
  'timeWithoutEnd',
  'endBeforeStart',
  'yearOutside',
  'tooManyDecimals',
]);

/** Why a list cannot hold a draft's value; undefined: it can. */
export function problemWith(list: ListDefinition, key: string, value: DraftValue): ProblemCode | undefined {
  const [problem] = validateChange(list, { [key]: value } as Partial<Draft<ListDefinition>>);
  return problem === undefined || tolerated.has(problem.code) ? undefined : problem.code;
}

interface Told {
  readonly value?: RecordValue;
  readonly asStored?: Row;
}

/** A field's value in the product's terms, or its columns as they are when the product has no terms for it. */
function tell(list: ListDefinition, [key, field]: FieldEntry, row: Row, stored: ItemValue | undefined): Told {
  if (isPersonKind(field)) {
    const value = personValue(field, row);
    return value === undefined ? {} : { value };
  }
  const draft = stored === undefined ? undefined : kindOf(field).draft(stored);
  const columns = kindOf(field)
    .columns(field)
    .map(({ internal }) => internal);
  const asStored = (): Told => ({ asStored: Object.fromEntries(columns.filter((name) => !isBlank(row[name])).map((name) => [name, bare(row[name])])) });
  if (mayHoldOther.includes(field.kind)) {
    const encoded = kindOf(field).encode(field, draft ?? null);
    if (columns.some((name) => comparable(encoded[name]) !== comparable(row[name]))) return asStored();
  }
  if (draft === undefined) return {};
  return problemWith(list, key, draft) === undefined ? { value: draft as RecordValue } : asStored();
}

/** A value without what SharePoint's JSON says about it. */
function bare(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { Url, Description } = value as { readonly Url?: unknown; readonly Description?: unknown };
  return Array.isArray(value) || Url === undefined ? listOf(value) : { Url, Description };
}

/** An item as the archive tells it; files and comments are added by whoever has read them. */
export function recordOf(list: ListDefinition, fields: readonly FieldEntry[], row: Row): ItemRecord {
  const stored = storedFields(
    list,
    row,
    fields.map(([key]) => key),
  );
  const values: Record<string, RecordValue> = {};
  const rest: Record<string, unknown> = {};
  for (const entry of fields) {
    const told = tell(list, entry, row, stored[entry[0]]);
    if (told.value !== undefined) values[entry[0]] = told.value;
    Object.assign(rest, told.asStored);
  }
  const [author, editor] = people.map((name) => personIn(row[name]));
  return {
    id: Number(row.Id),
    created: String(row.Created ?? ''),
    modified: String(row.Modified ?? ''),
    ...(author === undefined ? {} : { author }),
    ...(editor === undefined ? {} : { editor }),
    values,
    ...(Object.keys(rest).length === 0 ? {} : { asStored: rest }),
  };
}

export const withMore = (record: ItemRecord, attachments: readonly string[], comments: readonly CommentRecord[]): ItemRecord => ({
  ...record,
  ...(attachments.length === 0 ? {} : { attachments }),
  ...(comments.length === 0 ? {} : { comments }),
});

/** Where a reference leads: whose number a person has on this site, and which items can be pointed at by now. */
export interface Resolve {
  readonly person: (login: string) => number | undefined;
  readonly isThere: (list: string, id: number) => boolean;
}

function draftValue(field: Field, value: RecordValue, { person, isThere }: Resolve): DraftValue | null {
  if (field.kind === 'person') return person((value as Identity).login) ?? null;
  if (field.kind === 'people') return [...new Set((value as readonly Identity[]).flatMap(({ login }) => person(login) ?? []))];
  if (field.kind === 'lookup') return isThere((field as Field<'lookup'>).settings.list, value as number) ? (value as number) : null;
  if (field.kind === 'lookups') return (value as readonly number[]).filter((id) => isThere((field as Field<'lookups'>).settings.list, id));
  return value as DraftValue;
}

const hasDefault = (field: Field): boolean =>
  kindOf(field)
    .columns(field)
    .some((column) => column.default !== undefined);

/**
 * The body that makes an item what its record says. A new item gets SharePoint's default in every column that is not
 * named, so those that have one are named when they are empty; `isWhole` names all, for an item that holds something else.
 */
export function bodyOf(list: ListDefinition, record: ItemRecord, resolve: Resolve, isWhole = false): Row {
  const draft = Object.entries(list.fields).flatMap(([key, field]): readonly (readonly [string, DraftValue | null])[] => {
    const value = record.values[key];
    const written = value === undefined ? null : draftValue(field, value, resolve);
    return written !== null || isWhole || hasDefault(field) ? [[key, written]] : [];
  });
  return { ...encodeDraft(list, Object.fromEntries(draft) as Partial<Draft<ListDefinition>>), ...record.asStored };
}

/** The body that writes only these fields anew. */
export function bodyOfFields(list: ListDefinition, record: ItemRecord, keys: readonly string[], resolve: Resolve): Row {
  const whole = bodyOf(list, record, resolve, true);
  const names = keys.flatMap((key) => Object.keys(encodeDraft(list, { [key]: null } as Partial<Draft<ListDefinition>>)));
  return Object.fromEntries(names.map((name) => [name, whole[name]]));
}

const loginsOf = (value: RecordValue | undefined): unknown => {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? (value as readonly Identity[]).map(({ login }) => login.toLowerCase()) : (value as Identity).login.toLowerCase();
};

/** The fields in which an item is not what its record says. Persons are compared by the name that they sign in by. */
export function differences(list: ListDefinition, wanted: ItemRecord, found: ItemRecord): readonly string[] {
  return Object.entries(list.fields).flatMap(([key, field]) => {
    const [a, b] = [wanted.values[key], found.values[key]];
    const same = isPersonKind(field) ? sameJson(loginsOf(a), loginsOf(b)) : sameJson(a, b);
    const names = kindOf(field)
      .columns(field)
      .map(({ internal }) => internal);
    const sameStored = names.every((name) => sameJson(wanted.asStored?.[name], found.asStored?.[name]));
    return same && sameStored ? [] : [key];
  });
}
const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
