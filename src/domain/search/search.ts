/** Answers a query from the segments: match, filter, count facets, rank. */
import type { Expansion } from './dictionary';
import type { FacetKey } from './document';
import { bankKinds } from './document';
import { countFacets } from './count';
import type { FacetCounts } from './count';
import { countBits } from './facets';
import { matchSegment } from './match';
import type { Result, Sort } from './offer';
import { offerByMoment, offerByRelevance, scoreOf, sharesOf } from './offer';
import { parseQuery } from './query';
import type { QueryWord } from './query';
import { createSieve } from './ranking';
import type { Location, Ranked } from './ranking';
import { rarityOf } from './relevance';
import type { Segment, Vocabulary } from './segment';
import { fieldsOf, mostDocuments } from './segment';
import { fold } from './words';

export { sorts } from './offer';
export type { Sort } from './offer';
export type Filters = Partial<Readonly<Record<FacetKey, readonly string[]>>>;

export interface SearchQuery {
  /** Every word has to be found; the last one as a beginning, until something is typed after it. */
  readonly text?: string;
  /** And between facets, or within one. */
  readonly filters?: Filters;
  /** Default: relevance when there is a text, else newest. */
  readonly sort?: Sort;
  /** ISO 8601: only what was changed after it. */
  readonly changedSince?: string;
}

/** Everything about a result but the order of all of it. */
export interface Answer {
  readonly total: number;
  /** How many there would be with each value; a facet's own filter does not count for itself. Values with none are left out. */
  readonly facets: FacetCounts;
  /** Nothing much was found as it was typed: words that differ by a letter or two were let in, after the others. */
  readonly hasSlips: boolean;
  /** The first ones, in order. */
  first(limit: number): readonly (Ranked & { readonly score: number })[];
}

/** With fewer than this, slips are forgiven. */
export const fewResults = 8;

/** The numbers of segments stand in locations; they outlive merges. */
export interface Searched {
  readonly segments: ReadonlyMap<number, Segment>;
  readonly vocabulary: Vocabulary;
}

type Found = Pick<Result, 'serial' | 'segment' | 'matched'>;
interface Match {
  readonly found: readonly Found[];
  readonly having: readonly number[];
}

export function answer({ segments, vocabulary }: Searched, query: SearchQuery): Answer {
  const words = parseQuery(query.text ?? '');
  const strict = matchAll(segments, expand(vocabulary, words, false));
  const isFew = words.some(({ slips }) => slips > 0) && sizeOf(strict) < fewResults;
  const loose = isFew ? matchAll(segments, expand(vocabulary, words, true)) : strict;
  const hasSlips = sizeOf(loose) > sizeOf(strict);
  const { found, having } = hasSlips ? loose : strict;

  let living = 0;
  for (const segment of segments.values()) living += segment.living;
  const rarities = Float64Array.from(having, (count) => rarityOf(living, count));
  const results = found.map((one, index) => ({ ...one, set: one.matched.all, strict: hasSlips ? strict.found[index]!.matched.all : undefined }));
  const facets = countFacets(results, vocabulary, query);
  const total = results.reduce((sum, { set }) => sum + countBits(set), 0);
  const sort = query.sort ?? 'relevance';
  const bySerial = new Map(found.map((one) => [one.serial, one]));
  const at = (location: Location): Place => ({ ...bySerial.get(Math.floor(location / mostDocuments))!, place: location % mostDocuments });

  return {
    total,
    facets,
    hasSlips,
    first: (limit) => {
      const sieve = createSieve(Math.min(limit, total), total, sort === 'title' ? beforeByTitle(at) : beforeByName(at));
      const shares = sharesOf(rarities);
      for (const result of results) {
        if (sort === 'relevance' && words.length > 0) offerByRelevance(sieve, result, shares);
        else offerByMoment(sieve, result, sort);
      }
      return sieve.ranked().map(({ key, location }) => {
        const { matched, place } = at(location);
        return { key, location, score: scoreOf(matched.worth, rarities, place) };
      });
    },
  };
}

const expand = ({ dictionary }: Vocabulary, words: readonly QueryWord[], withSlips: boolean): Expansion[] =>
  words.map((word) => dictionary.expand(word, withSlips));

function matchAll(segments: ReadonlyMap<number, Segment>, expansions: readonly Expansion[]): Match {
  const having = expansions.map(() => 0);
  const found = [...segments].map(([serial, segment]) => ({ serial, segment, matched: matchSegment(segment, expansions, having) }));
  return { found, having };
}

const sizeOf = ({ found }: Match): number => found.reduce((sum, { matched }) => sum + countBits(matched.all), 0);

type Place = Found & { readonly place: number };
type At = (location: Location) => Place;

/** Between equals: by kind, then the latest id. */
function beforeByName(at: At) {
  return (a: Location, b: Location): boolean => {
    const [left, right] = [at(a), at(b)];
    const kind = left.segment.kinds[left.place]! - right.segment.kinds[right.place]!;
    return kind !== 0 ? kind < 0 : left.segment.ids[left.place]! > right.segment.ids[right.place]!;
  };
}

const titles = new WeakMap<Segment, string[]>();

/** In Swedish å, ä and ö come after z. */
const swedish: Readonly<Record<string, string>> = { å: '{', ä: '|', ö: '}' };
export const titleKey = (title: string): string => [...title.normalize('NFC').toLowerCase()].map((letter) => swedish[letter] ?? fold(letter)).join('');

function beforeByTitle(at: At) {
  const byName = beforeByName(at);
  const titleAt = ({ segment, place }: ReturnType<At>): string => {
    const known = titles.get(segment) ?? [];
    titles.set(segment, known);
    return (known[place] ??= titleKey(fieldsOf(segment, place).title));
  };
  return (a: Location, b: Location): boolean => {
    const [left, right] = [titleAt(at(a)), titleAt(at(b))];
    return left === right ? byName(a, b) : left < right;
  };
}

export const kindAt = (segment: Segment, place: number): (typeof bankKinds)[number] => bankKinds[segment.kinds[place]!]!;
