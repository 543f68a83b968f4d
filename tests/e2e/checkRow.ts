/** The checks of many pages that only show what there is, one after the other in windows that stay open. */
import type { Browser, Page } from 'playwright-core';
import { languages } from '../../src/local/chrome/preferences';
import type { Language } from '../../src/local/chrome/preferences';
import { appFrame, choose, contextForChecks, inEveryTheme, inLanguage, narrow, watch, wide } from './pageCheck';
import type { Complain, PageUnderTest } from './pageCheck';
import { signIn } from './signIn';

interface Window {
  readonly page: Page;
  readonly complaints: readonly string[];
}
/** Each on a computer of its own, which remembers its language. */
export type Windows = Readonly<Record<Language, Window>>;

export async function openWindows(browser: Browser, origin: string, role: string): Promise<Windows> {
  const opened = languages.map(async (language): Promise<readonly [Language, Window]> => {
    const context = await contextForChecks(browser);
    await signIn(context, origin, role);
    const page = await context.newPage();
    const { complaints } = watch(page, origin);
    if (language !== 'sv') {
      await page.goto(`${origin}/app`);
      await choose(page, 2, language);
    }
    return [language, { page, complaints }];
  });
  return Object.fromEntries(await Promise.all(opened)) as unknown as Windows;
}

/** As a link in the app goes there: in the app that is loaded, unless the address is of another page. */
async function goWithin(page: Page, url: string): Promise<void> {
  await page.goto(url);
  const { hash } = new URL(url);
  const app = await appFrame(page);
  await app.waitForFunction((place) => place === '' || window.location.hash === place, hash);
  // The place is drawn in the frame after; until then, the one before stands there.
  await app.evaluate(async () => {
    for (let drawn = 0; drawn < 2; drawn += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** As a link from elsewhere opens it: all of it is loaded anew. */
async function openAnew(page: Page, url: string): Promise<void> {
  await page.evaluate((address) => window.history.replaceState(null, '', address), url);
  await page.reload();
}

/**
 * What `checkPage` says of the page: come to from the one before, in Swedish, and then opened in the other language by its
 * own link, in a narrow window.
 */
export async function checkInRow(windows: Windows, origin: string, { address, arrive, ...more }: PageUnderTest): Promise<string[]> {
  if (more.prepare !== undefined || more.expected !== undefined) throw new Error(`${address} stands for itself: checkAlone.`);
  const found: string[] = [];
  const at: Complain = async (where, check) => void found.push(...(await check).map((complaint) => `[${where}] ${complaint}`));
  for (const language of languages) {
    const { page, complaints } = windows[language];
    const before = complaints.length;
    await page.setViewportSize(language === 'sv' ? wide : narrow);
    await (language === 'sv' ? goWithin : openAnew)(page, `${origin}${address}`);
    await arrive(page, await appFrame(page));
    await (language === 'sv' ? inEveryTheme(page, at) : inLanguage(page, language, at));
    found.push(...complaints.slice(before));
  }
  return found;
}
