import type { Result } from '../ports';
import { fileError, type ArchiveError } from './errors';
import { limits } from './format';

/** Deeper than any archive of ours: said before the parser, or whoever walks the value, meets it. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inText) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inText = false;
    } else if (code === 0x22) inText = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > limits.jsonDepth) return true;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return false;
}

/** A file's JSON. */
export function parseJson(path: string, bytes: Uint8Array): Result<unknown, ArchiveError> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    if (isTooDeep(text)) return { ok: false, error: fileError('badJson', path, 'nesting') };
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, error: fileError('badJson', path) };
  }
}

export type Members = Readonly<Record<string, unknown>>;
/** An object, and not an array. */
export const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
export const isText = (value: unknown): value is string => typeof value === 'string';
