import * as React from 'react';
import { isFigure } from '../../../domain/report/cells';
import type { ReportTable } from '../../../domain/report/document';
import { ScrollRegion } from '../../lists/ScrollRegion';
import type { ChartText } from './chartText';
import { partClasses as classes } from './partStyles';

interface PartTableProps {
  readonly table: ReportTable;
  readonly text: ChartText;
  /** Stands above it already. */
  readonly heading: string;
  /** The region's name: a wide or long table scrolls by itself. */
  readonly label: string;
}

/** A part's table with all of its rows, in the order and the words of its drawing. */
export const PartTable = React.memo(function PartTable({ table: { caption, columns, rows }, text, heading, label }: PartTableProps): JSX.Element {
  const figure = (at: number): '' | undefined => (at > 0 && columns[at] && isFigure(columns[at]) ? '' : undefined);
  return (
    <ScrollRegion className={classes.tableScroll} aria-label={label}>
      <table className={classes.table}>
        <caption className={caption === heading ? classes.unseen : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label: name }, at) => (
              <th key={key} scope="col" data-figure={figure(at)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.key} scope="row">
                    {text.cell(column, row[at])}
                  </th>
                ) : (
                  <td key={column.key} data-figure={figure(at)}>
                    {text.cell(column, row[at])}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
});
