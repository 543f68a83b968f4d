/** Items: read one, add, change, delete; and what other topics do to them (touch, take away, put back). */
import { randomUUID } from 'node:crypto';
import type { Guid, ItemRow, Session } from '../engine';
import { withoutTrailing } from '../trailing';
import { defaultContentTypeId } from './contentTypes';
import type { StoredField } from './fieldTable';
import { etagMismatch, invalidArgument } from './inputErrors';
import { visibleItem } from './itemAccess';
import { readItem, withDefaults } from './itemValues';
import { allFields, itemFrom, itemShape, storedItem, type StoredItem } from './itemTable';
import { deleteRow, insertRow, noteItem, updateRow, type FieldValues, type RowFacts } from './itemWrite';
import { findList, itemTable, listRow, type StoredList } from './lists';
import { visibleItems } from './security';
import type { Store } from './store';
import type { Topic } from './topic';

/** "3" or "guid,3": lists have been seen with the one and files with the other, so a switch says which. */
export function etagOf(store: Pick<Store, 'switches'>, item: Pick<ItemRow, 'uniqueId' | 'version'>): string {
  return store.switches.etagForm === 'guid' ? `"${item.uniqueId},${item.version}"` : `"${item.version}"`;
}

export function requireEtag(store: Pick<Store, 'switches'>, item: ItemRow, etag: string | undefined): void {
  const current = etagOf(store, item);
  if (etag !== undefined && etag !== '*' && etag !== current) throw etagMismatch(etag, current);
}

