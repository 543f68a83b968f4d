/**
 * Content types of the site and of its lists. An id says its descent: a child's is its parent's and two digits, or its
 * parent's, '00' and a GUID. A list never holds a site's content type itself, but a child of it made for the list.
 */
import { randomUUID } from 'node:crypto';
import { SharePointError, type ContentTypeRow, type Guid, type Session, type SiteOptions } from '../engine';
import { documentLibrary, findList, itemTable, listRow, type StoredList } from './lists';
import { invalid } from './refusals';
import { remember } from './remember';
import type { Sql, SqlRow, Store } from './store';
import type { Topic } from './topic';

const tables = `
CREATE TABLE IF NOT EXISTS content_types (
  position INTEGER PRIMARY KEY,
  list_number INTEGER NOT NULL,
  id TEXT NOT NULL COLLATE NOCASE,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  group_name TEXT NOT NULL,
  hidden INTEGER NOT NULL,
  read_only INTEGER NOT NULL,
  sealed INTEGER NOT NULL,
  field_ids TEXT NOT NULL,
  UNIQUE (list_number, id)
) STRICT;
`;

/** Rows of the site itself; lists count from 1. */
const siteNumber = 0;
export const contentTypeIds = { system: '0x', item: '0x01', document: '0x0101', folder: '0x0120' } as const;

const fieldIds = {
  contentType: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d',
  title: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
  fileName: '8553196d-ec8d-4564-9861-3dbe931050c8',
} as const;

function builtin(language: number): readonly Omit<ContentTypeRow, 'listId'>[] {
  const say = (swedish: string, english: string): string => (language === 1053 ? swedish : english);
  const plain = { hidden: false, readOnly: false, sealed: false } as const;
  return [
    { ...plain, id: contentTypeIds.system, name: 'System', description: '', group: '_Hidden', hidden: true, sealed: true, fieldIds: [fieldIds.contentType] },
    {
      ...plain,
      id: contentTypeIds.item,
      name: say('Objekt', 'Item'),
      description: say('Skapa ett nytt listobjekt.', 'Create a new list item.'),
      group: say('Listinnehållstyper', 'List Content Types'),
      fieldIds: [fieldIds.contentType, fieldIds.title],
    },
    {
      ...plain,
      id: contentTypeIds.document,
      name: say('Dokument', 'Document'),
      description: say('Skapa ett nytt dokument.', 'Create a new document.'),
      group: say('Dokumentinnehållstyper', 'Document Content Types'),
      fieldIds: [fieldIds.contentType, fieldIds.fileName, fieldIds.title],
    },
    {
      ...plain,
      id: contentTypeIds.folder,
      name: say('Mapp', 'Folder'),
      description: say('Skapa en ny mapp.', 'Create a new folder.'),
      group: say('Mappinnehållstyper', 'Folder Content Types'),
      sealed: true,
      fieldIds: [fieldIds.contentType, fieldIds.fileName, fieldIds.title],
    },
  ];
}

function seed(sql: Sql, options: SiteOptions, opening: { readonly isNew: boolean }): void {
  if (!opening.isNew) return;
  for (const type of builtin(options.language)) insertContentType(sql, siteNumber, type);
}

function insertContentType(sql: Sql, listNumber: number, type: Omit<ContentTypeRow, 'listId'>): void {
  sql.run(
    'INSERT INTO content_types (list_number, id, name, description, group_name, hidden, read_only, sealed, field_ids) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    listNumber,
    type.id,
    type.name,
    type.description,
    type.group,
    Number(type.hidden),
    Number(type.readOnly),
    Number(type.sealed),
    JSON.stringify(type.fieldIds),
  );
}

function contentTypeFrom(row: SqlRow, listId: Guid | null): ContentTypeRow {
  return {
    id: String(row['id']),
    listId,
    name: String(row['name']),
    description: String(row['description']),
    group: String(row['group_name']),
    hidden: row['hidden'] === 1,
    readOnly: row['read_only'] === 1,
    sealed: row['sealed'] === 1,
    fieldIds: JSON.parse(String(row['field_ids'])) as Guid[],
  };
}

