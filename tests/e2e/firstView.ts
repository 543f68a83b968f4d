/** What a first view costs a browser that has never seen it: counted by the browser itself, of everything that had been answered when the rows stood. */
import type { Browser, Frame, Page } from 'playwright-core';
import { paths } from '../../src/local/paths';
import { defaultRole } from '../../src/local/roles';
import { cookieOf } from './packaged';

/** Something that is only there when a person can begin to read. On a page of SharePoint the way to the other pages is in `main` too. */
const rows = 'main section li a';

export interface Surface {
  readonly address: string;
  /** Teams' frame is around it. */
  readonly isFramed?: boolean;
}
export interface Loaded {
  readonly requests: number;
  /** As they came over the wire: compressed, without headers. */
  readonly bytes: number;
}
export interface FirstView {
  /** The package's own scripts. */
  readonly package: Loaded;
  /** Microsoft's runtime, with React; a tenant's people have it in their browsers already. */
  readonly runtime: Loaded;
  /** Calls to SharePoint by the web part: those of our page, which SharePoint's needs not, are not among them. */
  readonly calls: number;
  /** Milliseconds from the address until the rows stand. */
  readonly milliseconds: number;
}

interface Fetched {
  readonly name: string;
  readonly encodedBodySize: number;
}

const isOf = (folder: string) => (one: Fetched) => new URL(one.name).pathname.startsWith(paths.package + folder);
/** SharePoint's own pages come with what ours asks the site for first. */
const isCall = ({ name }: Fetched): boolean => name.includes('/_api/') && !name.includes('EffectiveBasePermissions');
const sum = (those: readonly Fetched[]): Loaded => ({ requests: those.length, bytes: those.reduce((bytes, one) => bytes + one.encodedBodySize, 0) });

/** Where the rows stand: the page itself, or the frame that Teams has put around the app. */
async function appOf(page: Page, isFramed: boolean): Promise<Frame> {
  const frame = isFramed ? await (await page.waitForSelector('iframe')).contentFrame() : page.mainFrame();
  if (frame === null) throw new Error('Teams’ window holds no tab.');
  return frame;
}

export async function measureFirstView(browser: Browser, origin: string, { address, isFramed = false }: Surface): Promise<FirstView> {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 860 } });
  try {
    // Who is signed in gets a page with its digest, as every page of SharePoint's has one.
    await context.addCookies([await cookieOf(origin, defaultRole)]);
    await context.addInitScript((selector) => {
      performance.setResourceTimingBufferSize(1000);
      const look = new MutationObserver(() => {
        if (document.querySelector(selector) === null) return;
        performance.mark('rows');
        look.disconnect();
      });
      look.observe(document, { childList: true, subtree: true });
    }, rows);
    const page = await context.newPage();
    await page.goto(origin + address, { waitUntil: 'commit' });
    const begun = await page.evaluate(() => performance.timeOrigin);
    const app = await appOf(page, isFramed);
    await app.waitForFunction(() => performance.getEntriesByName('rows').length > 0, undefined, { timeout: 120_000 });
    const { stood, fetched } = await app.evaluate(() => {
      const at = performance.getEntriesByName('rows')[0]?.startTime ?? 0;
      const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const before = all.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= at);
      return { stood: performance.timeOrigin + at, fetched: before.map(({ name, encodedBodySize }) => ({ name, encodedBodySize })) };
    });
    return {
      package: sum(fetched.filter(isOf('assets/'))),
      runtime: sum(fetched.filter(isOf('runtime/'))),
      calls: fetched.filter(isCall).length,
      milliseconds: Math.round(stood - begun),
    };
  } finally {
    await context.close();
  }
}
