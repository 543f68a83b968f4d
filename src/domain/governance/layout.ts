/** Where the bodies of a governance model stand in a drawing: who reports stands to the left of whom they report to. */
import type { Line } from './reporting';

export const bodyWidth = 208;
const between = { columns: 56, bodies: 20, parts: 36 } as const;
/** Bodies that hang together with none stand in rows of so many at least. */
const leastInRow = 3;

interface Point {
  readonly x: number;
  readonly y: number;
}
export interface PlacedBody extends Point {
  readonly id: number;
  readonly height: number;
}
export interface PlacedLine extends Line {
  /** Level, upright, level. */
  readonly points: readonly Point[];
}
export interface GovernanceLayout {
  readonly width: number;
  readonly height: number;
  /** In reading order: a tree from the left, then those that stand alone. */
  readonly bodies: readonly PlacedBody[];
  readonly lines: readonly PlacedLine[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const stacked = (heights: readonly number[]): number => sum(heights) + Math.max(0, heights.length - 1) * between.bodies;

/** `ids` in the order in which equals shall stand. The lines form trees, as `reportingOf` gives them. */
export function layOut(ids: readonly number[], lines: readonly Line[], heightOf: (id: number) => number): GovernanceLayout {
  const parent = new Map(lines.map(({ from, to }) => [from, to]));
  const children = new Map<number, number[]>();
  for (const id of ids) {
    const to = parent.get(id);
    if (to !== undefined) children.set(to, [...(children.get(to) ?? []), id]);
  }
  const of = (id: number): readonly number[] => children.get(id) ?? [];
  const depthOf = (id: number): number => (parent.has(id) ? 1 + depthOf(parent.get(id) ?? id) : 0);
  const blockOf = (id: number): number => Math.max(heightOf(id), stacked(of(id).map(blockOf)));

  const roots = ids.filter((id) => !parent.has(id));
  const trees = roots.filter((id) => of(id).length > 0);
  const deepest = Math.max(0, ...ids.map(depthOf));
  const xOf = (column: number): number => column * (bodyWidth + between.columns);
  const placed = new Map<number, PlacedBody>();

  /** A body in the middle of those that report to it; gives where the next one may begin. */
  const place = (id: number, top: number): number => {
    const block = blockOf(id);
    let y = top + (block - stacked(of(id).map(blockOf))) / 2;
    for (const child of of(id)) y = place(child, y) + between.bodies;
    placed.set(id, { id, x: xOf(deepest - depthOf(id)), y: top + (block - heightOf(id)) / 2, height: heightOf(id) });
    return top + block;
  };
  let bottom = 0;
  trees.forEach((id, index) => {
    bottom = place(id, bottom + (index === 0 ? 0 : between.bodies));
  });

  const alone = roots.filter((id) => of(id).length === 0);
  const inRow = Math.max(leastInRow, deepest + 1);
  for (let start = 0; start < alone.length; start += inRow) {
    const row = alone.slice(start, start + inRow);
    const top = bottom + (placed.size === 0 ? 0 : start === 0 ? between.parts : between.bodies);
    row.forEach((id, column) => placed.set(id, { id, x: xOf(column), y: top, height: heightOf(id) }));
    bottom = top + Math.max(...row.map(heightOf));
  }

  const bodies = [...placed.values()];
  return {
    width: Math.max(0, ...bodies.map(({ x }) => x + bodyWidth)),
    height: bottom,
    bodies,
    lines: lines.flatMap((line): readonly PlacedLine[] => {
      const [from, to] = [placed.get(line.from), placed.get(line.to)];
      if (!from || !to) return [];
      const [start, end, turn] = [from.y + from.height / 2, to.y + to.height / 2, to.x - between.columns / 2];
      return [
        {
          ...line,
          points: [
            { x: from.x + bodyWidth, y: start },
            { x: turn, y: start },
            { x: turn, y: end },
            { x: to.x, y: end },
          ],
        },
      ];
    }),
  };
}
