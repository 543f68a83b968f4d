/**
 * Makes the successor of an assignment. Copies come first, then what joins them to their originals, and last the
 * originals are struck with the reason: a run that is cut short anywhere leaves everything open where it was, and the
 * next run finds what is made already by its key.
 */
import {
  activityCopy,
  carryOver,
  copyKey,
  dependenciesOf,
  goalCopy,
  partCopy,
  successorDraft,
  successorKey,
  type Activity,
  type CarryOver,
  type Holdings,
  type Ids,
} from '../../domain/assignment/carryOver';
import { isOpenActivity } from '../../domain/assignment/checklist';
import type { Assignment } from '../../domain/assignment/phases';
import type { LinkNode } from '../../domain/links/keys';
import type { Draft, Item, ListDefinition } from '../../schema/field';
import { activities } from '../../schema/lists/activities';
import { assignments } from '../../schema/lists/assignments';
import { goals } from '../../schema/lists/goals';
import { links } from '../../schema/lists/links';
import { workstreams } from '../../schema/lists/workstreams';
import { addsAtOnce } from '../addRules';
import { linkKey } from '../links/linkWrites';
import { inLots } from '../links/linkReads';
import type { Conflict, DataError, DataSource, Entry, Result } from '../ports';

export interface ContinuationPlan {
  readonly title: string;
  readonly today: string;
  /** It was begun before: this is gone on with. */
  readonly successor?: Assignment;
  /** Written on the copy of what was late. */
  readonly lateNote: string;
  /** Written on the original as the reason why it is struck. */
  readonly struckNote: string;
  /** Changes an activity of the old plan, with the reason that an approved plan asks for. */
  readonly change: (before: Activity, change: Partial<Draft<typeof activities>>) => Promise<Result<Activity, DataError | Conflict<typeof activities>>>;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface Continuation {
  readonly successor: Assignment;
  readonly carried: CarryOver;
}

const failed = (error: DataError): Result<never> => ({ ok: false, error });

/** SharePoint refuses a responsible person who has left the site, and does not always say that this is why: the activity then goes along with its role. */
const withoutPerson = (entry: Entry<typeof activities>): Entry<typeof activities> => ({ ...entry, draft: { ...entry.draft, responsible: null } });
const mayBeAboutPerson = ({ draft }: Entry<typeof activities>, answer: Result<unknown> | undefined): boolean =>
  typeof draft.responsible === 'number' && answer?.ok === false && answer.error.kind === 'invalid';

async function addAll<L extends ListDefinition>(
  data: DataSource,
  list: L,
  entries: readonly Entry<L>[],
  onAdded: (count: number) => void,
): Promise<Result<readonly Item<L>[]>> {
  const added: Item<L>[] = [];
  for (const lot of inLots(entries, addsAtOnce)) {
    for (const answer of await data.repository(list).addMany(lot)) {
      if (!answer.ok) return answer;
      added.push(answer.value);
    }
    onAdded(lot.length);
  }
  return { ok: true, value: added };
}

/** Activities as `addAll`; those whose responsible person is refused are sent once more without. */
async function addActivities(data: DataSource, entries: readonly Entry<typeof activities>[], onAdded: (count: number) => void) {
  const repository = data.repository(activities);
  const added: Activity[] = [];
  for (const lot of inLots(entries, addsAtOnce)) {
    const answers = [...(await repository.addMany(lot))];
    const refused = lot.flatMap((entry, index) => (mayBeAboutPerson(entry, answers[index]) ? [{ entry, index }] : []));
    const again = await repository.addMany(refused.map(({ entry }) => withoutPerson(entry)));
    refused.forEach(({ index }, place) => (answers[index] = again[place]!));
    for (const answer of answers) {
      if (!answer.ok) return failed(answer.error);
      added.push(answer.value);
    }
    onAdded(lot.length);
  }
  return { ok: true, value: added } satisfies Result<readonly Activity[]>;
}

const pairs = (originals: readonly { readonly id: number }[], copies: readonly { readonly id: number }[]): Ids =>
  new Map(originals.flatMap(({ id }, index) => (copies[index] === undefined ? [] : [[id, copies[index].id] as const])));

/** Every copy waits for the copies of what its original waited for; one whose waiting somebody has changed since is left alone. */
async function joinDependencies(data: DataSource, copies: readonly Activity[], needs: ReadonlyMap<number, readonly number[]>): Promise<Result<void>> {
  const waiting = copies.filter(({ id, dependsOn }) => needs.has(id) && (dependsOn ?? []).length === 0);
  const answers = await Promise.all(waiting.map(({ id, etag }) => data.repository(activities).patch(id, { dependsOn: needs.get(id)! }, etag)));
  const refused = answers.find((answer) => !answer.ok && answer.error.kind !== 'conflict' && answer.error.kind !== 'notFound');
  return refused && !refused.ok ? failed(refused.error) : { ok: true, value: undefined };
}

const ledTo = (from: LinkNode, to: LinkNode): Entry<typeof links> => ({
  clientKey: linkKey({ from, to, relation: 'leddeTill' }),
  draft: { fromList: from.list, fromItem: from.id, toList: to.list, toItem: to.id, relation: 'leddeTill' },
});

/** The original is struck with the reason; one that a colleague has changed meanwhile is struck only if it still is open. */
async function strike(activity: Activity, { change, struckNote }: ContinuationPlan): Promise<Result<void>> {
  const struck = { status: 'struken', statusReason: struckNote } as const;
  const answer = await change(activity, struck);
  if (answer.ok || answer.error.kind === 'notFound') return { ok: true, value: undefined };
  if (!('theirs' in answer.error)) return failed(answer.error);
  const { theirs } = answer.error;
  if (!isOpenActivity(theirs)) return { ok: true, value: undefined };
  const again = await change(theirs, struck);
  return again.ok ? { ok: true, value: undefined } : failed(again.error);
}

/** The successor with all that is open; the same again, however often it is asked for. */
export async function continueAssignment(data: DataSource, holdings: Holdings, plan: ContinuationPlan): Promise<Result<Continuation>> {
  const { assignment } = holdings;
  const carried = carryOver(holdings, plan.today);
  const of = 1 + carried.workstreams.length + carried.goals.length + 2 * carried.activities.length;
  let done = 0;
  const step = (count: number): void => plan.onProgress?.((done += count), of);

  const made = plan.successor
    ? ({ ok: true, value: plan.successor } as const)
    : await data.repository(assignments).add(successorDraft(assignment, plan.title), successorKey(assignment.id));
  if (!made.ok) return made;
  const successor = made.value;
  step(1);

  const entry = <D>(list: 'workstreams' | 'goals' | 'activities', id: number, draft: D) => ({ draft, clientKey: copyKey(successor.id, list, id) });
  const parts = await addAll(
    data,
    workstreams,
    carried.workstreams.map((part) => entry('workstreams', part.id, partCopy(part, successor.id))),
    step,
  );
  if (!parts.ok) return parts;
  const partIds = pairs(carried.workstreams, parts.value);
  const aims = await addAll(
    data,
    goals,
    carried.goals.map((goal) => entry('goals', goal.id, goalCopy(goal, successor.id, partIds))),
    step,
  );
  if (!aims.ok) return aims;
  const tasks = await addActivities(
    data,
    carried.activities.map((one) => entry('activities', one.activity.id, activityCopy(one, successor.id, partIds, plan.lateNote))),
    step,
  );
  if (!tasks.ok) return tasks;

  const taskIds = pairs(
    carried.activities.map(({ activity }) => activity),
    tasks.value,
  );
  const joined = await joinDependencies(data, tasks.value, dependenciesOf(carried.activities, taskIds));
  if (!joined.ok) return joined;
  const ties = [
    ledTo({ list: 'assignments', id: assignment.id }, { list: 'assignments', id: successor.id }),
    ...[...taskIds].map(([original, copy]) => ledTo({ list: 'activities', id: original }, { list: 'activities', id: copy })),
  ];
  const tied = await addAll(data, links, ties, () => undefined);
  if (!tied.ok) return tied;

  for (const lot of inLots(carried.activities, addsAtOnce)) {
    const struck = await Promise.all(lot.map(({ activity }) => strike(activity, plan)));
    const refused = struck.find((answer) => !answer.ok);
    if (refused && !refused.ok) return refused;
    step(lot.length);
  }
  return { ok: true, value: { successor, carried } };
}
