/** What time the assignment sets aside, and what its plan takes of it: "planen kräver 6,4 %". */
import type { Item, TimeValue } from '../../schema/field';
import type { activities } from '../../schema/lists/activities';
import type { assignments } from '../../schema/lists/assignments';
import type { memberships } from '../../schema/lists/memberships';
import type { hoursKinds } from '../../schema/lists/shared';
import { intervalOf } from '../time';
import { overlapOf, yearsIn, type Period } from './calendar';

export type HoursKind = keyof typeof hoursKinds;
/** In document B's own order. */
export const hoursKindCodes = ['forberedelser', 'nationellWorkshop', 'larandeprocesser', 'aktiviteter'] as const satisfies readonly HoursKind[];

export type BudgetAssignment = Pick<Item<typeof assignments>, 'validity' | 'timeShare' | 'yearlyHours' | 'members'>;
export type Seat = Pick<Item<typeof memberships>, 'from' | 'to' | 'employmentRate' | 'timeShare'>;
export type PlannedActivity = Pick<Item<typeof activities>, 'time' | 'status' | 'estimatedHours' | 'hoursKind'>;

/** What has to be filled in on the assignment before there is a budget to speak of. */
export type Lack = 'timeShare' | 'yearlyHours' | 'members' | 'validity';

export interface Budget {
  /** Set aside for the assignment. */
  readonly hours: number;
  /** All that those who take part in it work: what a share is a share of. */
  readonly workingHours: number;
  readonly lacks: readonly Lack[];
}

/** The days of the assignment; nothing when one of its ends is open. */
export function validityOf({ validity }: Pick<BudgetAssignment, 'validity'>): Period | undefined {
  const { from, to } = validity ? intervalOf(validity) : {};
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
}

/**
 * The budget of a period: share × employment rate × yearly hours × the part of the year that period, validity and
 * membership have in common, summed over the members of the assignment's group. With no member written there, the
 * assignment's own number of members counts, in full time. Without a period: the assignment's own.
 */
export function budgetOf(assignment: BudgetAssignment, seats: readonly Seat[], period: Period | undefined = validityOf(assignment)): Budget {
  const lacks = lacksOf(assignment, seats, period);
  const validity: Partial<Period> = assignment.validity ? intervalOf(assignment.validity) : {};
  const people: readonly Seat[] = seats.length > 0 ? seats : [{}];
  const heads = seats.length > 0 ? 1 : (assignment.members ?? 0);
  let hours = 0;
  let workingHours = 0;
  for (const { from, to, employmentRate = 1, timeShare = assignment.timeShare ?? 0 } of people) {
    const days = period && overlapOf(period, validity, { from, to });
    const worked = days === undefined ? 0 : heads * employmentRate * (assignment.yearlyHours ?? 0) * yearsIn(days);
    workingHours += worked;
    hours += worked * timeShare;
  }
  return { hours, workingHours, lacks };
}

function lacksOf(assignment: BudgetAssignment, seats: readonly Seat[], period: Period | undefined): readonly Lack[] {
  const is: Record<Lack, boolean> = {
    timeShare: assignment.timeShare === undefined && (seats.length === 0 || seats.some(({ timeShare }) => timeShare === undefined)),
    yearlyHours: assignment.yearlyHours === undefined,
    members: seats.length === 0 && assignment.members === undefined,
    validity: period === undefined,
  };
  return (Object.keys(is) as Lack[]).filter((lack) => is[lack]);
}

export interface Plan<A extends PlannedActivity = PlannedActivity> {
  readonly activities: readonly A[];
  readonly budget: Budget;
  /** Only what falls within these days; without: the whole plan, as stated. */
  readonly period?: Period;
  /** Of the assignment: the days of an activity that says none of its own. */
  readonly validity?: TimeValue;
}

export interface PlanLoad {
  readonly hours: number;
  readonly byKind: Readonly<Record<HoursKind, number>>;
  /** Of the hours, those of activities that do not say which kind they are. */
  readonly withoutKind: number;
  /** The share of the members' working time that the plan really takes; nothing when that time is not known. */
  readonly share: number | undefined;
  /** Hours past the budget; negative is room left. */
  readonly over: number;
  /** Activities that nobody has estimated. */
  readonly unestimated: number;
  /** Hours of activities without days in an assignment without days: part of the whole plan, of no period. */
  readonly undated: number;
}

/** What was struck takes no time. */
const isMeant = ({ status }: PlannedActivity): boolean => status !== 'struken';

/**
 * What the plan takes of the budget. An estimate stands for the activity's whole time, also that of what is löpande:
 * 30 hours are 30 hours, not 30 a year. For a period they are spread evenly over the activity's days, and those of
 * something löpande, or without days, over the days of the assignment that it leaves open.
 */
export function planLoad<A extends PlannedActivity>({ activities, budget, period, validity }: Plan<A>): PlanLoad {
  const byKind: Record<HoursKind, number> = { forberedelser: 0, nationellWorkshop: 0, larandeprocesser: 0, aktiviteter: 0 };
  const sums = { hours: 0, withoutKind: 0, unestimated: 0, undated: 0 };
  for (const activity of activities.filter(isMeant)) {
    if (activity.estimatedHours === undefined) {
      sums.unestimated += 1;
      continue;
    }
    const part = partWithin(activity, period, validity);
    if (part === undefined) sums.undated += activity.estimatedHours;
    const hours = activity.estimatedHours * (part ?? 0);
    sums.hours += hours;
    if (activity.hoursKind === undefined) sums.withoutKind += hours;
    else byKind[activity.hoursKind] += hours;
  }
  const share = budget.workingHours > 0 ? sums.hours / budget.workingHours : undefined;
  return { ...sums, byKind, share, over: sums.hours - budget.hours };
}

/** How much of an activity falls within a period: 0 to 1, or nothing when its days are not known. */
function partWithin({ time }: PlannedActivity, period: Period | undefined, validity: TimeValue | undefined): number | undefined {
  if (period === undefined) return 1;
  const own = time ? intervalOf(time) : {};
  const open = validity ? intervalOf(validity) : {};
  const from = own.from ?? open.from;
  const to = own.to ?? open.to;
  if (from === undefined || to === undefined) return undefined;
  // An end before its start is a slip of the pen: the days between are meant.
  const days = from <= to ? { from, to } : { from: to, to: from };
  const within = overlapOf(days, period);
  return within === undefined ? 0 : yearsIn(within) / yearsIn(days);
}

export interface Relief<A> {
  readonly activity: A;
  readonly hours: number;
}

/**
 * What would bring the plan within its budget: the largest of what is not done yet, as few as it takes. When even all of
 * it does not, all of it.
 */
export function reliefs<A extends PlannedActivity>({ activities, budget, period, validity }: Plan<A>): readonly Relief<A>[] {
  let over = planLoad({ activities, budget, period, validity }).over;
  const left = activities
    .filter((activity) => isMeant(activity) && activity.status !== 'klar')
    .map((activity) => ({ activity, hours: (activity.estimatedHours ?? 0) * (partWithin(activity, period, validity) ?? 0) }))
    .filter(({ hours }) => hours > 0)
    .sort((a, b) => b.hours - a.hours);
  const taken: Relief<A>[] = [];
  for (const relief of left) {
    if (over <= 1e-9) break; // sums of twelfths are not exact
    taken.push(relief);
    over -= relief.hours;
  }
  return taken;
}
