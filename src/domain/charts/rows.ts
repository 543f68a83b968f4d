/** Rows of a drawing with bars: names at the left where there is room for them and a bar, else above it. */
import { labelSize, lineHeight, linesOfText, type Box, type Measure, type Shape, type Weight } from './scene';
import { wrapped, type Wrapped } from './text';

/** Under this a name and a bar beside each other leave too little of both. */
const sideBySide = 420;
const nameShare = 0.36;
const nameGap = 12;
export const valueGap = 8;
const valueShare = { wide: 0.34, narrow: 0.62 } as const;

export interface NamedRow {
  readonly label: string;
  /** The row that the finding is about: in bold. */
  readonly isFinding: boolean;
}
export interface RowFrame {
  readonly isWide: boolean;
  readonly names: readonly Wrapped[];
  /** Where bars begin, and the longest of them ends. */
  readonly left: number;
  readonly right: number;
}

export const weightOf = ({ isFinding }: NamedRow): Weight => (isFinding ? 600 : 400);

/** The drawing's width shared between names, bars and the words after them; `values` are the words of rows that have a bar. */
export function rowFrame(rows: readonly NamedRow[], values: readonly string[], width: number, measure: Measure): RowFrame {
  const isWide = width >= sideBySide;
  const most = isWide ? width * nameShare : width;
  const names = rows.map((row) => wrapped(row.label, most, 2, (text) => measure(text, labelSize, weightOf(row))));
  const widest = Math.max(0, ...values.map((text) => measure(text, labelSize, 600)));
  const valueRoom = Math.min(widest, width * (isWide ? valueShare.wide : valueShare.narrow));
  const left = isWide ? Math.ceil(Math.max(0, ...names.map((name) => name.width)) + nameGap) : 0;
  return { isWide, names, left, right: Math.floor(width - valueRoom - valueGap) };
}

export interface PlacedRow {
  /** The whole row. */
  readonly top: number;
  readonly bottom: number;
  readonly bar: Box;
  readonly name: readonly Shape[];
}

const rowGap = 10;
const nameGapAbove = 3;

/** Rows under each other; `below` is what each needs under its bar. */
export function placedRows(rows: readonly NamedRow[], frame: RowFrame, barHeight: number, below: (index: number) => number): readonly PlacedRow[] {
  let top = 0;
  return rows.map((row, index) => {
    const lines = frame.names[index]?.lines ?? [];
    const nameHeight = lines.length * lineHeight;
    const above = frame.isWide ? Math.max(0, (nameHeight - barHeight) / 2) : nameHeight + nameGapAbove;
    const barTop = top + rowGap / 2 + above;
    const nameTop = frame.isWide ? barTop + (barHeight - nameHeight) / 2 : top + rowGap / 2;
    const under = Math.max(below(index), frame.isWide ? (nameHeight - barHeight) / 2 : 0);
    const placed = {
      top,
      bottom: barTop + barHeight + under + rowGap / 2,
      bar: { x: frame.left, y: barTop, width: frame.right - frame.left, height: barHeight },
      name: linesOfText(lines, { x: 0, top: nameTop, anchor: 'start', size: labelSize, weight: weightOf(row), ink: 'text' }),
    };
    top = placed.bottom;
    return placed;
  });
}
