import { createSharePointBank } from '../../../src/bot/sharepoint/bank';
import type { SharePointBank } from '../../../src/bot/sharepoint/bank';
import type { BankItem } from '../../../src/bot/core/ports';
import { createSharePointDataSource } from '../../../src/data/sharepoint';
import type { Clock, Fetch } from '../../../src/data/sharepoint';
import type { Draft, ListDefinition } from '../../../src/schema/field';
import { knowledge } from '../../../src/schema/lists/knowledge';
import { methods } from '../../../src/schema/lists/methods';
import { questions } from '../../../src/schema/lists/questions';
import { signals } from '../../../src/schema/lists/signals';
import { trends } from '../../../src/schema/lists/trends';
import { json, scriptedServer } from '../../fixtures/scriptedServer';
import { botLists, startBotSite } from './botSite';
import type { BotSite } from './botSite';

jest.setTimeout(60_000);

let site: BotSite;
let at = Date.parse('2026-03-02T08:00:00Z');
/** Limits that a busy machine does not reach, while what is tested is what is found. */
let slowness = 20;
const clock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds * slowness);
    return () => clearTimeout(timer);
  },
  random: () => 0.5,
};
const opened: SharePointBank[] = [];
const bankOf = (options: { readonly fetch?: Fetch; readonly token?: string } = {}): SharePointBank => {
  const bank = createSharePointBank({
    siteUrl: site.siteUrl,
    token: () => Promise.resolve(options.token ?? site.botToken),
    now: () => new Date(at),
    clock,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  opened.push(bank);
  return bank;
};
const page = { skip: 0, count: 10 };
async function find(bank: SharePointBank, command: 'method' | 'bank', text: string, locale: 'sv' | 'en' = 'sv', of = page): Promise<readonly BankItem[]> {
  const answer = await bank.search(command, text, of, locale);
  if (!answer.ok) throw new Error(answer.fault);
  return answer.value;
}
const titles = (items: readonly BankItem[]): readonly string[] => items.map(({ title }) => title);

let keys = 0;
async function add<L extends ListDefinition>(list: L, draft: Draft<L>): Promise<number> {
  const data = createSharePointDataSource({ siteUrl: site.siteUrl, token: site.tokenOf('agare') });
  const added = await data.repository(list).add(draft, `key-${(keys += 1)}`);
  if (!added.ok) throw new Error(`${added.error.kind} ${added.error.detail ?? ''}`);
  return added.value.id;
}
const method = (title: string, minutesMin: number, minutesMax: number, participantsMin: number, participantsMax: number): Draft<typeof methods> => ({
  title,
  summary: `**${title}** är en metod för att se framåt tillsammans.`,
  purpose: 'utforska',
  difficulty: 'latt',
  minutesMin,
  minutesMax,
  participantsMin,
  participantsMax,
  status: 'galler',
});
const ids: Record<string, number> = {};

beforeAll(async () => {
  site = await startBotSite(undefined, undefined, botLists);
  ids.wheel = await add(methods, method('Framtidshjulet', 30, 90, 4, 20));
  ids.workshop = await add(methods, method('Framtidsverkstad', 120, 240, 8, 30));
  ids.draft = await add(methods, { ...method('Hemlig metod', 30, 60, 4, 20), status: 'utkast' });
  ids.knowledge = await add(knowledge, {
    title: 'Omvärldsbevakning kräver uthållighet',
    explanation: 'Det tar tid att se mönster.',
    source: 'Egen erfarenhet',
    kind: 'insikt',
    validity: 'galler',
  });
  ids.question = await add(questions, { title: 'Vad överraskade oss i år?', purpose: 'Att öppna samtalet.', minutes: 10, phase: 'oppning' });
  ids.trend = await add(trends, {
    title: 'Automatiserad vård',
    explanation: 'Fler moment sköts av maskiner.',
    source: 'Egen iakttagelse',
    level: 'trend',
    category: 'teknik',
    horizon: 'h1',
    status: 'foljs',
  });
  const signal = { seen: 'En drönare hämtade blodprov vid vårdcentralen i dag på morgonen.', source: 'Egen iakttagelse' };
  ids.signal = await add(signals, {
    ...signal,
    title: 'Drönare hämtar blodprov',
    category: 'teknik',
    horizon: 'h1',
    status: 'ny',
    hideName: true,
    capturedBy: 'chatt',
  });
  ids.unsent = await add(signals, { ...signal, title: 'Drönare i utkast', status: 'utkast', hideName: false });
});
afterAll(async () => {
  opened.forEach((bank) => bank.close());
  await site.close();
});

describe('The bank in a chat', () => {
  it('is found by words, slips forgiven, with sentences without marks and facts in the person’s language', async () => {
    const bank = bankOf();
    expect(await find(bank, 'bank', 'framtidsjul')).toEqual([
      {
        kind: 'methods',
        id: ids.wheel,
        title: 'Framtidshjulet',
        text: 'Framtidshjulet är en metod för att se framåt tillsammans.',
        facts: ['30–90 min', '4–20 personer', 'utforska', 'lätt'],
      },
    ]);
    expect(await find(bank, 'bank', 'automatiserad', 'en')).toMatchObject([{ kind: 'trends', id: ids.trend, facts: ['trend', 'technology', '0–5 years'] }]);
    expect(await find(bank, 'bank', 'överraskade', 'en')).toMatchObject([{ kind: 'questions', facts: ['10 minutes', 'opening'] }]);
    expect(await find(bank, 'bank', 'uthållighet')).toMatchObject([{ kind: 'knowledge', facts: ['insikt'] }]);
  });

  it('shows spaningar without a word of who wrote them, and no drafts, whoever asks for what', async () => {
    const bank = bankOf();
    const found = await find(bank, 'bank', 'drönare');
    expect(titles(found)).toEqual(['Drönare hämtar blodprov']);
    expect(JSON.stringify(found)).not.toMatch(/exempel|agare|Webbplats/i);
    for (const text of ['', 'Hemlig', 'utkast', 'metod']) {
      const all = [...(await find(bank, 'bank', text)), ...(await find(bank, 'method', text))];
      expect(titles(all)).not.toEqual(expect.arrayContaining([expect.stringMatching(/Hemlig|utkast/)]));
    }
    expect(await bank.item('methods', ids.draft!, 'sv')).toEqual({ ok: false, fault: 'gone' });
    expect(await bank.item('signals', ids.unsent!, 'sv')).toEqual({ ok: false, fault: 'gone' });
    expect(await bank.item('signals', 4711, 'sv')).toEqual({ ok: false, fault: 'gone' });
    expect(await bank.item('signals', ids.signal!, 'en')).toMatchObject({
      ok: true,
      value: { title: 'Drönare hämtar blodprov', facts: ['technology', '0–5 years'] },
    });
  });

  it('gives the newest without words, a page at a time', async () => {
    const bank = bankOf();
    const all = await find(bank, 'bank', '');
    expect(all).toHaveLength(6);
    expect(await find(bank, 'bank', '', 'sv', { skip: 2, count: 2 })).toEqual(all.slice(2, 4));
  });

  it('has what was written a minute later, and no sooner does it ask', async () => {
    const asked: string[] = [];
    const bank = bankOf({ fetch: (url, init) => (asked.push(String(init.body)), fetch(url, init)) });
    await find(bank, 'bank', 'hjulet');
    const id = await add(trends, {
      title: 'Nyfiken grannskapsvård',
      explanation: 'Grannar hjälps åt.',
      level: 'trend',
      category: 'social',
      horizon: 'h1',
      source: 'Egen',
      status: 'foljs',
    });
    asked.length = 0;
    for (let turn = 0; turn < 3; turn += 1) expect(await find(bank, 'bank', 'grannskapsvård')).toEqual([]);
    expect(asked).toEqual([]);
    at += 61_000;
    expect(await find(bank, 'bank', 'grannskapsvård')).toMatchObject([{ kind: 'trends', id }]);
  });
});

describe('A method', () => {
  it('is found by the minutes and the people that are there, the best first, and the facts say that it fits', async () => {
    const bank = bankOf();
    expect(await find(bank, 'method', '45 minuter 12 personer')).toMatchObject([
      { id: ids.wheel, facts: ['Ryms på 45 min', '30–90 min', '4–20 personer', 'utforska', 'lätt'] },
    ]);
    expect(titles(await find(bank, 'method', 'we are 25 people and have 4 hours', 'en'))).toEqual(['Framtidsverkstad']);
    expect(titles(await find(bank, 'method', '15 personer'))).toEqual(expect.arrayContaining(['Framtidshjulet', 'Framtidsverkstad']));
    expect(await find(bank, 'method', '5 minuter')).toEqual([]);
  });

  it('that is named is shown also when it does not fit, and nothing but methods is', async () => {
    const bank = bankOf();
    expect(titles(await find(bank, 'method', 'framtidsverkstad 30 minuter'))).toEqual(['Framtidsverkstad']);
    expect(titles(await find(bank, 'method', 'framtidshjulet 60 minuter'))).toEqual(['Framtidshjulet']);
    expect(await find(bank, 'method', 'drönare')).toEqual([]);
  });
});

describe('What the bot may not read', () => {
  it('is left out list by list, and when nothing is left the search is off', async () => {
    // Where a list is not there for the bot, it looks as if there were none.
    const without =
      (lists: RegExp): Fetch =>
      async (url, init) => {
        const body = typeof init.body === 'string' ? init.body.replace(lists, 'Lists%2FNone') : init.body;
        return fetch(url.replace(lists, 'Lists%2FNone'), { ...init, body } as RequestInit);
      };
    const partly = bankOf({ fetch: without(/Lists%2FSignals|Lists\/Signals/gi) });
    expect(await find(partly, 'bank', 'drönare')).toEqual([]);
    expect(titles(await find(partly, 'bank', 'framtidshjulet'))).toEqual(['Framtidshjulet']);
    expect(await partly.item('signals', ids.signal!, 'sv')).toEqual({ ok: false, fault: 'off' });
    const nothing = bankOf({ fetch: without(/Lists(%2F|\/)(Signals|Methods|Knowledge|Publications|Questions|Trends)/gi) });
    expect(await nothing.search('bank', 'drönare', page, 'sv')).toEqual({ ok: false, fault: 'off' });
    expect(await nothing.search('method', '45 minuter', page, 'sv')).toEqual({ ok: false, fault: 'off' });
    expect(await nothing.item('methods', ids.wheel!, 'sv')).toEqual({ ok: false, fault: 'off' });
  });
});

describe('When SharePoint is not as it should be', () => {
  const refusal = (code: string): unknown => ({ 'odata.error': { code, message: { lang: 'en-US', value: 'No.' } } });
  const onServer = (script: Parameters<typeof scriptedServer>[0]) => {
    const server = scriptedServer(script);
    const bank = createSharePointBank({
      siteUrl: 'https://region.sharepoint.com/sites/framsyn',
      token: () => Promise.resolve('t'),
      now: () => new Date(server.clock.now()),
      fetch: server.fetch,
      clock: server.clock,
    });
    opened.push(bank);
    return { server, bank };
  };
  it.each([
    ['never answers', () => 'silence' as const],
    ['throttles', () => json({}, 429, { 'Retry-After': '120' })],
    ['is away', () => json({}, 503)],
    ['does not take the token', () => json(refusal('0'), 401)],
    ['shows a page to sign in at', () => new Response('<html>', { status: 200, headers: { 'Content-Type': 'text/html' } })],
    ['fails', () => json(refusal('-2146232832, Microsoft.SharePoint.SPException'), 500)],
    ['has changed under it', () => json(refusal('-1, X'), 412)],
    ['cuts the connection', () => 'lost' as const],
    ['breaks off', () => new Response('{"value":[', { status: 200, headers: { 'Content-Type': 'application/json' } })],
  ])('an answer comes within a second and a half when it %s', async (_name, script) => {
    const { bank, server } = onServer(script);
    expect(await bank.search('bank', 'ord', page, 'sv')).toEqual({ ok: false, fault: 'busy' });
    expect(server.clock.now()).toBeLessThanOrEqual(1500);
    const before = server.clock.now();
    expect(await bank.item('methods', 1, 'sv')).toEqual({ ok: false, fault: 'busy' });
    expect(server.clock.now() - before).toBeLessThanOrEqual(1500);
  });

  it.each([
    ['gives the bot no right', () => json(refusal('-2147024891, System.UnauthorizedAccessException'), 403)],
    ['has none of the lists', () => json(refusal('-2147024894, System.IO.FileNotFoundException'), 404)],
  ])('the search is off, and says so, when it %s', async (_name, script) => {
    const { bank } = onServer(script);
    expect(await bank.search('bank', 'ord', page, 'sv')).toEqual({ ok: false, fault: 'off' });
    expect(await bank.search('method', '45 minuter', page, 'sv')).toEqual({ ok: false, fault: 'off' });
    expect(await bank.item('methods', 1, 'sv')).toEqual({ ok: false, fault: 'off' });
  });

  it('what was read can be searched on, facts and all, when it is gone a minute later', async () => {
    let isGone = false;
    const bank = bankOf({ fetch: (url, init) => (isGone ? Promise.reject(new TypeError('fetch failed')) : fetch(url, init)) });
    await find(bank, 'bank', 'framtidshjulet');
    isGone = true;
    slowness = 1;
    at += 61_000;
    expect(await find(bank, 'bank', 'framtidshjulet')).toMatchObject([{ id: ids.wheel, facts: ['30–90 min', '4–20 personer', 'utforska', 'lätt'] }]);
    // Not seen before: told without facts rather than not at all.
    expect(await find(bank, 'bank', 'uthållighet')).toMatchObject([{ kind: 'knowledge', facts: [] }]);
  });
});
