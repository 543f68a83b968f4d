/** The built `.sppkg` in Microsoft's SPFx runtime, before people: as a SharePoint page, and as a tab of Teams over https. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { componentIds } from '../../src/domain/chat/components';
import { teamsContext, teamsRuntime } from '../../src/local/frame/context';
import { paths } from '../../src/local/paths';
import type { LocalRole } from '../../src/local/roles';
import type { Edition } from './edition';
import { watch } from './pageCheck';
import { leadTo, sharePoint, teams, teamsWindow } from './teamsWindow';

export interface Shown {
  readonly page: Page;
  /** Where the web part is: the page itself, or Teams' iframe. */
  readonly app: Frame;
  readonly complaints: readonly string[];
}
export interface Way {
  readonly role: LocalRole;
  readonly webPart?: keyof typeof componentIds;
  /** The place in the app: `/plan`. */
  readonly place?: string;
  /** Server-relative. */
  readonly site?: string;
}

/** The cookie of a browser that is signed in at the edition in this role. */
async function signedIn(edition: Edition, role: LocalRole): Promise<string> {
  const answer = await fetch(`${edition.url}${paths.role}`, {
    method: 'POST',
    headers: { Origin: edition.url, 'Content-Type': 'application/json' },
    body: JSON.stringify({ role }),
  });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

const pageNames = { workspace: 'Framsyn', capture: 'Framsyn', report: 'Ledningsgruppen', setup: 'Installation' } as const;

/** As `npm start -- --package` shows a page to a person. */
export async function asPage(context: BrowserContext, edition: Edition, { role, webPart = 'workspace', place = '', site = paths.site }: Way): Promise<Shown> {
  const [name = '', value = ''] = (await signedIn(edition, role)).split('=');
  await context.addCookies([{ name, value, url: edition.url }]);
  const page = await context.newPage();
  const { complaints } = watch(page, edition.url);
  await page.goto(`${edition.url}${site}/SitePages/${pageNames[webPart]}.aspx${place === '' ? '' : `#${place}`}`);
  return { page, app: page.mainFrame(), complaints };
}

/** The address that the app's manifest gives Teams. */
function tabAddress(webPart: keyof typeof componentIds, site: string): string {
  const dest = `${site}/_layouts/15/teamshostedapp.aspx?teams&personal&componentId=${componentIds[webPart]}&forceLocale=sv-se`;
  return `${sharePoint}${site}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${encodeURIComponent(dest)}`;
}

/** As Teams shows a tab: origins of their own, and the handshake of the teams-js that is in SPFx's runtime. */
export async function asTab(context: BrowserContext, edition: Edition, { role, webPart = 'workspace', place = '', site = paths.site }: Way): Promise<Shown> {
  const cookie = await signedIn(edition, role);
  const page = await context.newPage();
  const { complaints } = watch(page, teams, sharePoint);
  const surface = { kind: 'personal', sub: place } as const;
  const flat = { ...teamsContext(surface, { role, theme: 'default', language: 'sv' }, sharePoint), teamSitePath: site };
  const body = teamsWindow({ address: tabAddress(webPart, site), title: 'Framsyn', frameContext: 'content', context: flat, runtime: teamsRuntime });
  await context.route(`${teams}/**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await context.route(`${sharePoint}/**`, (route) =>
    // What a closed window still waits for is nobody's; anything else that fails is a complaint.
    leadTo(edition, route, { cookie }).catch(() => route.abort().catch(() => undefined)),
  );
  await page.goto(`${teams}/v2/`);
  const app = page.frame({ name: 'embedded-page-container' });
  if (app === null) throw new Error('Teams’ window holds no tab.');
  return { page, app, complaints };
}

export const hosts = { page: asPage, tab: asTab } as const;

export interface Loaded {
  readonly requests: number;
  /** As they came over the wire: compressed, without headers. */
  readonly bytes: number;
}
export interface FirstView {
  /** The package's own files. */
  readonly package: Loaded;
  /** Microsoft's runtime, with React; a tenant's people have it in their browsers already. */
  readonly runtime: Loaded;
  /** Calls to SharePoint by the web part: those of our page, which SharePoint's needs not, are not among them. */
  readonly calls: number;
  /** Milliseconds from the address until the heading stands there that the view was waited for. */
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

/** What a packaged web part's first view costs in the runtime, cold, until a heading that begins so stands there: what is answered later is not in it. */
export async function measurePackaged(browser: Browser, edition: Edition, way: Way, useful: string): Promise<FirstView> {
  const context = await browser.newContext({ locale: 'sv-SE' });
  try {
    await context.addInitScript((beginning) => {
      performance.setResourceTimingBufferSize(1000);
      const look = new MutationObserver(() => {
        if (![...document.querySelectorAll('h1, h2')].some(({ textContent }) => textContent?.startsWith(beginning))) return;
        performance.mark('useful');
        look.disconnect();
      });
      look.observe(document, { childList: true, subtree: true, characterData: true });
    }, useful);
    const { page } = await asPage(context, edition, way);
    await page.waitForFunction(() => performance.getEntriesByName('useful').length > 0);
    const [milliseconds, fetched] = await page.evaluate(() => {
      const at = performance.getEntriesByName('useful')[0]?.startTime ?? 0;
      const before = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return [
        at,
        before.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= at).map(({ name, encodedBodySize }) => ({ name, encodedBodySize })),
      ] as const;
    });
    return {
      package: sum(fetched.filter(isOf('assets/'))),
      runtime: sum(fetched.filter(isOf('runtime/'))),
      calls: fetched.filter(isCall).length,
      milliseconds: Math.round(milliseconds),
    };
  } finally {
    await context.close();
  }
}
