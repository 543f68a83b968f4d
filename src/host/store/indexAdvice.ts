/**
 * Composite indexes grow from use. SharePoint's own query engine pairs an index of one column with others; SQLite wants
 * (filter, order) in one index to answer a page without reading past it. A query that read far more rows than it returned
 * leaves its shape here, and the next write turn builds the index for it.
 */
import type { Predicate } from '../engine';
import type { Step } from './keyset';
import { itemTable } from './lists';
import type { Condition, QueryContext } from './predicate';
import { plainColumn, queryColumn } from './queryColumns';
import type { Sql } from './store';

interface Shape {
  readonly trim: Condition;
  readonly where: Predicate | undefined;
  readonly order: readonly Step[];
  readonly returned: number;
  readonly rowsExamined: number;
}
interface Advice {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What counts as far more: rows beyond twice the answer and a handful. */
const slack = 50;
const compositesPerList = 16;
const pending = new WeakMap<Sql, Map<string, Advice>>();

export function noteShape(context: QueryContext, shape: Shape): void {
  if (shape.rowsExamined <= 2 * shape.returned + slack) return;
  const columns = [
    ...new Set([...(shape.trim.sql === 'author_id = ?' ? ['author_id'] : []), ...equalities(shape.where, context), ...following(shape, context)]),
  ].slice(0, 4);
  // A single column is what a client's own indexes are for; only the author, by whom own-items lists are trimmed, is ours.
  if (columns.length < 2 && columns[0] !== 'author_id') return;
  const table = itemTable(context.list);
  const { sql } = context.store;
  const advice = pending.get(sql) ?? new Map<string, Advice>();
  pending.set(sql, advice);
  advice.set(`${table}_for_${columns.join('_')}`, { table, columns });
}

/** Columns that the filter pins to one value, or to none. */
function equalities(where: Predicate | undefined, context: QueryContext): readonly string[] {
  if (!where) return [];
  if ('operands' in where) return where.kind === 'or' ? [] : where.operands.flatMap((operand) => equalities(operand, context));
  const pins = (where.kind === 'compare' && where.operator === 'eq' && where.value !== null) || (where.kind === 'isNull' && !where.negated);
  if (!pins) return [];
  const column = plainColumn(queryColumn(context.store, context.list, where.field, context.dialect));
  return column === null ? [] : [column];
}

/** What comes after them: the order, when all of it goes one way. */
function following({ order }: Shape, { list }: QueryContext): readonly string[] {
  const columns = order.map((step) => (step.column ? plainColumn(step.column) : null));
  const plain = columns.slice(0, -1).filter((column): column is string => column !== null);
  return plain.length === columns.length - 1 && list.itemCount > 0 ? plain : [];
}

export function hasAdvice(sql: Sql): boolean {
  return (pending.get(sql)?.size ?? 0) > 0;
}

/** Builds what was advised, within the number of composite indexes that a list may carry. Runs as a write. */
export function followAdvice(sql: Sql): void {
  const advice = pending.get(sql);
  if (!advice) return;
  const wanted = [...advice];
  advice.clear();
  for (const [name, { table, columns }] of wanted) {
    const present = sql
      .all("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?", table)
      .filter((index) => String(index['name']).startsWith(`${table}_for_`));
    if (present.length < compositesPerList) sql.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${table}(${columns.join(', ')})`);
  }
}
