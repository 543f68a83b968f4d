import type { Page } from 'playwright-core';

/** Tab until the focus is on what has this name, as somebody without a mouse does. Fails rather than going round for ever. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

/** What a person hears or sees that the focus is on, in whichever frame of the origin; empty when it is on nothing. Asked after every press, so in one go. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let one = document.activeElement;
    while (one?.tagName === 'IFRAME') one = (one as HTMLIFrameElement).contentDocument?.activeElement ?? null;
    if (one === null || one.tagName === 'BODY') return '';
    // A frame's elements are of its own window's classes.
    const labels = 'labels' in one ? [...((one as HTMLInputElement).labels ?? [])].map((label) => label.textContent) : [];
    return [one.getAttribute('aria-label'), ...labels, one.textContent].join(' ');
  });
