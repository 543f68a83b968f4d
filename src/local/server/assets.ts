import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { commonHeaders } from './pages';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** Names that Vite makes; nothing else in the folder can be asked for. */
const assetName = /^\/assets\/([\w.-]+\.(?:js|css|svg|png|ico))$/;

const encodings = [
  { coding: 'br', ending: '.br' },
  { coding: 'gzip', ending: '.gz' },
] as const;

async function readFirst(file: string, accepted: string): Promise<{ bytes: Buffer; coding?: string } | null> {
  for (const { coding, ending } of encodings) {
    if (!accepted.includes(coding)) continue;
    const bytes = await readFile(file + ending).catch(() => null);
    if (bytes !== null) return { bytes, coding };
  }
  const bytes = await readFile(file).catch(() => null);
  return bytes === null ? null : { bytes };
}

/** Answers `/assets/…`; false when the path is none. The names carry a hash, so browsers may keep them for ever. */
export function sendAsset(clientFolder: string, pathname: string, request: IncomingMessage, response: ServerResponse): boolean {
  const name = assetName.exec(pathname)?.[1];
  if (name === undefined) return false;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  void readFirst(path.join(clientFolder, 'assets', name), accepted).then((found) => {
    if (found === null) {
      response.writeHead(404, { ...commonHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such file.');
      return;
    }
    response.writeHead(200, {
      ...commonHeaders,
      'Content-Type': types[path.extname(name)] ?? 'application/octet-stream',
      'Content-Length': found.bytes.length,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(found.coding === undefined ? {} : { 'Content-Encoding': found.coding }),
    });
    response.end(request.method === 'HEAD' ? undefined : found.bytes);
  });
  return true;
}
