/** An answer as bytes: what a response, or one part of a batch response, consists of. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { SharePointError } from '../engine';
import type { Call } from './wire';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Recorded from SharePoint Online. */
export const contentTypes = {
  minimal: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
  none: 'application/json;odata=nometadata;streaming=true;charset=utf-8',
  verbose: 'application/json;odata=verbose;charset=utf-8',
} satisfies Record<Call['metadata'], string>;

/** A refusal in SharePoint's shape: `odata.error`, or `error` in verbose. */
export function errorReply(error: SharePointError, metadata: Call['metadata'], headers: Readonly<Record<string, string>> = {}): Reply {
  const content = { code: error.code, message: { lang: 'en-US', value: error.message } };
  return {
    status: error.status,
    headers: { 'Content-Type': contentTypes[metadata], ...headers },
    body: JSON.stringify(metadata === 'verbose' ? { error: content } : { 'odata.error': content }),
  };
}

export function jsonReply(status: number, value: unknown, metadata: Call['metadata'], headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'Content-Type': contentTypes[metadata], ...headers }, body: JSON.stringify(value) };
}

/** Sends a reply with the headers that every answer of SharePoint Online carries. */
export function send(response: ServerResponse, reply: Reply, correlationId: string, started: number): void {
  if (response.headersSent || response.destroyed) return;
  // As bytes: Node would join a text with the headers and encode both anew.
  const bytes = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
  response.writeHead(reply.status, {
    'Cache-Control': 'private, max-age=0',
    'X-Content-Type-Options': 'nosniff',
    // A file that somebody attached is shown as nothing but a file, whatever is in it.
    'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    DATASERVICEVERSION: '3.0',
    SPRequestGuid: correlationId,
    'request-id': correlationId,
    'X-SharePointHealthScore': '0',
    SPClientServiceRequestDuration: String(Math.round(performance.now() - started)),
    ...reply.headers,
    ...(reply.status === 204 ? {} : { 'Content-Length': bytes.byteLength }),
  });
  response.end(reply.status === 204 ? undefined : bytes);
}

export const newCorrelationId = (): string => randomUUID();
