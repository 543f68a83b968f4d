/** The change log behind getchanges and change tokens: one sequence for the site; each list remembers its latest. */
import type { ChangeRow, Guid, Session } from '../engine';
import { countList, findList, itemTable, listRow, type ListCount } from './lists';
import { listIsVisible, visibleItems } from './security';
import type { Sql, SqlRow, Store } from './store';
import type { Topic } from './topic';

const tables = `
CREATE TABLE IF NOT EXISTS changes (
  sequence INTEGER PRIMARY KEY,
  list_id TEXT NOT NULL,
  item_id INTEGER,
  unique_id TEXT,
  type INTEGER NOT NULL,
  time TEXT NOT NULL,
  object TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS changes_by_list ON changes(list_id, sequence);
`;
/** What happens to the site and not to a list: SharePoint's change object has no list then. */
const noList = '';

export type ChangeNote = Parameters<Store['record']>[0];

/** The list remembers the change as its latest, and with it what else it counts. */
export function recordChange(sql: Sql, time: string, change: ChangeNote, count: ListCount = () => ({})): void {
  const { lastInsertRowid: changeSequence } = sql.run(
    'INSERT INTO changes (list_id, item_id, unique_id, type, time, object) VALUES (?, ?, ?, ?, ?, ?)',
    change.listId ?? noList,
    change.itemId ?? null,
    change.uniqueId ?? null,
    change.type,
    time,
    change.object,
  );
  if (change.listId) countList(sql, change.listId, (list) => ({ ...count(list), changeSequence }));
}

function changeFrom(row: SqlRow): ChangeRow {
  return {
    sequence: Number(row['sequence']),
    listId: String(row['list_id']),
    itemId: row['item_id'] === null ? null : Number(row['item_id']),
    uniqueId: row['unique_id'] === null ? null : String(row['unique_id']),
    type: Number(row['type']) as ChangeRow['type'],
    time: String(row['time']),
    object: String(row['object']) as ChangeRow['object'],
  };
}

function changesSession(store: Store): Pick<Session, 'changes' | 'latestChange'> {
  const { sql } = store;
  const requireRead = (listId: Guid | null): void => {
    if (listId === null) store.require('viewListItems', { kind: 'web' });
    else listRow(store, listId);
  };
  return {
    changes(listId, after, limit) {
      requireRead(listId);
      const found: ChangeRow[] = [];
      // On behind changes that may not be seen: fewer than were asked for means that there are no more.
      for (let from = after ?? 0; ;) {
        const rows =
          listId === null
            ? sql.all('SELECT * FROM changes WHERE sequence > ? ORDER BY sequence LIMIT ?', from, limit)
            : sql.all('SELECT * FROM changes WHERE list_id = ? AND sequence > ? ORDER BY sequence LIMIT ?', listId, from, limit);
        found.push(
          ...rows
            .map(changeFrom)
            .filter((change) => maySee(store, change))
            .slice(0, limit - found.length),
        );
        if (rows.length < limit || found.length >= limit) return found;
        from = Number(rows.at(-1)?.['sequence']);
      }
    },
    latestChange(listId) {
      requireRead(listId);
      const row =
        listId === null
          ? sql.get('SELECT max(sequence) AS latest FROM changes')
          : sql.get('SELECT max(sequence) AS latest FROM changes WHERE list_id = ?', listId);
      return Number(row?.['latest'] ?? 0);
    },
  };
}

/** A change tells that an item exists, so it is told to those who see the item, or saw where it was. */
function maySee(store: Store, { listId, itemId, type }: ChangeRow): boolean {
  if (listId === noList || store.caller.isSiteAdmin) return true;
  const list = findList(store.sql, listId);
  if (!list) return type === deletion;
  if (!listIsVisible(store, listId)) return false;
  if (itemId === null) return true;
  const trim = visibleItems(store, list);
  const row = store.sql.get(`SELECT (${trim.sql}) AS seen FROM ${itemTable(list)} WHERE id = ?`, ...trim.values, itemId);
  return row === undefined ? list.readSecurity === 1 : row['seen'] === 1;
}
const deletion = 3; // SP.ChangeType.DeleteObject

export const changesTopic: Topic<ReturnType<typeof changesSession>> = { tables, session: changesSession };
