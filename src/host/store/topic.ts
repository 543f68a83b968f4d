/**
 * How the store is put together. Each topic (lists, items, users, views …) is one file that exports one `Topic`:
 * its own tables, the rows a site starts with, and its part of the Session. `topics.ts` lists them.
 *
 * Tables that topics share, by name:
 * - `users(id INTEGER PRIMARY KEY, login_name, title, email, …)` and `groups(id, title, …)` draw ids from one number space;
 *   `group_members(group_id, user_id)`.
 * - `lists(number INTEGER PRIMARY KEY, id, scope_id, …)`: `number` is the short key that other tables hold as `list_number`.
 * - `items_<number>`: one table a list, with `id, unique_id, version, ui_version, created, modified, author_id, editor_id,
 *   content_type_id, has_attachments, scope_id, kind, leaf, dir` and one column `f<number>` a field.
 *   `scope_id` is NULL while a list or item inherits its permissions; otherwise it names one of the permission topic's scopes.
 */
import type { SiteOptions } from '../engine';
import type { StoredList } from './lists';
import type { Sql, Store } from './store';

export interface Topic<Part extends object> {
  /** `CREATE TABLE IF NOT EXISTS …;` statements, run at every opening. */
  readonly tables: string;
  /** Runs at every opening, in the order of `topics.ts`, in one transaction; what is there already is left alone. */
  readonly seed?: (sql: Sql, options: SiteOptions, opening: { readonly now: string; readonly isNew: boolean }) => void;
  readonly session: (store: Store) => Part;
  /** After a list was made: its first view, its content types … */
  readonly listCreated?: (store: Store, list: StoredList) => void;
  /** Before a list is gone for good: what other tables hold of it. A recycled list keeps all. */
  readonly listDeleted?: (store: Store, list: StoredList) => void;
  /** Before an item is gone for good: attachments, comments, scopes … A recycled item keeps all. */
  readonly itemDeleted?: (store: Store, list: StoredList, itemId: number) => void;
}
