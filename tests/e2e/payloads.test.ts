/** What others have written is text wherever it is shown: nothing in it runs, and no address leads out of the app unasked. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, Locator, Page, Request } from 'playwright-core';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { sv } from '../../src/i18n/sv';
import { fillWithPayloads, marker, payloads, withScriptAddresses } from './hostile';
import type { HostileSite } from './hostile';
import { alive, hasFired } from './payloadCheck';
import { arriveAs } from './person';
import type { Person } from './person';

jest.setTimeout(240_000);

let browser: Browser;
let edition: Edition;
let person: Person & { readonly context: BrowserContext };
let ids: HostileSite['ids'];
const dialogs: string[] = [];
const waiting = new Set<Request>();
beforeAll(async () => {
  [browser, edition] = await Promise.all([launchBrowser(), startEdition({ content: 'empty' })]);
  person = await arriveAs(browser, edition.url);
  ({ ids } = await fillWithPayloads(person.page));
  await withScriptAddresses(person.page);
  await person.page.reload(); // what it showed was from before
  person.page.on('request', (request) => waiting.add(request));
  for (const end of ['requestfinished', 'requestfailed'] as const) person.page.on(end as 'requestfinished', (request) => waiting.delete(request));
  person.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
});
afterAll(async () => {
  await browser?.close();
  await edition?.dispose();
});

/** What is on the screen and what waits for the printer. */
const shown = (app: Frame): Promise<string> => app.evaluate(() => document.body.textContent ?? '');

/** Resolves when nothing is asked for any more. */
async function answered(page: Page): Promise<void> {
  while (waiting.size > 0) await Promise.race([page.waitForEvent('requestfinished'), page.waitForEvent('requestfailed')]);
}

/** `first` is what shows that the page has what it was opened for. */
async function quiet(app: Frame, first: Locator = app.getByText(marker).first()): Promise<void> {
  await first.waitFor({ state: 'attached' });
  await answered(person.page);
  expect(await alive(person.page)).toEqual([]);
  expect(await hasFired(person.page)).toBe(false);
  expect(dialogs).toEqual([]);
  expect(person.complaints).toEqual([]);
  expect(await person.page.title()).not.toContain(marker);
}

it('The same texts run where they are taken for markup: this test would see it', async () => {
  const page = await person.context.newPage();
  await page.setContent(payloads.join('\n'));
  await page.waitForFunction(() => 'fired' in window);
  expect((await alive(page)).length).toBeGreaterThan(3);
  await page.close();
});

type Ready = (app: Frame) => Locator;
const heading =
  (level: 1 | 2): Ready =>
  (app) =>
    app.getByRole('heading', { level, name: marker });
const row: Ready = (app) => app.getByRole('link', { name: marker }).first();
const field: Ready = (app) => app.getByRole('dialog').getByRole('textbox').first();
const table: Ready = (app) => app.getByRole('table').first();

