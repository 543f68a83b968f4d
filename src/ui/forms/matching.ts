import { fold, wordsOf } from '../../domain/search/words';

const foldedWords = (text: string): readonly string[] => wordsOf(text).map(fold);

/** Every word that is searched for begins a word of the text; letters with and without rings and dots are the same. */
export function isFoundIn(searched: string, text: string): boolean {
  const words = foldedWords(text);
  return foldedWords(searched).every((wanted) => words.some((word) => word.startsWith(wanted)));
}
