import fc from 'fast-check';
import { answerable, fewestShown, shiftsOf, sumOf, type Response } from '../../../../src/domain/learning/responses';

type Answer = Parameters<typeof sumOf>[0][number];
const answer = (person: number, more: Partial<Response> = {}): Answer => ({
  id: person,
  kind: 'utvardering',
  author: { id: person },
  modified: '2026-03-01T10:00:00Z',
  first: 4,
  ...more,
});
const people = (count: number, more: Partial<Response> = {}): Answer[] => Array.from({ length: count }, (_, index) => answer(index + 1, more));

describe('Answers as sums', () => {
  it('are held back until five persons have answered, with nothing but how many', () => {
    expect(sumOf(people(4, { comment: 'Mer tid' }), 'utvardering')).toEqual({ isShown: false, count: 4 });
    expect(sumOf(people(5), 'utvardering').isShown).toBe(true);
  });

  it('count one person once, the latest answer, so that nobody makes five alone', () => {
    const five = [1, 2, 3, 4, 5].map((id) => ({ ...answer(1), id }));
    expect(sumOf(five, 'utvardering')).toEqual({ isShown: false, count: 1 });
    const changed = sumOf([...people(5), { ...answer(1, { first: 1 }), id: 9, modified: '2026-03-02T10:00:00Z' }], 'utvardering');
    expect(changed.isShown && changed.spreads.first?.values).toEqual([1, 4, 4, 4, 4]);
  });

  it('hold back a question that fewer than five answered, and words of fewer than five', () => {
    const some = sumOf([...people(4, { second: 5, comment: 'Mer tid' }), answer(5)], 'utvardering');
    expect(some.isShown && Object.keys(some.spreads)).toEqual(['first']);
    expect(some.isShown && some.words).toEqual([]);
  });

  it('put words in the order of the alphabet, not of who wrote first', () => {
    const words = ['Ö', 'b', 'Å', 'a', 'ö'];
    const summed = sumOf(words.map((comment, index) => answer(index + 1, { comment })), 'utvardering'); // prettier-ignore
    expect(summed.isShown && summed.words.map((word) => word.toLowerCase())).toEqual(['a', 'b', 'å', 'ö', 'ö']);
  });

  it('show nothing of fewer than five, whatever is in the list', () => {
    const one = fc.record({ id: fc.nat(), kind: fc.constantFrom('utvardering', 'fore', 'efter'), author: fc.record({ id: fc.nat({ max: 12 }) }), modified: fc.constant('2026-03-01'), first: fc.integer({ min: 1, max: 5 }), comment: fc.string() }, { requiredKeys: ['id', 'kind', 'author', 'modified'] }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), fc.constantFrom('utvardering' as const, 'fore' as const, 'efter' as const), (all, kind) => {
        const summed = sumOf(all as readonly Answer[], kind);
        const persons = new Set(all.filter((item) => item.kind === kind).map(({ author }) => author.id)).size;
        expect(summed.count).toBe(persons);
        expect(summed.isShown).toBe(persons >= fewestShown);
        if (summed.isShown) for (const spread of Object.values(summed.spreads)) expect(spread.count).toBeGreaterThanOrEqual(fewestShown);
      }),
    );
  });
});

describe('Before and after', () => {
  it('are compared only when both may be shown', () => {
    const before = people(5, { kind: 'fore', first: 2 });
    const after = people(5, { kind: 'efter', first: 4 });
    expect(shiftsOf(sumOf(before, 'fore'), sumOf(after.slice(1), 'efter'))).toEqual([]);
    const shifts = shiftsOf(sumOf(before, 'fore'), sumOf(after, 'efter'));
    expect(shifts.map(({ field, before: was, after: is }) => [field, was.median, is.median])).toEqual([['first', 2, 4]]);
  });
});

describe('What can be answered', () => {
  const time = { kind: 'period', precision: 'dag', start: '2026-03-16', end: '2026-03-18' } as const;
  it.each([
    ['before it begins', '2026-03-15', 'planerat', ['fore']],
    ['while it goes on, both', '2026-03-16', 'planerat', ['fore', 'utvardering', 'efter']],
    ['when it has been', '2026-03-19', 'planerat', ['utvardering', 'efter']],
    ['when it is said to be held, whatever the day', '2026-03-01', 'genomfort', ['utvardering', 'efter']],
    ['when it is cancelled, nothing', '2026-03-17', 'installt', []],
  ] as const)('%s', (_name, today, status, kinds) => {
    expect(answerable({ status, time }, today)).toEqual(kinds);
  });
});
