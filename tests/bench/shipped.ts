/** The built package in SPFx's own runtime, and what a view of it costs there, counted in Chromium. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Browser, FrameLocator, Page } from 'playwright-core';

export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

const packageFile = (root: string): string => join(root, 'sharepoint/solution/framsyn.sppkg');

/** Builds the package when it is older than its sources, as `npm start -- --package` does. */
export async function buildShipped(root: string): Promise<void> {
  const { built } = (await import(pathToFileURL(join(root, 'src/cli/build.mjs')).href)) as { built(root: string, names: readonly string[]): Promise<void> };
  await built(root, ['package']);
}

/** The local edition with the package in its pages, or with the sources. */
export function startEdition(root: string, dataFolder: string, isShipped: boolean): Promise<Running> {
  const program = join(root, 'node_modules/.cache/framsyn/server/start.mjs');
  const env = { ...process.env, PORT: '0', FRAMSYN_DATA: dataFolder, FRAMSYN_CONTENT: 'demo' };
  const child = spawn(process.execPath, ['--no-warnings', program, ...(isShipped ? ['--package'] : [])], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part));
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const url = /Framsyn is ready: (\S+)/.exec(text)?.[1];
      if (url !== undefined) resolve({ url, close: () => (child.kill('SIGTERM'), ended) });
    });
    void ended.then(() => reject(new Error(`it ended:\n${text}`)));
  });
}

/** Gzipped size by name of a file in the package, as SharePoint's content network sends it. */
export function readAssets(root: string): (name: string) => number {
  const files = unzipSync(readFileSync(packageFile(root)));
  const known = new Map<string, number>();
  return (name) => {
    const zipped = known.get(name) ?? gzipSync(files[`ClientSideAssets/${name}`] ?? fail(name), { level: 9 }).length;
    known.set(name, zipped);
    return zipped;
  };
}
const fail = (name: string): never => {
  throw new Error(`the package has no ${name}`);
};

const assets = '/package/assets/';

export interface View {
  /** Scripts of ours that were asked for before the view was useful. */
  readonly assets: readonly string[];
  /** Files of SPFx and of the page around, which every web part has. */
  readonly around: number;
  /** Calls of the web part to SharePoint; those that the page around it makes, as SharePoint's own would, are not among them. */
  readonly calls: number;
  readonly milliseconds: number;
}
export interface Surface {
  readonly address: string;
  /** Something that is only there when a person can begin to read or write. */
  readonly useful: string;
  readonly isFramed: boolean;
}

/** Opens it at a computer that has never seen it. */
export async function open(browser: Browser, url: string, { address, useful, isFramed }: Surface): Promise<View> {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 860 } });
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    let ofPage = 0;
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      asked.push(pathname);
      if (pathname.endsWith('/_api/web') && decodeURIComponent(search).includes('EffectiveBasePermissions')) ofPage += 1;
    });
    const begun = performance.now();
    await page.goto(url + address, { waitUntil: 'commit' });
    const place: FrameLocator | Page = isFramed ? page.frameLocator('iframe') : page;
    await place.locator(useful).first().waitFor({ timeout: 120_000 });
    const milliseconds = performance.now() - begun;
    const before = [...asked];
    const own = [...new Set(before.filter((path) => path.startsWith(assets) && path.endsWith('.js')))].map((path) => path.slice(assets.length));
    const calls = before.filter((path) => path.includes('/_api/')).length - ofPage;
    return { assets: own, around: before.length - own.length - calls, calls, milliseconds };
  } finally {
    await context.close();
  }
}
