/**
 * How much a word in a document weighs: BM25 over fields, with the lengths of an ordinary bank document instead of
 * today's average, so that a document weighs the same whatever stands beside it. Eight levels are told apart; they
 * take three bits of a posting.
 */
export const fieldNames = ['title', 'keywords', 'body'] as const;
export const fieldCount = fieldNames.length;

const boosts = [3, 1.8, 1] as const;
const ordinaryLengths = [8, 4, 80] as const;
const [saturation, lengthShare] = [1.2, 0.75];
export const levelBits = 3;
const highestLevel = (1 << levelBits) - 1;

/** 1 to 7, from how often the word stands in each field (from `at` on) and how many words each has; in the order of `fieldNames`. */
export function levelOf(counts: ArrayLike<number>, lengths: ArrayLike<number>, at = 0): number {
  let sum = 0;
  for (let field = 0; field < fieldCount; field += 1) {
    const count = counts[at + field]!;
    if (count === 0) continue;
    const norm = 1 - lengthShare + (lengthShare * lengths[field]!) / ordinaryLengths[field]!;
    sum += (boosts[field]! * count * (1 + saturation)) / (count + saturation * norm);
  }
  return Math.min(highestLevel, Math.max(1, Math.round(1 + 6 * Math.log10(1 + sum))));
}

const levelWeights = Uint8Array.from({ length: highestLevel + 1 }, (_, level) => (level === 0 ? 0 : Math.round(24 * 1.45 ** (level - 1))));

/** What a word is worth that answers so well and weighs so much: 1 to 255. */
export const worthOf = (level: number, quality: number): number => Math.max(1, (levelWeights[level]! * quality) >> 5);

/** A word that few documents have says more. */
export const rarityOf = (total: number, having: number): number => Math.log(1 + (total - having + 0.5) / (having + 0.5));

/** Scores are compared in these steps; documents on one step come newest first. */
const steps = 64;
const mostSteps = 2 ** 20 - 1;
/** A document that was found without forgiving any slip stands before all that were not. */
export const stepOf = (score: number, isStrict: boolean): number => Math.min(mostSteps, Math.floor(score * steps)) + (isStrict ? mostSteps + 1 : 0);
