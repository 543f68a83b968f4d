/** Days as places along a line. */

/** Days are 'YYYY-MM-DD'; both ends count. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const dayLength = 24 * 60 * 60 * 1000;

/** Not a number for what is not a day of the calendar: the 29th of February in other years, text from somewhere else. */
export function dayNumber(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? Number.NaN : time / dayLength;
}
export const dayAt = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

export interface Scale {
  readonly width: number;
  readonly first: number;
  /** The day after the last. */
  readonly end: number;
  /** The place where a day, by its number, begins. */
  readonly at: (day: number) => number;
}

/** A span that ends before it begins is the day it begins. */
export function scaleOf({ from, to }: Span, width: number): Scale {
  const first = dayNumber(from);
  const end = Math.max(dayNumber(to), first) + 1;
  return { width, first, end, at: (day) => ((day - first) / (end - first)) * width };
}
