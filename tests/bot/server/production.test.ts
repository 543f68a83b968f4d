/** The whole of `npm run bot` in this process: its settings, its health, its stop. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { main } from '../../../src/cli/bot';
import { addressBehind, startProduction } from '../../../src/bot/server/production';
import { readSettings } from '../../../src/bot/server/settings';
import type { LogLine } from '../../../src/bot/server/log';
import { createHealth } from '../../../src/bot/server/health';
import { appId, signed, startAuthority, tenantId, type Authority } from './authority';
import { activityFor } from './testBot';

let authority: Authority;
beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());

const env = {
  PORT: '0',
  FRAMSYN_BOT_APP_ID: appId,
  FRAMSYN_BOT_TENANT_ID: tenantId,
  FRAMSYN_TEAMS_APP_ID: '77777777-4b1c-4c8e-9b59-3a8f7f0f6a11',
  FRAMSYN_SITE_URL: 'https://region.sharepoint.invalid/sites/framsyn',
  FRAMSYN_BOT_MANAGED_IDENTITY: 'system',
};

async function startOwn(token: (scope: string) => Promise<string>): Promise<{ readonly origin: string; readonly log: LogLine[]; close(): Promise<void> }> {
  const read = readSettings(env, { readFile: () => '', now: () => new Date() });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const log: LogLine[] = [];
  const bot = await startProduction({ settings: read.settings, token, log: (line) => void log.push(line), cloud: authority.cloud });
  return { origin: `http://127.0.0.1:${bot.port}`, log, close: bot.close };
}
/** The Bot Framework gets a token; SharePoint, which is not there, gets none. */
const botToken = async (scope: string): Promise<string> => {
  if (!scope.startsWith('https://api.botframework.com')) throw new Error('no token for it');
  return signed({ aud: scope }, authority.key);
};

test('it is ready without SharePoint, answers in Swedish that help is to be had, and keeps nothing open after its end', async () => {
  const bot = await startOwn(botToken);
  try {
    expect(await (await fetch(`${bot.origin}/healthz`)).json()).toEqual({ status: 'ready' });
    authority.calls.length = 0;
    const headers = { authorization: `Bearer ${authority.token()}`, 'content-type': 'application/json' };
    const response = await fetch(`${bot.origin}/api/messages`, { method: 'POST', headers, body: JSON.stringify({ ...activityFor(authority), text: 'hjälp' }) });
    expect(response.status).toBe(200);
    expect(JSON.stringify(authority.calls.map(({ body }) => body))).toContain('spana');
    expect((await fetch(`${bot.origin}/other`)).status).toBe(404);
    const origin = 'https://region.sharepoint.invalid';
    const claim = { id: 'x'.repeat(43), tenantId, personId: appId, nonce: 'a'.repeat(32) };
    const taken = await fetch(`${bot.origin}/api/drafts/take`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify(claim),
    });
    expect([taken.status, taken.headers.get('access-control-allow-origin')]).toEqual([404, origin]);
  } finally {
    await bot.close();
  }
  await expect(fetch(`${bot.origin}/healthz`)).rejects.toThrow();
});

test('without a token it runs, and says which part is missing', async () => {
  const bot = await startOwn(() => Promise.reject(new Error('no identity on this machine')));
  const response = await fetch(`${bot.origin}/healthz`);
  expect([response.status, await response.json()]).toEqual([503, { status: 'not ready', parts: ['token'] }]);
  await bot.close();
});

test('a part that does not answer in time counts as one that fails, and is not asked again at once', async () => {
  let asked = 0;
  const health = createHealth(
    {
      slow: () => {
        asked += 1;
        return new Promise(() => undefined);
      },
      broken: () => Promise.reject(new Error('broken')),
      fine: async () => true,
    },
    { now: () => 0, milliseconds: 5 },
  );
  expect(await health()).toEqual(['slow', 'broken']);
  await health();
  expect(asked).toBe(1);
});

test('the command says all that is wrong, and has its own exit code for it', async () => {
  const said: string[] = [];
  const code = await main({}, { log: () => undefined, complain: (text) => void said.push(text), untilStop: new Promise(() => undefined) });
  expect(code).toBe(64);
  expect(said.join('')).toContain('FRAMSYN_BOT_TENANT_ID');
});

test('the command stops when it is told, with a line for it', async () => {
  const lines: string[] = [];
  const code = await main(env, { log: (text) => void lines.push(text), complain: (text) => void lines.push(text), untilStop: Promise.resolve() });
  expect(code).toBe(0);
  const events = lines.map((line) => JSON.parse(line) as LogLine & { readonly time: string }).map(({ event, outcome }) => `${event} ${outcome}`);
  expect(events).toEqual([expect.stringMatching(/^start listening on 127\.0\.0\.1:\d+$/), 'stop begun', 'stop done']);
});

test('a port that is taken is said in words', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const port = String((other.address() as AddressInfo).port);
  const said: string[] = [];
  const code = await main({ ...env, PORT: port }, { log: () => undefined, complain: (text) => void said.push(text), untilStop: Promise.resolve() });
  expect([code, said.join('')]).toEqual([1, `Port ${port} is taken: set PORT to another one.\n`]);
  await new Promise((resolve) => other.close(resolve));
});

test.each([
  [0, '203.0.113.9', '10.0.0.1'],
  [1, '203.0.113.9', '203.0.113.9'],
  [1, '198.51.100.1, 203.0.113.9:50123', '203.0.113.9'],
  [2, '198.51.100.1, 203.0.113.9', '198.51.100.1'],
  [1, '[2001:db8::1]:443', '2001:db8::1'],
  [1, '2001:db8::1', '2001:db8::1'],
  [1, undefined, '10.0.0.1'],
])('behind %i proxies, %s is the caller %s', (proxies, forwarded, expected) => {
  const request = { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.1' } };
  expect(addressBehind(proxies)(request as never)).toBe(expected);
});
