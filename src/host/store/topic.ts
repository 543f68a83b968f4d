/**
 * How the store is put together. Each topic (lists, items, users, views …) is one file that exports one `Topic`:
 * its own tables, the rows a new site starts with, and its part of the Session. `topics.ts` lists them.
 *
 * Tables that topics share, by name:
 * - `users(id INTEGER PRIMARY KEY, login_name, title, email, …)` and `groups(id, title, …)` draw ids from one number space;
 *   `group_members(group_id, user_id)`.
 * - `lists(number INTEGER PRIMARY KEY, id, …)`: `number` is the short key that every other table refers to as `list_number`.
 * - `items_<number>`: one table a list, with `id, unique_id, version, ui_version, created, modified, author_id, editor_id,
 *   content_type_id, has_attachments, scope_id, kind, leaf, dir` and one column `f<number>` a field.
 *   `scope_id` is NULL while an item inherits its permissions; otherwise it names a row of the permission topic's scopes.
 */
import type { SiteOptions } from '../engine';
import type { Sql, Store } from './store';

export interface Topic<Part extends object> {
  /** `CREATE TABLE IF NOT EXISTS …;` statements, run at every opening. */
  readonly tables: string;
  /** Runs once, in the transaction that creates the site, in the order of `topics.ts`. */
  readonly seed?: (sql: Sql, options: SiteOptions, now: string) => void;
  readonly session: (store: Store) => Part;
}