/** As SharePoint makes them: '0x0101' and '00' and 32 capital hex digits. */
function childId(parentId: string): string {
  return `${parentId}00${randomUUID().replaceAll('-', '').toUpperCase()}`;
}

/** SharePoint keeps 512 bytes of an id. */
const wellFormed = /^0x(?:[0-9A-F]{2}){0,512}$/i;

/** The nearest ancestor among these ids: the longest that the id begins with, at a border between two generations. */
export function parentIdOf(id: string, known: readonly string[]): string | undefined {
  const upper = id.toUpperCase();
  return known
    .filter((other) => other.length < id.length && upper.startsWith(other.toUpperCase()) && isDescent(id.slice(other.length)))
    .sort((left, right) => right.length - left.length)[0];
}

/** What follows a parent's id: generations of two digits that are not 00, or of 00 and a GUID. */
function isDescent(rest: string): boolean {
  return /^(?:00[0-9A-F]{32}|(?!00)[0-9A-F]{2})+$/i.test(rest);
}

/** Every list has a child of Item, a library of Document, and both one of Folder. */
function listCreated(store: Store, list: StoredList): void {
  const { number } = list;
  const ids = [list.baseTemplate === documentLibrary ? contentTypeIds.document : contentTypeIds.item, contentTypeIds.folder];
  for (const type of builtin(store.options.language)) {
    if (ids.some((id) => id === type.id)) insertContentType(store.sql, number, { ...type, id: childId(type.id) });
  }
}

/** The content type that an item gets when its writer names none. */
export function defaultContentTypeId(sql: Sql, listNumber: number): string {
  return remember(sql, 'default content type', listNumber, () => {
    const row = sql.get(
      'SELECT id FROM content_types WHERE list_number = ? AND id NOT LIKE ? ORDER BY position LIMIT 1',
      listNumber,
      `${contentTypeIds.folder}%`,
    );
    return row ? String(row['id']) : contentTypeIds.item;
  });
}

export function folderContentTypeId(sql: Sql, listNumber: number): string {
  const row = sql.get('SELECT id FROM content_types WHERE list_number = ? AND id LIKE ? ORDER BY position LIMIT 1', listNumber, `${contentTypeIds.folder}%`);
  return row ? String(row['id']) : contentTypeIds.folder;
}

type ContentTypes = Pick<Session, 'contentTypes' | 'createContentType' | 'addAvailableContentType' | 'updateContentType' | 'deleteContentType'>;

