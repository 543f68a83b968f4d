import fc from 'fast-check';
import { dayProblem, entryProblems, hoursIn, type EntryDraft } from '../../../../src/domain/hours/entry';

const today = '2026-03-17';
const entry = (value: Partial<EntryDraft>): EntryDraft => ({ date: today, hours: 2, kind: 'forberedelser', ...value });
const codes = (value: Partial<EntryDraft>): readonly string[] => entryProblems(entry(value), today).map(({ code }) => code);

describe('A time entry', () => {
  it.each([
    ['two hours today', {}, []],
    ['a quarter of an hour', { hours: 0.25 }, []],
    ['a whole day', { hours: 24 }, []],
    ['30 hours in a day', { hours: 30 }, ['tooMany']],
    ['no hours', { hours: 0 }, ['tooFew']],
    ['a negative time', { hours: -2 }, ['tooFew']],
    ['a thousandth of an hour', { hours: 1.005 }, ['tooFine']],
    ['words for hours', { hours: hoursIn('två') }, ['notHours']],
    ['tomorrow', { date: '2026-03-18' }, ['inFuture']],
    ['the year 1899', { date: '1899-12-31' }, ['tooEarly']],
    ['29 February of a year without one', { date: '2026-02-29' }, ['notDate']],
    ['29 February of a leap year', { date: '2024-02-29' }, []],
    ['no date', { date: '' }, ['notDate']],
    ['no kind', { kind: undefined }, ['kindMissing']],
  ] as const)('%s', (_name, value, expected) => expect(codes(value)).toEqual(expected));

  it('reads hours as Swedes and machines write them', () => {
    expect([hoursIn('1,5'), hoursIn(' 1.5 '), hoursIn('2')]).toEqual([1.5, 1.5, 2]);
    expect(['', '1,', '-1', '1e3', '1 000'].map(hoursIn)).toEqual([NaN, NaN, NaN, NaN, NaN]);
  });
});

describe('A day', () => {
  it('holds 24 hours in all, and says how many are left', () => {
    expect(dayProblem(4, [{ hours: 16 }, { hours: 4 }])).toBeUndefined();
    expect(dayProblem(4.25, [{ hours: 16 }, { hours: 4 }])).toEqual({ field: 'hours', code: 'dayFull', used: 20, left: 4 });
    expect(dayProblem(1, [{ hours: 20 }, { hours: 20 }])).toMatchObject({ used: 40, left: 0 });
  });

  it('never takes more than it has room for, to the hundredth', () => {
    const hours = fc.integer({ min: 25, max: 2400 }).map((value) => value / 100);
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 30 }), hours, (others, more) => {
        const sum = Math.round([...others, more].reduce((total, value) => total + value, 0) * 100) / 100;
        const problem = dayProblem(
          more,
          others.map((value) => ({ hours: value })),
        );
        expect(problem === undefined).toBe(sum <= 24);
      }),
    );
  });
});
