/** The one origin over real HTTP, with a host that answers everything it is asked. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { HostHandler } from '../../../src/host';
import { listenOnLoopback } from '../../../src/local/server/listen';
import type { Listening } from '../../../src/local/server/listen';
import { createOriginListener } from '../../../src/local/server/origin';
import { loadPages } from '../../../src/local/server/pages';
import { createSessions } from '../../../src/local/server/session';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const clientFolder = mkdtempSync(path.join(os.tmpdir(), 'framsyn-origin-'));
let listening: Listening;
let isReady = true;
const host = {
  handle: (asked, response) => {
    if (!asked.url?.startsWith('/sites/framsyn/_api/')) return false;
    response.writeHead(200).end('host');
    return true;
  },
  formDigest: () => ({ value: '0xABC,22 Nov 2026 03:00:00 -0000', lifeSeconds: 1800 }),
} as Pick<HostHandler, 'handle' | 'formDigest'> as HostHandler;

beforeAll(async () => {
  for (const name of ['frame', 'tab', 'capture', 'page', 'package/tab', 'package/page']) {
    mkdirSync(path.join(clientFolder, name), { recursive: true });
    writeFileSync(path.join(clientFolder, name, 'index.html'), `<script nonce="__CSP_NONCE__" title="${name}"></script>`);
  }
  mkdirSync(path.join(clientFolder, 'assets'));
  writeFileSync(path.join(clientFolder, 'assets/app-abc.js'), 'plain');
  writeFileSync(path.join(clientFolder, 'assets/app-abc.js.gz'), gzipSync('plain'));
  writeFileSync(path.join(clientFolder, 'secret.js'), 'not to be had');
  const late: { listener?: ReturnType<typeof createOriginListener> } = {};
  listening = await listenOnLoopback((asked, response) => late.listener?.(asked, response), 0);
  const { port } = listening;
  late.listener = createOriginListener({
    port,
    clientFolder,
    pages: loadPages(clientFolder),
    sessions: createSessions('s'.repeat(64), port),
    host,
    teams: { handle: () => false },
    shipped: null,
    isReady: () => isReady,
  });
});
afterAll(async () => {
  await listening.close();
  rmSync(clientFolder, { recursive: true });
});

function ask(method: string, url: string, headers: Readonly<Record<string, string>> = {}, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port: listening.port, method, path: url, headers: { Host: `localhost:${listening.port}`, ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}
const origin = (): string => `http://localhost:${listening.port}`;

describe('A page of the local edition', () => {
  it.each([
    ['/', 'frame'],
    ['/team/framsynsarbetet', 'frame'],
    ['/app', 'frame'],
    ['/app/spana', 'frame'],
    ['/chatt/framsyn', 'frame'],
    ['/tab/', 'tab'],
    ['/capture/', 'capture'],
    ['/sites/framsyn/_layouts/15/teamstaskhostedapp.aspx?framsynDraft=x', 'capture'],
    ['/sites/framsyn/SitePages/Framsyn.aspx', 'page'],
    ['/sites/framsyn/SitePages/Ledningsgruppen.aspx?column=third&section=strong', 'page'],
  ])('stands at %s', async (url, title) => {
    const { status, body } = await ask('GET', url);
    expect(status).toBe(200);
    expect(body.toString()).toContain(`title="${title}"`);
  });

  it('has a policy without unsafe words, a nonce of its own in each answer, and names who may frame it', async () => {
    const [first, second, tab, form] = await Promise.all([ask('GET', '/'), ask('GET', '/'), ask('GET', '/tab/'), ask('GET', '/capture/')]);
    const policy = String(first.headers['content-security-policy']);
    const nonce = /nonce-([\w-]{20,})'/.exec(policy)?.[1];
    expect(policy).not.toMatch(/unsafe/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(first.body.toString()).toContain(`nonce="${nonce}"`);
    expect(second.body.toString()).not.toContain(String(nonce));
    for (const framed of [tab, form]) expect(String(framed.headers['content-security-policy'])).toContain("frame-ancestors 'self'");
  });

  it('signs a new browser in once, as the working group', async () => {
    const first = await ask('GET', '/');
    const cookie = String(first.headers['set-cookie']?.[0]);
    expect(cookie).toContain('=arbetsgrupp.');
    expect((await ask('GET', '/', { Cookie: cookie.split(';')[0] ?? '' })).headers['set-cookie']).toBeUndefined();
  });

  it('says that it comes when the site is being prepared, and comes by itself', async () => {
    isReady = false;
    const [page, health] = await Promise.all([ask('GET', '/'), ask('GET', '/healthz')]);
    isReady = true;
    expect(page.status).toBe(503);
    expect(page.headers['refresh']).toBe('2');
    expect(JSON.parse(health.body.toString())).toEqual({ status: 'starting' });
  });

  it('is reached by its name localhost, which teams-js accepts, also from 127.0.0.1', async () => {
    const { status, headers } = await ask('GET', '/app', { Host: `127.0.0.1:${listening.port}` });
    expect([status, headers['location']]).toEqual([302, `${origin()}/app`]);
  });
});

describe('The origin', () => {
  it('answers no foreign name, so that a page elsewhere cannot point its own name here', async () => {
    for (const url of ['/', '/sites/framsyn/_api/web', '/healthz'])
      expect((await ask('GET', url, { Host: `evil.example:${listening.port}` })).status).toBe(421);
  });

  it("gives SharePoint to the host, and 404 to what is nobody's", async () => {
    expect((await ask('GET', '/sites/framsyn/_api/web')).body.toString()).toBe('host');
    expect((await ask('GET', '/nothing')).status).toBe(404);
  });

  it('sends assets compressed, for ever, and nothing from outside their folder', async () => {
    const zipped = await ask('GET', '/assets/app-abc.js', { 'Accept-Encoding': 'gzip' });
    expect(gunzipSync(zipped.body).toString()).toBe('plain');
    expect(zipped.headers['cache-control']).toContain('immutable');
    expect((await ask('GET', '/assets/app-abc.js')).body.toString()).toBe('plain');
    for (const url of ['/assets/../secret.js', '/assets/%2e%2e/secret.js', '/assets/..%2fsecret.js', '/assets/gone.js'])
      expect((await ask('GET', url)).status).toBe(404);
  });
});

describe('The role', () => {
  const change = (role: string, headers: Readonly<Record<string, string>>): Promise<Reply> =>
    ask('POST', '/local/role', { 'Content-Type': 'application/json', ...headers }, JSON.stringify({ role }));

  it('is changed by a page of ours, and told afterwards', async () => {
    const { status, headers } = await change('ledningsgrupp', { Origin: origin() });
    expect(status).toBe(200);
    const cookie = String(headers['set-cookie']?.[0]).split(';')[0] ?? '';
    expect(JSON.parse((await ask('GET', '/local/role', { Cookie: cookie })).body.toString())).toEqual({ role: 'ledningsgrupp' });
  });

  it('is not changed by a foreign page or one without an origin', async () => {
    expect((await change('agare', { Origin: 'http://localhost:1' })).status).toBe(403);
    expect((await change('agare', { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await change('agare', {})).status).toBe(403);
  });

  it('is refused when there is none of that name, or the body is no JSON or too large', async () => {
    expect((await change('chef', { Origin: origin() })).status).toBe(400);
    expect((await ask('POST', '/local/role', { Origin: origin() }, 'x')).status).toBe(400);
    expect((await ask('POST', '/local/role', { Origin: origin() }, `{"role":"agare","x":"${'x'.repeat(5000)}"}`)).status).toBe(400);
  });
});

describe('Listening', () => {
  it('refuses a taken port with the variable that chooses another', async () => {
    await expect(listenOnLoopback(() => undefined, listening.port)).rejects.toThrow(new RegExp(`Port ${listening.port} is taken.*PORT=`));
  });

  it.each(['GET / HTTP/1.1\r\nHost: loc', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{'])(
    'ends a connection whose request does not arrive: %j',
    async (beginning) => {
      const short = await listenOnLoopback(() => undefined, 0, { headersTimeout: 100, requestTimeout: 100, connectionsCheckingInterval: 20 });
      const answer = await new Promise<string>((resolve, reject) => {
        let text = '';
        const socket = connect(short.port, '127.0.0.1', () => socket.write(beginning));
        socket.on('data', (part) => (text += part.toString()));
        socket.on('close', () => resolve(text));
        socket.on('error', reject);
      });
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      await short.close();
    },
  );
});

describe("SharePoint's form of a spaning", () => {
  it('leads to the item in the web part, and a malformed one to nothing', async () => {
    const form = '/sites/framsyn/Lists/Signals/DispForm.aspx';
    const { status, headers } = await ask('GET', `${form}?ID=12`);
    expect([status, headers['location']]).toEqual([302, '/sites/framsyn/SitePages/Framsyn.aspx#/spaningar?visa=12']);
    for (const query of ['', '?ID=', '?ID=1%0d%0aX:1', '?ID=abc']) expect((await ask('GET', form + query)).status).toBe(404);
  });

  it('is asked for with a strange address, and the server goes on', async () => {
    for (const url of ['//', '/\\', '//[', '/%', '/sites/framsyn?ID=%ff']) expect((await ask('GET', url)).status).toBeLessThan(500);
    expect((await ask('GET', '/healthz')).status).toBe(200);
  });
});
