/** One line a series over time. Series are told apart by dash, marker and the name at the line's end. */
import { endGap, endLabels, placedEnds, type EndLabel } from './endLabels';
import { marker } from './markers';
import { momentsAt, roundTicks, scaled } from './scale';
import { linesOfText, lineHeight, numeralSize, rounded, type Box, type Mark, type Measure, type Scene, type Shape } from './scene';
import { thinned, type Named } from './spread';
import { shortened, wrapped } from './text';

export interface LineSeries {
  readonly label: string;
  /** One for each moment; undefined: not known, and the line has a gap. */
  readonly values: readonly (number | undefined)[];
  /** After the name at the line's end: the last value that is known. */
  readonly end: string;
}
export interface Moment {
  readonly cell: string | number | null;
  readonly text: string;
  /** Its year, where the text does not say it. */
  readonly under?: string;
  /** Read aloud, with the value of each series. */
  readonly name: string;
  readonly facts: string;
}
export interface LinesInput {
  readonly moments: readonly Moment[];
  /** What the first column holds, which tells how far apart moments are. */
  readonly kind: string;
  readonly series: readonly LineSeries[];
  readonly tick: (value: number) => string;
  /** Under the plot: series of which nothing is known. */
  readonly notes: readonly string[];
}

const padding = { top: 8, left: 8, axis: 8 } as const;
const dashes = [undefined, '6 4', '2 3', '10 3 2 3', '12 4', '4 2 1 2', '1 4', '8 2 2 2'] as const;
const heights = { share: 0.42, least: 150, most: 260 } as const;
/** Faint in every theme: where there are only two colours a line of the grid would look like one of the series. */
const gridOpacity = 0.3;
const markersApart = 22;
const tickShare = 0.22;
const longestName = 120;

interface Grid {
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly plot: Box;
  readonly y: (value: number) => number;
  readonly x: readonly number[];
}

function gridOf({ moments, kind, series, tick }: LinesInput, labels: readonly EndLabel[], width: number, measure: Measure): Grid {
  const values = series.flatMap((one) => one.values.filter((value): value is number => value !== undefined));
  const needed = labels.reduce((sum, label) => sum + label.height, 0);
  const height = Math.max(Math.min(Math.max(width * heights.share, heights.least), heights.most), needed);
  const rounds = roundTicks(Math.max(0, ...values), Math.floor(height / 44), values.every(Number.isInteger));
  const ticks = rounds.map((value) => ({ value, text: shortened(tick(value), width * tickShare, (text) => measure(text, numeralSize, 400)) }));
  const left = Math.ceil(Math.max(...ticks.map(({ text }) => measure(text, numeralSize, 400))) + padding.axis);
  const right = Math.floor(width - (labels.length > 0 ? Math.max(...labels.map((label) => label.width)) + endGap + 2 : 8));
  const plot = { x: left, y: padding.top, width: Math.max(24, right - left), height: Math.round(height) };
  const [from, to] = [plot.x + padding.left, plot.x + plot.width];
  return {
    ticks,
    plot,
    y: scaled(rounds[rounds.length - 1] ?? 1, plot.y + plot.height, plot.y),
    x: momentsAt(
      moments.map(({ cell }) => cell),
      kind,
    ).map((share) => from + share * (to - from)),
  };
}

/** Lines between neighbours of which both are known. */
function lineOf({ values }: LineSeries, { x, y }: Grid): string {
  let isDrawing = false;
  return values
    .map((value, index) => {
      const command = value === undefined ? '' : `${isDrawing ? 'L' : 'M'}${rounded(x[index] ?? 0)} ${rounded(y(value))}`;
      isDrawing = value !== undefined;
      return command;
    })
    .join('');
}

