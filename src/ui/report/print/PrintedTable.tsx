import * as React from 'react';
import { cellText, isFigure } from '../../../domain/report/cells';
import { columnShares } from '../../../domain/report/columnShares';
import type { ReportDocument, ReportTable } from '../../../domain/report/document';
import { cellWordsOf } from '../cellWords';
import { exportTextIn } from '../export/standing';
import { reportPrintClasses as classes } from './reportPrintStyles';

/** A longer table breaks over pages. */
const mostKept = 16;

interface PrintedTableProps {
  readonly table: ReportTable;
  readonly language: ReportDocument['language'];
}

/** A table on paper; its head comes again on every page. */
export function PrintedTable({ table: { caption, columns, rows }, language }: PrintedTableProps): JSX.Element {
  const words = cellWordsOf(language);
  const { t } = exportTextIn(language);
  if (rows.length === 0 || columns.length === 0) return <p className={classes.note}>{t('reportExport.noRows')}</p>;
  const texts = rows.map((row) => columns.map((column, index) => cellText(words, column, row[index])));
  const shares = columnShares(
    columns.map(({ label }) => label),
    texts,
  );
  return (
    <table className={rows.length <= mostKept ? `${classes.table} ${classes.kept}` : classes.table}>
      <caption>{t('reportExport.tableOf', { caption })}</caption>
      <colgroup>
        {columns.map(({ key }, index) => (
          <col key={key} style={{ width: `${(100 * (shares[index] ?? 0)).toFixed(2)}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={isFigure(column) ? classes.figureCell : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {texts.map((row, place) => (
          <tr key={place}>
            {columns.map((column, index) => {
              const text = row[index];
              if (index === 0)
                return (
                  <th key={column.key} scope="row">
                    {text}
                  </th>
                );
              return (
                <td key={column.key} className={isFigure(column) ? classes.figureCell : undefined}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
