import * as React from 'react';
import { cellText, isFigure } from '../../../domain/report/cells';
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
  return (
    <table className={rows.length <= mostKept ? `${classes.table} ${classes.kept}` : classes.table}>
      <caption>{t('reportExport.tableOf', { caption })}</caption>
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
        {rows.map((row, place) => (
          <tr key={place}>
            {columns.map((column, index) => {
              const text = cellText(words, column, row[index]);
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
