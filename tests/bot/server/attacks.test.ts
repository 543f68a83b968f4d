/** The whole bot over HTTP, with its own core: what an attacker or a bad day sends has no effect, and nothing leaks. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { markOf } from '../../../src/bot/core/attempt';
import { handle } from '../../../src/bot/core/handle';
import type { BotPorts, Messenger } from '../../../src/bot/core/ports';
import { createSharePointInbox } from '../../../src/bot/sharepoint/inbox';
import { readJson } from '../../../src/bot/stores/jsonBody';
import { createMemoryDraftStore } from '../../../src/bot/stores/memoryDraftStore';
import { json, scriptedServer } from '../../fixtures/scriptedServer';
import { memoryPorts, type MemoryPorts } from '../../unit/bot/ports';
import { personId, signed, startAuthority, tenantId, type Authority } from './authority';
import { activityFor, startTestBot, type TestBot } from './testBot';

const site = 'https://region.sharepoint.example';
const otherPerson = '00000000-0000-4000-8000-000000000007';
const text = { title: 'Drönare hämtar blodprov', seen: 'I dag landade en drönare vid vårdcentralen i byn.', source: 'En kollega' };
const form = { form: 'capture', ...text };

let authority: Authority;
let memory: MemoryPorts;
const bots: TestBot[] = [];
const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
async function withCore(changes: (messenger: Messenger) => Partial<BotPorts> = () => ({})): Promise<TestBot> {
  const bot = await startTestBot(authority, { ports: (messenger) => ({ ...memory.ports, after, ...changes(messenger) }) });
  bot.core = handle;
  bots.push(bot);
  return bot;
}
beforeAll(async () => {
  authority = await startAuthority();
});
beforeEach(() => {
  memory = memoryPorts();
  authority.calls.length = 0;
  authority.connectorFault = undefined;
});
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.close()));
});
afterAll(() => authority.close());

const invoke = (name: string, value: unknown, more: object = {}) => ({ ...activityFor(authority), type: 'invoke', name, value, ...more });
const submit = (data: unknown, more: object = {}) => invoke('composeExtension/submitAction', { data }, more);

describe('the same form', () => {
  test('sent a hundred times at once, to two instances, is one spaning', async () => {
    const [one, other] = [await withCore(), await withCore()];
    const activity = submit(form);
    const answers = await Promise.all(Array.from({ length: 100 }, (_each, index) => (index % 2 === 0 ? one : other).send(activity)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(memory.inbox.size).toBe(1);
  });

  test('sent by another person with the first one’s activity id says nothing of the first', async () => {
    const bot = await withCore();
    const activity = submit({ form: 'capture', title: 'hemligt-ord', seen: '', source: '' });
    expect(await (await bot.send(activity)).text()).toContain('hemligt-ord');
    const answer = await bot.send({ ...activity, value: {}, from: { id: '29:bo', aadObjectId: otherPerson } });
    expect(await answer.text()).not.toContain('hemligt-ord');
  });
});

describe('a form with something else in place of words', () => {
  const prototype = JSON.parse('{"form":"capture","__proto__":{"title":"x","polluted":1},"constructor":{"prototype":{"polluted":1}}}') as object;
  test.each<[string, unknown, 200 | 400]>([
    ['nothing', undefined, 400],
    ['a list', [form], 400],
    ['lists for fields', { ...form, title: ['a'], seen: ['b'] }, 400],
    ['objects for fields', { ...form, title: { toString: 'x' } }, 400],
    ['numbers for fields', { ...form, source: 7 }, 400],
    ['another form', { ...form, form: 'delete' }, 400],
    ['prototypes', prototype, 200],
    ['an id beyond numbers', { itemId: 2 ** 60, title: 'x' }, 400],
    ['an id that is no whole number', { itemId: 1.5, title: 'x' }, 400],
    ['an id in words', { itemId: '1 or 1=1', title: 'x' }, 400],
    ['an undo of what is nobody’s', { form: 'undo', id: 999_999_999 }, 200],
  ])('(%s) puts nothing in the inbox', async (_what, data, status) => {
    const bot = await withCore();
    expect((await bot.send(submit(data))).status).toBe(status);
    expect(memory.inbox.size).toBe(0);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('(a key of somebody else’s attempt) makes a spaning of its own', async () => {
    const inbox = createSharePointInbox({
      siteUrl: `${site}/sites/framsyn`,
      token: async () => 't',
      emailOf: memory.ports.messenger.emailOf,
      now: memory.ports.now,
      ...scripted(() => json({}, 403)),
    });
    const bot = await withCore(() => ({ inbox }));
    const taken = { ...form, attempt: { key: 'activity-of-another', mark: markOf(text) } };
    await bot.send(submit(taken));
    await bot.send(submit(taken, { from: { id: '29:bo', aadObjectId: otherPerson } }));
    const keys = bodies.map((body) => /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/.exec(body)?.[0]);
    expect(keys.filter((key) => key !== undefined).length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

/** What SharePoint was sent. */
const bodies: string[] = [];
function scripted(answer: () => Response): Pick<ReturnType<typeof scriptedServer>, 'fetch' | 'clock'> {
  bodies.length = 0;
  const { fetch, clock } = scriptedServer(({ body }) => {
    bodies.push(body);
    return answer();
  });
  return { fetch, clock };
}

