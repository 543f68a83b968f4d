/** What a time entry may say. The day's sum counts too: nobody works 25 hours, not even in two entries. */
import type { Item } from '../../schema/field';
import { isDay } from '../../schema/kinds/days';
import type { timeEntries } from '../../schema/lists/timeEntries';
import type { HoursKind } from './budget';

export type TimeEntry = Item<typeof timeEntries>;

export const dayHours = 24;
/** A quarter of an hour. */
export const leastHours = 0.25;
/** Before it there was nothing to enter time for: a year like 1899 is a slip. */
export const firstDay = '2000-01-01';

export interface EntryDraft {
  readonly date: string;
  /** Not a number when nothing that is one was typed. */
  readonly hours: number;
  readonly kind: HoursKind | undefined;
}

export type EntryProblem =
  | { readonly field: 'kind'; readonly code: 'kindMissing' }
  | { readonly field: 'hours'; readonly code: 'notHours' | 'tooFew' | 'tooMany' | 'tooFine' }
  /** The day holds `left` hours more. */
  | { readonly field: 'hours'; readonly code: 'dayFull'; readonly used: number; readonly left: number }
  | { readonly field: 'date'; readonly code: 'notDate' | 'inFuture' | 'tooEarly' };

/** In whole hundredths, as they are stored: sums of quarters and tenths come out exact. */
export const hundredths = (hours: number): number => Math.round(hours * 100);

function hoursProblem(hours: number): EntryProblem | undefined {
  if (!Number.isFinite(hours)) return { field: 'hours', code: 'notHours' };
  if (hours < leastHours) return { field: 'hours', code: 'tooFew' };
  if (hours > dayHours) return { field: 'hours', code: 'tooMany' };
  return Math.abs(hundredths(hours) - hours * 100) > 1e-6 ? { field: 'hours', code: 'tooFine' } : undefined;
}

function dateProblem(date: string, today: string): EntryProblem | undefined {
  // First, because a list holds no day before 1900 either, and "no date" would be the wrong words for one.
  if (/^\d{4}-\d\d-\d\d$/.test(date) && date < firstDay) return { field: 'date', code: 'tooEarly' };
  if (!isDay(date)) return { field: 'date', code: 'notDate' };
  return date > today ? { field: 'date', code: 'inFuture' } : undefined;
}

/** What is wrong in what was written, one problem a field, in the form's order. */
export function entryProblems({ date, hours, kind }: EntryDraft, today: string): readonly EntryProblem[] {
  const found = [kind === undefined ? ({ field: 'kind', code: 'kindMissing' } as const) : undefined, hoursProblem(hours), dateProblem(date, today)];
  return found.flatMap((problem) => problem ?? []);
}

/** Hours that the day has no room for. `others`: what the person has entered that day already, without the entry itself. */
export function dayProblem(hours: number, others: readonly Pick<TimeEntry, 'hours'>[]): EntryProblem | undefined {
  const used = others.reduce((sum, entry) => sum + hundredths(entry.hours), 0);
  if (used + hundredths(hours) <= hundredths(dayHours)) return undefined;
  return { field: 'hours', code: 'dayFull', used: used / 100, left: Math.max(0, hundredths(dayHours) - used) / 100 };
}

/** "1,5" and "1.5" as a number; what is none is not a number. */
export const hoursIn = (text: string): number => (/^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(',', '.')) : NaN);
