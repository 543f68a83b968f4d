/** Offers the documents of a segment for ranking. A hundred thousand may come by at each keystroke: plain loops over plain arrays. */
import type { Matched } from './match';
import type { Sieve } from './ranking';
import { stepOf } from './relevance';
import type { Segment } from './segment';
import { mostDocuments } from './segment';

export const sorts = ['relevance', 'newest', 'changed', 'title'] as const;
export type Sort = (typeof sorts)[number];

export interface Result {
  readonly serial: number;
  readonly segment: Segment;
  readonly matched: Matched;
  /** What is left of the matched ones after the filters. */
  set: Uint32Array;
  /** Which of them were found without forgiving any slip, when slips were forgiven. */
  readonly strict: Uint32Array | undefined;
}

/** In the order of the query's words, so that one index adds up as another does. */
export function scoreOf(worth: readonly Uint8Array[], rarities: Float64Array, document: number): number {
  let score = 0;
  for (let word = 0; word < worth.length; word += 1) score += rarities[word]! * worth[word]![document]!;
  return score;
}

/** By score in steps, and by the moment of creation within a step: one number says both. */
const stepLength = 2 ** 32;

/** Each word's share of the score by its worth, so that adding up is all that is left to do. */
export const sharesOf = (rarities: Float64Array): readonly Float64Array[] =>
  Array.from(rarities, (rarity) => Float64Array.from({ length: 256 }, (_, worth) => rarity * worth));

export function offerByRelevance(sieve: Sieve, result: Result, shares: readonly Float64Array[]): void {
  if (shares.length === 1 && result.strict === undefined) return offerByWorth(sieve, result, shares[0]!);
  const {
    serial,
    segment: { created },
    matched: { worth },
    set,
    strict,
  } = result;
  const base = serial * mostDocuments;
  const [firstWorth, firstShares] = [worth[0]!, shares[0]!];
  let least = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < set.length; word += 1) {
    for (let left = set[word]!; left !== 0; left &= left - 1) {
      const document = (word << 5) + 31 - Math.clz32(left & -left);
      let score = firstShares[firstWorth[document]!]!;
      for (let other = 1; other < shares.length; other += 1) score += shares[other]![worth[other]![document]!]!;
      const isStrict = strict !== undefined && ((strict[word]! >>> (document & 31)) & 1) === 1;
      const key = stepOf(score, isStrict) * stepLength + created[document]!;
      if (key >= least) least = sieve.offer(key, base + document);
    }
  }
}

/** With one word there are no more keys than worths, so that they can be looked up: a first letter finds nearly everything. */
function offerByWorth(sieve: Sieve, { serial, segment: { created }, matched, set }: Result, shares: Float64Array): void {
  const base = serial * mostDocuments;
  const worth = matched.worth[0]!;
  const keys = shares.map((share) => stepOf(share, false) * stepLength);
  let least = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < set.length; word += 1) {
    for (let left = set[word]!; left !== 0; left &= left - 1) {
      const document = (word << 5) + 31 - Math.clz32(left & -left);
      const key = keys[worth[document]!]! + created[document]!;
      if (key >= least) least = sieve.offer(key, base + document);
    }
  }
}

/** A title is no number: then all are equal, and the sieve's own order decides. */
export function offerByMoment(sieve: Sieve, { serial, segment: { created, modified }, set }: Result, sort: Sort): void {
  const base = serial * mostDocuments;
  const moments = sort === 'changed' ? modified : created;
  const weight = sort === 'title' ? 0 : 1;
  let least = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < set.length; word += 1) {
    for (let left = set[word]!; left !== 0; left &= left - 1) {
      const document = (word << 5) + 31 - Math.clz32(left & -left);
      const key = moments[document]! * weight;
      if (key >= least) least = sieve.offer(key, base + document);
    }
  }
}
