/** Somebody at a computer of their own, in the running edition, in the role that they chose in the frame. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { appFrame, watch } from './pageCheck';

export interface Person {
  readonly page: Page;
  readonly complaints: readonly string[];
  app(): Promise<Frame>;
  go(address: string): Promise<Frame>;
}

/** Opens the list of spaningar for them. The context is the caller's to close. */
export async function arriveAs(browser: Browser, url: string, role?: string): Promise<Person & { readonly context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'sv-SE', acceptDownloads: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const { complaints } = watch(page, url);
  const app = (): Promise<Frame> => appFrame(page);
  const go = async (address: string): Promise<Frame> => {
    await page.goto(`${url}/team/framsynsarbetet#${address}`);
    const frame = await app();
    await frame.locator('h1').waitFor(); // a dialog hides it from all but the eye
    return frame;
  };
  await go('/spaningar');
  if (role !== undefined) {
    const switched = page.waitForResponse((answer) => answer.url().endsWith('/local/role') && answer.request().method() === 'POST');
    await page.getByLabel('Roll').selectOption(role);
    await switched;
    await page.reload();
  }
  return { page, complaints, app, go, context };
}
