import fc from 'fast-check';
import { daysBetween, lateDays } from '../../../../src/domain/plan/lateness';
import { intervalOf } from '../../../../src/domain/time';
import type { TimeValue } from '../../../../src/schema/field';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('How late', () => {
  test.each<[string, TimeValue, string, number | undefined]>([
    ['a day, the day after', { kind: 'deadline', end: '2026-03-06', precision: 'dag' }, '2026-03-07', 1],
    ['a day, 17 days after', { kind: 'deadline', end: '2026-02-28', precision: 'dag' }, '2026-03-17', 17],
    ['a month counts from its last day', { kind: 'deadline', end: '2026-02-10', precision: 'manad' }, '2026-03-17', 17],
    ['a leap day is a day', { kind: 'deadline', end: '2028-02-28', precision: 'dag' }, '2028-03-01', 2],
    ['across the change to summer time', { kind: 'deadline', end: '2026-03-28', precision: 'dag' }, '2026-03-30', 2],
    ['a period across a year', { kind: 'period', start: '2025-12-01', end: '2026-01-05', precision: 'dag' }, '2026-01-06', 1],
    ['on the last day it is not late', { kind: 'milstolpe', end: '2026-03-17', precision: 'dag' }, '2026-03-17', undefined],
    ['löpande never is', { kind: 'lopande', start: '1999-01-01', end: '2000-01-01', precision: 'dag' }, '2026-03-17', undefined],
  ])('%s', (_name, time, today, days) => {
    expect(lateDays(time, today)).toBe(days);
  });

  test('what has no time is not late', () => {
    expect(lateDays(undefined, '2026-03-17')).toBeUndefined();
  });

  test('is at least a day, and as many as have gone since the interval ended', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom('dag', 'manad', 'termin', 'ar'), (end, today, precision) => {
        const time = { kind: 'deadline', end, precision } as const;
        const days = lateDays(time, today);
        const sinceEnd = daysBetween(intervalOf(time).to!, today);
        expect(days).toBe(sinceEnd > 0 ? sinceEnd : undefined);
      }),
    );
  });
});
