import fc from 'fast-check';
import { cadenceIn, cadenceText, dueOf, isDue, nextAfter } from '../../../../src/domain/report/cadence';

describe('How often the management group gets a report', () => {
  it.each([
    ['goes on in its rhythm when a report comes on time', { months: 3, next: '2026-03-17' }, '2026-03-17', '2026-06-17'],
    ['keeps its rhythm when a report comes late', { months: 3, next: '2026-03-17' }, '2026-04-02', '2026-06-17'],
    ['passes over what lies in the past', { months: 1, next: '2026-01-31' }, '2026-04-02', '2026-04-30'],
    ['does not creep from the end of the month', { months: 1, next: '2026-01-31' }, '2026-02-28', '2026-03-31'],
    ['comes to a planned day that lies ahead', { months: 3, next: '2026-05-01' }, '2026-03-17', '2026-05-01'],
    ['begins on the day of the first report', { months: 6 }, '2026-03-17', '2026-09-17'],
  ])('%s', (_what, cadence, day, next) => {
    expect(nextAfter(cadence, day)).toBe(next);
  });

  it('reminds two weeks before, and from then on', () => {
    const cadence = { months: 3, next: '2026-03-31' };
    expect([isDue(cadence, '2026-03-16'), isDue(cadence, '2026-03-17'), isDue(cadence, '2026-04-10'), isDue({ months: 3 }, '2026-04-10')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(dueOf(cadence, '2026-04-10')).toEqual({ date: '2026-03-31', days: -10 });
  });

  it('is read back as it was written, and nothing else is a cadence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), (months) =>
        expect(cadenceIn(cadenceText({ months, next: '2026-03-17' }))).toEqual({ months, next: '2026-03-17' }),
      ),
    );
    for (const text of [undefined, '', 'tre', '{}', '{"months":0}', '{"months":2.5}', '{"months":99}', '[3]', 'null']) expect(cadenceIn(text)).toBeUndefined();
    expect(cadenceIn('{"months":3,"next":"2026-02-30"}')).toEqual({ months: 3 });
  });
});
