import * as React from 'react';
import type { Brief, RowLines } from '../../../domain/report/brief';
import { quarterKeys, type QuarterKey, type ReportDocument, type ReportRow } from '../../../domain/report/document';
import { Clamped } from '../../print/Clamped';
import type { ExportText } from '../export/standing';
import { quarterWords } from '../export/words';
import { reportPrintClasses as classes } from './reportPrintStyles';

type T = ExportText['t'];

/** The four quarters, two by two, in reading order. */
export function PrintedQuarters({ brief, t }: { readonly brief: Brief; readonly t: T }): JSX.Element {
  return (
    <div className={classes.quarters}>
      {quarterKeys.map((quarter) => (
        <BriefQuarter key={quarter} quarter={quarter} brief={brief} t={t} more="reportExport.moreBelow" />
      ))}
    </div>
  );
}

interface BriefQuarterProps {
  readonly quarter: QuarterKey;
  readonly brief: Brief;
  readonly t: T;
  /** Where the others are. */
  readonly more: 'reportExport.more' | 'reportExport.moreBelow';
}

export function BriefQuarter({ quarter, brief, t, more }: BriefQuarterProps): JSX.Element {
  const { rows, left } = brief.quarters[quarter];
  return (
    <section className={classes.quarter}>
      <h2>{t(quarterWords[quarter].heading)}</h2>
      {rows.length === 0 ? (
        <p className={classes.row}>{t(quarterWords[quarter].none)}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.key} className={classes.row}>
              <Row row={row} quarter={quarter} lines={brief.lines.rows[quarter]} />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p className={classes.note}>{t(more, { count: left })}</p>}
    </section>
  );
}

function Row({ row, quarter, lines }: { readonly row: ReportRow; readonly quarter: QuarterKey; readonly lines: RowLines }): JSX.Element {
  return (
    <>
      <Clamped lines={lines.title} className={classes.strong}>
        {row.title}
      </Clamped>
      <Clamped lines={lines.state} className={quarter === 'late' ? classes.late : classes.strong}>
        {row.state}
      </Clamped>
      <Clamped lines={lines.facts}>{row.facts}</Clamped>
      <Clamped lines={lines.meaning}>{row.meaning}</Clamped>
    </>
  );
}

/** All rows with all their words, where the first page had to leave some out. */
export function QuartersInFull({ report, t }: { readonly report: ReportDocument; readonly t: T }): JSX.Element {
  return (
    <section className={classes.newPage}>
      <h2>{t('reportExport.inFull')}</h2>
      {[report.title, report.lead, report.purpose]
        .filter((text) => text !== undefined && text !== '')
        .map((text, index) => (
          <p key={index} className={classes.whole}>
            {text}
          </p>
        ))}
      {quarterKeys
        .filter((quarter) => report.quarters[quarter].length > 0)
        .map((quarter) => (
          <section key={quarter} className={classes.part}>
            <h3>{t(quarterWords[quarter].heading)}</h3>
            <ul>
              {report.quarters[quarter].map((row) => (
                <li key={row.key} className={classes.row}>
                  <p>
                    <strong>{row.title}</strong>
                  </p>
                  {row.state !== undefined && <p className={quarter === 'late' ? classes.late : classes.strong}>{row.state}</p>}
                  {[row.facts, row.meaning].filter(Boolean).map((text, index) => (
                    <p key={index} className={classes.whole}>
                      {text}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </section>
  );
}
