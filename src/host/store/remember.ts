/**
 * What was read from the site's tables and is asked for in every call. The process holds the file alone, so memory is as
 * good as the file: a change to a table that is remembered from forgets it all, and so does work that is undone.
 */
import type { Sql } from './store';

type Key = string | number;
type Memory = Map<string, Map<Key, unknown>>;
const memories = new WeakMap<Sql, Memory>();

function valuesOf(sql: Sql, topic: string): Map<Key, unknown> {
  const memory = memories.get(sql) ?? new Map<string, Map<Key, unknown>>();
  if (memory.size === 0) memories.set(sql, memory);
  const known = memory.get(topic);
  if (known) return known;
  const fresh = new Map<Key, unknown>();
  memory.set(topic, fresh);
  return fresh;
}

/** The topic's value under this key, made once. The caller keeps one type to a topic. */
export function remember<T>(sql: Sql, topic: string, key: Key, make: () => T): T {
  const values = valuesOf(sql, topic);
  const known = values.get(key);
  if (known !== undefined || values.has(key)) return known as T;
  const value = make();
  valuesOf(sql, topic).set(key, value);
  return value;
}

/** As `remember`, for what a client names: that there is no such thing is not kept, or anybody could fill the memory. */
export function rememberFound<T>(sql: Sql, topic: string, key: Key, find: () => T | undefined): T | undefined {
  const known = valuesOf(sql, topic).get(key);
  if (known !== undefined) return known as T;
  const found = find();
  if (found !== undefined) valuesOf(sql, topic).set(key, found);
  return found;
}

/** Puts a new value in the place of a remembered one, by whoever has made the same change to the table with `Sql.amend`. */
export function replace<T>(sql: Sql, topic: string, key: Key, value: T): void {
  valuesOf(sql, topic).set(key, value);
}

export function forget(sql: Sql): void {
  memories.get(sql)?.clear();
}

/** Tables of content, which nothing is remembered from. A table that is not named here is forgotten with every change. */
const content = /^(?:items_\d+|item_versions|item_likes|item_ratings|changes|comments|comment_likes|attachments|file_contents|recycle_bin|recycled_rows)$/;
const target = /^\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+(\w+)/i;
const transactions = /^\s*(?:BEGIN|COMMIT|SAVEPOINT|RELEASE)\b/i;

/** What a statement does to memory: nothing, or a table of content is another, or all that is remembered is outdated. */
export type Effect = 'none' | 'all' | { readonly content: string };

export function effectOf(statement: string): Effect {
  const table = target.exec(statement)?.[1];
  if (table === undefined) return transactions.test(statement) ? 'none' : 'all';
  return content.test(table) ? { content: table } : 'all';
}
