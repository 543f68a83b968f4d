/** P14: what a working day of the organisation (workingDay.ts) asks of SharePoint, each journey's calls counted in Chromium, against Microsoft's limits. */
import type { Browser, Page, Request } from 'playwright-core';
import { batchContentType, parseBatch } from '../../src/host/http/batch';
import { launchBrowser } from '../e2e/browser';
import { startEdition } from '../e2e/edition';
import { announce, number } from './report';
import type { Row } from './report';
import { askedAgain, bot, graphUnits, habits, hours, limits, meeting, organisation, restFactor } from './workingDay';
import type { Journey } from './workingDay';

type Kind = keyof typeof graphUnits;
/** Calls of a journey by what they cost; the parts of a batch one by one. */
type Calls = Readonly<Record<Kind, number>>;

const none: Calls = { one: 0, many: 0, write: 0, permission: 0 };
const plus = (a: Calls, b: Calls, times = 1): Calls => ({
  one: a.one + b.one * times,
  many: a.many + b.many * times,
  write: a.write + b.write * times,
  permission: a.permission + b.permission * times,
});
const callsOf = ({ one, many, write, permission }: Calls): number => one + many + write + permission;
const unitsOf = (calls: Calls): number => (Object.keys(graphUnits) as Kind[]).reduce((sum, kind) => sum + graphUnits[kind] * calls[kind], 0);

const single = /\/(?:items\(\d+\)|currentuser|contextinfo|getbyid\(\d+\)|fields\/getby[^/]*|site|web)$/i;
/** POSTs that only read. */
const reading = /\/(?:contextinfo|getitems|getchanges|renderlistdataasstream|getuser\w*)\b/i;

function kindOf(verb: string, url: string): Kind {
  const path = decodeURIComponent(url.split('?', 1)[0] ?? '');
  if (/roleassignments|roledefinitions|effectivebasepermissions|\/sitegroups/i.test(path)) return 'permission';
  if (verb !== 'GET' && !reading.test(path)) return 'write';
  return single.test(path) ? 'one' : 'many';
}

function callsIn(request: Request): Calls {
  const url = request.url();
  if (!url.includes('/_api/')) return none;
  const count = (calls: Calls, verb: string, address: string): Calls => {
    const kind = kindOf(verb, address);
    return { ...calls, [kind]: calls[kind] + 1 };
  };
  if (!url.endsWith('/$batch')) return count(none, request.method(), url);
  const parts = parseBatch(request.headers()['content-type'] ?? batchContentType(''), request.postDataBuffer() ?? Buffer.alloc(0));
  return parts.reduce((calls, { verb, url: address }) => count(calls, verb, address), none);
}

/** When nothing has been asked for a while: what a page fetches in a quiet moment is part of the journey. */
async function quiet(page: Page, asked: () => number): Promise<void> {
  for (let before = -1; before !== asked();) {
    before = asked();
    await page.waitForTimeout(1500);
  }
}

interface Counter {
  /** The calls that the work makes, until all is quiet. */
  during(work: () => Promise<unknown>): Promise<Calls>;
}

function countOn(page: Page): Counter {
  let calls = none;
  let requests = 0;
  page.on('request', (request) => {
    requests += 1;
    calls = plus(calls, callsIn(request));
  });
  return {
    during: async (work) => {
      calls = none;
      await work();
      await quiet(page, () => requests);
      return calls;
    },
  };
}

const inTab = (path: string): string => `/team/framsynsarbetet#${path}`;
/** Each is opened anew by its own link, as after a while in another tab of Teams. */
const opened: Readonly<Partial<Record<Journey, string>>> = {
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

async function measure(browser: Browser, url: string): Promise<Readonly<Record<Journey, Calls>>> {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 860 } });
  try {
    const page = await context.newPage();
    const counter = countOn(page);
    const go = (address: string): Promise<Calls> =>
      counter.during(async () => {
        await page.goto('about:blank');
        await page.goto(url + address);
      });
    const first = await go(inTab('/start'));
    const found: Partial<Record<Journey, Calls>> = {};
    for (const [journey, address] of Object.entries(opened)) found[journey as Journey] = await go(address);
    await go(inTab('/spaningar'));
    const spaning = await counter.during(() => page.frameLocator('iframe').locator('main li a').first().click());
    const form = await go('/app/spana');
    const saved = await counter.during(() => leaveSpaning(page));
    const hoursPage = await go(inTab('/tid'));
    const answers = await go(inTab('/svara'));
    return {
      ...(found as Record<Journey, Calls>),
      'opens the tab for the first time of the day': first,
      'reads a spaning': spaning,
      'leaves a spaning': plus(form, saved),
      'saves a form': plus(saved, found['reads the plan'] ?? none), // and the page behind it is read again
      'registers time': plus(hoursPage, saved),
      'answers a question in a meeting': plus(answers, saved),
      'follows the answers of a meeting for half an hour': plus(answers, { ...none, many: 1 }, askedAgain),
    };
  } finally {
    await context.close();
  }
}

