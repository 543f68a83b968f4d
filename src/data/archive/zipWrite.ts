import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipWriter {
  /** `packed` false: for what is packed already, as most files on items are. */
  add(path: string, bytes: Uint8Array, packed?: boolean): void;
  /** So many bytes so far. */
  readonly size: () => number;
  end(): Uint8Array;
}

/** A zip in the making: what has been added is kept packed only. */
export function createZip(at: Date): ZipWriter {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
    size += chunk.length;
  });
  return {
    add: (path, bytes, packed = true) => {
      const file = packed ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
      file.mtime = at;
      zip.add(file);
      file.push(bytes, true);
    },
    size: () => size,
    end: () => {
      zip.end();
      return joined(chunks, size);
    },
  };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

export const bytesOf = (text: string): Uint8Array => strToU8(text);
