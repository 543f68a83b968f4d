/**
 * Makes a browser's screenshot small: the same picture with a palette of 256 colours. A page has few colours and much
 * plain surface, so the eye sees no difference, and the file is a third as large.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number a pixel, 0xRRGGBB. */
  readonly colours: Uint32Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function* chunksOf(file: Buffer): Generator<{ readonly type: string; readonly data: Buffer }> {
  for (let at = signature.length; at < file.length;) {
    const length = file.readUInt32BE(at);
    yield { type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** Paeth's predictor, as the PNG specification has it. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

const predictors: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

function unfilter(bytes: Buffer, height: number, stride: number, step: number): Buffer {
  const plain = Buffer.alloc(height * stride);
  for (let row = 0; row < height; row++) {
    const predict = predictors[bytes[row * (stride + 1)] ?? 0];
    if (predict === undefined) throw new Error('Not a PNG filter.');
    for (let x = 0; x < stride; x++) {
      const here = row * stride + x;
      const left = x < step ? 0 : (plain[here - step] ?? 0);
      const above = row === 0 ? 0 : (plain[here - stride] ?? 0);
      const corner = row === 0 || x < step ? 0 : (plain[here - stride - step] ?? 0);
      plain[here] = (bytes[row * (stride + 1) + 1 + x] ?? 0) + predict(left, above, corner);
    }
  }
  return plain;
}

/** Reads what a browser writes: eight bits a channel, red, green and blue with or without alpha, not interlaced. */
export function readPng(file: Buffer): Pixels {
  const chunks = [...chunksOf(file)];
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined) throw new Error('Not a PNG.');
  const [width, height, step] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] === 6 ? 4 : 3];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const plain = unfilter(inflateSync(packed), height, width * step, step);
  return { width, height, colours: Uint32Array.from({ length: width * height }, (_, index) => plain.readUIntBE(index * step, 3)) };
}

const distance = (one: number, other: number): number =>
  ((one >> 16) - (other >> 16)) ** 2 + (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 + ((one & 255) - (other & 255)) ** 2;

/** The commonest colours, but none that is nearly another: a shade of a letter's edge is less needed than a mark's own colour. */
function paletteOf(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byUse = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  for (const apart of [0, 24, 48, 96, 192, 384]) {
    const chosen: number[] = [];
    for (const colour of byUse) {
      if (chosen.length === 256) break;
      if (apart === 0 || chosen.every((other) => distance(colour, other) > apart)) chosen.push(colour);
    }
    const reaches = byUse.every((colour) => chosen.some((other) => distance(colour, other) <= Math.max(apart, 48)));
    if (reaches) return chosen;
  }
  return byUse.slice(0, 256);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export function smallPng(file: Buffer): Buffer {
  const { width, height, colours } = readPng(file);
  const palette = paletteOf(colours);
  const nearest = new Map<number, number>();
  const indexOf = (colour: number): number => {
    const known = nearest.get(colour);
    if (known !== undefined) return known;
    const best = palette.reduce((found, candidate, index) => (distance(colour, candidate) < distance(colour, palette[found] ?? 0) ? index : found), 0);
    nearest.set(colour, best);
    return best;
  };
  const rows = Buffer.alloc(height * (width + 1));
  colours.forEach((colour, index) => {
    const row = Math.floor(index / width);
    rows[row * (width + 1) + 1 + (index - row * width)] = indexOf(colour);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // eight bits, with a palette
  const colourTable = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colourTable),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
