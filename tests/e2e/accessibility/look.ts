/** One state of a page before both engines, in every theme. */
import type { Browser } from 'playwright-core';
import { themes } from '../../../src/local/chrome/preferences';
import type { Theme } from '../../../src/local/chrome/preferences';
import { become } from '../chatSteps';
import { appFrame, axeFindings, chooseTheme } from '../pageCheck';
import type { StateUnderTest } from '../states/steps';
import { ibmFindings } from '../secondEngine';
import type { Finding } from '../secondEngine';

export interface Seen {
  readonly state: string;
  readonly theme: Theme;
  readonly ibm: readonly Finding[];
  readonly axe: readonly string[];
}

/** Comes to the state once, and has it judged in each of the themes: a theme is put on a page that stands. */
export async function look(
  browser: Browser,
  origin: string,
  [state, { address, arrive, prepare, role }]: StateUnderTest,
  inThemes: readonly Theme[] = themes,
): Promise<readonly Seen[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'sv-SE', viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    if (role !== undefined) await become(page, origin, role);
    await prepare?.(page, origin);
    await page.goto(`${origin}${address}`);
    await arrive(page, await appFrame(page));
    const seen: Seen[] = [];
    for (const theme of inThemes) {
      await chooseTheme(page, theme);
      seen.push({ state, theme, ibm: await ibmFindings(page), axe: await axeFindings(page) });
    }
    return seen;
  } finally {
    await context.close();
  }
}
