/**
 * `$batch`, OData v3 multipart. Requests come with LF (PnPjs) or CRLF (other clients), writes in changesets; the answer is
 * flat, CRLF and in order, as recorded from SharePoint Online. Parts are independent: a failing one undoes nothing.
 */
import { STATUS_CODES } from 'node:http';
import { SharePointError } from '../engine';
import { withoutTrailing } from '../trailing';
import type { Verb } from './wire';

export interface BatchRequest {
  readonly verb: Verb;
  readonly url: string; // as written: absolute, or relative to the web
  readonly headers: Readonly<Record<string, string>>; // lower case
  readonly body: string;
}
export interface BatchAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly etag?: string;
  readonly location?: string;
  readonly body: string;
}

export const mostRequests = 100;
export const largestBatch = 2_097_152; // bytes
const verbs: readonly string[] = ['GET', 'POST', 'MERGE', 'PUT', 'PATCH', 'DELETE'] satisfies readonly Verb[];
const code = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';

const malformed = (why: string): SharePointError => new SharePointError(400, code, `The batch request is not valid. ${why}`);

interface Lines {
  readonly all: readonly string[];
  at: number;
}

/** Reads the requests of a batch in order. Throws SharePointError 400. */
export function parseBatch(contentType: string, body: Uint8Array): readonly BatchRequest[] {
  if (body.byteLength > largestBatch)
    throw new SharePointError(400, code, `The request message is too big. The server does not allow messages larger than ${largestBatch} bytes.`);
  const boundary = boundaryOf(contentType);
  const lines: Lines = {
    all: text(body)
      .split('\n')
      .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line)),
    at: 0,
  };
  const requests = parts(lines, boundary, (headers, end) => {
    const inner = headers['content-type'] ?? '';
    if (!inner.toLowerCase().startsWith('multipart/')) return [requestAt(lines, inner, end)];
    return parts(lines, boundaryOf(inner), (part, close) => {
      const request = requestAt(lines, part['content-type'] ?? '', close);
      if (request.verb === 'GET') throw malformed('A changeset holds writes only.');
      return [request];
    });
  });
  if (requests.length === 0) throw malformed('It holds no request.');
  return requests;
}

/** Writes the answer's body; `id` is a fresh guid. The content type to send with it is batchContentType(id). */
export function writeBatch(id: string, answers: readonly BatchAnswer[]): string {
  const parts = answers.map(({ status, contentType, etag, location, body }) =>
    [
      `--batchresponse_${id}`,
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}`,
      `CONTENT-TYPE: ${contentType}`,
      ...(etag === undefined ? [] : [`ETag: ${etag}`]),
      ...(location === undefined ? [] : [`LOCATION: ${location}`]),
      '',
      `${body}\r\n`,
    ].join('\r\n'),
  );
  return `${parts.join('')}--batchresponse_${id}--\r\n`;
}

export const batchContentType = (id: string): string => `multipart/mixed; boundary=batchresponse_${id}`;

type Reading = (headers: Readonly<Record<string, string>>, end: (line: string) => boolean) => readonly BatchRequest[];

/** Reads parts up to the closing delimiter; `read` leaves the lines at the delimiter that ends its part. */
function parts(lines: Lines, boundary: string, read: Reading): readonly BatchRequest[] {
  const [open, close] = [`--${boundary}`, `--${boundary}--`];
  const isDelimiter = (line: string): boolean => line.startsWith(open) && (line.trimEnd() === open || line.trimEnd() === close);
  skip(lines, isDelimiter);
  const requests: BatchRequest[] = [];
  while (lines.all[lines.at]?.trimEnd() === open) {
    lines.at += 1;
    requests.push(...read(headersAt(lines), isDelimiter));
    if (requests.length > mostRequests) throw malformed(`It holds more than ${mostRequests} requests.`);
    skip(lines, isDelimiter);
  }
  if (lines.all[lines.at]?.trimEnd() !== close) throw malformed('It does not end with its boundary.');
  lines.at += 1;
  return requests;
}

function requestAt(lines: Lines, contentType: string, end: (line: string) => boolean): BatchRequest {
  if (!/^application\/http\b/i.test(contentType)) throw malformed('A part is no application/http.');
  while (lines.all[lines.at] === '') lines.at += 1;
  const [, verb = '', written = ''] = /^([A-Za-z]+) (.+) HTTP\/\d\.\d$/.exec(lines.all[lines.at]?.trimEnd() ?? '') ?? [];
  const url = written.trim();
  if (!isVerb(verb.toUpperCase()) || url === '') throw malformed('A part has no request line.');
  lines.at += 1;
  const headers = headersAt(lines);
  const start = lines.at;
  skip(lines, end);
  const body = withoutTrailing(lines.all.slice(start, lines.at).join('\n'), '\n');
  return { verb: verb.toUpperCase() as Verb, url, headers, body };
}

const isVerb = (text: string): text is Verb => verbs.includes(text);

function headersAt(lines: Lines): Readonly<Record<string, string>> {
  const headers: [string, string][] = [];
  for (;;) {
    const line = lines.all[lines.at];
    if (line === undefined) throw malformed('A part ends within its headers.');
    lines.at += 1;
    if (line.trim() === '') return Object.fromEntries(headers);
    const colon = line.indexOf(':');
    if (colon < 1) throw malformed('A header has no colon.');
    headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
  }
}

function skip(lines: Lines, until: (line: string) => boolean): void {
  while (lines.at < lines.all.length && !until(lines.all[lines.at] ?? '')) lines.at += 1;
}

function boundaryOf(contentType: string): string {
  const found = /^multipart\/mixed\s*;.*?\bboundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType);
  const boundary = found?.[1] ?? found?.[2];
  if (!boundary) throw malformed('Its content type names no boundary.');
  return boundary;
}

function text(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw malformed('It is no UTF-8.');
  }
}
