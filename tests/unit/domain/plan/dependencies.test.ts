import fc from 'fast-check';
import { circleThrough, dependenciesOf, followersOf, tooLateFor, waitsFor } from '../../../../src/domain/plan/dependencies';
import { peopleWhoLeft } from '../../../../src/domain/plan/people';
import type { TimeValue } from '../../../../src/schema/field';
import { activity } from './activities';

const on = (...ids: readonly number[]) => ({ dependsOn: ids.map((id) => ({ id })) });
const byId = (...all: ReturnType<typeof activity>[]) => new Map(all.map((one) => [one.id, one]));

describe('A circle of dependencies', () => {
  const chain = dependenciesOf([activity(1), activity(2, on(1)), activity(3, on(2)), activity(4, on(3))]);

  test('is found by the path that makes it, whichever way round it is closed', () => {
    expect(circleThrough(chain, 1, [4])).toEqual([1, 4, 3, 2, 1]);
    expect(circleThrough(chain, 2, [1, 4])).toEqual([2, 4, 3, 2]);
    expect(circleThrough(chain, 4, [3, 1])).toBeUndefined();
  });

  test('can be as small as an activity that waits for itself', () => {
    expect(circleThrough(chain, 3, [3])).toEqual([3, 3]);
  });

  test('elsewhere in the plan does not matter, nor make the search go on for ever', () => {
    const broken = dependenciesOf([activity(1), activity(2, on(3)), activity(3, on(2))]);
    expect(circleThrough(broken, 1, [2])).toBeUndefined();
  });

  test('of 5,000 is found', () => {
    const long = dependenciesOf(Array.from({ length: 5_000 }, (_, index) => activity(index + 1, index === 0 ? {} : on(index))));
    expect(circleThrough(long, 1, [5_000])).toHaveLength(5_001);
  });

  test('is named exactly when there is one, and each step of it is a dependency', () => {
    const edge = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(
        fc.array(edge, { maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 4 }),
        (edges, id, wanted) => {
          const all = Array.from({ length: 8 }, (_, index) => activity(index + 1, on(...edges.filter(([from]) => from === index + 1).map(([, to]) => to))));
          const graph = new Map([...dependenciesOf(all), [id, wanted] as const]);
          const reached = new Set<number>();
          const visit = (one: number): void => (graph.get(one) ?? []).forEach((next) => !reached.has(next) && (reached.add(next), visit(next)));
          visit(id);
          const circle = circleThrough(dependenciesOf(all), id, wanted);
          expect(circle !== undefined).toBe(reached.has(id));
          circle?.slice(1).forEach((to, index) => expect(graph.get(circle[index]!)).toContain(to));
          if (circle) expect([circle[0], circle[circle.length - 1]]).toEqual([id, id]);
        },
      ),
    );
  });
});

describe('What an activity waits for', () => {
  test('is what comes before it and is neither done nor struck out', () => {
    const all = byId(activity(1, { status: 'klar' }), activity(2, { status: 'struken' }), activity(3, { status: 'pausad' }), activity(4));
    expect(waitsFor(activity(5, on(1, 2, 3, 4, 99)), all).map(({ id }) => id)).toEqual([3, 4]);
  });

  test('the other way round: what waits for it', () => {
    expect(followersOf([activity(1), activity(2, on(1)), activity(3, on(2, 1))], 1).map(({ id }) => id)).toEqual([2, 3]);
  });

  const period = (start: string, end: string): TimeValue => ({ kind: 'period', precision: 'dag', start, end });
  test.each<[string, TimeValue, TimeValue, boolean]>([
    ['ends after the other begins', period('2026-03-01', '2026-04-10'), period('2026-04-01', '2026-04-20'), true],
    ['ends the day the other begins', period('2026-03-01', '2026-04-01'), period('2026-04-01', '2026-04-20'), false],
    [
      'the same month may be enough',
      { kind: 'deadline', precision: 'manad', end: '2026-05-01' },
      { kind: 'deadline', precision: 'dag', end: '2026-05-02' },
      false,
    ],
    ['a month later is not', { kind: 'deadline', precision: 'manad', end: '2026-06-01' }, { kind: 'deadline', precision: 'dag', end: '2026-05-02' }, true],
    [
      'some time in the year may be enough',
      { kind: 'deadline', precision: 'ar', end: '2026-12-31' },
      { kind: 'deadline', precision: 'dag', end: '2026-02-01' },
      false,
    ],
    ['löpande without an end never ends too late', { kind: 'lopande', precision: 'ar' }, { kind: 'deadline', precision: 'dag', end: '2026-02-01' }, false],
  ])('warns when what comes first %s: %#', (_name, first, second, isWarning) => {
    const all = byId(activity(1, { time: first }), activity(2, { ...on(1), time: second }));
    expect(tooLateFor(all.get(2)!, all)).toHaveLength(isWarning ? 1 : 0);
  });
});

describe('A responsible person has left', () => {
  test('when every seat has ended, and not before the day after', () => {
    const seats = [
      { person: { id: 1 }, to: '2026-03-16' },
      { person: { id: 2 }, to: '2026-03-17' },
      { person: { id: 3 }, to: '2025-01-01' },
      { person: { id: 3 } },
      { to: '2020-01-01' },
    ];
    expect([...peopleWhoLeft(seats, '2026-03-17')]).toEqual([1]);
  });
});
