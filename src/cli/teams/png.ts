/** A PNG's size and pixels, for what Chromium writes: 8 bits a channel, not interlaced. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity, four bytes a pixel. */
  readonly pixels: Uint8Array;
}

const signature = [137, 80, 78, 71, 13, 10, 26, 10];
const channelsOf: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Undefined when the bytes are no PNG of that kind. */
export function readPng(bytes: Uint8Array): Picture | undefined {
  if (!signature.every((byte, index) => bytes[index] === byte)) return undefined;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Buffer[] = [];
  let header: Buffer | undefined;
  for (let at = signature.length; at + 12 <= view.length;) {
    const length = view.readUInt32BE(at);
    const kind = view.toString('latin1', at + 4, at + 8);
    const body = view.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') header = body;
    if (kind === 'IDAT') data.push(body);
    at += length + 12;
  }
  const channels = channelsOf[header?.[9] ?? -1];
  if (header === undefined || channels === undefined || header[8] !== 8 || header[12] !== 0) return undefined;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  try {
    return { width, height, pixels: withOpacity(unfilter(inflateSync(Buffer.concat(data)), width, height, channels), channels) };
  } catch {
    return undefined;
  }
}

type Guess = (left: number, up: number, corner: number) => number;

const paeth: Guess = (left, up, corner) => {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
};

/** By the number that a row's first byte is. */
const guesses: readonly Guess[] = [() => 0, (left) => left, (_left, up) => up, (left, up) => (left + up) >> 1, paeth];

/** https://www.w3.org/TR/png-3/#9Filters: each row says how its bytes are told from those to the left and above. */
function unfilter(raw: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  if (raw.length < (stride + 1) * height) throw new Error('The picture is cut off.');
  const pixels = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const guess = guesses[raw[row * (stride + 1)] ?? 0];
    if (guess === undefined) throw new Error('There is no such filter.');
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column >= channels ? (pixels[at - channels] ?? 0) : 0;
      const up = row > 0 ? (pixels[at - stride] ?? 0) : 0;
      const corner = row > 0 && column >= channels ? (pixels[at - stride - channels] ?? 0) : 0;
      pixels[at] = (raw[row * (stride + 1) + 1 + column] ?? 0) + guess(left, up, corner);
    }
  }
  return pixels;
}

function withOpacity(pixels: Uint8Array, channels: number): Uint8Array {
  if (channels === 4) return pixels;
  const full = new Uint8Array((pixels.length / 3) * 4).fill(255);
  for (let at = 0; at < pixels.length / 3; at += 1) full.set(pixels.subarray(at * 3, at * 3 + 3), at * 4);
  return full;
}
