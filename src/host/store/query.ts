/** A page of items: permission trim, filter, order and position in SQL, in the limits of SharePoint. */
import type { ItemPage, ItemQuery, Order, Session } from '../engine';
import { noteShape } from './indexAdvice';
import { invalidFilter } from './inputErrors';
import { folderBelow } from './items';
import { itemFrom, itemShape } from './itemTable';
import { all, orderBy, rangesAfter, reversed, type Position, type Step } from './keyset';
import { itemTable, listRow, type StoredList } from './lists';
import { always, compile, literalOf, type Condition, type QueryContext } from './predicate';
import { queryColumn, type QueryColumn } from './queryColumns';
import { visibleItems } from './security';
import type { SqlValue, Store } from './store';
import { requireWithinLimits } from './threshold';
import type { Topic } from './topic';

type Token = Readonly<Record<string, string>>;
/** A row: the shape's columns, then the order values. */
type Cells = readonly SqlValue[];

function items(store: Store, listId: string, query: ItemQuery): ItemPage {
  const list = listRow(store, listId);
  const context: QueryContext = { store, list, dialect: query.dialect };
  const confinement = requireWithinLimits(query, context);
  const steps = stepsOf(query.order ?? [], context);
  const trim = visibleItems(store, list);
  const conditions = [trim, confinement, folderCondition(store, list, query), query.where ? compile(query.where, context) : always];
  const base = all(conditions.filter((condition) => condition.sql !== always.sql));
  const before = store.sql.examined.rows;
  const rows = readRows(context, query, base, steps);
  const rowsExamined = store.sql.examined.rows - before;
  store.options.observe?.({ listId: list.id, returned: rows.length, rowsExamined });
  noteShape(context, { trim, where: query.where, order: steps, returned: rows.length, rowsExamined });
  return pageOf(context, query, steps, rows, rowsExamined);
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

function folderCondition(store: Store, list: StoredList, { folder, recursive = true }: ItemQuery): Condition {
  if (folder === undefined && recursive) return always;
  const below = folder === undefined ? '' : folderBelow(store, list, folder);
  if (!recursive) return { sql: 'dir = ?', values: [below] };
  return below === '' ? always : { sql: '(dir = ? OR substr(dir, 1, ?) = ?)', values: [below, below.length + 1, `${below}/`] };
}

/** Reads one row more than the page holds: it says whether there is another page. */
function readRows(context: QueryContext, query: ItemQuery, base: Condition, steps: readonly Step[]): readonly Cells[] {
  const directed = query.backwards ? reversed(steps) : steps;
  const position = query.after && positionOf(context, query.after, steps);
  const ranges = position ? rangesAfter(directed, position) : [always];
  const { columns } = itemShape(context.store.sql, context.list, query.fields);
  const sorted = steps.map((step) => step.sql).join(', ');
  const rows: Cells[] = [];
  for (const range of ranges) {
    const wanted = query.top + 1 - rows.length;
    if (wanted <= 0) break;
    const where = [`examine()`, ...[base, range].filter(({ sql }) => sql !== '' && sql !== always.sql).map(({ sql }) => sql)].join(' AND ');
    const statement = `SELECT ${columns.join(', ')}, ${sorted} FROM ${itemTable(context.list)} WHERE ${where} ORDER BY ${orderBy(directed)} LIMIT ?`;
    rows.push(...context.store.sql.cells(statement, ...base.values, ...range.values, wanted));
  }
  return rows;
}

/** A token names the last row by `p_ID`, and its order values when the row may have changed since. */
function positionOf({ store, list }: QueryContext, after: Token, steps: readonly Step[]): Position {
  const id = Number(after['p_ID']);
  if (!Number.isInteger(id)) throw invalidFilter('The skip token is not valid.');
  const named = steps.every((step) => step.column === null || tokenName(step.column) in after);
  if (named) return steps.map((step) => (step.column === null ? id : tokenValue(step.column, after[tokenName(step.column)] ?? '', store)));
  const [position] = store.sql.cells(`SELECT ${steps.map((step) => step.sql).join(', ')} FROM ${itemTable(list)} WHERE id = ?`, id);
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

function pageOf(context: QueryContext, query: ItemQuery, steps: readonly Step[], found: readonly Cells[], rowsExamined: number): ItemPage {
  const { store, list } = context;
  const more = found.length > query.top;
  const rows = found.slice(0, query.top);
  if (query.backwards) rows.reverse();
  const shape = itemShape(store.sql, list, query.fields);
  const read = rows.map((cells) => itemFrom(list, cells, shape));
  const last = rows.at(-1);
  return { items: read, rowsExamined, ...((more || query.backwards) && last && { next: tokenOf(last.slice(shape.width), steps) }) };
}

function tokenOf(position: Position, steps: readonly Step[]): Token {
  const values = steps.map((step, index) => [step.column ? tokenName(step.column) : 'p_ID', textOf(position[index])] as const);
  return { Paged: 'TRUE', ...Object.fromEntries(values) };
}

const textOf = (value: SqlValue | undefined): string => (value === null || value === undefined ? '' : String(value));

export const queryTopic: Topic<Pick<Session, 'items'>> = { tables: '', session: (store) => ({ items: (listId, query) => items(store, listId, query) }) };
