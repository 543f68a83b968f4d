/**
 * Some thousand documents, indexed once and never changed; only which of them still count changes. A posting is
 * sixteen bits: thirteen say which document, three how much the word weighs there.
 */
import type { Dictionary } from './dictionary';
import type { BankDocument, FacetKey } from './document';
import { bankKinds, facetKeys, isoOf, secondsOf } from './document';
import type { FacetColumn, FacetValues } from './facets';
import { codesAt, columnOf, countBits, wordCount } from './facets';
import { fieldCount, levelBits, levelOf } from './relevance';
import { eachWord } from './words';

export const mostDocuments = 1 << (16 - levelBits);

/** As it is kept and stored: plain arrays of numbers, which the browser can copy. */
export interface SegmentData {
  readonly kinds: Uint8Array;
  readonly ids: Uint32Array;
  readonly created: Uint32Array;
  readonly modified: Uint32Array;
  /** UTF-8: title, keywords and body of each document, a zero after the first two. */
  readonly texts: Uint8Array;
  readonly textStarts: Uint32Array;
  /** Numbers of words, rising; the postings of words[i] stand from starts[i] up to starts[i + 1]. */
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
  readonly postings: Uint16Array;
  readonly facets: readonly FacetColumn[];
  readonly alive: Uint32Array;
}
export interface Segment extends SegmentData {
  readonly count: number;
  /** How many documents still count. */
  living: number;
}

export interface Vocabulary {
  readonly dictionary: Dictionary;
  readonly facets: Readonly<Record<FacetKey, FacetValues>>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const fieldEnd = '\u0000';
const withoutFieldEnd = (text: string): string => (text.includes(fieldEnd) ? text.split(fieldEnd).join(' ') : text);

export const opened = (data: SegmentData): Segment => ({ ...data, count: data.ids.length, living: countBits(data.alive) });

/** What a segment says besides its postings and texts. */
export type Heads = Pick<SegmentData, 'kinds' | 'ids' | 'created' | 'modified' | 'facets'>;

function headsOf(documents: readonly BankDocument[], vocabulary: Vocabulary): Heads {
  return {
    kinds: Uint8Array.from(documents, ({ kind }) => bankKinds.indexOf(kind)),
    ids: Uint32Array.from(documents, ({ id }) => id),
    created: Uint32Array.from(documents, ({ created }) => secondsOf(created)),
    modified: Uint32Array.from(documents, ({ modified }) => secondsOf(modified)),
    facets: facetKeys.map((key) =>
      columnOf(
        documents.map((document) => {
          const values = key === 'kind' ? [document.kind] : (document.facets[key] ?? []);
          return [...new Set(values)].map((value) => (value === '' ? 0 : vocabulary.facets[key].numberOf(value))).filter((code) => code > 0);
        }),
      ),
    ),
  };
}

export function allAlive(count: number): Uint32Array {
  const alive = new Uint32Array(wordCount(count));
  for (let document = 0; document < count; document += 1) alive[document >>> 5]! |= 1 << (document & 31);
  return alive;
}

/** Numbers that grow in place: what is pushed is copied out once, at the end. */
interface Numbers {
  values: Uint32Array;
  length: number;
}
function push(numbers: Numbers, value: number): void {
  if (numbers.length === numbers.values.length) {
    const larger = new Uint32Array(numbers.length * 2);
    larger.set(numbers.values);
    numbers.values = larger;
  }
  numbers.values[numbers.length] = value;
  numbers.length += 1;
}
const pairs = { words: { values: new Uint32Array(1 << 14), length: 0 }, postings: { values: new Uint32Array(1 << 14), length: 0 } };

/** How often each word stands in the fields of the document at hand: three counts a word, in the order of `seen`. */
const counts = { slot: new Int32Array(1 << 12), perField: new Uint16Array(1 << 12), seen: new Uint32Array(1 << 10), lengths: new Uint32Array(fieldCount) };

function countWords(fields: readonly string[], { dictionary }: Vocabulary): number {
  let seen = 0;
  fields.forEach((text, field) => {
    let length = 0;
    eachWord(text, (start, end) => {
      const word = dictionary.idOf(text.slice(start, end));
      if (word < 0) return;
      length += 1;
      if (word >= counts.slot.length) counts.slot = grown(counts.slot, word);
      let place = counts.slot[word]!;
      if (place === 0) {
        if (seen === counts.seen.length) counts.seen = grown(counts.seen, seen);
        counts.seen[seen] = word;
        seen += 1;
        place = seen;
        counts.slot[word] = place;
        if ((seen + 1) * fieldCount > counts.perField.length) counts.perField = grown(counts.perField, counts.perField.length);
        counts.perField.fill(0, place * fieldCount, (place + 1) * fieldCount);
      }
      counts.perField[place * fieldCount + field]! += 1;
    });
    counts.lengths[field] = length;
  });
  return seen;
}

function grown<T extends Int32Array | Uint32Array | Uint16Array>(array: T, beyond: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(array.length * 2, beyond + 1));
  larger.set(array);
  return larger;
}