async function leaveSpaning(page: Page): Promise<void> {
  const app = page.frameLocator('iframe');
  await app.getByRole('textbox', { name: /Rubrik/ }).fill('Bussen går tom på kvällarna');
  await app.getByRole('textbox', { name: /Vad har du sett/ }).fill('Tre kvällar i rad var jag ensam på bussen hem.');
  await app.getByRole('textbox', { name: /Källa/ }).fill('Egen iakttagelse');
  await app.getByRole('button', { name: 'Lämna spaning' }).click();
  await app.getByRole('heading', { name: 'Tack.' }).waitFor();
}

interface Peak {
  readonly units: number;
  readonly calls: number;
  readonly who: string;
}

/** A small deterministic generator: the same days in each run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The worst minute of all, and the worst five minutes of anybody, of as many days as a working year has. */
function worst(journeys: Readonly<Record<Journey, Calls>>): Peak {
  const random = generator(535);
  const minuteOf = (): number => {
    let left = random() * hours.reduce((sum, share) => sum + share, 0);
    const hour = hours.findIndex((share) => (left -= share) < 0);
    return Math.floor((hour + random()) * 60);
  };
  let peak: Peak = { units: 0, calls: 0, who: '' };
  for (let day = 0; day < 220; day += 1) {
    const minutes = new Float64Array(hours.length * 60);
    for (const { who, people, does } of habits) {
      for (let person = 0; person < people; person += 1) {
        const own = new Map<number, number>();
        for (const [journey, times] of Object.entries(does) as [Journey, number][]) {
          const often = Math.floor(times) + (random() < times % 1 ? 1 : 0);
          for (let time = 0; time < often; time += 1) {
            const minute = journey === meeting.journey ? 90 + Math.floor(random() * meeting.minutes) : minuteOf();
            minutes[minute] = (minutes[minute] ?? 0) + unitsOf(journeys[journey]);
            const window = Math.floor(minute / 5);
            own.set(window, (own.get(window) ?? 0) + callsOf(journeys[journey]));
          }
        }
        for (const calls of own.values()) if (calls > peak.calls) peak = { ...peak, calls, who };
      }
    }
    peak = { ...peak, units: Math.max(peak.units, ...minutes) };
  }
  return peak;
}

export async function dayRows(): Promise<readonly Row[]> {
  const [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
  const journeys = await measure(browser, edition.url).finally(async () => {
    await browser.close();
    await edition.dispose();
  });
  if (unitsOf(journeys['leaves a spaning']) <= unitsOf(none) || journeys['leaves a spaning'].write === 0) throw new Error('the spaning was not counted');
  const people = habits.reduce((sum, habit) => sum + habit.people, 0);
  if (people !== organisation) throw new Error(`the table has ${people} people`);
  const ofBot = unitsOf({ ...none, many: bot.looksADay * bot.callsALook });
  const day = habits.reduce(
    (sum, habit) =>
      sum + (Object.entries(habit.does) as [Journey, number][]).reduce((own, [journey, times]) => own + habit.people * times * unitsOf(journeys[journey]), 0),
    ofBot,
  );
  const peak = worst(journeys);
  const percent = (part: number, whole: number): string => `${number((100 * part) / whole)} %`;
  const detail = {
    assumptions: { habits, hours, meeting, bot, graphUnits, restFactor, limits },
    journeys: Object.fromEntries(Object.entries(journeys).map(([journey, calls]) => [journey, { ...calls, units: unitsOf(calls) }])),
  };
  return [
    announce({
      id: 'P14',
      metric: `a working day of ${people} people, the bot's night included: resource units of the tenant's day`,
      measured: `${Math.round(day)} of ${limits.unitsADay}: ${percent(day, limits.unitsADay)}, if REST costs ${restFactor}× Graph ${percent(restFactor * day, limits.unitsADay)}`,
      goal: '≤ 1 %',
      reached: day <= limits.unitsADay / 100,
      detail,
    }),
    announce({
      id: 'P14',
      metric: 'the worst minute of 220 such days, of what an app has in a minute',
      measured: `${Math.round(peak.units)} of ${limits.unitsAMinute}: ${percent(peak.units, limits.unitsAMinute)}, if REST costs ${restFactor}× Graph ${percent(restFactor * peak.units, limits.unitsAMinute)}`,
      goal: '≤ 10 %',
      reached: peak.units <= limits.unitsAMinute / 10,
    }),
    announce({
      id: 'P14',
      metric: `the worst five minutes of anybody (${peak.who}), calls in batches counted one by one`,
      measured: `${peak.calls} of ${limits.callsInFiveMinutes}: ${percent(peak.calls, limits.callsInFiveMinutes)}`,
      goal: '≤ 5 %',
      reached: peak.calls <= limits.callsInFiveMinutes / 20,
    }),
  ];
}
