/** Looking around, in roles that mostly read: nothing on the page would be refused, and the page itself asks for nothing that is. */
import type { Browser, Locator, Frame } from 'playwright-core';
import { formWords } from '../../src/i18n/pages/form';
import { linkWords } from '../../src/i18n/pages/links';
import { methodWords } from '../../src/i18n/pages/method';
import { radarWords } from '../../src/i18n/pages/radar';
import { signalWords } from '../../src/i18n/pages/signal';
import { trendWords } from '../../src/i18n/pages/trends';
import { sv } from '../../src/i18n/sv';
import type { Role } from '../../src/domain/permissions';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { arriveAs } from './person';

jest.setTimeout(240_000);

let browser: Browser;
let edition: Edition;
beforeAll(async () => {
  [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
});
afterAll(async () => {
  await browser?.close();
  await edition?.dispose();
});

type Ready = (app: Frame) => Locator;
const row: Ready = (app) => app.getByRole('link', { name: /Drönaren|Rekordfå|godståget|Servicen/ }).first();
const heading: Ready = (app) => app.getByRole('heading', { level: 2 }).first();
const recipe: Ready = (app) => app.getByRole('heading', { level: 1, name: /signalrunda/i });
const table: Ready = (app) => app.getByRole('table').first();

const places: readonly (readonly [string, Ready])[] = [
  ['/spaningar', row],
  ['/spaningar?visa=2', heading],
  ['/metodbank', row],
  ['/metodbank?slag=knowledge&visa=1', heading],
  ['/metodbank?slag=publications&visa=1', heading],
  ['/metodbank?slag=questions&visa=1', heading],
  ['/metod?visa=1', recipe],
  ['/trender', row],
  ['/trender?visa=1', heading],
  ['/radar', table],
  ['/radar?vy=matris', table],
  ['/radar?vy=blinda', table],
];
/** What changes lists that these roles only read. A spaning may be left by anybody, and one's own views, comments and likes are one's own. */
const changes = [
  ...[sv['action.edit'], sv['action.remove']],
  ...[methodWords.sv['method.log'], methodWords.sv['method.archive'], linkWords.sv['links.add'], formWords.sv['files.add']],
  ...[signalWords.sv['signal.sortIn'], radarWords.sv['radar.freeze'], trendWords.sv['trends.new']],
];

interface Seen {
  /** What would change what is there, by page. */
  readonly offered: readonly string[];
  /** Calls that were refused, those inside a batch too: it answers 200 whatever its parts were answered. */
  readonly refused: readonly string[];
  readonly complaints: readonly string[];
}

/** Everything that a person can press in the app: dialogs stand outside its main part. */
const controls = (app: Frame): Promise<readonly string[]> =>
  app.evaluate(() => [...document.querySelectorAll('button, a[href]')].map((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim()));

async function lookAround(role: Role, addresses: readonly (readonly [string, Ready])[], names: readonly string[]): Promise<Seen> {
  const { page, go, complaints, context } = await arriveAs(browser, edition.url, role);
  const refused: string[] = [];
  const batches: Promise<unknown>[] = [];
  page.on('response', (answer) => {
    if ([401, 403].includes(answer.status())) refused.push(`${answer.status()} ${answer.url()}`);
    if (!answer.url().endsWith('/$batch')) return;
    const parts = answer.text().then((text) => text.match(/^HTTP\/1\.1 (401|403)/gm) ?? []);
    batches.push(parts.then((found) => refused.push(...found)));
  });
  const offered: string[] = [];
  for (const [address, ready] of addresses) {
    const app = await go(address);
    await ready(app).waitFor();
    await page.waitForLoadState('networkidle');
    const here = await controls(app);
    offered.push(...names.filter((name) => here.includes(name)).map((name) => `${name} at ${address}`));
  }
  await Promise.all(batches);
  await context.close();
  return { offered, refused, complaints };
}

const readers = ['medarbetare', 'ledningsgrupp', 'rusgrupp'] as const satisfies readonly Role[];
const nothing: Seen = { offered: [], refused: [], complaints: [] };

it.each(readers)('As %s every page can be looked at: no call is refused, and no control is there that would be', async (role) => {
  expect(await lookAround(role, places, changes)).toEqual(nothing);
});

it('The same look finds every one of these controls for the working group', async () => {
  const { offered, refused } = await lookAround('arbetsgrupp', places, changes);
  expect(changes.filter((name) => !offered.some((one) => one.startsWith(`${name} at `)))).toEqual([]);
  expect(refused).toEqual([]);
});

/** Forms by their address, as a link from a colleague in the working group would have them. */
const forms: readonly (readonly [string, Ready])[] = [
  '/metod?ny=1',
  '/metod?visa=1&andra=1',
  '/metod?visa=1&korning=ny',
  '/trender?ny=1',
  '/trender?visa=1&andra=1',
  '/metodbank?ny=knowledge',
  '/metodbank?slag=publications&andra=1',
  '/radar?ny=1',
].map((address) => [address, (app) => app.locator('h1')] as const);
const saves = [sv['form.save'], formWords.sv['itemForm.send'], radarWords.sv['radar.freeze']];

it('As medarbetare a link to a form of the working group opens nothing that would be refused', async () => {
  expect(await lookAround('medarbetare', forms, saves)).toEqual(nothing);
});
