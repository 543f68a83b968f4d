/** The data layer in a real browser: its cookies, its fetch, its connections; the same promises as everywhere else. */
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { SavedDraft } from '../../src/data/drafts';
import type { Repository, Result } from '../../src/data/ports';
import type { Draft } from '../../src/schema/field';
import { signals } from '../../src/schema/lists/signals';
import { error, repositoryContract, value } from '../contract/repository';
import { everyKind } from '../fixtures/everyKind';
import { signalDraft } from '../fixtures/signals';
import { people, startSite, type Login, type TestSite } from '../fixtures/site';
import { launchBrowser } from './browser';
import { bundle } from './bundle';
import { hostWithPage, type Arrived, type HostWithPage } from './hostWithPage';
import { watch } from './pageCheck';
import { remoteSource } from './remoteSource';

jest.setTimeout(60_000);

let browser: Browser;
let front: HostWithPage;
let site: TestSite;
/** How far the server's clock is ahead of the browser's. */
let ahead = 0;

beforeAll(async () => {
  const [launched, script] = await Promise.all([launchBrowser(), bundle('tests/e2e/dataLayerPage.ts')]);
  browser = launched;
  front = hostWithPage(script);
  site = await startSite([signals, everyKind], { start: front.start, now: () => new Date(Date.now() + ahead) });
  await site.rest('POST', 'web/associatedmembergroup/users', { LoginName: people.member.loginName });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Tab {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** A browser profile of its own, signed in by a cookie that no script can read. */
async function openTab(login: Login): Promise<Tab> {
  const context = await browser.newContext();
  await context.addCookies([{ name: 'login', value: login, url: site.host.origin, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  const { complaints } = watch(page, site.host.origin);
  await arrive(page);
  return { context, page, complaints };
}
async function arrive(page: Page): Promise<void> {
  await page.goto(site.host.origin);
  await page.waitForFunction(() => 'dataLayer' in window);
}

async function withTabs(logins: readonly Login[], work: (...tabs: Tab[]) => Promise<void>): Promise<void> {
  const tabs = await Promise.all(logins.map(openTab));
  front.arrived.length = 0;
  try {
    await work(...tabs);
  } finally {
    await Promise.all(tabs.map(({ context }) => context.close()));
  }
}

const short = ({ method, path }: Arrived): string => `${method} ${path.replace('/sites/test/_api/', '').replace(/[?(].*/, '')}`;
const titled = async (title: string): Promise<number> => {
  const { value: rows } = (await site.rest('GET', `web/getlist('/sites/test/Lists/Signals')/items?$select=Id&$filter=Title eq '${title}'`)) as {
    value: unknown[];
  };
  return rows.length;
};

let contractTab: Tab;
repositoryContract('the embedded host in Chromium, by cookie and digest', async () => {
  const ensure = async (login: Login): Promise<number> =>
    ((await site.rest('POST', 'web/ensureuser', { logonName: people[login].loginName })) as { Id: number }).Id;
  const personIds = [await ensure('owner'), await ensure('member')] as const;
  contractTab = await openTab('owner');
  front.arrived.length = 0;
  return { source: remoteSource(contractTab.page), personIds, close: async () => undefined };
});

describe('all those calls of the browser', () => {
  test('stayed at their origin, and the console shows nothing but that an item was not there, or a file name taken', () => {
    const missing = /status of 404 \(.*\) \S+(Lists%2FEveryKind'\)\/items\(\d+\)[?/]|Reputation\.SetLike\()/;
    const taken = /status of 400 \(.*\) \S+\/AttachmentFiles\/addUsingPath\(/;
    const isExpected = (complaint: string): boolean => complaint.startsWith('console: Failed to load') && (missing.test(complaint) || taken.test(complaint));
    expect(contractTab.complaints.filter((complaint) => !isExpected(complaint))).toEqual([]);
  });

  test('rode on the cookie, carried a digest when they wrote, and never a token', () => {
    expect(front.arrived.length).toBeGreaterThan(50);
    expect(front.arrived.filter(({ cookie, bearer }) => cookie !== 'login=owner' || bearer !== undefined)).toEqual([]);
    const posts = front.arrived.filter(({ method, path }) => method === 'POST' && !path.endsWith('/contextinfo'));
    expect(posts.length).toBeGreaterThan(50);
    expect(posts.filter(({ digest }) => digest === undefined)).toEqual([]);
    expect(front.arrived.map(short).filter((call) => call === 'POST contextinfo')).toHaveLength(1);
  });
});

const spaningarIn = ({ page }: Tab): Repository<typeof signals> => remoteSource(page).repository(signals);
const batches = (): number => front.arrived.filter(({ path }) => path.endsWith('/$batch')).length;

test('a digest that went stale while the computer slept is renewed once, and the write is done once', () =>
  withTabs(['owner'], async (tab) => {
    const spaningar = spaningarIn(tab);
    value(await spaningar.add(signalDraft('Före vilan'), randomUUID()));
    ahead += 2 * 60 * 60 * 1000;
    value(await spaningar.add(signalDraft('Efter vilan'), randomUUID()));
    expect(front.arrived.map(short)).toEqual(['POST contextinfo', 'POST $batch', 'POST $batch', 'POST contextinfo', 'POST $batch']);
    expect(await titled('Efter vilan')).toBe(1);
  }));

test('who saves second, in another browser, gets both versions, and the first stands', () =>
  withTabs(['owner', 'member'], async (one, other) => {
    const [first, second] = [spaningarIn(one), spaningarIn(other)];
    const { id } = value(await first.add(signalDraft('Omstridd'), randomUUID()));
    const [seen, alsoSeen] = [value(await first.get(id)), value(await second.get(id))];
    const saved = value(await first.patch(id, { title: 'Omstridd, först' }, seen.etag));
    expect(error(await second.patch(id, { title: 'Omstridd, sedan' }, alsoSeen.etag))).toMatchObject({
      kind: 'conflict',
      yours: { title: 'Omstridd, sedan' },
      theirs: saved,
    });
    expect(value(await second.get(id))).toEqual(saved);
    expect(value(await second.patch(id, { title: 'Omstridd, sedan' }, saved.etag)).editor.title).toBe(people.member.title);
  }));

test('a cut network leaves the draft in the browser, and the retry adds it once', () =>
  withTabs(['owner'], async (tab) => {
    const { context, page } = tab;
    const draft = { form: 'signals.new', clientKey: randomUUID(), values: { ...signalDraft('Skriven på tåget') } };
    await page.evaluate((typed) => {
      window.dataLayer.open({ patience: { attempts: 2 } });
      window.dataLayer.drafts.save(typed);
    }, draft);
    await context.setOffline(true);
    const refused = await spaningarIn(tab).add(signalDraft('Skriven på tåget'), draft.clientKey);
    expect(error(refused)).toMatchObject({ kind: 'offline', attempted: 'add', list: 'signals' });
    expect(await titled('Skriven på tåget')).toBe(0);

    await context.setOffline(false);
    await arrive(page); // the tab was closed meanwhile
    const [kept] = value(await page.evaluate(() => window.dataLayer.drafts.list('signals.new') as Result<readonly SavedDraft[], never>));
    expect(kept).toMatchObject(draft);
    const typed = kept?.values as Draft<typeof signals>;
    const added = await Promise.all([1, 2].map(async () => value(await spaningarIn(tab).add(typed, draft.clientKey)).id)); // and pressed twice
    expect(new Set(added).size).toBe(1);
    expect(await titled('Skriven på tåget')).toBe(1);
  }));

// Chromium sends a POST again, unasked, when a kept connection dies before the answer. No page is told of it.
test.each([
  ['by the browser itself', 1, 1],
  ['by the browser and by us', 3, 10],
] as const)('an add whose answer dies with the connection, and that is sent again %s, is there once', (by, losses, attempts) =>
  withTabs(['owner'], async (tab) => {
    await tab.page.evaluate((most) => window.dataLayer.open({ patience: { attempts: most } }), attempts);
    const spaningar = spaningarIn(tab);
    value(await spaningar.add(signalDraft('Öppnar förbindelsen'), randomUUID()));
    const before = batches();
    for (let lost = 0; lost < losses; lost += 1) front.loseNextBatch();
    expect(value(await spaningar.add(signalDraft(`Sänd igen ${by}`), randomUUID())).title).toBe(`Sänd igen ${by}`);
    expect(batches() - before).toBe(losses + 1);
    expect(await titled(`Sänd igen ${by}`)).toBe(1);
  }),
);

test('a large page of long texts arrives whole, and so does a question longer than an address may be', () =>
  withTabs(['owner'], async (tab) => {
    const every = remoteSource(tab.page).repository(everyKind);
    const note = 'Åldrande befolkning, ☃ och 👩‍🚀.\n'.repeat(2_000);
    const added = await Promise.all(Array.from({ length: 20 }, (_, number) => every.add({ title: 'Stor', note, number }, randomUUID())));
    const ids = added.map((one) => value(one).id).sort((a, b) => b - a);
    const page = value(await every.page({ where: [{ field: 'title', is: 'equal', value: 'Stor' }], top: 500 }));
    expect(page.items.map(({ id }) => id)).toEqual(ids);
    expect(page.items.filter((item) => item.note !== note)).toEqual([]);
    const others = Array.from({ length: 200 }, (_, number) => 1_000_000 + number);
    const asked = value(await every.page({ where: [{ field: 'id', is: 'oneOf', value: [...ids, ...others] }], fields: ['title'], top: 500 }));
    expect(asked.items.map(({ id }) => id)).toEqual(ids);
  }));

test('a browser whose sign-in has ended is told so, and nothing is written', () =>
  withTabs(['owner'], async (tab) => {
    await tab.context.clearCookies();
    expect(error(await spaningarIn(tab).page())).toMatchObject({ kind: 'signedOut', attempted: 'read' });
    expect(error(await spaningarIn(tab).add(signalDraft('Utloggad'), randomUUID()))).toMatchObject({ kind: 'signedOut', attempted: 'add' });
    expect(await titled('Utloggad')).toBe(0);
  }));
