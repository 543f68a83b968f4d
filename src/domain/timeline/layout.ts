/** The timeline's layout: lanes, marks, labels and rows. Pure: the same plan gives the same picture, and nothing in it overlaps. */
import type { Measure, TimelineEntry, TimelineLane } from './entry';
import { placeLabel, type Label } from './label';
import { bleed, isAbsent, markOf, type Absence, type Mark } from './mark';
import { pack } from './pack';
import { dayNumber, scaleOf, type Span } from './scale';
import { ticks, type Tick, type TickWords } from './ticks';

export interface TimelineItem {
  readonly key: string;
  readonly lane: string;
  readonly row: number;
  /** The middle of its row. */
  readonly y: number;
  readonly mark: Mark;
  readonly label: Label;
  /** Mark and label together. */
  readonly left: number;
  readonly right: number;
}
export interface DrawnLane extends TimelineLane {
  readonly top: number;
  readonly height: number;
  readonly rows: number;
  readonly count: number;
}
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly width: number; readonly top: number };
  readonly ticks: readonly Tick[];
  /** Today's place, when it is in the span. */
  readonly today?: number;
  readonly lanes: readonly DrawnLane[];
  /** By lane, and in each in the order of time: as the keyboard and the list have them. */
  readonly items: readonly TimelineItem[];
  readonly absent: Readonly<Record<Absence, readonly string[]>>;
}
export interface TimelineOptions {
  readonly span: Span;
  readonly today: string;
  /** In their order; those without anything are left out, and what has another lane comes last. */
  readonly lanes: readonly TimelineLane[];
  /** Of the whole drawing. */
  readonly width: number;
  /** Where a lane's name stands: in a column of its own, or above its rows where there is little room. */
  readonly names: 'beside' | 'above';
  readonly measure: Measure;
  readonly tickWords: TickWords;
}

export const rowHeight = 33;
export const head = 52;
const laneGap = 10;
const nameColumn = 136;
const nameHeight = 24;
/** Between what stands side by side in a row. */
export const apart = 22;

interface Dated {
  readonly entry: TimelineEntry;
  readonly mark: Mark;
}

const byTime = (a: Dated, b: Dated): number =>
  a.mark.start - b.mark.start ||
  a.mark.end - b.mark.end ||
  (a.entry.label.title < b.entry.label.title ? -1 : a.entry.label.title > b.entry.label.title ? 1 : 0);

/** All lanes that something stands in, in the order given; unknown ones last. */
function lanesOf(lanes: readonly TimelineLane[], dated: ReadonlyMap<string, readonly Dated[]>): readonly TimelineLane[] {
  const known = new Set(lanes.map(({ key }) => key));
  const others = [...dated.keys()].filter((key) => !known.has(key)).map((key) => ({ key, title: key }));
  return [...lanes, ...others].filter(({ key }) => dated.has(key));
}

export function layout(entries: readonly TimelineEntry[], options: TimelineOptions): TimelineLayout {
  const { span, width, names, measure } = options;
  const left = bleed + (names === 'beside' ? nameColumn : 0);
  const plotWidth = width - left - bleed;
  const scale = scaleOf(span, plotWidth);
  const dated = new Map<string, Dated[]>();
  const absent: Record<Absence, string[]> = { before: [], after: [], undated: [] };
  for (const entry of entries) {
    const mark = markOf(entry, scale);
    if (isAbsent(mark)) {
      absent[mark].push(entry.key);
      continue;
    }
    const lane = dated.get(entry.lane);
    if (lane) lane.push({ entry, mark });
    else dated.set(entry.lane, [{ entry, mark }]);
  }
  const items: TimelineItem[] = [];
  const lanes: DrawnLane[] = [];
  let top = head;
  for (const lane of lanesOf(options.lanes, dated)) {
    const sorted = [...(dated.get(lane.key) ?? [])].sort(byTime);
    const placed = sorted.map(({ entry, mark }) => {
      const label = placeLabel(entry.label, mark, plotWidth, measure);
      return { key: entry.key, lane: lane.key, mark, label, left: Math.min(mark.left, label.left), right: Math.max(mark.right, label.right) };
    });
    const { rowOf, count } = pack(placed, apart);
    const first = top + laneGap + (names === 'above' ? nameHeight : 0);
    placed.forEach((item, index) => items.push({ ...item, row: rowOf[index]!, y: first + (rowOf[index]! + 0.5) * rowHeight }));
    const height = first + count * rowHeight + laneGap / 2 - top;
    lanes.push({ ...lane, top, height, rows: count, count: placed.length });
    top += height;
  }
  const now = dayNumber(options.today);
  return {
    width,
    height: top,
    plot: { left, width: plotWidth, top: head },
    ticks: ticks(scale, span.from, options.tickWords),
    ...(now >= scale.first && now < scale.end ? { today: scale.at(now + 0.5) } : {}),
    lanes,
    items,
    absent,
  };
}
