/** Writing items: the row, its list's counters, the version history and the change log, each in one place. */
import type { FieldValue, Guid, ItemRow } from '../engine';
import { recordChange } from './changes';
import type { StoredField } from './fieldTable';
import { duplicateValue } from './inputErrors';
import { allFields, itemOfColumns, storedItem, type StoredItem } from './itemTable';
import { itemTable, type ListCount, type StoredList } from './lists';
import { alreadyThere } from './refusals';
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

/** A folder holds a name once, also when who writes may not see what bears it. */
function requireFreePlace({ sql }: Store, list: StoredList, { leaf, dir }: RowFacts): void {
  if (leaf === null || !sql.get(`SELECT 1 FROM ${itemTable(list)} WHERE leaf IS NOT NULL AND fold(dir) = fold(?) AND fold(leaf) = fold(?)`, dir, leaf)) return;
  throw alreadyThere([list.serverRelativeUrl, ...(dir === '' ? [] : [dir]), leaf].join('/'));
}

/** Puts a row into the table and says what stands there now, without reading it back. */
export function insertRow(store: Store, list: StoredList, facts: RowFacts, values: FieldValues): StoredItem {
  requireFreePlace(store, list, facts);
  const columns: Columns = { ...facts, ...columnsOf(values) };
  const names = Object.keys(columns);
  const statement = `INSERT INTO ${itemTable(list)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  runUnique(store, list, statement, Object.values(columns));
  return itemOfColumns(store.sql, list, columns);
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
    ...(version && { modified: store.now(), editor_id: store.caller.id }),
    ...facts,
    ...columnsOf(values),
    version: item.version + 1,
    ui_version: item.uiVersion + Number(newVersion),
  };
  const statement = `UPDATE ${itemTable(list)} SET ${Object.keys(columns)
    .map((name) => `${name} = ?`)
    .join(', ')} WHERE id = ?`;
  runUnique(store, list, statement, [...Object.values(columns), item.id]);
  noteItem(store, item, 2);
  return storedItem(store.sql, list, item.id);
}

export function deleteRow(store: Store, list: StoredList, item: StoredItem): void {
  store.sql.run(`DELETE FROM ${itemTable(list)} WHERE id = ?`, item.id);
}

/** After a row was written: the change log, and what the list counts. */
export function noteItem(store: Store, item: Pick<ItemRow, 'id' | 'listId' | 'uniqueId'>, type: ItemChange): void {
  const now = store.now();
  recordChange(store.sql, now, { listId: item.listId, itemId: item.id, uniqueId: item.uniqueId, type, object: 'item' }, (list) => ({
    lastItemModified: now,
    ...counts[type](list, item.id, now),
  }));
}

type ItemChange = 1 | 2 | 3 | 7; // SP.ChangeType: add, update, delete, restore
const added: Count = ({ itemCount, nextItemId }, id) => ({ itemCount: itemCount + 1, nextItemId: Math.max(nextItemId, id + 1) });
type Count = (list: StoredList, itemId: number, now: string) => ReturnType<ListCount>;
const counts = {
  1: added,
  2: () => ({}),
  3: ({ itemCount }, _itemId, now) => ({ itemCount: itemCount - 1, lastItemDeleted: now }),
  7: added,
} satisfies Record<ItemChange, Count>;
