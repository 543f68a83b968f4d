import * as React from 'react';
import type { ImportNames, Mapping } from '../../../domain/import/fields';
import { createRowReader, type ReadyRow, type RowProblem } from '../../../domain/import/rows';
import type { ListDefinition } from '../../../schema/field';
import { breathe, type Source } from './source';
import type { Target } from './targets';

export interface Checked {
  readonly isDone: boolean;
  readonly done: number;
  readonly total: number;
  readonly ready: readonly ReadyRow<ListDefinition>[];
  readonly problems: readonly RowProblem[];
  /** Row numbers. */
  readonly wrong: ReadonlySet<number>;
}

/** So many rows are read between two breaths: some ten milliseconds of work. */
const atOnce = 500;

const nothing: Checked = { isDone: false, done: 0, total: 0, ready: [], problems: [], wrong: new Set() };

/** All rows against their list, a few at a time; begins anew when a column gets another field. */
export function useChecked(target: Target, source: Source, mapping: Mapping, names: ImportNames, isOn: boolean): Checked {
  const [checked, setChecked] = React.useState(nothing);
  React.useEffect(() => {
    let isWanted = isOn;
    const { header, rows } = source.table;
    async function check(): Promise<void> {
      const read = createRowReader({ list: target.list, header, mapping, names, ...(target.preset === undefined ? {} : { preset: target.preset }) });
      const ready: ReadyRow<ListDefinition>[] = [];
      const problems: RowProblem[] = [];
      for (let from = 0; isWanted && from < rows.length; from += atOnce) {
        const part = read(rows.slice(from, from + atOnce));
        for (const row of part.ready) ready.push(row);
        for (const problem of part.problems) problems.push(problem);
        if (isWanted) setChecked({ ...nothing, done: Math.min(rows.length, from + atOnce), total: rows.length });
        await breathe();
      }
      if (isWanted) setChecked({ isDone: true, done: rows.length, total: rows.length, ready, problems, wrong: new Set(problems.map(({ row }) => row)) });
    }
    setChecked({ ...nothing, total: rows.length });
    void check();
    return () => {
      isWanted = false;
    };
  }, [target, source, mapping, names, isOn]);
  return checked;
}
