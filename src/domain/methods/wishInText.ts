/**
 * "45 minuter 12 personer framtidsverkstad": what somebody who looks for a method has, and the words that are left. Swedish
 * and English alike, since people write both.
 */
import type { Wish } from './picker';

const numberWords: readonly (readonly [number, string])[] = [
  [1, 'en ett a an one'],
  [2, 'två two'],
  [3, 'tre three'],
  [4, 'fyra four'],
  [5, 'fem five'],
  [6, 'sex six'],
  [7, 'sju seven'],
  [8, 'åtta eight'],
  [9, 'nio nine'],
  [10, 'tio ten'],
  [11, 'elva eleven'],
  [12, 'tolv twelve'],
  [15, 'femton fifteen'],
  [20, 'tjugo twenty'],
  [30, 'trettio thirty'],
];
const small: ReadonlyMap<string, number> = new Map(numberWords.flatMap(([number, words]) => words.split(' ').map((word) => [word, number] as const)));

/** Lengths of time that stand alone. */
const spans: readonly (readonly [RegExp, number])[] = [
  [/^(heldag|heldagen|day)$/, 480],
  [/^(halvdag|halvdagen)$/, 240],
  [/^(halvtimme|halvtimma)$/, 30],
  [/^(kvart)$/, 15],
];
const minutes = /^(min|mins|minut|minuter|minute|minutes|m)$/;
const hours = /^(h|t|tim|timme|timma|timmar|hour|hours)$/;
const half = /^(halv|half)$/;
const article = /^(a|an)$/;
const people = /^(person|personer|pers|deltagare|medarbetare|kollegor|people|persons|participants|colleagues)$/;
/** What comes with such a wish and says nothing of the method. */
const filler =
  /^(vi|är|jag|har|med|på|för|i|om|och|eller|en|ett|någon|något|några|bra|metod|metoder|metoden|som|passar|cirka|ca|runt|ungefär|max|högst|minst|tid|grupp|grupper|gruppen|a|an|the|we|are|i|have|with|for|in|about|and|or|of|some|something|good|method|methods|that|fits|around|time|group)$/;

const longestMinutes = 1440;
const largestGroup = 10_000;

function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const range = /^\d+[-–](\d+)$/.exec(word);
  const text = range?.[1] ?? word;
  return /^\d{1,5}([.,]\d)?$/.test(text) ? Number(text.replace(',', '.')) : small.get(text);
}

/** '45min' as '45 min', without commas and quotes. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/(\d)(?=[a-zåäö])/g, '$1 ')
    .split(/[\s;:!?"”“()]+|[.,](?!\d)/)
    .filter((word) => word !== '');

export interface WishInText {
  readonly wish: Pick<Wish, 'minutes' | 'participants'>;
  /** For the search; empty when nothing else was said. */
  readonly rest: string;
}

interface Said {
  readonly minutes?: number;
  readonly participants?: number;
}
/** What begins at a word, and how many words it takes. */
function saidAt([word = '', next = '', third = '']: readonly string[]): { readonly said: Said; readonly words: number } | undefined {
  const number = numberOf(word);
  if (number !== undefined && minutes.test(next)) return { said: { minutes: number }, words: 2 };
  if (number !== undefined && hours.test(next)) return { said: { minutes: number * 60 }, words: 2 };
  if (number !== undefined && people.test(next)) return { said: { participants: number }, words: 2 };
  if (half.test(word) && hours.test(next)) return { said: { minutes: 30 }, words: 2 };
  if (half.test(word) && article.test(next) && hours.test(third)) return { said: { minutes: 30 }, words: 3 };
  const span = spans.find(([pattern]) => pattern.test(word));
  return span === undefined ? undefined : { said: { minutes: span[1] }, words: 1 };
}

/** What the text says of time and people; the last that is said counts. */
export function wishInText(text: string): WishInText {
  const words = wordsOf(text);
  const rest: string[] = [];
  let all: Said = {};
  for (let at = 0; at < words.length;) {
    const found = saidAt(words.slice(at, at + 3));
    if (found === undefined) rest.push(words[at] ?? '');
    all = { ...all, ...found?.said };
    at += found?.words ?? 1;
  }
  const wish = within(all);
  const isWish = wish.minutes !== undefined || wish.participants !== undefined;
  return { wish, rest: isWish ? rest.filter((word) => !filler.test(word)).join(' ') : text.trim() };
}

function within({ minutes: time, participants }: Said): WishInText['wish'] {
  return {
    ...(time === undefined || time < 1 || time > longestMinutes ? {} : { minutes: Math.round(time) }),
    ...(participants === undefined || participants < 1 || participants > largestGroup ? {} : { participants: Math.round(participants) }),
  };
}
