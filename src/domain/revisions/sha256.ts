/**
 * SHA-256 (FIPS 180-4), for pages that are no secure context: there the browser has no `crypto.subtle`, and a plan is
 * approved all the same.
 */
const fractionOf = (value: number): number => Math.floor((value - Math.floor(value)) * 2 ** 32);
function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}
const first = primes(64);
const roundConstants = first.map((prime) => fractionOf(Math.cbrt(prime)));
const initial = first.slice(0, 8).map((prime) => fractionOf(Math.sqrt(prime)));
const block = 64;

/** The message, a one, zeroes, and its length in bits, in whole blocks. */
function padded(bytes: Uint8Array): DataView {
  const size = Math.ceil((bytes.length + 9) / block) * block;
  const whole = new Uint8Array(size);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(size - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(size - 4, (bytes.length * 8) % 2 ** 32);
  return view;
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function schedule(view: DataView, start: number): Int32Array {
  const words = new Int32Array(64);
  for (let index = 0; index < 16; index += 1) words[index] = view.getInt32(start + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [words[index - 15] ?? 0, words[index - 2] ?? 0];
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[index] = (words[index - 16] ?? 0) + small + (words[index - 7] ?? 0) + large;
  }
  return words;
}

/** As lowercase hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  const view = padded(bytes);
  const state = Int32Array.from(initial);
  for (let start = 0; start < view.byteLength; start += block) {
    const words = schedule(view, start);
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let index = 0; index < 64; index += 1) {
      const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + (roundConstants[index] ?? 0) + (words[index] ?? 0);
      const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index] ?? 0) + word));
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
