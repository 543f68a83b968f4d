/** The Teams-like frame: what it promises around the app. */
import type { BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { appFrame, watch } from './pageCheck';
import { setStage } from './stage';

jest.setTimeout(120_000);

const stage = setStage();
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
beforeEach(async () => {
  context = await stage.newContext({ locale: 'sv-SE', permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  ({ complaints } = watch(page, stage.edition.url));
});
afterEach(() => expect(complaints).toEqual([]));

async function open(address: string): Promise<Frame> {
  await page.goto(stage.edition.url + address);
  const app = await appFrame(page);
  await app.getByRole('heading', { level: 1 }).waitFor();
  return app;
}
/** Whatever iframe there is by then: a change of person or language takes the tab down and up again. */
const inTab = (): FrameLocator => page.frameLocator('iframe');
const heading = (app: Frame | FrameLocator, name: string): Promise<void> => app.getByRole('heading', { name }).waitFor();
const firstRow = 'Drönaren hinner före ambulansen';

describe('The address of the frame', () => {
  it('opens an item by its link, in a channel and in the personal app', async () => {
    for (const place of ['/team/hemmaplan', '/app']) await heading(await open(`${place}#/spaningar?visa=1`), firstRow);
  });

  it('follows the app, and Back closes the panel that was opened', async () => {
    const app = await open('/team/framsynsarbetet#/spaningar');
    await app.getByRole('link', { name: /Rekordfå barn/ }).click();
    await page.waitForURL(/#\/spaningar\?visa=\d+$/);
    await app.getByRole('complementary').or(app.getByRole('dialog')).first().waitFor();
    await page.goBack();
    await page.waitForURL(/#\/spaningar$/);
    await app.getByRole('heading', { name: 'Rekordfå barn per kvinna', exact: false }).waitFor({ state: 'detached' });
  });

  it('is the same after a reload', async () => {
    await open('/team/framsynsarbetet#/spaningar?visa=1');
    await page.reload();
    await heading(inTab(), firstRow);
    expect(page.url()).toBe(`${stage.edition.url}/team/framsynsarbetet#/spaningar?visa=1`);
  });

  it('takes another fragment, typed by hand, without loading the app anew', async () => {
    const app = await open('/team/framsynsarbetet#/spaningar');
    await app.evaluate(() => Object.assign(window, { same: true }));
    await page.evaluate(() => void (window.location.hash = '/spaningar?visa=1'));
    await heading(app, firstRow);
    expect(await app.evaluate(() => 'same' in window)).toBe(true);
  });

  it('changes with the channel, which has a tab of its own', async () => {
    await open('/team/framsynsarbetet');
    await page.getByRole('link', { name: 'Hemmaplan' }).click();
    await page.waitForURL(/\/team\/hemmaplan/);
    await heading(inTab(), 'Läget i framsynsarbetet');
    await page.goBack();
    await page.waitForURL(/\/team\/framsynsarbetet/);
  });
});

describe('The switches of the frame', () => {
  it("change the theme in the running app by Teams' own event", async () => {
    const app = await open('/team/framsynsarbetet');
    await app.evaluate(() => Object.assign(window, { same: true }));
    const background = (): Promise<string> => app.evaluate(() => getComputedStyle(document.querySelector('h1')!.closest('[data-host]')!).backgroundColor);
    const light = await background();
    await page.getByLabel('Tema').selectOption('dark');
    await expect(
      app.waitForFunction((before) => getComputedStyle(document.querySelector('h1')!.closest('[data-host]')!).backgroundColor !== before, light),
    ).resolves.toBeDefined();
    expect(await background()).toBe('rgb(31, 31, 31)');
    expect(await app.evaluate(() => 'same' in window)).toBe(true);
  });

  it('change the language of frame and app, stay where one is, and are remembered', async () => {
    await open('/team/framsynsarbetet#/spaningar?visa=1');
    await page.getByLabel('Språk').focus();
    await page.getByLabel('Språk').selectOption('en');
    await heading(inTab(), 'Signals');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.reload();
    await heading(inTab(), firstRow);
    await page.getByLabel('Language').waitFor();
  });

  it('change the person: SharePoint says who is signed in', async () => {
    await open('/team/framsynsarbetet');
    const who = (): Promise<string> =>
      page.evaluate(async () =>
        (await fetch('/sites/framsyn/_api/web/currentuser', { headers: { Accept: 'application/json;odata=nometadata' } }))
          .json()
          .then(({ Email }: { Email: string }) => Email),
      );
    expect(await who()).toBe('arbetsgrupp@exempelregionen.example');
    await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith('/local/role')),
      page.getByLabel('Roll').selectOption('medarbetare'),
    ]);
    await heading(inTab(), 'Välkommen till Framsyn');
    expect(await who()).toBe('medarbetare@exempelregionen.example');
  });
});

describe('On a phone', () => {
  it('the way back from the tab is the list of channels, and the switches are behind a button', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open('/team/hemmaplan');
    await page.getByRole('button', { name: 'Inställningar' }).click();
    await page.getByLabel('Tema').selectOption('contrast');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Tillbaka till teamet' }).click();
    await page.getByRole('link', { name: 'Framsynsarbetet' }).click();
    await heading(inTab(), 'Läget i framsynsarbetet');
    expect(page.url()).toBe(`${stage.edition.url}/team/framsynsarbetet`);
  });
});

it('The SharePoint-like page has the same app, with an address that can be shared and a way back to Teams', async () => {
  const app = await open('/sites/framsyn/SitePages/Framsyn.aspx#/spaningar?visa=1');
  await heading(app, firstRow);
  const [form] = await Promise.all([context.waitForEvent('page'), app.getByRole('link', { name: 'Öppna i SharePoint' }).click()]);
  await heading(await appFrame(form), firstRow);
  expect(form.url()).toBe(`${stage.edition.url}/sites/framsyn/SitePages/Framsyn.aspx#/spaningar?visa=1`);
  await page.getByRole('link', { name: 'Till Teams' }).click();
  await heading(inTab(), 'Läget i framsynsarbetet');
});
