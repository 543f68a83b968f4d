/**
 * The recycle bin. What goes into it keeps its id, versions, attachments, comments and permissions: only its row leaves
 * the list, and comes back as it was. A folder takes with it what lies in it.
 */
import { randomUUID } from 'node:crypto';
import { SharePointError, type Guid, type RecycleBinRow, type Session } from '../engine';
import { visibleItem } from './itemAccess';
import { putBackItem, takeItem, type ItemSnapshot } from './items';
import { storedItem, type StoredItem } from './itemTable';
import { findList, itemTable, listRow, purgeList, setListRecycled, type StoredList } from './lists';
import type { Sql, SqlRow, Store } from './store';
import type { Topic } from './topic';

const tables = `
CREATE TABLE IF NOT EXISTS recycle_bin (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  list_number INTEGER NOT NULL,
  list_id TEXT NOT NULL,
  item_id INTEGER NOT NULL,
  title TEXT NOT NULL,
  leaf_name TEXT NOT NULL,
  dir_name TEXT NOT NULL,
  item_type INTEGER NOT NULL,
  deleted_date TEXT NOT NULL,
  deleted_by INTEGER NOT NULL,
  author_id INTEGER NOT NULL,
  size INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS recycled_rows (
  bin_id TEXT NOT NULL,
  list_number INTEGER NOT NULL,
  item_id INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (bin_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS recycled_rows_by_list ON recycled_rows(list_number, item_id);
`;

/** SP.RecycleBinItemType. */
const itemTypes = { file: 1, listItem: 3, list: 4, folder: 5 } as const;
/** The row of a list stands for no item. */
const noItem = 0;

function entryFrom(row: SqlRow): RecycleBinRow {
  return {
    id: String(row['id']),
    title: String(row['title']),
    leafName: String(row['leaf_name']),
    dirName: String(row['dir_name']),
    itemType: Number(row['item_type']),
    deletedDate: String(row['deleted_date']),
    deletedById: Number(row['deleted_by']),
    authorId: Number(row['author_id']),
    state: 1,
    size: Number(row['size']),
  };
}

type Entry = Omit<RecycleBinRow, 'id' | 'deletedDate' | 'deletedById' | 'state'>;

function insertEntry(store: Store, list: StoredList, itemId: number, entry: Entry): Guid {
  const id = randomUUID();
  store.sql.run(
    'INSERT INTO recycle_bin (id, list_number, list_id, item_id, title, leaf_name, dir_name, item_type, deleted_date, deleted_by, author_id, size) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    list.number,
    list.id,
    itemId,
    entry.title,
    entry.leafName,
    entry.dirName,
    entry.itemType,
    store.now(),
    store.caller.id,
    entry.authorId,
    entry.size,
  );
  return id;
}