/** A marker at each moment where there is room, and always at the last and at one that stands alone. */
function markersOf({ values }: LineSeries, series: number, { x, y, plot }: Grid): readonly Shape[] {
  const stride = Math.max(1, Math.ceil((markersApart * values.length) / plot.width));
  const last = values.reduce<number>((found, value, index) => (value === undefined ? found : index), -1);
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    const isAlone = values[index - 1] === undefined && values[index + 1] === undefined;
    const isMarked = index === last || isAlone || (last - index) % stride === 0;
    return isMarked ? marker(series, x[index] ?? 0, y(value)) : [];
  });
}

function axisOf(
  { ticks, plot, y, x }: Grid,
  moments: readonly Moment[],
  width: number,
  measure: Measure,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const widthOf = (text: string): number => measure(text, numeralSize, 400);
  const quiet = { size: numeralSize, weight: 400, ink: 'quiet' } as const;
  const lines = ticks.flatMap(({ value, text }): readonly Shape[] => [
    { kind: 'rect', x: plot.x, y: rounded(y(value) - 0.5), width: plot.width, height: 1, fill: 'context', opacity: value === 0 ? 1 : gridOpacity },
    { kind: 'text', x: plot.x - padding.axis, y: rounded(y(value) + numeralSize * 0.36), text, anchor: 'end', ...quiet },
  ]);
  const names: readonly Named[] = moments.map(({ text, under }, index) => ({
    at: x[index] ?? 0,
    text: shortened(text, Math.min(longestName, width / 3), widthOf),
    under,
  }));
  const top = plot.y + plot.height + 6;
  const placed = thinned(names, width, widthOf);
  const texts = placed.flatMap((name): readonly Shape[] => [
    { kind: 'rect', x: rounded(x[name.index] ?? 0), y: plot.y + plot.height, width: 1, height: 4, fill: 'context' },
    ...linesOfText([name.text], { x: name.x, top, anchor: 'start', ...quiet }),
    ...(name.under ? linesOfText([name.under.text], { x: name.under.x, top: top + lineHeight, anchor: 'start', ...quiet }) : []),
  ]);
  return { shapes: [...lines, ...texts], height: top + lineHeight * (placed.some(({ under }) => under) ? 2 : 1) };
}

/** Each moment has the height of the plot, and reaches half way to its neighbours. */
function marksOf(moments: readonly Moment[], { x, plot }: Grid): readonly Mark[] {
  return moments.map(({ name, text, under, facts }, index) => {
    const here = x[index] ?? 0;
    const left = Math.max(plot.x, ((x[index - 1] ?? 2 * plot.x - here) + here) / 2);
    const right = Math.min(plot.x + plot.width + 8, (here + (x[index + 1] ?? here + 16)) / 2);
    const title = [text, under].filter(Boolean).join(' ');
    return { key: String(index), group: '', name, tip: { title, facts }, x: rounded(left), y: plot.y, width: rounded(right - left), height: plot.height };
  });
}

export function linesScene(input: LinesInput, width: number, measure: Measure): Scene {
  const labels = endLabels(input.series, width, measure);
  const grid = gridOf(input, labels, width, measure);
  const axis = axisOf(grid, input.moments, width, measure);
  const drawn = input.series.flatMap((series, index): readonly Shape[] => {
    const d = lineOf(series, grid);
    return d === '' ? [] : [{ kind: 'path', d, stroke: 'text', strokeWidth: 2, dash: dashes[index % dashes.length] }, ...markersOf(series, index, grid)];
  });
  const ends = labels.map(({ moment, value }) => ({ x: grid.x[moment] ?? 0, y: grid.y(value) }));
  const notes = input.notes.flatMap((note) => wrapped(note, width, 3, (text) => measure(text, numeralSize, 400)).lines);
  const noteLines = linesOfText(notes, { x: 0, top: axis.height + 4, anchor: 'start', size: numeralSize, weight: 400, ink: 'quiet' });
  const height = rounded(axis.height + (notes.length > 0 ? notes.length * lineHeight + 4 : 0));
  return {
    width,
    height,
    plot: grid.plot,
    shapes: [...axis.shapes, ...drawn, ...placedEnds(labels, ends, grid.plot), ...noteLines],
    marks: marksOf(input.moments, grid),
  };
}
