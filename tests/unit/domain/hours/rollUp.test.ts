import fc from 'fast-check';
import { costSums, differenceOf } from '../../../../src/domain/hours/costs';
import { hoursKindCodes } from '../../../../src/domain/hours/budget';
import { byTerm, groupSums, rollUp, type CountedEntry } from '../../../../src/domain/hours/rollUp';

const people = [1, 2, 3, 4].map((id) => ({ id, title: `Person ${id}, exempel` }));
const entry = (value: Partial<CountedEntry> = {}): CountedEntry => ({ date: '2026-03-17', kind: 'aktiviteter', hours: 1, author: people[0]!, ...value });

const entries = fc.array(
  fc.record({
    date: fc.constantFrom('2026-01-31', '2026-06-30', '2026-07-01', '2027-02-28'),
    kind: fc.constantFrom(...hoursKindCodes),
    hours: fc.integer({ min: 25, max: 2400 }).map((value) => value / 100),
    author: fc.constantFrom(...people),
    assignment: fc.constantFrom(undefined, { id: 1 }, { id: 2 }),
    activity: fc.constantFrom(undefined, { id: 7 }, { id: 8 }),
  }),
  { maxLength: 60 },
);
const exact = (found: readonly CountedEntry[]): number => found.reduce((sum, { hours }) => sum + Math.round(hours * 100), 0) / 100;

describe('A roll-up', () => {
  it('has for each group exactly the hours of its entries', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const sums = rollUp(all);
        expect(sums.hours).toBe(exact(all));
        for (const kind of hoursKindCodes) expect(sums.byKind[kind]).toBe(exact(all.filter((one) => one.kind === kind)));
        for (const [month, { hours }] of sums.byMonth) expect(hours).toBe(exact(all.filter(({ date }) => date.startsWith(month))));
        for (const [id, { hours }] of sums.byAssignment) expect(hours).toBe(exact(all.filter(({ assignment }) => (assignment?.id ?? 0) === id)));
        for (const [id, { hours }] of sums.byActivity) expect(hours).toBe(exact(all.filter(({ activity }) => (activity?.id ?? 0) === id)));
        for (const [id, { hours, byKind }] of sums.byPerson) {
          const own = all.filter(({ author }) => author.id === id);
          expect([hours, byKind.forberedelser]).toEqual([exact(own), exact(own.filter(({ kind }) => kind === 'forberedelser'))]);
        }
      }),
    );
  });

  it('loses nothing between its groups, in whatever order the entries come', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const sums = rollUp(all);
        for (const groups of [sums.byMonth, sums.byAssignment, sums.byActivity, sums.byPerson]) {
          expect([...groups.values()].reduce((count, one) => count + one.entries, 0)).toBe(all.length);
        }
        expect([...rollUp([...all].reverse()).byMonth]).toEqual([...sums.byMonth]);
      }),
    );
  });

  it('adds ten tenths to one', () => {
    expect(rollUp(Array.from({ length: 10 }, () => entry({ hours: 0.1 }))).hours).toBe(1);
  });

  it('has terms that split a year between June and July', () => {
    const { byMonth } = rollUp([entry({ date: '2026-06-30' }), entry({ date: '2026-07-01', hours: 2 }), entry({ date: '2026-01-01', hours: 4 })]);
    expect([...byTerm(byMonth)]).toEqual([
      ['2026-1', 5],
      ['2026-2', 2],
    ]);
  });
});

describe('What a report gets', () => {
  it('has no person in it', () => {
    const sums = groupSums(rollUp(people.map((author) => entry({ author }))));
    expect(sums).toMatchObject({ hours: 4, people: 4 });
    expect(JSON.stringify(sums)).not.toMatch(/Person|byPerson/);
  });

  it('is nothing when fewer than three people stand behind it', () => {
    expect(groupSums(rollUp(people.slice(0, 2).map((author) => entry({ author }))))).toEqual({ tooFew: true });
    expect(groupSums(rollUp([]))).toEqual({ tooFew: true });
  });
});

describe('Costs', () => {
  it('differ from their plan once there is an outcome, and stand open until then', () => {
    expect(costSums([{ planned: 40_000, actual: 32_500 }, { planned: 10_000 }, { actual: 500 }])).toEqual({
      planned: 50_000,
      actual: 33_000,
      difference: -7_000,
      open: 10_000,
    });
    expect(differenceOf({ planned: 100 })).toBeUndefined();
    expect(differenceOf({ planned: 100, actual: 0 })).toBe(-100);
  });
});
