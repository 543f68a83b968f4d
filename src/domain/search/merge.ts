/** Several segments as one, without what no longer counts. */
import { facetKeys } from './document';
import { codesAt, columnOf, eachBit } from './facets';
import { levelBits } from './relevance';
import type { Segment } from './segment';
import { allAlive, joined, opened } from './segment';

const levelMask = (1 << levelBits) - 1;
const dead = 0xffff;

/** Where each living document of a segment goes; the documents keep their order. */
function placesIn(segments: readonly Segment[]): readonly Uint16Array[] {
  let next = 0;
  return segments.map(({ alive, count }) => {
    const places = new Uint16Array(count).fill(dead);
    eachBit(alive, (document) => {
      places[document] = next;
      next += 1;
    });
    return places;
  });
}

export function mergeSegments(segments: readonly Segment[], vocabularySize: number): Segment {
  const places = placesIn(segments);
  const total = segments.reduce((sum, { living }) => sum + living, 0);
  const kept = <T extends Uint8Array | Uint32Array>(into: T, pick: (segment: Segment) => T): T => {
    segments.forEach((segment, index) => {
      const from = pick(segment);
      places[index]!.forEach((place, document) => {
        if (place !== dead) into[place] = from[document]!;
      });
    });
    return into;
  };
  return opened({
    kinds: kept(new Uint8Array(total), ({ kinds }) => kinds),
    ids: kept(new Uint32Array(total), ({ ids }) => ids),
    created: kept(new Uint32Array(total), ({ created }) => created),
    modified: kept(new Uint32Array(total), ({ modified }) => modified),
    ...mergedTexts(segments, total),
    ...mergedPostings(segments, places, vocabularySize),
    facets: facetKeys.map((_, facet) =>
      columnOf(
        segments.flatMap((segment) => {
          const codes: (readonly number[])[] = [];
          eachBit(segment.alive, (document) => codes.push(codesAt(segment.facets[facet]!, document)));
          return codes;
        }),
      ),
    ),
    alive: allAlive(total),
  });
}

function mergedTexts(segments: readonly Segment[], total: number): { texts: Uint8Array; textStarts: Uint32Array } {
  const textStarts = new Uint32Array(total + 1);
  const parts: Uint8Array[] = [];
  let next = 0;
  for (const { alive, texts, textStarts: starts } of segments) {
    eachBit(alive, (document) => {
      const part = texts.subarray(starts[document]!, starts[document + 1]!);
      parts.push(part);
      textStarts[next + 1] = textStarts[next]! + part.length;
      next += 1;
    });
  }
  return { texts: joined(parts), textStarts };
}

function mergedPostings(segments: readonly Segment[], places: readonly Uint16Array[], vocabularySize: number) {
  const lengths = new Uint32Array(vocabularySize);
  segments.forEach((segment, index) => addLengths(lengths, segment, places[index]!));
  const words = Uint32Array.from(lengths.keys()).filter((word) => lengths[word]! > 0);
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, at) => {
    starts[at + 1] = starts[at]! + lengths[word]!;
  });
  const next = lengths.fill(0);
  words.forEach((word, at) => {
    next[word] = starts[at]!;
  });
  const postings = new Uint16Array(starts[words.length]!);
  segments.forEach((segment, index) => movePostings(postings, next, segment, places[index]!));
  return { words, starts, postings };
}

function addLengths(lengths: Uint32Array, { words, starts, postings, living, count }: Segment, places: Uint16Array): void {
  for (let at = 0; at < words.length; at += 1) {
    let length = living === count ? starts[at + 1]! - starts[at]! : 0;
    if (living < count) for (let from = starts[at]!; from < starts[at + 1]!; from += 1) if (places[postings[from]! >>> levelBits] !== dead) length += 1;
    lengths[words[at]!]! += length;
  }
}

/** Each word's postings after those of the segments before. */
function movePostings(into: Uint16Array, next: Uint32Array, { words, starts, postings }: Segment, places: Uint16Array): void {
  for (let at = 0; at < words.length; at += 1) {
    let to = next[words[at]!]!;
    for (let from = starts[at]!; from < starts[at + 1]!; from += 1) {
      const place = places[postings[from]! >>> levelBits]!;
      if (place === dead) continue;
      into[to] = (place << levelBits) | (postings[from]! & levelMask);
      to += 1;
    }
    next[words[at]!] = to;
  }
}
