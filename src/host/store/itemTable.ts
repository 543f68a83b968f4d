/** How an item lies in its list's table, and how it is read back. */
import type { FieldValue, ItemRow } from '../engine';
import { fieldsByName, fieldsOf, type StoredField } from './fieldTable';
import { fromRestName } from './internalNames';
import { itemTable, type StoredList } from './lists';
import { itemMissing } from './refusals';
import { remember } from './remember';
import type { Sql, SqlRow } from './store';
import { fromSql } from './values';

const base = 'id, unique_id, version, ui_version, created, modified, author_id, editor_id, content_type_id, has_attachments, scope_id, kind, leaf, dir';

/** An item with the number of its current version: the label follows it, the ETag counts every save. */
export interface StoredItem extends ItemRow {
  readonly uiVersion: number;
  readonly scopeId: number | null;
  /** Folder below the list's root, '' at the root. */
  readonly folder: string;
}

export function allFields(sql: Sql, list: StoredList): readonly StoredField[] {
  return fieldsOf(sql, list.number, list.id);
}

/** A field by the name a client wrote: internal name in any case, `OData__x`, or `<lookup>Id`. */
export function fieldNamed(sql: Sql, list: StoredList, name: string): StoredField | undefined {
  const fields = fieldsByName(sql, list.number, list.id);
  const wanted = fromRestName(name).toLowerCase();
  const field = fields.get(wanted);
  if (field || !wanted.endsWith('id')) return field;
  const reference = fields.get(wanted.slice(0, -2));
  return reference && /^(Lookup|User)/.test(reference.type) ? reference : undefined;
}

/** What to read of a row, and how to make an item of it. Remembered, since most calls ask for the same columns. */
interface Shape { readonly columns: string; readonly fields: readonly StoredField[] }

export function itemShape(sql: Sql, list: StoredList, names?: readonly string[]): Shape {
  return remember(sql, `shape ${list.number} ${names?.join(' ') ?? '*'}`, () => {
    const wanted = names?.map((name) => fieldNamed(sql, list, name));
    const fields = wanted ? [...new Set(wanted.filter((field) => field !== undefined))] : allFields(sql, list);
    const columns = fields.map((field) => field.column).filter((column) => column !== null);
    return { columns: [base, ...columns].join(', '), fields };
  });
}

type BuiltinReader = (item: StoredItem) => FieldValue;
const builtinValues: Readonly<Record<string, BuiltinReader>> = {
  ID: (item) => item.id, ContentTypeId: (item) => item.contentTypeId, Created: (item) => item.created, Modified: (item) => item.modified,
  Author: (item) => item.authorId, Editor: (item) => item.editorId, GUID: (item) => item.uniqueId, UniqueId: (item) => item.uniqueId,
  Attachments: (item) => item.hasAttachments, FSObjType: (item) => item.fileSystemObjectType, FileLeafRef: (item) => item.fileLeafRef,
  FileDirRef: (item) => item.fileDirRef, FileRef: (item) => `${item.fileDirRef}/${item.fileLeafRef}`, owshiddenversion: (item) => item.version,
  _UIVersion: (item) => item.uiVersion * 512, _UIVersionString: (item) => `${item.uiVersion}.0`, _ModerationStatus: () => 0,
  File_x0020_Type: ({ fileLeafRef, fileSystemObjectType }) => (fileSystemObjectType === 0 && fileLeafRef?.includes('.') ? fileLeafRef.slice(fileLeafRef.lastIndexOf('.') + 1) : null),
};

export function itemFrom(list: StoredList, row: SqlRow, { fields }: Shape): StoredItem {
  const id = Number(row['id']);
  const folder = String(row['dir']);
  const values: Record<string, FieldValue> = {};
  const item: StoredItem = {
    id, listId: list.id, uniqueId: String(row['unique_id']), version: Number(row['version']), uiVersion: Number(row['ui_version']),
    created: String(row['created']), modified: String(row['modified']), authorId: Number(row['author_id']), editorId: Number(row['editor_id']),
    contentTypeId: String(row['content_type_id']), hasAttachments: row['has_attachments'] === 1, hasUniqueRoleAssignments: row['scope_id'] !== null,
    scopeId: row['scope_id'] === null ? null : Number(row['scope_id']), fileSystemObjectType: row['kind'] === 1 ? 1 : 0,
    fileLeafRef: row['leaf'] === null ? `${id}_.000` : String(row['leaf']), folder,
    fileDirRef: folder === '' ? list.serverRelativeUrl : `${list.serverRelativeUrl}/${folder}`, values,
  };
  for (const field of fields) {
    if (field.column) values[field.internalName] = fromSql(field.type, row[field.column]);
    else if (builtinValues[field.internalName]) values[field.internalName] = builtinValues[field.internalName]?.(item) ?? null;
  }
  return item;
}

/** The item, whoever asks. */
export function findItem(sql: Sql, list: StoredList, id: number): StoredItem | undefined {
  const shape = itemShape(sql, list);
  const row = sql.get(`SELECT ${shape.columns} FROM ${itemTable(list)} WHERE id = ?`, id);
  return row && itemFrom(list, row, shape);
}

export function storedItem(sql: Sql, list: StoredList, id: number): StoredItem {
  const item = findItem(sql, list, id);
  if (!item) throw itemMissing();
  return item;
}
