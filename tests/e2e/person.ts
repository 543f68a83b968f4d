/** Somebody at a computer of their own, in the running edition, in a role of the frame's. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { appFrame, watch } from './pageCheck';
import { signIn } from './signIn';

export interface Person {
  readonly page: Page;
  readonly complaints: readonly string[];
  app(): Promise<Frame>;
  go(address: string): Promise<Frame>;
}

/** Opens the app for them by a link to a place in it. The context is the caller's to close. */
export async function arriveAs(browser: Browser, url: string, role?: string, address = '/spaningar'): Promise<Person & { readonly context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'sv-SE', acceptDownloads: true, reducedMotion: 'reduce' });
  if (role !== undefined) await signIn(context, url, role);
  const page = await context.newPage();
  const { complaints } = watch(page, url);
  const app = (): Promise<Frame> => appFrame(page);
  const go = async (place: string): Promise<Frame> => {
    await page.goto(`${url}/team/framsynsarbetet#${place}`);
    const frame = await app();
    await frame.locator('h1').waitFor(); // a dialog hides it from all but the eye
    return frame;
  };
  await go(address);
  return { page, complaints, app, go, context };
}
