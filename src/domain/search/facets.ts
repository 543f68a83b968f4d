/** Facets of a segment: which values each document has, and how many documents of a set have each value. */
import { bitCount } from './dictionary';

/** Values of a facet by number, over all segments. 0 is no value. */
export interface FacetValues {
  readonly values: readonly string[];
  numberOf(value: string): number;
  /** 0 for a value that no document ever had. */
  known(value: string): number;
}

export function createFacetValues(given: readonly string[] = []): FacetValues {
  const values: string[] = [''];
  const numbers = new Map<string, number>();
  const add = (value: string): number => {
    numbers.set(value, values.length);
    return values.push(value) - 1;
  };
  given.slice(1).forEach(add);
  return { values, numberOf: (value) => numbers.get(value) ?? add(value), known: (value) => numbers.get(value) ?? 0 };
}

/** The values of document d stand in `codes` from starts[d] up to starts[d + 1]. */
export interface FacetColumn {
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

/** A column made for counting: few values have a bit a document each, many are walked through. */
export interface CountedColumn extends FacetColumn {
  readonly present: Uint32Array;
  readonly bits: readonly Uint32Array[];
}

/** More values than this, and walking through the documents is both quicker and smaller. */
const mostBitValues = 64;
export const wordCount = (documents: number): number => (documents + 31) >>> 5;

export function countedColumn(column: FacetColumn): CountedColumn {
  const present = [...new Set(column.codes)].sort((a, b) => a - b);
  if (present.length > mostBitValues) return { ...column, present: Uint32Array.from(present), bits: [] };
  const documents = column.starts.length - 1;
  const bits = present.map(() => new Uint32Array(wordCount(documents)));
  const placeOf = new Map(present.map((code, place) => [code, place]));
  for (let document = 0; document < documents; document += 1) {
    for (let at = column.starts[document]!; at < column.starts[document + 1]!; at += 1) {
      bits[placeOf.get(column.codes[at]!)!]![document >>> 5]! |= 1 << (document & 31);
    }
  }
  return { ...column, present: Uint32Array.from(present), bits };
}

/** Adds to `counts`, by number of value, how many documents of the set have it. */
export function countInto(counts: Float64Array, column: CountedColumn, set: Uint32Array, size: number): void {
  if (column.bits.length > 0 && size > (column.bits.length * set.length) >>> 3) {
    column.bits.forEach((bits, place) => {
      let count = 0;
      for (let word = 0; word < set.length; word += 1) count += bitCount(bits[word]! & set[word]!);
      counts[column.present[place]!]! += count;
    });
    return;
  }
  const { starts, codes } = column;
  eachBit(set, (document) => {
    for (let at = starts[document]!; at < starts[document + 1]!; at += 1) counts[codes[at]!]! += 1;
  });
}

/** The documents that have one of the values. */
export function withAny(column: CountedColumn, wanted: ReadonlySet<number>, documents: number): Uint32Array {
  const set = new Uint32Array(wordCount(documents));
  if (column.bits.length > 0) {
    column.bits.forEach((bits, place) => {
      if (wanted.has(column.present[place]!)) for (let word = 0; word < set.length; word += 1) set[word]! |= bits[word]!;
    });
    return set;
  }
  for (let document = 0; document < documents; document += 1) {
    for (let at = column.starts[document]!; at < column.starts[document + 1]!; at += 1) {
      if (wanted.has(column.codes[at]!)) set[document >>> 5]! |= 1 << (document & 31);
    }
  }
  return set;
}

export function eachBit(set: Uint32Array, visit: (document: number) => void): void {
  for (let word = 0; word < set.length; word += 1) {
    for (let left = set[word]!; left !== 0; left &= left - 1) visit((word << 5) + 31 - Math.clz32(left & -left));
  }
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
