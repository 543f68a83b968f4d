/** Where one mark goes in its cell: as near as there is room to the place that its own key gives it. */
import { at, holdsCircle, meets, type Box, type Cell, type Point } from './geometry';
import { fraction } from './hash';
import { grain, type Occupancy } from './occupancy';

export type Movement = 'nearer' | 'further' | 'new' | 'same';

export interface Mark {
  readonly key: string;
  readonly number: string;
  readonly year?: number;
  /** 1 to 5. */
  readonly impact?: number;
  readonly movement?: Movement;
}
export type LabelSide = 'right' | 'left' | 'below' | 'above';
export interface Placed {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly label: Point & { readonly side: LabelSide };
  /** From the mark's edge, towards the hub or away from it. */
  readonly arrow?: { readonly from: Point; readonly to: Point };
  /** All that it covers: mark, number, arrow. */
  readonly boxes: readonly Box[];
}

export const markRadius = (impact: number | undefined): number => 4.6 + 1.15 * (impact ?? 1);
/** The widest shape reaches so far beyond the radius, with its outline. */
const reachOf = (r: number): number => r * 1.15 + 1;
const arrowLength = { gap: 1, body: 10 } as const;
const digits = { width: 7.2, height: 12, gap: 1.5 } as const;
/** At most so far from the true radius, when the year is known. */
export const drift = 12;

