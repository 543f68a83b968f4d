/** How long a plan holds, and how far it looks: two things that document A keeps apart. */
import type { TimeValue } from '../../schema/field';
import { daysBetween } from '../plan/lateness';
import { addDays } from '../review/calendar';
import { intervalOf } from '../time';

/** So long before its end, and so long after, the plan says that it ends. */
export const warnedDays = 30;

export type Validity =
  | { readonly state: 'unknown' }
  | { readonly state: 'holds'; readonly to?: string }
  | { readonly state: 'notYet'; readonly from: string }
  /** `days`: left, today included; 0 is the last day. */
  | { readonly state: 'ending'; readonly to: string; readonly days: number }
  /** `days`: since the last day. `isRecent`: so lately that a warning is of use; later it is plainly old. */
  | { readonly state: 'ended'; readonly to: string; readonly days: number; readonly isRecent: boolean };

export function validityOn(time: TimeValue | undefined, today: string): Validity {
  if (time === undefined) return { state: 'unknown' };
  const { from, to } = intervalOf(time);
  if (from !== undefined && to !== undefined && to < from) return { state: 'unknown' };
  if (to !== undefined && to < today) {
    const days = daysBetween(to, today);
    return { state: 'ended', to, days, isRecent: days <= warnedDays };
  }
  if (from !== undefined && from > today) return { state: 'notYet', from };
  if (to === undefined) return from === undefined ? { state: 'unknown' } : { state: 'holds' };
  const days = daysBetween(today, to);
  return days <= warnedDays ? { state: 'ending', to, days } : { state: 'holds', to };
}

/** A period as long again, beginning the day after: what "förläng" suggests. */
export function prolonged(time: TimeValue, today: string): TimeValue {
  const { from, to } = intervalOf(time);
  const start = from ?? today;
  if (to === undefined) return time;
  const isWholeYears = start.endsWith('-01-01') && to.endsWith('-12-31');
  if (isWholeYears) {
    const years = Number(to.slice(0, 4)) - Number(start.slice(0, 4)) + 1;
    return { ...time, start: time.start ?? start, end: `${Number(to.slice(0, 4)) + years}-12-31` };
  }
  return { ...time, start: time.start ?? start, end: addDays(to, daysBetween(start, to) + 1) };
}

/** What the axis reaches to: thirty years, or the horizon when it lies beyond. */
const reach = 30;
const dayOfYear = (day: string): number => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + (Number(day.slice(8, 10)) - 1) / 365;

export interface Axis {
  /** 0 to 1: where the day of today stands is 0. */
  readonly ticks: readonly { readonly years: number; readonly at: number }[];
  readonly validTo?: { readonly years: number; readonly at: number };
  readonly horizon?: { readonly years: number; readonly at: number };
  readonly most: number;
}

/** Years from today on a scale where each step is a doubling or so: what is near has room, what is far is there. */
export function axisOf(validity: TimeValue | undefined, horizonYear: number | undefined, today: string): Axis {
  const now = dayOfYear(today);
  const { to } = validity ? intervalOf(validity) : {};
  const until = to === undefined ? undefined : Math.max(0, dayOfYear(to) - now);
  const horizon = horizonYear === undefined ? undefined : Math.max(0, horizonYear + 1 - now);
  const most = Math.max(reach, Math.ceil(until ?? 0), Math.ceil(horizon ?? 0));
  const at = (years: number): number => Math.log1p(years) / Math.log1p(most);
  const mark = (years: number): { readonly years: number; readonly at: number } => ({ years, at: at(years) });
  const ticks = [0, 1, 2, 5, 10, 20, 30, 50, 100, 200].filter((years) => years <= most).map(mark);
  return { ticks, most, ...(until === undefined ? {} : { validTo: mark(until) }), ...(horizon === undefined ? {} : { horizon: mark(horizon) }) };
}
