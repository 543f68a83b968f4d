/** The package's files and SPFx's runtime under a path of their own, as SharePoint Online serves them from its content network. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { paths } from '../../paths';
import { commonHeaders } from '../../server/pages';
import { sendText } from '../../server/reply';
import { openSpfxRuntime } from './runtime';
import { openSpfxPackage } from './spfxPackage';

export interface PackageSource {
  /** The built `.sppkg`. */
  readonly file: string;
  /** The version that it has to be. */
  readonly version: string;
  /** `node_modules`, with SPFx's runtime in it. */
  readonly modules: string;
}

export interface PackageFiles {
  /** Answers a GET under the package's path; false when the path is another's. */
  send(pathname: string, request: IncomingMessage, response: ServerResponse): boolean;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};
const compress = promisify(gzip);

/** Throws StartRefusal when the package or the runtime cannot be used. */
export function openPackageFiles({ file, version, modules }: PackageSource): PackageFiles {
  const shipped = openSpfxPackage(file, version);
  const runtime = openSpfxRuntime(modules);
  // The web part's own files are looked for at the address that the app catalogue would have put in its manifest.
  const webParts = shipped.webParts.map((one) => ({ ...one, loaderConfig: { ...one.loaderConfig, internalModuleBaseUrls: [`${paths.package}assets/`] } }));

  const folders: Readonly<Record<string, (name: string) => Promise<Uint8Array> | Uint8Array | undefined>> = {
    assets: (name) => shipped.asset(name),
    runtime: (name) => {
      const found = runtime.file(name);
      return found === undefined ? undefined : readFile(found);
    },
    stub: (name) => {
      const text = runtime.stub(name.replace(/\.js$/, ''));
      return text === undefined ? undefined : Buffer.from(text);
    },
  };
  const manifests = (): Uint8Array => Buffer.from(JSON.stringify([...runtime.manifests(paths.package), ...webParts]));

  const packed = new Map<string, Promise<Buffer>>();
  async function send(name: string, bytes: Uint8Array, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isPacked = String(request.headers['accept-encoding'] ?? '').includes('gzip');
    if (isPacked && !packed.has(name)) packed.set(name, compress(bytes));
    const body = isPacked ? await packed.get(name) : bytes;
    response.writeHead(200, {
      ...commonHeaders,
      'Content-Type': types[path.extname(name)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Encoding',
      ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  async function answer(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [folder = '', file = ''] = name.split('/', 2);
    const bytes = name === 'manifests.json' ? manifests() : Object.hasOwn(folders, folder) ? await folders[folder]?.(file) : undefined;
    if (bytes === undefined) return sendText(response, 404, 'There is no such file in the package.');
    await send(name, bytes, request, response);
  }

  return {
    send: (pathname, request, response) => {
      if (!pathname.startsWith(paths.package)) return false;
      void answer(pathname.slice(paths.package.length), request, response).catch(() => response.destroy());
      return true;
    },
  };
}
