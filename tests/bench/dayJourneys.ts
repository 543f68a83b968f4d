/** The journeys of a working day, each made in Chromium by somebody in the role of those who make it, and counted. */
import type { Browser, Page } from 'playwright-core';
import { callsOf, countOn, none, plus } from './calls';
import type { Calls, Counted, Counter } from './calls';
import { askedAgain, habits } from './workingDay';
import type { Journey } from './workingDay';

/** What a journey asks: at once, and later, minute by minute. */
export interface Cost {
  readonly calls: Calls;
  readonly later?: readonly Calls[];
  readonly what: readonly string[];
}
export type Costs = Readonly<Record<string, Readonly<Partial<Record<Journey, Cost>>>>>;

/** In the frame's own words. */
const roleOf: Readonly<Record<string, string>> = {
  employees: 'medarbetare',
  'the working group': 'arbetsgrupp',
  'the management group': 'ledningsgrupp',
  'the site’s owners': 'agare',
};

const inTab = (path: string): string => `/team/framsynsarbetet#${path}`;
/** Each is opened anew by its own link, as after a while in another tab of Teams. */
const opened: Readonly<Partial<Record<Journey, string>>> = {
  'opens the tab for the first time of the day': inTab('/start'),
  'comes back to the tab': inTab('/start'),
  'reads Spaningar': inTab('/spaningar'),
  'looks in the method bank': inTab('/metodbank'),
  'reads a method': inTab('/metod?visa=1'),
  'reads the plan': inTab('/plan'),
  'reads the report': '/sites/framsyn/SitePages/Ledningsgruppen.aspx',
  'looks at the radar': inTab('/radar'),
  'looks at the trends': inTab('/trender'),
  'reads proposals': inTab('/forslag'),
  'runs the health check': '/sites/framsyn/SitePages/Installation.aspx',
};

const bank = inTab('/metodbank');

/**
 * One kind of people. They have been here before the day that is counted, so that their browser has what it keeps from day
 * to day; the day itself begins in a new window, without what a window keeps.
 */
async function measureOne(browser: Browser, url: string, who: string, does: readonly Journey[]): Promise<Readonly<Partial<Record<Journey, Cost>>>> {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 860 } });
  try {
    const dayBefore = await context.newPage();
    await dayBefore.goto(url + inTab('/start'));
    await changeRole(dayBefore, roleOf[who] ?? '');
    await visit(dayBefore, url, does.includes('looks in the method bank') ? [inTab('/start'), bank] : [inTab('/start')]);
    await dayBefore.close();

    const mayWritePlan = roleOf[who] === 'arbetsgrupp' || roleOf[who] === 'agare'; // others save what is like a spaning
    const page = await context.newPage();
    const counter = countOn(page);
    const go = (address: string): Promise<Counted> =>
      counter.during(async () => {
        await page.goto('about:blank');
        await page.goto(url + address);
      });
    const made: Partial<Record<Journey, Cost>> = {};
    for (const [journey, address] of Object.entries(opened) as [Journey, string][]) if (does.includes(journey)) made[journey] = await go(address);
    if (does.includes('reads a spaning')) {
      await go(inTab('/spaningar'));
      made['reads a spaning'] = await readSpaning(page, counter);
    }
    const form = await go('/app/spana');
    const saved = await counter.during(() => leaveSpaning(page, who));
    if (does.includes('leaves a spaning')) made['leaves a spaning'] = together(form, saved);
    if (does.includes('saves a form')) {
      if (mayWritePlan) {
        await go(inTab('/plan?visa=2'));
        made['saves a form'] = await counter.during(() => changeActivity(page));
      } else made['saves a form'] = saved;
    }
    if (does.includes('registers time')) made['registers time'] = together(await go(inTab('/tid')), await counter.during(() => registerTime(page)));
    const answers = await go(inTab('/svara'));
    if (does.includes('answers a question in a meeting')) made['answers a question in a meeting'] = together(answers, saved);
    if (does.includes('follows the answers of a meeting for half an hour')) {
      made['follows the answers of a meeting for half an hour'] = {
        ...answers,
        later: askedAgain.map((times) => ({ ...none, many: times })),
      };
    }
    for (const journey of does) if (made[journey] === undefined || callsOf(made[journey].calls) === 0) throw new Error(`${who}: "${journey}" was not counted`);
    return made;
  } finally {
    await context.close();
  }
}

const together = (a: Counted, b: Counted): Counted => ({ calls: plus(a.calls, b.calls), what: [...a.what, ...b.what] });

async function changeRole(page: Page, role: string): Promise<void> {
  const select = page.getByLabel('Roll');
  await select.waitFor();
  if ((await select.inputValue()) === role) return;
  const switched = page.waitForResponse((answer) => answer.url().endsWith('/local/role') && answer.request().method() === 'POST');
  await select.selectOption(role);
  await switched;
}

/** Until the page has asked for everything and stored what it stores. */
async function visit(page: Page, url: string, addresses: readonly string[]): Promise<void> {
  const counter = countOn(page);
  for (const address of addresses) {
    await counter.during(async () => {
      await page.goto('about:blank');
      await page.goto(url + address);
    });
  }
}

/** Every second one goes on to its end, where the chain and the conversation are. */
async function readSpaning(page: Page, counter: Counter): Promise<Counted> {
  const app = page.frameLocator('iframe');
  const links = app.locator('main li a').filter({ hasNotText: added });
  const read = await counter.during(() => links.first().click());
  const further = await counter.during(async () => {
    await app.getByRole('heading', { name: 'Samtal' }).scrollIntoViewIfNeeded();
    await app.getByRole('heading', { name: 'Kedjan' }).scrollIntoViewIfNeeded();
  });
  return { calls: plus(read.calls, further.calls, 1 / 2), what: [...read.what, 'every second one:', ...further.what] };
}

async function changeActivity(page: Page): Promise<void> {
  const app = page.frameLocator('iframe');
  await app.getByRole('link', { name: 'Ändra', exact: true }).click();
  const form = app.getByRole('dialog', { name: 'Ändra aktivitet' });
  const title = form.getByRole('textbox', { name: /^Rubrik|^Aktivitet/ }).first();
  await title.fill(`${await title.inputValue()} i år`);
  await form.getByRole('button', { name: 'Spara' }).click();
  await form.waitFor({ state: 'detached' });
}

async function registerTime(page: Page): Promise<void> {
  const app = page.frameLocator('iframe');
  await app.getByText('Förberedelser', { exact: true }).first().click();
  await app.getByRole('button', { name: /^Spara \d/ }).click();
  await app.getByText(/^Sparat: /).waitFor({ state: 'attached' });
}

const added = 'Bussen går tom';

async function leaveSpaning(page: Page, who: string): Promise<void> {
  const app = page.frameLocator('iframe');
  await app.getByRole('textbox', { name: /Rubrik/ }).fill(`${who}: ${added} på kvällarna`);
  await app.getByRole('textbox', { name: /Vad har du sett/ }).fill('Tre kvällar i rad var jag ensam på bussen hem.');
  await app.getByRole('textbox', { name: /Källa/ }).fill('Egen iakttagelse');
  await app.getByRole('button', { name: 'Lämna spaning' }).click();
  await app.getByRole('heading', { name: 'Tack.' }).waitFor();
}

/** By who they are, what each journey costs them. */
export async function measureDay(browser: Browser, url: string): Promise<Costs> {
  const costs: Record<string, Readonly<Partial<Record<Journey, Cost>>>> = {};
  for (const { who, does } of habits) costs[who] = await measureOne(browser, url, who, Object.keys(does) as Journey[]);
  return costs;
}
