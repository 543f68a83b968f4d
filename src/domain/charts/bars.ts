/** One bar a row, grey but for the one that the finding is about; a thin line where the plan stands. */
import { placedRows, rowFrame, valueGap, weightOf, type NamedRow, type PlacedRow } from './rows';
import { scaled } from './scale';
import { labelSize, rounded, type Mark, type Measure, type Scene, type Shape } from './scene';
import { shortened } from './text';

export interface BarRow extends NamedRow {
  /** undefined: not known. */
  readonly value: number | undefined;
  readonly planned?: number;
  /** After the bar: "9", "22 av 30 h", "uppgift saknas". */
  readonly text: string;
  /** Read aloud: "Använda: 9". */
  readonly name: string;
}

const barHeight = 20;
const tick = { width: 2.5, over: 4 } as const;
const axis = 1;

/** A line with a rim in the ground's colour, so that it is seen also where it lies upon its bar. */
const planLine = (at: number, { bar }: PlacedRow): readonly Shape[] => {
  const line = { y: rounded(bar.y - tick.over), height: bar.height + 2 * tick.over };
  return [
    { kind: 'rect', x: rounded(at - 1), ...line, width: tick.width + 2, fill: 'ground' },
    { kind: 'rect', x: rounded(at), ...line, width: tick.width, fill: 'text' },
  ];
};

/** `whole`: what the longest bar would be, where values are shares of something; else the highest value is. */
export function barsScene(rows: readonly BarRow[], width: number, measure: Measure, whole = 0): Scene {
  const frame = rowFrame(
    rows,
    rows.flatMap(({ text, value, planned }) => (value === undefined && planned === undefined ? [] : [text])),
    width,
    measure,
  );
  const most = Math.max(whole, ...rows.flatMap(({ value = 0, planned = 0 }) => [value, planned]));
  const at = scaled(most, frame.left + axis, frame.right - tick.width);
  const placed = placedRows(rows, frame, barHeight, () => (rows.some(({ planned }) => planned !== undefined) ? tick.over : 0));
  const height = placed[placed.length - 1]?.bottom ?? 0;
  const shapes: Shape[] = [];
  const marks: Mark[] = [];
  rows.forEach((row, index) => {
    const place = placed[index];
    if (!place) return;
    const { bar, top, bottom } = place;
    const end = at(row.value ?? 0);
    const planned = row.planned === undefined ? undefined : at(row.planned);
    const hasBar = row.value !== undefined && row.value > 0;
    const long = Math.max(1, end - frame.left);
    const after = Math.max(row.value === undefined ? frame.left : end, planned === undefined ? 0 : planned + tick.width);
    const text = shortened(row.text, width - after - valueGap, (words) => measure(words, labelSize, weightOf(row)));
    shapes.push(...place.name);
    if (hasBar) shapes.push({ kind: 'rect', ...bar, y: rounded(bar.y), width: rounded(long), fill: row.isFinding ? 'finding' : 'context' });
    if (planned !== undefined) shapes.push(...planLine(planned, place));
    shapes.push({
      kind: 'text',
      x: rounded(after + valueGap),
      y: rounded(bar.y + bar.height / 2 + labelSize * 0.36),
      text,
      anchor: 'start',
      size: labelSize,
      weight: weightOf(row),
      ink: row.value === undefined ? 'quiet' : 'text',
    });
    const isCut = text !== row.text || frame.names[index]?.isCut === true;
    marks.push({
      key: String(index),
      group: '',
      name: row.name,
      x: 0,
      y: rounded(top),
      width,
      height: rounded(bottom - top),
      ...(isCut ? { tip: { title: row.label, facts: row.text } } : {}),
    });
  });
  const plot = { x: frame.left, y: 0, width: frame.right - frame.left, height };
  // From top to bottom only where no name lies in between.
  const base: Shape[] = frame.isWide ? [{ kind: 'rect', x: frame.left, y: 0, width: axis, height: rounded(height), fill: 'context' }] : [];
  return { width, height: rounded(height), plot, shapes: [...base, ...shapes], marks };
}
