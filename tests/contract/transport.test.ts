/** How calls travel: what is sent, when, how often. Against a scripted server and a clock of its own. */
import type { DataSource, Notice } from '../../src/data/ports';
import { createSharePointDataSource, openSite } from '../../src/data/sharepoint';
import { signals } from '../../src/schema/lists/signals';
import { methods } from '../../src/schema/lists/methods';
import { batch, json, requestLines, scriptedServer, type Script, type ScriptedServer, type Seen } from '../fixtures/scriptedServer';
import { signalDraft } from '../fixtures/signals';
import { error, value } from './repository';

const siteUrl = 'https://region.example/sites/framsyn';
const digest = { value: '0xDIGEST', lifeSeconds: 1800 };
const row = { Id: 1, Title: 'En', 'odata.etag': '"1"' };

type Options = Partial<Parameters<typeof createSharePointDataSource>[0]>;
function serve(script: Script, options: Options = { digest }): ScriptedServer & { source: DataSource } {
  const server = scriptedServer(script);
  return { ...server, source: createSharePointDataSource({ siteUrl, fetch: server.fetch, clock: server.clock, ...options }) };
}
const answerAll = (seen: Seen): Response =>
  seen.url.endsWith('$batch') ? batch(requestLines(seen).map(() => ({ status: 200, body: { value: [row] } }))) : json({ value: [row] });
const throttled = (seconds: number | string): Response => new Response('', { status: 429, headers: { 'Retry-After': String(seconds) } });

