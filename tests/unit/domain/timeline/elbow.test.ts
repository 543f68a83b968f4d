import { elbowsOf } from '../../../../src/domain/timeline/elbow';
import type { TimelineEntry } from '../../../../src/domain/timeline/entry';
import { layout } from '../../../../src/domain/timeline/layout';
import { options } from './arbitraryPlan';

const on = (key: string, end: string): TimelineEntry => ({
  key,
  lane: 'hemmaplan',
  time: { kind: 'deadline', end, precision: 'dag' },
  label: { title: `Uppgift ${key}`, time: '' },
});
const { items } = layout([on('1', '2026-02-01'), on('2', '2026-05-01'), on('3', '2026-09-01'), on('4', '2026-03-01')], options());
const needs: Readonly<Record<string, readonly string[]>> = { '2': ['1'], '3': ['2', '2', '99'], '4': ['4'] };
const dependsOn = (key: string): readonly string[] => needs[key] ?? [];

describe('Lines between what depends on each other', () => {
  it('go from what must be done first into what waits, for the selected one only', () => {
    const lines = elbowsOf(items, '2', dependsOn);
    expect(lines.map(({ from, to }) => `${from} before ${to}`)).toEqual(['1 before 2', '2 before 3']);
    const [first, second] = ['1', '2'].map((key) => items.find((item) => item.key === key));
    expect(lines[0]?.points[0]).toEqual({ x: first?.mark.right, y: first?.y });
    expect(lines[0]?.points.at(-1)).toEqual({ x: second?.mark.left, y: second?.y });
  });

  it('are level or upright, all of them', () => {
    elbowsOf(items, '2', dependsOn).forEach(({ points }) =>
      points.slice(1).forEach(({ x, y }, index) => expect(x === points[index]?.x || y === points[index]?.y).toBe(true)),
    );
  });

  it('leave out what is not drawn, and what says that it waits for itself', () => {
    expect(elbowsOf(items, '4', dependsOn)).toEqual([]);
    expect(elbowsOf(items, '99', dependsOn)).toEqual([]);
  });
});
