/** All that a plan is made of, read whole. */
import type { PlanItems } from '../../domain/revisions/content';
import type { Item, ListDefinition } from '../../schema/field';
import { activities } from '../../schema/lists/activities';
import { assignments } from '../../schema/lists/assignments';
import { goals } from '../../schema/lists/goals';
import { revisions } from '../../schema/lists/revisions';
import { workstreams } from '../../schema/lists/workstreams';
import { everyItem } from '../everyItem';
import type { Condition, DataSource, Result } from '../ports';

const pageSize = 5000;

/** Every item of an assignment; the pages of a list follow each other, the lists go together. */
export const allOf = <L extends ListDefinition>(data: DataSource, list: L, assignment: number): Promise<Result<readonly Item<L>[]>> =>
  everyItem(data, list, { where: [{ field: 'assignment' as Condition<L>['field'], is: 'equal', value: assignment }], top: pageSize });

export async function readPlan(data: DataSource, assignment: number): Promise<Result<PlanItems>> {
  const [own, parts, aims, tasks] = await Promise.all([
    data.repository(assignments).get(assignment),
    allOf(data, workstreams, assignment),
    allOf(data, goals, assignment),
    allOf(data, activities, assignment),
  ]);
  if (!own.ok) return own;
  if (!parts.ok) return parts;
  if (!aims.ok) return aims;
  if (!tasks.ok) return tasks;
  return { ok: true, value: { assignment: own.value, workstreams: parts.value, goals: aims.value, activities: tasks.value } };
}

export type Revision = Item<typeof revisions>;
/** Latest first. */
export async function readRevisions(data: DataSource, assignment: number): Promise<Result<readonly Revision[]>> {
  const answer = await allOf(data, revisions, assignment);
  return answer.ok ? { ok: true, value: [...answer.value].sort((a, b) => b.id - a.id) } : answer;
}
