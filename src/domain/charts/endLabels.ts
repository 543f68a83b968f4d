/** A line's name and last value where it ends. Names that would lie upon each other move apart, with a thin line to their ends. */
import type { LineSeries } from './lines';
import { lineHeight, linesOfText, numeralSize, rounded, type Box, type Measure, type Shape } from './scene';
import { apart } from './spread';
import { wrapped } from './text';

export interface EndLabel {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** The last moment of which the value is known. */
  readonly moment: number;
  readonly value: number;
}

const room = { share: 0.34, shareOfWord: 0.44, least: 72, most: 200 } as const;
const lineCount = 2;
/** From the plot's edge to the name. */
export const endGap = 14;
const gap = 2;

/** Of the series of which something is known, in their order. */
export function endLabels(series: readonly LineSeries[], width: number, measure: Measure): readonly EndLabel[] {
  const widthOf = (text: string): number => measure(text, numeralSize, 600);
  // A word that is a little longer is better than one that is broken.
  const words = series.flatMap(({ label, end }) => [...label.split(/\s+/), end].map(widthOf));
  const wanted = Math.min(Math.max(width * room.share, ...words), width * room.shareOfWord);
  const most = Math.min(Math.max(room.least, wanted), room.most);
  return series.flatMap(({ label, values, end }) => {
    const moment = values.reduce<number>((found, value, index) => (value === undefined ? found : index), -1);
    const value = values[moment];
    if (value === undefined) return [];
    // The value is never what gives way.
    const all = wrapped(`${label} ${end}`, most, lineCount, widthOf);
    const name = wrapped(label, most, lineCount - 1, widthOf);
    const last = wrapped(end, most, 1, widthOf);
    const { lines } = all.isCut ? { lines: [...name.lines, ...last.lines] } : all;
    return [{ lines, width: Math.max(...lines.map(widthOf)), height: lines.length * lineHeight + gap, moment, value }];
  });
}

/** Each label as near as it can be to the height where its line ends. */
export function placedEnds(labels: readonly EndLabel[], ends: readonly { readonly x: number; readonly y: number }[], plot: Box): readonly Shape[] {
  const middles = apart(
    labels.map(({ height }, index) => ({ at: ends[index]?.y ?? 0, size: height })),
    plot.y - lineHeight / 2,
    plot.y + plot.height + lineHeight / 2,
  );
  const edge = plot.x + plot.width;
  return labels.flatMap(({ lines, height }, index): readonly Shape[] => {
    const { x = 0, y = 0 } = ends[index] ?? {};
    const middle = middles[index] ?? 0;
    const isAway = Math.abs(middle - y) > 4 || x < edge - 1;
    const d = `M${rounded(x + 5)} ${rounded(y)}L${rounded(edge + 2)} ${rounded(y)}L${rounded(edge + endGap - 3)} ${rounded(middle)}`;
    const top = middle - height / 2 + gap / 2;
    return [
      ...(isAway ? [{ kind: 'path', d, stroke: 'context', strokeWidth: 1 } as const] : []),
      ...linesOfText(lines, { x: edge + endGap, top, anchor: 'start', size: numeralSize, weight: 600, ink: 'text' }),
    ];
  });
}
