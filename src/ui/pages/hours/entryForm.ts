import type { HoursKind } from '../../../domain/hours/budget';
import { hoursIn, type EntryProblem, type TimeEntry } from '../../../domain/hours/entry';
import type { Draft } from '../../../schema/field';
import type { timeEntries } from '../../../schema/lists/timeEntries';

/** As the form holds it: what was typed. */
export interface EntryValues {
  readonly kind: HoursKind | undefined;
  readonly hours: string;
  readonly date: string;
  /** An id, or empty. */
  readonly activity: string;
  readonly title: string;
}

export const typedHours = (hours: number): string => String(hours).replace('.', ',');

export const valuesOf = ({ kind, hours, date, activity, title }: TimeEntry): EntryValues => ({
  kind,
  hours: typedHours(hours),
  date,
  activity: activity === undefined ? '' : String(activity.id),
  title: title ?? '',
});

/** What is saved; what was left empty is cleared. Only to be asked for when there is no problem in the values. */
export const changeOf = (
  values: EntryValues & { readonly kind: HoursKind },
): Pick<Draft<typeof timeEntries>, 'date' | 'hours' | 'kind'> & Partial<Draft<typeof timeEntries>> => ({
  date: values.date,
  hours: hoursIn(values.hours),
  kind: values.kind,
  activity: values.activity === '' ? null : Number(values.activity),
  title: values.title.trim() === '' ? null : values.title.trim(),
});

/** So much more or less, within a day. */
export function stepped(typed: string, step: number): string {
  const now = hoursIn(typed);
  if (Number.isNaN(now)) return typedHours(1);
  return typedHours(Math.min(24, Math.max(0.5, Math.round((now + step) * 100) / 100)));
}

export const problemWords = {
  kindMissing: 'hours.problem.kindMissing',
  notHours: 'hours.problem.notHours',
  tooFew: 'hours.problem.tooFew',
  tooMany: 'hours.problem.tooMany',
  tooFine: 'hours.problem.tooFine',
  notDate: 'hours.problem.notDate',
  inFuture: 'hours.problem.inFuture',
  tooEarly: 'hours.problem.tooEarly',
} as const satisfies Record<Exclude<EntryProblem['code'], 'dayFull'>, string>;
