/** The annual wheel's layout: each ring has as many tracks as it needs, and a ring with too much shows how many there are in each month. */
import { angleOf, degreesOf, monthAngles, pointAt, yearOf, type Point, type Year } from './angles';
import { monthsOf, type MonthGroup, type NumberedEntry } from './months';
import type { WheelRing } from './ring';

export interface WheelMark extends Point {
  readonly kind: 'mark';
  readonly key: string;
  readonly ring: string;
  readonly numbered: NumberedEntry;
  /** Of the middle of its track. */
  readonly radius: number;
  /** Where its time begins and ends, in degrees; the numeral stands in the middle of it. */
  readonly from: number;
  readonly to: number;
}
/** How many of a crowded ring begin in a month, or go on. */
export interface WheelCluster extends Point {
  readonly kind: 'cluster';
  readonly key: string;
  readonly ring: string;
  readonly month: number | 'running';
  readonly count: number;
  readonly hasWarning: boolean;
  readonly radius: number;
}
export interface DrawnRing {
  readonly key: string;
  readonly title: string;
  readonly inner: number;
  readonly outer: number;
  /** The height at which its name stands, over the first of January. */
  readonly titleAt: number;
  readonly isCrowded: boolean;
}
export interface WheelLayout {
  readonly radius: number;
  readonly hub: number;
  /** Where each month begins, and the year ends. */
  readonly months: readonly number[];
  readonly rings: readonly DrawnRing[];
  /** In the table's order. */
  readonly marks: readonly (WheelMark | WheelCluster)[];
  readonly groups: readonly MonthGroup[];
}

export const discRadius = 10;
const track = 2 * discRadius + 5;
const hub = 66;
const titleHeight = 17;
const leastRing = track;
/** Of more tracks than so the eye makes nothing. */
const mostTracks = 4;

interface Arc {
  readonly from: number;
  readonly to: number;
}
const meet = (a: Arc, b: Arc): boolean => [-360, 0, 360].some((turn) => a.from < b.to + turn && b.from + turn < a.to);

interface Packed {
  readonly numbered: NumberedEntry;
  readonly arc: Arc;
  readonly track: number;
}

/** On the first track where nothing is met, round the circle too; nothing when it takes too many tracks. */
function packed(entries: readonly NumberedEntry[], year: Year, innermost: number): readonly Packed[] | undefined {
  const reach = degreesOf(Math.asin((discRadius + 1.5) / innermost));
  const tracks: Arc[][] = [];
  const result: Packed[] = [];
  for (const numbered of entries) {
    const arc = { from: angleOf(year, numbered.days.first), to: angleOf(year, numbered.days.end) };
    const middle = (arc.from + arc.to) / 2;
    const taken = { from: Math.min(arc.from, middle - reach), to: Math.max(arc.to, middle + reach) };
    let free = tracks.findIndex((others) => !others.some((other) => meet(taken, other)));
    if (free < 0) free = tracks.push([]) - 1;
    if (free >= mostTracks) return undefined;
    tracks[free]?.push(taken);
    result.push({ numbered, arc, track: free });
  }
  return result;
}

function marksOf(ring: WheelRing, placed: readonly Packed[], inner: number): readonly WheelMark[] {
  return placed.map(({ numbered, arc, track: index }) => {
    const radius = inner + (index + 0.5) * track;
    return { kind: 'mark', key: numbered.entry.id, ring: ring.key, numbered, radius, ...arc, ...pointAt(radius, (arc.from + arc.to) / 2) };
  });
}

function clustersOf(
  ring: WheelRing,
  entries: readonly NumberedEntry[],
  groups: readonly MonthGroup[],
  months: readonly number[],
  inner: number,
): readonly WheelCluster[] {
  const own = new Set(entries);
  return groups.flatMap(({ month, entries: all }) => {
    const here = all.filter((one) => own.has(one));
    if (here.length === 0) return [];
    const radius = inner + (month === 'running' ? 1.5 : 0.5) * track;
    const angle = month === 'running' ? 180 : ((months[month] ?? 0) + (months[month + 1] ?? 360)) / 2;
    const hasWarning = here.some(({ entry }) => entry.isWarning === true);
    return [{ kind: 'cluster', key: `${ring.key} ${month}`, ring: ring.key, month, count: here.length, hasWarning, radius, ...pointAt(radius, angle) }];
  });
}

/** `titleWidth`: how wide a ring's name is; the name is straight and the ring is round, so the name needs more height further in. */
export function layout(rings: readonly WheelRing[], year: number, titleWidth: (title: string) => number): WheelLayout {
  const scale = yearOf(year);
  const months = monthAngles(scale);
  const groups = monthsOf(rings, year);
  const drawn: DrawnRing[] = [];
  const marks: (WheelMark | WheelCluster)[] = [];
  let inner = hub;
  for (const ring of [...rings].reverse()) {
    const entries = groups.flatMap((group) => group.entries.filter((one) => one.ring === ring));
    const placed = packed(entries, scale, inner + track / 2);
    const tracks = placed ? placed.reduce((most, one) => Math.max(most, one.track + 1), 1) : entries.some(({ entry }) => entry.kind === 'running') ? 2 : 1;
    marks.push(...(placed ? marksOf(ring, placed, inner) : clustersOf(ring, entries, groups, months, inner)));
    const filled = inner + Math.max(tracks * track, leastRing);
    const bow = Math.hypot(filled, titleWidth(ring.title) / 2) - filled;
    drawn.unshift({
      key: ring.key,
      title: ring.title,
      inner,
      outer: filled + titleHeight + bow,
      titleAt: filled + titleHeight / 2,
      isCrowded: placed === undefined,
    });
    inner = filled + titleHeight + bow;
  }
  const order = new Map(groups.flatMap(({ month, entries }) => entries.map(({ entry, number }) => [entry.id, { number, month }] as const)));
  const rank = (mark: WheelMark | WheelCluster): number =>
    mark.kind === 'mark' ? mark.numbered.number : Math.min(...[...order.values()].filter(({ month }) => month === mark.month).map(({ number }) => number));
  return { radius: inner, hub, months, rings: drawn, marks: [...marks].sort((a, b) => rank(a) - rank(b)), groups };
}

/** Today's hand; nothing in other years. */
export function handAt(year: number, today: string): number | undefined {
  if (Number(today.slice(0, 4)) !== year) return undefined;
  const scale = yearOf(year);
  const day = (Date.parse(`${today}T00:00:00Z`) - Date.UTC(year, 0, 1)) / 86_400_000;
  return Number.isNaN(day) ? undefined : ((day + 0.5) / scale.days) * 360;
}
