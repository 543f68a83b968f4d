/** What a query's field name means: a column of the list, or one of what a lookup or person column points at. */
import type { FieldPath, FieldType } from '../engine';
import type { StoredField } from './fieldTable';
import { indexedColumn } from './fieldTable';
import { invalidFilter, unknownColumn, unsuitableColumn } from './inputErrors';
import { fieldNamed } from './itemTable';
import { findList, itemTable, type StoredList } from './lists';
import { visibleItems } from './security';
import type { Store } from './store';

export type Comparison = 'text' | 'longText' | 'number' | 'boolean' | 'date' | 'guid';

interface Remote {
  readonly table: string;
  readonly sql: string;
  /** The table is what the caller may see of it: for another caller it is another. */
  readonly trimmed: boolean;
}

/** A column to filter or sort on. */
export interface QueryColumn {
  readonly field: StoredField;
  /** SQL that compares and sorts as SharePoint does: a text's key, a number, a date's text. */
  readonly sql: string;
  readonly comparison: Comparison;
  /** Several values: JSON in the column, and a comparison holds when it holds for one of them. */
  readonly several: boolean;
  /** Through a lookup or person: the value stands in another table. */
  readonly remote: Remote | null;
  /** The list view threshold lets this column pass. */
  readonly safe: boolean;
  readonly name: string;
}

const comparisons: Readonly<Partial<Record<FieldType, Comparison>>> = {
  Text: 'text',
  Choice: 'text',
  MultiChoice: 'longText',
  Note: 'longText',
  Number: 'number',
  Currency: 'number',
  Integer: 'number',
  Counter: 'number',
  Boolean: 'boolean',
  Attachments: 'boolean',
  DateTime: 'date',
  Lookup: 'number',
  User: 'number',
  LookupMulti: 'number',
  UserMulti: 'number',
  Guid: 'guid',
  File: 'longText',
  ContentTypeId: 'longText',
  ModStat: 'number',
};
const severals: ReadonlySet<FieldType> = new Set<FieldType>(['MultiChoice', 'LookupMulti', 'UserMulti']);
/** Measured in a tenant: only ID passes by itself; an index lifts its own column, but not that of a lookup or person. */
const neverSafe: ReadonlySet<FieldType> = new Set<FieldType>(['Lookup', 'User']);

export function isReference(field: StoredField): boolean {
  return /^(Lookup|User)/.test(field.type);
}

export function isSafe(field: StoredField): boolean {
  return field.internalName === 'ID' || (field.indexed && !neverSafe.has(field.type));
}

/** Resolves a name of either dialect: OData says OwnerId or Owner/Title, CAML says Owner with or without LookupId. */
export function queryColumn(store: Store, list: StoredList, path: FieldPath, dialect: 'odata' | 'caml'): QueryColumn {
  const [name = '', part, ...rest] = path.path;
  const field = fieldNamed(store.sql, list, name);
  if (!field || rest.length > 0) throw unknownColumn(path.path.join('/'));
  const ownName = field.internalName.toLowerCase() === name.toLowerCase().replace(/^odata_(?=_)/, '');
  if (!isReference(field)) {
    if (part !== undefined) throw unsuitableColumn(name);
    return ownColumn(list, field, path.path);
  }
  if (!ownName || path.lookupId || part?.toLowerCase() === 'id') return ownColumn(list, field, path.path);
  if (part === undefined && dialect === 'odata') throw unsuitableColumn(name);
  return { ...ownColumn(list, field, path.path), ...remoteColumn(store, field, part), safe: false };
}

function ownColumn(list: StoredList, field: StoredField, path: readonly string[]): QueryColumn {
  const comparison = comparisons[field.type];
  if (!comparison || field.expression === null)
    throw invalidFilter(`The field '${field.internalName}' of type '${field.type}' cannot be used in the query filter expression.`);
  const keyless = comparison === 'text' && field.key === null;
  return {
    field,
    sql: field.key ?? addressOf(list, field) ?? (keyless ? `(${field.expression})` : field.expression),
    comparison: keyless ? 'longText' : comparison,
    several: severals.has(field.type),
    remote: null,
    safe: isSafe(field),
    name: path.join('/'),
  };
}

/** Folders are kept below the list's root; a client knows them by their whole address. */
export function addressOf(list: StoredList, field: StoredField): string | undefined {
  const root = `'${list.serverRelativeUrl.replaceAll("'", "''")}'`;
  const folder = `${root} || CASE dir WHEN '' THEN '' ELSE '/' || dir END`;
  if (field.internalName === 'FileDirRef') return `(${folder})`;
  if (field.internalName === 'FileRef') return `(${folder} || '/' || coalesce(leaf, id || '_.000'))`;
  return undefined;
}

const people = "(SELECT id, title, email, login_name FROM users UNION ALL SELECT id, title, '', title FROM groups)";
const personColumns: Readonly<Record<string, string>> = { title: 'title', email: 'email', name: 'login_name', username: 'email', loginname: 'login_name' };

function remoteColumn(store: Store, field: StoredField, part: string | undefined): Pick<QueryColumn, 'remote' | 'comparison'> {
  if (field.type.startsWith('User')) {
    const column = personColumns[(part ?? 'Title').toLowerCase()];
    if (!column) throw unknownColumn(`${field.internalName}/${part}`);
    return { remote: { table: people, sql: column, trimmed: false }, comparison: 'longText' };
  }
  const target = field.settings.lookupList === undefined ? undefined : findList(store.sql, field.settings.lookupList);
  if (!target) throw unknownColumn(field.internalName);
  const name = part ?? field.settings.lookupField ?? 'Title';
  const shown = fieldNamed(store.sql, target, name);
  if (!shown || isReference(shown)) throw unknownColumn(`${field.internalName}/${name}`);
  const column = ownColumn(target, shown, [name]);
  return { remote: { table: visibleTable(store, target), sql: column.sql, trimmed: true }, comparison: column.comparison };
}

/**
 * The looked-up list as the caller sees it: a filter or an order that reached items behind it would tell what they say.
 * As one piece of SQL, because an order has no place for values; these are the caller's own numbers.
 */
function visibleTable(store: Store, target: StoredList): string {
  const { sql, values } = visibleItems(store, target);
  if (sql === '1') return itemTable(target);
  const literals = values.map((value) => (typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`));
  return `(SELECT * FROM ${itemTable(target)} WHERE ${sql.replace(/\?/g, () => literals.shift() ?? 'NULL')})`;
}

/** The plain column behind this one that an index of the host's own may use; null for everything computed. */
export function plainColumn(column: QueryColumn): string | null {
  if (column.remote || column.several || column.comparison === 'longText') return null;
  return indexedColumn(column.field);
}
