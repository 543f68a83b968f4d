import fc from 'fast-check';
import { intervalOf, isCurrent, isLate, pulseOf } from '../../../src/domain/time';
import type { TimeValue } from '../../../src/schema/field';

const time = (value: Partial<TimeValue>): TimeValue => ({ kind: 'deadline', precision: 'dag', ...value });

describe('Late only when the whole interval has passed', () => {
  test.each([
    ['a day', 'dag', '2026-06-15', '2026-06-15', '2026-06-16'],
    ['a month', 'manad', '2026-02-10', '2026-02-28', '2026-03-01'],
    ['a leap month', 'manad', '2028-02-10', '2028-02-29', '2028-03-01'],
    ['the spring term', 'termin', '2026-01-15', '2026-06-30', '2026-07-01'],
    ['the autumn term', 'termin', '2026-07-01', '2026-12-31', '2027-01-01'],
    ['a year', 'ar', '2026-03-01', '2026-12-31', '2027-01-01'],
  ] as const)('a deadline in %s', (_name, precision, end, lastGood, firstLate) => {
    expect(isLate(time({ precision, end }), lastGood)).toBe(false);
    expect(isLate(time({ precision, end }), firstLate)).toBe(true);
  });

  test('löpande is never late, however old', () => {
    expect(isLate(time({ kind: 'lopande', start: '1999-01-01', end: '2000-01-01' }), '2026-01-01')).toBe(false);
  });

  test('a milestone with only a start is late after it, and a time without days never', () => {
    expect(isLate(time({ kind: 'milstolpe', start: '2026-01-10' }), '2026-01-11')).toBe(true);
    expect(isLate(time({}), '2026-01-11')).toBe(false);
  });

  test('whatever is late has an interval that ended before today', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.constantFrom('dag', 'manad', 'termin', 'ar'), (end, today, precision) => {
        const { from, to } = intervalOf(time({ end, precision }));
        expect(from! <= end && end <= to!).toBe(true);
        expect(isLate(time({ end, precision }), today)).toBe(to! < today);
      }),
    );
  });
});

describe('Current', () => {
  test('a period runs from its first interval’s beginning to its last one’s end', () => {
    const period = time({ kind: 'period', start: '2026-03-15', end: '2026-05-02', precision: 'manad' });
    expect(['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map((today) => isCurrent(period, today))).toEqual([false, true, true, false]);
  });

  test('löpande goes on from its start, and from always without one', () => {
    expect(isCurrent(time({ kind: 'lopande', start: '2026-02-01' }), '2026-01-31')).toBe(false);
    expect(isCurrent(time({ kind: 'lopande', start: '2026-02-01' }), '2199-01-31')).toBe(true);
    expect(isCurrent(time({ kind: 'lopande' }), '1950-01-31')).toBe(true);
    expect(intervalOf(time({ kind: 'lopande', end: '2026-02-01', precision: 'ar' }))).toEqual({ to: '2026-12-31' });
  });
});

describe('The pulse of what is löpande', () => {
  test.each([
    ['planned ahead', { lastDone: '2026-01-01', nextPlanned: '2026-06-01' }, 'planned'],
    ['planned for today', { nextPlanned: '2026-05-01' }, 'planned'],
    ['the time went by', { lastDone: '2026-01-01', nextPlanned: '2026-04-01' }, 'missed'],
    ['never done, and the time went by', { nextPlanned: '2026-04-01' }, 'missed'],
    ['done, and no new time', { lastDone: '2026-04-02', nextPlanned: '2026-04-01' }, 'unplanned'],
    ['nothing said', {}, 'unplanned'],
  ] as const)('%s', (_name, pulse, state) => {
    expect(pulseOf(pulse, '2026-05-01')).toBe(state);
  });
});
