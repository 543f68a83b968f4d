/** Files and folders of document libraries (site assets and site pages among them), and the contents of attachments. */
import { SharePointError, type FileRow, type FolderRow, type Guid, type Session } from '../engine';
import { requireSize } from './attachments';
import { defaultContentTypeId, folderContentTypeId } from './contentTypes';
import { requireFileName } from './fileNames';
import { entryAt, joined, placeOf, split, type Place } from './filePlaces';
import { notEmulated } from './inputErrors';
import { addRow } from './items';
import { storedItem, type StoredItem } from './itemTable';
import { deleteRow, noteItem, updateRow } from './itemWrite';
import { documentLibrary, findList, itemTable, type StoredList } from './lists';
import { recycleRow, withContents } from './recycleBin';
import { fileMissing, invalid, notFound } from './refusals';
import { listIsVisible, visibleItems } from './security';
import type { Store } from './store';
import { fold } from './text';
import type { Topic } from './topic';
import { webIds } from './web';

const tables = `
CREATE TABLE IF NOT EXISTS file_contents (list_number INTEGER NOT NULL, item_id INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (list_number, item_id)) STRICT;
`;
const noValues = new Map();

type Files = Pick<Session, 'file' | 'fileContent' | 'files' | 'putFile' | 'deleteFile' | 'recycleFile' | 'folder' | 'folders' | 'createFolder' | 'deleteFolder'>;
interface Found { readonly list: StoredList; readonly item: StoredItem }