describe('what is asked for in one turn', () => {
  test('travels in one batch: the first view of a page costs one request', async () => {
    const { source, seen } = serve(answerAll);
    await Promise.all([
      source.repository(signals).page(),
      source.repository(signals).page({ where: [{ field: 'status', is: 'equal', value: 'ny' }] }),
      source.repository(methods).page(),
    ]);
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([`POST ${siteUrl}/_api/$batch`]);
    expect(requestLines(seen[0] as Seen).map((line) => /getList\('([^']+)'\)/.exec(decodeURIComponent(line))?.[1])).toEqual([
      '/sites/framsyn/Lists/Signals',
      '/sites/framsyn/Lists/Signals',
      '/sites/framsyn/Lists/Methods',
    ]);
  });

  test('travels plainly when it is one read', async () => {
    const { source, seen } = serve(() => json(row));
    expect(value(await source.repository(signals).get(1)).title).toBe('En');
    expect(seen.map(({ method }) => method)).toEqual(['GET']);
    expect(seen[0]?.url).toContain("/_api/web/getList('%2Fsites%2Fframsyn%2FLists%2FSignals')/items(1)?");
  });

  test('is cut into batches of a hundred', async () => {
    const { source, seen } = serve((one) => batch(requestLines(one).map(() => ({ status: 200, body: row }))));
    const answers = await Promise.all(Array.from({ length: 250 }, () => source.repository(signals).get(1)));
    expect(seen.map((one) => requestLines(one).length)).toEqual([100, 100, 50]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
  });

  test('goes in a batch although alone, when its address is too long for what stands before SharePoint', async () => {
    const { source, seen } = serve(answerAll);
    const ids = Array.from({ length: 200 }, (_, id) => id + 1);
    expect((await source.repository(signals).page({ where: [{ field: 'id', is: 'oneOf', value: ids }] })).ok).toBe(true);
    expect(seen.map(({ url }) => url)).toEqual([`${siteUrl}/_api/$batch`]);
  });

  test('writes and the reads that show their outcome go together, each write in a changeset', async () => {
    const { source, seen } = serve((one) =>
      batch(requestLines(one).map((line) => (line.startsWith('POST') ? { status: 201, body: row } : { status: 200, body: { value: [row] } }))),
    );
    const drafts = ['Ett', 'Två'].map((title) => source.repository(signals).add(signalDraft(title), `nyckel ${title}`));
    expect((await Promise.all(drafts)).every(({ ok }) => ok)).toBe(true);
    expect(seen).toHaveLength(1);
    expect(requestLines(seen[0] as Seen).map((line) => line.split(' ')[0])).toEqual(['POST', 'GET', 'POST', 'GET']);
    expect(seen[0]?.body.match(/^Content-Type: multipart\/mixed; boundary="changeset_/gm)).toHaveLength(2);
  });
});

describe('a throttled server', () => {
  test('is asked again when it said, not before, and by all calls together', async () => {
    let refused = false;
    const { source, seen, clock } = serve((one) => (refused ? answerAll(one) : ((refused = true), throttled(17))));
    const first = source.repository(signals).page();
    const second = new Promise<unknown>((resolve) => {
      clock.after(5_000, () => resolve(source.repository(methods).page()));
    });
    await Promise.all([first, second]);
    expect(seen.map(({ at }) => at)).toEqual([0, 17_000, 17_000]);
  });

  test('may name a time of day', async () => {
    let refused = false;
    const { source, seen } = serve(
      () =>
        refused
          ? json(row)
          : ((refused = true),
            new Response('', { status: 503, headers: { Date: 'Sun, 22 Nov 2026 10:00:00 GMT', 'Retry-After': 'Sun, 22 Nov 2026 10:02:00 GMT' } })),
      {
        digest,
        patience: { throttledMilliseconds: 300_000 },
      },
    );
    await source.repository(signals).get(1);
    expect(seen.map(({ at }) => at)).toEqual([0, 120_000]);
  });

  test('that asks for more than anybody waits for is left alone until then, and the caller is told at once', async () => {
    const { source, seen, clock } = serve(() => (clock.now() < 3_600_000 ? throttled(3600) : json(row)));
    expect(error(await source.repository(signals).get(1))).toMatchObject({ kind: 'throttled', retryAfterSeconds: 3600, attempted: 'read', list: 'signals' });
    expect(error(await source.repository(signals).get(2))).toMatchObject({ kind: 'throttled', retryAfterSeconds: 3600 });
    expect(seen).toHaveLength(1);
    await new Promise<void>((resolve) => clock.after(3_600_000, resolve));
    expect((await source.repository(signals).get(1)).ok).toBe(true);
  });

  test('that never relents is given up', async () => {
    const { source, clock } = serve(() => throttled(10));
    expect(error(await source.repository(signals).get(1)).kind).toBe('throttled');
    expect(clock.now()).toBeLessThanOrEqual(130_000);
  });

  test('shows as a notice with the seconds, and as settled once when all have their answers', async () => {
    let refusals = 2;
    const { source } = serve(() => (refusals-- > 0 ? throttled(3) : json(row)));
    const notices: Notice[] = [];
    const stop = source.onNotice((notice) => notices.push(notice));
    await source.repository(signals).get(1);
    stop();
    expect(notices).toEqual([{ kind: 'waiting', seconds: 3, reason: 'throttled' }, { kind: 'waiting', seconds: 3, reason: 'throttled' }, { kind: 'settled' }]);
  });

  test('that refuses one part of a batch gets that part again, alone and in its time', async () => {
    const { source, seen } = serve((one) =>
      one.method === 'GET'
        ? json({ ...row, Id: 2 })
        : batch([
            { status: 200, body: row },
            { status: 429, headers: ['RETRY-AFTER: 9'] },
            { status: 200, body: { ...row, Id: 3 } },
          ]),
    );
    const answers = await Promise.all([1, 2, 3].map((id) => source.repository(signals).get(id)));
    expect(answers.map((answer) => value(answer).id)).toEqual([1, 2, 3]);
    expect(seen.map(({ method, at }) => [method, at])).toEqual([
      ['POST', 0],
      ['GET', 9_000],
    ]);
    expect(seen[1]?.url).toContain('/items(2)?');
  });

  test('that refuses the write of a pair gets the write and its read again, not the read alone', async () => {
    let refused = false;
    const { source, seen } = serve(() => {
      const parts = refused
        ? [{ status: 204 }, { status: 200, body: { ...row, 'odata.etag': '"2"' } }]
        : [
            { status: 503, headers: ['Retry-After: 2'] },
            { status: 200, body: row },
          ];
      refused = true;
      return batch(parts);
    });
    expect(value(await source.repository(signals).patch(1, { title: 'Ny' }, '"1"')).etag).toBe('"2"');
    expect(seen.map((one) => requestLines(one).map((line) => line.split(' ')[0]))).toEqual([
      ['MERGE', 'GET'],
      ['MERGE', 'GET'],
    ]);
  });
});

describe('a lost answer', () => {
  test('is asked for again, each time after a longer wait, and a person is told when it will not come', async () => {
    const { source, seen } = serve(() => 'lost');
    const notices: Notice[] = [];
    source.onNotice((notice) => notices.push(notice));
    expect(error(await source.repository(signals).get(1))).toMatchObject({ kind: 'offline', attempted: 'read', list: 'signals' });
    const waits = seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0));
    expect(seen.length).toBe(10);
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    expect(notices[0]).toMatchObject({ kind: 'waiting', reason: 'offline' });
    expect(notices[notices.length - 1]).toEqual({ kind: 'settled' });
  });

  test('includes one that does not come in time, and one that breaks off', async () => {
    const script: (Response | 'silence')[] = [
      'silence',
      new Response('{"Id":1,"Tit', { status: 200, headers: { 'Content-Type': 'application/json' } }),
      json(row),
    ];
    const { source, seen } = serve(() => script.shift() ?? 'lost');
    expect(value(await source.repository(signals).get(1)).title).toBe('En');
    expect(seen[1]?.at).toBeGreaterThanOrEqual(45_000);
    expect(seen).toHaveLength(3);
  });

  test('of a batch that breaks off between its parts loses none of them', async () => {
    let broken = false;
    const { source, seen } = serve((one) => {
      if (broken) return answerAll(one);
      broken = true;
      return new Response('--batchresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{"value":[]}\r\n', {
        headers: { 'Content-Type': 'multipart/mixed; boundary=batchresponse_1' },
      });
    });
    const pages = await Promise.all([source.repository(signals).page(), source.repository(methods).page()]);
    expect(pages.map((page) => page.ok && page.value.items.length)).toEqual([1, 1]);
    expect(seen).toHaveLength(2);
  });

  test('of a call made through sp directly is not repeated when it writes, since nothing tells whether it was done', async () => {
    const server = scriptedServer(() => 'lost');
    const { sp } = openSite({ siteUrl, fetch: server.fetch, clock: server.clock, digest });
    await expect(sp.web.lists.add('Ny')).rejects.toMatchObject({ trouble: 'offline' });
    expect(server.seen).toHaveLength(1);
  });

  test('of a call made through sp directly is repeated when the server said that nothing was done', async () => {
    const script = [throttled(4), json({ Id: 'x' }, 201)];
    const server = scriptedServer(() => script.shift() ?? 'lost');
    const { sp } = openSite({ siteUrl, fetch: server.fetch, clock: server.clock, digest });
    await sp.web.lists.add('Ny');
    expect(server.seen.map(({ at }) => at)).toEqual([0, 4_000]);
  });
});

