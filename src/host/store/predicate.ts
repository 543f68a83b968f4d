/** Predicates to SQL. A comparison with nothing is false, except "not equal": SharePoint counts an empty value as different. */
import type { Literal, Predicate } from '../engine';
import { invalidFilter } from './inputErrors';
import type { StoredList } from './lists';
import { queryColumn, type QueryColumn } from './queryColumns';
import type { SqlValue, Store } from './store';
import { afterPrefix, fold, foldedOf, sortKey } from './text';
import { parseDate, storedDate } from './values';

export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}
export const always: Condition = { sql: '1', values: [] };

export interface QueryContext {
  readonly store: Store;
  readonly list: StoredList;
  readonly dialect: 'odata' | 'caml';
}

const operators = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' } as const;
type Operator = keyof typeof operators;
type PredicateOf<Kind extends Predicate['kind'], Each = Predicate> = Each extends { readonly kind: infer EachKind }
  ? Kind extends EachKind
    ? Each
    : never
  : never;
type Compiler<Kind extends Predicate['kind']> = (predicate: PredicateOf<Kind>, context: QueryContext) => Condition;

export function compile(predicate: Predicate, context: QueryContext): Condition {
  const compiler = compilers[predicate.kind] as (predicate: Predicate, context: QueryContext) => Condition;
  return compiler(predicate, context);
}

const compilers = {
  and: (predicate, context) => joined(predicate.operands, ' AND ', context),
  or: (predicate, context) => joined(predicate.operands, ' OR ', context),
  not({ operand }, context) {
    const { sql, values } = compile(operand, context);
    return { sql: `(${sql}) IS NOT TRUE`, values };
  },
  compare({ field, operator, value }, context) {
    const column = queryColumn(context.store, context.list, field, context.dialect);
    if (value === null) return comparisonWithNothing(column, operator);
    return within(column, (sql) => comparison(column, sql, operator, value, context), operator === 'ne');
  },
  startswith({ field, value }, context) {
    const column = textColumn(queryColumn(context.store, context.list, field, context.dialect));
    return within(column, (sql) => beginning(column, sql, value), false);
  },
  substringof({ field, value }, context) {
    const column = textColumn(queryColumn(context.store, context.list, field, context.dialect));
    return within(column, (sql) => ({ sql: `instr(${foldedSql(column, sql)}, ?) > 0`, values: [fold(value)] }), false);
  },
  isNull({ field, negated }, context) {
    const column = queryColumn(context.store, context.list, field, context.dialect);
    return comparisonWithNothing(column, negated ? 'ne' : 'eq');
  },
  in({ field, values }, context) {
    const column = queryColumn(context.store, context.list, field, context.dialect);
    if (values.length === 0) return { sql: '0', values: [] };
    const some = values.filter((value) => value !== null);
    const list: Condition = within(column, (sql) => anyOf(column, sql, some, context), false);
    if (some.length === values.length) return list;
    return { sql: `(${list.sql} OR ${comparisonWithNothing(column, 'eq').sql})`, values: list.values };
  },
  membership({ field, group }, context) {
    const column = queryColumn(context.store, context.list, { ...field, lookupId: true }, context.dialect);
    if (!column.field.type.startsWith('User')) throw invalidFilter();
    return group === 'currentUserGroups'
      ? within(column, (sql) => ({ sql: `${sql} IN (SELECT group_id FROM group_members WHERE user_id = ?)`, values: [context.store.caller.id] }), false)
      : within(column, (sql) => ({ sql: `${sql} IN (SELECT user_id FROM group_members WHERE group_id = ?)`, values: [group] }), false);
  },
} as const satisfies { readonly [Kind in Predicate['kind']]: Compiler<Kind> };

function joined(operands: readonly Predicate[], glue: string, context: QueryContext): Condition {
  if (operands.length === 0) throw invalidFilter();
  const parts = operands.map((operand) => compile(operand, context));
  return { sql: `(${parts.map((part) => part.sql).join(glue)})`, values: parts.flatMap((part) => part.values) };
}

function textColumn(column: QueryColumn): QueryColumn {
  if (column.comparison !== 'text' && column.comparison !== 'longText') throw invalidFilter();
  return column;
}

