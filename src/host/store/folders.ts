/** Folders: those of lists and libraries, which are items of theirs, and the two above that are made of no item. */
import type { FolderRow, Session } from '../engine';
import { withoutTrailing } from '../trailing';
import { folderContentTypeId } from './contentTypes';
import { addressOf, childrenOf, entryAt, folderAt, joined, removeEntry, split } from './filePlaces';
import { requireFileName } from './fileNames';
import { notEmulated } from './inputErrors';
import { addRow } from './items';
import type { StoredItem } from './itemTable';
import { documentLibrary, findList, itemTable, type StoredList } from './lists';
import { invalid } from './refusals';
import { listIsVisible } from './security';
import type { Store } from './store';
import type { Topic } from './topic';
import { webIds } from './web';

type Folders = Pick<Session, 'folder' | 'folders' | 'createFolder' | 'deleteFolder'>;

function session(store: Store, followers: readonly Topic<object>[]): Folders {
  const root = store.options.serverRelativeUrl;

  function folder(address: string): FolderRow {
    const place = folderAt(store, address);
    if (place.kind === 'web') return siteFolder(store, '', root, folders(root).length);
    if (place.kind === 'listsFolder') return siteFolder(store, 'Lists', `${root}/Lists`, folders(`${root}/Lists`).length);
    return place.item ? itemFolder(store, place.list, place.item) : rootFolder(place.list);
  }
  function folders(address: string): readonly FolderRow[] {
    const place = folderAt(store, address);
    if (place.kind === 'web') return [...listsBelow(store, true).map(rootFolder), folder(`${root}/Lists`)];
    if (place.kind === 'listsFolder') return listsBelow(store, false).map(rootFolder);
    return childrenOf(store, place.list, place.path, 1).map((item) => itemFolder(store, place.list, item));
  }

  function createFolder(address: string): FolderRow {
    const { dir, leaf } = split(withoutTrailing(address, '/'));
    const parent = folderAt(store, dir);
    if (parent.kind !== 'list') throw notEmulated('A folder outside of a list');
    requireFileName(leaf);
    const { list, path } = parent;
    if (!list.enableFolderCreation) throw invalid('Folders are not enabled for this list.');
    const present = entryAt(store, list, joined(path, leaf), 1);
    if (present) return itemFolder(store, list, present);
    store.require('addListItems', { kind: 'list', listId: list.id });
    return itemFolder(store, list, addRow(store, list, new Map(), { leaf, dir: path, kind: 1, content_type_id: folderContentTypeId(store.sql, list.number) }));
  }

  return {
    folder,
    folders,
    createFolder,
    deleteFolder(address) {
      const place = folderAt(store, address);
      // [MEM] A list's own folder goes with the list and not otherwise.
      if (place.kind !== 'list' || !place.item) throw invalid('This folder cannot be deleted.');
      removeEntry(store, place.list, place.item, followers);
    },
  };
}

function itemFolder(store: Store, list: StoredList, item: StoredItem): FolderRow {
  const itemCount = Number(store.sql.get(`SELECT count(*) AS n FROM ${itemTable(list)} WHERE dir = ?`, joined(item.folder, item.fileLeafRef ?? ''))?.['n']);
  return {
    uniqueId: item.uniqueId,
    name: item.fileLeafRef ?? '',
    serverRelativeUrl: addressOf(list, item),
    itemCount,
    created: item.created,
    modified: item.modified,
    listId: list.id,
  };
}

function rootFolder(list: StoredList): FolderRow {
  return {
    uniqueId: list.id,
    name: split(list.serverRelativeUrl).leaf,
    serverRelativeUrl: list.serverRelativeUrl,
    itemCount: list.itemCount,
    created: list.created,
    modified: list.lastItemModified,
    listId: list.id,
  };
}

function siteFolder({ sql }: Store, name: string, serverRelativeUrl: string, itemCount: number): FolderRow {
  const created = String(sql.get('SELECT created FROM web')?.['created']);
  return { uniqueId: webIds(sql).id, name, serverRelativeUrl, itemCount, created, modified: created, listId: null };
}

function listsBelow(store: Store, libraries: boolean): readonly StoredList[] {
  return store.sql
    .all('SELECT id FROM lists WHERE recycled = 0 ORDER BY fold(url)')
    .map((row) => findList(store.sql, String(row['id'])))
    .filter((list) => list !== undefined)
    .filter((list) => (list.baseTemplate === documentLibrary) === libraries && listIsVisible(store, list.id));
}

/** Followers are the topics whose rows go with an item. */
export function foldersTopic(followers: readonly Topic<object>[]): Topic<Folders> {
  return { tables: '', session: (store) => session(store, followers) };
}
