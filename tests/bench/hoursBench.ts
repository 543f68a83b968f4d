/** The five per cent: 100,000 time entries summed in one pass, against filtering them once for each sum. */
import { hoursKindCodes, type HoursKind } from '../../src/domain/hours/budget';
import { rollUp, type CountedEntry, type RollUp } from '../../src/domain/hours/rollUp';
import { growthExponent, ratioOf } from './measure';
import { announce, number, ratioText, type Row } from './report';

const size = 100_000;
const sizes = [1_000, 10_000, 100_000] as const;
const pairs = 11;
const repeats = 8;

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Twelve people in three years, over 60 activities of two assignments. */
function entriesOf(count: number): readonly CountedEntry[] {
  const random = generator(count);
  const below = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: count }, () => {
    const person = 1 + below(12);
    return {
      date: new Date(Date.UTC(2025, 0, 1 + below(1095))).toISOString().slice(0, 10),
      kind: hoursKindCodes[below(4)]!,
      hours: (1 + below(32)) / 4,
      author: { id: person, title: `Person ${person}, exempel` },
      assignment: { id: 1 + below(2) },
      ...(below(5) === 0 ? {} : { activity: { id: 1 + below(60) } }),
    };
  });
}

type Table = Readonly<Record<string, number>>;

const keysOf = {
  month: ({ date }: CountedEntry) => date.slice(0, 7),
  assignment: ({ assignment }: CountedEntry) => String(assignment?.id ?? 0),
  activity: ({ activity }: CountedEntry) => String(activity?.id ?? 0),
  person: ({ author }: CountedEntry) => String(author.id),
} as const;

/** As it is written when nobody thinks of size: a filter for each group and kind. It is the oracle too. */
function nested(entries: readonly CountedEntry[]): Table {
  const sums: Record<string, number> = {};
  for (const [by, keyOf] of Object.entries(keysOf)) {
    for (const key of new Set(entries.map(keyOf))) {
      for (const kind of hoursKindCodes) {
        sums[`${by} ${key} ${kind}`] = entries.filter((entry) => keyOf(entry) === key && entry.kind === kind).reduce((sum, { hours }) => sum + hours, 0);
      }
    }
  }
  return sums;
}

function tableOf({ byMonth, byAssignment, byActivity, byPerson }: RollUp): Table {
  const groups = { month: byMonth, assignment: byAssignment, activity: byActivity, person: byPerson } as const;
  const sums: Record<string, number> = {};
  for (const [by, found] of Object.entries(groups)) {
    found.forEach(({ byKind }: { readonly byKind: Readonly<Record<HoursKind, number>> }, key: string | number) =>
      hoursKindCodes.forEach((kind) => (sums[`${by} ${key} ${kind}`] = byKind[kind])),
    );
  }
  return sums;
}

const differences = (ours: Table, theirs: Table): number =>
  [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].filter((key) => ours[key] !== theirs[key]).length;

function processorTime(work: () => void, times: number): number {
  const before = process.cpuUsage();
  for (let turn = 0; turn < times; turn += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
}

export function hoursRows(): readonly Row[] {
  const entries = entriesOf(size);
  const wrong = differences(tableOf(rollUp(entries)), nested(entries));
  const ours = (): number => processorTime(() => void rollUp(entries), repeats);
  const theirs = (): number => processorTime(() => void nested(entries), 1);
  ours();
  const same = ratioOf(Array.from({ length: pairs }, () => [ours(), ours()] as const));
  const measured = Array.from({ length: pairs }, (_, index): readonly [number, number] => {
    if (index % 2 === 0) return [ours(), theirs()];
    const second = theirs();
    return [ours(), second];
  });
  const ratio = ratioOf(measured);
  const isVoid = Math.abs(same.median - 1) > 0.1;
  const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
  const points = sizes.map((count) => {
    const some = entriesOf(count);
    const turns = (repeats * size) / count;
    return { size: count, cost: middle(Array.from({ length: 5 }, () => processorTime(() => void rollUp(some), turns))) };
  });
  const exponent = growthExponent(points);
  return [
    announce({
      id: '5 %',
      metric: 'roll-up of 100,000 time entries: sums that differ from the oracle’s',
      measured: String(wrong),
      goal: '0',
      reached: wrong === 0,
    }),
    announce({
      id: '5 %',
      metric: 'roll-up of 100,000 time entries: time, of a filter for each sum',
      measured: ratioText(ratio),
      goal: '≤ 0.05×',
      reached: isVoid ? 'void' : ratio.high <= 0.05,
      detail: {
        ...ratio,
        againstItself: same.median,
        oursMs: middle(measured.map(([own]) => own)) / 1000,
        theirsMs: middle(measured.map(([, other]) => other)) / 1000,
      },
    }),
    announce({
      id: '5 %',
      metric: 'roll-up, growth from 1,000 to 100,000 entries: exponent',
      measured: number(exponent),
      goal: '≤ 1.15',
      reached: isVoid ? 'void' : exponent <= 1.15,
      detail: points,
    }),
  ];
}
