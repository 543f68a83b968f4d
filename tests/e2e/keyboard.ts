import type { Page } from 'playwright-core';

/** Tab until the focus is on what has this name, as somebody without a mouse does. Fails rather than going round for ever. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

/** What a person hears or sees that the focus is on, in whichever frame; empty when it is on nothing. */
export async function focusedName(page: Page): Promise<string> {
  for (const frame of page.frames()) {
    const focused = await frame.evaluate(() => {
      const one = document.activeElement;
      if (one === null || one === document.body || one.tagName === 'IFRAME') return '';
      const labels = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? [...(one.labels ?? [])].map((label) => label.textContent) : [];
      return [one.getAttribute('aria-label'), ...labels, one.textContent].join(' ');
    });
    if (focused !== '') return focused;
  }
  return '';
}
