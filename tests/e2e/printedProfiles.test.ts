/** The two documents that the product was made for, loaded as content: on paper they have the headings that their readers know. */
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import plan from '../../sharepoint/content/plan-a.json';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { tabTo } from './keyboard';
import { arriveAs } from './person';
import type { Person } from './person';

jest.setTimeout(240_000);

let browser: Browser;
let withAssignment: Edition;
let withPlan: Edition;
let context: BrowserContext | undefined;
beforeAll(async () => {
  [browser, withAssignment, withPlan] = await Promise.all([launchBrowser(), startEdition({ content: 'assignment' }), startEdition({ content: 'plan' })]);
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser?.close();
  await Promise.all([withAssignment?.dispose(), withPlan?.dispose()]);
});

async function convene({ url }: Edition): Promise<Person> {
  const person = await arriveAs(browser, url, 'sammankallande');
  ({ context } = person);
  return person;
}

/** Presses it. A headless browser has no printer: that it is asked is what can be seen, and the paper stays in the tray. */
async function print({ page }: Person, app: Frame, name: RegExp): Promise<void> {
  await app.evaluate(() => {
    window.print = () => void document.body.setAttribute('data-asked', 'yes');
  });
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await app.locator('body[data-asked="yes"]').waitFor({ state: 'attached' });
}

/** What stands on the paper, line by line, and which of it are headings of this level. */
async function onPaper({ page }: Person, app: Frame, level: 'h1' | 'h2'): Promise<{ readonly headings: readonly string[]; readonly text: string }> {
  await page.emulateMedia({ media: 'print' });
  const headings = await app.locator(level).filter({ visible: true }).allInnerTexts();
  return { headings, text: await app.evaluate(() => document.body.innerText) };
}

const ofTheScreen = /Skriv ut|Ny aktivitet|Hoppa till|Metodbank\nPlan|Jämför versioner|Roll\n/;

test('The assignment is printed under the nine headings of its document, in their order, with its three parts and without the screen around it', async () => {
  const convener = await convene(withAssignment);
  const app = await convener.go('/uppdrag');
  await app.getByRole('button', { name: 'Skriv ut' }).waitFor();
  await print(convener, app, /^\s*Skriv ut/);
  const { headings, text } = await onPaper(convener, app, 'h2');
  expect(headings).toEqual([
    'Bakgrund',
    'Syfte',
    'Uppdragsbeskrivning',
    'Mål och förväntat resultat',
    'Tidplan',
    'Ledning och organisering',
    'Resurser',
    'Samband och gränsdragning',
    'Kommunikation',
  ]);
  expect(text.match(/^Del \d: .+/gm)).toHaveLength(3);
  expect(text).not.toMatch(ofTheScreen);
  expect(convener.complaints).toEqual([]);
});

test('The plan is printed under the headings of its document: summary, the three priorities, time perspective, follow-up', async () => {
  const convener = await convene(withPlan);
  const app = await convener.go('/plan');
  await app.getByRole('link', { name: 'Skriv ut planen' }).waitFor();
  await print(convener, app, /^\s*Skriv ut planen/);
  const { headings, text } = await onPaper(convener, app, 'h2');
  const priorities = plan.priorities.map(({ number, title }) => `Prioritering ${number}: ${title}`);
  expect(priorities).toHaveLength(3);
  expect(headings.filter((heading) => heading !== 'Innehåll')).toEqual(['Sammanfattning', ...priorities, 'Tidsperspektiv', 'Uppföljning']);
  expect(text).toContain(plan.title);
  expect(text).not.toMatch(ofTheScreen);
  expect(convener.complaints).toEqual([]);
});
