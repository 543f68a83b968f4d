/** How fields are kept: one row a field in `fields`, one or two columns in the list's item table, one index when asked for. */
import type { FieldRow, FieldType, Guid } from '../engine';
import { builtinDefinition, builtinExpressions, builtinFields } from './builtinFields';
import { forget, remember } from './remember';
import type { Sql, SqlRow } from './store';

export const fieldTables = `
CREATE TABLE IF NOT EXISTS fields (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  list_number INTEGER NOT NULL,
  id TEXT NOT NULL,
  internal_name TEXT NOT NULL COLLATE NOCASE,
  definition TEXT NOT NULL,
  UNIQUE (list_number, id),
  UNIQUE (list_number, internal_name)
) STRICT;
`;
/** Site columns belong to no list. */
export const siteColumns = 0;

type Definition = Omit<FieldRow, 'id' | 'listId' | 'internalName'>;

/** A field with where its values are. `column` is absent when it has none; `key` is the comparable form of a text beside it. */
export interface StoredField extends FieldRow {
  readonly number: number;
  readonly column: string | null;
  readonly key: string | null;
  /** SQL that reads the value: the column, or what a built-in field is made of; null for a computed field. */
  readonly expression: string | null;
}

const keyed: ReadonlySet<FieldType> = new Set<FieldType>(['Text', 'Choice']);
const affinities: Readonly<Partial<Record<FieldType, string>>> = {
  Number: 'REAL',
  Currency: 'REAL',
  Integer: 'INTEGER',
  Boolean: 'INTEGER',
  Lookup: 'INTEGER',
  User: 'INTEGER',
};

/** All fields of a list, in the order in which they were made. */
export function fieldsOf(sql: Sql, listNumber: number, listId: Guid | null): readonly StoredField[] {
  return remember(sql, 'fields', listNumber, () =>
    sql.all('SELECT * FROM fields WHERE list_number = ? ORDER BY number', listNumber).map((row) => fieldFrom(row, listId)),
  );
}

/** Fields by internal name, lower case: SharePoint does not tell cases apart here. */
export function fieldsByName(sql: Sql, listNumber: number, listId: Guid | null): ReadonlyMap<string, StoredField> {
  return remember(
    sql,
    'fields by name',
    listNumber,
    () => new Map(fieldsOf(sql, listNumber, listId).map((field) => [field.internalName.toLowerCase(), field])),
  );
}

function fieldFrom(row: SqlRow, listId: Guid | null): StoredField {
  const definition = JSON.parse(String(row['definition'])) as Definition;
  const number = Number(row['number']);
  const internalName = String(row['internal_name']);
  const own = definition.type !== 'Computed' && (!definition.builtin || internalName === 'Title');
  const column = own ? `f${number}` : null;
  return {
    ...definition,
    id: String(row['id']),
    listId,
    internalName,
    number,
    column,
    key: own && keyed.has(definition.type) ? `k${number}` : null,
    expression: column ?? builtinExpressions[internalName] ?? null,
  };
}

/** What is kept of a field besides its ids and name. */
function definitionOf(field: Definition): Definition {
  const { title, type, description, group, required, indexed, unique, hidden, readOnly, sealed, builtin, defaultValue, version, settings } = field;
  return { title, type, description, group, required, indexed, unique, hidden, readOnly, sealed, builtin, defaultValue, version, settings };
}

/** Gives a new list, or the site itself, its built-in fields. */
export function furnishFields(sql: Sql, list: { readonly number: number; readonly baseTemplate: number }): void {
  for (const field of builtinFields)
    insertField(sql, list.number, { id: field.id, internalName: field.internalName, ...builtinDefinition(field, list.baseTemplate === 101) });
}

/** Adds the row and the columns. Who calls has made sure that id and name are free. */
export function insertField(sql: Sql, listNumber: number, field: Omit<FieldRow, 'listId'>): void {
  const { id, internalName } = field;
  const definition = definitionOf(field);
  const { lastInsertRowid: number } = sql.run(
    'INSERT INTO fields (list_number, id, internal_name, definition) VALUES (?, ?, ?, ?)',
    listNumber,
    id,
    internalName,
    JSON.stringify(definition),
  );
  forget(sql);
  if (listNumber === siteColumns) return;
  const stored = fieldFrom({ number, id, internal_name: internalName, definition: JSON.stringify(definition) }, null);
  if (stored.column) {
    const column = `${stored.column} ${affinities[field.type] ?? 'TEXT'}`;
    addColumns(sql, `items_${listNumber}`, stored.key === null ? [column] : [column, `${stored.key} TEXT`]);
  }
  adjustIndex(sql, listNumber, stored);
}

