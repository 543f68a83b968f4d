import fc from 'fast-check';
import { diffWords, type Piece } from '../../../src/domain/textDiff';

const textOf = (pieces: readonly Piece[], ...kinds: readonly Piece['kind'][]): string =>
  pieces
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');
const words = fc
  .array(fc.constantFrom('en', 'spaning', 'är', 'ett', 'tecken', ' ', ' ', '.', ',', '\n', 'åäö', '👩‍🔬'), { maxLength: 60 })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(words, fc.string({ unit: 'grapheme' }));

describe('The difference between two texts', () => {
  it('applied to the earlier text gives the later one, and the other way round', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const pieces = diffWords(before, after);
        expect(textOf(pieces, 'same', 'inserted')).toBe(after);
        expect(textOf(pieces, 'same', 'deleted')).toBe(before);
      }),
    );
  });

  it('between a text and itself is nothing', () => {
    fc.assert(fc.property(anyText, (text) => expect(diffWords(text, text).filter(({ kind }) => kind !== 'same')).toEqual([])));
  });

  it('is told in whole words', () => {
    expect(diffWords('Räkna två minuter per person.', 'Räkna en minut per person, högst tjugo.')).toEqual([
      { kind: 'same', text: 'Räkna ' },
      { kind: 'deleted', text: 'två minuter' },
      { kind: 'inserted', text: 'en minut' },
      { kind: 'same', text: ' per person' },
      { kind: 'inserted', text: ', högst tjugo' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('never shows two pieces of one kind after each other', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const kinds = diffWords(before, after).map(({ kind }) => kind);
        expect(kinds.every((kind, index) => kind !== kinds[index + 1])).toBe(true);
      }),
    );
  });

  it('of two long texts that have nothing in common is one replacement, and is found quickly', () => {
    const long = (word: string): string => Array.from({ length: 5_000 }, (_, index) => `${word}${index}`).join(' ');
    const started = performance.now();
    const pieces = diffWords(long('a'), long('b'));
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(textOf(pieces, 'same', 'inserted')).toBe(long('b'));
  });
});
