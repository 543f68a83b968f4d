/** Lists: their rows, their own item tables, and the rules of titles and addresses. */
import { randomUUID } from 'node:crypto';
import type { Guid, ListBy, ListRow, Session } from '../engine';
import { furnishFields } from './fieldTable';
import { duplicateListTitle, etagMismatch, invalidArgument, listTitleMissing, notEmulated } from './inputErrors';
import { readListChange } from './listProperties';
import { listMissing } from './refusals';
import { forget, rememberFound, replace } from './remember';
import { listIsVisible } from './security';
import type { Sql, SqlRow, SqlValue, Store } from './store';
import { fold } from './text';
import type { Topic } from './topic';

const tables = `
CREATE TABLE IF NOT EXISTS lists (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  url_name TEXT NOT NULL,
  url TEXT NOT NULL,
  base_template INTEGER NOT NULL,
  created TEXT NOT NULL,
  item_count INTEGER NOT NULL DEFAULT 0,
  next_item_id INTEGER NOT NULL DEFAULT 1,
  last_item_modified TEXT NOT NULL,
  last_item_deleted TEXT NOT NULL,
  hidden INTEGER NOT NULL DEFAULT 0,
  enable_versioning INTEGER NOT NULL DEFAULT 1,
  major_version_limit INTEGER NOT NULL DEFAULT 50,
  enable_attachments INTEGER NOT NULL,
  enable_folder_creation INTEGER NOT NULL,
  content_types_enabled INTEGER NOT NULL DEFAULT 0,
  no_crawl INTEGER NOT NULL DEFAULT 0,
  on_quick_launch INTEGER NOT NULL DEFAULT 0,
  read_security INTEGER NOT NULL DEFAULT 1,
  write_security INTEGER NOT NULL DEFAULT 1,
  version INTEGER NOT NULL DEFAULT 1,
  change_sequence INTEGER NOT NULL DEFAULT 0,
  settings TEXT NOT NULL DEFAULT '{}',
  recycled INTEGER NOT NULL DEFAULT 0
) STRICT;
`;
export const genericList = 100;
export const documentLibrary = 101;

/** A list with the short key under which other tables hold it, and the id that its next item gets. */
export interface StoredList extends ListRow {
  readonly number: number;
  readonly nextItemId: number;
}

const selectList =
  'SELECT l.*, EXISTS (SELECT 1 FROM scopes s WHERE s.list_number = l.number AND s.item_id = 0) AS has_scope FROM lists l WHERE l.recycled = 0';

function listFrom(row: SqlRow): StoredList {
  const number = (column: string): number => Number(row[column]);
  const text = (column: string): string => String(row[column]);
  const flag = (column: string): boolean => row[column] === 1;
  return {
    number: number('number'),
    nextItemId: number('next_item_id'),
    id: text('id'),
    title: text('title'),
    description: text('description'),
    urlName: text('url_name'),
    serverRelativeUrl: text('url'),
    baseTemplate: number('base_template'),
    created: text('created'),
    itemCount: number('item_count'),
    lastItemModified: text('last_item_modified'),
    lastItemDeleted: text('last_item_deleted'),
    hidden: flag('hidden'),
    enableVersioning: flag('enable_versioning'),
    majorVersionLimit: number('major_version_limit'),
    enableAttachments: flag('enable_attachments'),
    enableFolderCreation: flag('enable_folder_creation'),
    contentTypesEnabled: flag('content_types_enabled'),
    noCrawl: flag('no_crawl'),
    onQuickLaunch: flag('on_quick_launch'),
    readSecurity: number('read_security') === 2 ? 2 : 1,
    writeSecurity: ({ 2: 2, 4: 4 } as const)[number('write_security')] ?? 1,
    hasUniqueRoleAssignments: flag('has_scope'),
    version: number('version'),
    changeSequence: number('change_sequence'),
    settings: JSON.parse(text('settings')) as ListRow['settings'],
  };
}

/** The list, whoever asks; undefined when there is none or it lies in the recycle bin. */
export function findList(sql: Sql, id: Guid): StoredList | undefined {
  return rememberFound(sql, 'list', id, () => {
    const row = sql.get(`${selectList} AND l.id = ?`, id);
    return row && listFrom(row);
  });
}

type Counters = Pick<StoredList, 'itemCount' | 'nextItemId' | 'lastItemModified' | 'lastItemDeleted' | 'changeSequence'>;
export type ListCount = (list: StoredList) => Partial<Counters>;

