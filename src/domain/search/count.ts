/** Narrows a result by its filters, and counts what each facet would have. */
import type { FacetKey } from './document';
import { facetKeys, secondsOf } from './document';
import { countBits, countInto, documentsIn, eachBit, keepOnly, withAny, without, wordCount } from './facets';
import type { Result } from './offer';
import type { SearchQuery } from './search';
import type { Segment, Vocabulary } from './segment';

export type FacetCounts = Readonly<Record<FacetKey, Readonly<Record<string, number>>>>;

/** Narrows each result's set; the counts of a facet leave its own filter out. */
export function countFacets(results: readonly Result[], { facets }: Vocabulary, { filters = {}, changedSince }: SearchQuery): FacetCounts {
  const filtered = facetKeys.flatMap((key, place) => {
    const values = filters[key] ?? [];
    return values.length === 0 ? [] : [{ place, wanted: values.map((value) => facets[key].known(value)).filter((code) => code > 0) }];
  });
  const counts = facetKeys.map((key) => new Int32Array(facets[key].values.length));
  for (const result of results) {
    const { segment } = result;
    const matched = changedSince === undefined ? result.set : changedAfter(segment, result.set, secondsOf(changedSince));
    const allowed = filtered.map(({ place, wanted }) => ({ place, set: withAny(segment.facets[place]!, wanted, segment.count) }));
    const narrowed = (except?: number): Uint32Array => {
      const set = matched.slice();
      for (const { place, set: other } of allowed) if (place !== except) keepOnly(set, other);
      return set;
    };
    result.set = narrowed();
    const isFiltered = (place: number): boolean => filtered.some((filter) => filter.place === place);
    addCounts(
      counts,
      segment,
      result.set,
      facetKeys.flatMap((_, place) => (isFiltered(place) ? [] : [place])),
    );
    for (const { place } of filtered) addCounts(counts, segment, narrowed(place), [place]);
  }
  return Object.fromEntries(facetKeys.map((key, place) => [key, named(counts[place]!, facets[key].values)])) as unknown as FacetCounts;
}

/** Whichever are fewer are walked through: those that are in the set, or those that are not. */
function addCounts(counts: readonly Int32Array[], segment: Segment, set: Uint32Array, places: readonly number[]): void {
  const size = countBits(set);
  if (size === 0) return;
  const isMost = size > segment.living / 2;
  const documents = isMost ? documentsIn(without(segment.alive, set), segment.living - size) : documentsIn(set, size);
  const totals = isMost ? totalsOf(segment, counts) : [];
  for (const place of places) {
    const own = counts[place]!;
    totals[place]?.forEach((total, code) => {
      own[code]! += total;
    });
    countInto(own, segment.facets[place]!, documents, isMost ? -1 : 1);
  }
}

/** What all living documents of a segment have; counted again when some have been crossed out since. */
const totals = new WeakMap<Segment, { readonly living: number; readonly counts: readonly Int32Array[] }>();
function totalsOf(segment: Segment, like: readonly Int32Array[]): readonly Int32Array[] {
  const known = totals.get(segment);
  if (known?.living === segment.living) return known.counts;
  const documents = documentsIn(segment.alive, segment.living);
  const counts = like.map(({ length }, place) => {
    const own = new Int32Array(length);
    countInto(own, segment.facets[place]!, documents, 1);
    return own;
  });
  totals.set(segment, { living: segment.living, counts });
  return counts;
}

/** Values that none has are left out. */
function named(counts: Int32Array, values: readonly string[]): Record<string, number> {
  const table: Record<string, number> = Object.create(null) as Record<string, number>;
  for (let code = 1; code < counts.length; code += 1) if (counts[code]! > 0) table[values[code]!] = counts[code]!;
  return table;
}

function changedAfter({ modified, count }: Segment, set: Uint32Array, since: number): Uint32Array {
  const kept = new Uint32Array(wordCount(count));
  eachBit(set, (document) => {
    if (modified[document]! > since) kept[document >>> 5]! |= 1 << (document & 31);
  });
  return kept;
}
