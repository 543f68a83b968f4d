/**
 * Paging by position. A page begins after the last row of the one before, found by its order values and its ID, so page
 * 20,000 costs what page 1 does. "After" is cut into ranges that an index can serve, read one after the other.
 */
import type { QueryColumn } from './queryColumns';
import type { SqlValue } from './store';
import type { Condition } from './predicate';

/** One order column as SQL; the last of a query's is always the ID. SQLite sorts NULL lowest, as SharePoint does. */
export interface Step {
  readonly sql: string;
  readonly descending: boolean;
  readonly column: QueryColumn | null;
}

export type Position = readonly SqlValue[]; // one value a step

export function reversed(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => ({ ...step, descending: !step.descending }));
}

export function orderBy(steps: readonly Step[]): string {
  return steps.map((step) => `${step.sql}${step.descending ? ' DESC' : ''}`).join(', ');
}

/** The ranges of rows after a position, nearest first: equal in all steps but the last, then in all but the last two … */
export function rangesAfter(steps: readonly Step[], position: Position): readonly Condition[] {
  return steps.flatMap((_, index) => {
    const depth = steps.length - 1 - index;
    const step = steps[depth];
    if (!step) return [];
    const prefix = steps.slice(0, depth).map((outer, outerIndex) => equals(outer.sql, position[outerIndex] ?? null));
    return beyond(step, position[depth] ?? null).map((condition) => all([...prefix, condition]));
  });
}

function equals(sql: string, value: SqlValue): Condition {
  return value === null ? { sql: `${sql} IS NULL`, values: [] } : { sql: `${sql} = ?`, values: [value] };
}

function beyond({ sql, descending }: Step, value: SqlValue): readonly Condition[] {
  const nothing = { sql: `${sql} IS NULL`, values: [] };
  if (descending) return value === null ? [] : [{ sql: `${sql} < ?`, values: [value] }, nothing];
  return [value === null ? { sql: `${sql} IS NOT NULL`, values: [] } : { sql: `${sql} > ?`, values: [value] }];
}

export function all(conditions: readonly Condition[]): Condition {
  return { sql: conditions.map((condition) => `(${condition.sql})`).join(' AND '), values: conditions.flatMap((condition) => condition.values) };
}
