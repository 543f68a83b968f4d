import fc from 'fast-check';
import type { BankDocument, PagedQuery, SearchIndex } from '../../../../src/domain/search';
import { bankKinds, createIndex, indexFrom, packSegment, sorts, unpackSegment } from '../../../../src/domain/search';
import { oracle } from './oracle';

const document = (change: Partial<BankDocument> & { readonly id: number }): BankDocument => ({
  kind: 'signals',
  title: '',
  body: '',
  facets: {},
  modified: '2026-01-01T00:00:00Z',
  created: '2026-01-01T00:00:00Z',
  ...change,
});
const indexOf = (...documents: readonly BankDocument[]): SearchIndex => {
  const index = createIndex();
  index.put(documents);
  return index;
};
const titled = (...titles: readonly string[]): SearchIndex => indexOf(...titles.map((title, at) => document({ id: at + 1, title })));
const found = (index: SearchIndex, text: string): number[] => index.search({ text }).hits.map(({ id }) => id);

/** Few words, so that they meet; alike ones, so that stems, beginnings and slips do. */
const word = fc.constantFrom(
  ...['kommun', 'Kommunerna', 'kommunens', 'äldre', 'aldre', 'åldrande', 'hemtjänst', 'hemtjänsten', 'hemtjanst', 'hemtjönst'],
  ...['och', 'i', 'på', 'vård', 'vården', 'e-hälsa', 'ehälsa', '2030', 'röd', 'röda', 'cafe\u0301', 'café', 'samverkansavtal', 'samvrekansavtal'],
);
const sentence = fc.array(word, { maxLength: 7 }).map((words) => words.join(' '));
const instant = fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z', '2025-07-01T12:00:00Z');
const documents = (most: number) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...bankKinds),
      id: fc.integer({ min: 1, max: 30 }),
      title: sentence,
      keywords: fc.option(sentence, { nil: undefined }),
      body: sentence,
      facets: fc.record(
        { theme: fc.subarray(['vård', 'skola', 'mat']), category: fc.constantFrom(['teknik'], ['miljo']), year: fc.constantFrom(['2024'], ['2025'], []) },
        { requiredKeys: [] },
      ),
      modified: instant,
      created: instant,
    }),
    { maxLength: most },
  );
const query: fc.Arbitrary<PagedQuery> = fc.record(
  {
    text: fc
      .tuple(fc.array(word, { maxLength: 3 }), word, fc.nat(12), fc.constantFrom('', ' '))
      .map(([words, last, cut, end]) => `${[...words, last.slice(0, cut)].join(' ')}${end}`),
    filters: fc.record(
      { kind: fc.subarray([...bankKinds]), theme: fc.subarray(['vård', 'skola', 'rymd']), category: fc.subarray(['teknik', 'miljo']) },
      { requiredKeys: [] },
    ),
    sort: fc.constantFrom(...sorts),
    changedSince: instant,
    from: fc.nat(4),
    count: fc.nat(20),
  },
  { requiredKeys: [] },
);
type Step = { readonly put: readonly BankDocument[] } | { readonly remove: Pick<BankDocument, 'kind' | 'id'> };
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: documents(12).map((put): Step => ({ put: put as readonly BankDocument[] })) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom(...bankKinds), id: fc.integer({ min: 1, max: 30 }) }).map((remove): Step => ({ remove })) },
  ),
  { maxLength: 14 },
);

function grow(index: SearchIndex, taken: readonly Step[]): BankDocument[] {
  const living = new Map<string, BankDocument>();
  for (const step of taken) {
    if ('put' in step) {
      index.put(step.put);
      step.put.forEach((one) => living.set(`${one.kind}/${one.id}`, one));
    } else {
      index.remove(step.remove.kind, step.remove.id);
      living.delete(`${step.remove.kind}/${step.remove.id}`);
    }
  }
  return [...living.values()];
}
const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

test('what is put in, replaced and removed bit by bit answers as a slow search over what is left: same hits, order, scores and counts', () => {
  fc.assert(
    fc.property(steps, fc.array(query, { minLength: 1, maxLength: 4 }), (taken, queries) => {
      const index = createIndex();
      const living = grow(index, taken);
      for (const one of queries) expect(plainly(index.search(one))).toEqual(plainly(oracle(living, one)));
    }),
    { numRuns: 150 },
  );
});

