/** The gate in front of what hangs on an item: it must be there for the caller, and the caller may need to change it. */
import type { Guid, Securable } from '../engine';
import { itemTable, listRow, type StoredList } from './lists';
import { itemMissing } from './refusals';
import type { Store } from './store';

export interface ReachedItem {
  readonly list: StoredList;
  readonly itemId: number;
  readonly on: Securable;
  readonly hasOwnScope: boolean;
}

/** An item that the caller may not see does not exist for the caller. */
export function visibleItem(store: Store, listId: Guid, itemId: number): ReachedItem {
  const list = listRow(store, listId);
  const on: Securable = { kind: 'item', listId: list.id, itemId };
  const row = store.sql.get(`SELECT scope_id FROM ${itemTable(list)} WHERE id = ?`, itemId);
  if (!row || !store.may('viewListItems', on)) throw itemMissing();
  return { list, itemId, on, hasOwnScope: row['scope_id'] !== null };
}

export function editableItem(store: Store, listId: Guid, itemId: number): ReachedItem {
  const item = visibleItem(store, listId, itemId);
  store.require('editListItems', item.on);
  return item;
}
