import type { Drawable } from '../../../domain/charts/drawable';
import type { ChartText } from './chartText';

/** How the drawing is read where it does not say so itself, what it does not show, or why there is none. */
export function remarksOf(drawable: Drawable, text: ChartText): readonly string[] {
  const { t, cell } = text;
  const number = (count: number): string => cell({ key: '', label: '', kind: 'number' }, count);
  if (drawable.is === 'empty') return [t('reportCharts.empty')];
  if (drawable.is === 'negative') return [t('reportCharts.negative', { column: drawable.column.label })];
  if (drawable.is === 'table') return [];
  const { kind, rows, columns, planned, leftOutRows, leftOutColumns } = drawable;
  const [shown, all] = [number(rows.length), number(rows.length + leftOutRows)];
  return [
    kind === 'bars' && planned ? t('reportCharts.key', { value: columns[0]?.column.label ?? '', planned: planned.column.label }) : '',
    leftOutRows > 0 ? t(kind === 'lines' ? 'reportCharts.lastRows' : 'reportCharts.firstRows', { shown, all }) : '',
    leftOutColumns > 0 ? t('reportCharts.columns', { shown: number(columns.length), all: number(columns.length + leftOutColumns) }) : '',
  ].filter(Boolean);
}
