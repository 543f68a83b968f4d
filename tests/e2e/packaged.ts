/** The built `.sppkg` in Microsoft's SPFx runtime, before people: as a SharePoint page, and as a tab of Teams over https. */
import type { BrowserContext, Frame, Page } from 'playwright-core';
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
export async function cookieOf(url: string, role: LocalRole): Promise<{ readonly name: string; readonly value: string; readonly url: string }> {
  const answer = await fetch(`${url}${paths.role}`, {
    method: 'POST',
    headers: { Origin: url, 'Content-Type': 'application/json' },
    body: JSON.stringify({ role }),
  });
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(answer.headers.get('set-cookie') ?? '') ?? [];
  return { name, value, url };
}

const pageNames = { workspace: 'Framsyn', capture: 'Framsyn', report: 'Ledningsgruppen', setup: 'Installation' } as const;

/** As `npm start -- --package` shows a page to a person. */
export async function asPage(context: BrowserContext, edition: Edition, { role, webPart = 'workspace', place = '', site = paths.site }: Way): Promise<Shown> {
  await context.addCookies([await cookieOf(edition.url, role)]);
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
  const { name, value } = await cookieOf(edition.url, role);
  const page = await context.newPage();
  const { complaints } = watch(page, teams, sharePoint);
  const surface = { kind: 'personal', sub: place } as const;
  const flat = { ...teamsContext(surface, { role, theme: 'default', language: 'sv' }, sharePoint), teamSitePath: site };
  const body = teamsWindow({ address: tabAddress(webPart, site), title: 'Framsyn', frameContext: 'content', context: flat, runtime: teamsRuntime });
  await context.route(`${teams}/**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await context.route(`${sharePoint}/**`, (route) =>
    // What a closed window still waits for is nobody's; anything else that fails is a complaint.
    leadTo(edition, route, { cookie: `${name}=${value}` }).catch(() => route.abort().catch(() => undefined)),
  );
  await page.goto(`${teams}/v2/`);
  const app = page.frame({ name: 'embedded-page-container' });
  if (app === null) throw new Error('Teams’ window holds no tab.');
  return { page, app, complaints };
}

export const hosts = { page: asPage, tab: asTab } as const;
