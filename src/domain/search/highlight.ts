/** Which parts of a text answer to a query, and the part of a long text that answers best. */
import type { QueryWord, WordForms } from './query';
import { looseQuality, parseQuery, qualities, strictQuality } from './query';
import { eachWord, fold, plain, stemLength } from './words';

export interface Stretch {
  readonly text: string;
  readonly isHit: boolean;
}

interface Spot {
  readonly start: number;
  readonly end: number;
  /** Which word of the query. */
  readonly word: number;
  readonly quality: number;
}

/** A page asks about fifty texts with one query. */
let last: { readonly text: string; readonly words: readonly QueryWord[] } = { text: '', words: [] };
function wordsOfQuery(text: string): readonly QueryWord[] {
  if (last.text !== text) last = { text, words: parseQuery(text) };
  return last.words;
}

/** The text in stretches, hit or not, in order; put together they are the text. A word that is nowhere as it was typed is found with slips. */
export function highlight(text: string, query: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end } of spotsIn(text, wordsOfQuery(query))) {
    if (start > at) stretches.push({ text: text.slice(at, start), isHit: false });
    stretches.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), isHit: false });
  return stretches;
}

function spotsIn(text: string, words: readonly QueryWord[]): readonly Spot[] {
  if (words.length === 0) return [];
  const strict = spots(text, words, strictQuality);
  const missing = words.filter((word, index) => word.slips > 0 && !strict.some((spot) => spot.word === index));
  if (missing.length === 0) return strict;
  return spots(text, words, (forms, word) => (missing.includes(word) ? looseQuality(forms, word) : strictQuality(forms, word)));
}

function spots(text: string, words: readonly QueryWord[], qualityOf: (forms: WordForms, word: QueryWord) => number): Spot[] {
  const found: Spot[] = [];
  eachWord(text, (start, end) => {
    const surface = plain(text.slice(start, end));
    if (surface === '') return;
    const forms = { text: surface, folded: fold(surface), stem: stemLength(surface) };
    let best = { word: -1, quality: 0 };
    words.forEach((word, index) => {
      const quality = qualityOf(forms, word);
      if (quality > best.quality) best = { word: index, quality };
    });
    if (best.quality === 0) return;
    const isBeginning = best.quality === qualities.prefix || best.quality === qualities.foldedPrefix;
    // Only when what is seen is letter for letter what was compared.
    const typed = isBeginning && surface.length === end - start ? words[best.word]!.text.length : end - start;
    found.push({ start, end: start + typed, ...best });
  });
  return found;
}

const ellipsis = '…';
const mostInWindow = 100;

/** About `length` characters of the text, whole words, where most of the query is; from the beginning when nothing is. */
export function snippet(text: string, query: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const found = spotsIn(flat, wordsOfQuery(query));
  const start = startOf(flat, found, length);
  const end = endAt(flat, start, length);
  return `${start > 0 ? ellipsis : ''}${flat.slice(start, end).trim()}${end < flat.length ? ellipsis : ''}`;
}

/** The window that begins shortly before a hit and holds the most different words of the query, then the best, then the first. */
function startOf(text: string, found: readonly Spot[], length: number): number {
  const lead = Math.floor(length / 5);
  let best = { start: 0, worth: -1 };
  for (const [index, spot] of found.entries()) {
    const from = Math.max(0, Math.min(spot.start - lead, text.length - length));
    const within = found.slice(index, index + mostInWindow).filter(({ end }) => end <= from + length);
    const byWord = new Map<number, number>();
    for (const { word, quality } of within) byWord.set(word, Math.max(byWord.get(word) ?? 0, quality));
    const worth = [...byWord.values()].reduce((sum, quality) => sum + 64 + quality, 0);
    if (worth > best.worth) best = { start: from, worth };
  }
  if (best.start === 0) return 0;
  const space = text.indexOf(' ', best.start);
  return space < 0 || space > best.start + lead ? best.start : space + 1;
}

/** Back to the last space, unless that takes away a good part of it. */
function endAt(text: string, start: number, length: number): number {
  const wanted = start + length;
  if (wanted >= text.length) return text.length;
  const space = text.lastIndexOf(' ', wanted);
  return space < wanted - length / 3 ? wanted : space;
}
