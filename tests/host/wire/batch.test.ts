/** `$batch` over the wire: each part a call of its own with the outer caller. */
import { startTestHost, type TestHost } from './testHost';

let host: TestHost;
const list = "web/lists/getByTitle('Bunt')";
beforeAll(async () => {
  host = await startTestHost();
  await host.call('POST', 'web/lists', { body: { Title: 'Bunt', BaseTemplate: 100 } });
});
afterAll(() => host.close());

interface Part {
  readonly verb: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const part = ({ verb, path, body, headers = {} }: Part): string =>
  [
    '--batch_x',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `${verb} ${path.startsWith('http') ? path : `${host.url}/_api/${path}`} HTTP/1.1`,
    'accept: application/json;odata=nometadata',
    'content-type: application/json',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body === undefined ? '' : JSON.stringify(body),
    '',
  ].join('\n');

async function batch(parts: readonly Part[], headers: Readonly<Record<string, string>> = {}): Promise<readonly { status: number; body: string }[]> {
  const body = `${parts.map(part).join('')}--batch_x--\n`;
  const answer = await host.call('POST', '$batch', { body, headers: { 'content-type': 'multipart/mixed; boundary=batch_x', ...headers } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=batchresponse_[0-9a-f-]{36}$/);
  return [...answer.text.matchAll(/HTTP\/1\.1 (\d{3}) [^\r]*\r\n(?:[^\r]+\r\n)*\r\n([^]*?)\r\n--batchresponse/g)].map((match) => ({
    status: Number(match[1]),
    body: match[2] ?? '',
  }));
}
const items = async (): Promise<readonly unknown[]> => (await host.call('GET', `${list}/items?$select=Title`)).json.value as unknown as unknown[];

test('parts answer in order, a read sees the writes before it, and a failing part undoes nothing', async () => {
  const answers = await batch([
    { verb: 'POST', path: `${list}/items`, body: { Title: 'Ett' } },
    { verb: 'POST', path: `${list}/items`, body: { FinnsInte: 1 } },
    { verb: 'POST', path: `${list}/items`, body: { Title: 'Två' } },
    { verb: 'GET', path: `${list}/items?$select=Title` },
    { verb: 'MERGE', path: `${list}/items(1)`, body: { Title: 'Ett b' }, headers: { 'if-match': '"9"' } },
    { verb: 'POST', path: `${list}/items(1)`, headers: { 'x-http-method': 'DELETE', 'if-match': '*' } },
  ]);
  expect(answers.map(({ status }) => status)).toEqual([201, 400, 201, 200, 412, 200]);
  expect(JSON.parse(answers[3]?.body ?? '')).toEqual({ value: [{ Title: 'Ett' }, { Title: 'Två' }] });
  expect(await items()).toEqual([{ Title: 'Två' }]);
});

test('a part has the rights of the outer caller, whatever it says of itself', async () => {
  const [answer] = await batch([{ verb: 'MERGE', path: 'web', body: { Title: 'Kapad' }, headers: { authorization: 'Bearer owner' } }], {
    authorization: 'Bearer reader',
  });
  expect(answer?.status).toBe(403);
  expect((await host.call('GET', 'web?$select=Title')).json).toEqual({ Title: 'Test' });
});

test('a part reaches its own site only, holds no batch, and a bad one is refused alone', async () => {
  const answers = await batch([
    { verb: 'GET', path: 'https://evil.example/sites/other/_api/web' },
    { verb: 'POST', path: '$batch', body: {} },
    { verb: 'GET', path: 'web/lists(' },
    { verb: 'GET', path: 'web?$select=Title' },
  ]);
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 200]);
});

test('a session’s batch needs one digest, on the outside', async () => {
  const headers = { cookie: 'person=owner', 'content-type': 'multipart/mixed; boundary=batch_x' };
  const body = `${part({ verb: 'GET', path: 'web' })}--batch_x--\n`;
  expect((await host.call('POST', '$batch', { as: null, body, headers })).status).toBe(403);
  const digest = String((await host.call('POST', 'contextinfo', { as: null, headers: { cookie: 'person=owner' } })).json.FormDigestValue);
  expect((await host.call('POST', '$batch', { as: null, body, headers: { ...headers, 'x-requestdigest': digest } })).status).toBe(200);
});

test('the throttle counts parts, and refuses one inside the batch as it would alone', async () => {
  host.change({ throttleEvery: 2, retryAfterSeconds: 7 });
  const answers = await batch([1, 2, 3, 4].map(() => ({ verb: 'GET', path: 'web?$select=Title' })));
  const alone = [await host.call('GET', 'web'), await host.call('GET', 'web')];
  host.change({ throttleEvery: 0 });
  expect(answers.map(({ status }) => status)).toEqual([200, 429, 200, 429]);
  expect(alone.map((answer) => [answer.status, answer.headers.get('retry-after')])).toEqual([
    [200, null],
    [429, '7'],
  ]);
});

test('a body that is no batch is 400', async () => {
  for (const body of ['', '{}', '--batch_x\n\nGET', '--other--\n'])
    expect((await host.call('POST', '$batch', { body, headers: { 'content-type': 'multipart/mixed; boundary=batch_x' } })).status).toBe(400);
  expect((await host.call('POST', '$batch', { body: '{}' })).status).toBe(400);
});
