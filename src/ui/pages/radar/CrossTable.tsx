import * as React from 'react';
import type { Coverage, CoverageCell } from '../../../domain/coverage/coverage';
import { radarViewWords } from '../../../i18n/pages/radarViews';
import { useText } from '../../app/useText';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { radarClasses as classes } from './radarStyles';

interface CrossTableProps {
  readonly coverage: Coverage;
  readonly emptiest: readonly CoverageCell[];
  readonly caption: string;
  /** The region's name. */
  readonly label: string;
  readonly corner: string;
  readonly nameOfRow: (value: string) => string;
  readonly nameOfColumn: (value: string) => string;
  readonly fullnessOf: (count: number) => number;
}

/** A table that is its own drawing: the number in each cell, and a pattern that is denser the more there are. */
export function CrossTable({ coverage, emptiest, caption, label, corner, nameOfRow, nameOfColumn, fullnessOf }: CrossTableProps): JSX.Element {
  const { t } = useText(radarViewWords);
  return (
    <ScrollRegion className={classes.crossScroll} aria-label={label}>
      <table className={classes.cross}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {coverage.columns.map(({ value }) => (
              <th key={value} scope="col">
                {nameOfColumn(value)}
              </th>
            ))}
            <th scope="col" data-total="">
              {t('radar.coverage.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {coverage.rows.map((row) => (
            <tr key={row.value}>
              <th scope="row">{nameOfRow(row.value)}</th>
              {coverage.cells
                .filter((cell) => cell.row === row.value)
                .map((cell) => (
                  <td key={cell.column} data-fullness={fullnessOf(cell.count)} data-emptiest={emptiest.includes(cell) ? '' : undefined}>
                    <span>{cell.count}</span>
                  </td>
                ))}
              <td data-total="">{row.total}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" data-total="">
              {t('radar.coverage.total')}
            </th>
            {coverage.columns.map(({ value, total }) => (
              <td key={value} data-total="">
                {total}
              </td>
            ))}
            <td data-total="">{coverage.columns.reduce((sum, { total }) => sum + total, 0)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
