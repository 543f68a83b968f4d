/** Writing items: the row, its list's counters, the version history and the change log, each in one place. */
import type { FieldValue, Guid, ItemRow } from '../engine';
import type { StoredField } from './fieldTable';
import { duplicateValue } from './inputErrors';
import { allFields, storedItem, type StoredItem } from './itemTable';
import { itemTable, type StoredList } from './lists';
import { uniqueViolation } from './storageError';
import type { SqlValue, Store } from './store';
import { sortKey } from './text';
import { toSql } from './values';
import { keepVersion } from './versions';

export type FieldValues = ReadonlyMap<StoredField, FieldValue>;
type Columns = Readonly<Record<string, SqlValue>>;

/** The columns of these values: a text has its comparable key beside it. */
function columnsOf(values: FieldValues): Columns {
  const columns: Record<string, SqlValue> = {};
  for (const [field, value] of values) {
    if (field.column) columns[field.column] = toSql(value);
    if (field.key) columns[field.key] = value === null ? null : sortKey(String(value));
  }
  return columns;
}

/** A unique index is SQLite's to keep; which column it spoke of is ours to say. */
function runUnique(store: Store, list: StoredList, statement: string, values: readonly SqlValue[]): void {
  try {
    store.sql.run(statement, ...values);
  } catch (error) {
    const violation = uniqueViolation(error);
    if (violation === undefined) throw error;
    const column = violation.slice(violation.lastIndexOf('.') + 1);
    throw duplicateValue(allFields(store.sql, list).find((field) => field.column === column || field.key === column)?.title ?? column);
  }
}

/** What a row is besides its field values. */
export interface RowFacts {
  readonly id: number;
  readonly unique_id: Guid;
  readonly version: number;
  readonly ui_version: number;
  readonly created: string;
  readonly modified: string;
  readonly author_id: number;
  readonly editor_id: number;
  readonly content_type_id: string;
  readonly has_attachments: number;
  readonly scope_id: number | null;
  readonly kind: number;
  readonly leaf: string | null;
  readonly dir: string;
}

export function insertRow(store: Store, list: StoredList, facts: RowFacts, values: FieldValues): void {
  const columns: Columns = { ...facts, ...columnsOf(values) };
  const names = Object.keys(columns);
  const statement = `INSERT INTO ${itemTable(list)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  runUnique(store, list, statement, Object.values(columns));
  store.sql.run('UPDATE lists SET item_count = item_count + 1, last_item_modified = ? WHERE number = ?', store.now(), list.number);
}

export interface UpdateOptions {
  /** False: the label stays and no version is kept (system update); the ETag still moves. */
  readonly version: boolean;
  readonly facts?: Partial<RowFacts>;
}

export function updateRow(store: Store, list: StoredList, item: StoredItem, values: FieldValues, { version, facts }: UpdateOptions): StoredItem {
  const newVersion = version && list.enableVersioning;
  if (newVersion) keepVersion(store.sql, list, item);
  const columns: Columns = {
    ...(version && { modified: store.now(), editor_id: store.caller.id }), ...facts, ...columnsOf(values),
    version: item.version + 1, ui_version: item.uiVersion + Number(newVersion),
  };
  const statement = `UPDATE ${itemTable(list)} SET ${Object.keys(columns).map((name) => `${name} = ?`).join(', ')} WHERE id = ?`;
  runUnique(store, list, statement, [...Object.values(columns), item.id]);
  store.sql.run('UPDATE lists SET last_item_modified = ? WHERE number = ?', store.now(), list.number);
  noteItem(store, item, 2);
  return storedItem(store.sql, list, item.id);
}

export function deleteRow(store: Store, list: StoredList, item: StoredItem): void {
  store.sql.run(`DELETE FROM ${itemTable(list)} WHERE id = ?`, item.id);
  store.sql.run('UPDATE lists SET item_count = item_count - 1, last_item_deleted = ?, last_item_modified = ? WHERE number = ?', store.now(), store.now(), list.number);
}

export function noteItem(store: Store, item: Pick<ItemRow, 'id' | 'listId' | 'uniqueId'>, type: 1 | 2 | 3 | 7): void {
  store.record({ listId: item.listId, itemId: item.id, uniqueId: item.uniqueId, type, object: 'item' });
}