/** What moves with every item that is written: one statement, and the remembered list is replaced instead of forgotten. */
export function countList(sql: Sql, id: Guid, count: ListCount): void {
  const list = findList(sql, id);
  if (!list) return;
  const after = { ...list, ...count(list) };
  sql.amend(
    'UPDATE lists SET item_count = ?, next_item_id = ?, last_item_modified = ?, last_item_deleted = ?, change_sequence = ? WHERE number = ?',
    after.itemCount,
    after.nextItemId,
    after.lastItemModified,
    after.lastItemDeleted,
    after.changeSequence,
    after.number,
  );
  replace(sql, 'list', id, after);
}

/** The list as this caller may see it. A list that may not be seen does not exist for the caller [MEM]. */
export function listRow(store: Store, id: Guid): StoredList {
  const list = findList(store.sql, id.toLowerCase());
  if (!list || !listIsVisible(store, list.id)) throw listMissing();
  return list;
}

function listBy(store: Store, by: ListBy): StoredList {
  if ('id' in by) return listRow(store, by.id);
  const [column, value] = 'title' in by ? ['title', by.title] : ['url', by.url];
  const id = rememberFound(store.sql, `list by ${column}`, fold(value), () => {
    const row = store.sql.get(`${selectList} AND fold(l.${column}) = fold(?) ORDER BY l.number LIMIT 1`, value);
    return row && String(row['id']);
  });
  const list = id === undefined ? undefined : findList(store.sql, id);
  if (list && listIsVisible(store, list.id)) return list;
  throw 'title' in by ? listTitleMissing(by.title, store.options.serverRelativeUrl) : listMissing();
}

/** The physical table of a list's items. Field columns are added as fields are. */
export function itemTable(list: { readonly number: number }): string {
  return `items_${list.number}`;
}

function createItemTable(sql: Sql, number: number): void {
  sql.exec(`CREATE TABLE items_${number} (
    id INTEGER PRIMARY KEY, unique_id TEXT NOT NULL, version INTEGER NOT NULL, ui_version INTEGER NOT NULL,
    created TEXT NOT NULL, modified TEXT NOT NULL, author_id INTEGER NOT NULL, editor_id INTEGER NOT NULL, content_type_id TEXT NOT NULL,
    has_attachments INTEGER NOT NULL, scope_id INTEGER, kind INTEGER NOT NULL, leaf TEXT, dir TEXT NOT NULL);
    CREATE INDEX items_${number}_scope ON items_${number}(scope_id, id) WHERE scope_id IS NOT NULL;
    CREATE INDEX items_${number}_folder ON items_${number}(dir, id) WHERE dir <> '' OR kind = 1`);
}

