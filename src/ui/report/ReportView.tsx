import * as React from 'react';
import { quarterKeys, type QuarterKey, type ReportDocument, type ReportRow } from '../../domain/report/document';
import { readerWords } from '../../i18n/pages/reader';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { Depth } from './view/Depth';
import { Quarter } from './view/Quarter';
import { viewClasses as classes } from './view/viewStyles';

/** What can be done with a row, at its right; nothing for a row that is only read. */
export type RowAction = (row: ReportRow, quarter: QuarterKey) => React.ReactNode;

interface ReportViewProps {
  readonly document: ReportDocument;
  readonly row?: RowAction;
  /** Under the rows of a quarter: what has come since. */
  readonly below?: (quarter: QuarterKey) => React.ReactNode;
  /** Beside the lead: what can be done with the whole of it. */
  readonly tools?: React.ReactNode;
  /** Of the quarters; the page has the report's title over them. */
  readonly headingLevel?: 'h2' | 'h3';
}

/**
 * A report as the management group reads it: two minutes first, four quarters in reading order, the depth behind. It follows
 * its own width, so that it is the same in a full page, a column of one third, and the convener's preview.
 */
export function ReportView({ document, row, below, tools, headingLevel = 'h2' }: ReportViewProps): JSX.Element {
  const { locale } = useTranslator();
  const { t } = useText(readerWords);
  const lang = document.language === locale ? undefined : document.language;
  return (
    <div className={classes.report}>
      <div className={classes.top}>
        <div>
          {document.lead !== '' && (
            <p className={classes.lead} lang={lang}>
              {document.lead}
            </p>
          )}
          {document.purpose !== undefined && (
            <p className={classes.purpose} lang={lang}>
              {document.purpose}
            </p>
          )}
          {document.isFictional === true && <p className={classes.purpose}>{t('reader.fictional')}</p>}
        </div>
        {tools !== undefined && <div className={classes.tools}>{tools}</div>}
      </div>
      <div className={classes.quarters}>
        {quarterKeys.map((quarter) => (
          <Quarter key={quarter} quarter={quarter} rows={document.quarters[quarter]} lang={lang} action={row} headingLevel={headingLevel}>
            {below?.(quarter)}
          </Quarter>
        ))}
      </div>
      <Depth document={document} lang={lang} headingLevel={headingLevel} />
    </div>
  );
}
