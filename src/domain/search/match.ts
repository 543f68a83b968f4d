/** Which documents answer to the words of a query, and how well each word is answered. */
import type { Expansion } from './dictionary';
import { wordCount } from './facets';
import { levelBits, worthOf } from './relevance';
import type { Segment } from './segment';

const levels = 1 << levelBits;

/** What each word is worth in each document of a segment: by word of the query, then by document; 0: it is not there. */
export interface Matched {
  readonly worth: readonly Uint8Array[];
  /** Documents that have all the words, and count. */
  readonly all: Uint32Array;
}

/** By quality and level, counted once. */
const worths = new Map<number, Uint8Array>();
function worthsOf(quality: number): Uint8Array {
  const known = worths.get(quality);
  if (known !== undefined) return known;
  const made = Uint8Array.from({ length: levels }, (_, level) => (level === 0 ? 0 : worthOf(level, quality)));
  worths.set(quality, made);
  return made;
}

/** What a word is worth in each document. A document that has several words that answer counts the best one. */
function worthIn(segment: Segment, { ids, quality }: Expansion): Uint8Array {
  const worth = new Uint8Array(segment.count);
  const { words, starts, postings } = segment;
  const take = (at: number): void => {
    const table = worthsOf(quality[words[at]!]!);
    const end = starts[at + 1]!;
    for (let place = starts[at]!; place < end; place += 1) {
      const posting = postings[place]!;
      const own = table[posting & (levels - 1)]!;
      const document = posting >>> levelBits;
      if (own > worth[document]!) worth[document] = own;
    }
  };
  if (ids.length * 16 > words.length) {
    for (let at = 0; at < words.length; at += 1) if (quality[words[at]!]! !== 0) take(at);
    return worth;
  }
  let from = 0;
  for (const id of ids) {
    from = firstAtLeast(words, id, from);
    if (words[from] === id) take(from);
  }
  return worth;
}

function firstAtLeast(sorted: Uint32Array, value: number, from: number): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Matches a segment, and adds to `having` how many living documents each word was found in. */
export function matchSegment(segment: Segment, expansions: readonly Expansion[], having: number[]): Matched {
  const { count, alive } = segment;
  const all = alive.slice();
  const worth = expansions.map((expansion, index) => {
    const own = worthIn(segment, expansion);
    let found = 0;
    for (let word = 0; word < wordCount(count); word += 1) {
      let has = 0;
      const end = Math.min(32, count - (word << 5));
      for (let bit = 0; bit < end; bit += 1) if (own[(word << 5) + bit] !== 0) has |= 1 << bit;
      for (let left = has & alive[word]!; left !== 0; left &= left - 1) found += 1;
      all[word]! &= has;
    }
    having[index]! += found;
    return own;
  });
  return { worth, all };
}