function session(store: Store, followers: readonly Topic<object>[]): Files {
  const { sql } = store;
  const on = ({ list, item }: Found): { readonly kind: 'item'; readonly listId: Guid; readonly itemId: number } => ({ kind: 'item', listId: list.id, itemId: item.id });
  const urlOf = ({ list, item }: Found): string => `${list.serverRelativeUrl}/${joined(item.folder, item.fileLeafRef ?? '')}`;

  function found(address: string): Found {
    const place = placeOf(store, address);
    const item = place.kind === 'list' ? entryAt(store, place.list, place.path, 0) : undefined;
    if (place.kind !== 'list' || !item) throw fileMissing(address);
    return { list: place.list, item };
  }
  function fileRow({ list, item }: Found): FileRow {
    const length = sql.get('SELECT length(content) AS n FROM file_contents WHERE list_number = ? AND item_id = ?', list.number, item.id)?.['n'];
    return {
      uniqueId: item.uniqueId, name: item.fileLeafRef ?? '', serverRelativeUrl: urlOf({ list, item }), length: Number(length ?? 0), created: item.created, modified: item.modified,
      majorVersion: item.uiVersion, authorId: item.authorId, editorId: item.editorId, listId: list.id, itemId: item.id, etagVersion: item.version,
    };
  }

  /** Only a folder that is there, and in a library when files are to go into it. */
  function folderAt(address: string): Place & { readonly item?: StoredItem } {
    const place = placeOf(store, address);
    if (place.kind !== 'list' || place.path === '') return place;
    const item = entryAt(store, place.list, place.path, 1);
    if (!item) throw notFound();
    return { ...place, item, path: joined(item.folder, item.fileLeafRef ?? '') };
  }

  function children(list: StoredList, folder: string, kind: 0 | 1): readonly StoredItem[] {
    const trim = visibleItems(store, list);
    const rows = sql.all(`SELECT id FROM ${itemTable(list)} WHERE kind = ? AND leaf IS NOT NULL AND fold(dir) = fold(?) AND (${trim.sql}) ORDER BY fold(leaf)`, kind, folder, ...trim.values);
    return rows.map((row) => storedItem(sql, list, Number(row['id'])));
  }

  function putFile(folderAddress: string, name: string, content: Uint8Array, overwrite: boolean): FileRow {
    const place = folderAt(folderAddress);
    if (place.kind !== 'list' || place.list.baseTemplate !== documentLibrary) throw notEmulated('A file outside of a document library');
    requireFileName(name);
    requireSize(content);
    const { list, path } = place;
    const present = entryAt(store, list, joined(path, name), 0);
    if (present && !overwrite) throw alreadyThere(urlOf({ list, item: present }));
    if (entryAt(store, list, joined(path, name), 1)) throw alreadyThere(`${list.serverRelativeUrl}/${joined(path, name)}`);
    const item = present ? replaced({ list, item: present }) : added(list, path, name);
    sql.run('INSERT OR REPLACE INTO file_contents (list_number, item_id, content) VALUES (?, ?, ?)', list.number, item.id, content);
    return fileRow({ list, item });
  }
  function replaced(file: Found): StoredItem {
    store.require('editListItems', on(file));
    return updateRow(store, file.list, file.item, noValues, { version: true });
  }
  function added(list: StoredList, dir: string, leaf: string): StoredItem {
    store.require('addListItems', { kind: 'list', listId: list.id });
    return addRow(store, list, noValues, { leaf, dir, content_type_id: defaultContentTypeId(sql, list.number) });
  }

  function deletable(target: Found): Found {
    for (const item of withContents(sql, target.list, target.item)) store.require('deleteListItems', on({ list: target.list, item }));
    return target;
  }
  function remove(target: Found): void {
    const { list } = deletable(target);
    for (const item of withContents(sql, list, target.item)) {
      for (const follower of followers) follower.itemDeleted?.(store, list, item.id);
      deleteRow(store, list, item);
      noteItem(store, item, 3);
    }
  }

  function itemFolder(list: StoredList, item: StoredItem): FolderRow {
    const itemCount = Number(sql.get(`SELECT count(*) AS n FROM ${itemTable(list)} WHERE dir = ?`, joined(item.folder, item.fileLeafRef ?? ''))?.['n']);
    return { uniqueId: item.uniqueId, name: item.fileLeafRef ?? '', serverRelativeUrl: urlOf({ list, item }), itemCount, created: item.created, modified: item.modified, listId: list.id };
  }
  function rootFolder(list: StoredList): FolderRow {
    return { uniqueId: list.id, name: split(list.serverRelativeUrl).leaf, serverRelativeUrl: list.serverRelativeUrl, itemCount: list.itemCount, created: list.created, modified: list.lastItemModified, listId: list.id };
  }
  /** The folders that are made of no item: the site's own and the one that holds the lists. */
  function siteFolder(name: string, serverRelativeUrl: string, itemCount: number): FolderRow {
    const web = sql.get('SELECT created FROM web');
    const created = String(web?.['created']);
    return { uniqueId: webIds(sql).id, name, serverRelativeUrl, itemCount, created, modified: created, listId: null };
  }
  function listsBelow(libraries: boolean): readonly StoredList[] {
    return sql.all('SELECT id FROM lists WHERE recycled = 0 ORDER BY fold(url)')
      .map((row) => findList(sql, String(row['id'])))
      .filter((list) => list !== undefined)
      .filter((list) => (list.baseTemplate === documentLibrary) === libraries && listIsVisible(store, list.id));
  }

  function folder(address: string): FolderRow {
    const place = folderAt(address);
    const root = store.options.serverRelativeUrl;
    if (place.kind === 'web') return siteFolder('', root, folders(root).length);
    if (place.kind === 'listsFolder') return siteFolder('Lists', `${root}/Lists`, folders(`${root}/Lists`).length);
    return place.item ? itemFolder(place.list, place.item) : rootFolder(place.list);
  }
  function folders(address: string): readonly FolderRow[] {
    const place = folderAt(address);
    if (place.kind === 'web') return [...listsBelow(true).map(rootFolder), folder(`${store.options.serverRelativeUrl}/Lists`)];
    if (place.kind === 'listsFolder') return listsBelow(false).map(rootFolder);
    return children(place.list, place.path, 1).map((item) => itemFolder(place.list, item));
  }

  function createFolder(address: string): FolderRow {
    const { dir, leaf } = split(address.replace(/\/+$/, ''));
    const parent = folderAt(dir);
    if (parent.kind !== 'list') throw notEmulated('A folder outside of a list');
    requireFileName(leaf);
    const { list, path } = parent;
    if (!list.enableFolderCreation) throw invalid('Folders are not enabled for this list.');
    const present = entryAt(store, list, joined(path, leaf), 1);
    if (present) return itemFolder(list, present);
    if (entryAt(store, list, joined(path, leaf), 0)) throw alreadyThere(address);
    store.require('addListItems', { kind: 'list', listId: list.id });
    return itemFolder(list, addRow(store, list, noValues, { leaf, dir: path, kind: 1, content_type_id: folderContentTypeId(sql, list.number) }));
  }

  return {
    file: (address) => fileRow(found(address)),
    fileContent(address) {
      const attachment = attachmentAt(store, address);
      if (attachment) return attachment;
      const file = found(address);
      store.require('openItems', on(file));
      const content = sql.get('SELECT content FROM file_contents WHERE list_number = ? AND item_id = ?', file.list.number, file.item.id)?.['content'];
      return content instanceof Uint8Array ? content : new Uint8Array();
    },
    files(address) {
      const place = folderAt(address);
      return place.kind === 'list' ? children(place.list, place.path, 0).map((item) => fileRow({ list: place.list, item })) : [];
    },
    putFile,
    deleteFile: (address) => remove(found(address)),
    recycleFile(address) {
      const file = deletable(found(address));
      return recycleRow(store, file.list, file.item, fileRow(file).length);
    },
    folder,
    folders,
    createFolder,
    deleteFolder(address) {
      const place = folderAt(address);
      // [MEM] A list's own folder goes with the list and not otherwise.
      if (place.kind !== 'list' || !place.item) throw invalid('This folder cannot be deleted.');
      remove({ list: place.list, item: place.item });
    },
  };
}

