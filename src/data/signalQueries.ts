/** What the page Spaningar asks for when its list already stands: what people think of the spaningar, and what waits for the group. */
import { assessments } from '../schema/lists/assessments';
import type { Item } from '../schema/field';
import { groups } from '../schema/lists/groups';
import { signals } from '../schema/lists/signals';
import { everyItem, manyItems } from './everyItem';
import type { Condition, DataSource, Result } from './ports';

export type Assessment = Item<typeof assessments>;

const ratings = ['signal', 'impact', 'uncertainty', 'urgency', 'novelty', 'likelihood', 'assessorRole'] as const;
const pageSize = 500;
/** In one condition: SharePoint's query grows by a comparison for each. */
const mostInOne = 25;
/** So many assessments are looked through to sort by them. */
const mostToSort = { page: 2_000, all: 20_000 } as const;

/** Every assessment of a spaning, comments and all. */
export const assessmentsOf = (source: DataSource, signal: number): Promise<Result<readonly Assessment[]>> =>
  everyItem(source, assessments, { where: [{ field: 'signal', is: 'equal', value: signal }], top: pageSize });

/** The ratings of several spaningar; asked for in the same turn, they travel in one `$batch`. */
export async function ratingsOf(source: DataSource, ids: readonly number[]): Promise<Result<readonly Assessment[]>> {
  const parts = Array.from({ length: Math.ceil(ids.length / mostInOne) }, (_, index) => ids.slice(index * mostInOne, (index + 1) * mostInOne));
  const conditions = parts.map((value): Condition<typeof assessments> => ({ field: 'signal', is: 'oneOf', value }));
  const answers = await Promise.all(conditions.map((where) => everyItem(source, assessments, { where: [where], top: pageSize, fields: ratings })));
  const refused = answers.find((answer) => !answer.ok);
  return refused ?? { ok: true, value: answers.flatMap((answer) => (answer.ok ? answer.value : [])) };
}

/** The ratings of all spaningar, the latest ones where there are more than can be looked through. */
export async function allRatings(source: DataSource): Promise<Result<readonly Assessment[]>> {
  const latest = await manyItems(source, assessments, { top: mostToSort.page, fields: ratings }, mostToSort.all);
  return latest.ok ? { ok: true, value: latest.value.items } : latest;
}

/** How many the working group has, when exactly one is active and says so. */
export async function workingGroupSize(source: DataSource): Promise<Result<number | undefined>> {
  const page = await source.repository(groups).page({ where: [{ field: 'type', is: 'equal', value: 'arbetsgrupp' }], fields: ['active', 'size'], top: 20 });
  if (!page.ok) return page;
  const active = page.value.items.filter((group) => group.active);
  return { ok: true, value: active.length === 1 ? active[0]?.size : undefined };
}

export interface Count {
  readonly count: number;
  /** There are more than have been counted. */
  readonly isMore: boolean;
}
export interface GroupWork {
  readonly toExamine: Count;
  readonly toRevisit: Count;
}
const mostCounted = 100;

/** What waits for the working group: new ones, and those that it is time to look at again. One `$batch`. */
export async function groupWork(source: DataSource, today: string): Promise<Result<GroupWork>> {
  const repository = source.repository(signals);
  const count = async (where: Condition<typeof signals>): Promise<Result<Count>> => {
    const page = await repository.page({ where: [where], fields: ['status'], top: mostCounted });
    return page.ok ? { ok: true, value: { count: page.value.items.length, isMore: page.value.next !== undefined } } : page;
  };
  const [toExamine, toRevisit] = await Promise.all([
    count({ field: 'status', is: 'equal', value: 'ny' }),
    count({ field: 'reviewDate', is: 'atMost', value: today }),
  ]);
  if (!toExamine.ok) return toExamine;
  return toRevisit.ok ? { ok: true, value: { toExamine: toExamine.value, toRevisit: toRevisit.value } } : toRevisit;
}