const charactersOutsideAddresses = /["#%*:<>?/\\|{}~&.]/g;

/** Title without what an address cannot hold; a digit follows when the address is taken. */
function freeAddress(store: Store, title: string, baseTemplate: number): { readonly urlName: string; readonly url: string } {
  const parent = baseTemplate === documentLibrary ? store.options.serverRelativeUrl : `${store.options.serverRelativeUrl}/Lists`;
  const stem = title.replace(charactersOutsideAddresses, '').trim() || 'List';
  for (let suffix = 0; ; suffix += 1) {
    const urlName = suffix === 0 ? stem : `${stem}${suffix}`;
    const url = `${parent}/${urlName}`;
    if (!store.sql.get('SELECT 1 FROM lists WHERE fold(url) = fold(?)', url)) return { urlName, url };
  }
}

function requireFreeTitle(sql: Sql, title: string, exceptId: Guid | null): void {
  if (title.trim() === '' || title.length > 255) throw invalidArgument('Specify a non-blank value for the list or library name of at most 255 characters.');
  if (sql.get('SELECT 1 FROM lists WHERE recycled = 0 AND fold(title) = fold(?) AND id <> ?', title, exceptId ?? '')) throw duplicateListTitle();
}

type ListSpec = Parameters<Session['createList']>[0];

/** Makes a list without asking for rights: the session asks, a new site's own furnishing need not. */
export function insertList(store: Store, spec: ListSpec, followers: readonly Topic<object>[]): StoredList {
  if (spec.baseTemplate !== genericList && spec.baseTemplate !== documentLibrary) throw notEmulated(`A list of the template ${spec.baseTemplate}`);
  requireFreeTitle(store.sql, spec.title, null);
  const { urlName, url } = freeAddress(store, spec.title, spec.baseTemplate);
  const isLibrary = Number(spec.baseTemplate === documentLibrary);
  const [id, now] = [randomUUID(), store.now()];
  const { lastInsertRowid: number } = store.sql.run(
    `INSERT INTO lists (id, title, description, url_name, url, base_template, created, last_item_modified, last_item_deleted, enable_attachments, enable_folder_creation)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    spec.title,
    spec.description ?? '',
    urlName,
    url,
    spec.baseTemplate,
    now,
    now,
    now,
    1 - isLibrary,
    isLibrary,
  );
  createItemTable(store.sql, number);
  furnishFields(store.sql, { number, baseTemplate: spec.baseTemplate });
  if (spec.settings) applyChange(store.sql, id, spec.settings);
  const list = storedList(store.sql, id);
  for (const follower of followers) follower.listCreated?.(store, list);
  store.record({ listId: id, type: 1, object: 'list' });
  return storedList(store.sql, id);
}

function storedList(sql: Sql, id: Guid): StoredList {
  const list = findList(sql, id);
  if (!list) throw listMissing();
  return list;
}

function applyChange(sql: Sql, id: Guid, change: Readonly<Record<string, unknown>>): void {
  const { columns, settings } = readListChange(change);
  const names = Object.keys(columns);
  const assignments = [...names.map((name) => `${name} = ?`), 'settings = json_patch(settings, ?)', 'version = version + 1'];
  const values: readonly SqlValue[] = [...Object.values(columns), JSON.stringify(settings), id];
  sql.run(`UPDATE lists SET ${assignments.join(', ')} WHERE id = ?`, ...values);
}

/** Takes a list out of sight or puts it back; its table and all that belongs to it stay. */
export function setListRecycled(store: Store, id: Guid, recycled: boolean): void {
  if (!recycled) requireFreeTitle(store.sql, String(store.sql.get('SELECT title FROM lists WHERE id = ?', id)?.['title']), id);
  store.sql.run('UPDATE lists SET recycled = ? WHERE id = ?', Number(recycled), id);
  forget(store.sql);
  store.record({ listId: id, type: recycled ? 3 : 7, object: 'list' });
}

/** Ends a list for good, recycled or not. */
export function purgeList(store: Store, id: Guid, followers: readonly Topic<object>[]): void {
  const row = store.sql.get(selectList.replace('l.recycled = 0', 'l.id = ?'), id);
  if (!row) throw listMissing();
  const list = listFrom(row);
  for (const follower of followers) follower.listDeleted?.(store, list);
  store.sql.exec(`DROP TABLE ${itemTable(list)}`);
  store.sql.run('DELETE FROM fields WHERE list_number = ?', list.number);
  store.sql.run('DELETE FROM lists WHERE number = ?', list.number);
  forget(store.sql);
}

type ListsPart = Pick<Session, 'lists' | 'list' | 'createList' | 'updateList' | 'deleteList' | 'reserveItemId'>;

/** Followers are the topics whose rows come and go with a list. */
export function listsTopic(followers: readonly Topic<object>[]): Topic<ListsPart> {
  return { tables, session: (store) => listsSession(store, followers) };
}

/** Absent or '*' stands for any. */
function requireETag(list: StoredList, etag: string | undefined): void {
  const current = `"${list.version}"`;
  if (etag !== undefined && etag !== '*' && etag !== current) throw etagMismatch(etag, current);
}

function listsSession(store: Store, followers: readonly Topic<object>[]): ListsPart {
  return {
    lists: () =>
      store.sql
        .all(`${selectList} ORDER BY fold(l.title)`)
        .map(listFrom)
        .filter((list) => listIsVisible(store, list.id)),
    list: (by) => listBy(store, by),
    createList(spec) {
      store.require('manageLists', { kind: 'web' });
      return insertList(store, spec, followers);
    },
    updateList(listId, change, etag) {
      const list = listRow(store, listId);
      store.require('manageLists', { kind: 'list', listId: list.id });
      requireETag(list, etag);
      if (typeof change['Title'] === 'string') requireFreeTitle(store.sql, change['Title'], list.id);
      applyChange(store.sql, list.id, change);
      store.record({ listId: list.id, type: 2, object: 'list' });
      return storedList(store.sql, list.id);
    },
    deleteList(listId, etag) {
      const list = listRow(store, listId);
      store.require('manageLists', { kind: 'list', listId: list.id });
      requireETag(list, etag);
      purgeList(store, list.id, followers);
      store.record({ type: 3, listId: list.id, object: 'list' });
    },
    reserveItemId(listId) {
      const list = listRow(store, listId);
      store.require('addListItems', { kind: 'list', listId: list.id });
      countList(store.sql, list.id, ({ nextItemId }) => ({ nextItemId: nextItemId + 1 }));
      return list.nextItemId;
    },
  };
}
