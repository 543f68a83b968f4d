/** What people meet when something does not come, in a real browser: the page says what to do, and what was typed stands there. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { schemaVersion } from '../../src/schema/version';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { appFrame } from './pageCheck';

jest.setTimeout(120_000);

let browser: Browser;
let context: BrowserContext;
let page: Page;
let edition: Edition;
beforeAll(async () => {
  [browser, edition] = await Promise.all([launchBrowser(), startEdition({ token: 'test' })]);
});
beforeEach(async () => {
  context = await browser.newContext({ baseURL: edition.url });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});
afterEach(() => context.close());
afterAll(async () => {
  await browser?.close();
  await edition?.dispose();
});

const api = '**/sites/framsyn/_api/**';
async function open(place: string): Promise<Frame> {
  await page.goto(`/team/framsynsarbetet#${place}`);
  return appFrame(page);
}

test('a page whose code is gone after an upgrade says so, and a reload opens it', async () => {
  await page.route('**/assets/TrendsPage-*.js', (route) => route.fulfill({ status: 404, body: '' }));
  const app = await open('/spaningar');
  await app.getByRole('link', { name: 'Trender' }).click();
  await app.getByRole('heading', { name: 'Den här delen av Framsyn kunde inte hämtas' }).waitFor();
  await app.getByText('Troligen har en ny version av Framsyn installerats.').waitFor();
  await page.unroute('**/assets/TrendsPage-*.js');
  await app.getByRole('button', { name: 'Ladda om sidan' }).click();
  await (await appFrame(page)).getByRole('heading', { level: 1, name: 'Trender' }).waitFor();
});

/** All files of the first view that the document names have come, but for the one that is held back. */
const othersCame = (frame: Frame): Promise<unknown> =>
  frame.waitForFunction(() => {
    const named = [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].filter(({ href }) => !href.includes('/mount-'));
    return document.readyState !== 'loading' && named.every(({ href }) => performance.getEntriesByName(href).length > 0);
  });

test('a laptop without network says so, and opens the app when there is one', async () => {
  let isDown = true;
  await page.route('**/assets/mount-*.js', async (route) => {
    if (!isDown) return route.continue();
    await othersCame(route.request().frame());
    await context.setOffline(true);
    return route.abort('internetdisconnected');
  });
  const app = await open('/spaningar');
  await app.getByRole('heading', { name: 'Datorn har ingen kontakt med nätet' }).waitFor();
  isDown = false;
  await context.setOffline(false);
  // It tries by itself; Chromium remembers for as long as the page is there that a module did not come, SharePoint's loader does not.
  await app.getByRole('button', { name: 'Ladda om sidan' }).click();
  await (await appFrame(page)).getByRole('heading', { level: 1, name: 'Spaningar' }).waitFor();
});

test('whose session ends while a form is open signs in beside it, and sends what was typed', async () => {
  const app = await open('/spaningar?ny=1');
  const typed = [/Rubrik/, /Vad har du sett/, /Källa/] as const;
  const text = (index: number): string => ['Sensorer i hemmet', 'Fler mäter själva, och lämnar in det de ser.', 'Ett samtal på ett möte'][index] ?? '';
  for (const [index, name] of typed.entries()) await app.getByRole('textbox', { name }).fill(text(index));
  await page.route(api, (route) => route.fulfill({ status: 401, body: '' }));
  await page.keyboard.press('Control+Enter');
  await app.getByText('Du behöver logga in igen').waitFor();
  expect(await app.getByRole('link', { name: 'Logga in i en ny flik' }).getAttribute('href')).toBe(`${edition.url}/sites/framsyn`);
  for (const [index, name] of typed.entries()) expect(await app.getByRole('textbox', { name }).inputValue()).toBe(text(index));
  await page.unroute(api);
  await app.getByRole('button', { name: 'Försök igen' }).click();
  await app.getByRole('heading', { name: 'Tack.' }).waitFor();
});

/** As another version of the program would have left it. */
async function recordVersion(version: number): Promise<void> {
  const headers = { Authorization: 'Bearer test:agare', Accept: 'application/json', 'Content-Type': 'application/json' };
  const items = `${edition.url}/sites/framsyn/_api/web/getlist('/sites/framsyn/Lists/FramsynSettings')/items`;
  const found = (await (await fetch(`${items}?$filter=Title eq 'schemaVersion'&$select=Id`, { headers })).json()) as { value: { Id: number }[] };
  const write = { method: 'POST', headers: { ...headers, 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, body: JSON.stringify({ FsValue: String(version) }) };
  const { status } = await fetch(`${items}(${found.value[0]?.Id})`, write);
  if (status >= 300) throw new Error(`the version was not recorded: ${status}`);
}

test('a site that is not upgraded opens for reading and says who upgrades it; when that is done, writing is offered', async () => {
  await recordVersion(schemaVersion - 1);
  const app = await open('/spaningar');
  const banner = app.getByRole('region', { name: 'Bara läsning' });
  await banner.getByText('Webbplatsens ägare uppgraderar på sidan Installation.', { exact: false }).waitFor();
  await app.getByText(/^2\d spaningar$/).waitFor();
  expect(await app.getByRole('button', { name: 'Ny spaning' }).count()).toBe(0);
  await recordVersion(schemaVersion);
  await banner.getByRole('button', { name: 'Kontrollera igen' }).click();
  await app.getByRole('button', { name: 'Ny spaning' }).waitFor();
  expect(await banner.count()).toBe(0);
});
