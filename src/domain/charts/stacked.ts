/** One bar a row, in parts with patterns of their own; under each bar the words for its parts. */
import { patterned } from './patterns';
import { placedRows, rowFrame, valueGap, type NamedRow, type RowFrame } from './rows';
import { scaled } from './scale';
import { labelSize, lineHeight, numeralSize, rounded, type Mark, type Measure, type Scene, type Shape } from './scene';
import { shortened } from './text';

export interface StackedPart {
  /** Which pattern: the number of its column. */
  readonly part: number;
  readonly value: number;
  /** "Klara 3". */
  readonly words: string;
}
export interface StackedRow extends NamedRow {
  /** Those that are more than nought. */
  readonly parts: readonly StackedPart[];
  /** After the bar: the sum, or that nothing is known. */
  readonly text: string;
  /** Read aloud, with every part. */
  readonly name: string;
}

const barHeight = 18;
const swatch = { size: 10, gap: 5, between: 14 } as const;
const wordsGap = 4;

interface PlacedWords {
  readonly line: number;
  readonly x: number;
  readonly text: string;
  readonly part: number;
}

/** A swatch and its words for each part, as many on a line as have room. */
function placeWords({ parts }: StackedRow, left: number, width: number, measure: Measure): readonly PlacedWords[] {
  const widthOf = (text: string): number => measure(text, numeralSize, 400);
  let [x, line] = [left, 0];
  return parts.map(({ words, part }) => {
    const text = shortened(words, width - left - swatch.size - swatch.gap, widthOf);
    const taken = swatch.size + swatch.gap + widthOf(text);
    if (x > left && x + taken > width) [x, line] = [left, line + 1];
    const placed = { line, x, text, part };
    x += taken + swatch.between;
    return placed;
  });
}

const sumOf = ({ parts }: StackedRow): number => parts.reduce((sum, { value }) => sum + value, 0);

function wordShapes(words: readonly PlacedWords[], top: number): readonly Shape[] {
  return words.flatMap(({ line, x, text, part }): readonly Shape[] => {
    const y = top + line * lineHeight;
    const box = { x: rounded(x), y: rounded(y + 3), width: swatch.size, height: swatch.size };
    return [
      ...patterned(part, box),
      {
        kind: 'text',
        x: rounded(x + swatch.size + swatch.gap),
        y: rounded(y + 12),
        text,
        anchor: 'start',
        size: numeralSize,
        weight: 400,
        ink: 'quiet',
      },
    ];
  });
}

export function stackedScene(rows: readonly StackedRow[], width: number, measure: Measure): Scene {
  const frame: RowFrame = rowFrame(
    rows,
    rows.flatMap(({ text, parts }) => (parts.length === 0 ? [] : [text])),
    width,
    measure,
  );
  const at = scaled(Math.max(0, ...rows.map(sumOf)), frame.left, frame.right);
  const words = rows.map((row) => placeWords(row, frame.left, width, measure));
  const linesUnder = (index: number): number => Math.max(0, ...(words[index] ?? []).map(({ line }) => line + 1));
  const placed = placedRows(rows, frame, barHeight, (index) => (linesUnder(index) > 0 ? wordsGap + linesUnder(index) * lineHeight : 0));
  const height = placed[placed.length - 1]?.bottom ?? 0;
  const shapes: Shape[] = [];
  const marks: Mark[] = [];
  rows.forEach((row, index) => {
    const place = placed[index];
    if (!place) return;
    const { bar, top, bottom } = place;
    shapes.push(...place.name);
    let sum = 0;
    for (const { value, part } of row.parts) {
      const from = at(sum);
      sum += value;
      shapes.push(...patterned(part, { x: rounded(from), y: rounded(bar.y), width: rounded(Math.max(1, at(sum) - from)), height: bar.height }));
    }
    const text = shortened(row.text, width - at(sum) - valueGap, (one) => measure(one, labelSize, 400));
    shapes.push({
      kind: 'text',
      x: rounded(at(sum) + valueGap),
      y: rounded(bar.y + bar.height / 2 + labelSize * 0.36),
      text,
      anchor: 'start',
      size: labelSize,
      weight: 400,
      ink: row.parts.length === 0 ? 'quiet' : 'text',
    });
    shapes.push(...wordShapes(words[index] ?? [], bar.y + bar.height + wordsGap));
    const facts = row.parts.map((part) => part.words).join(', ');
    const isCut = frame.names[index]?.isCut === true || (words[index] ?? []).some((one, at) => one.text !== row.parts[at]?.words);
    marks.push({
      key: String(index),
      group: '',
      name: row.name,
      x: 0,
      y: rounded(top),
      width,
      height: rounded(bottom - top),
      ...(isCut ? { tip: { title: row.label, facts } } : {}),
    });
  });
  return { width, height: rounded(height), plot: { x: frame.left, y: 0, width: frame.right - frame.left, height }, shapes, marks };
}
