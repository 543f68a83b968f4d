/** What to read of a row for a page of bare values: one SQL expression a field, and what is not as SQLite keeps it. */
import type { FieldValue } from '../engine';
import type { StoredField } from './fieldTable';
import { fieldNamed } from './itemTable';
import type { StoredList } from './lists';
import { addressOf } from './queryColumns';
import type { Sql, SqlValue } from './store';
import { fromSql, isStoredAsRead } from './values';

type Reader = (value: SqlValue) => FieldValue;
export interface CellShape {
  readonly columns: readonly string[];
  readonly readers: readonly { readonly at: number; readonly read: Reader }[];
}

/** A file's type is what follows the last dot of its name. */
const fileType: Reader = (name) => (typeof name === 'string' && name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : null);

function cellOf(list: StoredList, field: StoredField | undefined): { readonly sql: string; readonly read: Reader | null } {
  if (!field) return { sql: 'NULL', read: null };
  if (field.internalName === 'File_x0020_Type') return { sql: 'CASE kind WHEN 0 THEN leaf END', read: fileType };
  const sql = addressOf(list, field) ?? field.expression ?? 'NULL';
  return { sql, read: isStoredAsRead(field.type) ? null : (value) => fromSql(field.type, value) };
}

export function cellShape(sql: Sql, list: StoredList, names: readonly string[]): CellShape {
  const cells = names.map((name) => cellOf(list, fieldNamed(sql, list, name)));
  return { columns: cells.map((cell) => cell.sql), readers: cells.flatMap(({ read }, at) => (read ? [{ at, read }] : [])) };
}
