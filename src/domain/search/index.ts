/**
 * The bank's own search: an inverted index in typed arrays, kept up to date document by document.
 *
 * Documents stand in segments that never change. What is put becomes a new segment, what it replaces is crossed out,
 * and segments of one size are merged as they grow in number. Statistics count living documents only, over all
 * segments, so an index that has grown answers exactly as one built anew.
 */
import { createDictionary } from './dictionary';
import type { BankDocument, BankKind, FacetKey } from './document';
import { bankKinds, facetKeys, keyOf } from './document';
import { createFacetValues, eachBit } from './facets';
import type { FacetValues } from './facets';
import { mergeSegments } from './merge';
import { answer, kindAt } from './search';
import type { Answer, SearchQuery } from './search';
import type { Segment, SegmentData, Vocabulary } from './segment';
import { buildSegment, documentAt, mostDocuments, opened } from './segment';

export type { BankDocument, BankKind, FacetKey } from './document';
export type { Filters, SearchQuery, Sort } from './search';
export { bankKinds, facetKeys } from './document';
export { sorts } from './search';
export { highlight, snippet } from './highlight';
export { packSegment, unpackSegment } from './pack';
export type { Stretch } from './highlight';

export interface PagedQuery extends SearchQuery {
  /** Default 0. */
  readonly from?: number;
  /** Default 50. */
  readonly count?: number;
}
export interface Hit {
  readonly kind: BankKind;
  readonly id: number;
  readonly score: number;
}
export interface SearchResult extends Pick<Answer, 'total' | 'facets' | 'hasSlips'> {
  readonly hits: readonly Hit[];
}

/** What the browser can store as it is. The segments never change but for `alive`. */
export interface Snapshot {
  readonly version: number;
  /** One to a line, in the order of their numbers. */
  readonly words: string;
  readonly facets: Readonly<Record<FacetKey, readonly string[]>>;
  readonly segments: readonly NamedSegment[];
}
/** A segment of a name holds the same for ever, but for `alive`: what has been stored need not be stored again. */
export interface NamedSegment {
  readonly name: string;
  readonly data: SegmentData;
}
/** A snapshot of another version is not read: the index is built anew. */
export const snapshotVersion = 1;

export interface SearchIndex {
  /** Adds documents, or replaces those of the same kind and id. */
  put(documents: readonly BankDocument[]): void;
  remove(kind: BankKind, id: number): void;
  search(query: PagedQuery): SearchResult;
  /** As it was put; dates to the second. */
  document(kind: BankKind, id: number): BankDocument | undefined;
  /** How many documents there are, of one kind or of all. */
  size(kind?: BankKind): number;
  /** The ids of a kind, in no certain order. */
  ids(kind: BankKind): readonly number[];
  snapshot(): Snapshot;
  /** What the arrays take, in bytes: for finding, and for showing. */
  bytes(): { readonly index: number; readonly texts: number };
}

/** `instance` begins the names of its segments; two indexes that are stored in one place need two. */
export const createIndex = (instance = ''): SearchIndex => indexOver(instance, createVocabulary(), []);

/** The index that a snapshot was taken of; undefined when it is of another version. */
export function indexFrom({ version, words, facets, segments }: Snapshot, instance = ''): SearchIndex | undefined {
  if (version !== snapshotVersion) return undefined;
  return indexOver(instance, createVocabulary(words === '' ? [] : words.split('\n'), facets), segments);
}

function createVocabulary(words?: readonly string[], facets?: Snapshot['facets']): Vocabulary {
  const values = facetKeys.map((key) => [key, createFacetValues(facets?.[key])] as const);
  return { dictionary: createDictionary(words), facets: Object.fromEntries(values) as Record<FacetKey, FacetValues> };
}

