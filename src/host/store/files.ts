/** Files of document libraries (site assets and site pages among them), and the contents of attachments by address. */
import type { FileRow, Session } from '../engine';
import { requireSize } from './attachments';
import { defaultContentTypeId } from './contentTypes';
import { requireFileName } from './fileNames';
import { addressOf, childrenOf, entryAt, folderAt, joined, placeOf, removeEntry, requireDeletable } from './filePlaces';
import { foldersTopic } from './folders';
import { notEmulated } from './inputErrors';
import { addRow } from './items';
import type { StoredItem } from './itemTable';
import { updateRow } from './itemWrite';
import { documentLibrary, itemTable, type StoredList } from './lists';
import { recycleRow } from './recycleBin';
import { alreadyThere, fileMissing } from './refusals';
import type { Store } from './store';
import { fold } from './text';
import type { Topic } from './topic';

const tables = `
CREATE TABLE IF NOT EXISTS file_contents (list_number INTEGER NOT NULL, item_id INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (list_number, item_id)) STRICT;
`;
const noValues = new Map();

type Files = Pick<Session, 'file' | 'fileContent' | 'files' | 'putFile' | 'deleteFile' | 'recycleFile'>;
interface Found {
  readonly list: StoredList;
  readonly item: StoredItem;
}

function session(store: Store, followers: readonly Topic<object>[]): Files {
  const { sql } = store;

  function found(address: string): Found {
    const place = placeOf(store, address);
    const item = place.kind === 'list' ? entryAt(store, place.list, place.path, 0) : undefined;
    if (place.kind !== 'list' || !item) throw fileMissing(address);
    return { list: place.list, item };
  }

  function putFile(folderAddress: string, name: string, content: Uint8Array, overwrite: boolean): FileRow {
    const place = folderAt(store, folderAddress);
    if (place.kind !== 'list' || place.list.baseTemplate !== documentLibrary) throw notEmulated('A file outside of a document library');
    requireFileName(name);
    requireSize(content);
    const { list, path } = place;
    const present = entryAt(store, list, joined(path, name), 0);
    if (present && !overwrite) throw alreadyThere(addressOf(list, present));
    const item = present ? replaced({ list, item: present }) : added(list, path, name);
    sql.run('INSERT OR REPLACE INTO file_contents (list_number, item_id, content) VALUES (?, ?, ?)', list.number, item.id, content);
    return fileRow(store, { list, item });
  }
  function replaced({ list, item }: Found): StoredItem {
    store.require('editListItems', { kind: 'item', listId: list.id, itemId: item.id });
    return updateRow(store, list, item, noValues, { version: true });
  }
  function added(list: StoredList, dir: string, leaf: string): StoredItem {
    store.require('addListItems', { kind: 'list', listId: list.id });
    return addRow(store, list, noValues, { leaf, dir, content_type_id: defaultContentTypeId(sql, list.number) });
  }

  return {
    file: (address) => fileRow(store, found(address)),
    fileContent(address) {
      const attachment = attachmentAt(store, address);
      if (attachment) return attachment;
      const { list, item } = found(address);
      store.require('openItems', { kind: 'item', listId: list.id, itemId: item.id });
      const content = sql.get('SELECT content FROM file_contents WHERE list_number = ? AND item_id = ?', list.number, item.id)?.['content'];
      return content instanceof Uint8Array ? content : new Uint8Array();
    },
    files(address) {
      const place = folderAt(store, address);
      return place.kind === 'list' ? childrenOf(store, place.list, place.path, 0).map((item) => fileRow(store, { list: place.list, item })) : [];
    },
    putFile,
    deleteFile(address) {
      const { list, item } = found(address);
      removeEntry(store, list, item, followers);
    },
    recycleFile(address) {
      const { list, item } = found(address);
      requireDeletable(store, list, item);
      return recycleRow(store, list, item, fileRow(store, { list, item }).length);
    },
  };
}

function fileRow({ sql }: Store, { list, item }: Found): FileRow {
  const length = sql.get('SELECT length(content) AS n FROM file_contents WHERE list_number = ? AND item_id = ?', list.number, item.id)?.['n'];
  return {
    uniqueId: item.uniqueId,
    name: item.fileLeafRef ?? '',
    serverRelativeUrl: addressOf(list, item),
    length: Number(length ?? 0),
    created: item.created,
    modified: item.modified,
    majorVersion: item.uiVersion,
    authorId: item.authorId,
    editorId: item.editorId,
    listId: list.id,
    itemId: item.id,
    etagVersion: item.version,
  };
}

/** Attachments have addresses of their own: '<list>/Attachments/<item>/<name>'. */
function attachmentAt(store: Store, address: string): Uint8Array | undefined {
  const match = /^(.+)\/Attachments\/(\d+)\/([^/]+)$/i.exec(address);
  const place = match?.[1] === undefined ? undefined : placeOf(store, match[1]);
  if (!match || place?.kind !== 'list' || place.list.baseTemplate === documentLibrary) return undefined;
  const on = { kind: 'item', listId: place.list.id, itemId: Number(match[2]) } as const;
  if (!store.sql.get(`SELECT 1 FROM ${itemTable(place.list)} WHERE id = ?`, on.itemId) || !store.may('openItems', on)) throw fileMissing(address);
  const content = store.sql.get(
    'SELECT content FROM attachments WHERE list_number = ? AND item_id = ? AND name_key = ?',
    place.list.number,
    on.itemId,
    fold(match[3] ?? ''),
  )?.['content'];
  if (!(content instanceof Uint8Array)) throw fileMissing(address);
  return content;
}

/** What goes with an item or a list; a follower of theirs, without calls of its own. */
export const fileContents: Topic<object> = {
  tables,
  session: () => ({}),
  listDeleted: ({ sql }, list) => void sql.run('DELETE FROM file_contents WHERE list_number = ?', list.number),
  itemDeleted: ({ sql }, list, itemId) => void sql.run('DELETE FROM file_contents WHERE list_number = ? AND item_id = ?', list.number, itemId),
};

/** Files and the folders they lie in. Followers are the topics whose rows go with an item. */
export function filesTopic(followers: readonly Topic<object>[]): Topic<Files & ReturnType<ReturnType<typeof foldersTopic>['session']>> {
  const folders = foldersTopic(followers);
  return { tables, session: (store) => ({ ...session(store, followers), ...folders.session(store) }) };
}
