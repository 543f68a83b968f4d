/**
 * Where the items of a chain stand in a drawing: what led here to the left, what became of it to the right, a column for
 * each kind and distance, and lines that pass no box. Pure figures; the words and the ink are the page's.
 */
import type { Chain, ChainStep } from './chain';
import { linkedListKeys, nameOf, type LinkedListKey, type LinkNode, type Relation } from './keys';

export const nodeWidth = 172;
const columnHead = 28;
const betweenNodes = 16;
/** Room for a line that passes a column on its way to another. */
const laneHeight = 10;
const bend = 36;
const tieHeight = 20;
/** Around a label: on one side the arrow comes. */
const labelRoom = 18;
/** So many of one kind are drawn; the text beside has all of them. */
export const mostInColumn = 8;

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface DrawnNode extends Point {
  /** `nameOf(node)`, or the column's own where it stands for those that are not drawn. */
  readonly key: string;
  readonly node?: LinkNode;
  /** How many more there are of this kind. */
  readonly more?: number;
  readonly column: number;
  readonly height: number;
}
export interface DrawnTie {
  readonly key: string;
  readonly relation: Relation;
  /** From what came first to what it led to; horizontal at every point. */
  readonly points: readonly Point[];
  /** The middle of its words, on the level part of the line. */
  readonly label: Point;
}
export interface DrawnColumn {
  readonly key: string;
  readonly list: LinkedListKey;
  readonly side: Side;
  readonly x: number;
}
export interface ChainDrawing {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly DrawnColumn[];
  /** In reading order: as the text has them. */
  readonly nodes: readonly DrawnNode[];
  readonly ties: readonly DrawnTie[];
}
export type Side = 'back' | 'here' | 'forward';

export interface Measures {
  /** Of the box with its words. */
  readonly heightOf: (node: LinkNode) => number;
  readonly labelWidth: (relation: Relation) => number;
}

interface Box {
  readonly key: string;
  readonly step?: ChainStep;
  readonly node?: LinkNode;
  readonly more?: number;
  readonly height: number;
  y: number;
}
interface Column {
  readonly key: string;
  readonly list: LinkedListKey;
  readonly side: Side;
  readonly boxes: Box[];
  /** By the item that the lines go to: where they pass. */
  readonly lanes: Map<string, Box>;
  x: number;
}

const orderOf = new Map(linkedListKeys.map((list, index) => [list, index] as const));

/** Nearest first; within a distance so that the drawing reads left to right as the lists are ordered. */
function columnsOf(steps: readonly ChainStep[], side: 'back' | 'forward', { heightOf }: Measures): readonly Column[] {
  const columns = new Map<string, { readonly distance: number; readonly list: LinkedListKey; readonly members: ChainStep[] }>();
  for (const step of steps) {
    const key = `${side}-${step.distance}-${step.node.list}`;
    const column = columns.get(key);
    if (column) column.members.push(step);
    else columns.set(key, { distance: step.distance, list: step.node.list, members: [step] });
  }
  const direction = side === 'back' ? -1 : 1;
  return [...columns]
    .sort(([, a], [, b]) => a.distance - b.distance || direction * ((orderOf.get(a.list) ?? 0) - (orderOf.get(b.list) ?? 0)))
    .map(([key, { list, members }]): Column => {
      const shown = members.length > mostInColumn ? members.slice(0, mostInColumn - 1) : members;
      const boxes = shown.map((step): Box => ({
        key: nameOf(step.node),
        step,
        node: step.node,
        height: Math.max(heightOf(step.node), step.ties.length * tieHeight),
        y: 0,
      }));
      const more = members.length - shown.length;
      return { key, list, side, lanes: new Map(), x: 0, boxes: more > 0 ? [...boxes, { key: `${key}-more`, more, height: 32, y: 0 }] : boxes };
    });
}

const middle = ({ y, height }: Box): number => y + height / 2;
const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Stacks a column beside what it hangs on, in the order of that, so that lines seldom cross. */
function stack(column: Column, wanted: (box: Box) => number | undefined): void {
  const entries = [...column.boxes, ...column.lanes.values()].map((box, index) => ({ box, index, at: box.more === undefined ? (wanted(box) ?? 0) : Infinity }));
  entries.sort((a, b) => a.at - b.at || a.index - b.index);
  const heights = entries.reduce((sum, { box }) => sum + box.height + betweenNodes, -betweenNodes);
  const finite = entries.map(({ at }) => at).filter(Number.isFinite);
  let y = (mean(finite) ?? 0) - heights / 2;
  for (const { box } of entries) {
    box.y = y;
    y += box.height + betweenNodes;
  }
}

/** One side, from here outwards. Lines to an item in a column farther in pass the columns between in one lane. */
function place(columns: readonly Column[], here: Box): void {
  const home = new Map<string, number>([[here.key, -1]]);
  columns.forEach(({ boxes }, index) => boxes.forEach(({ key }) => home.set(key, index)));
  const boxOf = new Map<string, Box>([[here.key, here], ...columns.flatMap(({ boxes }) => boxes.map((box) => [box.key, box] as const))]);
  columns.forEach(({ boxes }, index) => {
    for (const { step } of boxes)
      for (const { via } of step?.ties ?? []) {
        const name = nameOf(via);
        for (let between = (home.get(name) ?? index) + 1; between < index; between += 1)
          columns[between]?.lanes.set(name, { key: name, height: laneHeight, y: 0 });
      }
  });
  columns.forEach((column, index) => {
    const inner = columns[index - 1];
    const levelOf = (name: string): number | undefined => {
      const box = (home.get(name) === index - 1 ? undefined : inner?.lanes.get(name)) ?? boxOf.get(name);
      return box && middle(box);
    };
    stack(column, (box) => (box.step ? mean(box.step.ties.flatMap(({ via }) => levelOf(nameOf(via)) ?? [])) : levelOf(box.key)));
  });
}

