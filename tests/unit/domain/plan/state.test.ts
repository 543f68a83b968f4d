import fc from 'fast-check';
import { filterActivities, type PlanFilters } from '../../../../src/domain/plan/filter';
import { moved } from '../../../../src/domain/plan/move';
import { endOfWeek, outlookOf } from '../../../../src/domain/plan/outlook';
import { activityState } from '../../../../src/domain/plan/state';
import { intervalOf } from '../../../../src/domain/time';
import type { TimeValue } from '../../../../src/schema/field';
import { activity, anyTime } from './activities';

const today = '2026-03-17';
const past: TimeValue = { kind: 'deadline', precision: 'dag', end: '2026-02-28' };

describe('How an activity is doing', () => {
  test.each([
    ['planned and past is late', { time: past }, { kind: 'sen', days: 17 }],
    ['begun and past is late too', { status: 'pagar', time: past }, { kind: 'sen', days: 17 }],
    ['done is done', { status: 'klar', time: past }, { kind: 'klar' }],
    ['struck out is struck out', { status: 'struken', time: past }, { kind: 'struken' }],
    ['what somebody paused does not run late', { status: 'pausad', time: past }, { kind: 'pausad' }],
    ['löpande has a pulse', { time: { kind: 'lopande', precision: 'ar' }, nextPlanned: '2026-03-20' }, { kind: 'lopande', pulse: 'planned' }],
    ['löpande whose time went by', { time: { kind: 'lopande', precision: 'ar' }, nextPlanned: '2026-03-10' }, { kind: 'lopande', pulse: 'missed' }],
    ['no time is never late', {}, { kind: 'planerad' }],
  ] as const)('%s', (_name, more, state) => {
    expect(activityState(activity(1, more), today)).toEqual(state);
  });
});

describe('The filters of a plan', () => {
  const plan = [
    activity(1, { time: past, lane: 'hemmaplan', responsible: { id: 7, title: 'Kim' }, workstream: { id: 3 } }),
    activity(2, { status: 'klar', time: past, lane: 'hemmaplan', responsibleRole: 'sammankallande' }),
    activity(3, { lane: 'nationellt', responsible: { id: 8, title: 'Alex' }, workstream: { id: 3 } }),
  ];
  const context = { today, me: 7, holds: ({ title }: { readonly title: string }, text: string) => title.includes(text) };
  test.each<[PlanFilters, readonly number[]]>([
    [{}, [1, 2, 3]],
    [{ late: true }, [1]],
    [{ mine: true }, [1]],
    [{ lane: 'hemmaplan' }, [1, 2]],
    [{ workstream: 3, responsible: 8 }, [3]],
    [{ role: 'sammankallande' }, [2]],
    [{ state: 'klar' }, [2]],
    [{ text: 'tet 3' }, [3]],
    [{ lane: 'nationellt', late: true }, []],
  ])('%j leaves %j', (filters, ids) => {
    expect(filterActivities(plan, filters, context).map(({ id }) => id)).toEqual(ids);
  });

  test('nothing is mine while nobody knows who I am', () => {
    expect(filterActivities([activity(1)], { mine: true }, { ...context, me: undefined })).toEqual([]);
  });
});

describe('Moving a time', () => {
  test.each<[string, TimeValue, TimeValue]>([
    ['a day, over the end of February', { kind: 'deadline', precision: 'dag', end: '2027-02-28' }, { kind: 'deadline', precision: 'dag', end: '2027-03-01' }],
    ['a leap day', { kind: 'deadline', precision: 'dag', end: '2028-02-28' }, { kind: 'deadline', precision: 'dag', end: '2028-02-29' }],
    ['a month, from the 31st', { kind: 'deadline', precision: 'manad', end: '2026-01-31' }, { kind: 'deadline', precision: 'manad', end: '2026-02-01' }],
    ['a term', { kind: 'deadline', precision: 'termin', end: '2026-12-31' }, { kind: 'deadline', precision: 'termin', end: '2027-06-01' }],
    [
      'both ends of a period',
      { kind: 'period', precision: 'ar', start: '2026-01-01', end: '2027-12-31' },
      { kind: 'period', precision: 'ar', start: '2027-01-01', end: '2028-12-01' },
    ],
  ])('later by %s', (_name, time, later) => {
    expect(moved(time, 'later')).toEqual(later);
  });

  test('there and back again covers the same days', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        const there = moved(time, 'later');
        if (there === undefined) return expect([time.start, time.end]).toEqual([undefined, undefined]);
        expect(intervalOf(moved(there, 'earlier')!)).toEqual(intervalOf(time));
        const [before, after] = [intervalOf(time), intervalOf(there)];
        return expect((after.from ?? after.to)! > (before.from ?? before.to)!).toBe(true);
      }),
    );
  });

  test('does not leave the years that a plan is about', () => {
    expect(moved({ kind: 'deadline', precision: 'ar', end: '2200-05-01' }, 'later')).toBeUndefined();
    expect(moved({ kind: 'deadline', precision: 'dag', end: '1900-01-01' }, 'earlier')).toBeUndefined();
  });
});

describe('The outlook of a plan', () => {
  test('counts what is late, what comes until Sunday, and what was missed', () => {
    const time = (end: string): TimeValue => ({ kind: 'deadline', precision: 'dag', end });
    const ongoing: TimeValue = { kind: 'lopande', precision: 'ar' };
    const plan = [
      activity(1, { time: past }),
      activity(2, { time: time('2026-03-22') }),
      activity(3, { time: time('2026-03-23') }),
      activity(4, { time: { kind: 'deadline', precision: 'manad', end: '2026-03-20' } }),
      activity(5, { time: time('2026-03-20'), status: 'klar' }),
      activity(6, { time: ongoing, nextPlanned: '2026-03-20' }),
      activity(7, { time: ongoing, nextPlanned: '2026-03-01' }),
      activity(8, { time: { kind: 'period', precision: 'dag', start: '2026-03-18', end: '2026-05-01' } }),
    ];
    expect(outlookOf(plan, today)).toEqual({ late: 1, thisWeek: 3, missed: 1, open: 7 });
  });

  test.each([
    ['2026-03-16', '2026-03-22'],
    ['2026-03-22', '2026-03-22'],
    ['2026-12-31', '2027-01-03'],
    ['2000-02-29', '2000-03-05'],
  ])('the week of %s ends on %s', (day, sunday) => {
    expect(endOfWeek(day)).toBe(sunday);
  });
});
