import * as React from 'react';
import { useTranslator } from '../../app/services';
import { hoursClasses as classes } from './hoursStyles';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly used: number;
  /** The plan or the budget that it is held against. */
  readonly against?: number;
}

interface BarTableProps {
  readonly caption: string;
  readonly heads: { readonly row: string; readonly used: string; readonly against?: string; readonly sum?: string };
  readonly rows: readonly BarRow[];
}

/** A table that draws itself: under each row's name a bar of what was used, with a line where the plan or the budget stands. */
export function BarTable({ caption, heads, rows }: BarTableProps): JSX.Element {
  const { number } = useTranslator();
  const longest = Math.max(1e-9, ...rows.map(({ used, against = 0 }) => Math.max(used, against)));
  const width = (value: number): string => `${(100 * value) / longest}%`;
  const total = (pick: (row: BarRow) => number): string => number(Math.round(rows.reduce((sum, row) => sum + pick(row), 0) * 100) / 100);
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.row}</th>
          <th scope="col">{heads.used}</th>
          {heads.against !== undefined && <th scope="col">{heads.against}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, used, against }) => (
          <tr key={key}>
            <th scope="row">
              {label}
              <div className={classes.track} aria-hidden="true">
                <span className={classes.used} style={{ width: width(used) }} />
                {against !== undefined && against > 0 && <span className={classes.mark} style={{ left: width(against) }} />}
              </div>
            </th>
            <td>{number(used)}</td>
            {heads.against !== undefined && <td>{against === undefined ? '–' : number(against)}</td>}
          </tr>
        ))}
      </tbody>
      {heads.sum !== undefined && (
        <tfoot>
          <tr>
            <th scope="row">{heads.sum}</th>
            <td>{total(({ used }) => used)}</td>
            {heads.against !== undefined && <td>{total(({ against = 0 }) => against)}</td>}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
