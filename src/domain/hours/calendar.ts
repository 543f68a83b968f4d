/**
 * Working time is given by the year and plans by the month and term, so every month counts as a twelfth of a year and a
 * day as its part of its month: half a year is exactly half, and a leap year is no longer than another.
 */

/** Days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Months since year 0 to the morning of a day, or to its evening. */
function monthsTo(day: string, evening: 0 | 1): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return year * 12 + month + (date - 1 + evening) / daysIn(year, month);
}

/** How much of a year the days of a period make; more than 1 when it is longer. */
export const yearsIn = ({ from, to }: Period): number => (to < from ? 0 : (monthsTo(to, 1) - monthsTo(from, 0)) / 12);

/** The days that all have in common; a missing edge is open. Nothing when they have none. */
export function overlapOf(period: Period, ...others: readonly Partial<Period>[]): Period | undefined {
  const from = others.reduce((latest, other) => (other.from !== undefined && other.from > latest ? other.from : latest), period.from);
  const to = others.reduce((first, other) => (other.to !== undefined && other.to < first ? other.to : first), period.to);
  return to < from ? undefined : { from, to };
}

export const yearOf = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The days of 'YYYY-MM'. */
export const monthDays = (month: string): Period => ({
  from: `${month}-01`,
  to: `${month}-${String(daysIn(Number(month.slice(0, 4)), Number(month.slice(5, 7)))).padStart(2, '0')}`,
});

/** 'YYYY-1' is the spring term, 'YYYY-2' the autumn term: both halves of the year belong to one. */
export const termOf = (day: string): string => `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? 1 : 2}`;

export const termDays = (term: string): Period =>
  term.endsWith('-1')
    ? { from: `${term.slice(0, 4)}-01-01`, to: `${term.slice(0, 4)}-06-30` }
    : { from: `${term.slice(0, 4)}-07-01`, to: `${term.slice(0, 4)}-12-31` };
