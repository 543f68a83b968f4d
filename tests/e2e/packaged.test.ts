/**
 * What ships is what was seen: the main journeys in the built `.sppkg`, in Microsoft's SPFx runtime, over the embedded
 * host. As a page of SharePoint, and as a tab of Teams with the real handshake.
 */
import type { Frame, Locator } from 'playwright-core';
import { activities } from '../../src/schema/lists/activities';
import { signals } from '../../src/schema/lists/signals';
import type { ListDefinition } from '../../src/schema/field';
import budgets from '../../config/budgets.json';
import { paths } from '../../src/local/paths';
import { measureFirstView } from './firstView';
import { asPage, asTab, hosts } from './packaged';
import type { Shown, Way } from './packaged';
import { setStage } from './stage';
import type { TeamsGlobals } from './teamsWindow';

// A package that is older than its sources is built first.
jest.setTimeout(300_000);

const token = 'packaged';
const stage = setStage({ token, args: ['--package'] });
type HostName = keyof typeof hosts;
const show = async (host: HostName, way: Way): Promise<Shown> => hosts[host](await stage.newContext(), stage.edition, way);

const says = (app: Frame, text: RegExp | string): Promise<void> => app.getByText(text).filter({ visible: true }).first().waitFor();
async function dialogOf(app: Frame, name: RegExp | string): Promise<Locator> {
  const dialog = app.getByRole('dialog', { name });
  await dialog.locator(':focus').waitFor({ state: 'attached' });
  return dialog;
}
const goTo = (app: Frame, page: string): Promise<void> => app.getByRole('navigation').getByRole('link', { name: page, exact: true }).press('Enter');

