import type { ReportPeriod } from '../../../domain/report/document';
import type { Role } from '../../../domain/permissions';
import type { Translator } from '../../../i18n';
import { timeText } from '../../fields/timeText';

/** "15 december", with the year when it is another one. */
export const dayText = (translator: Translator, day: string): string => timeText(translator, { kind: 'deadline', end: day, precision: 'dag' });

/** "16 december 2025–17 mars". */
export const periodText = (translator: Translator, { from, to }: ReportPeriod): string =>
  timeText(translator, { kind: 'period', start: from, end: to, precision: 'dag' });

export const roleKeys = {
  medarbetare: 'report.role.medarbetare',
  arbetsgrupp: 'report.role.arbetsgrupp',
  sammankallande: 'report.role.sammankallande',
  ledningsgrupp: 'report.role.ledningsgrupp',
  rusgrupp: 'report.role.rusgrupp',
  agare: 'report.role.agare',
} as const satisfies Record<Role, string>;
