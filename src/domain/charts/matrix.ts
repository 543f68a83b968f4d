/** Rows by columns: the number in each cell, and a ground that is darker the fuller it is. */
import { labelSize, lineHeight, linesOfText, numeralSize, rounded, type Mark, type Measure, type Scene, type Shape } from './scene';
import { shortened, wrapped } from './text';

export interface MatrixRow {
  readonly label: string;
  readonly cells: readonly {
    /** undefined: not known. */
    readonly value: number | undefined;
    readonly text: string;
    /** Read aloud: "Demografi, 5–15 år: 4". */
    readonly name: string;
  }[];
}

/** A column is never narrower than a number and half a word. */
const narrowest = 48;
const sideBySide = 420;
const nameShare = 0.3;
const cellHeight = 32;
const headLines = 3;
/** Steps of the ground; the darkest still lets the text on it be read in every theme. */
const steps = [0, 0.1, 0.2, 0.3, 0.42] as const;

/** Nothing for nought, and a quarter of the steps for each quarter of the highest. */
const groundOf = (value: number, most: number): number => (value <= 0 || most <= 0 ? 0 : (steps[Math.max(1, Math.ceil((value / most) * 4))] ?? 0.42));

export function matrixScene(columns: readonly string[], rows: readonly MatrixRow[], asked: number, measure: Measure): Scene {
  const label = (text: string): number => measure(text, labelSize, 400);
  const head = (text: string): number => measure(text, numeralSize, 400);
  const isWide = asked >= sideBySide;
  const names = rows.map((row) => wrapped(row.label, isWide ? asked * nameShare : asked, 2, label));
  const left = isWide ? Math.ceil(Math.max(0, ...names.map(({ width }) => width)) + 12) : 0;
  const width = Math.max(asked, left + columns.length * narrowest);
  const cellWidth = (width - left) / Math.max(1, columns.length);
  const heads = columns.map((column) => wrapped(column, cellWidth - 8, headLines, head));
  const headHeight = Math.max(0, ...heads.map(({ lines }) => lines.length)) * lineHeight + 6;
  const most = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ value = 0 }) => value)));
  const shapes: Shape[] = heads.flatMap(({ lines }, index) =>
    linesOfText(lines, {
      x: left + (index + 0.5) * cellWidth,
      top: headHeight - 6 - lines.length * lineHeight,
      anchor: 'middle',
      size: numeralSize,
      weight: 400,
      ink: 'quiet',
    }),
  );
  const marks: Mark[] = [];
  let top = headHeight;
  rows.forEach((row, index) => {
    const name = names[index];
    const nameHeight = (name?.lines.length ?? 0) * lineHeight;
    const height = isWide ? Math.max(cellHeight, nameHeight + 4) : cellHeight;
    const cellTop = isWide ? top : top + nameHeight + 6;
    const nameTop = isWide ? top + (height - nameHeight) / 2 : top + 4;
    shapes.push(...linesOfText(name?.lines ?? [], { x: 0, top: nameTop, anchor: 'start', size: labelSize, weight: 400, ink: 'text' }));
    row.cells.forEach(({ value, text, name: said }, column) => {
      const box = { x: rounded(left + column * cellWidth), y: rounded(cellTop), width: rounded(cellWidth), height };
      const opacity = groundOf(value ?? 0, most);
      const shown = shortened(text, cellWidth - 6, label);
      if (opacity > 0) shapes.push({ kind: 'rect', ...box, fill: 'context', opacity });
      shapes.push({ kind: 'rect', ...box, stroke: 'hairline' });
      shapes.push({
        kind: 'text',
        x: rounded(box.x + cellWidth / 2),
        y: rounded(cellTop + height / 2 + labelSize * 0.36),
        text: shown,
        anchor: 'middle',
        size: labelSize,
        weight: 400,
        ink: value === undefined || value <= 0 ? 'quiet' : 'text',
      });
      const isCut = shown !== text || name?.isCut === true || heads[column]?.isCut === true;
      const tip = { title: row.label, facts: [columns[column] ?? '', text].join(': ') };
      marks.push({ key: `${index}-${column}`, group: String(index), name: said, ...box, ...(isCut ? { tip } : {}) });
    });
    top = cellTop + height;
  });
  const height = rounded(top + 1);
  return { width, height, plot: { x: left, y: headHeight, width: width - left, height: rounded(top - headHeight) }, shapes, marks };
}