/** Steps outwards around a point, turn by turn, two numbers a step; made once for every distance that anybody has needed. */
interface Search {
  readonly pitch: number;
  readonly turns: Int16Array[];
}
/** With long strides first; only where they find nothing is every place looked at. */
const searches: readonly Search[] = [
  { pitch: 8, turns: [] },
  { pitch: 2.5, turns: [] },
];
/** A place further away than this from the wished one is none. */
const widestSearch = 400;
const none = new Int16Array(0);
function stepsAt({ pitch, turns }: Search, turn: number): Int16Array {
  for (let made = turns.length; made <= turn; made += 1) {
    const count = Math.max(1, made * 6);
    const steps = new Int16Array(count * 2);
    for (let index = 0; index < count; index += 1) {
      const { x, y } = at((made * pitch) / grain, (2 * Math.PI * (index + (made % 2) / 2)) / count);
      steps[index * 2] = Math.round(x) * grain;
      steps[index * 2 + 1] = Math.round(y) * grain;
    }
    turns.push(steps);
  }
  return turns[turn] ?? none;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

/** The radius of a year within the ring, or nothing where the year is not known. */
export function radiusOfYear({ inner, outer, fromYear, toYear }: Cell, year: number | undefined, impact: number | undefined): number | undefined {
  if (year === undefined) return undefined;
  const reach = reachOf(markRadius(impact));
  const share = clamp((year - fromYear) / (toYear - fromYear), 0, 1);
  return clamp(inner + share * (outer - inner), inner + reach, outer - reach);
}

/** Spread evenly over the cell's area by the key alone. */
function wish(cell: Cell, key: string, reach: number, radius: number | undefined): Point {
  const [low, high] = [cell.inner + reach, cell.outer - reach];
  const spread = Math.sqrt(low * low + fraction(key, 1) * Math.max(0, high * high - low * low));
  const angle = cell.start + cell.sweep * (0.1 + 0.8 * fraction(key, 2));
  return at(radius ?? spread, angle);
}

function arrowOf(x: number, y: number, r: number, movement: Movement | undefined): Placed['arrow'] {
  if (movement !== 'nearer' && movement !== 'further') return undefined;
  const length = Math.hypot(x, y);
  const sign = movement === 'nearer' ? -1 : 1;
  const [ux, uy] = [(sign * x) / length, (sign * y) / length];
  const start = reachOf(r) + arrowLength.gap;
  const end = start + arrowLength.body;
  return { from: { x: x + ux * start, y: y + uy * start }, to: { x: x + ux * end, y: y + uy * end } };
}

const arrowBox = ({ from, to }: NonNullable<Placed['arrow']>): Box => ({
  left: Math.min(from.x, to.x) - 2,
  top: Math.min(from.y, to.y) - 2,
  right: Math.max(from.x, to.x) + 2,
  bottom: Math.max(from.y, to.y) + 2,
});

function labelBox(x: number, y: number, reach: number, width: number, side: LabelSide): Box {
  const { height, gap } = digits;
  const from = reach + gap;
  if (side === 'right') return { left: x + from, top: y - height / 2, right: x + from + width, bottom: y + height / 2 };
  if (side === 'left') return { left: x - from - width, top: y - height / 2, right: x - from, bottom: y + height / 2 };
  const top = side === 'below' ? y + reach + 0.5 : y - reach - height - 0.5;
  return { left: x - width / 2, top, right: x + width / 2, bottom: top + height };
}

const labelX = { right: ({ left }) => left, left: ({ right }) => right, below: middle, above: middle } satisfies Record<LabelSide, (box: Box) => number>;
function middle({ left, right }: Box): number {
  return (left + right) / 2;
}

const sidesByDefault: readonly LabelSide[] = ['right', 'left', 'below', 'above'];
const sidesFromRight: readonly LabelSide[] = ['left', 'right', 'below', 'above'];

const staysInside = ({ left, top, right, bottom }: Box, radius: number): boolean => {
  const [x, y] = [Math.max(-left, right), Math.max(-top, bottom)];
  return x * x + y * y <= radius * radius;
};

/** The mark at this point with its arrow and its number, if all of it has room. */
function tryAt(cell: Cell, radius: number, occupied: Occupancy, mark: Mark, x: number, y: number, r: number): Placed | undefined {
  const reach = reachOf(r);
  if (!occupied.isApart(x, y) || !holdsCircle(cell, x, y, reach)) return undefined;
  const body: Box = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
  if (!occupied.isFree(body)) return undefined;
  const arrow = arrowOf(x, y, r, mark.movement);
  const pointed = arrow && arrowBox(arrow);
  if (pointed && !(staysInside(pointed, radius) && occupied.isFree(pointed))) return undefined;
  const width = digits.width * mark.number.length;
  for (const side of arrow && arrow.to.x > x ? sidesFromRight : sidesByDefault) {
    const box = labelBox(x, y, reach, width, side);
    if ((pointed && meets(box, pointed)) || !staysInside(box, radius) || !occupied.isFree(box)) continue;
    const label = { x: labelX[side](box), y: (box.top + box.bottom) / 2, side };
    return { key: mark.key, x, y, r, label, ...(arrow ? { arrow } : {}), boxes: pointed ? [body, box, pointed] : [body, box] };
  }
  return undefined;
}

const onGrid = (value: number): number => Math.round(value / grain) * grain; // and so the same in every browser, whatever its last digit of a sine

/** Every step around a wished point, the nearest first, until one gives something. */
export function nearest<T>(cell: Cell, wished: Point, attempt: (x: number, y: number) => T | undefined): T | undefined {
  const [wx, wy] = [onGrid(wished.x), onGrid(wished.y)];
  // The whole cell lies within this of any point of it.
  const chord = cell.edges.length === 0 ? 2 * cell.outer : 2 * cell.outer * Math.sin(Math.min(cell.sweep, Math.PI) / 2);
  const furthest = Math.min(widestSearch, Math.hypot(chord, cell.outer - cell.inner));
  for (const search of searches) {
    const last = Math.ceil(furthest / search.pitch);
    for (let turn = 0; turn <= last; turn += 1) {
      const steps = stepsAt(search, turn);
      for (let index = 0; index < steps.length; index += 2) {
        const found = attempt(wx + (steps[index] ?? 0), wy + (steps[index + 1] ?? 0));
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
}

/** The nearest place with room, taken; nothing when there is none. */
export function place(cell: Cell, radius: number, occupied: Occupancy, mark: Mark): Placed | undefined {
  const r = markRadius(mark.impact);
  const known = radiusOfYear(cell, mark.year, mark.impact);
  const placed = nearest(cell, wish(cell, mark.key, reachOf(r), known), (x, y) =>
    known !== undefined && Math.abs(Math.hypot(x, y) - known) > drift ? undefined : tryAt(cell, radius, occupied, mark, x, y, r),
  );
  if (placed === undefined) return undefined;
  placed.boxes.forEach(occupied.take);
  occupied.centre(placed.x, placed.y);
  return placed;
}
