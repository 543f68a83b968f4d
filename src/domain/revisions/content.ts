/** A plan as it is frozen, compared and printed: rows of plain values, whoever and whatever schema reads them. */
import type { Item } from '../../schema/field';
import type { activities } from '../../schema/lists/activities';
import type { assignments } from '../../schema/lists/assignments';
import type { goals } from '../../schema/lists/goals';
import type { workstreams } from '../../schema/lists/workstreams';
import type { PlanListKey } from './plannedFields';
import { areOfTheirKinds } from './shapes';
import { canonicalJson, plannedOf, progressOf, type PlanValue, type PlanValues } from './values';

export interface PlanRow {
  readonly id: number;
  readonly planned: PlanValues;
  /** How it went when this was taken down: shown, never compared. */
  readonly progress: PlanValues;
}

export interface PlanContent {
  /** Of the JSON; what has a later one than this is not guessed at. */
  readonly format: 1;
  readonly assignment: PlanRow;
  /** In the order of their ids, so that the same plan is the same text. */
  readonly workstreams: readonly PlanRow[];
  readonly goals: readonly PlanRow[];
  readonly activities: readonly PlanRow[];
}

export interface PlanItems {
  readonly assignment: Item<typeof assignments>;
  readonly workstreams: readonly Item<typeof workstreams>[];
  readonly goals: readonly Item<typeof goals>[];
  readonly activities: readonly Item<typeof activities>[];
}

const rowOf = (list: PlanListKey, item: { readonly id: number }): PlanRow => ({
  id: item.id,
  planned: plannedOf(list, item),
  progress: progressOf(list, item),
});
const byId = (rows: readonly PlanRow[]): readonly PlanRow[] => [...rows].sort((a, b) => a.id - b.id);

export const contentOf = ({ assignment, workstreams: parts, goals: aims, activities: tasks }: PlanItems): PlanContent => ({
  format: 1,
  assignment: rowOf('assignments', assignment),
  workstreams: byId(parts.map((item) => rowOf('workstreams', item))),
  goals: byId(aims.map((item) => rowOf('goals', item))),
  activities: byId(tasks.map((item) => rowOf('activities', item))),
});

export const contentText = (content: PlanContent): string => canonicalJson(content);

/** newer: written by a later Framsyn than this. */
export type Unreadable = 'unreadable' | 'newer';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isValues = (list: PlanListKey, value: unknown): boolean => isRecord(value) && areOfTheirKinds(list, value as PlanValues);
const isRow = (list: PlanListKey, value: unknown): value is PlanRow =>
  isRecord(value) && typeof value['id'] === 'number' && isValues(list, value['planned']) && isValues(list, value['progress']);
const isRows = (list: PlanListKey, value: unknown): value is readonly PlanRow[] => Array.isArray(value) && value.every((row) => isRow(list, row));

/** What was frozen, checked throughout, since people can edit the list. Fields that this schema lacks are kept. */
export function readContent(text: string): PlanContent | Unreadable {
  try {
    const found: unknown = JSON.parse(text);
    if (!isRecord(found)) return 'unreadable';
    if (typeof found['format'] === 'number' && found['format'] > 1) return 'newer';
    const { format, assignment, workstreams: parts, goals: aims, activities: tasks } = found;
    if (format !== 1 || !isRow('assignments', assignment)) return 'unreadable';
    if (!isRows('workstreams', parts) || !isRows('goals', aims) || !isRows('activities', tasks)) return 'unreadable';
    return { format, assignment, workstreams: parts, goals: aims, activities: tasks };
  } catch {
    return 'unreadable';
  }
}

/** A lookup's or a person's number. */
export const idOf = (value: PlanValue | undefined): number | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'number' ? value.id : undefined;
export const textOf = (row: PlanRow | undefined, field: string): string => {
  const value = row?.planned[field];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};
