/** From the bytes of a file to its text: which encoding it is, found out and said, because no CSV file says it itself. */

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** What is no text at all, and what it is instead. */
export type NotText = 'excel' | 'binary' | 'empty';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** Excel's two formats: a zip archive (xlsx) and the older compound file (xls). */
const isExcel = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const sampleSize = 65_536;

/** UTF-16 without a mark: Latin text has a zero in every second byte. */
function looksLikeUtf16(sample: Uint8Array): Encoding | undefined {
  const zeros = { even: 0, odd: 0 };
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  const half = sample.length / 2;
  if (zeros.odd > half * 0.4 && zeros.even < half * 0.1) return 'utf-16le';
  return zeros.even > half * 0.4 && zeros.odd < half * 0.1 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding of a text file, or what it is instead of one. Not UTF-8 and not UTF-16 means the old Swedish Windows. */
export function detectEncoding(bytes: Uint8Array): Encoding | { readonly not: NotText } {
  if (bytes.length === 0) return { not: 'empty' };
  if (isExcel(bytes)) return { not: 'excel' };
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const sample = bytes.subarray(0, sampleSize);
  const wide = looksLikeUtf16(sample);
  if (wide !== undefined) return wide;
  if (sample.includes(0)) return { not: 'binary' };
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Never throws: what does not fit the encoding becomes U+FFFD, and `looksWrong` says so. The byte order mark goes. */
export const decodeText = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, '');

/** Replacement characters, or what UTF-8 looks like when it is read as Windows-1252 ("Ã¥"). */
export const looksWrong = (text: string): boolean => /\ufffd|Ã[¤¥¶„…–]|\u0000/.test(text.slice(0, 200_000));
