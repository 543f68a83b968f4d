/** What the parts of a report have in common. */
import type { Drawing, PartKey, ReportColumn, ReportPart, ReportTable } from '../../../domain/report/document';
import type { ReportFigures } from '../../../domain/report/figures';
import type { ReportSpeech } from './speech';

/** A part, or nothing when the reader may not see what it is made of. */
export type MakePart = (figures: ReportFigures, speech: ReportSpeech) => ReportPart | undefined;

export interface PartMade {
  readonly key: PartKey;
  readonly heading: string;
  readonly finding: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: ReportTable['rows'];
  readonly drawing: Drawing;
  readonly note?: string;
  /** Which of Framsyn's lists. */
  readonly source: string;
}

/** What has no rows has nothing to draw. */
export function partOf({ today }: ReportFigures, { t, day }: ReportSpeech, { columns, rows, drawing, note, source, ...rest }: PartMade): ReportPart {
  return {
    ...rest,
    table: { caption: rest.heading, columns, rows },
    drawing: rows.length === 0 ? { kind: 'none' } : drawing,
    ...(note === undefined || note === '' ? {} : { note }),
    source: t('reportDocument.source', { what: source, day: day(today) }),
  };
}
