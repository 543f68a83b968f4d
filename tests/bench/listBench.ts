/** P6: a fast fling over long lists, beside Fluent's DetailsList. P4: from a keystroke in the bank to the frame that shows its answer. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser';
import { bundle } from '../e2e/bundle';
import type { ListPage } from './listPage';
import { ratioOf } from './measure';
import { announce, number, ratioText } from './report';
import type { Row } from './report';

declare global {
  interface Window {
    readonly listPage: ListPage;
  }
}

const pairs = 5;
/** A hard fling on a touchpad goes some twenty screens a second. */
const fling = { distance: 60_000, speed: 20_000 } as const;
/** Typed letter by letter; every word of it stands in the generated spaningar, and the last one does not. */
const typed = ['kommun', 'skola vatten', 'digital', 'buss', 'personal jobb', 'xylofon'] as const;

async function serve(script: string): Promise<Server> {
  const html =
    '<!doctype html><html lang="sv"><meta charset="utf-8"><style>body, ul { margin: 0; padding: 0; }</style><body><div id="place"></div><script type="module" src="/page.js"></script></body></html>';
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8' });
    response.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function openPage(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.goto(origin);
  await page.waitForFunction(() => 'listPage' in window);
  return page;
}

interface Flung {
  readonly blank: number;
  readonly frames: number;
  /** Milliseconds of script, style and layout for each thousand pixels. */
  readonly cost: number;
}

async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const counted = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];
  return metrics.filter(({ name }) => counted.includes(name)).reduce((sum, { value }) => sum + value * 1000, 0);
}

async function scrolledOver(page: Page, session: CDPSession, kind: 'ours' | 'fluent', count: number, watches: boolean): Promise<Flung> {
  await page.evaluate(([name, rows]) => window.listPage.list(name, rows), [kind, count] as const);
  if (watches) await page.evaluate(() => window.listPage.watch());
  const before = await busy(session);
  await session.send('Input.synthesizeScrollGesture', {
    x: 600,
    y: 450,
    yDistance: -fling.distance,
    speed: fling.speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  const spent = (await busy(session)) - before;
  const { blank, frames, scrolled } = await page.evaluate(() => window.listPage.watched());
  if (scrolled < fling.distance / 2) throw new Error(`the list scrolled ${scrolled} px of ${fling.distance}`);
  return { blank, frames, cost: spent / (scrolled / 1000) };
}

/** Looking at each frame is work too: what it costs is measured in a fling of its own, that nobody looks at. */
async function flung(page: Page, session: CDPSession, kind: 'ours' | 'fluent', count: number): Promise<Flung> {
  const { blank, frames } = await scrolledOver(page, session, kind, count, true);
  const { cost } = await scrolledOver(page, session, kind, count, false);
  return { blank, frames, cost };
}

async function flingRows(page: Page): Promise<readonly Row[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const runs: Record<'short' | 'long' | 'longest' | 'peer', Flung>[] = [];
  await flung(page, session, 'ours', 10_000); // warm
  for (let pair = 0; pair < pairs; pair += 1) {
    runs.push({
      short: await flung(page, session, 'ours', 1_000),
      long: await flung(page, session, 'ours', 10_000),
      longest: await flung(page, session, 'ours', 100_000),
      peer: await flung(page, session, 'fluent', 10_000),
    });
  }
  const sum = (of: (run: (typeof runs)[number]) => number): number => runs.reduce((total, run) => total + of(run), 0);
  const ours = sum(({ long, longest }) => long.blank + longest.blank);
  const frames = sum(({ long, longest }) => long.frames + longest.frames);
  const theirs = (100 * sum(({ peer }) => peer.blank)) / sum(({ peer }) => peer.frames);
  const againstPeer = ratioOf(runs.map(({ long, peer }) => [long.cost, peer.cost] as const));
  const growth = ratioOf(runs.map(({ short, longest }) => [longest.cost, short.cost] as const));
  return [
    announce({
      id: 'P6',
      metric: `frames with a gap, fling over 10k and 100k rows (DetailsList: ${number(theirs)} %)`,
      measured: `${ours} of ${frames}`,
      goal: '0',
      reached: frames === 0 ? 'void' : ours === 0,
      detail: runs,
    }),
    announce({
      id: 'P6',
      metric: 'main thread a pixel, against DetailsList, 10k rows',
      measured: ratioText(againstPeer),
      goal: '≤ 0.4×',
      reached: againstPeer.median <= 0.4,
    }),
    announce({ id: 'P6', metric: 'main thread a pixel, 100k rows against 1k', measured: ratioText(growth), goal: '≤ 1.1×', reached: growth.median <= 1.1 }),
  ];
}

/** Milliseconds of each keystroke: somebody types some words, one after the other, letter by letter. */
async function typing(page: Page, count: number): Promise<readonly number[]> {
  await page.evaluate((rows) => window.listPage.bank(rows), count);
  const letters: number[] = [];
  await page.getByRole('searchbox').click();
  for (const [round, text] of ['värme', ...typed].entries()) {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.evaluate(() => window.listPage.keystrokes());
    await page.keyboard.type(text, { delay: 80 });
    const taken = await page.evaluate(() => window.listPage.keystrokes());
    if (round > 0) letters.push(...taken); // the first word warms what the others use
  }
  return letters;
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(Math.floor(values.length * share), values.length - 1)] ?? Number.NaN;

async function keystrokeRows(browser: Browser, origin: string, most: number): Promise<readonly Row[]> {
  const measured: (readonly number[])[] = [];
  for (const count of [1_000, most]) {
    const page = await openPage(browser, origin);
    measured.push(await typing(page, count));
    await page.close();
  }
  const [few = [], many = []] = measured;
  const ratio = ratioOf(few.flatMap((one, index) => (many[index] === undefined ? [] : [[many[index], one] as const])));
  const slow = at(many, 0.95);
  const size = `${most / 1000}k`;
  return [
    announce({
      id: 'P4',
      metric: `keystroke to painted in the bank, ${size} spaningar against 1k`,
      measured: ratioText(ratio),
      goal: '≤ 1.2×',
      reached: ratio.median <= 1.2,
      detail: { few, many },
    }),
    announce({ id: 'P4', metric: `keystroke to painted, p95, ${size} spaningar`, measured: `${number(slow)} ms`, goal: '≤ 50 ms', reached: slow <= 50 }),
  ];
}

export async function listRows(most = 100_000): Promise<readonly Row[]> {
  const server = await serve(await bundle('tests/bench/listPage.tsx'));
  const browser = await launchBrowser();
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const page = await openPage(browser, origin);
    const flings = await flingRows(page);
    await page.close();
    return [...flings, ...(await keystrokeRows(browser, origin, most))];
  } finally {
    await browser.close();
    server.close();
  }
}
