/** Where a server-relative address leads: the site's root, its Lists folder, or a list and a path below it. */
import { withoutTrailing } from '../trailing';
import { storedItem, type StoredItem } from './itemTable';
import { deleteRow, noteItem } from './itemWrite';
import { findList, itemTable, type StoredList } from './lists';
import { withContents } from './recycleBin';
import { notFound } from './refusals';
import { listIsVisible, visibleItems } from './security';
import type { Store } from './store';
import type { Topic } from './topic';

export type Place =
  | { readonly kind: 'web' }
  | { readonly kind: 'listsFolder' }
  /** path '' is the list's root folder. */
  | { readonly kind: 'list'; readonly list: StoredList; readonly path: string };

/** A list that the caller may not see leads nowhere. */
export function placeOf(store: Store, address: string): Place {
  const root = store.options.serverRelativeUrl;
  const clean = address.length > 1 ? withoutTrailing(address, '/') : address;
  const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
  if (same(clean, root)) return { kind: 'web' };
  if (same(clean, `${root}/Lists`)) return { kind: 'listsFolder' };
  const row = store.sql.get(
    "SELECT id, url FROM lists WHERE recycled = 0 AND (fold(url) = fold(?) OR substr(fold(?), 1, length(fold(url)) + 1) = fold(url) || '/') ORDER BY length(url) DESC LIMIT 1",
    clean,
    clean,
  );
  const list = row && findList(store.sql, String(row['id']));
  if (!list || !listIsVisible(store, list.id)) throw notFound();
  return { kind: 'list', list, path: clean.slice(list.serverRelativeUrl.length + 1) };
}

export interface Split {
  readonly dir: string;
  readonly leaf: string;
}

/** 'A/B/c.txt' as 'A/B' and 'c.txt'. */
export function split(path: string): Split {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? { dir: '', leaf: path } : { dir: path.slice(0, cut), leaf: path.slice(cut + 1) };
}

export function joined(folder: string, leaf: string): string {
  return folder === '' ? leaf : `${folder}/${leaf}`;
}

/** The file (kind 0) or folder (kind 1) at a path of a list; names are compared without case. One that the caller may not see is not there. */
export function entryAt(store: Store, list: StoredList, path: string, kind: 0 | 1): StoredItem | undefined {
  const { dir, leaf } = split(path);
  const row = store.sql.get(`SELECT id FROM ${itemTable(list)} WHERE kind = ? AND fold(dir) = fold(?) AND fold(leaf) = fold(?)`, kind, dir, leaf);
  const item = row && storedItem(store.sql, list, Number(row['id']));
  return item && store.may('viewListItems', { kind: 'item', listId: list.id, itemId: item.id }) ? item : undefined;
}

/** Only a folder that is there; `item` is absent for the folder that a list itself is. */
export function folderAt(store: Store, address: string): Place & { readonly item?: StoredItem } {
  const place = placeOf(store, address);
  if (place.kind !== 'list' || place.path === '') return place;
  const item = entryAt(store, place.list, place.path, 1);
  if (!item) throw notFound();
  return { ...place, item, path: joined(item.folder, item.fileLeafRef ?? '') };
}

export function childrenOf(store: Store, list: StoredList, folder: string, kind: 0 | 1): readonly StoredItem[] {
  const trim = visibleItems(store, list);
  const rows = store.sql.all(
    `SELECT id FROM ${itemTable(list)} WHERE kind = ? AND leaf IS NOT NULL AND fold(dir) = fold(?) AND (${trim.sql}) ORDER BY fold(leaf)`,
    kind,
    folder,
    ...trim.values,
  );
  return rows.map((row) => storedItem(store.sql, list, Number(row['id'])));
}

export function addressOf(list: StoredList, item: StoredItem): string {
  return `${list.serverRelativeUrl}/${joined(item.folder, item.fileLeafRef ?? '')}`;
}

/** A folder goes only with all that lies in it. */
export function requireDeletable(store: Store, list: StoredList, item: StoredItem): void {
  for (const each of withContents(store.sql, list, item)) store.require('deleteListItems', { kind: 'item', listId: list.id, itemId: each.id });
}

export function removeEntry(store: Store, list: StoredList, item: StoredItem, followers: readonly Topic<object>[]): void {
  requireDeletable(store, list, item);
  for (const each of withContents(store.sql, list, item)) {
    for (const follower of followers) follower.itemDeleted?.(store, list, each.id);
    deleteRow(store, list, each);
    noteItem(store, each, 3);
  }
}
