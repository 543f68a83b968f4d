/** Words in the room that there is: on more lines, then with an ellipsis. The whole text is always read aloud. */
import type { Measure } from './scene';

const ellipsis = '…';
/** No label that is longer has room for more of it. */
const longest = 400;

/** A character as people see it: a flag or a family of emoji is never cut in two. */
const segmenter = typeof Intl.Segmenter === 'undefined' ? undefined : new Intl.Segmenter('sv', { granularity: 'grapheme' });
const characters = (text: string): readonly string[] => (segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : [...text]);

type WidthOf = (text: string) => number;

/** The most of the beginning that has room together with `end`; at least one character. */
function beginning(text: string, room: number, end: string, widthOf: WidthOf): string {
  const all = characters(text);
  let [fits, tooMany] = [Math.min(1, all.length), all.length + 1];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (widthOf(`${all.slice(0, middle).join('')}${end}`) <= room) fits = middle;
    else tooMany = middle;
  }
  return all.slice(0, fits).join('');
}

/** On one line. */
export function shortened(text: string, room: number, widthOf: WidthOf): string {
  const bounded = text.length > longest ? characters(text.slice(0, longest)).slice(0, -1).join('') : text;
  if (bounded === text && widthOf(text) <= room) return text;
  const kept = `${beginning(bounded, room, ellipsis, widthOf).trimEnd()}${ellipsis}`;
  return widthOf(kept) <= room ? kept : widthOf(ellipsis) <= room ? ellipsis : '';
}

export interface Wrapped {
  readonly lines: readonly string[];
  readonly width: number;
  readonly isCut: boolean;
}

/** As much of the words as a line holds; a word that is longer than a line is broken. */
function lineOf(words: readonly string[], room: number, widthOf: WidthOf): { readonly line: string; readonly rest: readonly string[] } {
  let line = words[0] ?? '';
  if (widthOf(line) > room) {
    const kept = beginning(line, room, '-', widthOf);
    return { line: `${kept}-`, rest: [line.slice(kept.length), ...words.slice(1)].filter(Boolean) };
  }
  let used = 1;
  for (const word of words.slice(1)) {
    if (widthOf(`${line} ${word}`) > room) break;
    line = `${line} ${word}`;
    used += 1;
  }
  return { line, rest: words.slice(used) };
}

/** On at most so many lines of `room`. */
export function wrapped(text: string, room: number, most: number, widthOf: WidthOf): Wrapped {
  let words: readonly string[] = text
    .slice(0, longest)
    .split(/[ \t\r\n]+/)
    .filter(Boolean);
  const lines: string[] = [];
  while (words.length > 0 && lines.length < most) {
    const isLast = lines.length === most - 1;
    const { line, rest } = isLast ? { line: shortened(words.join(' '), room, widthOf), rest: [] } : lineOf(words, room, widthOf);
    const fits = widthOf(line) <= room; // not where one character alone is wider than the line
    lines.push(fits ? line : shortened(words.join(' '), room, widthOf));
    words = fits ? rest : [];
  }
  const isCut = text.length > longest || (lines[lines.length - 1]?.endsWith(ellipsis) === true && !text.endsWith(ellipsis));
  return { lines, width: Math.max(0, ...lines.map(widthOf)), isCut };
}

const narrow = /[\s.,:;·'!|il1j]/;
const broad = /[mwMW@…—–%]/;
/** Chinese, Japanese, Korean, emoji: as wide as they are high. */
const square = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Marks on the letter before, joiners, and what turns the direction, take no room. */
const weightless = /[\p{Mn}\p{Me}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f]/u;

const reckon = (letter: string): number =>
  weightless.test(letter) ? 0 : square.test(letter) ? 1.3 : narrow.test(letter) ? 0.34 : broad.test(letter) ? 0.95 : /\p{Lu}/u.test(letter) ? 0.72 : 0.58;

/** The same letters come again and again. */
const shares = new Map<string, number>();
const mostKnown = 5_000;
function share(letter: string): number {
  const found = shares.get(letter);
  if (found !== undefined) return found;
  const made = reckon(letter);
  if (shares.size < mostKnown) shares.set(letter, made);
  return made;
}

/** Letters of Segoe UI and its neighbours, on the wide side: for where no browser can say, and where every machine shall say the same. */
export const reckoned: Measure = (text, size, weight) => [...text].reduce((sum, letter) => sum + share(letter), 0) * size * (weight === 600 ? 1.06 : 1);