/** Applies a comparison to a column's own value, to each of several, or to what a reference points at. */
function within(column: QueryColumn, compare: (sql: string) => Condition, emptyMatches: boolean): Condition {
  const { remote, several, sql } = column;
  const owner = several ? 'j.value' : sql;
  const inner = remote ? overReference(remote, owner, compare) : compare(owner);
  if (!several) return emptyMatches ? { sql: `(${inner.sql} OR ${sql} IS NULL)`, values: inner.values } : inner;
  // "Not equal" over several values: none of them is equal.
  if (emptyMatches) return { sql: `NOT EXISTS (SELECT 1 FROM json_each(${sql}) j WHERE (${inner.sql}) IS NOT TRUE)`, values: inner.values };
  return { sql: `EXISTS (SELECT 1 FROM json_each(${sql}) j WHERE ${inner.sql})`, values: inner.values };
}

function overReference(remote: { readonly table: string; readonly sql: string }, owner: string, compare: (sql: string) => Condition): Condition {
  const inner = compare(remote.sql);
  return { sql: `${owner} IN (SELECT id FROM ${remote.table} WHERE ${inner.sql})`, values: inner.values };
}

function comparisonWithNothing(column: QueryColumn, operator: Operator): Condition {
  if (operator !== 'eq' && operator !== 'ne') throw invalidFilter();
  return { sql: `${column.sql} IS ${operator === 'ne' ? 'NOT ' : ''}NULL`, values: [] };
}

/** The comparable form: keys compare as they are, long texts get theirs while being read. */
function comparable(column: QueryColumn, sql: string): string {
  return column.comparison === 'longText' ? `sortkey(${sql})` : sql;
}
function foldedSql(column: QueryColumn, sql: string): string {
  return column.comparison === 'longText' ? `fold(${sql})` : foldedOf(sql);
}

function comparison(column: QueryColumn, sql: string, operator: Operator, value: Exclude<Literal, null>, context: QueryContext): Condition {
  const literal = literalOf(column, value, context);
  if (literal === null) return { sql: `${sql} IS ${operator === 'ne' ? 'NOT ' : ''}NULL`, values: [] };
  return { sql: `${comparable(column, sql)} ${operators[operator]} ?`, values: [literal] };
}

function anyOf(column: QueryColumn, sql: string, values: readonly Exclude<Literal, null>[], context: QueryContext): Condition {
  const literals = values.map((value) => literalOf(column, value, context)).filter((value) => value !== null);
  return { sql: `${comparable(column, sql)} IN (${literals.map(() => '?').join(', ')})`, values: literals };
}

/** A key begins with the unaccented text: the range lets an index find it, the second term looks at the accents. */
function beginning(column: QueryColumn, sql: string, value: string): Condition {
  const prefix = fold(value);
  const exact = `substr(${foldedSql(column, sql)}, 1, ?) = ?`;
  const length = [...prefix].length;
  if (column.comparison === 'longText') return { sql: exact, values: [length, prefix] };
  const [plain = ''] = sortKey(value).split('\u0001');
  return { sql: `(${sql} >= ? AND ${sql} < ? AND ${exact})`, values: [plain, afterPrefix(plain), length, prefix] };
}

/** The literal in the column's own form. SharePoint converts text to the column's type and refuses what it cannot. */
export function literalOf(column: QueryColumn, value: Exclude<Literal, null>, { store }: Pick<QueryContext, 'store'>): SqlValue {
  return literals[column.comparison](value, column, store);
}

type LiteralReader = (value: Exclude<Literal, null>, column: QueryColumn, store: Store) => SqlValue;
const plainText = (value: Exclude<Literal, null>): string => (typeof value === 'object' ? value.date : String(value));
const literals = {
  text: (value) => (plainText(value) === '' ? null : sortKey(plainText(value))),
  longText: (value) => (plainText(value) === '' ? null : sortKey(plainText(value))),
  guid: (value) => plainText(value).replace(/[{}]/g, '').toLowerCase(),
  number(value) {
    const number = typeof value === 'object' || value === '' ? Number.NaN : Number(value);
    if (!Number.isFinite(number)) throw invalidFilter();
    return number;
  },
  boolean(value) {
    if (value === true || value === 1 || value === '1' || String(value).toLowerCase() === 'true') return 1;
    if (value === false || value === 0 || value === '0' || String(value).toLowerCase() === 'false') return 0;
    throw invalidFilter();
  },
  date(value, column, store) {
    const instant = parseDate(plainText(value));
    if (instant === undefined) throw invalidFilter();
    return storedDate(instant, column.field, store.options.timeZone);
  },
} as const satisfies Record<Comparison, LiteralReader>;
type Comparison = QueryColumn['comparison'];
