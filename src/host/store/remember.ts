/**
 * What was read from the site's tables and is asked for in every call. The process holds the file alone, so memory is as
 * good as the file: a change to a table that is remembered from forgets it all, and so does work that is undone.
 */
import type { Sql } from './store';

const memories = new WeakMap<Sql, Map<string, unknown>>();

function memoryOf(sql: Sql): Map<string, unknown> {
  const known = memories.get(sql);
  if (known) return known;
  const fresh = new Map<string, unknown>();
  memories.set(sql, fresh);
  return fresh;
}

/** The value under this key, made once. The caller keeps one type to a key: a key begins with its topic's name. */
export function remember<T>(sql: Sql, key: string, make: () => T): T {
  const memory = memoryOf(sql);
  const known = memory.get(key);
  if (known !== undefined || memory.has(key)) return known as T;
  const value = make();
  memory.set(key, value);
  return value;
}

/** As `remember`, for what a client names: that there is no such thing is not kept, or anybody could fill the memory. */
export function rememberFound<T>(sql: Sql, key: string, find: () => T | undefined): T | undefined {
  const memory = memoryOf(sql);
  const known = memory.get(key);
  if (known !== undefined) return known as T;
  const found = find();
  if (found !== undefined) memory.set(key, found);
  return found;
}

/** Puts a new value in the place of a remembered one, by whoever has made the same change to the table with `Sql.amend`. */
export function replace<T>(sql: Sql, key: string, value: T): void {
  memoryOf(sql).set(key, value);
}

export function forget(sql: Sql): void {
  memories.get(sql)?.clear();
}

/** Tables of content, which nothing is remembered from. A table that is not named here is forgotten with every change. */
const content = /^(?:items_\d+|item_versions|item_likes|item_ratings|changes|comments|comment_likes|attachments|file_contents|recycle_bin|recycled_rows)$/;
const target = /^\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+(\w+)/i;
const transactions = /^\s*(?:BEGIN|COMMIT|SAVEPOINT|RELEASE)\b/i;

/** Whether what a statement changes may have been remembered. */
export function outdates(statement: string): boolean {
  const table = target.exec(statement)?.[1];
  return table === undefined ? !transactions.test(statement) : !content.test(table);
}
