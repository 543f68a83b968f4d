import { createTelling, neuterInWords, numberInWords } from '../../../src/i18n/numberWords';

const words = { late: { one: '{count} sak är sen', other: '{count} saker är sena' }, of: '{part} av {whole} mål är nådda.' } as const;

test('a sentence has numbers up to twelve as words, and larger ones as figures', () => {
  expect([0, 1, 2, 12, 13, 1284].map((value) => numberInWords(value, 'sv'))).toEqual(['noll', 'en', 'två', 'tolv', '13', '1\u00a0284']);
  expect([1, 12, 13].map((value) => numberInWords(value, 'en'))).toEqual(['one', 'twelve', '13']);
});

test('what is neuter is counted with "ett"', () => {
  expect([1, 2].map((value) => neuterInWords(value, 'sv'))).toEqual(['ett', 'två']);
  expect(neuterInWords(1, 'en')).toBe('one');
});

test('a sentence begins with a capital, a part of one does not, and each is in the number that it counts', () => {
  const { tell, within } = createTelling<typeof words>('sv', words);
  expect([tell('late', { count: 2 }), within('late', { count: 1 })]).toEqual(['Två saker är sena', 'en sak är sen']);
  expect(tell('of', { part: neuterInWords(1, 'sv'), whole: 4 })).toBe('Ett av fyra mål är nådda.');
});
