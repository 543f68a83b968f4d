/** What somebody typed, as words to look for, and how well a word answers to one of them. */
import { isWithin, isWithinStart } from './distance';
import { eachWord, fold, plain, stemLength } from './words';

export interface QueryWord {
  readonly text: string;
  readonly folded: string;
  /** Of `text` and of `folded` alike. */
  readonly stem: number;
  /** The last word while it is being typed: it finds what begins so. */
  readonly isPrefix: boolean;
  /** How many slips of the finger are forgiven. */
  readonly slips: number;
}

/** More words than this narrow nothing. */
const mostWords = 12;

/** Words that hold a sentence together say nothing of what it is about: they are passed over, unless nothing else was typed. */
const functionWords = new Set('och i på att en ett som för med av till den det de är om vi jag eller hur vad kan ska från'.split(' '));

/** The words of a query, each once. The last one is a beginning, unless something was typed after it. */
export function parseQuery(text: string): readonly QueryWord[] {
  const found: QueryWord[] = [];
  eachWord(text, (start, end) => {
    const word = plain(text.slice(start, end));
    if (word !== '') found.push(queryWord(word, end === text.length));
  });
  const telling = found.filter(({ text: word, isPrefix }) => isPrefix || !functionWords.has(word));
  const used = telling.length === 0 ? found : telling;
  return [...new Map(used.map((word) => [word.text, word])).values()].slice(-mostWords);
}

function queryWord(text: string, isPrefix: boolean): QueryWord {
  const slips = text.length >= 8 ? 2 : text.length >= 4 ? 1 : 0;
  return { text, folded: fold(text), stem: stemLength(text), isPrefix, slips };
}

/** How well a word answers: the higher the better, 0 not at all. What is spelled as it was typed comes before what is only folded alike. */
export const qualities = { same: 32, stem: 28, prefix: 26, folded: 22, foldedStem: 20, foldedPrefix: 18, oneSlip: 12, twoSlips: 8 } as const;

/** A word of the index, in the forms that are compared. */
export interface WordForms {
  readonly text: string;
  readonly folded: string;
  readonly stem: number;
}

/** Same word, same stem, or begins so; with or without rings and dots. */
export function strictQuality(word: WordForms, query: QueryWord): number {
  if (word.text === query.text) return qualities.same;
  const hasStem = word.stem === query.stem;
  if (hasStem && startsAlike(word.text, query.text, query.stem)) return qualities.stem;
  if (query.isPrefix && word.text.startsWith(query.text)) return qualities.prefix;
  if (word.folded === query.folded) return qualities.folded;
  if (hasStem && startsAlike(word.folded, query.folded, query.stem)) return qualities.foldedStem;
  return query.isPrefix && word.folded.startsWith(query.folded) ? qualities.foldedPrefix : 0;
}

/** As `strictQuality`, and a word that differs by a slip or two. */
export function looseQuality(word: WordForms, query: QueryWord): number {
  const strict = strictQuality(word, query);
  if (strict > 0) return strict;
  for (let slips = 1; slips <= query.slips; slips += 1) if (differsBy(word, query, slips)) return slips === 1 ? qualities.oneSlip : qualities.twoSlips;
  return 0;
}

function differsBy(word: WordForms, query: QueryWord, slips: number): boolean {
  if (isWithin(query.folded.slice(0, query.stem), word.folded.slice(0, word.stem), slips)) return true;
  return query.isPrefix ? isWithinStart(query.folded, word.folded, slips) : isWithin(query.folded, word.folded, slips);
}

function startsAlike(a: string, b: string, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (a.charCodeAt(at) !== b.charCodeAt(at)) return false;
  return true;
}
