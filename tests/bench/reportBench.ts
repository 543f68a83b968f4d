/** P8: the report's numbers over 10,000 activities and 10,000 spaningar, against a filter for each number; how they grow; what one edit costs. */
import { figuresOf, tallyOf, type ReportFigures } from '../../src/domain/report/figures';
import { planStates } from '../../src/domain/report/tally/plan';
import { bankLists } from '../../src/domain/report/tally/bank';
import { growthExponent, ratioOf } from './measure';
import { announce, number, ratioText, type Row } from './report';
import { naive, period, rowsOf, today, type Rows, type Told } from './reportRows';

const size = 10_000;
const sizes = [1_000, 10_000, 100_000] as const;
const pairs = 11;
const repeats = 8;
const edits = 300;

const figures = (items: Rows): ReportFigures => figuresOf({ items, discussed: [] }, period, today);

/** The same things of our numbers as the naive way gives, in its order. */
function toldBy({ plan, plannedHours, bank, trace }: ReportFigures): Told {
  if (plan === undefined || plannedHours === undefined || trace === undefined) throw new Error('a part is missing');
  const { forberedelser, nationellWorkshop, larandeprocesser, aktiviteter } = plannedHours;
  return {
    counts: plan.workstreams.map(({ counts }) => planStates.map((state) => counts[state])),
    late: [plan.late.count, plan.late.first.map(({ activity, days }) => [activity.id, days])],
    next: [plan.next.count, plan.next.first.map(({ id }) => id)],
    done: [plan.done.count, plan.done.first.map(({ id }) => id)],
    hours: [forberedelser, nationellWorkshop, larandeprocesser, aktiviteter],
    growth: bankLists.map((list) => bank.growth.counts[list]),
    usedTrends: bank.use.find(({ list }) => list === 'trends')?.used,
    coverage: bank.coverage.counts,
    disputed: bank.disputed.map(({ signal, axis, spread }) => [signal.id, axis, spread.lowest, spread.highest]),
    usedSignals: bank.use.find(({ list }) => list === 'signals')?.used,
    trace: { signals: trace.signals, withOutcome: trace.withOutcome, decisions: trace.decisions, traced: trace.traced },
  };
}

function processorTime(work: () => void, times: number): number {
  const before = process.cpuUsage();
  for (let turn = 0; turn < times; turn += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
}
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** An edit and all the numbers after it, by turns of an activity, a spaning and an assessment. */
function editing(items: Rows): (turn: number) => void {
  const tally = tallyOf({ items, discussed: [] }, period, today);
  tally.figures();
  const statuses = ['planerad', 'klar', 'pagar'] as const;
  return (turn) => {
    const at = (turn * 7919) % items.activities.length;
    if (turn % 3 === 0) tally.put('activities', { ...items.activities[at]!, status: statuses[turn % 3]! });
    else if (turn % 3 === 1) tally.put('signals', { ...items.signals[at]!, horizon: 'h2' });
    else tally.put('assessments', { ...items.assessments[at % items.assessments.length]!, impact: 1 + (turn % 5) });
    tally.figures();
  };
}

export function reportBenchRows(): readonly Row[] {
  const items = rowsOf(size);
  const made = figures(items);
  const { months } = made.bank.growth;
  const isEqual = JSON.stringify(toldBy(made)) === JSON.stringify(naive(items, months));
  const ours = (): number => processorTime(() => void figures(items), repeats);
  const theirs = (): number => processorTime(() => void naive(items, months), 1);
  ours();
  const same = ratioOf(Array.from({ length: pairs }, () => [ours(), ours()] as const));
  const measured = Array.from({ length: pairs }, (_, index): readonly [number, number] => {
    if (index % 2 === 0) return [theirs(), ours()].reverse() as [number, number];
    const own = ours();
    return [own, theirs()];
  });
  const ratio = ratioOf(measured.map(([own, other]) => [other, own] as const));
  const isVoid = Math.abs(same.median - 1) > 0.1;
  const points = sizes.map((count) => {
    const some = rowsOf(count);
    const turns = Math.max(1, Math.round((repeats * size) / count / 2));
    figures(some);
    return { size: count, cost: middle(Array.from({ length: 7 }, () => processorTime(() => void figures(some), turns))) };
  });
  const exponent = growthExponent(points);
  const edit = editing(items);
  for (let turn = 0; turn < edits; turn += 1) edit(turn);
  let turn = edits;
  const whole = ratioOf(Array.from({ length: pairs }, () => [processorTime(() => edit((turn += 1)), edits), ours()] as const));
  const editCosts = sizes.map((count) => {
    const one = editing(rowsOf(count));
    for (let warm = 0; warm < edits; warm += 1) one(warm);
    return processorTime(() => one((turn += 1)), edits);
  });
  const [milliseconds, naiveMs] = [middle(measured.map(([own]) => own)) / 1000, middle(measured.map(([, other]) => other)) / 1000];
  const what = 'report over 10,000 activities and 10,000 spaningar';
  return [
    announce({
      id: 'P8',
      metric: `${what}: the same numbers as the naive way gives`,
      measured: isEqual ? 'equal' : 'NOT equal',
      goal: 'equal',
      reached: isEqual,
    }),
    announce({
      id: 'P8',
      metric: `${what}: a filter for each number takes (${number(naiveMs)} against ${number(milliseconds)} ms)`,
      measured: ratioText(ratio),
      goal: '≥ 500×',
      reached: isVoid ? 'void' : ratio.median >= 500,
      detail: { ...ratio, againstItself: same.median },
    }),
    announce({
      id: 'P8',
      metric: 'report, growth from 1,000 to 100,000 of each: exponent',
      measured: number(exponent),
      goal: '≤ 1.05',
      reached: isVoid ? 'void' : exponent <= 1.05,
      detail: points,
    }),
    announce({
      id: 'P8',
      metric: `report, one edit and all numbers after it, of a full pass (${sizes.map((count, index) => `${number(editCosts[index]!)} µs at ${count}`).join(', ')})`,
      measured: ratioText(whole),
      goal: '≤ 0.02×',
      reached: isVoid ? 'void' : whole.median <= 0.02,
      detail: editCosts,
    }),
  ];
}