/** What the list holds under this title, asked past the app. */
async function stored(list: ListDefinition, title: string, site: string = paths.site): Promise<readonly object[]> {
  const address = `${stage.edition.url}${site}/_api/web/getlist('${site}/${list.url}')/items?$filter=${encodeURIComponent(`Title eq '${title}'`)}`;
  const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}`, Accept: 'application/json;odata=nometadata' } });
  return ((await answer.json()) as { readonly value: readonly object[] }).value;
}

/** Nobody is asked for a reason before a plan has been approved. */
let approval: Promise<void> | undefined;
async function approve(): Promise<void> {
  const { app, complaints } = await show('page', { role: 'sammankallande', place: '/plan' });
  await app.getByRole('link', { name: 'Godkänn för återkoppling' }).press('Enter');
  const dialog = await dialogOf(app, 'Godkänn för återkoppling');
  await dialog.getByRole('textbox', { name: /Varför är planen större än tiden/ }).fill('Ledningsgruppen har sagt ja till fler timmar.');
  await dialog.getByRole('button', { name: 'Godkänn och frys' }).press('Enter');
  await says(app, 'Version 1 är godkänd.');
  expect(complaints).toEqual([]);
}

const spaningar: Readonly<Record<HostName, string>> = { page: 'Byar delar på en vaktmästare', tab: 'Biblioteken lånar ut verktyg' };
/** It is moved by half a year in either. */
const activity = 'RUS-dialoger i sex kommuner';

describe.each(['page', 'tab'] as const)('As a %s, the packaged web part', (host) => {
  test('finds a method, takes in a spaning and changes the plan with a reason', async () => {
    await (approval ??= approve());
    const { page, app, complaints } = await show(host, { role: 'arbetsgrupp' });
    await app.getByRole('heading', { level: 1 }).waitFor();

    await goTo(app, 'Metodbank');
    await app.getByRole('button', { name: /Visa metoder som ryms/ }).press('Enter');
    await app
      .getByRole('link', { name: /Svaga signaler: signalrunda/ })
      .first()
      .press('Enter');
    await app.getByRole('heading', { level: 1, name: 'Svaga signaler: signalrunda' }).waitFor();

    const spaning = spaningar[host];
    await goTo(app, 'Spaningar');
    await app.getByRole('button', { name: 'Ny spaning' }).press('Enter');
    await app.getByRole('textbox', { name: /Rubrik/ }).fill(spaning);
    await app.getByRole('textbox', { name: /Vad har du sett/ }).fill('Det började i våras, och fler vill vara med.');
    await app.getByRole('textbox', { name: /Källa/ }).fill('Samtal på ett möte');
    await page.keyboard.press('Control+Enter');
    await app.getByRole('heading', { name: 'Tack.' }).waitFor();
    await page.keyboard.press('Escape');
    await app.getByRole('list', { name: 'Spaningar' }).getByRole('link', { name: spaning }).waitFor();
    expect(await stored(signals, spaning)).toHaveLength(1);

    await app.evaluate(() => void (window.location.hash = '/plan?vy=lista'));
    await app.getByRole('link', { name: new RegExp(`^${activity}`) }).press('Enter');
    const before = await stored(activities, activity);
    await app.getByRole('button', { name: 'Senare, en termin' }).press('Enter');
    const dialog = await dialogOf(app, new RegExp(`^Flytta ”${activity}”`));
    await dialog.getByRole('radio', { name: /Ändrade förutsättningar/i }).press('Space');
    await dialog.getByRole('textbox', { name: /Skäl/ }).fill('Kommunerna väljer budget först.');
    await dialog.getByRole('button', { name: 'Flytta', exact: true }).press('Enter');
    await says(app, new RegExp(`^${activity} är flyttad till`));
    expect(await stored(activities, activity)).not.toEqual(before);
    expect(complaints).toEqual([]);
  });

  test('shows the management group its report, and takes the receipt', async () => {
    const { app, complaints } = await show(host, { role: 'ledningsgrupp', webPart: 'report' });
    await app.getByRole('heading', { level: 1, name: /Framsyn: läget i/ }).waitFor();
    await app.getByRole('heading', { name: /^Att besluta/ }).waitFor();
    // The second time it is receipted already.
    if (host === 'page') await app.getByRole('button', { name: 'Kvittera att jag läst' }).press('Enter');
    await says(app, /^Kvitterad /);
    expect(complaints).toEqual([]);
  });
});

test('In Teams it follows Teams’ theme, which is told by the frame and not by the site', async () => {
  const { page, app } = await asTab(await stage.newContext(), stage.edition, { role: 'arbetsgrupp' });
  await app.getByRole('heading', { level: 1 }).waitFor();
  const ground = (): Promise<string> => app.evaluate(() => getComputedStyle(document.querySelector('[data-host]') ?? document.body).backgroundColor);
  const before = await ground();
  await page.evaluate(() => (window as unknown as TeamsGlobals).tell('themeChange', ['dark']));
  await app.waitForFunction((old) => getComputedStyle(document.querySelector('[data-host]') ?? document.body).backgroundColor !== old, before);
  const asked = await page.evaluate(() => (window as unknown as TeamsGlobals).asked.map(({ func }) => func));
  expect(asked).toEqual(expect.arrayContaining(['initialize', 'getContext', 'registerHandler', 'appInitialization.success']));
});

test('A page’s author sets where it begins; the site’s theme, another language and another role come through SPFx', async () => {
  const { page, app, complaints } = await asPage(await stage.newContext(), stage.edition, { role: 'arbetsgrupp' });
  await page.goto(`${stage.edition.url}${paths.sitePage}?startPage=/metodbank`);
  await app.getByRole('heading', { level: 1, name: 'Metodbank' }).waitFor();
  const ground = (): Promise<string> => app.evaluate(() => getComputedStyle(document.querySelector('[data-host]') ?? document.body).backgroundColor);
  const light = await ground();
  await page.getByLabel('Tema').selectOption('dark');
  await app.waitForFunction((old) => getComputedStyle(document.querySelector('[data-host]') ?? document.body).backgroundColor !== old, light);
  await page.getByLabel('Språk').selectOption('en');
  await app.getByRole('heading', { level: 1, name: 'Method bank' }).waitFor();
  await page.getByLabel('Role').selectOption('medarbetare');
  await app.getByRole('link', { name: 'Plan', exact: true }).waitFor({ state: 'detached' });
  await app.getByRole('heading', { level: 1, name: 'Method bank' }).waitFor();
  expect(complaints).toEqual([]);
});

test('An empty site is set up by its owner on the page for that, and is in use at once, in Teams too', async () => {
  const way = { role: 'agare', webPart: 'setup', site: paths.newSite } as const;
  const { page, app, complaints } = await asPage(await stage.newContext(), stage.edition, way);
  await says(app, /^Webbplatsen är inte installerad än\./);
  await app.getByRole('button', { name: 'Installera' }).press('Enter');
  await app
    .getByText(/^Klart\. [\d\s]+ steg är gjorda\./)
    .first()
    .waitFor({ timeout: 90_000 });
  await page.goto(`${stage.edition.url}${paths.newSite}/SitePages/Framsyn.aspx#/spaningar`);
  await app.getByRole('heading', { name: 'Här kommer gruppens spaningar att stå' }).waitFor();
  expect(complaints).toEqual([]);

  const inTeams = await asTab(await stage.newContext(), stage.edition, way);
  await inTeams.app.getByRole('heading', { level: 1, name: 'Installation och hälsokontroll' }).waitFor();
  await says(inTeams.app, /^Alla \d+ listor finns\./);
  expect(inTeams.complaints).toEqual([]);
});

describe('After an upgrade, the files of an older version are gone', () => {
  const reload = /Ladda om sidan/;
  const gone = '**/package/assets/chunk.*';

  test('and a page that was opened then says what to do', async () => {
    const context = await stage.newContext();
    await context.route(gone, (route) => route.fulfill({ status: 404 }));
    const { app, complaints } = await asPage(context, stage.edition, { role: 'arbetsgrupp' });
    await says(app, reload);
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });

  test('and so does a page of the app that was not fetched before', async () => {
    const context = await stage.newContext();
    const { page, app } = await asPage(context, stage.edition, { role: 'arbetsgrupp' });
    await app.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await context.route(gone, (route) => route.fulfill({ status: 404 }));
    await app.evaluate(() => void (window.location.hash = '/processer'));
    await says(app, reload);
  });
});

test('The first view in the runtime asks SharePoint once, and loads of the package what a first view may', async () => {
  const { calls, package: own, runtime } = await measureFirstView(stage.browser, stage.edition.url, { address: `${paths.site}/SitePages/Framsyn.aspx` });
  expect(calls).toBe(budgets.firstViewRequests);
  // On a slow machine a quiet moment has come before the answer has, and the next page has been fetched in it.
  expect(own.bytes).toBeLessThanOrEqual(budgets.firstView.start + budgets.furtherPage);
  expect(own.requests).toBeLessThanOrEqual(budgets.firstViewFiles);
  expect(runtime.requests).toBeGreaterThan(0);
});
