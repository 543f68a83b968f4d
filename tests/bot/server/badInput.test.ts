/** Bad bodies, faults along the way, and what of it is written down: the right status, and nobody's words. */
import { connect } from 'node:net';
import fc from 'fast-check';
import { startAuthority, tenantId, type Authority } from './authority';
import { activityFor, startTestBot, type TestBot } from './testBot';

const canary = 'hemligt-ord-4711';
let authority: Authority;
let bot: TestBot;
beforeAll(async () => {
  authority = await startAuthority();
  bot = await startTestBot(authority);
});
afterAll(async () => {
  await bot.close();
  await authority.close();
});
beforeEach(() => {
  bot.received.length = 0;
  bot.log.length = 0;
  authority.calls.length = 0;
  authority.connectorFault = undefined;
  bot.core = async () => ({ reply: { kind: 'nothing' } });
});
const valid = (): Record<string, string> => ({ authorization: `Bearer ${authority.token()}` });

test('other paths are none of the bot’s', async () => {
  expect((await fetch(`${bot.origin}/other`)).status).toBe(404);
});

test('only POST is answered', async () => {
  const response = await fetch(`${bot.origin}/api/messages`);
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
});

const bodies: readonly (readonly [string, string, Readonly<Record<string, string>>, number])[] = [
  ['nothing', '', {}, 400],
  ['no JSON', '{"type":', {}, 400],
  ['another type of content', '<a/>', { 'content-type': 'text/xml' }, 415],
  ['a form', 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['a packed body', '{}', { 'content-encoding': 'gzip' }, 415],
  ['more than 256 KB', JSON.stringify({ text: 'a'.repeat(300_000) }), {}, 413],
  ['JSON a hundred thousand levels deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, {}, 400],
  ['JSON of fifty levels', JSON.stringify({ value: Array.from({ length: 50 }).reduce((inner) => ({ inner }), {}) }), {}, 400],
  ['a list', '[]', {}, 400],
  ['a number', '7', {}, 400],
  ['null', 'null', {}, 400],
];
test.each(bodies)('%s is refused, whatever the token', async (_name, body, headers, status) => {
  expect((await bot.post(body, { ...valid(), ...headers })).status).toBe(status);
  expect(bot.received).toHaveLength(0);
});

test('a message of 28 KB comes whole', async () => {
  const content = `<p>${'å'.repeat(14_000)}</p>`;
  const value = { commandContext: 'message', messagePayload: { id: '1', body: { contentType: 'html', content } } };
  expect((await bot.send({ ...activityFor(authority), type: 'invoke', name: 'composeExtension/fetchTask', value })).status).toBe(200);
  expect(bot.received[0]?.what).toMatchObject({ message: { body: content } });
});

test('a conversation whose id would leave its path at the connector is refused', async () => {
  for (const id of ['../../x', '..', '.', '%2e%2e', 'a%2fb', 'a/b', 'a?b', 'a#b', 'a b', '', 'a\r\nb', 'a'.repeat(401)]) {
    expect((await bot.send({ ...activityFor(authority), conversation: { id } })).status).toBe(400);
  }
});

test('an activity without an id is refused: it could be two', async () => {
  expect((await bot.send({ ...activityFor(authority), id: undefined })).status).toBe(400);
});

test('values of wrong types are answered, never with a fault of ours', async () => {
  const anything = fc.anything({ maxDepth: 2, withNullPrototype: false });
  const names = fc.constantFrom(
    'composeExtension/fetchTask',
    'composeExtension/submitAction',
    'composeExtension/query',
    'composeExtension/queryLink',
    'adaptiveCard/action',
  );
  const key = fc.constantFrom('value', 'entities', 'from', 'recipient', 'conversation', 'locale', 'text', 'id', 'name', 'channelData', 'action', '__proto__');
  const value = fc.oneof(
    anything,
    fc.record({ parameters: anything, messagePayload: anything, action: anything, data: anything, queryOptions: anything, url: anything, body: anything }),
  );
  await fc.assert(
    fc.asyncProperty(names, key, value, async (name, changed, to) => {
      const json = JSON.stringify(to, (_key, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? 'null';
      const body = JSON.stringify({ ...activityFor(authority), type: 'invoke', name }).replace(/}$/, `,${JSON.stringify(changed)}:${json}}`);
      const { status } = await bot.post(body, valid());
      expect([200, 400, 403]).toContain(status);
    }),
    { numRuns: 150 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
});

test('a body that breaks off is no activity', async () => {
  const { port } = new URL(bot.origin);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{`);
  socket.end();
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(Buffer.from(chunk as Buffer));
  expect(bot.received).toHaveLength(0);
  expect(Buffer.concat(chunks).toString()).not.toContain(' 200 ');
});

describe('the log', () => {
  test('has one line a request, and nothing of what anybody wrote or is called', async () => {
    const name = `Namn ${canary}`;
    const from = { id: `29:${canary}`, name, aadObjectId: 'c2f7d9d8-2f0e-4a58-9d43-1d0b5a4c7e21' };
    const value = {
      commandId: canary,
      messagePayload: { id: canary, body: { content: canary } },
      data: { title: canary },
      parameters: [{ value: canary }],
      url: `https://${canary}.example`,
      action: { verb: canary, data: canary },
    };
    bot.core = async ({ what }) => {
      if (what.kind === 'message') throw new Error(`${canary} in a fault`);
      return { reply: { kind: 'refused', status: 400, text: canary }, later: Promise.reject(new Error(canary)) };
    };
    const sent = [
      'composeExtension/fetchTask',
      'composeExtension/submitAction',
      'composeExtension/query',
      'composeExtension/queryLink',
      'adaptiveCard/action',
      canary,
    ];
    for (const invoke of sent)
      await bot.send({ ...activityFor(authority), id: `${canary}-${invoke}`, type: 'invoke', name: invoke, value, from, text: canary });
    await bot.send({ ...activityFor(authority), id: canary, from, text: canary });
    await bot.post(`{"${canary}"`, valid());
    await bot.post(JSON.stringify({ ...activityFor(authority), text: canary }), { authorization: `Bearer ${canary}` });
    await bot.post(JSON.stringify({ ...activityFor(authority), channelId: canary, text: canary }), valid());
    const lines = JSON.stringify(bot.log);
    expect(bot.log.filter(({ event }) => event !== 'later')).toHaveLength(sent.length + 4);
    for (const secret of [canary, 'Namn', from.aadObjectId, tenantId, authority.token().split('.')[0] ?? '']) expect(lines).not.toContain(secret);
    for (const line of bot.log) expect(line.correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('and nothing is written past it, not by the SDK either', async () => {
    const written: unknown[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
      jest.spyOn(console, method).mockImplementation((...words) => void written.push(words)),
    );
    authority.connectorFault = 500;
    bot.core = async () => ({ reply: { kind: 'messages', messages: [{ text: canary }] } });
    expect((await bot.send({ ...activityFor(authority), text: canary })).status).toBe(500);
    await bot.post(JSON.stringify(activityFor(authority)), { authorization: 'Bearer a.b.c' });
    for (const spy of spies) spy.mockRestore();
    expect(written).toEqual([]);
    expect(JSON.stringify(bot.log)).not.toContain(canary);
  });

  test('tells that two lines are of the same person, by a mark that is not the person’s id', async () => {
    await bot.send(activityFor(authority));
    await bot.send(activityFor(authority));
    await bot.send({ ...activityFor(authority), from: { id: '29:bo', aadObjectId: '00000000-0000-4000-8000-000000000007' } });
    const [first, second, other] = bot.log.map(({ person }) => person);
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });
});

test('an answer carries the correlation id that its line has', async () => {
  const response = await bot.send(activityFor(authority));
  expect(bot.log.at(-1)?.correlationId).toBe(response.headers.get('x-correlation-id'));
});

test('a bot that closes takes no more, and waits for what has begun', async () => {
  const closing = await startTestBot(authority);
  let end = (): void => undefined;
  closing.core = async () => ({ reply: { kind: 'nothing' }, later: new Promise((resolve) => (end = () => resolve([{ text: 'klart' }]))) });
  await closing.send(activityFor(authority));
  let closed = false;
  const ended = closing.bot.close().then(() => (closed = true));
  expect((await closing.send(activityFor(authority))).status).toBe(503);
  expect(closed).toBe(false);
  end();
  await ended;
  expect(authority.calls.at(-1)?.body).toMatchObject({ text: 'klart' });
  await closing.close();
});
