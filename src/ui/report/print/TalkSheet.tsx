import * as React from 'react';
import { createPortal } from 'react-dom';
import type { ReportDocument, ReportRow } from '../../../domain/report/document';
import { shortened } from '../../../domain/shortened';
import { cardClasses } from '../../print/printStyles';
import { Clamped } from '../../print/Clamped';
import { usePrintOnce } from '../../print/usePrintOnce';
import { exportTextIn } from '../export/standing';
import { reportPrintClasses as classes } from './reportPrintStyles';

interface TalkSheetProps {
  readonly document: ReportDocument;
  /** What is talked about: a row of the report. */
  readonly row: ReportRow;
  readonly onPrinted: () => void;
}

/** So much that the questions and the room to write still fit on the page. */
const longest = { title: 160, facts: 160, meaning: 700 } as const;
const questions = ['reportExport.talk.meaning', 'reportExport.talk.trigger', 'reportExport.talk.action'] as const;
const linesToWrite = [1, 2, 3];
const Ruled = (): JSX.Element => (
  <>
    {linesToWrite.map((line) => (
      <p key={line} className={classes.ruledWide} />
    ))}
  </>
);

/** One page on paper for a management group that talks about one spaning: what was seen, three questions with room to write. */
export default function TalkSheet({ document: report, row, onPrinted }: TalkSheetProps): JSX.Element {
  const { t } = exportTextIn(report.language);
  usePrintOnce(onPrinted);
  const sheet = (
    <div className={`${cardClasses.card} ${classes.document}`} lang={report.language}>
      <div className={classes.sheet}>
        <div className={classes.sheetBody}>
          <p className={classes.name}>{t('reportExport.talk.name')}</p>
          <Clamped as="h1" lines={3}>
            {shortened(row.title, longest.title)}
          </Clamped>
          <Clamped lines={2} className={classes.facts}>
            {row.facts === undefined ? undefined : shortened(row.facts, longest.facts)}
          </Clamped>
          <Clamped lines={9} className={classes.talk}>
            {row.meaning === undefined ? undefined : shortened(row.meaning, longest.meaning)}
          </Clamped>
          <h2 className={classes.part}>{t('reportExport.talk.questions')}</h2>
          {questions.map((question, index) => (
            <React.Fragment key={question}>
              <h3 className={classes.question}>
                {index + 1}. {t(question)}
              </h3>
              <Ruled />
            </React.Fragment>
          ))}
          <h3 className={classes.question}>{t('reportExport.talk.notes')}</h3>
          <Ruled />
        </div>
        <p className={classes.sheetFoot}>
          {t('reportExport.talk.notForecast')} {t('reportExport.talk.from', { title: shortened(report.title, longest.title) })}.{' '}
          {report.isFictional === true && t('reportExport.fictional')}
        </p>
      </div>
    </div>
  );
  return createPortal(sheet, document.body);
}
