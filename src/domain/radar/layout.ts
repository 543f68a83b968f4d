/**
 * The radar's layout: the same data give the same picture, whatever their order. Marks are placed in the order in which
 * the blips came, so a new one moves nobody, and one that goes lets only its neighbours move.
 */
import { at, cellOf, fieldOf, holdsCircle, type Box, type Cell, type Field, type FieldOptions, type Horizon } from './geometry';
import { createOccupancy, type Occupancy } from './occupancy';
import { nearest, place, type Mark, type Placed } from './place';

export interface LayoutBlip extends Mark {
  readonly sector: string;
  readonly horizon: Horizon;
  /** ISO 8601. */
  readonly since: string;
}
export interface Cluster {
  readonly sector: string;
  readonly horizon: Horizon;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly keys: readonly string[];
}
export interface RadarLayout {
  readonly field: Field;
  readonly blips: readonly Placed[];
  readonly clusters: readonly Cluster[];
}
export interface LayoutOptions extends FieldOptions {
  /** What has no room becomes one mark with a count, or gets a larger radar. */
  readonly crowded: 'cluster' | 'grow';
}

/** More than so many at once are not read as single marks. */
export const readable = 120;
/** In a crowded radar so few in a cell are still drawn one by one. */
const fewInCell = 3;
/** A larger radar is tried so many times as large at most; what has no room then is gathered after all. */
const growth = { step: 1.25, most: 4 } as const;

const oldestFirst = (a: LayoutBlip, b: LayoutBlip): number => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Years stand on the vertical line above the hub. */
export function ringLabels({ rings }: Field): readonly { readonly year: number; readonly y: number; readonly box: Box }[] {
  return rings.map(({ outer, toYear }) => ({ year: toYear, y: -outer, box: { left: -17, top: -outer - 8, right: 17, bottom: -outer + 8 } }));
}

interface Crowd {
  readonly cell: Cell;
  readonly blips: LayoutBlip[];
}

/** Each sector of each ring with its blips, those that have any. */
function crowdsOf(blips: readonly LayoutBlip[], field: Field): ReadonlyMap<string, Crowd> {
  const crowds = new Map<string, Crowd>();
  for (const wedge of field.wedges) {
    for (const ring of field.rings) crowds.set(`${wedge.sector} ${ring.horizon}`, { cell: cellOf(ring, wedge), blips: [] });
  }
  blips.forEach((blip) => crowds.get(`${blip.sector} ${blip.horizon}`)?.blips.push(blip));
  return crowds;
}

/** Lays out those blips whose sector and horizon are shown. Pure: nothing but its arguments counts. */
export function layout(blips: readonly LayoutBlip[], options: LayoutOptions): RadarLayout {
  const sorted = [...blips].sort(oldestFirst);
  const tried = (radius: number): RadarLayout => attempt(sorted, fieldOf({ ...options, radius }), options.crowded);
  let found = tried(options.radius);
  if (options.crowded === 'cluster') return found;
  for (let times: number = growth.step; found.clusters.length > 0 && times <= growth.most; times *= growth.step) found = tried(options.radius * times);
  return found;
}

function attempt(sorted: readonly LayoutBlip[], field: Field, crowded: LayoutOptions['crowded']): RadarLayout {
  const crowds = crowdsOf(sorted, field);
  const count = [...crowds.values()].reduce((sum, { blips }) => sum + blips.length, 0);
  const full = new Set<Crowd>();
  if (crowded === 'cluster' && count > readable) crowds.forEach((crowd) => crowd.blips.length > fewInCell && full.add(crowd));
  const occupied = freshGround(field);
  const placed: Placed[] = [];
  for (const blip of sorted) {
    const crowd = crowds.get(`${blip.sector} ${blip.horizon}`);
    if (crowd === undefined || full.has(crowd)) continue;
    const found = place(crowd.cell, field.radius, occupied, blip);
    if (found !== undefined) placed.push(found);
    else full.add(crowd);
  }
  if (full.size === 0) return { field, blips: placed, clusters: [] };
  return { field, ...withClusters(field, full, placed) };
}

function freshGround(field: Field): Occupancy {
  const occupied = createOccupancy(field.radius);
  ringLabels(field).forEach(({ box }) => occupied.take(box));
  return occupied;
}

/** Marks of a cell that turned out too full go; the others stay where they are, and the count finds a place among them. */
function withClusters(field: Field, full: ReadonlySet<Crowd>, placed: readonly Placed[]): Pick<RadarLayout, 'blips' | 'clusters'> {
  const gathered = new Set([...full].flatMap(({ blips }) => blips.map(({ key }) => key)));
  const blips = placed.filter(({ key }) => !gathered.has(key));
  const occupied = freshGround(field);
  for (const { boxes, x, y } of blips) {
    boxes.forEach(occupied.take);
    occupied.centre(x, y);
  }
  return { blips, clusters: [...full].map((crowd) => clusterOf(crowd, occupied)) };
}

const leastCluster = 9;

function clusterOf({ cell, blips }: Crowd, occupied: Occupancy): Cluster {
  const middle = at((cell.inner + cell.outer) / 2, cell.start + cell.sweep / 2);
  const widest = Math.min((cell.outer - cell.inner) / 2 - 2, 11 + Math.sqrt(blips.length));
  const what = { sector: cell.sector, horizon: cell.horizon, keys: blips.map(({ key }) => key) };
  for (let r = widest; r >= leastCluster; r -= 2) {
    const found = nearest(cell, middle, (x, y): Cluster | undefined => {
      const box = { left: x - r - 1, top: y - r - 1, right: x + r + 1, bottom: y + r + 1 };
      return holdsCircle(cell, x, y, r + 1) && occupied.isFree(box) && occupied.isApart(x, y) ? { ...what, x, y, r } : undefined;
    });
    if (found === undefined) continue;
    occupied.take({ left: found.x - r - 1, top: found.y - r - 1, right: found.x + r + 1, bottom: found.y + r + 1 });
    occupied.centre(found.x, found.y);
    return found;
  }
  return { ...what, ...middle, r: leastCluster };
}
