/**
 * A segment in few bytes, for storing. Numbers that follow on each other are written as differences, seven bits a
 * byte, and levels apart from documents: then words that stand in the same documents look alike, which is what a
 * compressor lives on.
 */
import { levelBits } from './relevance';
import type { SegmentData } from './segment';

/** All but `alive`, which changes. */
export type PackedSegment = Uint8Array<ArrayBuffer>;

interface Writer {
  bytes: PackedSegment;
  length: number;
}
/** A number takes five bytes at most. */
const mostBytes = 5;

function roomFor(writer: Writer, bytes: number): void {
  if (writer.length + bytes <= writer.bytes.length) return;
  const larger = new Uint8Array(Math.max(2 * writer.bytes.length, writer.length + bytes));
  larger.set(writer.bytes);
  writer.bytes = larger;
}

function writeNumber(writer: Writer, value: number): void {
  let left = value >>> 0;
  for (; left > 0x7f; left >>>= 7) {
    writer.bytes[writer.length] = (left & 0x7f) | 0x80;
    writer.length += 1;
  }
  writer.bytes[writer.length] = left;
  writer.length += 1;
}

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** Their count, then each of them. */
function writePlain(writer: Writer, numbers: Numbers): void {
  roomFor(writer, mostBytes * (numbers.length + 1));
  writeNumber(writer, numbers.length);
  for (let at = 0; at < numbers.length; at += 1) writeNumber(writer, numbers[at]!);
}

/** Their count, then how each differs from the one before; falling ones take the odd numbers. */
function writeDifferences(writer: Writer, numbers: Numbers): void {
  roomFor(writer, mostBytes * (numbers.length + 1));
  writeNumber(writer, numbers.length);
  let before = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const difference = (numbers[at]! - before) | 0;
    writeNumber(writer, (difference << 1) ^ (difference >> 31));
    before = numbers[at]!;
  }
}

export function packSegment({ kinds, ids, created, modified, texts, textStarts, words, starts, postings, facets }: SegmentData): PackedSegment {
  const writer: Writer = { bytes: new Uint8Array(texts.length + 4 * postings.length + 64), length: 0 };
  for (const numbers of [ids, created, modified, textStarts, words, starts]) writeDifferences(writer, numbers);
  writeDifferences(
    writer,
    postings.map((posting) => posting >>> levelBits),
  );
  writePlain(
    writer,
    postings.map((posting) => posting & ((1 << levelBits) - 1)),
  );
  writePlain(writer, kinds);
  writePlain(writer, Uint8Array.of(facets.length));
  for (const column of facets) {
    writeDifferences(writer, column.starts);
    writePlain(writer, column.codes);
  }
  roomFor(writer, texts.length);
  writer.bytes.set(texts, writer.length);
  return writer.bytes.slice(0, writer.length + texts.length);
}

/** What `packSegment` packed. */
export function unpackSegment(packed: PackedSegment, alive: Uint32Array): SegmentData {
  let at = 0;
  const readNumber = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = packed[at]!;
      at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  const plain = <T extends Numbers>(make: (length: number) => T): T => {
    const numbers = make(readNumber());
    for (let place = 0; place < numbers.length; place += 1) numbers[place] = readNumber();
    return numbers;
  };
  const differences = <T extends Numbers>(make: (length: number) => T): T => {
    const numbers = make(readNumber());
    let before = 0;
    for (let place = 0; place < numbers.length; place += 1) {
      const coded = readNumber();
      before = (before + ((coded >>> 1) ^ -(coded & 1))) >>> 0;
      numbers[place] = before;
    }
    return numbers;
  };
  const words32 = (length: number): Uint32Array => new Uint32Array(length);
  const words16 = (length: number): Uint16Array => new Uint16Array(length);
  const bytes = (length: number): Uint8Array => new Uint8Array(length);

  const [ids, created, modified, textStarts] = [differences(words32), differences(words32), differences(words32), differences(words32)];
  const [words, starts, postings] = [differences(words32), differences(words32), differences(words16)];
  const levels = plain(bytes);
  for (let place = 0; place < postings.length; place += 1) postings[place] = (postings[place]! << levelBits) | levels[place]!;
  const kinds = plain(bytes);
  const [columns = 0] = plain(bytes);
  const facets = Array.from({ length: columns }, () => ({ starts: differences(words32), codes: plain(words16) }));
  return { kinds, ids, created, modified, textStarts, words, starts, postings, facets, texts: packed.slice(at), alive };
}
