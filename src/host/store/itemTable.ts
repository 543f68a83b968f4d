/** How an item lies in its list's table, and how it is read back. */
import type { FieldType, FieldValue, ItemRow } from '../engine';
import { fieldsByName, fieldsOf, type StoredField } from './fieldTable';
import { fromRestName } from './internalNames';
import { itemTable, type StoredList } from './lists';
import { itemMissing } from './refusals';
import { remember } from './remember';
import type { Sql, SqlValue } from './store';
import { fromSql } from './values';

const base = [
  'id',
  'unique_id',
  'version',
  'ui_version',
  'created',
  'modified',
  'author_id',
  'editor_id',
  'content_type_id',
  'has_attachments',
  'scope_id',
  'kind',
  'leaf',
  'dir',
] as const;

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
export interface Shape {
  readonly columns: readonly string[];
  readonly width: number;
  readonly stored: readonly { readonly name: string; readonly type: FieldType; readonly index: number }[];
  readonly builtin: readonly { readonly name: string; readonly read: BuiltinReader }[];
}

export function itemShape(sql: Sql, list: StoredList, names?: readonly string[]): Shape {
  return remember(sql, 'shape', names ? `${list.number} ${names.join(' ')}` : list.number, () => {
    const wanted = names?.map((name) => fieldNamed(sql, list, name));
    const fields = wanted ? [...new Set(wanted.filter((field) => field !== undefined))] : allFields(sql, list);
    const kept = fields.filter((field) => field.column !== null);
    const stored = kept.map((field, index) => ({ name: field.internalName, type: field.type, index: base.length + index }));
    const builtin = fields.flatMap(({ internalName: name }) => {
      const read = builtinValues[name];
      return read ? [{ name, read }] : [];
    });
    const columns = [...base, ...kept.map((field) => field.column ?? '')];
    return { columns, width: base.length + kept.length, stored, builtin };
  });
}

type BuiltinReader = (item: StoredItem) => FieldValue;
const builtinValues: Readonly<Record<string, BuiltinReader>> = {
  ID: (item) => item.id,
  ContentTypeId: (item) => item.contentTypeId,
  Created: (item) => item.created,
  Modified: (item) => item.modified,
  Author: (item) => item.authorId,
  Editor: (item) => item.editorId,
  GUID: (item) => item.uniqueId,
  UniqueId: (item) => item.uniqueId,
  Attachments: (item) => item.hasAttachments,
  FSObjType: (item) => item.fileSystemObjectType,
  FileLeafRef: (item) => item.fileLeafRef,
  FileDirRef: (item) => item.fileDirRef,
  FileRef: (item) => `${item.fileDirRef}/${item.fileLeafRef}`,
  owshiddenversion: (item) => item.version,
  _UIVersion: (item) => item.uiVersion * 512,
  _UIVersionString: (item) => `${item.uiVersion}.0`,
  _ModerationStatus: () => 0,
  File_x0020_Type: ({ fileLeafRef, fileSystemObjectType }) =>
    fileSystemObjectType === 0 && fileLeafRef?.includes('.') ? fileLeafRef.slice(fileLeafRef.lastIndexOf('.') + 1) : null,
};

type Cells = readonly SqlValue[];

/** Makes an item of a row read with `Sql.cells` and the shape's columns first. */
export function itemFrom(list: StoredList, cells: Cells, { stored, builtin }: Shape): StoredItem {
  const [id, uniqueId, version, uiVersion, created, modified, authorId, editorId, contentTypeId, hasAttachments, scopeId, kind, leaf, dir] = cells;
  const folder = dir as string;
  const values: Record<string, FieldValue> = {};
  const item: StoredItem = {
    id: id as number,
    listId: list.id,
    uniqueId: uniqueId as string,
    version: version as number,
    uiVersion: uiVersion as number,
    created: created as string,
    modified: modified as string,
    authorId: authorId as number,
    editorId: editorId as number,
    contentTypeId: contentTypeId as string,
    hasAttachments: hasAttachments === 1,
    hasUniqueRoleAssignments: scopeId !== null,
    scopeId: scopeId as number | null,
    fileSystemObjectType: kind === 1 ? 1 : 0,
    fileLeafRef: leaf === null ? `${String(id)}_.000` : (leaf as string),
    folder,
    fileDirRef: folder === '' ? list.serverRelativeUrl : `${list.serverRelativeUrl}/${folder}`,
    values,
  };
  for (const { name, type, index } of stored) values[name] = fromSql(type, cells[index]);
  for (const { name, read } of builtin) values[name] = read(item);
  return item;
}

/** The item of a row that was just written with these columns; those that it does not name are empty. */
export function itemOfColumns(sql: Sql, list: StoredList, columns: Readonly<Record<string, SqlValue>>): StoredItem {
  const shape = itemShape(sql, list);
  return itemFrom(
    list,
    shape.columns.map((name) => columns[name] ?? null),
    shape,
  );
}

/** The item, whoever asks. */
export function findItem(sql: Sql, list: StoredList, id: number): StoredItem | undefined {
  const shape = itemShape(sql, list);
  const [cells] = sql.cells(`SELECT ${shape.columns.join(', ')} FROM ${itemTable(list)} WHERE id = ?`, id);
  return cells && itemFrom(list, cells, shape);
}

export function storedItem(sql: Sql, list: StoredList, id: number): StoredItem {
  const item = findItem(sql, list, id);
  if (!item) throw itemMissing();
  return item;
}
