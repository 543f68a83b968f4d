import type { ReportHead } from '../../../data/report/published';
import type { ReportPeriod } from '../../../domain/report/document';
import { periodOf, periodProblems, type PeriodProblem } from '../../../domain/report/periods';
import { dayOf } from '../../../domain/review/calendar';
import { useServices } from '../../app/services';
import type { ReportPlace } from './reportUrl';

/** The last day that a report has told of: a correction of an older one does not move it back. */
const lastDay = (heads: readonly ReportHead[]): string | undefined =>
  heads
    .map(({ periodTo }) => periodTo)
    .sort()
    .pop();

/** The period that an address asks for, and what is wrong with it. */
export function usePeriod(
  { period: kind, from, to }: ReportPlace,
  heads: readonly ReportHead[],
): { readonly period: ReportPeriod; readonly problems: readonly PeriodProblem[] } {
  const { now } = useServices();
  const today = dayOf(now());
  if (kind !== 'own') return { period: periodOf(kind, today, lastDay(heads)), problems: [] };
  const period = { from, to };
  return { period, problems: periodProblems(period, today) };
}
