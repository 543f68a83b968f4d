import type { PlanActivity } from '../../../domain/plan/activity';
import { intervalOf } from '../../../domain/time';
import type { PlanView } from './planUrl';

export interface PlanSpan {
  readonly from: string;
  readonly to: string;
  /** The year that it begins with. */
  readonly year: number;
  readonly horizon: number | undefined;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The years that the plan's own times are in; what is löpande has no year of its own. */
function yearsOf(activities: readonly Pick<PlanActivity, 'time'>[]): readonly [number, number] | undefined {
  const days = activities.flatMap(({ time }) => {
    if (time === undefined || time.kind === 'lopande') return [];
    const { from, to } = intervalOf(time);
    return [from, to].filter((day): day is string => day !== undefined);
  });
  if (days.length === 0) return undefined;
  const [first, last] = days.reduce(([low, high], day) => [day < low ? day : low, day > high ? day : high] as const, [days[0]!, days[0]!] as const);
  return [yearOf(first), yearOf(last)];
}

/** What the drawings show: the year that was asked for; else this year, or the nearest one that the plan has anything in. */
export function planSpan(
  view: Pick<PlanView, 'span' | 'year'>,
  activities: readonly Pick<PlanActivity, 'time'>[],
  today: string,
  horizonYear: number | undefined,
): PlanSpan {
  const [first, last] = yearsOf(activities) ?? [yearOf(today), yearOf(today)];
  const year = view.year ?? Math.min(Math.max(yearOf(today), first), last);
  const horizon = horizonYear !== undefined && horizonYear > year ? horizonYear : undefined;
  const ends = { year, three: year + 2, horizon: horizon ?? year };
  return { from: `${year}-01-01`, to: `${ends[view.span]}-12-31`, year, horizon };
}