/** Indexes documents; at most `mostDocuments`. */
export function buildSegment(documents: readonly BankDocument[], vocabulary: Vocabulary): Segment {
  pairs.words.length = 0;
  pairs.postings.length = 0;
  const textStarts = new Uint32Array(documents.length + 1);
  const texts: Uint8Array[] = [];
  documents.forEach((document, at) => {
    const fields = [document.title, document.keywords ?? '', document.body].map(withoutFieldEnd);
    const seen = countWords(fields, vocabulary);
    for (let place = 1; place <= seen; place += 1) {
      const word = counts.seen[place - 1]!;
      counts.slot[word] = 0;
      push(pairs.words, word);
      push(pairs.postings, (at << levelBits) | levelOf(counts.perField, counts.lengths, place * fieldCount));
    }
    const text = encoder.encode(fields.join(fieldEnd));
    texts.push(text);
    textStarts[at + 1] = textStarts[at]! + text.length;
  });
  const { words, starts, postings } = grouped(pairs.words, pairs.postings);
  return opened({ ...headsOf(documents, vocabulary), texts: joined(texts), textStarts, words, starts, postings, alive: allAlive(documents.length) });
}

/** Postings by word, in the order of documents within each: a counting sort. */
function grouped(words: Numbers, values: Numbers): Pick<SegmentData, 'words' | 'starts' | 'postings'> {
  const own = words.values.subarray(0, words.length);
  const places = counts.slot;
  const found: number[] = [];
  for (let at = 0; at < own.length; at += 1) {
    if (places[own[at]!]! !== 0) continue;
    places[own[at]!] = 1;
    found.push(own[at]!);
  }
  const distinct = Uint32Array.from(found).sort();
  distinct.forEach((word, place) => {
    places[word] = place;
  });
  const starts = new Uint32Array(distinct.length + 1);
  for (let at = 0; at < own.length; at += 1) starts[places[own[at]!]! + 1]! += 1;
  for (let place = 0; place < distinct.length; place += 1) starts[place + 1]! += starts[place]!;
  const next = starts.slice();
  const postings = new Uint16Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const place = places[own[at]!]!;
    postings[next[place]!] = values.values[at]!;
    next[place]! += 1;
  }
  distinct.forEach((word) => {
    places[word] = 0;
  });
  return { words: distinct, starts, postings };
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The title alone, or all three fields. */
export function fieldsOf(segment: SegmentData, at: number): { title: string; keywords: string; body: string } {
  const text = decoder.decode(segment.texts.subarray(segment.textStarts[at]!, segment.textStarts[at + 1]!));
  const [title = '', keywords = '', body = ''] = text.split(fieldEnd);
  return { title, keywords, body };
}

export function documentAt(segment: SegmentData, at: number, vocabulary: Vocabulary): BankDocument {
  const { title, keywords, body } = fieldsOf(segment, at);
  const facets = Object.fromEntries(
    facetKeys.flatMap((key, place) => {
      const values = codesAt(segment.facets[place]!, at).map((code) => vocabulary.facets[key].values[code]!);
      return key === 'kind' || values.length === 0 ? [] : [[key, values] as const];
    }),
  );
  return {
    kind: bankKinds[segment.kinds[at]!]!,
    id: segment.ids[at]!,
    title,
    body,
    ...(keywords === '' ? {} : { keywords }),
    facets,
    modified: isoOf(segment.modified[at]!),
    created: isoOf(segment.created[at]!),
  };
}
