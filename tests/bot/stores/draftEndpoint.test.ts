import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import type { DraftStore } from '../../../src/bot/core/ports';
import type { LogLine } from '../../../src/bot/server/log';
import { createDraftEndpoint } from '../../../src/bot/stores/draftEndpoint';
import { createMemoryDraftStore } from '../../../src/bot/stores/memoryDraftStore';
import { reporter, bikes, colleague, elsewhere, kept, setClock, type SetClock } from './draftStoreContract';

const site = 'https://region.sharepoint.com';
const nonce = '0d7c1f5e-5a7e-4d0a-9c65-0b2f7d7a1c11';

interface Stage {
  readonly url: string;
  readonly store: DraftStore;
  readonly clock: SetClock;
  readonly log: LogLine[];
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
}
let servers: Server[] = [];

async function stage(drafts?: DraftStore): Promise<Stage> {
  const clock = setClock();
  const store = drafts ?? createMemoryDraftStore({ now: clock.now });
  const log: LogLine[] = [];
  const answer = createDraftEndpoint({ drafts: store, origins: [`${site}/`], log: (line) => log.push(line), now: clock.now });
  const server = createServer((request, response) => {
    if (!answer(request, response)) response.writeHead(418).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/drafts/take`;
  const post: Stage['post'] = (body, headers) =>
    fetch(url, {
      method: 'POST',
      headers: { origin: site, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { url, store, clock, log, post };
}

afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  servers = [];
});

describe('Where the form fetches a draft', () => {
  it('gives it as JSON that nobody stores or reads as anything else', async () => {
    const { store, post } = await stage();
    const answer = await post({ id: await kept(store), ...reporter, nonce });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(bikes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': site,
      vary: 'Origin',
    });
  });

  it('answers alike for a draft that is unknown, too old, taken, or somebody else’s', async () => {
    const { store, post, clock } = await stage();
    const old = await kept(store, bikes, 'f:old');
    clock.pass(600_000);
    const taken = await kept(store, bikes, 'f:taken');
    await post({ id: taken, ...reporter, nonce });
    const theirs = await kept(store, bikes, 'f:theirs');
    const asked = [
      { id: 'A'.repeat(43), ...reporter, nonce },
      { id: 'not even an id', ...reporter, nonce },
      { id: old, ...reporter, nonce },
      { id: taken, ...reporter, nonce: nonce.replace('0d', '1d') },
      { id: theirs, ...colleague, nonce },
      { id: theirs, ...elsewhere, nonce },
    ];
    for (const one of asked) {
      const answer = await post(one);
      expect([answer.status, await answer.text()]).toEqual([404, '{"problem":"gone"}']);
    }
  });

  it('says 503 when the store is away, and when the store breaks', async () => {
    const away: DraftStore = { keep: async () => ({ ok: false, fault: 'unavailable' }), take: async () => ({ ok: false, fault: 'unavailable' }) };
    const broken: DraftStore = { ...away, take: () => Promise.reject(new Error('of its own')) };
    for (const store of [away, broken]) {
      const answer = await (await stage(store)).post({ id: 'A'.repeat(43), ...reporter, nonce });
      expect([answer.status, await answer.json()]).toEqual([503, { problem: 'unavailable' }]);
    }
  });

  it('lets the pages of the configured origins ask, and says so to the browser beforehand', async () => {
    const { url } = await stage();
    const answer = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: site, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect(answer.status).toBe(204);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': site,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
    });
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each(['https://region.sharepoint.com.example.org', 'http://region.sharepoint.com', 'https://other.sharepoint.com', 'null', ''])(
    'gives a page of %j nothing, and its browser no leave to read the answer',
    async (origin) => {
      const { store, post, url } = await stage();
      const id = await kept(store);
      const answers = [await post({ id, ...reporter, nonce }, { origin }), await fetch(url, { method: 'OPTIONS', headers: { origin } })];
      for (const answer of answers) {
        expect(answer.status).toBe(403);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      }
      expect((await store.take(id, { ...reporter, nonce })).ok).toBe(true);
    },
  );

  it('gives nothing to a request that names no origin', async () => {
    const { url } = await stage();
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(answer.status).toBe(403);
  });

  const good = { id: 'A'.repeat(43), ...reporter, nonce };
  it.each([
    ['no JSON', 'id=4', 400],
    ['half of it', '{"id":"', 400],
    ['null', 'null', 400],
    ['a list', [good], 400],
    ['something more', { ...good, isAdmin: true }, 400],
    ['a prototype', `{"__proto__":{},${JSON.stringify(good).slice(1)}`, 400],
    ['nothing of the person', { id: good.id, tenantId: good.tenantId, nonce }, 400],
    ['a person who is no id', { ...good, personId: 'reporter' }, 400],
    ['a number for an id', { ...good, id: 7 }, 400],
    ['an object for a tenant', { ...good, tenantId: { ne: '' } }, 400],
    ['an empty nonce', { ...good, nonce: '' }, 400],
    ['a body that is too large', { ...good, id: 'A'.repeat(4000) }, 413],
  ])('refuses %s', async (_what, body, status) => {
    expect((await (await stage()).post(body)).status).toBe(status);
  });

  it('refuses a body that only grows, without a length', async () => {
    const { url } = await stage();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = httpRequest(url, { method: 'POST', headers: { origin: site, 'content-type': 'application/json' } }, (answer) => {
        resolve(answer.statusCode);
        sending.destroy();
      });
      sending.on('error', reject);
      for (let part = 0; part < 4; part += 1) sending.write('"'.repeat(1000));
    });
    expect(status).toBe(413);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json, text/plain', 'application/json; charset=latin1', ''])(
    'takes JSON only, not %j: a form on any page can send that without asking',
    async (type) => {
      expect((await (await stage()).post(good, { 'content-type': type })).status).toBe(415);
    },
  );

  it.each(['GET', 'PUT', 'DELETE'])('does not know %s', async (method) => {
    const answer = await fetch((await stage()).url, { method, headers: { origin: site } });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it('leaves every other path to whoever comes next', async () => {
    const { url } = await stage();
    expect((await fetch(`${url}/more`, { method: 'POST' })).status).toBe(418);
    expect((await fetch(url.replace('take', 'keep'), { method: 'POST' })).status).toBe(418);
  });

  it('stops listening for a minute to an address that guesses, and not to one that fetches', async () => {
    const { store, post, clock } = await stage();
    for (let round = 0; round < 70; round += 1) expect((await post({ id: await kept(store, bikes, `f:${round}`), ...reporter, nonce })).status).toBe(200);
    for (let guess = 0; guess < 60; guess += 1) expect((await post({ ...good, id: `guess-${guess}` })).status).toBe(404);
    const barred = await post(good);
    expect([barred.status, barred.headers.get('retry-after')]).toEqual([429, '60']);
    clock.pass(60_000);
    expect((await post(good)).status).toBe(404);
  });

  it('logs what was answered, and neither ids nor words', async () => {
    const { store, post, log } = await stage();
    const id = await kept(store);
    for (const claim of [reporter, colleague]) await post({ id, ...claim, nonce });
    await post({ ...good, tenantId: 'hemligt' });
    expect(log.map(({ status, outcome, level }) => [status, outcome, level])).toEqual([
      [200, 'done', 'info'],
      [404, 'gone', 'info'],
      [400, 'shape', 'info'],
    ]);
    const written = JSON.stringify(log);
    for (const secret of [id, nonce, ...Object.values(reporter), ...Object.values(bikes), 'hemligt']) expect(written).not.toContain(secret);
  });

  it('answers any bytes with a refusal, and is there afterwards', async () => {
    const { post, store, clock } = await stage();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.json({ maxDepth: 2 })), async (body) => {
        clock.pass(2000);
        expect([400, 413]).toContain((await post(body)).status);
      }),
      { numRuns: 60 },
    );
    expect((await post({ id: await kept(store), ...reporter, nonce })).status).toBe(200);
  });
});
