/** Days as angles: degrees clockwise from the first of January at the top. */
import { dayAt, dayNumber } from '../timeline/scale';
import type { WheelEntry } from './ring';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degreesOf = (angle: number): number => (angle * 180) / Math.PI;
export const pointAt = (radius: number, degrees: number): Point => ({ x: radius * Math.sin(radians(degrees)), y: -radius * Math.cos(radians(degrees)) });

export interface Year {
  readonly year: number;
  readonly first: number;
  readonly days: number;
}
const text = (year: number): string => String(year).padStart(4, '0');

export function yearOf(year: number): Year {
  const first = dayNumber(`${text(year)}-01-01`);
  return { year, first, days: dayNumber(`${text(year)}-12-31`) + 1 - first };
}

/** Where a day, by its number, begins. */
export const angleOf = ({ first, days }: Year, day: number): number => ((day - first) / days) * 360;

/** Where each month begins, and the year ends. */
export const monthAngles = (year: Year): readonly number[] => [
  ...Array.from({ length: 12 }, (_, month) => angleOf(year, dayNumber(`${text(year.year)}-${String(month + 1).padStart(2, '0')}-01`))),
  360,
];

export interface YearDays {
  readonly first: number;
  /** The day after the last. */
  readonly end: number;
  readonly isCarriedIn: boolean;
  readonly isCarriedOut: boolean;
}

/** The part of an entry that lies in the year; nothing when none does, or when its days are not days of the calendar. */
export function daysIn({ first, days }: Year, { from, to }: Pick<WheelEntry, 'from' | 'to'>): YearDays | undefined {
  const [a, b] = [dayNumber(from), dayNumber(to)];
  if (Number.isNaN(a) || Number.isNaN(b)) return undefined;
  const [begins, ends] = [Math.min(a, b), Math.max(a, b) + 1];
  if (ends <= first || begins >= first + days) return undefined;
  return { first: Math.max(begins, first), end: Math.min(ends, first + days), isCarriedIn: begins < first, isCarriedOut: ends > first + days };
}

/** 0 to 11. */
export const monthOf = (day: number): number => Number(dayAt(day).slice(5, 7)) - 1;
