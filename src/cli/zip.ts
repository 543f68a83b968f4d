/** Zips whose bytes depend on nothing but the names and contents of their files. */
import { unzipSync, zipSync } from 'fflate';

/** By name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A zip knows local times from 1980 on: the same one for every file. */
const noTime = new Date(1980, 0, 1);

const byName = ([a]: readonly [string, Uint8Array], [b]: readonly [string, Uint8Array]): number => (a < b ? -1 : 1);

export const zipOf = (files: Files): Uint8Array => zipSync(Object.fromEntries([...files].sort(byName)), { level: 9, mtime: noTime, os: 0 });

/** Without the entries that are only folders. */
export const filesIn = (zip: Uint8Array): Files => new Map(Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('/')));

export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
