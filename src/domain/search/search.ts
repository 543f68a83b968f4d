/** Answers a query from the segments: match, filter, count facets, rank. */
import type { Expansion } from './dictionary';
import type { FacetKey } from './document';
import { bankKinds, facetKeys, secondsOf } from './document';
import { countBits, countInto, eachBit, keepOnly, withAny, wordCount } from './facets';
import type { Matched } from './match';
import { matchSegment } from './match';
import { parseQuery } from './query';
import type { QueryWord } from './query';
import { collect } from './ranking';
import type { Location, Ranked } from './ranking';
import { rarityOf, stepOf } from './relevance';
import type { Segment, Vocabulary } from './segment';
import { fieldsOf, mostDocuments } from './segment';
import { fold } from './words';

export const sorts = ['relevance', 'newest', 'changed', 'title'] as const;
export type Sort = (typeof sorts)[number];
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
  readonly facets: Readonly<Record<FacetKey, Readonly<Record<string, number>>>>;
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

interface Found {
  readonly serial: number;
  readonly segment: Segment;
  readonly matched: Matched;
}
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

  const living = [...segments.values()].reduce((sum, segment) => sum + segment.living, 0);
  const rarities = having.map((count) => rarityOf(living, count));
  const isStrict = hasSlips ? strictTest(strict) : () => false;
  const results = found.map(({ serial, segment, matched }) => ({ serial, segment, matched, set: matched.all }));
  const facets = countFacets(results, vocabulary, query);
  const total = results.reduce((sum, { set }) => sum + countBits(set), 0);

  const scoreAt = ({ worth }: Matched, document: number): number => {
    let score = 0;
    for (let word = 0; word < worth.length; word += 1) score += rarities[word]! * worth[word]![document]!;
    return score;
  };
  const sort = query.sort ?? 'relevance';
  const keyOf: Readonly<Record<Sort, (of: Found, document: number) => number>> = {
    relevance: ({ serial, segment, matched }, document) =>
      words.length === 0 ? segment.created[document]! : stepOf(scoreAt(matched, document), isStrict(serial, document)) * 2 ** 32 + segment.created[document]!,
    newest: ({ segment }, document) => segment.created[document]!,
    changed: ({ segment }, document) => segment.modified[document]!,
    title: () => 0,
  };
  const at = (location: Location): { segment: Segment; place: number } => ({
    segment: segments.get(Math.floor(location / mostDocuments))!,
    place: location % mostDocuments,
  });
  const matchedBySerial = new Map(found.map(({ serial, matched }) => [serial, matched]));

  return {
    total,
    facets,
    hasSlips,
    first: (limit) => {
      const key = keyOf[sort];
      const offers = (offer: (key: number, location: Location) => void): void =>
        results.forEach((result) => eachBit(result.set, (document) => offer(key(result, document), result.serial * mostDocuments + document)));
      const isBefore = sort === 'title' ? beforeByTitle(at) : beforeByName(at);
      return collect(offers, Math.min(limit, total), total, isBefore).map(({ key: of, location }) => ({
        key: of,
        location,
        score: scoreAt(matchedBySerial.get(Math.floor(location / mostDocuments))!, location % mostDocuments),
      }));
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

/** Taken before the sets are narrowed by filters. */
function strictTest({ found }: Match): (serial: number, document: number) => boolean {
  const sets = new Map(found.map(({ serial, matched }) => [serial, matched.all]));
  return (serial, document) => ((sets.get(serial)![document >>> 5]! >>> (document & 31)) & 1) === 1;
}

interface Result extends Found {
  set: Uint32Array;
}

/** Narrows each result's set by the filters, and counts the values of each facet. */
function countFacets(results: Result[], { facets }: Vocabulary, query: SearchQuery): Answer['facets'] {
  const filtered = facetKeys.flatMap((key, place) => {
    const values = query.filters?.[key] ?? [];
    return values.length === 0 ? [] : [{ place, wanted: new Set(values.map((value) => facets[key].known(value)).filter((code) => code > 0)) }];
  });
  const counts = facetKeys.map((key) => new Float64Array(facets[key].values.length));
  const since = query.changedSince === undefined ? undefined : secondsOf(query.changedSince);
  for (const result of results) {
    const { segment } = result;
    const matched = since === undefined ? result.set.slice() : changedAfter(segment, result.set, since);
    const allowed = filtered.map(({ place, wanted }) => ({ place, set: withAny(segment.columns[place]!, wanted, segment.count) }));
    /** All filters but one's own. */
    const narrowed = (except?: number): Uint32Array => {
      const set = matched.slice();
      allowed.forEach(({ place, set: other }) => place !== except && keepOnly(set, other));
      return set;
    };
    result.set = narrowed();
    const size = countBits(result.set);
    facetKeys.forEach((_, place) => {
      const isFiltered = filtered.some((filter) => filter.place === place);
      const set = isFiltered ? narrowed(place) : result.set;
      countInto(counts[place]!, segment.columns[place]!, set, isFiltered ? countBits(set) : size);
    });
  }
  return Object.fromEntries(facetKeys.map((key, place) => [key, named(counts[place]!, facets[key].values)])) as unknown as Answer['facets'];
}

function named(counts: Float64Array, values: readonly string[]): Record<string, number> {
  const table: Record<string, number> = Object.create(null) as Record<string, number>;
  counts.forEach((count, code) => {
    if (count > 0) table[values[code]!] = count;
  });
  return table;
}

function changedAfter({ modified, count }: Segment, set: Uint32Array, since: number): Uint32Array {
  const kept = new Uint32Array(wordCount(count));
  eachBit(set, (document) => {
    if (modified[document]! > since) kept[document >>> 5]! |= 1 << (document & 31);
  });
  return kept;
}

type At = (location: Location) => { readonly segment: Segment; readonly place: number };

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
