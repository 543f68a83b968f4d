/** Words and titles compared as people compare them: without regard to case, accents other than å, ä and ö, or signs. */
const kept = /[åäö]/;

export const fold = (text: string): string =>
  [...text.normalize('NFC').toLocaleLowerCase('sv')].map((sign) => (kept.test(sign) ? sign : sign.normalize('NFD').replace(/\p{M}/gu, ''))).join('');

export const wordsIn = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word that is searched for begins a word of the text. */
export function isFoundIn(searched: string, text: string): boolean {
  const words = wordsIn(text);
  return wordsIn(searched).every((wanted) => words.some((word) => word.startsWith(wanted)));
}