/**
 * SQLite reads the schema of the whole file anew after each ALTER TABLE, which was half the time that a new site took. A
 * table without rows is dropped and made again as ALTER TABLE would leave it, which only reads its own part.
 */
function addColumns(sql: Sql, table: string, columns: readonly string[]): void {
  if (sql.get(`SELECT 1 FROM ${table} LIMIT 1`) !== undefined) {
    for (const column of columns) sql.exec(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    return;
  }
  const made = sql.all('SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY rowid', table).map((row) => String(row['sql']));
  const [definition = '', ...indexes] = made;
  const end = definition.lastIndexOf(')');
  const wider = `${definition.slice(0, end)}, ${columns.join(', ')}${definition.slice(end)}`;
  sql.exec([`DROP TABLE ${table}`, wider, ...indexes].join('; '));
}

/** Writes what was changed, and makes or drops the index. */
export function replaceField(sql: Sql, listNumber: number, field: StoredField): void {
  sql.run('UPDATE fields SET definition = ? WHERE number = ?', JSON.stringify(definitionOf(field)), field.number);
  forget(sql);
  if (listNumber !== siteColumns) adjustIndex(sql, listNumber, field);
}

export function removeField(sql: Sql, listNumber: number, field: StoredField): void {
  sql.run('DELETE FROM fields WHERE number = ?', field.number);
  forget(sql);
  if (listNumber === siteColumns) return;
  dropIndexes(sql, listNumber, field);
  if (field.column) sql.exec(`ALTER TABLE items_${listNumber} DROP COLUMN ${field.column}`);
  if (field.key) sql.exec(`ALTER TABLE items_${listNumber} DROP COLUMN ${field.key}`);
}

/** What an index on a field orders by: the key of a text, else the value. */
export function indexedColumn(field: StoredField): string | null {
  return field.key ?? field.column ?? simpleColumn(field.expression);
}
function simpleColumn(expression: string | null): string | null {
  return expression !== null && /^[a-z_]+$/.test(expression) ? expression : null;
}

/** SQLite ends every index with the row's id, so that (value) is also (value, ID). */
function adjustIndex(sql: Sql, listNumber: number, field: StoredField): void {
  const column = indexedColumn(field);
  if (column === null || column === 'id') return;
  const table = `items_${listNumber}`;
  if (!field.indexed && !field.unique) return sql.exec(`DROP INDEX IF EXISTS ${table}_by_${column}; DROP INDEX IF EXISTS ${table}_unique_${column}`);
  if (!field.unique) return sql.exec(`DROP INDEX IF EXISTS ${table}_unique_${column}; CREATE INDEX IF NOT EXISTS ${table}_by_${column} ON ${table}(${column})`);
  sql.exec(`CREATE UNIQUE INDEX IF NOT EXISTS ${table}_unique_${column} ON ${table}(${column}); DROP INDEX IF EXISTS ${table}_by_${column}`);
}

/** SQLite refuses to drop a column that an index names, the composite ones that queries grew among them. */
function dropIndexes(sql: Sql, listNumber: number, field: StoredField): void {
  const columns = new Set([field.column, field.key]);
  const indexes = sql.all("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", `items_${listNumber}`);
  for (const { name } of indexes) {
    const named = sql.all(`SELECT name FROM pragma_index_info('${String(name)}')`).map((row) => String(row['name']));
    if (named.some((column) => columns.has(column))) sql.exec(`DROP INDEX ${String(name)}`);
  }
}

/** A field that a conversion from one to several values leaves in place: the column's content is wrapped. */
export function wrapValues(sql: Sql, listNumber: number, field: StoredField): void {
  if (field.column) sql.exec(`UPDATE items_${listNumber} SET ${field.column} = json_array(${field.column}) WHERE ${field.column} IS NOT NULL`);
}
