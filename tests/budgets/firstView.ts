/** What a first useful view of the app costs in the real frame: SharePoint calls, and the JavaScript that its rows wait for. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame, Page } from 'playwright-core';

export interface FirstView {
  /** SharePoint calls before the first rows, by path. */
  readonly cold: readonly string[];
  /** True when the rows stand again in the same session although no call to SharePoint is answered. */
  readonly warmWithoutAnswers: boolean;
  /** True when the report's rows stand on its own page although nothing but the first call to SharePoint, a batch, is answered. */
  readonly reportOfOneBatch: boolean;
  /** Bytes, gzipped: the app's own, and what SharePoint and Teams bring themselves: React and teams-js. */
  readonly script: { readonly first: number; readonly brought: number };
}

const address = '/team/framsynsarbetet#/start';
const client = resolve(__dirname, '../../node_modules/.cache/framsyn/client');

/** The modules that are asked for one after the other until the page is there, all else follows them or comes later. */
const bootedBy = (document: string): readonly string[] => [`${document}/index.html`, `${document}/start.ts`, '../ui/app/mount.tsx'];
const before = bootedBy('tab');
const steps = [...before, '../ui/pages/start/StartPage.tsx'];
/** What the start page fetches in a quiet moment, so that it is there when somebody goes on. */
const next = '../ui/pages/signals/SignalsPage.tsx';
/** SPFx loads React as a component of its own, and hands over its own teams-js. */
const brought = (name: string): boolean => name.startsWith('_teams-') || name.startsWith('_react-');

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** The chunks that these modules need before they run, by Vite's own manifest. */
function chunksOf(modules: readonly string[]): ReadonlyMap<string, Chunk> {
  const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>;
  const found = new Map<string, Chunk>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the client has no chunk ${name}`);
    if (found.has(name)) return;
    found.set(name, chunk);
    chunk.imports?.forEach(visit);
  };
  modules.forEach(visit);
  return found;
}

const zipped = ({ file }: Chunk): number => gzipSync(readFileSync(join(client, file)), { level: 9 }).length;

const total = (chunks: ReadonlyMap<string, Chunk>): number => [...chunks].filter(([name]) => !brought(name)).reduce((sum, [, chunk]) => sum + zipped(chunk), 0);

/** What it takes to open a page directly, by its own link: bytes, gzipped. */
export const bytesToOpen = (module: string, document = 'tab'): number => total(chunksOf([...bootedBy(document), module]));

/** What a page brings that neither the start page nor what it fetches in a quiet moment has: bytes, gzipped. */
export function bytesOfPage(module: string): number {
  const first = chunksOf([...steps, next]);
  return [...chunksOf([module])].filter(([name]) => !first.has(name)).reduce((sum, [, chunk]) => sum + zipped(chunk), 0);
}

async function rowsStand(page: Page): Promise<unknown> {
  const frame: Frame | null = await (await page.waitForSelector('iframe')).contentFrame();
  return frame?.waitForSelector('main li a');
}

/** With every other script of the tab never answered: proof that the rows wait for none of them. */
async function visitCold(page: Page, files: ReadonlySet<string>): Promise<readonly string[]> {
  const calls: string[] = [];
  const called = (request: { url(): string }): void => void (request.url().includes('/_api/') && calls.push(new URL(request.url()).pathname));
  page.on('request', called);
  await page.route('**/*.js', (route, request) =>
    files.has(new URL(request.url()).pathname.slice(1)) || request.frame() === page.mainFrame() ? route.continue() : undefined,
  );
  await page.goto(address);
  await rowsStand(page);
  page.off('request', called);
  return calls;
}

/** Again in the same session, with every call to SharePoint held back. */
async function visitWarm(page: Page): Promise<boolean> {
  await page.route('**/_api/**', () => undefined);
  await page.reload();
  return rowsStand(page).then(
    () => true,
    () => false,
  );
}

/** The report alone on its page, for somebody whose role is not known yet. */
async function visitReport(page: Page): Promise<boolean> {
  let calls = 0;
  await page.route('**/_api/**', (route, request) => (++calls === 1 && request.url().endsWith('/_api/$batch') ? route.continue() : undefined));
  await page.goto('/sites/framsyn/SitePages/Ledningsgruppen.aspx');
  return page.waitForSelector('main section li').then(
    () => true,
    () => false,
  );
}

export async function firstView(browser: Browser, origin: string): Promise<FirstView> {
  const chunks = chunksOf(steps);
  const size = (isBrought: boolean): number => [...chunks].filter(([name]) => brought(name) === isBrought).reduce((sum, [, chunk]) => sum + zipped(chunk), 0);
  const context = await browser.newContext({ baseURL: origin });
  try {
    const page = await context.newPage();
    const cold = await visitCold(page, new Set([...chunks.values()].map(({ file }) => file)));
    const [warmWithoutAnswers, reportOfOneBatch] = [await visitWarm(page), await visitReport(await context.newPage())];
    return { cold, warmWithoutAnswers, reportOfOneBatch, script: { first: size(false), brought: size(true) } };
  } finally {
    await context.close();
  }
}
