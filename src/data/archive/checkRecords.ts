/** Records of an archive against the lists: every value is one that the list can hold, before anything is written. */
import type { DraftValue, Field, ListDefinition } from '../../schema/field';
import { kindOf } from '../../schema/kinds';
import type { ColumnType } from '../../schema/kinds/kind';
import { refuseAttachment } from '../attachmentRules';
import type { Result } from '../ports';
import { fileError, type ArchiveError } from './errors';
import { limits, listPath, type ItemRecord } from './format';
import { isCount, isObject, isText, type Members } from './json';
import type { Identity } from './port';
import { problemWith } from './records';

type ValueCode = Extract<ArchiveError, { kind: 'value' }>['code'];

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const isInstant = (value: unknown): boolean => isText(value) && instant.test(value) && !Number.isNaN(Date.parse(value));
const isShort = (value: unknown): value is string => isText(value) && value !== '' && value.length <= 500;
/** The highest id that SharePoint gives. */
const highestId = 2 ** 31 - 1;
const isId = (value: unknown): value is number => isCount(value) && value > 0 && value <= highestId;

export const isIdentity = (value: unknown): value is Identity =>
  isObject(value) && isShort(value.login) && isText(value.title) && (value.email === undefined || isShort(value.email));

const isComment = (value: unknown): boolean =>
  isObject(value) && isObject(value.author) && isText(value.author.title) && isText(value.created) && isText(value.text);

const isOptional = (value: unknown, test: (value: unknown) => boolean): boolean => value === undefined || test(value);
const isMany = (value: unknown, test: (value: unknown) => boolean): boolean => Array.isArray(value) && value.length > 0 && value.every(test);

const never = (): boolean => false;
/** What SharePoint takes in a column of each type. */
const storedAs: Readonly<Record<ColumnType, (value: unknown) => boolean>> = {
  Text: isText,
  Note: isText,
  Choice: isText,
  MultiChoice: (value) => isMany(value, isText),
  Number: Number.isFinite,
  Boolean: (value) => typeof value === 'boolean',
  DateTime: (value) => isText(value) && !Number.isNaN(Date.parse(value)),
  URL: (value) => isObject(value) && isText(value.Url) && isOptional(value.Description, isText),
  // Persons and lookups are never stored apart.
  User: never,
  UserMulti: never,
  Lookup: never,
  LookupMulti: never,
};

/** The shape of an item, apart from what stands in its columns. */
const isRecord = (value: unknown): value is Members =>
  isObject(value) &&
  isId(value.id) &&
  isInstant(value.created) &&
  isInstant(value.modified) &&
  isOptional(value.author, isIdentity) &&
  isOptional(value.editor, isIdentity) &&
  isObject(value.values) &&
  isOptional(value.asStored, isObject) &&
  isOptional(value.attachments, (names) => isMany(names, isShort)) &&
  isOptional(value.comments, (all) => isMany(all, isComment));

function problemOf(list: ListDefinition, key: string, field: Field, value: unknown): ValueCode | undefined {
  if (field.kind === 'person') return isIdentity(value) ? undefined : 'wrongShape';
  if (field.kind === 'people') return isMany(value, isIdentity) ? undefined : 'wrongShape';
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'wrongShape';
  return problemWith(list, key, value as DraftValue);
}

/** Text columns must hold text, and so on: a value of another type would be refused when half of it all is written. */
function storedProblem(columns: ReadonlyMap<string, ColumnType>, name: string, value: unknown): ValueCode | undefined {
  const type = columns.get(name);
  if (type === undefined || storedAs[type] === never) return 'unknownField';
  return storedAs[type](value) ? undefined : 'wrongShape';
}

const columnsOf = (list: ListDefinition): ReadonlyMap<string, ColumnType> =>
  new Map(
    Object.values(list.fields).flatMap((field) =>
      kindOf(field)
        .columns(field)
        .map(({ internal, type }) => [internal, type] as const),
    ),
  );

function valueError(list: ListDefinition, columns: ReadonlyMap<string, ColumnType>, record: Members): ArchiveError | undefined {
  const at = (field: string, code: ValueCode): ArchiveError => ({ kind: 'value', list: list.key, id: Number(record.id), field, code });
  for (const [key, value] of Object.entries(record.values as Members)) {
    const field = Object.hasOwn(list.fields, key) ? list.fields[key] : undefined;
    const code = field === undefined ? 'unknownField' : problemOf(list, key, field, value);
    if (code !== undefined) return at(key, code);
  }
  for (const [name, value] of Object.entries((record.asStored ?? {}) as Members)) {
    const code = storedProblem(columns, name, value);
    if (code !== undefined) return at(name, code);
  }
  const names = (record.attachments ?? []) as readonly string[];
  if (names.length > 0 && list.attachments !== true) return at('attachments', 'unknownField');
  if (names.some((name) => refuseAttachment(list.key, name, 0) !== undefined)) return at('attachments', 'wrongShape');
  return undefined;
}

/** The items of a list's file, in the order of their ids. */
export function recordsIn(list: ListDefinition, content: unknown): Result<readonly ItemRecord[], ArchiveError> {
  const path = listPath(list.key, 'json');
  const bad = (detail: string): Result<never, ArchiveError> => ({ ok: false, error: fileError('badItem', path, detail) });
  if (!isObject(content) || content.list !== list.key || !Array.isArray(content.items)) return bad('list');
  const columns = columnsOf(list);
  let before = 0;
  for (const [index, record] of (content.items as readonly unknown[]).entries()) {
    if (!isRecord(record)) return bad(`items[${index}]`);
    if (Number(record.id) <= before) return bad(`items[${index}].id`);
    before = Number(record.id);
    const error = valueError(list, columns, record);
    if (error !== undefined) return { ok: false, error };
  }
  if (before - content.items.length > limits.skippedIds) return bad(`items[${content.items.length - 1}].id`);
  return sameKeys(list, content.items as readonly ItemRecord[]) ?? { ok: true, value: content.items as readonly ItemRecord[] };
}

/** A unique column takes a value once, whatever its case. */
function sameKeys(list: ListDefinition, records: readonly ItemRecord[]): Result<never, ArchiveError> | undefined {
  for (const [key, field] of Object.entries(list.fields)) {
    if (field.unique !== true) continue;
    const seen = new Set<string>();
    for (const { id, values } of records) {
      const value = values[key];
      if (value === undefined) continue;
      const text = String(value).toLowerCase();
      if (seen.has(text)) return { ok: false, error: { kind: 'value', list: list.key, id, field: key, code: 'repeated' } };
      seen.add(text);
    }
  }
  return undefined;
}
