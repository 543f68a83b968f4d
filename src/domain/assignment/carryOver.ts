/**
 * What a successor takes over from an assignment that ends: everything that is open. What is done stays where it was
 * done. The keys of the copies follow from what they are copies of, so that a run that was cut short can be run again.
 */
import type { Draft, Item, ItemValue, ListDefinition } from '../../schema/field';
import { kindOf } from '../../schema/kinds';
import { activities } from '../../schema/lists/activities';
import { assignments } from '../../schema/lists/assignments';
import { goals } from '../../schema/lists/goals';
import { workstreams } from '../../schema/lists/workstreams';
import { isLateActivity, isOpenActivity } from './checklist';
import { isOpenGoal, type Goal } from './goals';
import type { Assignment } from './phases';

export type Workstream = Item<typeof workstreams>;
export type Activity = Item<typeof activities>;

export interface Holdings {
  readonly assignment: Assignment;
  readonly workstreams: readonly Workstream[];
  readonly goals: readonly Goal[];
  readonly activities: readonly Activity[];
}

/** Why an activity goes along: it never ends, its time has passed, or it simply is not done. */
export type CarryReason = 'ongoing' | 'late' | 'open';
/** What decides whether an activity goes along; a page that only shows it need not read more. */
type Carriable = Pick<Activity, 'status' | 'time' | 'workstream'>;
export interface CarriedActivity<A extends Carriable = Activity> {
  readonly activity: A;
  readonly why: CarryReason;
}
interface Carried<A> extends Pick<Holdings, 'workstreams' | 'goals'> {
  readonly activities: readonly A[];
}
export interface CarryOver<A extends Carriable = Activity> extends Carried<CarriedActivity<A>> {
  readonly stays: Carried<A>;
}

function reasonFor(activity: Carriable, today: string): CarryReason {
  if (activity.time?.kind === 'lopande') return 'ongoing';
  return isLateActivity(activity, today) ? 'late' : 'open';
}

function parted<T>(items: readonly T[], goes: (item: T) => boolean): readonly [goes: readonly T[], stays: readonly T[]] {
  return [items.filter(goes), items.filter((item) => !goes(item))];
}

/** What goes along and what stays. A part stays only when it had something to do and all of it is done. */
export function carryOver<A extends Carriable>({ workstreams: parts, goals: all, activities: tasks }: Carried<A>, today: string): CarryOver<A> {
  const [openTasks, doneTasks] = parted(tasks, isOpenActivity);
  const [openGoals, settledGoals] = parted(all, isOpenGoal);
  const idsOf = (items: readonly Pick<Activity | Goal, 'workstream'>[]): ReadonlySet<number | undefined> =>
    new Set(items.map(({ workstream }) => workstream?.id));
  const [open, settled] = [idsOf([...openTasks, ...openGoals]), idsOf([...doneTasks, ...settledGoals])];
  const [openParts, doneParts] = parted(parts, ({ id }) => open.has(id) || !settled.has(id));
  return {
    workstreams: openParts,
    goals: openGoals,
    activities: openTasks.map((activity) => ({ activity, why: reasonFor(activity, today) })),
    stays: { workstreams: doneParts, goals: settledGoals, activities: doneTasks },
  };
}

type Copied = typeof workstreams | typeof goals | typeof activities;
/** The copy of an item in a successor: the same whoever makes it, and however often. */
export const copyKey = (successor: number, list: Copied['key'], id: number): string => `carried:${successor}:${list}:${id}`;
export const successorKey = (predecessor: number): string => `successor:${predecessor}`;

function copied<L extends ListDefinition>(list: L, item: Item<L>, keys: readonly (keyof L['fields'] & string)[]): Partial<Draft<L>> {
  const values = item as unknown as Readonly<Record<string, ItemValue | undefined>>;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const [value, field] = [values[key], list.fields[key]];
      return value === undefined || field === undefined ? [] : [[key, kindOf(field).draft(value)]];
    }),
  ) as Partial<Draft<L>>;
}

const lasting = [
  'profile',
  'organisation',
  'unit',
  'horizonYear',
  'purpose',
  'organising',
  'means',
  'boundaries',
  'communication',
  'group',
  'steering',
  'convener',
  'timeShare',
  'yearlyHours',
  'members',
  'programme',
  'fictional',
] as const satisfies readonly (keyof typeof assignments.fields)[];

/** A new assignment with what still holds of the old one; its background, mission, goals in words and schedule are to be written anew. */
export const successorDraft = (assignment: Assignment, title: string): Draft<typeof assignments> => ({
  ...copied(assignments, assignment, lasting),
  title,
  phase: 'start',
  status: 'utkast',
  predecessor: assignment.id,
});

/** The ids of the copies by the ids of what they are copies of. */
export type Ids = ReadonlyMap<number, number>;
const partOf = (item: Activity | Goal, parts: Ids): { readonly workstream?: number } => {
  const id = item.workstream && parts.get(item.workstream.id);
  return id === undefined ? {} : { workstream: id };
};

const partFields = ['kind', 'order', 'pattern', 'description', 'goals', 'time', 'timeLabel', 'followUp', 'fictional'] as const;
export const partCopy = (part: Workstream, successor: number): Draft<typeof workstreams> => ({
  ...copied(workstreams, part, partFields),
  title: part.title,
  assignment: successor,
});

const goalFields = ['measure', 'target', 'status', 'evidence', 'evidenceLink', 'followedUp', 'order', 'fictional'] as const;
export const goalCopy = (goal: Goal, successor: number, parts: Ids): Draft<typeof goals> => ({
  ...copied(goals, goal, goalFields),
  ...partOf(goal, parts),
  title: goal.title,
  assignment: successor,
});

const activityFields = [
  'description',
  'time',
  'timeLabel',
  'lastDone',
  'nextPlanned',
  'pulse',
  'lane',
  'status',
  'statusReason',
  'responsible',
  'responsibleRole',
  'receiverRole',
  'deliverable',
  'forum',
  'impactLevels',
  'themes',
  'vpStatus',
  'vpYear',
  'vpReference',
  'estimatedHours',
  'hoursKind',
  'method',
  'process',
  'audience',
  'effect',
  'fictional',
] as const satisfies readonly (keyof typeof activities.fields)[];

/** `lateNote`: what the copy of a late one says about it, so that its lateness is not mistaken for the successor's. */
export const activityCopy = ({ activity, why }: CarriedActivity, successor: number, parts: Ids, lateNote: string): Draft<typeof activities> => ({
  ...copied(activities, activity, activityFields),
  ...partOf(activity, parts),
  ...(why === 'late' ? { statusReason: [activity.statusReason, lateNote].filter(Boolean).join('\n') } : {}),
  title: activity.title,
  assignment: successor,
});

/** What each copy waits for: the copies of what the original waited for. What is done is waited for no longer. */
export const dependenciesOf = (carried: readonly CarriedActivity[], copies: Ids): ReadonlyMap<number, readonly number[]> =>
  new Map(
    carried.flatMap(({ activity }) => {
      const own = copies.get(activity.id);
      const needs = (activity.dependsOn ?? []).flatMap(({ id }) => copies.get(id) ?? []);
      return own === undefined || needs.length === 0 ? [] : [[own, needs] as const];
    }),
  );
