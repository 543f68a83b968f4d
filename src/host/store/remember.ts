/** What was read from the schema tables and is asked for in every call. A change to them, or work undone, forgets it all. */
import type { Sql } from './store';

const most = 2000;
const memories = new WeakMap<Sql, Map<string, unknown>>();

/** The value under this key, made once. The caller keeps one type to a key: a key begins with its topic's name. */
export function remember<T>(sql: Sql, key: string, make: () => T): T {
  const memory = memories.get(sql) ?? new Map<string, unknown>();
  memories.set(sql, memory);
  if (memory.has(key)) return memory.get(key) as T;
  const value = make();
  // Some keys hold what clients wrote, so there is no end to them.
  if (memory.size >= most) memory.clear();
  memory.set(key, value);
  return value;
}

/** To be called by whoever changes a table that is remembered from. */
export function forget(sql: Sql): void {
  memories.get(sql)?.clear();
}
