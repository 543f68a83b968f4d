/**
 * What of a query stays the same from call to call: its filter and order in SQL, and what it weighs. Worked out once for a
 * query object and kept until the site's tables change. Nothing in it depends on the caller or on the items that there are.
 */
import type { CellPage, ItemQuery, Order, Predicate } from '../engine';
import type { CellShape } from './cellShape';
import { invalidFilter } from './inputErrors';
import { orderBy, type Step } from './keyset';
import { always, compile, type Condition, type QueryContext } from './predicate';
import { queryColumn, type QueryColumn } from './queryColumns';
import { remember } from './remember';
import { weigh, type Weight } from './threshold';

/** What is read for these columns. */
export interface Reading {
  readonly asked: readonly string[];
  /** The columns asked for, then the order values that are not among them. */
  readonly columns: readonly string[];
  /** Where each order value stands. */
  readonly positions: readonly number[];
  /** The statement for the first page when nothing but the filter confines it. */
  readonly first: string;
}

/** The page that was read last, which still holds for callers who are confined alike as long as the list's table is the same. */
interface KeptPage {
  readonly generation: number;
  readonly confining: readonly Condition[];
  readonly page: CellPage;
}

export interface QueryPlan {
  readonly listNumber: number;
  readonly weight: Weight;
  readonly where: Condition;
  readonly steps: readonly Step[];
  /** One row more than the page holds: it says whether there is another page. */
  readonly limit: number;
  /** What a page of bare values reads. */
  cells?: CellShape;
  reading?: Reading;
  kept?: KeptPage;
  /** How often it ran: what it reads is counted the first time and now and then. */
  runs: number;
}

export function planOf(query: ItemQuery, context: QueryContext): QueryPlan {
  const kept = remember(context.store.sql, 'query plans', 0, () => new WeakMap<ItemQuery, QueryPlan>());
  const known = kept.get(query);
  if (known?.listNumber === context.list.number) return known;
  const plan: QueryPlan = {
    listNumber: context.list.number,
    weight: weigh(query, context),
    steps: stepsOf(query.order ?? [], context),
    where: query.where ? compile(query.where, context) : always,
    limit: query.top + 1,
    runs: 0,
  };
  const isForAll = !plan.steps.some(({ column }) => column?.remote?.trimmed) && !(query.where && asksWhoCalls(query.where, context));
  if (isForAll) kept.set(query, plan);
  return plan;
}

/** Kept for the columns that were asked for last, which are the same as long as the query is. */
export function readingOf(plan: QueryPlan, asked: readonly string[], table: string): Reading {
  if (plan.reading?.asked === asked) return plan.reading;
  const columns = [...asked, ...plan.steps.map((step) => step.sql).filter((sql) => !asked.includes(sql))];
  const positions = plan.steps.map((step) => columns.indexOf(step.sql));
  plan.reading = { asked, columns, positions, first: selectRows(columns, table, plan.where.sql === always.sql ? '' : plan.where.sql, plan.steps, plan.limit) };
  return plan.reading;
}

/** The limit stands in the text: SQLite plans a statement anew whenever a value for its LIMIT is bound, which is a third of a page. */
export function selectRows(columns: readonly string[], table: string, where: string, steps: readonly Step[], limit: number): string {
  return `SELECT ${columns.join(', ')} FROM ${table}${where && ` WHERE ${where}`} ORDER BY ${orderBy(steps)} LIMIT ${limit}`;
}

/** "One of my groups" means another set of groups for each caller, and a looked-up list shows each caller other items. */
function asksWhoCalls(predicate: Predicate, context: QueryContext): boolean {
  if ('operands' in predicate) return predicate.operands.some((operand) => asksWhoCalls(operand, context));
  if (predicate.kind === 'not') return asksWhoCalls(predicate.operand, context);
  return predicate.kind === 'membership' || queryColumn(context.store, context.list, predicate.field, context.dialect).remote?.trimmed === true;
}

/** Order columns, then the ID in the direction of the last of them, which lets one index serve both [MEM]. */
function stepsOf(order: readonly Order[], { store, list, dialect }: QueryContext): readonly Step[] {
  const steps: Step[] = [];
  for (const { field, descending } of order) {
    const column = queryColumn(store, list, field, dialect);
    if (column.several) throw invalidFilter(`The field '${column.name}' cannot be used in the query order.`);
    steps.push({ sql: sortSql(column), descending, column });
    if (column.sql === 'id') return steps;
  }
  return [...steps, { sql: 'id', descending: steps.at(-1)?.descending ?? false, column: null }];
}

function sortSql(column: QueryColumn): string {
  const key = column.comparison === 'longText' ? 'sortkey' : '';
  if (column.remote) return `(SELECT ${key}(${column.remote.sql}) FROM ${column.remote.table} r WHERE r.id = ${column.sql})`;
  return key ? `sortkey(${column.sql})` : column.sql;
}