function indexOver(instance: string, vocabulary: Vocabulary, given: readonly NamedSegment[]): SearchIndex {
  const segments = new Map<number, Segment>();
  const names = new Map<number, string>();
  /** Where each document is: segment number × mostDocuments + place. */
  const locations = new Map<number, number>();
  let nextSerial = 0;
  let last: { readonly name: string; readonly answer: Answer; readonly first: ReturnType<Answer['first']> } | undefined;

  function place(segment: Segment, name?: string): void {
    const serial = nextSerial;
    nextSerial += 1;
    segments.set(serial, segment);
    names.set(serial, name ?? `${instance}/${serial}`);
    eachBit(segment.alive, (at) => locations.set(keyOf(kindAt(segment, at), segment.ids[at]!), serial * mostDocuments + at));
  }
  given.forEach(({ name, data }) => place(opened(data), name));

  function drop(serial: number): void {
    segments.delete(serial);
    names.delete(serial);
  }

  function crossOut(key: number): void {
    const location = locations.get(key);
    if (location === undefined) return;
    const serial = Math.floor(location / mostDocuments);
    const segment = segments.get(serial)!;
    const at = location % mostDocuments;
    segment.alive[at >>> 5]! &= ~(1 << (at & 31));
    segment.living -= 1;
    locations.delete(key);
    if (segment.living === 0) drop(serial);
  }

  function mergeSome(): void {
    const serials = mergeable(segments);
    if (serials.length === 0) return;
    const merged = mergeSegments(
      serials.map((serial) => segments.get(serial)!),
      vocabulary.dictionary.size(),
    );
    serials.forEach(drop);
    place(merged);
  }

  /** Scrolling asks for more of the same again and again: what was put in order once is kept until something changes. */
  function ranked(query: SearchQuery, limit: number): { answer: Answer; first: ReturnType<Answer['first']> } {
    const name = JSON.stringify([query.text, query.filters, query.sort, query.changedSince]);
    const own = last?.name === name ? last.answer : answer({ segments, vocabulary }, query);
    const isEnough = last?.answer === own && last.first.length >= Math.min(limit, own.total);
    const first = isEnough ? last!.first : own.first(limit > comfortable ? own.total : limit);
    last = { name, answer: own, first };
    return last;
  }

  return {
    put: (documents) => {
      last = undefined;
      // The last one of a name counts, also within one call.
      const latest = new Map(documents.map((document) => [keyOf(document.kind, document.id), document]));
      for (const key of latest.keys()) crossOut(key);
      const all = [...latest.values()];
      for (let from = 0; from < all.length; from += mostDocuments) place(buildSegment(all.slice(from, from + mostDocuments), vocabulary));
      mergeSome();
    },
    remove: (kind, id) => {
      last = undefined;
      crossOut(keyOf(kind, id));
    },
    search: ({ from = 0, count = 50, ...query }) => {
      const { answer: own, first } = ranked(query, from + count);
      const hits = first.slice(from, from + count).map(({ location, score }) => {
        const segment = segments.get(Math.floor(location / mostDocuments))!;
        const at = location % mostDocuments;
        return { kind: kindAt(segment, at), id: segment.ids[at]!, score };
      });
      return { total: own.total, facets: own.facets, hasSlips: own.hasSlips, hits };
    },
    document: (kind, id) => {
      const location = locations.get(keyOf(kind, id));
      return location === undefined ? undefined : documentAt(segments.get(Math.floor(location / mostDocuments))!, location % mostDocuments, vocabulary);
    },
    size: (kind) => (kind === undefined ? locations.size : idsOf(locations, kind).length),
    ids: (kind) => idsOf(locations, kind),
    snapshot: () => ({
      version: snapshotVersion,
      words: vocabulary.dictionary.words.join('\n'),
      facets: Object.fromEntries(facetKeys.map((key) => [key, [...vocabulary.facets[key].values]])) as unknown as Snapshot['facets'],
      segments: [...segments].map(([serial, segment]) => ({ name: names.get(serial)!, data: dataOf(segment) })),
    }),
    bytes: () => {
      const all = [...segments.values()];
      const sum = (of: (segment: Segment) => number): number => all.reduce((total, segment) => total + of(segment), 0);
      return { index: sum(indexBytes), texts: sum(({ texts, textStarts }) => texts.byteLength + textStarts.byteLength) };
    },
  };
}

/** So many first ones are found without putting everything in order. */
const comfortable = 512;

const idsOf = (locations: ReadonlyMap<number, number>, kind: BankKind): number[] =>
  [...locations.keys()].filter((key) => key % bankKinds.length === bankKinds.indexOf(kind)).map((key) => Math.floor(key / bankKinds.length));

/** Eight of a size become one, until a segment is more than half full; one that is mostly crossed out goes with them. */
const mergeAt = 8;
function mergeable(segments: ReadonlyMap<number, Segment>): readonly number[] {
  const bySize = new Map<number, number[]>();
  for (const [serial, { count, living }] of segments) {
    const isFull = count > mostDocuments / 2;
    if (isFull && living > count / 2) continue;
    const size = Math.floor(Math.log2(living) / 3);
    bySize.set(size, [...(bySize.get(size) ?? []), serial]);
  }
  for (const serials of bySize.values()) {
    const chosen: number[] = [];
    let total = 0;
    for (const serial of serials) {
      const { living } = segments.get(serial)!;
      if (total + living > mostDocuments) break;
      chosen.push(serial);
      total += living;
    }
    if (chosen.length >= mergeAt || (chosen.length > 1 && total > mostDocuments / 2)) return chosen;
  }
  return [];
}

const dataOf = ({ kinds, ids, created, modified, texts, textStarts, words, starts, postings, facets, alive }: Segment): SegmentData => ({
  kinds,
  ids,
  created,
  modified,
  texts,
  textStarts,
  words,
  starts,
  postings,
  facets,
  alive: alive.slice(),
});

function indexBytes({ kinds, ids, created, modified, words, starts, postings, facets, alive }: Segment): number {
  const own = [kinds, ids, created, modified, words, starts, postings, alive].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return facets.reduce((sum, column) => sum + column.starts.byteLength + column.codes.byteLength, own);
}
