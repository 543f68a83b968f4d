/** The plan as a report counts it: states by workstream, what is late and what comes next, and the hours that are planned of each kind. */
import type { HoursKind } from '../../hours/budget';
import type { Period } from '../../hours/calendar';
import { lateDays } from '../../plan/lateness';
import type { TimeValue } from '../../../schema/field';
import type { Fact } from '../facts';
import { lastDayOf, latenessOn } from './days';
import { plannedWithin } from './plannedHours';
import { byText, byTextBackwards, createTop } from './top';

export type ReportActivity = Fact<'activities'>;

/** In the order that a bar shows them. */
export const planStates = ['klar', 'pagar', 'planerad', 'lopande', 'sen', 'pausad'] as const;
export type PlanState = (typeof planStates)[number];
export type StateCounts = Readonly<Record<PlanState, number>> & { readonly all: number };

export interface LateActivity {
  readonly activity: ReportActivity;
  readonly days: number;
}
export interface PlanTally {
  put(activity: ReportActivity, sign: 1 | -1): void;
  /** By the workstream's id; 0 for what belongs to none. Struck activities are not counted. */
  counts(): ReadonlyMap<number, StateCounts>;
  late(): { readonly count: number; readonly first: readonly LateActivity[] };
  next(): { readonly count: number; readonly first: readonly ReportActivity[] };
  /** Done, and planned for the period; the last one first. */
  done(): { readonly count: number; readonly first: readonly ReportActivity[] };
  /** Hours that fall within the period, by kind; '' for activities that do not say. */
  hours(): Readonly<Record<HoursKind | '', number>>;
  readonly unestimated: number;
}

export interface PlanContext {
  readonly today: string;
  readonly period: Period;
  /** Of planned hours: from the year's first day to the report's last. */
  readonly year: Period;
  /** Whether the assignment is reported; activities without one are. */
  readonly isReported: (assignment: number | undefined) => boolean;
  readonly validityOf: (assignment: number | undefined) => TimeValue | undefined;
}

export const mostRows = 20;
const most = { late: mostRows, next: 12, done: 6 } as const;
const stateAt = Object.fromEntries(planStates.map((state, index) => [state, index])) as Readonly<Record<PlanState, number>>;
/** Hours in ten thousandths, so that what is added and taken away again leaves nothing behind. */
const exact = 10_000;

/** What is löpande comes when it is planned next. */
const nextDay = ({ time, nextPlanned }: ReportActivity): string => (time?.kind === 'lopande' ? nextPlanned : time && lastDayOf(time)) ?? '9999';
/** The day that it was done, as near as it is known. */
const doneDay = ({ lastDone, time }: ReportActivity): string => lastDone ?? (time && lastDayOf(time)) ?? '';

/** What a report ranks: each kind of thing by its day. */
const ranked = {
  late: ({ time }: ReportActivity): string => (time && lastDayOf(time)) ?? '',
  next: nextDay,
  done: doneDay,
} as const;
type Rank = keyof typeof ranked;

/** `all`: every activity that is in. */
export function createPlanTally({ today, period, year, isReported, validityOf }: PlanContext, all: () => Iterable<ReportActivity>): PlanTally {
  const { isLate } = latenessOn(today);
  const counts = new Map<number, Int32Array>();
  const hours: Record<HoursKind | '', number> = { forberedelser: 0, nationellWorkshop: 0, larandeprocesser: 0, aktiviteter: 0, '': 0 };
  const topOf = (rank: Rank) =>
    createTop<ReportActivity, string>(
      { count: most[rank], before: rank === 'done' ? byTextBackwards : byText, ids: rank === 'done' ? 'descending' : 'ascending' },
      function* inRank() {
        for (const activity of all()) if (rankOf(activity, stateOf(activity)) === rank) yield [ranked[rank](activity), activity] as const;
      },
    );
  const tops = { late: topOf('late'), next: topOf('next'), done: topOf('done') };
  let unestimated = 0;

  /** Nothing for what is not counted. */
  function stateOf({ status, time, assignment }: ReportActivity): PlanState | undefined {
    if (status === 'struken' || !isReported(assignment?.id)) return undefined;
    if (status === 'klar' || status === 'pausad' || time === undefined) return status;
    if (time.kind === 'lopande') return 'lopande';
    return isLate(time) ? 'sen' : status;
  }

  /** Under which of the report's headings it may stand. */
  function rankOf(activity: ReportActivity, state: PlanState | undefined): Rank | undefined {
    const { time, nextPlanned } = activity;
    if (state === undefined || state === 'pausad') return undefined;
    if (state === 'sen') return 'late';
    if (state === 'lopande') return nextPlanned !== undefined && nextPlanned >= today ? 'next' : undefined;
    if (state !== 'klar') return time === undefined ? undefined : 'next';
    const day = doneDay(activity);
    return day >= period.from && day <= period.to ? 'done' : undefined;
  }

  function put(activity: ReportActivity, sign: 1 | -1): void {
    const { workstream, assignment, time, estimatedHours } = activity;
    const state = stateOf(activity);
    if (state === undefined) return;
    const key = workstream?.id ?? 0;
    let own = counts.get(key);
    if (own === undefined) counts.set(key, (own = new Int32Array(planStates.length)));
    own[stateAt[state]] = (own[stateAt[state]] ?? 0) + sign;
    const rank = rankOf(activity, state);
    if (rank !== undefined) tops[rank].put(ranked[rank](activity), activity, sign);
    if (estimatedHours === undefined) unestimated += sign;
    else hours[activity.hoursKind ?? ''] += sign * Math.round(exact * estimatedHours * plannedWithin(time, validityOf(assignment?.id), year));
  }

  return {
    put,
    counts: () =>
      new Map(
        [...counts].flatMap(([workstream, own]) => {
          const all = own.reduce((sum, count) => sum + count, 0);
          const states = Object.fromEntries(planStates.map((state, index) => [state, own[index] ?? 0])) as Record<PlanState, number>;
          return all === 0 ? [] : [[workstream, { ...states, all }] as const];
        }),
      ),
    late: () => ({ count: tops.late.size, first: tops.late.first().map((activity) => ({ activity, days: lateDays(activity.time, today) ?? 0 })) }),
    done: () => ({ count: tops.done.size, first: tops.done.first() }),
    next: () => ({ count: tops.next.size, first: tops.next.first() }),
    hours: () => Object.fromEntries(Object.entries(hours).map(([kind, sum]) => [kind, Math.round((sum * 10) / exact) / 10])) as Record<HoursKind | '', number>,
    get unestimated() {
      return unestimated;
    },
  };
}
