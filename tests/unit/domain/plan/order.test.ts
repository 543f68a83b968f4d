import fc from 'fast-check';
import { bandKey, bandOf, inPlanOrder } from '../../../../src/domain/plan/order';
import { intervalOf } from '../../../../src/domain/time';
import type { TimeValue } from '../../../../src/schema/field';
import { activity, anyPlan } from './activities';

const at = (id: number, time?: TimeValue) => activity(id, time === undefined ? {} : { time });

describe('The order of a plan', () => {
  test('is by when things end, löpande after what has an end and the timeless last', () => {
    const plan = [
      at(1),
      at(2, { kind: 'lopande', precision: 'ar', start: '2020-01-01' }),
      at(3, { kind: 'period', precision: 'ar', start: '2026-01-01', end: '2026-12-31' }),
      at(4, { kind: 'period', precision: 'termin', start: '2026-01-01', end: '2026-06-30' }),
      at(5, { kind: 'deadline', precision: 'dag', end: '2026-03-20' }),
      at(6, { kind: 'deadline', precision: 'dag', end: '2026-03-06' }),
      at(7, { kind: 'deadline', precision: 'manad', end: '2026-05-01' }),
    ];
    expect(inPlanOrder(plan).map(({ id }) => id)).toEqual([6, 5, 7, 4, 3, 2, 1]);
  });

  test('is a total order: whoever asks, and in which order, it is the same', () => {
    fc.assert(
      fc.property(anyPlan, fc.infiniteStream(fc.nat()), (plan, random) => {
        const shuffled = plan
          .map((one) => ({ one, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(inPlanOrder(shuffled)).toEqual(inPlanOrder(plan));
      }),
    );
  });

  test('respects what the precisions say: what surely ends before another begins stands before it', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const dated = inPlanOrder(plan).filter(({ time }) => time !== undefined && time.kind !== 'lopande');
        dated.forEach((later, index) =>
          dated.slice(0, index).forEach((earlier) => expect(intervalOf(later.time!).to! < intervalOf(earlier.time!).from!).toBe(false)),
        );
      }),
    );
  });
});

describe('The bands of a plan', () => {
  test.each<[string, TimeValue | undefined, string]>([
    ['a day stands in its month', { kind: 'deadline', precision: 'dag', end: '2026-03-20' }, 'month 2026-03'],
    ['a window across a year stands where it ends', { kind: 'period', precision: 'dag', start: '2025-12-15', end: '2026-01-10' }, 'month 2026-01'],
    ['a term is not put in a month', { kind: 'deadline', precision: 'termin', end: '2026-03-01' }, 'term 2026-06-30'],
    ['a year is not put in a term', { kind: 'deadline', precision: 'ar', end: '2026-03-01' }, 'year 2026-12-31'],
    ['löpande by itself', { kind: 'lopande', precision: 'ar', end: '2026-03-01' }, 'ongoing'],
    ['no time by itself', undefined, 'timeless'],
  ])('%s', (_name, time, key) => {
    expect(bandKey(bandOf(at(1, time)))).toBe(key);
  });

  test('stay together: no band comes back after another has begun', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const keys = inPlanOrder(plan).map((one) => bandKey(bandOf(one)));
        const starts = keys.filter((key, index) => key !== keys[index - 1]);
        expect(new Set(starts).size).toBe(starts.length);
      }),
    );
  });
});