/** Clients write the address with or without percent signs; a name may hold one of its own. */
function unescaped(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** A folder's address below the list's root, '' for the root itself; refuses a folder that is not there. */
export function folderBelow(store: Store, list: StoredList, address: string): string {
  const root = list.serverRelativeUrl;
  const clean = withoutTrailing(unescaped(address), '/');
  if (clean.toLowerCase() === root.toLowerCase()) return '';
  const below = clean.toLowerCase().startsWith(`${root.toLowerCase()}/`) ? clean.slice(root.length + 1) : undefined;
  const cut = below?.lastIndexOf('/') ?? -1;
  const found =
    below !== undefined &&
    store.sql.get(`SELECT 1 FROM ${itemTable(list)} WHERE kind = 1 AND dir = ? AND leaf = ?`, cut < 0 ? '' : below.slice(0, cut), below.slice(cut + 1));
  if (below === undefined || !found) throw invalidArgument('The folder does not exist in this list.');
  return below;
}

/** What a new row needs beyond its values; the file topic adds a name, a kind and a content type of its own. */
export function addRow(store: Store, list: StoredList, values: FieldValues, facts: Partial<RowFacts>): StoredItem {
  const now = store.now();
  const item = insertRow(
    store,
    list,
    {
      id: findList(store.sql, list.id)?.nextItemId ?? list.nextItemId,
      unique_id: randomUUID(),
      version: 1,
      ui_version: 1,
      created: now,
      modified: now,
      author_id: store.caller.id,
      editor_id: store.caller.id,
      content_type_id: facts.content_type_id ?? defaultContentTypeId(store.sql, list.number),
      has_attachments: 0,
      scope_id: null,
      kind: 0,
      leaf: null,
      dir: '',
      ...facts,
    },
    values,
  );
  noteItem(store, item, 1);
  return item;
}

/** An attachment came or went: that is a save of the item, with a version of its own. */
export function touchItem(store: Store, list: StoredList, itemId: number, { hasAttachments }: { readonly hasAttachments: boolean }): void {
  updateRow(store, list, storedItem(store.sql, list, itemId), new Map(), { version: true, facts: { has_attachments: Number(hasAttachments) } });
}

/** An item as the recycle bin keeps it: plain JSON, values by field id. Versions, attachments and scopes stay where they are. */
export interface ItemSnapshot {
  readonly facts: RowFacts;
  readonly values: Readonly<Record<Guid, ItemRow['values'][string]>>;
}

/** Takes an item out of its list and says all that is needed to put it back. */
export function takeItem(store: Store, list: StoredList, itemId: number): ItemSnapshot {
  const item = storedItem(store.sql, list, itemId);
  deleteRow(store, list, item);
  noteItem(store, item, 3);
  const own = allFields(store.sql, list).filter((field) => field.column !== null);
  return {
    facts: {
      id: item.id,
      unique_id: item.uniqueId,
      version: item.version,
      ui_version: item.uiVersion,
      created: item.created,
      modified: item.modified,
      author_id: item.authorId,
      editor_id: item.editorId,
      content_type_id: item.contentTypeId,
      has_attachments: Number(item.hasAttachments),
      scope_id: item.scopeId,
      kind: item.fileSystemObjectType,
      leaf: item.fileLeafRef === `${item.id}_.000` ? null : item.fileLeafRef,
      dir: item.folder,
    },
    values: Object.fromEntries(own.map((field) => [field.id, item.values[field.internalName] ?? null])),
  };
}

/** Puts a taken item back as it was; columns that have gone since are left out, a value that is no longer unique is refused. */
export function putBackItem(store: Store, list: StoredList, snapshot: ItemSnapshot): StoredItem {
  const values = new Map(
    allFields(store.sql, list)
      .filter((field) => field.column !== null)
      .map((field) => [field, snapshot.values[field.id] ?? null]),
  );
  const item = insertRow(store, list, snapshot.facts, values);
  noteItem(store, item, 7);
  return item;
}

/** Append-only notes show only what the latest save said, and nothing when it said nothing [MEM]. */
function withAppendOnly(store: Store, list: StoredList, values: FieldValues): FieldValues {
  if (!list.enableVersioning) return values;
  const silent = allFields(store.sql, list).filter((field) => field.settings.appendOnly && !values.has(field));
  return silent.length === 0 ? values : new Map([...values, ...silent.map((field) => [field, null] as const)]);
}

type ItemsPart = Pick<Session, 'item' | 'addItem' | 'updateItem' | 'deleteItem' | 'etag' | 'lookupTexts'>;

/** Followers are the topics whose rows go with an item. */
export function itemsTopic(followers: readonly Topic<object>[]): Topic<ItemsPart> {
  return { tables: '', session: (store) => itemsSession(store, followers) };
}

function itemsSession(store: Store, followers: readonly Topic<object>[]): ItemsPart {
  const { sql } = store;
  return {
    item(listId, itemId) {
      const { list } = visibleItem(store, listId, itemId);
      return storedItem(sql, list, itemId);
    },
    addItem(listId, bag, { folder, form = false } = {}) {
      const list = listRow(store, listId);
      store.require('addListItems', { kind: 'list', listId: list.id });
      const { values, facts } = withDefaults(store, list, readItem(store, list, bag, form), form);
      return addRow(store, list, values, { ...facts, dir: folder === undefined ? '' : folderBelow(store, list, folder) });
    },
    updateItem(listId, itemId, bag, { etag, form = false, version = true } = {}) {
      const { list, on } = visibleItem(store, listId, itemId);
      store.require('editListItems', on);
      const item = storedItem(sql, list, itemId);
      requireEtag(store, item, etag);
      const { values, facts } = readItem(store, list, bag, form);
      return updateRow(store, list, item, withAppendOnly(store, list, values), { version, facts });
    },
    deleteItem(listId, itemId, etag) {
      const { list, on } = visibleItem(store, listId, itemId);
      store.require('deleteListItems', on);
      const item = storedItem(sql, list, itemId);
      requireEtag(store, item, etag);
      for (const follower of followers) follower.itemDeleted?.(store, list, itemId);
      deleteRow(store, list, item);
      noteItem(store, item, 3);
    },
    etag: (item) => etagOf(store, item),
    lookupTexts: (_listId, field, ids) => lookupTexts(store, field, ids),
  };
}

/** The items that a lookup column points at. One that the caller may not see is not among them. */
function lookupTexts(store: Store, field: Pick<StoredField, 'settings'>, ids: readonly number[]): ReadonlyMap<number, ItemRow> {
  const target = field.settings.lookupList === undefined ? undefined : findList(store.sql, field.settings.lookupList);
  if (!target || ids.length === 0) return new Map();
  const shape = itemShape(store.sql, target);
  const trim = visibleItems(store, target);
  const statement = `SELECT ${shape.columns.join(', ')} FROM ${itemTable(target)} WHERE id IN (SELECT value FROM json_each(?)) AND (${trim.sql})`;
  return new Map(store.sql.cells(statement, JSON.stringify(ids), ...trim.values).map((cells) => [Number(cells[0]), itemFrom(target, cells, shape)]));
}
