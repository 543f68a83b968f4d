/** A page of items: permission trim, filter, order and position in SQL, in the limits of SharePoint. */
import { isDeepStrictEqual } from 'node:util';
import type { CellPage, FieldValue, ItemPage, ItemQuery, Session } from '../engine';
import { cellShape } from './cellShape';
import { noteShape } from './indexAdvice';
import { invalidFilter } from './inputErrors';
import { folderBelow } from './items';
import { itemFrom, itemShape } from './itemTable';
import { all, rangesAfter, reversed, type Position, type Step } from './keyset';
import { itemTable, listRow, type StoredList } from './lists';
import { always, literalOf, type Condition, type QueryContext } from './predicate';
import type { QueryColumn } from './queryColumns';
import { planOf, readingOf, selectRows, type QueryPlan } from './queryPlan';
import { visibleItems } from './security';
import type { SqlValue, Store } from './store';
import { requireWithinLimits } from './threshold';
import type { Topic } from './topic';

type CellQuery = Parameters<Session['cells']>[1];
type Token = Readonly<Record<string, string>>;
/** A row: the columns that were asked for, then order values that are not among them. */
type Cells = SqlValue[];

interface Found {
  readonly rows: readonly Cells[];
  readonly next?: Token;
  readonly rowsExamined: number;
}

function items(store: Store, listId: string, query: ItemQuery): ItemPage {
  const list = listRow(store, listId);
  const context: QueryContext = { store, list, dialect: query.dialect };
  const plan = planOf(query, context);
  const shape = itemShape(store.sql, list, query.fields);
  const { rows, ...rest } = find(context, query, { plan, confining: confiningOf(context, query, plan), columns: shape.columns, counted: true });
  return { ...rest, items: rows.map((cells) => itemFrom(list, cells, shape)) };
}

function cells(store: Store, listId: string, query: CellQuery): CellPage {
  const list = listRow(store, listId);
  const context: QueryContext = { store, list, dialect: query.dialect };
  const plan = planOf(query, context);
  const confining = confiningOf(context, query, plan);
  const generation = store.sql.generation(itemTable(list));
  const observed = store.options.observe !== undefined;
  if (!observed && plan.kept?.generation === generation && areSame(plan.kept.confining, confining)) return plan.kept.page;
  const { columns, readers } = (plan.cells ??= cellShape(store.sql, list, query.fields));
  const counted = observed || plan.runs % countedOnceIn === 0;
  plan.runs += 1;
  const { rows, next } = find(context, query, { plan, confining, columns, counted });
  for (const { at, read } of readers) for (const row of rows as FieldValue[][]) row[at] = read(row[at] as SqlValue);
  const page: CellPage = { rows: rows as FieldValue[][], ...(next && { next }) };
  if (rows.length <= rowsKept) plan.kept = { generation, confining, page };
  return page;
}

/** Larger pages are exports: whoever reads them reads on. */
const rowsKept = 100;
const areSame = (left: readonly Condition[], right: readonly Condition[]): boolean =>
  left.length === right.length && left.every(({ sql, values }, index) => sql === right[index]?.sql && isDeepStrictEqual(values, right[index].values));

/** Counting costs a call for each row: of pages whose count nobody asks for, one in so many is counted for the index advice. */
const countedOnceIn = 64;
interface Manner {
  readonly plan: QueryPlan;
  readonly confining: readonly Condition[];
  readonly columns: readonly string[];
  readonly counted: boolean;
}

/** What keeps the caller, the limits and the folder from the list's other items. */
function confiningOf(context: QueryContext, query: ItemQuery, { weight }: QueryPlan): readonly Condition[] {
  const { store, list } = context;
  return [visibleItems(store, list), requireWithinLimits(weight, context), folderCondition(store, list, query)].filter(({ sql }) => sql !== always.sql);
}

