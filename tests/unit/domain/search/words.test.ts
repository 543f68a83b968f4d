import fc from 'fast-check';
import { isWithin, isWithinStart } from '../../../../src/domain/search/distance';
import { highlight, snippet } from '../../../../src/domain/search';
import { fold, plain, stemLength, wordsOf } from '../../../../src/domain/search/words';

const swedish = fc.string({ unit: fc.constantFrom(...'abdeiklnrståäöé'), maxLength: 9 });
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('vård', 'Vården', 'av', 'äldre', 'aldre', ' ', ', ', '👩‍🚀', 'e\u0301', 'hemtjänsten', '\u00ad', '\u0000'), { maxLength: 30 })
    .map((parts) => parts.join('')),
);

describe('words', () => {
  test('are letters, marks and digits in any alphabet; a soft hyphen and pasted invisible marks do not split them', () => {
    expect(wordsOf('E-hälsa 2030: ”Hem\u00adtjänst” i Ån\u0067\u200be – 北海道, 𝒜bc!')).toEqual([
      'e',
      'hälsa',
      '2030',
      'hemtjänst',
      'i',
      'ånge',
      '北海道',
      '𝒜bc',
    ]);
  });
  test('are the same however their letters were composed and cased', () => expect(wordsOf('A\u030aLDER')).toEqual(['ålder']));
  test('folding and stemming never change what stands before the ending, so that beginnings are found', () => {
    fc.assert(
      fc.property(swedish, (word) => {
        expect(fold(word)).toHaveLength(word.length);
        expect(stemLength(word)).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});

describe('slips', () => {
  /** Optimal string alignment over the whole table. */
  function slow(a: string, b: string): number {
    const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
    for (let i = 1; i <= a.length; i += 1) {
      for (let j = 1; j <= b.length; j += 1) {
        d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
      }
    }
    return d[a.length]![b.length]!;
  }
  const near = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 10 });
  test('are counted as one for each letter too many, too few, exchanged, or swapped with its neighbour', () => {
    fc.assert(
      fc.property(near, near, fc.integer({ min: 1, max: 2 }), (typed, word, slips) => {
        expect(isWithin(typed, word, slips)).toBe(slow(typed, word) <= slips);
        const starts = Array.from({ length: word.length + 1 }, (_, end) => slow(typed, word.slice(0, end)));
        expect(isWithinStart(typed, word, slips)).toBe(Math.min(...starts) <= slips);
      }),
      { numRuns: 2000 },
    );
  });
});

const hits = (text: string, query: string): string[] =>
  highlight(text, query)
    .filter(({ isHit }) => isHit)
    .map(({ text: hit }) => hit);

describe('a highlighted text', () => {
  test('is the whole text, in its order, whatever it holds', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        (text, query) =>
          highlight(text, query)
            .map(({ text: part }) => part)
            .join('') === text,
      ),
    );
  });
  test('marks other forms whole, and of a word that is still being typed what was typed', () => {
    expect(hits('Vården av äldre, vårdens kvalitet', 'vård ')).toEqual(['Vården', 'vårdens']);
    expect(hits('Hemtjänsten i hemmet', 'hemt')).toEqual(['Hemt']);
    expect(hits('Äldre och åldrande', 'ald')).toEqual(['Äld', 'åld']);
  });
  test('marks a word with a slip only where none is right', () => {
    expect(hits('Samverkansavtal', 'samvrekansavtal ')).toEqual(['Samverkansavtal']);
    expect(hits('Skolan och stolen', 'skolan ')).toEqual(['Skolan']);
  });
  test('has nothing marked when nothing is asked', () => expect(highlight('Vård', ' ')).toEqual([{ text: 'Vård', isHit: false }]));
});

describe('a snippet', () => {
  const long = `${'Inledning om annat. '.repeat(20)}Här prövas drönare för läkemedel. ${'Avslutning om annat. '.repeat(20)}`;
  test('shows the part where most of the query is, in whole words, and that there is more', () => {
    const text = snippet(long, 'läkemedel drönare', 120);
    expect(text).toContain('drönare för läkemedel');
    expect(text).toMatch(/^…\p{L}.*…$/u);
    expect(text.length).toBeLessThanOrEqual(122);
    expect(long).toContain(text.slice(1, -1));
  });
  test('is the beginning when nothing is found, and all of a short text', () => {
    expect(snippet(long, 'rymden', 60)).toMatch(/^Inledning .*…$/);
    expect(snippet('  Kort\n text ', 'rymden', 60)).toBe('Kort text');
  });
  test('is never much longer than asked for', () => {
    fc.assert(fc.property(anyText, anyText, fc.integer({ min: 5, max: 40 }), (text, query, length) => snippet(text, query, length).length <= length + 2));
  });
});

test('a word longer than anybody types is told by its beginning', () => expect(plain('a'.repeat(5000))).toHaveLength(40));