/** Without what would lead round: a line to the same column, or farther out. The text has those. */
function inwards(steps: readonly ChainStep[], side: 'back' | 'forward', measures: Measures): readonly ChainStep[] {
  const home = new Map(columnsOf(steps, side, measures).flatMap(({ boxes }, index) => boxes.map(({ key }) => [key, index] as const)));
  const at = (node: LinkNode): number => home.get(nameOf(node)) ?? -1;
  return steps.map((step) => ({ ...step, ties: step.ties.filter(({ via }) => at(via) < at(step.node)) }));
}

/** The chain as a drawing; the same chain gives the same drawing. */
export function drawChain({ here, back, forward }: Pick<Chain, 'here' | 'back' | 'forward'>, measures: Measures): ChainDrawing {
  const hereBox: Box = { key: nameOf(here), node: here, height: measures.heightOf(here), y: -measures.heightOf(here) / 2 };
  const sides = {
    back: columnsOf(inwards(back, 'back', measures), 'back', measures),
    forward: columnsOf(inwards(forward, 'forward', measures), 'forward', measures),
  };
  place(sides.back, hereBox);
  place(sides.forward, hereBox);
  const hereColumn: Column = { key: 'here', list: here.list, side: 'here', boxes: [hereBox], lanes: new Map(), x: 0 };
  const columns = [...[...sides.back].reverse(), hereColumn, ...sides.forward];

  /** The level part at a column's ties, towards here. */
  const stubOf = ({ boxes }: Column): number =>
    Math.max(0, ...boxes.flatMap(({ step }) => (step?.ties ?? []).map(({ relation }) => measures.labelWidth(relation) + labelRoom)));
  let x = 0;
  columns.forEach((column, index) => {
    const before = columns[index - 1];
    const [left, right] = [before?.side === 'back' ? stubOf(before) : 0, column.side === 'forward' ? stubOf(column) : 0];
    x += before ? nodeWidth + left + right + bend : 0;
    column.x = x;
  });
  const all = columns.flatMap(({ boxes, lanes }) => [...boxes, ...lanes.values()]);
  const top = columnHead - Math.min(...all.map(({ y }) => y));
  all.forEach((box) => {
    box.y += top;
  });

  const ties = (['back', 'forward'] as const).flatMap((side) => tiesOf(sides[side], hereColumn, side, stubOf, measures));
  return {
    width: x + nodeWidth,
    height: Math.max(...all.map(({ y, height }) => y + height)),
    columns: columns.map(({ key, list, side, x: at }) => ({ key, list, side, x: at })),
    nodes: columns.flatMap((column, index) =>
      [...column.boxes]
        .sort((a, b) => a.y - b.y)
        .map(({ key, node, more, y, height }) => ({
          key,
          ...(node ? { node } : {}),
          ...(more === undefined ? {} : { more }),
          column: index,
          x: column.x,
          y,
          height,
        })),
    ),
    ties,
  };
}

function tiesOf(
  columns: readonly Column[],
  here: Column,
  side: 'back' | 'forward',
  stubOf: (column: Column) => number,
  measures: Measures,
): readonly DrawnTie[] {
  const sign = side === 'back' ? 1 : -1; // the way from an item in towards here
  const outer = (column: Column): number => (side === 'back' ? column.x + nodeWidth : column.x);
  const inner = (column: Column): number => (side === 'back' ? column.x : column.x + nodeWidth);
  const home = new Map([[here.boxes[0]?.key ?? '', here], ...columns.flatMap((column) => column.boxes.map(({ key }) => [key, column] as const))]);
  /** The way in from a column, past those between: each in the lane of what the line goes to. */
  const wayIn = (index: number, via: LinkNode): readonly Point[] | undefined => {
    const name = nameOf(via);
    const goal = home.get(name);
    const target = goal?.boxes.find(({ key }) => key === name);
    if (!goal || !target) return undefined; // it is one of those that are not drawn
    const between = columns.slice(columns.indexOf(goal) + 1, index).reverse();
    const passing = between.flatMap((column): readonly Point[] => {
      const lane = column.lanes.get(name);
      const y = lane ? middle(lane) : middle(target);
      return [
        { x: inner(column), y },
        { x: outer(column) + sign * stubOf(column), y },
      ];
    });
    return [...passing, { x: inner(goal), y: middle(target) }];
  };
  return columns.flatMap((column, index) =>
    column.boxes.flatMap((box) => {
      // From above down, so that the lines of one item do not cross each other.
      const ways = (box.step?.ties ?? []).flatMap((tie) => {
        const way = wayIn(index, tie.via);
        return way ? [{ ...tie, way }] : [];
      });
      ways.sort((a, b) => (a.way[0]?.y ?? 0) - (b.way[0]?.y ?? 0));
      return ways.map(({ relation, via, way }, place): DrawnTie => {
        const y = middle(box) + (place - (ways.length - 1) / 2) * tieHeight;
        const points = [{ x: outer(column), y }, { x: outer(column) + sign * stubOf(column), y }, ...way];
        const label = { x: outer(column) + (sign * (measures.labelWidth(relation) + labelRoom)) / 2, y };
        return { key: `${box.key} ${relation} ${nameOf(via)}`, relation, label, points: side === 'back' ? points : points.reverse() };
      });
    }),
  );
}