test('an index that has grown, one built at once and one from a packed snapshot answer alike', () => {
  fc.assert(
    fc.property(steps, query, (taken, one) => {
      const grown = createIndex();
      const living = grow(grown, taken);
      const snapshot = structuredClone(grown.snapshot());
      const stored = snapshot.segments.map(({ name, data }) => ({ name, data: unpackSegment(packSegment(data), data.alive) }));
      expect(stored).toEqual(snapshot.segments);
      const restored = indexFrom({ ...snapshot, segments: stored })!;
      const built = indexOf(...living);
      for (const index of [restored, built]) expect(index.search(one)).toEqual(grown.search(one));
      restored.put([document({ id: 99, title: 'Kommunerna vårdar' })]);
      expect(found(restored, 'vårdar')).toContain(99);
      expect(grown.document('signals', 99)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('what was put is given back, as it was written', () => {
  fc.assert(
    fc.property(documents(10), (put) => {
      const index = createIndex();
      const living = grow(index, [{ put: put as readonly BankDocument[] }]);
      expect(index.size()).toBe(living.length);
      for (const one of living) {
        const { keywords, facets, ...rest } = one;
        const written = Object.fromEntries(Object.entries(facets).filter(([, values]) => (values as readonly string[]).length > 0));
        expect(index.document(one.kind, one.id)).toEqual({ ...rest, facets: written, ...(keywords ? { keywords } : {}) });
      }
    }),
    { numRuns: 100 },
  );
});

describe('in Swedish', () => {
  test('every form of a word finds the others', () => expect(found(titled('Kommunernas ansvar', 'En kommun', 'Kommuniké'), 'kommunen ')).toEqual([2, 1]));
  test('a word is found with and without rings and dots; as it was typed comes first', () => {
    expect(found(titled('Äldre', 'Aldre'), 'aldre ')).toEqual([2, 1]);
    expect(found(titled('Äldre', 'Aldre'), 'äldre ')).toEqual([1, 2]);
  });
  test('while the last word is typed nothing that it began with is lost on the way', () => {
    const index = titled('Åldrande befolkning', 'Hemtjänsten');
    for (let length = 1; length <= 'åldrande'.length; length += 1) expect(found(index, 'åldrande'.slice(0, length))).toContain(1);
    for (let length = 1; length <= 'hemtjänsten'.length; length += 1) expect(found(index, 'hemtjänsten'.slice(0, length))).toContain(2);
  });
  test('a slip is forgiven from four letters on, two from eight', () => {
    expect(found(titled('Hemtjänst'), 'hemtjnäst ')).toEqual([1]);
    expect(found(titled('Samverkansavtal'), 'samvrekansavtl ')).toEqual([1]);
    expect(found(titled('Vård'), 'våg ')).toEqual([]);
  });
  test('what holds a sentence together is not asked for, unless it is all there is', () => {
    expect(found(titled('Vård, omsorg'), 'vård och omsorg')).toEqual([1]);
    expect(found(titled('Av och på', 'Annat'), 'och ')).toEqual([1]);
  });
  test('å, ä and ö come last in a list by title', () => {
    const index = titled('Öst', 'Ål', 'Zon', 'Ära', 'Alla');
    expect(index.search({ sort: 'title' }).hits.map(({ id }) => id)).toEqual([5, 3, 2, 4, 1]);
  });
});

test('a title weighs more than keywords, and keywords more than the body', () => {
  const index = indexOf(document({ id: 1, body: 'vatten' }), document({ id: 2, keywords: 'vatten' }), document({ id: 3, title: 'vatten' }));
  expect(found(index, 'vatten')).toEqual([3, 2, 1]);
});

test('all of a long result can be scrolled through, in the order of its pages', () => {
  const index = titled(...Array.from({ length: 3000 }, (_, at) => `Spaning ${at % 7} vatten`));
  const paged = Array.from({ length: 60 }, (_, page) => index.search({ text: 'vatten', from: page * 50, count: 50 }).hits).flat();
  expect(new Set(paged.map(({ id }) => id)).size).toBe(3000);
  expect(paged).toEqual(index.search({ text: 'vatten', count: 3000 }).hits);
});

test('a snapshot of another version is not read', () => {
  expect(indexFrom({ ...titled('x').snapshot(), version: -1 })).toBeUndefined();
});
