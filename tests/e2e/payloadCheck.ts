/** Whether a text that somebody wrote has become anything but text. */
import type { Page } from 'playwright-core';

export const hasFired = (page: Page): Promise<boolean> => page.evaluate(() => 'fired' in window);

/** Elements and attributes that nobody but an attacker puts there, in every frame of the page. */
export async function alive(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) => {
          const attributes = element.getAttributeNames().filter((name) => {
            const value = element.getAttribute(name) ?? '';
            const isAddress = ['href', 'src', 'action', 'formaction', 'xlink:href', 'srcdoc', 'data'].includes(name);
            return name.startsWith('on') || (isAddress && !/^(https?:|mailto:|data:image|blob:|[/#.])/.test(value.toLowerCase()) && value !== 'about:blank');
          });
          const isForeign = ['MATH', 'OBJECT', 'EMBED', 'BASE'].includes(element.tagName) || element.getAttribute('src') === 'x';
          return isForeign || attributes.length > 0 ? [element.outerHTML.slice(0, 200)] : [];
        }),
      ),
    ),
  );
  return found.flat();
}
