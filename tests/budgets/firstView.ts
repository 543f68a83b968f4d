/** What a first useful view of the app costs in the real frame: SharePoint calls and JavaScript, until the first rows stand. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';

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

async function rowsStand(page: Page): Promise<void> {
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  await frame?.waitForSelector('main li a');
}

/** Follows the tab's own traffic until its first rows stand. */
async function visit(page: Page, go: () => Promise<unknown>): Promise<{ calls: string[]; scripts: Response[] }> {
  const calls: string[] = [];
  const scripts: Response[] = [];
  const called = (request: { url(): string }): void => void (request.url().includes('/_api/') && calls.push(new URL(request.url()).pathname));
  const answered = (response: Response): void => void (response.frame() !== page.mainFrame() && response.url().endsWith('.js') && scripts.push(response));
  page.on('request', called);
  page.on('response', answered);
  await go();
  await rowsStand(page);
  page.off('request', called);
  page.off('response', answered);
  return { calls, scripts };
}

/** Reloads with every call to SharePoint held back. */
async function standsUnanswered(page: Page): Promise<boolean> {
  await page.route('**/_api/**', () => undefined);
  await page.reload();
  return rowsStand(page).then(() => true, () => false);
}

export async function firstView(browser: Browser, origin: string): Promise<FirstView> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const cold = await visit(page, () => page.goto(`${origin}${address}`));
    const sizes = await Promise.all(cold.scripts.map(async (response) => {
      const body = await response.body();
      return { brought: isBrought(body.toString('utf8')), bytes: gzipSync(body, { level: 9 }).length };
    }));
    const sum = (brought: boolean): number => sizes.filter((one) => one.brought === brought).reduce((total, { bytes }) => total + bytes, 0);
    return { cold: cold.calls, warmWithoutAnswers: await standsUnanswered(page), script: { first: sum(false), brought: sum(true) } };
  } finally {
    await context.close();
  }
}