/** Without the leading slash, as SharePoint names directories here. */
const dirName = (url: string): string => url.replace(/^\//, '');

/** The item itself, and when it is a folder everything below it. */
export function withContents(sql: Sql, list: StoredList, item: StoredItem): readonly StoredItem[] {
  if (item.fileSystemObjectType === 0) return [item];
  const path = item.folder === '' ? (item.fileLeafRef ?? '') : `${item.folder}/${item.fileLeafRef}`;
  const rows = sql.all(`SELECT id FROM ${itemTable(list)} WHERE dir = ? OR substr(dir, 1, ?) = ? ORDER BY id`, path, path.length + 1, `${path}/`);
  return [item, ...rows.map((row) => storedItem(sql, list, Number(row['id'])))];
}

/** Moves an item's row into the bin. Who calls has asked for the right to delete it. */
export function recycleRow(store: Store, list: StoredList, item: StoredItem, size = 0): Guid {
  const isFolder = item.fileSystemObjectType === 1;
  const named = item.fileLeafRef ?? `${item.id}_.000`;
  const isFile = !isFolder && !named.endsWith('_.000');
  const id = insertEntry(store, list, item.id, {
    title: isFolder || isFile ? named : String(item.values['Title'] ?? ''),
    leafName: named,
    dirName: dirName(item.fileDirRef ?? list.serverRelativeUrl),
    itemType: isFolder ? itemTypes.folder : isFile ? itemTypes.file : itemTypes.listItem,
    authorId: item.authorId,
    size,
  });
  for (const each of withContents(store.sql, list, item)) {
    const content = JSON.stringify(takeItem(store, list, each.id));
    store.sql.run('INSERT INTO recycled_rows (bin_id, list_number, item_id, content) VALUES (?, ?, ?, ?)', id, list.number, each.id, content);
  }
  return id;
}

/** [MEM] the status; the words are SharePoint's. */
function entryMissing(): SharePointError {
  return new SharePointError(
    404,
    '-2147024894, System.IO.FileNotFoundException',
    'The system cannot find the file specified. (Exception from HRESULT: 0x80070002)',
  );
}

/** The list that held what is to be restored lies in the bin itself, or is gone [MEM]. */
function placeMissing(dir: string): SharePointError {
  return new SharePointError(400, '-2147024893, System.IO.DirectoryNotFoundException', `The original location '${dir}' does not exist. Restore it first.`);
}

type RecycleBin = Pick<Session, 'recycleItem' | 'recycleList' | 'recycleBin' | 'restore' | 'deleteFromRecycleBin'>;
type Followers = readonly Topic<object>[];

function session(store: Store, followers: Followers): RecycleBin {
  const { sql } = store;

  /** What the caller threw away; everything for who manages the site. */
  function rows(): readonly SqlRow[] {
    const all = store.may('manageWeb', { kind: 'web' });
    return all
      ? sql.all('SELECT * FROM recycle_bin ORDER BY position DESC')
      : sql.all('SELECT * FROM recycle_bin WHERE deleted_by = ? ORDER BY position DESC', store.caller.id);
  }
  function entry(id: Guid): SqlRow {
    const row = rows().find((each) => each['id'] === id.toLowerCase());
    if (!row) throw entryMissing();
    return row;
  }

  function restoreItems(row: SqlRow): void {
    const list = findList(sql, String(row['list_id']));
    if (!list) throw placeMissing(String(row['dir_name']));
    store.require('addListItems', { kind: 'list', listId: list.id });
    for (const each of sql.all('SELECT content FROM recycled_rows WHERE bin_id = ? ORDER BY item_id', String(row['id'])))
      putBackItem(store, list, JSON.parse(String(each['content'])) as ItemSnapshot);
  }

  function restore(id: Guid): void {
    const row = entry(id);
    if (row['item_type'] === itemTypes.list) {
      store.require('manageLists', { kind: 'web' });
      setListRecycled(store, String(row['list_id']), false);
    } else {
      restoreItems(row);
    }
    forgetEntry(sql, String(row['id']));
  }

  function purge(row: SqlRow): void {
    const listId = String(row['list_id']);
    if (row['item_type'] === itemTypes.list) {
      purgeList(store, listId, followers);
      return;
    }
    purgeRows(store, followers, listId, String(row['id']));
    forgetEntry(sql, String(row['id']));
  }

  return {
    recycleItem(listId, itemId) {
      const { list } = visibleItem(store, listId, itemId);
      const item = storedItem(sql, list, itemId);
      for (const each of withContents(sql, list, item)) store.require('deleteListItems', { kind: 'item', listId: list.id, itemId: each.id });
      return recycleRow(store, list, item);
    },
    recycleList(listId) {
      const list = listRow(store, listId);
      store.require('manageLists', { kind: 'list', listId: list.id });
      const parent = list.serverRelativeUrl.slice(0, list.serverRelativeUrl.lastIndexOf('/'));
      const id = insertEntry(store, list, noItem, {
        title: list.title,
        leafName: list.urlName,
        dirName: dirName(parent),
        itemType: itemTypes.list,
        authorId: store.caller.id,
        size: 0,
      });
      setListRecycled(store, list.id, true);
      return id;
    },
    recycleBin: () => rows().map(entryFrom),
    restore,
    deleteFromRecycleBin(id) {
      if (id !== 'all') return purge(entry(id));
      // Items first: a list takes its own items' rows with it.
      const wanted = [...rows()].sort((left, right) => Number(left['item_type'] === itemTypes.list) - Number(right['item_type'] === itemTypes.list));
      for (const row of wanted) purge(row);
    },
  };
}

function forgetEntry(sql: Sql, id: Guid): void {
  sql.run('DELETE FROM recycled_rows WHERE bin_id = ?', id);
  sql.run('DELETE FROM recycle_bin WHERE id = ?', id);
}

/** Now nothing can bring the items back, so what other topics hold of them goes too. */
function purgeRows(store: Store, followers: Followers, listId: Guid, binId: Guid): void {
  const list = findList(store.sql, listId);
  if (!list) return;
  for (const row of store.sql.all('SELECT item_id FROM recycled_rows WHERE bin_id = ?', binId)) {
    for (const follower of followers) follower.itemDeleted?.(store, list, Number(row['item_id']));
  }
}

/** A list that is gone for good leaves nothing in the bin; a follower of lists, without calls of its own. */
export const recycledRows: Topic<object> = {
  tables,
  session: () => ({}),
  listDeleted({ sql }, list) {
    for (const row of sql.all('SELECT id FROM recycle_bin WHERE list_id = ?', list.id)) forgetEntry(sql, String(row['id']));
  },
};

/** Followers are the topics whose rows go for good with an item or a list. */
export function recycleBinTopic(followers: Followers): Topic<RecycleBin> {
  return { tables, session: (store) => session(store, followers) };
}
