import type { DrawnKind } from '../../../domain/charts/drawable';
import { cellText, isUnknown, type CellWords } from '../../../domain/report/cells';
import type { Cell, ReportColumn } from '../../../domain/report/document';
import { createText, type Locale, type Text } from '../../../i18n';
import { reportChartWords } from '../../../i18n/pages/reportCharts';
import { cellWordsOf } from '../cellWords';

/** How a drawing says what it shows, in the report's own language. */
export interface ChartText extends Text<(typeof reportChartWords)['sv']> {
  readonly words: CellWords;
  cell(column: ReportColumn, cell: Cell | undefined): string;
  /** Along an axis: short, and without the unit that the names say. */
  tick(column: ReportColumn, value: number): string;
  /** A moment and what is said beneath the first of those that share it. */
  moment(column: ReportColumn, cell: Cell | undefined): { readonly text: string; readonly under?: string };
}

export const kindNames = {
  bars: 'reportCharts.kind.bars',
  stacked: 'reportCharts.kind.stacked',
  lines: 'reportCharts.kind.lines',
  matrix: 'reportCharts.kind.matrix',
} as const satisfies Readonly<Record<DrawnKind, string>>;

const tags = { sv: 'sv-SE', en: 'en-GB' } satisfies Record<Locale, string>;
const million = 1e6;
const longest = 1e15;

function made(locale: Locale): ChartText {
  const text = createText<(typeof reportChartWords)['sv']>(locale, locale === 'en' ? reportChartWords.en : (reportChartWords.sv as never));
  const words = cellWordsOf(locale);
  const compact = new Intl.NumberFormat(tags[locale], { notation: 'compact', maximumFractionDigits: 1 });
  const months = new Intl.DateTimeFormat(tags[locale], { month: 'short', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(tags[locale], { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const cell: ChartText['cell'] = (column, value) => cellText(words, column, value);
  return {
    ...text,
    words,
    cell,
    tick: (column, value) => {
      if (value >= million && value < longest) return compact.format(value);
      return column.kind === 'percent' || column.kind === 'kronor' ? cell(column, value) : cellText(words, { kind: 'number' }, value);
    },
    moment: (column, value) => {
      if ((column.kind !== 'month' && column.kind !== 'date') || typeof value !== 'string') return { text: cell(column, value) };
      const moment = new Date(`${column.kind === 'month' ? `${value}-01` : value}T12:00:00Z`);
      if (isUnknown(value) || Number.isNaN(moment.getTime())) return { text: cell(column, value) };
      const short = (column.kind === 'month' ? months : days).format(moment).replace('.', '');
      return { text: short, under: value.slice(0, 4) };
    },
  };
}

const known = new Map<Locale, ChartText>();
export function chartTextOf(language: Locale): ChartText {
  const found = known.get(language) ?? made(language);
  known.set(language, found);
  return found;
}
