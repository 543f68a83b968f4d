/** Earlier versions of items. The current one is the row itself; the label is `n.0` and its id 512·n, as SharePoint counts. */
import type { FieldValue, ItemVersion, Session } from '../engine';
import { invalidArgument } from './inputErrors';
import { visibleItem } from './itemAccess';
import { allFields, storedItem, type StoredItem } from './itemTable';
import type { StoredList } from './lists';
import type { Sql, SqlRow, Store } from './store';
import type { Topic } from './topic';

const tables = `
CREATE TABLE IF NOT EXISTS item_versions (
  list_number INTEGER NOT NULL,
  item_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  created TEXT NOT NULL,
  editor_id INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (list_number, item_id, number)
) STRICT, WITHOUT ROWID;
`;
const step = 512;

/** Values by field id, so that a renamed column keeps its past. */
function contentOf(sql: Sql, list: StoredList, item: StoredItem): Record<string, FieldValue> {
  return Object.fromEntries(
    allFields(sql, list)
      .filter((field) => field.column)
      .map((field) => [field.id, item.values[field.internalName] ?? null]),
  );
}

/** Puts the item's present state into its history, before it is changed; the oldest beyond the list's limit goes. */
export function keepVersion(sql: Sql, list: StoredList, item: StoredItem): void {
  sql.run(
    'INSERT OR REPLACE INTO item_versions (list_number, item_id, number, created, editor_id, content) VALUES (?, ?, ?, ?, ?, ?)',
    list.number,
    item.id,
    item.uiVersion,
    item.modified,
    item.editorId,
    JSON.stringify(contentOf(sql, list, item)),
  );
  if (list.majorVersionLimit === 0) return;
  // The limit counts the current version too, which after this save is one further.
  sql.run('DELETE FROM item_versions WHERE list_number = ? AND item_id = ? AND number <= ?', list.number, item.id, item.uiVersion + 1 - list.majorVersionLimit);
}

function versionFrom(sql: Sql, list: StoredList, row: SqlRow): ItemVersion {
  const number = Number(row['number']);
  const content = JSON.parse(String(row['content'])) as Record<string, FieldValue>;
  const values = Object.fromEntries(
    allFields(sql, list)
      .filter((field) => field.column)
      .map((field) => [field.internalName, content[field.id] ?? null]),
  );
  const created = String(row['created']);
  const editorId = Number(row['editor_id']);
  return {
    versionId: number * step,
    label: `${number}.0`,
    created,
    editorId,
    isCurrent: false,
    values: { ...values, Modified: created, Editor: editorId, _UIVersionString: `${number}.0` },
  };
}

function currentVersion(item: StoredItem): ItemVersion {
  return {
    versionId: item.uiVersion * step,
    label: `${item.uiVersion}.0`,
    created: item.modified,
    editorId: item.editorId,
    isCurrent: true,
    values: item.values,
  };
}

type VersionsPart = Pick<Session, 'versions' | 'deleteVersion'>;

function versionsSession(store: Store): VersionsPart {
  const { sql } = store;
  return {
    versions(listId, itemId) {
      const { list, on } = visibleItem(store, listId, itemId);
      store.require('viewVersions', on);
      const item = storedItem(sql, list, itemId);
      const earlier = sql.all('SELECT * FROM item_versions WHERE list_number = ? AND item_id = ? ORDER BY number DESC', list.number, itemId);
      return [currentVersion(item), ...earlier.map((row) => versionFrom(sql, list, row))];
    },
    deleteVersion(listId, itemId, versionId) {
      const { list, on } = visibleItem(store, listId, itemId);
      store.require('deleteVersions', on);
      const item = storedItem(sql, list, itemId);
      if (versionId === item.uiVersion * step) throw invalidArgument('You cannot delete the current version.');
      const { changes } = sql.run('DELETE FROM item_versions WHERE list_number = ? AND item_id = ? AND number = ?', list.number, itemId, versionId / step);
      if (changes === 0) throw invalidArgument('Value does not fall within the expected range.');
    },
  };
}

export const versionsTopic: Topic<VersionsPart> = {
  tables,
  session: versionsSession,
  listDeleted: ({ sql }, list) => {
    sql.run('DELETE FROM item_versions WHERE list_number = ?', list.number);
  },
  itemDeleted: ({ sql }, list, itemId) => {
    sql.run('DELETE FROM item_versions WHERE list_number = ? AND item_id = ?', list.number, itemId);
  },
};
