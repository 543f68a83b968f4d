import * as React from 'react';
import { createPortal } from 'react-dom';
import { briefOf, meetingForm, type Brief } from '../../../domain/report/brief';
import type { ReportDocument } from '../../../domain/report/document';
import { cardClasses } from '../../print/printStyles';
import { Clamped } from '../../print/Clamped';
import { usePrintOnce } from '../../print/usePrintOnce';
import { exportTextIn, standingOf, type ExportText, type ReportFacts } from '../export/standing';
import { BriefQuarter } from './PrintedQuarters';
import { linesAbove, SheetHead } from './SheetHead';
import { reportPrintClasses as classes } from './reportPrintStyles';

interface MeetingSheetProps {
  readonly document: ReportDocument;
  readonly facts: ReportFacts;
  readonly onPrinted: () => void;
}

/** One page for the meeting's papers: the situation in short, and room to write by hand what was decided. Printed as soon as it is drawn. */
export default function MeetingSheet({ document: report, facts, onPrinted }: MeetingSheetProps): JSX.Element {
  const { t } = exportTextIn(report.language);
  const standing = standingOf(report, facts);
  const brief = briefOf(report, meetingForm, linesAbove(standing));
  usePrintOnce(onPrinted);
  const sheet = (
    <div className={`${cardClasses.card} ${classes.document}`} lang={report.language}>
      <div className={classes.sheet}>
        <div className={classes.sheetBody}>
          <p className={classes.name}>{t('reportExport.sheet.name')}</p>
          <SheetHead brief={brief} standing={standing} />
          <Decisions brief={brief} t={t} />
          <div className={classes.quarters}>
            <BriefQuarter quarter="changed" brief={brief} t={t} more="reportExport.more" />
            <BriefQuarter quarter="late" brief={brief} t={t} more="reportExport.more" />
          </div>
          <div className={classes.part}>
            <BriefQuarter quarter="discuss" brief={brief} t={t} more="reportExport.more" />
          </div>
        </div>
        <p className={classes.sheetFoot}>
          {t('reportExport.formal')} {standing.next} {standing.checksumShort}.
        </p>
      </div>
    </div>
  );
  return createPortal(sheet, document.body);
}

const outcomes = [
  'reportExport.sheet.outcome.bifall',
  'reportExport.sheet.outcome.delvis',
  'reportExport.sheet.outcome.avslag',
  'reportExport.sheet.outcome.aterremiss',
  'reportExport.sheet.outcome.bordlagt',
] as const;

/** What is asked for, each with what the meeting may say to it. */
function Decisions({ brief, t }: { readonly brief: Brief; readonly t: ExportText['t'] }): JSX.Element {
  const { rows, left } = brief.quarters.toDecide;
  const lines = brief.lines.rows.toDecide;
  return (
    <section className={classes.part}>
      <h2>{t('reportExport.quarter.toDecide')}</h2>
      {rows.length === 0 && <p>{t('reportExport.none.toDecide')}</p>}
      <div className={classes.decisions}>
        {rows.map((row) => (
          <div key={row.key} className={classes.decision}>
            <Clamped lines={lines.title} className={classes.strong}>
              {row.title}
            </Clamped>
            <Clamped lines={lines.meaning}>{row.meaning}</Clamped>
            <p className={classes.boxes}>
              <strong>{t('reportExport.sheet.outcome')}:</strong>
              {outcomes.map((outcome) => (
                <span key={outcome} className={classes.box}>
                  {t(outcome)}
                </span>
              ))}
            </p>
            <p className={classes.ruled}>{t('reportExport.sheet.why')}</p>
          </div>
        ))}
      </div>
      {left > 0 && <p className={classes.note}>{t('reportExport.more', { count: left })}</p>}
    </section>
  );
}
