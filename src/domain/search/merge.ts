/** Several segments as one, without what no longer counts. */
import { facetKeys } from './document';
import { eachBit } from './facets';
import type { FacetColumn } from './facets';
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
      mergedFacet(
        segments.map(({ facets }) => facets[facet]!),
        places,
        total,
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
  const eachPosting = (visit: (word: number, posting: number) => void): void =>
    segments.forEach(({ words, starts, postings }, index) => {
      const own = places[index]!;
      for (let at = 0; at < words.length; at += 1) {
        const word = words[at]!;
        for (let posting = starts[at]!; posting < starts[at + 1]!; posting += 1) {
          const place = own[postings[posting]! >>> levelBits]!;
          if (place !== dead) visit(word, (place << levelBits) | (postings[posting]! & levelMask));
        }
      }
    });
  eachPosting((word) => {
    lengths[word]! += 1;
  });
  const words = Uint32Array.from(lengths.keys()).filter((word) => lengths[word]! > 0);
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, at) => {
    starts[at + 1] = starts[at]! + lengths[word]!;
    lengths[word] = starts[at]!; // from here on: where the word's next posting goes
  });
  const postings = new Uint16Array(starts[words.length]!);
  eachPosting((word, posting) => {
    postings[lengths[word]!] = posting;
    lengths[word]! += 1;
  });
  return { words, starts, postings };
}

function mergedFacet(columns: readonly FacetColumn[], places: readonly Uint16Array[], total: number): FacetColumn {
  const starts = new Uint32Array(total + 1);
  const codes: number[] = [];
  columns.forEach((column, index) =>
    places[index]!.forEach((place, document) => {
      if (place === dead) return;
      for (let at = column.starts[document]!; at < column.starts[document + 1]!; at += 1) codes.push(column.codes[at]!);
      starts[place + 1] = codes.length;
    }),
  );
  return { starts, codes: Uint32Array.from(codes) };
}
