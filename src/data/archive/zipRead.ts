/**
 * A zip as its directory tells it, read with suspicion: nothing is unpacked before names and sizes are known to be what an
 * archive may have, no file unpacks to more than it declares, and no two files share bytes. fflate unpacks; which
 * bytes it is given, and how much it may make of them, is said here, because its own reader believes what it is told.
 */
import { Inflate } from 'fflate';
import type { Result } from '../ports';
import { fileError, type ArchiveError, type FileFault } from './errors';
import { limits } from './format';

export interface ZipEntry {
  readonly path: string;
  /** Unpacked. */
  readonly size: number;
  readonly packedSize: number;
  readonly crc: number;
  readonly isPacked: boolean;
  /** Where its own bytes begin. */
  readonly start: number;
}

const signature = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;
const endLength = 22;
const entryLength = 46;
const fileLength = 30;
/** A comment at the end is at most so long. */
const longestComment = 0xffff;
const encrypted = 1;
const stored = 0;
const deflated = 8;

class Refused extends Error {
  constructor(
    readonly fault: FileFault,
    readonly path?: string,
  ) {
    super(fault);
  }
}
const refuse = (fault: FileFault, path?: string): never => {
  throw new Refused(fault, path);
};

function attempt<T>(work: () => T, path?: string): Result<T, ArchiveError> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    // fflate throws at what is no deflated data, DataView at what lies beyond the end.
    return { ok: false, error: error instanceof Refused ? fileError(error.fault, error.path) : fileError('cutOff', path) };
  }
}

function endOf(bytes: Uint8Array, view: DataView): number {
  const lowest = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === signature.end && at + endLength + view.getUint16(at + 20, true) === bytes.length) return at;
  }
  const begins = bytes.length >= 4 && view.getUint32(0, true) === signature.file;
  return refuse(begins ? 'cutOff' : 'notZip');
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A file name of 255 characters, each of which takes nine in an address. */
const longestPath = 2_500;

/** Relative, downwards, and of characters that every system takes. */
function checkPath(path: string): string {
  const parts = path.split('/');
  const isUnsafe =
    path === '' || path.length > longestPath || /[\u0000-\u001f\u007f\\:]/.test(path) || parts.some((part) => part === '' || part === '.' || part === '..');
  return isUnsafe ? refuse('unsafeName', path.slice(0, 200)) : path;
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directory: number,
): { readonly entry: ZipEntry; readonly next: number; readonly isFolder: boolean } {
  if (view.getUint32(at, true) !== signature.entry) refuse('cutOff');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
  const name = bytes.subarray(at + entryLength, at + entryLength + nameLength);
  const text = utf8.decode(name);
  // A folder has an entry of its own in the zips of some programs.
  const isFolder = text.endsWith('/');
  const path = checkPath(isFolder ? text.slice(0, -1) : text);
  const [crc, packedSize, size, local] = [
    view.getUint32(at + 16, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
    view.getUint32(at + 42, true),
  ];
  if ((flags & encrypted) !== 0 || (method !== stored && method !== deflated)) refuse('cutOff', path);
  // 0xffffffff stands for a size beyond four gigabytes.
  if ([packedSize, size, local].includes(0xffffffff)) refuse('tooLarge', path);
  if (view.getUint32(local, true) !== signature.file) refuse('cutOff', path);
  const localName = bytes.subarray(local + fileLength, local + fileLength + view.getUint16(local + 26, true));
  if (localName.length !== name.length || localName.some((byte, index) => byte !== name[index])) refuse('cutOff', path);
  const start = local + fileLength + localName.length + view.getUint16(local + 28, true);
  if (start + packedSize > directory || (method === stored && size !== packedSize)) refuse('cutOff', path);
  const entry = { path, size, packedSize, crc, isPacked: method === deflated, start };
  return { entry, next: at + entryLength + nameLength + extraLength + commentLength, isFolder: isFolder && size === 0 };
}

function entriesIn(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length < endLength) refuse('notZip');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(bytes, view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count || directory + view.getUint32(end + 12, true) !== end) refuse('cutOff');
  if (count > limits.files) refuse('tooManyFiles');
  const entries: ZipEntry[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    const { entry, next, isFolder } = entryAt(bytes, view, at, directory);
    if (!isFolder) entries.push(entry);
    at = next;
  }
  if (at !== end) refuse('cutOff');
  return entries;
}

function checkTogether(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  for (const { path } of entries) {
    // Windows and SharePoint take names that differ in case for one.
    const name = path.toLowerCase();
    if (names.has(name)) refuse('duplicateName', path);
    names.add(name);
  }
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  inOrder.forEach(({ path, start }, index) => {
    const before = inOrder[index - 1];
    if (before !== undefined && before.start + before.packedSize > start) refuse('tooDense', path);
  });
  const large = entries.find(({ size }) => size > limits.bytes);
  if (large !== undefined) refuse('tooLarge', large.path);
  const dense = entries.find(({ size, packedSize }) => size > limits.smallBytes && size > packedSize * limits.ratio);
  if (dense !== undefined) refuse('tooDense', dense.path);
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.bytes) refuse('tooLarge');
}

/** What a zip says that it holds, when that is within the limits. Nothing has been unpacked. */
export const readDirectory = (bytes: Uint8Array): Result<readonly ZipEntry[], ArchiveError> =>
  attempt(() => {
    const entries = entriesIn(bytes);
    checkTogether(entries);
    return entries;
  });

const table = Uint32Array.from({ length: 256 }, (_unused, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** So much at a time: deflate makes at most a thousand bytes of one, so a lie about the size costs 16 MB and no more. */
const step = 16 * 1024;

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let made = 0;
  const inflate = new Inflate((chunk) => {
    if (made + chunk.length > size) refuse('tooDense');
    whole.set(chunk, made);
    made += chunk.length;
  });
  for (let from = 0; from < packed.length; from += step) inflate.push(packed.subarray(from, from + step), from + step >= packed.length);
  if (made !== size) refuse('cutOff');
  return whole;
}

/** A file of the zip, unpacked; its size and check value are what the directory says. */
export const unpack = (bytes: Uint8Array, { path, size, packedSize, crc, isPacked, start }: ZipEntry): Result<Uint8Array, ArchiveError> => {
  const unpacked = attempt(() => {
    const packed = bytes.subarray(start, start + packedSize);
    const content = isPacked ? inflated(packed, size) : packed;
    return crcOf(content) === crc ? content : refuse('checksum');
  }, path);
  if (unpacked.ok || unpacked.error.kind !== 'file') return unpacked;
  return { ok: false, error: { ...unpacked.error, path } };
};