describe('who asks', () => {
  const wrote = (seen: Seen): Response =>
    batch(requestLines(seen).map((line) => (line.startsWith('GET') ? { status: 200, body: { value: [row] } } : { status: 201, body: row })));
  const info = json({ FormDigestValue: '0xNEW', FormDigestTimeoutSeconds: 1800 });
  const withInfo = (seen: Seen): Response => (seen.url.endsWith('/contextinfo') ? info.clone() : wrote(seen));
  const add = (source: DataSource): Promise<unknown> => source.repository(signals).add(signalDraft('En'), 'k');

  test('a browser asks for one digest for many writes, at the address that gives one, and renews it before it ends', async () => {
    const { source, seen, clock } = serve(withInfo, {});
    await Promise.all([add(source), new Promise((resolve) => clock.after(10, () => resolve(add(source))))]);
    expect(seen.filter(({ url }) => url === `${siteUrl}/_api/contextinfo`)).toHaveLength(1);
    expect(seen.filter(({ url }) => url.endsWith('$batch')).map(({ headers }) => headers.get('X-RequestDigest'))).toEqual(['0xNEW', '0xNEW']);
    await new Promise<void>((resolve) => clock.after(1_790_000, resolve));
    await add(source);
    expect(seen.filter(({ url }) => url.endsWith('/contextinfo'))).toHaveLength(2);
  });

  test('a page that has a digest already spends no call on one', async () => {
    const { source, seen } = serve(withInfo, { digest });
    await add(source);
    expect(seen.map(({ headers }) => headers.get('X-RequestDigest'))).toEqual(['0xDIGEST']);
  });

  test('a digest that the server refuses is renewed once, and the write sent again', async () => {
    const stale = json(
      {
        'odata.error': {
          code: '-2130575251, Microsoft.SharePoint.SPException',
          message: { lang: 'en-US', value: 'The security validation for this page is invalid' },
        },
      },
      403,
    );
    const { source, seen } = serve((one) => (one.headers.get('X-RequestDigest') === '0xDIGEST' ? stale.clone() : withInfo(one)));
    expect(await add(source)).toMatchObject({ ok: true });
    expect(seen.map(({ url }) => url.slice(url.lastIndexOf('/')))).toEqual(['/$batch', '/contextinfo', '/$batch']);
  });

  test('a digest that is refused again and again ends in "signed out", not in a loop', async () => {
    const stale = json(
      { 'odata.error': { code: '-2130575251, Microsoft.SharePoint.SPException', message: { value: 'The security validation for this page is invalid' } } },
      403,
    );
    const { source, seen } = serve((one) => (one.url.endsWith('/contextinfo') ? info.clone() : stale.clone()));
    expect(await add(source)).toMatchObject({ ok: false, error: { kind: 'signedOut' } });
    expect(seen).toHaveLength(3);
  });

  test('a program sends its token with every call and no digest', async () => {
    const { source, seen } = serve(answerAll, { token: async () => 'abc' });
    await source.repository(signals).page();
    await add(source);
    expect(seen.map(({ headers }) => [headers.get('Authorization'), headers.get('X-RequestDigest')])).toEqual([
      ['Bearer abc', null],
      ['Bearer abc', null],
    ]);
  });

  test('a sign-in page in place of an answer means signed out; a throttle page means throttled', async () => {
    const page = (url: string): Response =>
      Object.defineProperty(new Response('<html></html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }), 'url', { value: url });
    const signIn = serve(() => page('https://login.example/'));
    expect(error(await signIn.source.repository(signals).get(1)).kind).toBe('signedOut');
    const busy = serve(() => page(`${siteUrl}/_layouts/15/throttle.htm`));
    expect(error(await busy.source.repository(signals).get(1)).kind).toBe('throttled');
  });

  test('a page token leads nowhere but to this site, whatever it says', async () => {
    const { source, seen } = serve(answerAll);
    await source.repository(signals).page({ after: "https://evil.example/_api/web/getList('x')/items?$skiptoken=1" });
    expect(seen[0]?.url).toBe(`${siteUrl}/_api/web/getList('x')/items?$skiptoken=1`);
  });
});
