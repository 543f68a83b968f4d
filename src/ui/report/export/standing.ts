/** What stands around a report on paper and in files: which version it is, of which day, and whether it can be relied on. */
import type { ReportDocument } from '../../../domain/report/document';
import { createText, type Locale, type Text } from '../../../i18n';
import { formatDate } from '../../../i18n/dates';
import { reportExportWords } from '../../../i18n/pages/reportExport';
import type { Item } from '../../../schema/field';
import type { reports } from '../../../schema/lists/reports';

/** Of a published report, what is said in its exports. */
export type PublishedHead = Pick<Item<typeof reports>, 'number' | 'date' | 'publishedRole' | 'corrects' | 'correction' | 'nextDate' | 'checksum'>;

export interface ReportFacts {
  /** Missing: the report is not published. */
  readonly head?: PublishedHead;
  /** False: what was read is not what was published. */
  readonly isIntact: boolean;
}

export type ExportText = Text<(typeof reportExportWords)['sv']>;
/** In the report's own language, whatever language its reader has. */
export const exportTextIn = (language: Locale): ExportText =>
  createText<(typeof reportExportWords)['sv']>(language, language === 'en' ? reportExportWords.en : (reportExportWords.sv as never));

/** "17 mars 2026"; a day that is none stands as it is. */
export function dayIn(language: Locale, day: string): string {
  const date = new Date(`${day.slice(0, 10)}T12:00:00`);
  return Number.isNaN(date.getTime()) ? day : formatDate(date, date, 'full', language);
}

export interface Standing {
  /** "Version 3. Publicerad 17 mars 2026 av sammankallande." */
  readonly version: string;
  readonly period: string;
  readonly correction?: string;
  readonly next: string;
  readonly checksum: string;
  /** Enough of the checksum to compare by eye. */
  readonly checksumShort: string;
  readonly warning?: string;
  readonly fictional?: string;
}

const convener = 'sammankallande';
const shortLength = 12;

export function standingOf(document: ReportDocument, { head, isIntact }: ReportFacts): Standing {
  const { language, period } = document;
  const { t } = exportTextIn(language);
  const day = (text: string): string => dayIn(language, text);
  const next = head?.nextDate ?? document.nextReport;
  const correction = head?.corrects && t('reportExport.corrects', { number: String(head.corrects), correction: head.correction ?? '' });
  return {
    version: versionOf(document, head, t),
    period: t('reportExport.period', { from: day(period.from), to: day(period.to) }),
    ...(correction ? { correction } : {}),
    next: next ? t('reportExport.next', { date: day(next) }) : t('reportExport.nextUnknown'),
    checksum: head?.checksum ? t('reportExport.checksum', { checksum: head.checksum }) : t('reportExport.noChecksum'),
    checksumShort: head?.checksum ? t('reportExport.checksumShort', { checksum: head.checksum.slice(0, shortLength) }) : t('reportExport.noChecksum'),
    ...(isIntact ? {} : { warning: t('reportExport.broken') }),
    ...(document.isFictional ? { fictional: t('reportExport.fictional') } : {}),
  };
}

function versionOf({ language, made }: ReportDocument, head: PublishedHead | undefined, t: ExportText['t']): string {
  if (!head) return `${t('reportExport.notPublished', { date: dayIn(language, made) })}.`;
  const date = dayIn(language, head.date ?? made);
  const role = head.publishedRole === convener ? t('reportExport.convener') : head.publishedRole;
  const published = role ? t('reportExport.publishedBy', { date, role }) : t('reportExport.published', { date });
  return `${t('reportExport.version', { number: String(head.number) })}. ${published}.`;
}
