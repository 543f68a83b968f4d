/** Request bodies: read within a limit, and as JSON only when a route asks for it. */
import type { IncomingMessage } from 'node:http';
import { SharePointError } from '../engine';

const nothing = new Uint8Array(0);
const deepest = 32;

const tooLarge = (limit: number): SharePointError =>
  new SharePointError(413, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', `The request body is larger than ${limit} bytes.`);

const invalid = (message: string): SharePointError => new SharePointError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message);

/** The whole body; rejects with 413 as soon as it is clear that it is too large. */
export function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  const { 'content-length': length, 'transfer-encoding': chunked } = request.headers;
  if (length === undefined && chunked === undefined) return Promise.resolve(nothing);
  if (Number(length ?? 0) > limit) return Promise.reject(tooLarge(limit));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        request.pause();
        reject(tooLarge(limit));
        return;
      }
      chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 0 ? nothing : chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('aborted', () => reject(invalid('The request was cut off.')));
  });
}

const annotation = (name: string): boolean => name === '__metadata' || name === '__deferred' || name.startsWith('odata.') || name.includes('@odata.');

/** Without OData's annotations, and verbose's `{results: []}` as the bare array that the other forms write. */
function plain(value: unknown, depth: number): unknown {
  if (depth > deepest) throw invalid('The JSON in the request is nested too deeply.');
  if (Array.isArray(value)) return value.map((entry) => plain(entry, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const results = entries.find(([name]) => name === 'results');
  if (results !== undefined && Array.isArray(results[1])) return plain(results[1], depth + 1);
  return Object.fromEntries(entries.filter(([name]) => !annotation(name)).map(([name, entry]) => [name, plain(entry, depth + 1)]));
}

/** The JSON object of a body, {} when there is none. SharePoint answers 400 to what is not a JSON object. */
export function parseBody(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  if (bytes.byteLength === 0) return {};
  const value = plain(parseJson(bytes), 0);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('Invalid JSON. A JSON object was expected.');
  return value as Record<string, unknown>;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw invalid('Invalid JSON. The request body could not be read.');
  }
}
