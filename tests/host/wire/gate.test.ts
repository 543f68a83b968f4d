/** Who is let in, and what is said to those who are not. */
import { request } from 'node:http';
import { refusal, sitePath, startTestHost, type TestHost } from './testHost';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.close());

/** A raw request: fetch would not let a test forge Host. */
const raw = (headers: Record<string, string>, method = 'GET', body = '', path = `${sitePath}/_api/web`): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: host.port, path, method, headers: { accept: 'application/json', authorization: 'Bearer owner', ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

test('a caller who is not signed in gets 401 in SharePoint’s error form', async () => {
  expect(refusal(await host.call('GET', 'web', { as: null }))).toMatchObject({ status: 401, code: expect.stringContaining('UnauthorizedAccessException') });
});

test('a host name that is not the machine’s own is refused, so that DNS rebinding reaches nothing', async () => {
  expect((await raw({ host: `evil.example:${host.port}` })).status).toBe(403);
  expect((await raw({ host: 'localhost:1' })).status).toBe(403);
  expect((await raw({ host: `127.0.0.1:${host.port}` })).status).toBe(200);
  expect((await raw({ host: `[::1]:${host.port}` })).status).toBe(200);
});

test('a write that another origin’s page sent is refused, and a read tells such a page nothing', async () => {
  const body = JSON.stringify({ Title: 'Främmande' });
  for (const origin of ['https://evil.example', 'null', `http://localhost:${host.port + 1}`]) {
    expect((await raw({ origin, 'content-type': 'application/json' }, 'POST', body, `${sitePath}/_api/web/lists`)).status).toBe(403);
  }
  expect((await host.call('GET', 'web', { headers: { origin: 'https://evil.example' } })).headers.get('access-control-allow-origin')).toBeNull();
  expect((await host.call('GET', "web/lists/getByTitle('Främmande')")).status).toBe(404);
});

test('an address outside the sites is left to others', async () => {
  expect((await raw({}, 'GET', '', '/sites/other/_api/web')).status).toBe(404);
  expect((await raw({}, 'GET', '', `${sitePath}/_apifoo`)).status).toBe(404);
});

test('an unknown resource is 404 ResourceNotFoundException, one that SharePoint has and the host has not is 501', async () => {
  expect(refusal(await host.call('GET', 'web/nonsense'))).toMatchObject({
    status: 404,
    code: '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
    text: 'Cannot find resource for the request nonsense.',
  });
  expect(refusal(await host.call('GET', 'web/features'))).toMatchObject({ status: 501, code: '-1, System.NotImplementedException' });
  expect(refusal(await host.call('GET', 'search/query'))).toMatchObject({ status: 501 });
});

test('a known resource under a verb it does not take is 405', async () => {
  expect(refusal(await host.call('POST', 'web')).status).toBe(405);
  expect(refusal(await host.call('OPTIONS', 'web')).status).toBe(405);
});

test('answers that would not be JSON of OData 3 are 501, never JSON under another name', async () => {
  expect((await host.call('GET', 'web', { headers: { accept: 'application/atom+xml' } })).status).toBe(501);
  expect((await host.call('GET', 'web', { headers: { 'odata-version': '4.0' } })).status).toBe(501);
});

test.each(['{"Title":', '[]', '"text"', '{"Title":"a"}}', '\u0000', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`])(
  'a body that is no JSON object is 400 (%#)',
  async (body) => {
    const answer = refusal(await host.call('POST', 'web/lists', { body, headers: { 'content-type': 'application/json' } }));
    expect(answer).toMatchObject({ status: 400, code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException' });
  },
);

test('a body beyond the limit is 413, whether it says its length or not', async () => {
  const small = await startTestHost({ limits: { bodyBytes: 1000 } });
  try {
    const body = JSON.stringify({ Title: 'x'.repeat(5000) });
    expect((await small.call('POST', 'web/lists', { body })).status).toBe(413);
    const chunked = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(body));
        controller.close();
      },
    });
    const init = { method: 'POST', headers: { authorization: 'Bearer owner', accept: 'application/json' }, body: chunked, duplex: 'half' } as RequestInit;
    expect((await fetch(`${small.url}/_api/web/lists`, init)).status).toBe(413);
    expect((await small.call('GET', 'web')).status).toBe(200);
  } finally {
    await small.close();
  }
});

test('a path that breaks the grammar is 400', async () => {
  for (const path of ["web/lists/getByTitle('a", 'web/lists(', 'web/%ZZ', "web/lists('no-guid')"]) expect((await host.call('GET', path)).status).toBe(400);
});

test('a fault of the host’s own is 500 with a correlation id, and its cause goes to the log only', async () => {
  const logged: unknown[] = [];
  const broken = await startTestHost({
    identify: () => {
      throw new Error('the directory is gone');
    },
    log: (entry) => logged.push(entry),
  });
  try {
    const answer = await broken.call('GET', 'web');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('directory');
    expect(answer.text).toContain(answer.headers.get('sprequestguid'));
    expect(logged).toEqual([
      expect.objectContaining({ correlationId: answer.headers.get('sprequestguid'), error: expect.objectContaining({ message: 'the directory is gone' }) }),
    ]);
  } finally {
    await broken.close();
  }
});

test('every answer carries SharePoint’s request headers', async () => {
  const { headers } = await host.call('GET', 'web');
  expect(headers.get('sprequestguid')).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get('request-id')).toBe(headers.get('sprequestguid'));
  expect(headers.get('x-sharepointhealthscore')).toBe('0');
  expect(headers.get('cache-control')).toBe('private, max-age=0');
});

test('a stalled upload does not keep the host from closing', async () => {
  const closing = await startTestHost();
  const sent = request({
    host: '127.0.0.1',
    port: closing.port,
    path: `${sitePath}/_api/web/lists`,
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-length': '100' },
  });
  const ended = new Promise((resolve) => {
    sent.on('error', resolve);
    sent.on('close', resolve);
  });
  sent.write('{"Title":');
  await closing.call('GET', 'web');
  await closing.close();
  await ended;
});

test('an attachment is fetched by its own address as a mere file, by those who may see it', async () => {
  await host.call('POST', 'web/lists', { body: { Title: 'Bilagor', BaseTemplate: 100 } });
  await host.call('POST', "web/lists/getByTitle('Bilagor')/items", { body: { Title: 'a' } });
  const content = new TextEncoder().encode('<script>alert(1)</script>');
  const added = await host.call('POST', "web/lists/getByTitle('Bilagor')/items(1)/attachmentFiles/add(FileName='Ågrens ''sida''.html')", { body: content });
  const address = host.origin + encodeURI(String(added.json.ServerRelativeUrl));
  const answer = await host.call('GET', address);
  expect([answer.status, answer.text]).toEqual([200, '<script>alert(1)</script>']);
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect((await host.call('GET', address, { as: null })).status).toBe(401);
  expect((await host.call('GET', address.replace('.html', '.pdf'))).status).toBe(404);
});
