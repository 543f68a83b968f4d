/** Answers and bodies of our own routes; SharePoint's are the host's. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { commonHeaders } from './pages';

type Headers = Readonly<Record<string, string>>;

export function sendText(response: ServerResponse, status: number, text: string, headers: Headers = {}): void {
  response.writeHead(status, { ...commonHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers }).end(text);
}

export function sendJson(response: ServerResponse, status: number, value: unknown, headers: Headers = {}): void {
  response.writeHead(status, { ...commonHeaders, 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers }).end(JSON.stringify(value));
}

/** The body, read to its end so that the connection goes on; null when it is larger than so many characters or breaks off. */
export function readBody(request: IncomingMessage, largest: number): Promise<string | null> {
  return new Promise((resolve) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      if (body.length <= largest) body += part;
    });
    request.on('end', () => resolve(body.length > largest ? null : body));
    request.on('close', () => resolve(null));
  });
}

export type JsonObject = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON object that a body is; null for anything else. */
export async function readObject(request: IncomingMessage, largest: number): Promise<JsonObject | null> {
  const body = await readBody(request, largest);
  if (body === null) return null;
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