describe('the bot’s own token', () => {
  let elsewhere: Server;
  const seen: IncomingHttpHeaders[] = [];
  beforeAll(async () => {
    elsewhere = createServer(({ headers }, response) => {
      seen.push(headers);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"a:elsewhere","email":"x@y.z"}');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => elsewhere.close(resolve)));
  const address = (): string => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;

  test('goes to no address but the one that the Bot Framework signed', async () => {
    const bot = await withCore();
    const attempts = [
      address(),
      `${authority.serviceUrl}@127.0.0.1:${new URL(address()).port}`,
      `${authority.serviceUrl}/../../x`,
      `//${new URL(address()).host}`,
      7,
      [authority.serviceUrl],
    ];
    for (const serviceUrl of attempts) expect([401, 403]).toContain((await bot.send({ ...activityFor(authority), serviceUrl })).status);
    expect(seen).toEqual([]);
    expect(authority.calls).toEqual([]);
    expect(bot.received).toEqual([]);
  });

  test.each([301, 302, 307, 308])('does not follow a connector that answers %i to another host', async (status) => {
    const bot = await withCore();
    authority.redirect = { status, location: `${address()}/v3/conversations/x/activities` };
    await bot.send({ ...activityFor(authority), text: 'hjälp' });
    authority.redirect = undefined;
    expect(seen.map(({ authorization, 'content-length': length }) => [authorization, length])).toEqual([]);
    seen.length = 0;
  });
});

describe('a draft over HTTP', () => {
  const take = (bot: TestBot, id: string, person: string, nonce: string): Promise<Response> =>
    fetch(`${bot.origin}/api/drafts/take`, {
      method: 'POST',
      headers: { origin: site, 'content-type': 'application/json' },
      body: JSON.stringify({ id, tenantId, personId: person, nonce }),
    });
  const opened = async (bot: TestBot): Promise<string> => {
    const answer = await bot.send(
      invoke('composeExtension/fetchTask', { commandContext: 'message', messagePayload: { id: '1', body: { content: text.seen } } }),
    );
    const { task } = (await answer.json()) as { task: { value: { url: string } } };
    return new URL(task.value.url).searchParams.get('framsynDraft') ?? '';
  };

  test('is one form’s, however many ask in the same moment', async () => {
    const bot = await withCore(() => ({ drafts: createMemoryDraftStore({ now: memory.ports.now }) }));
    const id = await opened(bot);
    const answers = await Promise.all(Array.from({ length: 30 }, (_each, index) => take(bot, id, personId, `a-nonce-of-a-form-${index}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 29 }, () => 404)]);
  });

  test('that somebody else asks for stays there for whose it is', async () => {
    const bot = await withCore(() => ({ drafts: createMemoryDraftStore({ now: memory.ports.now }) }));
    const id = await opened(bot);
    expect(id).toMatch(/^[\w-]{43}$/);
    expect(await (await take(bot, id, otherPerson, 'a-nonce-of-another')).text()).toBe('{"problem":"gone"}');
    expect(await (await take(bot, id, personId, 'a-nonce-of-the-form')).json()).toMatchObject({ seen: text.seen });
  });
});

test('a body that comes drop by drop is given up: 408', async () => {
  const server = createServer((request, response) => {
    void readJson(request, { milliseconds: 60 }).then((body) => response.writeHead(body.ok ? 200 : 400, { connection: 'close' }).end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n{');
  let received = '';
  for await (const part of socket) received += String(part);
  expect(received).toContain('{"ok":false,"fault":"slow"}');
  await new Promise((resolve) => server.close(resolve));
});

test('nothing that anybody writes, is called or is known by is printed or logged, whatever SharePoint and Teams do', async () => {
  const canary = 'hemligt-4711';
  const printed: string[] = [];
  const streams = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((part) => {
      printed.push(String(part));
      return true;
    }),
  );
  const consoles = (['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((method) =>
    jest.spyOn(console, method).mockImplementation((...words) => void printed.push(words.map(String).join(' '))),
  );
  const log: string[] = [];
  const ids: string[] = [];
  try {
    const faults: readonly (() => Response)[] = [
      () => json({ 'odata.error': { code: '-1, X', message: { value: `${canary} not found` } } }, 400),
      () => json({ 'odata.error': { code: '-1, X', message: { value: canary } } }, 500),
      () => new Response(`{"${canary}`, { status: 200, headers: { 'Content-Type': 'application/json' } }),
    ];
    authority.member = { id: '29:person', aadObjectId: personId, userPrincipalName: `${canary}@region.example`, email: `${canary}@region.example` };
    for (const [index, fault] of faults.entries()) {
      const now = (): Date => new Date();
      const { keep, take } = createMemoryDraftStore({ now });
      const keepSeen: typeof keep = async (...of) => {
        const kept = await keep(...of);
        if (kept.ok) ids.push(kept.value.id);
        return kept;
      };
      const bot = await withCore(({ emailOf }) => ({
        drafts: { keep: keepSeen, take },
        inbox: createSharePointInbox({ siteUrl: `${site}/sites/framsyn`, token: async () => canary, emailOf, now, ...scripted(fault) }),
        now,
        // Once everything takes too long, and is told afterwards.
        ...(index === 1 && { after: () => Promise.resolve() }),
      }));
      const from = { id: '29:person', name: canary, aadObjectId: personId };
      const said = { title: canary, seen: `${canary} ${text.seen}`, source: canary };
      if (index === 2) authority.connectorFault = 500;
      const messagePayload = { id: canary, body: { content: canary }, linkToMessage: `https://teams.microsoft.com/l/${canary}` };
      await bot.send(invoke('composeExtension/fetchTask', { messagePayload }, { from }));
      await bot.send(submit({ form: 'capture', ...said }, { from, id: canary }));
      await bot.send(invoke('adaptiveCard/action', { action: { verb: 'submitCapture', data: { form: 'capture', ...said } } }, { from }));
      await bot.send(invoke('adaptiveCard/action', { action: { verb: 'undo', data: { id: 4 } } }, { from }));
      await bot.send({ ...activityFor(authority), from, text: `spana ${canary}. ${said.seen}` });
      await bot.send({ ...activityFor(authority), from, text: canary });
      await fetch(`${bot.origin}/api/drafts/take?${canary}`, {
        method: 'POST',
        headers: { origin: site, 'content-type': 'application/json', 'x-forwarded-for': canary },
        body: JSON.stringify({ id: ids[0], tenantId, personId, nonce: canary.repeat(3) }),
      });
      for (const claims of [{ sub: canary }, { sub: canary, aud: canary }, { sub: canary, serviceurl: `https://${canary}.example` }, { exp: 1 }])
        await bot.post(JSON.stringify({ ...activityFor(authority), from, text: canary }), { authorization: `Bearer ${authority.token(claims)}` });
      for (const key of [authority.forgedKey, { ...authority.key, kid: canary }])
        await bot.post(JSON.stringify({ ...activityFor(authority), from, text: canary }), { authorization: `Bearer ${signed(authority.claims(), key)}` });
      await bot.bot.close();
      log.push(JSON.stringify(bot.log));
      if (index === 1) expect(bot.log.some(({ event }) => event === 'later')).toBe(true);
      expect(bot.log.length).toBeGreaterThanOrEqual(7);
    }
  } finally {
    [...streams, ...consoles].forEach((spy) => spy.mockRestore());
    authority.connectorFault = undefined;
  }
  expect(ids.length).toBeGreaterThan(0);
  for (const secret of [canary, personId, tenantId, ...ids]) {
    expect(log.join('')).not.toContain(secret);
    expect(printed.join('')).not.toContain(secret);
  }
});
