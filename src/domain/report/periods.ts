/** The periods that a report is made for. */
import { isDay } from '../../schema/kinds/days';
import { addDays, addMonths } from '../review/calendar';
import type { ReportPeriod } from './document';

export const periodKinds = ['sinceLast', 'term', 'year', 'own'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** So far back the first report looks. */
const firstMonths = 3;

/** `lastTo`: the last day of the period of the report before. One published today leaves today. */
function sinceLast(today: string, lastTo: string | undefined): ReportPeriod {
  const from = lastTo === undefined ? addMonths(today, -firstMonths) : addDays(lastTo, 1);
  return { from: from > today ? today : from, to: today };
}

/** The half-year of a day, as far as it has come: January to June, July to December. */
const termOf = (today: string): ReportPeriod => ({ from: `${today.slice(0, 4)}-${today.slice(5, 7) < '07' ? '01' : '07'}-01`, to: today });

export function periodOf(kind: Exclude<PeriodKind, 'own'>, today: string, lastTo?: string): ReportPeriod {
  const periods = {
    sinceLast: () => sinceLast(today, lastTo),
    term: () => termOf(today),
    year: () => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  } satisfies Record<Exclude<PeriodKind, 'own'>, () => ReportPeriod>;
  return periods[kind]();
}

export interface PeriodProblem {
  readonly field: keyof ReportPeriod;
  /** missing: no such day, or one before anything was written down. ahead: what has not happened cannot be reported. order: it ends before it starts. */
  readonly code: 'missing' | 'ahead' | 'order';
}

const earliest = '2000-01-01';

/** What is wrong with a period that somebody has written. */
export function periodProblems({ from, to }: ReportPeriod, today: string): readonly PeriodProblem[] {
  const isUsable = (day: string): boolean => isDay(day) && day >= earliest;
  const problems: PeriodProblem[] = [];
  if (!isUsable(from)) problems.push({ field: 'from', code: 'missing' });
  else if (from > today) problems.push({ field: 'from', code: 'ahead' });
  if (!isUsable(to)) problems.push({ field: 'to', code: 'missing' });
  else if (to > today) problems.push({ field: 'to', code: 'ahead' });
  else if (isUsable(from) && to < from) problems.push({ field: 'to', code: 'order' });
  return problems;
}
