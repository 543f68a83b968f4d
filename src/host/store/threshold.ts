/**
 * The limits that SharePoint Online sets to a query: 5,000 rows that no index narrows down, and 12 joins. They are counted
 * here as there, so that a query which would fail in a tenant fails on this machine.
 */
import type { ItemQuery, Predicate } from '../engine';
import { invalidFilter, thresholdExceeded, tooManyLookups } from './inputErrors';
import { fieldNamed } from './itemTable';
import { itemTable, type StoredList } from './lists';
import { always, compile, type Condition, type QueryContext } from './predicate';
import { isReference, queryColumn } from './queryColumns';
import { remember } from './remember';
import type { Store } from './store';

/** What a query weighs, whoever asks and however many items there are. */
export interface Weight {
  /** Lookup and person columns. */
  readonly joins: number;
  /** Whether indexes narrow it down: at once, by a part of its filter that must match few items, or not at all. */
  readonly narrowing: boolean | Narrowing;
}
interface Narrowing extends Condition {
  readonly key: string;
}

export function weigh(query: ItemQuery, context: QueryContext): Weight {
  const isTooLarge = (query.where && sizeOf(query.where) > largestFilter) || (query.order?.length ?? 0) > longestOrder;
  if (isTooLarge) throw invalidFilter('The query is too complex.');
  return { joins: countJoins(query, context), narrowing: narrowingOf(query, context) };
}

/** Returns what the answer is confined to: nothing, or, for CAML past the threshold, the first rows of the list. */
export function requireWithinLimits({ joins, narrowing }: Weight, { list, store, dialect }: QueryContext): Condition {
  const { lookupLimit, listViewThreshold } = store.switches;
  if (joins > lookupLimit) throw tooManyLookups(lookupLimit);
  if (list.itemCount <= listViewThreshold || narrowing === true || (narrowing !== false && matchesFew(narrowing, list, store))) return always;
  if (dialect === 'odata') throw thresholdExceeded();
  // Measured: the same predicate through getitems answers 200 with a part of what it should.
  return { sql: `id <= (SELECT id FROM ${itemTable(list)} ORDER BY id LIMIT 1 OFFSET ?)`, values: [listViewThreshold - 1] };
}

/** SQLite reads an expression as a tree of at most 1,000 levels, and a chain of ANDs is one level each. */
const largestFilter = 400;
/** More than a list has columns that can be sorted on, and far from SQLite's own limit. */
const longestOrder = 100;
function sizeOf(predicate: Predicate): number {
  if ('operands' in predicate) return predicate.operands.reduce((size, operand) => size + sizeOf(operand), 1);
  return predicate.kind === 'not' ? 1 + sizeOf(predicate.operand) : 1;
}

function narrowingOf({ where, order = [] }: ItemQuery, context: QueryContext): boolean | Narrowing {
  if (!where) return order.every(({ field }) => queryColumn(context.store, context.list, field, context.dialect).safe);
  const part = indexedPart(where, context);
  if (part === null) return false;
  const { sql, values } = compile(part, context);
  return { sql, values, key: JSON.stringify([sql, values]) };
}

/** The part of a predicate that indexes can decide: of an AND what its operands have, of an OR only all of it. */
function indexedPart(predicate: Predicate, context: QueryContext): Predicate | null {
  if ('operands' in predicate && predicate.kind === 'and') {
    const parts = predicate.operands.map((operand) => indexedPart(operand, context)).filter((part) => part !== null);
    return parts.length === 0 ? null : { kind: 'and', operands: parts };
  }
  if ('operands' in predicate) return predicate.operands.every((operand) => indexedPart(operand, context) !== null) ? predicate : null;
  if (predicate.kind === 'not' || predicate.kind === 'substringof' || predicate.kind === 'membership') return null;
  return queryColumn(context.store, context.list, predicate.field, context.dialect).safe ? predicate : null;
}

interface Count {
  readonly rows: number;
  readonly sequence: number;
}

/**
 * What the indexes find must itself be within the threshold [MEM]. A count is kept with the list's change number: as long
 * as count and changes since together stay below the threshold there is nothing to count again.
 */
function matchesFew({ sql, values, key }: Narrowing, list: StoredList, store: Store): boolean {
  const { listViewThreshold: threshold } = store.switches;
  const counts = remember(store.sql, 'threshold', list.number, () => new Map<string, Count>());
  const known = counts.get(key);
  if (known && known.rows + (list.changeSequence - known.sequence) <= threshold) return true;
  const found = store.sql.get(`SELECT count(*) AS n FROM (SELECT 1 FROM ${itemTable(list)} WHERE ${sql} LIMIT ?)`, ...values, threshold + 1);
  const rows = Number(found?.['n']);
  if (counts.size > 1000) counts.clear();
  counts.set(key, { rows, sequence: list.changeSequence });
  return rows <= threshold;
}

function countJoins({ where, order = [], joins = [] }: ItemQuery, { store, list }: QueryContext): number {
  const names = [...joins, ...order.map(({ field }) => field.path[0] ?? ''), ...(where ? namesIn(where) : [])];
  const references = names.map((name) => fieldNamed(store.sql, list, name)).filter((field) => field !== undefined && isReference(field));
  return new Set(references).size;
}

function namesIn(predicate: Predicate): readonly string[] {
  if ('operands' in predicate) return predicate.operands.flatMap(namesIn);
  if (predicate.kind === 'not') return namesIn(predicate.operand);
  return [predicate.field.path[0] ?? ''];
}
