/** Which documents answer to the words of a query, and how well each word is answered. */
import type { Expansion } from './dictionary';
import { countBits, keepOnly, wordCount } from './facets';
import { levelBits, worthOf } from './relevance';
import type { Segment } from './segment';
import { mostDocuments } from './segment';

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

interface Worth {
  readonly worth: Uint8Array;
  /** The documents where it is not 0. */
  readonly has: Uint32Array;
}

/** The first letter or two begin a large part of all words. What they find in a full segment never changes, so it is kept. */
const byBeginning = new WeakMap<Segment, Map<string, Worth>>();
/** Kept when more than one document in so many has it. */
const keptFrom = 4;

function worthKept(segment: Segment, expansion: Expansion): Worth {
  const { beginning } = expansion;
  if (beginning === undefined || segment.count <= mostDocuments / 2) return worthIn(segment, expansion);
  const kept = byBeginning.get(segment);
  const known = kept?.get(beginning);
  if (known !== undefined) return known;
  const worth = worthIn(segment, expansion);
  if (countBits(worth.has) > segment.count / keptFrom) byBeginning.set(segment, (kept ?? new Map<string, Worth>()).set(beginning, worth));
  return worth;
}

/** What a word is worth in each document. A document that has several words that answer counts the best one. */
function worthIn(segment: Segment, { ids, quality }: Expansion): Worth {
  const own: Worth = { worth: new Uint8Array(segment.count), has: new Uint32Array(wordCount(segment.count)) };
  const { words } = segment;
  if (ids.length * 16 > words.length) {
    for (let at = 0; at < words.length; at += 1) if (quality[words[at]!]! !== 0) take(own, segment, at, worthsOf(quality[words[at]!]!));
    return own;
  }
  let from = 0;
  for (const id of ids) {
    from = firstAtLeast(words, id, from);
    if (words[from] === id) take(own, segment, from, worthsOf(quality[id]!));
  }
  return own;
}

function take({ worth, has }: Worth, { starts, postings }: Segment, at: number, table: Uint8Array): void {
  const end = starts[at + 1]!;
  for (let place = starts[at]!; place < end; place += 1) {
    const posting = postings[place]!;
    const document = posting >>> levelBits;
    const own = table[posting & (levels - 1)]!;
    const before = worth[document]!;
    if (own <= before) continue;
    if (before === 0) has[document >>> 5]! |= 1 << (document & 31);
    worth[document] = own;
  }
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
  const { alive } = segment;
  const all = alive.slice();
  const worth = expansions.map((expansion, index) => {
    const own = worthKept(segment, expansion);
    keepOnly(own.has, alive);
    having[index]! += countBits(own.has);
    keepOnly(all, own.has);
    return own.worth;
  });
  return { worth, all };
}