describe('Texts with scripts in every field do nothing', () => {
  it.each<[string, () => string, Ready, string]>([
    ['the list of spaningar', () => '/spaningar', row, marker],
    ['a spaning with its source, comments and chain', () => `/spaningar?visa=${ids.signals}`, heading(2), payloads[4]],
    ['the form of a spaning', () => `/spaningar?andra=${ids.signals}`, field, marker],
    ['the bank', () => '/metodbank', row, marker],
    ['hits of a search, marked', () => '/metodbank?sok=onerror', (app) => app.locator('mark').first(), 'onerror'],
    ['an insight', () => `/metodbank?slag=knowledge&visa=${ids.knowledge}`, heading(2), payloads[4]],
    ['a publication with its link', () => `/metodbank?slag=publications&visa=${ids.publications}`, heading(2), payloads[4]],
    ['a question', () => `/metodbank?slag=questions&visa=${ids.questions}`, heading(2), marker],
    ['a method at a shorter time, with its card', () => `/metod?visa=${ids.methods}&minuter=30&deltagare=12`, heading(1), payloads[4]],
    ['the form of a method with its steps', () => `/metod?visa=${ids.methods}&andra=1`, field, marker],
    ['a trend', () => `/trender?visa=${ids.trends}`, heading(2), payloads[0]],
    ['the radar', () => '/radar', table, marker],
    ['an edition of the radar', () => `/radar?utgava=${ids.editions}`, table, payloads[0]],
    ['the matrix', () => '/radar?vy=matris', table, ''],
    ['the blind spots', () => '/radar?vy=blinda', table, ''],
    ['an address', () => `/radar?system=${encodeURIComponent(payloads[0])}&sektor=${encodeURIComponent(payloads[1])}`, table, ''],
  ])('%s', async (_what, address, ready, text) => {
    const app = await person.go(address());
    await quiet(app, ready(app));
    expect(await shown(app)).toContain(text);
  });

  it('on the sheet of a trend', async () => {
    const app = await person.go(`/trender?visa=${ids.trends}`);
    await app.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
    await app.getByRole('button', { name: 'Skriv ut diskussionsblad' }).click();
    await app.waitForFunction(() => 'printed' in window);
    await quiet(app);
  });

  it('in the page of SharePoint', async () => {
    await person.page.goto(`${edition.url}/sites/framsyn/SitePages/Framsyn.aspx#/metod?visa=${ids.methods}`);
    await quiet(await person.app());
  });

  it('in the picture of the radar, opened by itself', async () => {
    const app = await person.go('/radar');
    const [file] = await Promise.all([person.page.waitForEvent('download'), app.getByRole('button', { name: /SVG/ }).first().click()]);
    const svg = readFileSync(await file.path(), 'utf8');
    expect(svg).toContain(marker);
    const page = await person.context.newPage();
    await page.route('**/picture.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
    await page.goto(`${edition.url}/picture.svg`);
    expect(await page.evaluate(() => document.documentElement.tagName)).toBe('svg'); // it is whole: no title has broken it
    expect(await page.evaluate(() => document.querySelectorAll('script, foreignObject, a, image').length)).toBe(0);
    expect(await alive(page)).toEqual([]);
    expect(await hasFired(page)).toBe(false);
    await page.close();
  });
});

it('A saved view leads to its own page, whatever address was stored for it', async () => {
  const app = await person.go('/metodbank');
  const open = async (): Promise<void> => {
    await app.getByRole('button', { name: 'Mina vyer' }).click();
    await app.getByRole('group', { name: 'Mina vyer' }).getByRole('link').first().waitFor();
  };
  await open();
  const views = app.getByRole('group', { name: 'Mina vyer' }).getByRole('link');
  const count = await views.count();
  expect(count).toBe(5);
  for (let index = 0; index < count; index += 1) {
    if (index > 0) await open();
    await views.nth(index).click();
    await app.getByRole('group', { name: 'Mina vyer' }).waitFor({ state: 'detached' });
    expect(person.page.url()).toContain(`${edition.url}/team/framsynsarbetet#/metodbank`);
    await quiet(app);
  }
});

describe('An address that nobody has written opens the page all the same', () => {
  const long = 'ord å '.repeat(1_700);
  it.each<[string, string]>([
    ['an id in letters', '/metod?visa=abc'],
    ['an item that is not there', '/trender?visa=99999999'],
    ['an insight that is not there', '/metodbank?slag=knowledge&visa=99999999'],
    ['an edition that is not there', '/radar?utgava=99999999&jamfor=99999998'],
    ['a system of categories in markup', '/radar?system=<script>&sektor=<script>'],
    ['names that every object has', '/radar?system=constructor&sektor=__proto__&skalor=toString&rader=valueOf&vy=matris'],
    ['such names in the facets', '/metodbank?slag=constructor&kategori=__proto__&sprak=toString&tema=valueOf&status=hasOwnProperty'],
    ['half a letter', '/metodbank?sok=%E0%A4%A'],
    ['half a pair', '/metodbank?sok=%ED%A0%80'],
    ['signs of a pattern', `/metodbank?sok=${encodeURIComponent('(((a+)+)+$ [\\ *?')}`],
    ['ten thousand signs', `/metodbank?sok=${encodeURIComponent(long)}`],
    ['one word of ten thousand signs', `/metodbank?sok=${'a'.repeat(10_000)}`],
    ['ten thousand signs for spaningar', `/spaningar?sok=${encodeURIComponent(long)}`],
    ['ten thousand signs for trends', `/trender?sok=${encodeURIComponent(long)}`],
    ['numbers beyond all', '/metodbank?minuter=1e9&deltagare=-1&syfte=alla'],
    ['a page that is not there', '/finns-inte?visa=1#/igen'],
    ['a trend of spaningar that are not there', '/trender?ny=1&spaningar=99999999,x,-1'],
  ])('with %s', async (_what, address) => {
    const app = await person.go(address);
    await answered(person.page);
    await app.locator('h1').waitFor();
    expect(await app.getByRole('heading', { name: sv['error.page.heading'] }).count()).toBe(0);
    // The browser itself says that an item is not there; all else would be ours.
    expect(person.complaints.filter((complaint) => !/status of 404/.test(complaint))).toEqual([]);
  });
});
