/** The timeline's layout: how it grows with the plan, that nothing overlaps, and what the naive way of packing costs. */
import type { TimelineEntry } from '../../src/domain/timeline/entry';
import { apart, layout, type TimelineItem, type TimelineLayout, type TimelineOptions } from '../../src/domain/timeline/layout';
import { pack, type Boxed } from '../../src/domain/timeline/pack';
import type { TimeKind, TimePrecision } from '../../src/schema/field';
import { growthExponent, ratioOf } from './measure';
import { announce, number, ratioText } from './report';
import type { Row } from './report';

const sizes = [100, 1_000, 5_000];
const rounds = 9;
const lanes = ['nationellt', 'hemmaplan', 'aterrapportering', 'extern'].map((key) => ({ key, title: key }));

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** A plan of one year as groups write them: mostly days and months, some windows, some years, some löpande. */
function planOf(size: number): readonly TimelineEntry[] {
  const random = generator(size);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const day = (): string => new Date(Date.UTC(2026, 0, 1 + Math.floor(random() * 365))).toISOString().slice(0, 10);
  return Array.from({ length: size }, (_, index) => {
    const kind = pick<TimeKind>(['deadline', 'deadline', 'deadline', 'period', 'milstolpe', 'lopande']);
    const [start, end] = [day(), day()].sort() as [string, string];
    return {
      key: String(index),
      lane: pick(lanes).key,
      time: {
        kind,
        precision: pick<TimePrecision>(['dag', 'dag', 'dag', 'manad', 'manad', 'termin', 'ar']),
        ...(kind === 'period' ? { start, end } : kind === 'lopande' ? { start } : { end }),
      },
      label: { title: `Aktivitet ${index} ${'med en rubrik'.slice(0, Math.floor(random() * 14))}`, time: 'någon gång i mars' },
    };
  });
}

const options: TimelineOptions = {
  span: { from: '2026-01-01', to: '2026-12-31' },
  today: '2026-03-17',
  lanes,
  width: 1200,
  names: 'beside',
  measure: (text) => text.length * 6.6,
  tickWords: { text: (day) => day.slice(5, 7), measure: () => 20 },
};

const processorTime = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};
/** So often that the clock's grain does not show. */
const timeOf = (work: () => void, repeats: number): number =>
  processorTime(() => {
    for (let time = 0; time < repeats; time += 1) work();
  }) / repeats;
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Every pair, slowly. */
function overlaps({ items }: TimelineLayout): number {
  const rows = new Map<string, TimelineItem[]>();
  for (const item of items) rows.set(`${item.lane} ${item.row}`, [...(rows.get(`${item.lane} ${item.row}`) ?? []), item]);
  const meet = (a: Boxed, b: Boxed): boolean => a.left < b.right && b.left < a.right;
  return [...rows.values()].reduce((sum, row) => sum + row.reduce((own, a, index) => own + row.slice(index + 1).filter((b) => meet(a, b)).length, 0), 0);
}

/** The way it is done at first: each goes to the first row where it meets none of those that are there. */
function naivePack(boxes: readonly Boxed[]): number {
  const rows: Boxed[][] = [];
  for (const box of boxes) {
    const free = rows.find((row) => row.every((other) => box.left >= other.right + apart || other.left >= box.right + apart));
    if (free) free.push(box);
    else rows.push([box]);
  }
  return rows.length;
}

export function timelineRows(): readonly Row[] {
  const plans = sizes.map((size) => ({ size, entries: planOf(size) }));
  plans.forEach(({ entries }) => layout(entries, options)); // warm
  const costs = plans.map(({ size, entries }) => ({
    size,
    cost: middle(Array.from({ length: rounds }, () => timeOf(() => void layout(entries, options), Math.ceil(2_000 / size)))),
  }));
  const growth = growthExponent(costs);
  const largest = layout(plans.at(-1)!.entries, options);
  const found = plans.reduce((sum, { entries }) => sum + overlaps(layout(entries, options)), 0);
  const pairs = Array.from(
    { length: rounds },
    () => [timeOf(() => void pack(largest.items, apart), 20), timeOf(() => void naivePack(largest.items), 1)] as const,
  );
  const ratio = ratioOf(pairs);
  const [ours, theirs] = [pack(largest.items, apart).count, naivePack(largest.items)];
  return [
    announce({
      id: 'P7',
      metric: `timeline layout of ${sizes.join(', ')} activities: growth exponent (5,000 take ${number((costs.at(-1)?.cost ?? 0) / 1000)} ms)`,
      measured: number(growth),
      goal: '≤ 1.2',
      reached: growth <= 1.2,
      detail: costs,
    }),
    announce({ id: 'P7', metric: 'timeline: marks or labels that overlap, against every pair', measured: String(found), goal: '0', reached: found === 0 }),
    announce({
      id: 'P7',
      metric: `timeline: packing 5,000 against pairwise packing (rows ${ours} against ${theirs})`,
      measured: ratioText(ratio),
      goal: '≤ 0.5×',
      reached: ratio.median <= 0.5 && ours <= theirs,
      detail: pairs,
    }),
  ];
}
