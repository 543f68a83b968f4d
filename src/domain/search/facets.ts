/** Facets of a segment: which values each document has, and how many documents of a set have each value. */
import { bitCount } from './dictionary';

/** Values of a facet by number, over all segments. 0 is no value. */
export interface FacetValues {
  readonly values: readonly string[];
  numberOf(value: string): number;
  /** 0 for a value that no document ever had. */
  known(value: string): number;
}

/** A number takes sixteen bits; a facet with more values than that does not count the last ones. */
const mostValues = 1 << 16;

export function createFacetValues(given: readonly string[] = []): FacetValues {
  const values: string[] = [''];
  const numbers = new Map<string, number>();
  const add = (value: string): number => {
    if (values.length === mostValues) return 0;
    numbers.set(value, values.length);
    return values.push(value) - 1;
  };
  given.slice(1).forEach(add);
  return { values, numberOf: (value) => numbers.get(value) ?? add(value), known: (value) => numbers.get(value) ?? 0 };
}

/**
 * The values of document d: codes[d], or none when that is 0. When documents have several, they stand in `codes` from
 * starts[d] up to starts[d + 1]; else `starts` is empty. When none has any, both are.
 */
export interface FacetColumn {
  readonly starts: Uint32Array;
  readonly codes: Uint16Array;
}

/** From the codes of each document. */
export function columnOf(codes: readonly (readonly number[])[]): FacetColumn {
  if (codes.every(({ length }) => length === 0)) return { starts: new Uint32Array(0), codes: new Uint16Array(0) };
  if (codes.every(({ length }) => length <= 1)) return { starts: new Uint32Array(0), codes: Uint16Array.from(codes, ([code = 0]) => code) };
  const starts = new Uint32Array(codes.length + 1);
  codes.forEach((own, document) => {
    starts[document + 1] = starts[document]! + own.length;
  });
  return { starts, codes: Uint16Array.from(codes.flat()) };
}

export function codesAt({ starts, codes }: FacetColumn, document: number): readonly number[] {
  if (starts.length > 0) return Array.from(codes.subarray(starts[document]!, starts[document + 1]!));
  const code = codes[document] ?? 0;
  return code === 0 ? [] : [code];
}

/** Adds `times` to the count of each value that one of the documents has. */
export function countInto(counts: Int32Array, { starts, codes }: FacetColumn, documents: Uint16Array, times: number): void {
  if (codes.length === 0) return;
  if (starts.length === 0) {
    for (let at = 0; at < documents.length; at += 1) counts[codes[documents[at]!]!]! += times;
    return;
  }
  for (let at = 0; at < documents.length; at += 1) {
    const end = starts[documents[at]! + 1]!;
    for (let place = starts[documents[at]!]!; place < end; place += 1) counts[codes[place]!]! += times;
  }
}

/** The documents that have one of the values. */
export function withAny({ starts, codes }: FacetColumn, wanted: readonly number[], documents: number): Uint32Array {
  const set = new Uint32Array(wordCount(documents));
  if (codes.length === 0) return set;
  const isWanted = new Uint8Array(mostValues);
  for (const code of wanted) isWanted[code] = 1;
  for (let document = 0; document < documents; document += 1) {
    const from = starts.length === 0 ? document : starts[document]!;
    const end = starts.length === 0 ? document + 1 : starts[document + 1]!;
    for (let place = from; place < end; place += 1) if (isWanted[codes[place]!] === 1) set[document >>> 5]! |= 1 << (document & 31);
  }
  return set;
}

export const wordCount = (documents: number): number => (documents + 31) >>> 5;

export function eachBit(set: Uint32Array, visit: (document: number) => void): void {
  for (let word = 0; word < set.length; word += 1) {
    for (let left = set[word]!; left !== 0; left &= left - 1) visit((word << 5) + 31 - Math.clz32(left & -left));
  }
}

/** The documents of a set, in their order. */
export function documentsIn(set: Uint32Array, size: number): Uint16Array {
  const documents = new Uint16Array(size);
  let next = 0;
  for (let word = 0; word < set.length; word += 1) {
    for (let left = set[word]!; left !== 0; left &= left - 1) {
      documents[next] = (word << 5) + 31 - Math.clz32(left & -left);
      next += 1;
    }
  }
  return documents;
}

export function countBits(set: Uint32Array): number {
  let count = 0;
  for (let word = 0; word < set.length; word += 1) count += bitCount(set[word]!);
  return count;
}

/** Leaves in `set` only what is in `other` too. */
export function keepOnly(set: Uint32Array, other: Uint32Array): void {
  for (let word = 0; word < set.length; word += 1) set[word]! &= other[word]!;
}

/** What is in `all` and not in `set`. */
export function without(all: Uint32Array, set: Uint32Array): Uint32Array {
  const rest = new Uint32Array(all.length);
  for (let word = 0; word < all.length; word += 1) rest[word] = all[word]! & ~set[word]!;
  return rest;
}
