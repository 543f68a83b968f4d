/// <reference path="./stemmers.d.ts" />
/** What counts as a word, and which words are alike in Swedish. */
import { stemmer } from '@orama/stemmers/swedish';

/** Longer runs of letters are addresses and keys; they are told apart by their beginning. */
const longestWord = 40;
const charKinds = { outside: 0, inside: 1, unknown: 2 } as const;
const tableSize = 0x250;

// A soft hyphen and the invisible marks that come with pasted text do not end a word.
const insidePattern = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\ufeff]/u;
const table = Uint8Array.from({ length: tableSize }, (_, code) => (insidePattern.test(String.fromCharCode(code)) ? charKinds.inside : charKinds.outside));
const invisible = /[\u00ad\u200b-\u200d\ufeff]/g;
const beyondLatin = /[^\u0000-\u024f]/;
const marks = /\p{M}/gu;

/** Calls back for each word, with where it stands in the text as it is given. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  let start = -1;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const isInside = code < tableSize ? table[code] === charKinds.inside : isWordPart(text, at, code);
    if (isInside) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      visit(start, at);
      start = -1;
    }
  }
  if (start >= 0) visit(start, length);
}

function isWordPart(text: string, at: number, code: number): boolean {
  if (code < 0xd800 || code > 0xdfff) return insidePattern.test(String.fromCharCode(code));
  // One character in two halves: the second half is what the first one is.
  const first = code >= 0xdc00 ? at - 1 : at;
  return insidePattern.test(String.fromCodePoint(text.codePointAt(Math.max(first, 0)) ?? 0));
}

/** A word as the index holds it: composed, in lower case, without what cannot be seen. May be empty. */
export function plain(surface: string): string {
  const composed = beyondLatin.test(surface) ? surface.normalize('NFC').replace(invisible, '') : surface.replace(invisible, '');
  return composed.toLowerCase().slice(0, longestWord);
}

const foldable = /[^\u0000-\u007f]/;
const unmarked = new Map<string, string>();

/** Without rings, dots and accents, letter for letter: "åäö" becomes "aao", so that "aldre" finds "äldre". Keeps the length. */
export function fold(word: string): string {
  if (!foldable.test(word)) return word;
  let folded = '';
  for (let at = 0; at < word.length; at += 1) folded += foldLetter(word[at]!);
  return folded;
}

function foldLetter(letter: string): string {
  const known = unmarked.get(letter);
  if (known !== undefined) return known;
  const base = letter === 'ø' ? 'o' : letter === 'æ' ? 'a' : letter.normalize('NFD').replace(marks, '');
  const folded = base.length === 1 ? base : letter;
  unmarked.set(letter, folded);
  return folded;
}

/** How much of a word its Swedish stem is: the stemmer only ever takes endings away ("kommunernas": 6, "kommun"). */
export const stemLength = (word: string): number => stemmer(word).length;

/** All words of a text, plain, in their order. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (start, end) => {
    const word = plain(text.slice(start, end));
    if (word !== '') words.push(word);
  });
  return words;
}