function find(context: QueryContext, query: ItemQuery, { plan, confining, columns, counted }: Manner): Found {
  const { store, list } = context;
  const { examined } = store.sql;
  const reading = readingOf(plan, columns, itemTable(list));
  const before = examined.rows;
  const isPlain = !counted && confining.length === 0 && !query.after && !query.backwards;
  const rows = isPlain
    ? (store.sql.cells(reading.first, ...plan.where.values) as Cells[])
    : readRows(context, query, { columns: reading.columns, base: all([...(counted ? [counting] : []), ...confining, plan.where]), steps: plan.steps });
  const rowsExamined = examined.rows - before;
  if (counted) {
    store.options.observe?.({ listId: list.id, returned: rows.length, rowsExamined });
    noteShape(context, { trim: visibleItems(store, list), where: query.where, order: plan.steps, returned: rows.length, rowsExamined });
  }
  const more = rows.length > query.top;
  if (more) rows.length = query.top;
  if (query.backwards) rows.reverse();
  const last = (more || query.backwards) && rows.at(-1);
  return {
    rows,
    rowsExamined,
    ...(last && {
      next: tokenOf(
        reading.positions.map((at) => last[at] ?? null),
        plan.steps,
      ),
    }),
  };
}
const counting: Condition = { sql: 'examine()', values: [] };

function folderCondition(store: Store, list: StoredList, { folder, recursive = true }: ItemQuery): Condition {
  if (folder === undefined && recursive) return always;
  const below = folder === undefined ? '' : folderBelow(store, list, folder);
  if (!recursive) return { sql: 'dir = ?', values: [below] };
  return below === '' ? always : { sql: '(dir = ? OR substr(dir, 1, ?) = ?)', values: [below, below.length + 1, `${below}/`] };
}

interface Selection {
  readonly columns: readonly string[];
  readonly base: Condition;
  readonly steps: readonly Step[];
}

/** Reads one row more than the page holds: it says whether there is another page. */
function readRows(context: QueryContext, query: ItemQuery, { columns, base, steps }: Selection): Cells[] {
  const directed = query.backwards ? reversed(steps) : steps;
  const position = query.after && positionOf(context, query.after, steps);
  const ranges = position ? rangesAfter(directed, position) : [always];
  const rows: Cells[] = [];
  for (const range of ranges) {
    const wanted = query.top + 1 - rows.length;
    if (wanted <= 0) break;
    const where = [base, range]
      .filter(({ sql }) => sql !== '' && sql !== always.sql)
      .map(({ sql }) => sql)
      .join(' AND ');
    const statement = selectRows(columns, itemTable(context.list), where, directed, wanted);
    rows.push(...(context.store.sql.cells(statement, ...base.values, ...range.values) as Cells[]));
  }
  return rows;
}

/** A token names the last row by `p_ID`, and its order values when the row may have changed since. */
function positionOf({ store, list }: QueryContext, after: Token, steps: readonly Step[]): Position {
  const id = Number(after['p_ID']);
  if (!Number.isInteger(id)) throw invalidFilter('The skip token is not valid.');
  const named = steps.every((step) => step.column === null || tokenName(step.column) in after);
  if (named) return steps.map((step) => (step.column === null ? id : tokenValue(step.column, after[tokenName(step.column)] ?? '', store)));
  // A row that may not be seen has no place that could be asked for.
  const trim = visibleItems(store, list);
  const [position] = store.sql.cells(
    `SELECT ${steps.map((step) => step.sql).join(', ')} FROM ${itemTable(list)} WHERE id = ? AND ${trim.sql}`,
    id,
    ...trim.values,
  );
  if (!position) throw invalidFilter('The skip token is not valid.');
  return position;
}

const tokenName = (column: QueryColumn): string => (column.sql === 'id' ? 'p_ID' : `p_${column.name}`);

/** Text travels as its comparable key, so that the position is exact; an empty value is no value. */
function tokenValue(column: QueryColumn, text: string, store: Store): SqlValue {
  if (text === '') return null;
  if (column.comparison === 'text' || column.comparison === 'longText') return text;
  return literalOf(column, text, { store });
}

function tokenOf(position: Position, steps: readonly Step[]): Token {
  const values = steps.map((step, index) => [step.column ? tokenName(step.column) : 'p_ID', textOf(position[index])] as const);
  return { Paged: 'TRUE', ...Object.fromEntries(values) };
}

const textOf = (value: SqlValue | undefined): string => (value === null || value === undefined ? '' : String(value));

export const queryTopic: Topic<Pick<Session, 'items' | 'cells'>> = {
  tables: '',
  session: (store) => ({ items: (listId, query) => items(store, listId, query), cells: (listId, query) => cells(store, listId, query) }),
};
