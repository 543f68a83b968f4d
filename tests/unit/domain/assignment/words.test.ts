import fc from 'fast-check';
import { readFollowUp, writeFollowUp } from '../../../../src/domain/assignment/followUp';
import { goalCount, inOrder, writtenGoals } from '../../../../src/domain/assignment/goals';
import { placeInTime, seriesOf } from '../../../../src/domain/assignment/programme';
import { yearlyFrame } from '../../../../src/domain/assignment/resources';

describe('The goals of an assignment', () => {
  it('are reached out of those that count: what was set aside does not', () => {
    expect(goalCount([{ status: 'natt' }, { status: 'paVag' }, { status: 'avviker' }, { status: 'avfort' }])).toEqual({ reached: 1, of: 3 });
    expect(goalCount([])).toEqual({ reached: 0, of: 0 });
  });

  it('are read from the older note, one a line, whatever is left out', () => {
    expect(writtenGoals('En bank som används; Antal besök; Minst 15; varav tio prövade\n\n Lärande\r\n;; \nStöd;;Alla')).toEqual([
      { title: 'En bank som används', measure: 'Antal besök', target: 'Minst 15; varav tio prövade' },
      { title: 'Lärande' },
      { title: 'Stöd', target: 'Alla' },
    ]);
    expect(writtenGoals(undefined)).toEqual([]);
  });

  it('stand in their own order; those without a number come last, oldest first', () => {
    expect(inOrder([{ id: 4 }, { id: 3, order: 2 }, { id: 1 }, { id: 2, order: 1 }]).map(({ id }) => id)).toEqual([2, 3, 1, 4]);
  });
});

describe('A plan for follow-up', () => {
  it('is four lines: what, how, when and where', () => {
    expect(readFollowUp('Är målen nådda?\nChecklista\nFebruari 2019\nLedningsgruppen')).toEqual({
      what: 'Är målen nådda?',
      how: 'Checklista',
      when: 'Februari 2019',
      where: 'Ledningsgruppen',
    });
    expect(readFollowUp('Bara vad')).toEqual({ what: 'Bara vad', how: '', when: '', where: '' });
  });

  it('is left as it stands when it was written in another way', () => {
    expect(readFollowUp('a\nb\nc\nd\ne')).toBeUndefined();
  });

  it('comes back as it was written, each answer in its place', () => {
    const words = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(fc.record({ what: words, how: words, when: words, where: words }), (plan) => {
        const once = readFollowUp(writeFollowUp(plan));
        const trimmed = Object.fromEntries(Object.entries(plan).map(([part, text]) => [part, text.replace(/\s*\n\s*/g, ' ').trim()]));
        expect(once).toEqual(trimmed);
      }),
    );
  });
});

describe('A programme', () => {
  const period = { kind: 'period', start: '2017-05-01', end: '2018-12-31', precision: 'manad' } as const;

  it('has thirteen months left in November 2017 when it ends in December 2018', () => {
    expect(placeInTime(period, '2017-11-14')).toEqual({ kind: 'current', to: '2018-12-31', months: 13 });
    expect(placeInTime(period, '2018-12-31')).toEqual({ kind: 'current', to: '2018-12-31', months: 0 });
  });

  it('is ahead before its first day, over after its last, and open when it has none', () => {
    expect(placeInTime(period, '2017-04-30')).toEqual({ kind: 'ahead', from: '2017-05-01' });
    expect(placeInTime(period, '2019-01-01')).toEqual({ kind: 'over', to: '2018-12-31' });
    expect(placeInTime({ kind: 'lopande', start: '2017-05-01', precision: 'ar' }, '2026-03-17')).toEqual({ kind: 'open' });
    expect(placeInTime(undefined, '2026-03-17')).toEqual({ kind: 'open' });
  });

  const day = (start: string) => ({ kind: 'deadline' as const, start, precision: 'dag' as const });
  it('counts its workshops 1 to 4: held, next, and to come, with those that nobody has planned yet', () => {
    const events = [
      { id: 3, title: 'Regionalisering', status: 'planerat' as const, time: day('2018-05-15') },
      { id: 1, title: 'Omvärld', status: 'genomfort' as const, time: day('2017-05-16') },
      { id: 2, title: 'Scenarier', status: 'genomfort' as const, time: day('2017-11-14') },
      { id: 9, title: 'Inställd', status: 'installt' as const, time: day('2017-09-01') },
    ];
    expect(seriesOf(events, 4).map(({ number, state, event }) => [number, state, event?.id])).toEqual([
      [1, 'done', 1],
      [2, 'done', 2],
      [3, 'next', 3],
      [4, 'ahead', undefined],
    ]);
    expect(seriesOf([], undefined)).toEqual([]);
    expect(seriesOf(events, 1)).toHaveLength(3);
  });
});

describe('Five per cent', () => {
  it('of six people and 1 800 hours is 540 hours', () => {
    expect(yearlyFrame({ timeShare: 0.05, yearlyHours: 1800, members: 6 }, [])).toEqual({ hours: 540, people: 6 });
  });

  it('follows each seat where the seats are known', () => {
    const seats = [{ employmentRate: 0.5 }, { timeShare: 0.1, employmentRate: 1 }];
    expect(yearlyFrame({ timeShare: 0.05, yearlyHours: 1800, members: 6 }, seats)).toEqual({ hours: 225, people: 2 });
  });

  it('is not guessed from nothing', () => {
    expect(yearlyFrame({ timeShare: 0.05, members: 6 }, [])).toBeUndefined();
    expect(yearlyFrame({ yearlyHours: 1800, members: 6 }, [])).toBeUndefined();
  });
});