function session(store: Store): ContentTypes {
  const { sql } = store;
  const numberOf = (listId: Guid | null): number => (listId === null ? siteNumber : listRow(store, listId).number);
  const requireChange = (listId: Guid | null): void =>
    listId === null ? store.require('manageWeb', { kind: 'web' }) : store.require('manageLists', { kind: 'list', listId });

  function contentTypes(listId: Guid | null): readonly ContentTypeRow[] {
    if (listId === null) store.require('open', { kind: 'web' });
    return sql.all('SELECT * FROM content_types WHERE list_number = ? ORDER BY position', numberOf(listId)).map((row) => contentTypeFrom(row, listId));
  }
  function contentType(listId: Guid | null, id: string): ContentTypeRow {
    const found = contentTypes(listId).find((type) => type.id.toUpperCase() === id.toUpperCase());
    // [MEM] status; the words are SharePoint's.
    if (!found) throw new SharePointError(404, '-2147024809, System.ArgumentException', `The content type with the id ${id} does not exist.`);
    return found;
  }
  function changeable(listId: Guid | null, id: string): ContentTypeRow {
    const found = contentType(listId, id);
    requireChange(listId);
    if (found.sealed) throw spRefusal('The content type is sealed.');
    return found;
  }
  function refuseTaken(listId: Guid | null, name: string, exceptId: string): void {
    if (name.trim() === '') throw invalid('The content type name cannot be empty.');
    const taken = contentTypes(listId).some((type) => type.id !== exceptId && type.name.toLowerCase() === name.toLowerCase());
    if (taken) throw spRefusal(`A content type with the name "${name}" already exists on this ${listId === null ? 'site' : 'list'}.`);
  }

  function createContentType(spec: Parameters<Session['createContentType']>[0]): ContentTypeRow {
    requireChange(null);
    refuseTaken(null, spec.name, '');
    const known = contentTypes(null).map((type) => type.id);
    const id = spec.id || childId(spec.parentId || contentTypeIds.item);
    if (!wellFormed.test(id)) throw invalid(`The content type id ${id} is not valid.`);
    if (known.some((other) => other.toUpperCase() === id.toUpperCase())) throw spRefusal(`A content type with the id ${id} already exists.`);
    const parentId = parentIdOf(id, known);
    if (parentId === undefined) throw invalid(`The content type id ${id} has no parent on this site.`);
    const parent = contentType(null, parentId);
    const made = {
      ...parent,
      id,
      name: spec.name,
      description: spec.description ?? '',
      group: spec.group ?? parent.group,
      hidden: false,
      readOnly: false,
      sealed: false,
    };
    insertContentType(sql, siteNumber, made);
    return made;
  }

  function addAvailableContentType(listId: Guid, contentTypeId: string): ContentTypeRow {
    const { number } = listRow(store, listId);
    requireChange(listId);
    const site = contentType(null, contentTypeId);
    refuseTaken(listId, site.name, '');
    const made = { ...site, listId, id: childId(site.id) };
    insertContentType(sql, number, made);
    return made;
  }

  function updateContentType(listId: Guid | null, id: string, change: Readonly<Record<string, unknown>>): ContentTypeRow {
    const before = changeable(listId, id);
    const text = (key: string, present: string): string => (typeof change[key] === 'string' ? change[key] : present);
    const flag = (key: string, present: boolean): boolean => (typeof change[key] === 'boolean' ? change[key] : present);
    const readOnly = flag('ReadOnly', before.readOnly);
    if (before.readOnly && readOnly) throw spRefusal('The content type is read only.');
    const ids: unknown = change['FieldIds'];
    const after: ContentTypeRow = {
      ...before,
      readOnly,
      name: text('Name', before.name),
      description: text('Description', before.description),
      group: text('Group', before.group),
      hidden: flag('Hidden', before.hidden),
      sealed: flag('Sealed', before.sealed),
      fieldIds: Array.isArray(ids) ? ids.map(String) : before.fieldIds,
    };
    refuseTaken(listId, after.name, before.id);
    sql.run(
      'UPDATE content_types SET name = ?, description = ?, group_name = ?, hidden = ?, read_only = ?, sealed = ?, field_ids = ? WHERE list_number = ? AND id = ?',
      after.name,
      after.description,
      after.group,
      Number(after.hidden),
      Number(after.readOnly),
      Number(after.sealed),
      JSON.stringify(after.fieldIds),
      numberOf(listId),
      before.id,
    );
    return after;
  }

  function inUse(listId: Guid | null, id: string): boolean {
    const descendants = sql.all('SELECT id, list_number FROM content_types WHERE id LIKE ? AND id <> ?', `${id}%`, id);
    if (listId === null) return descendants.length > 0;
    const list = findList(sql, listId);
    return list !== undefined && sql.get(`SELECT 1 FROM ${itemTable(list)} WHERE content_type_id = ? LIMIT 1`, id) !== undefined;
  }

  function deleteContentType(listId: Guid | null, id: string): void {
    const found = changeable(listId, id);
    if (found.readOnly) throw spRefusal('The content type is read only.');
    if (inUse(listId, found.id)) throw new SharePointError(400, '-2146232832, Microsoft.SharePoint.SPContentTypeInUseException', 'The content type is in use.');
    sql.run('DELETE FROM content_types WHERE list_number = ? AND id = ?', numberOf(listId), found.id);
  }

  return { contentTypes, createContentType, addAvailableContentType, updateContentType, deleteContentType };
}

/** [MEM] the code; the words follow SharePoint's pages. */
function spRefusal(message: string): SharePointError {
  return new SharePointError(400, '-2146232832, Microsoft.SharePoint.SPException', message);
}

export const contentTypesTopic: Topic<ContentTypes> = {
  tables,
  seed,
  session,
  listCreated,
  listDeleted(store, list) {
    store.sql.run('DELETE FROM content_types WHERE list_number = ?', list.number);
  },
};
