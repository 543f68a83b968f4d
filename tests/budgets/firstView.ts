/** What a first useful view of the app costs in the real frame: SharePoint calls and JavaScript, until the first rows stand. */
import { gzipSync } from 'node:zlib';
import type { Browser, Frame, Page, Response } from 'playwright-core';

export interface FirstView {
  /** SharePoint calls before the first rows, by path. */
  readonly cold: readonly string[];
  /** True when the rows stand again in the same session although no call to SharePoint is answered. */
  readonly warmWithoutAnswers: boolean;
  /** Bytes, gzipped: the app's own until the first rows stand, and what SharePoint and Teams bring themselves: React and teams-js. */
  readonly script: { readonly first: number; readonly brought: number };
}

const address = '/team/framsynsarbetet#/spaningar';
/** SPFx loads React as a component of its own, and hands over its own teams-js. */
const isBrought = (text: string): boolean => text.includes('teamsJsInstanceId') || text.includes('__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED');

async function appFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('the tab is not there');
  return frame;
}
const rowsStand = async (page: Page): Promise<unknown> => (await appFrame(page)).waitForSelector('main li a');

/** The tab's own traffic until its rows stand, and the scripts it had when its heading did: what comes later, the rows do not wait for. */
async function visit(page: Page): Promise<{ calls: readonly string[]; scripts: readonly Response[] }> {
  const calls: string[] = [];
  const scripts: Response[] = [];
  const called = (request: { url(): string }): void => void (request.url().includes('/_api/') && calls.push(new URL(request.url()).pathname));
  const answered = (response: Response): void => void (response.frame() !== page.mainFrame() && response.url().endsWith('.js') && scripts.push(response));
  page.on('request', called);
  page.on('response', answered);
  await page.goto(address);
  await (await appFrame(page)).waitForSelector('main h1');
  page.off('response', answered);
  await rowsStand(page);
  page.off('request', called);
  return { calls, scripts };
}

/** Proof that the rows wait for no other script: all others are never answered, and the rows stand all the same. */
async function standsWithOnly(browser: Browser, origin: string, scripts: readonly Response[]): Promise<void> {
  const needed = new Set(scripts.map((response) => response.url()));
  const context = await browser.newContext({ baseURL: origin });
  try {
    const page = await context.newPage();
    await page.route('**/*.js', (route, request) => (needed.has(request.url()) || request.frame() === page.mainFrame() ? route.continue() : undefined));
    await page.goto(address);
    await rowsStand(page);
  } finally {
    await context.close();
  }
}

/** Reloads with every call to SharePoint held back. */
async function standsUnanswered(page: Page): Promise<boolean> {
  await page.route('**/_api/**', () => undefined);
  await page.reload();
  return rowsStand(page).then(() => true, () => false);
}

export async function firstView(browser: Browser, origin: string): Promise<FirstView> {
  const context = await browser.newContext({ baseURL: origin });
  try {
    const page = await context.newPage();
    const { calls, scripts } = await visit(page);
    const sizes = await Promise.all(scripts.map(async (response) => {
      const body = await response.body();
      return { brought: isBrought(body.toString('utf8')), bytes: gzipSync(body, { level: 9 }).length };
    }));
    await standsWithOnly(browser, origin, scripts);
    const sum = (brought: boolean): number => sizes.filter((one) => one.brought === brought).reduce((total, { bytes }) => total + bytes, 0);
    return { cold: calls, warmWithoutAnswers: await standsUnanswered(page), script: { first: sum(false), brought: sum(true) } };
  } finally {
    await context.close();
  }
}
