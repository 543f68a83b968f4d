import { barsScene, type BarRow } from '../../../domain/charts/bars';
import { drawableOf, valueOf, type Drawable, type DrawnKind } from '../../../domain/charts/drawable';
import { linesScene } from '../../../domain/charts/lines';
import { matrixScene } from '../../../domain/charts/matrix';
import type { Measure, Scene } from '../../../domain/charts/scene';
import { stackedScene } from '../../../domain/charts/stacked';
import { isUnknown } from '../../../domain/report/cells';
import type { Cell, ReportPart } from '../../../domain/report/document';
import type { ChartText } from './chartText';

type Drawn = Extract<Drawable, { is: 'drawn' }>;
type Draw = (drawn: Drawn, text: ChartText, width: number, measure: Measure) => Scene;
type Row = readonly Cell[];

/** A value after its bar, with the plan that it is held against: "22 av 30 h". */
function barText({ columns: [value], planned }: Drawn, text: ChartText, row: Row): string {
  if (!value) return '';
  const own = text.cell(value.column, row[value.at]);
  if (!planned || isUnknown(row[planned.at]) || isUnknown(row[value.at])) return own;
  // The unit is said once where both have the same.
  const isShared = value.column.kind === planned.column.kind && value.column.kind === 'hours';
  return text.t('reportCharts.of', {
    value: isShared ? text.cell({ ...value.column, kind: 'number' }, row[value.at]) : own,
    planned: text.cell(planned.column, row[planned.at]),
  });
}

const draws: Readonly<Record<DrawnKind, Draw>> = {
  bars: (drawn, text, width, measure) => {
    const { rows, columns, named, planned, finding } = drawn;
    const bars = rows.map((row, index): BarRow => {
      const label = text.cell(named.column, row[named.at]);
      const value = barText(drawn, text, row);
      return {
        label,
        isFinding: index === finding,
        value: valueOf(row[columns[0]?.at ?? -1]),
        planned: planned && valueOf(row[planned.at]),
        text: value,
        name: text.t('reportCharts.one', { row: label, value }),
      };
    });
    return barsScene(bars, width, measure, columns[0]?.column.kind === 'percent' ? 1 : 0);
  },
  stacked: ({ rows, columns, named }, text, width, measure) =>
    stackedScene(
      rows.map((row) => {
        const label = text.cell(named.column, row[named.at]);
        const values = columns.map(({ at }) => valueOf(row[at]));
        const parts = columns.flatMap(({ column, at }, part) => {
          const value = values[part] ?? 0;
          return value > 0 ? [{ part, value, words: `${column.label} ${text.cell(column, row[at])}` }] : [];
        });
        const sum = parts.reduce((total, { value }) => total + value, 0);
        const isKnown = values.some((value) => value !== undefined);
        const all = columns.map(({ column, at }) => `${column.label} ${text.cell(column, row[at])}`);
        const total = isKnown && columns[0] ? text.cell(columns[0].column, sum) : text.words.unknown;
        return { label, isFinding: false, parts, text: total, name: text.t('reportCharts.one', { row: label, value: isKnown ? all.join(', ') : total }) };
      }),
      width,
      measure,
    ),
  lines: ({ rows, columns, named }, text, width, measure) => {
    const series = columns.map(({ column, at }) => {
      const values = rows.map((row) => valueOf(row[at]));
      const last = [...values].reverse().find((value) => value !== undefined);
      return { label: column.label, values, end: last === undefined ? '' : text.cell(column, last) };
    });
    const moments = rows.map((row) => {
      const facts = columns.map(({ column, at }) => `${column.label} ${text.cell(column, row[at])}`).join(', ');
      const name = text.t('reportCharts.one', { row: text.cell(named.column, row[named.at]), value: facts });
      return { cell: row[named.at] ?? null, ...text.moment(named.column, row[named.at]), facts, name };
    });
    const unknown = series.filter(({ values }) => values.every((value) => value === undefined));
    return linesScene(
      {
        moments,
        kind: named.column.kind,
        series,
        tick: (value) => (columns[0] ? text.tick(columns[0].column, value) : String(value)),
        notes: unknown.map(({ label }) => text.t('reportCharts.one', { row: label, value: text.words.unknown })),
      },
      width,
      measure,
    );
  },
  matrix: ({ rows, columns, named }, text, width, measure) =>
    matrixScene(
      columns.map(({ column }) => column.label),
      rows.map((row) => {
        const label = text.cell(named.column, row[named.at]);
        return {
          label,
          cells: columns.map(({ column, at }) => {
            const value = text.cell(column, row[at]);
            const name = text.t('reportCharts.cell', { row: label, column: column.label, value });
            return { value: valueOf(row[at]), text: isUnknown(row[at]) ? '–' : value, name };
          }),
        };
      }),
      width,
      measure,
    ),
};

/** A part's drawing in this width; undefined where there is none to make. */
export function sceneOf(part: Pick<ReportPart, 'table' | 'drawing'>, text: ChartText, width: number, measure: Measure): Scene | undefined {
  const drawable = drawableOf(part);
  return drawable.is === 'drawn' ? draws[drawable.kind](drawable, text, width, measure) : undefined;
}