/** Attachments have addresses of their own: '<list>/Attachments/<item>/<name>'. */
function attachmentAt(store: Store, address: string): Uint8Array | undefined {
  const match = /^(.+)\/Attachments\/(\d+)\/([^/]+)$/i.exec(address);
  const place = match?.[1] === undefined ? undefined : placeOf(store, match[1]);
  if (!match || place?.kind !== 'list' || place.list.baseTemplate === documentLibrary) return undefined;
  const on = { kind: 'item', listId: place.list.id, itemId: Number(match[2]) } as const;
  if (!store.sql.get(`SELECT 1 FROM ${itemTable(place.list)} WHERE id = ?`, on.itemId) || !store.may('openItems', on)) throw fileMissing(address);
  const content = store.sql.get('SELECT content FROM attachments WHERE list_number = ? AND item_id = ? AND name_key = ?', place.list.number, on.itemId, fold(match[3] ?? ''))?.['content'];
  if (!(content instanceof Uint8Array)) throw fileMissing(address);
  return content;
}

function alreadyThere(address: string): SharePointError {
  return new SharePointError(400, '-2130575257, Microsoft.SharePoint.SPException', `A file or folder with the name ${address} already exists.`);
}

/** What goes with an item or a list; a follower of theirs, without calls of its own. */
export const fileContents: Topic<object> = {
  tables,
  session: () => ({}),
  listDeleted: ({ sql }, list) => void sql.run('DELETE FROM file_contents WHERE list_number = ?', list.number),
  itemDeleted: ({ sql }, list, itemId) => void sql.run('DELETE FROM file_contents WHERE list_number = ? AND item_id = ?', list.number, itemId),
};

/** Followers are the topics whose rows go with an item. */
export function filesTopic(followers: readonly Topic<object>[]): Topic<Files> {
  return { tables, session: (store) => session(store, followers) };
}
