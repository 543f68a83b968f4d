/** The part of an activity's hours that falls within a period: what hours/budget says of one activity, for many thousands of them. */
import { intervalOf } from '../../time';
import type { Period } from '../../hours/calendar';
import type { TimeValue } from '../../../schema/field';
import { monthNumber } from './days';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysIn = (year: number, month: number): number =>
  month === 1 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : (lengths[month] ?? 30);
const dayIn = (day: string): number => (day.charCodeAt(8) - 48) * 10 + day.charCodeAt(9) - 48;

/** Months since year 0 to the morning of a day, or to its evening; each month is as long as another. */
function monthsTo(day: string, evening: 0 | 1): number {
  const month = monthNumber(day);
  return month + (dayIn(day) - 1 + evening) / daysIn(Math.floor(month / 12), month % 12);
}
const between = (from: string, to: string): number => monthsTo(to, 1) - monthsTo(from, 0);

/** The days that a time says, with its open ends as the assignment's own; nothing while one of them is not known. */
function daysOf(time: TimeValue | undefined, validity: TimeValue | undefined): readonly [from: string, to: string] | undefined {
  let { from, to } = time === undefined ? { from: undefined, to: undefined } : endsOf(time);
  if (validity !== undefined && (from === undefined || to === undefined)) {
    const open = intervalOf(validity);
    from ??= open.from;
    to ??= open.to;
  }
  if (from === undefined || to === undefined) return undefined;
  return from <= to ? [from, to] : [to, from];
}

/** As `intervalOf`, where the days stand as they are. */
function endsOf(time: TimeValue): { readonly from: string | undefined; readonly to: string | undefined } {
  const { kind, start, end, precision } = time;
  if (precision !== 'dag') return { from: undefined, to: undefined, ...intervalOf(time) };
  return kind === 'lopande' ? { from: start, to: end } : { from: start ?? end, to: end ?? start };
}

/** 0 to 1; 0 as well when its days are not known. */
export function plannedWithin(time: TimeValue | undefined, validity: TimeValue | undefined, period: Period): number {
  const days = daysOf(time, validity);
  if (days === undefined) return 0;
  const [from, to] = days;
  if (to < period.from || from > period.to) return 0;
  if (from >= period.from && to <= period.to) return 1;
  return between(from > period.from ? from : period.from, to < period.to ? to : period.to) / between(from, to);
}
