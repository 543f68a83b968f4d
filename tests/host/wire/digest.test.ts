/** Form digests: what keeps another page from writing in a signed-in reader's name. */
import { startTestHost, type Answer, type Person, type TestHost } from './testHost';

let host: TestHost;
let clock = Date.parse('2026-11-22T08:00:00Z');
beforeAll(async () => {
  host = await startTestHost({ now: () => new Date(clock) });
});
afterAll(() => host.close());

const session = (person: Person, digest?: string): Record<string, string> => ({
  cookie: `person=${person}`,
  ...(digest === undefined ? {} : { 'x-requestdigest': digest }),
});
const digestOf = async (person: Person): Promise<string> =>
  String((await host.call('POST', 'contextinfo', { as: null, headers: session(person) })).json.FormDigestValue);
const write = (person: Person, digest?: string): Promise<Answer> =>
  host.call('MERGE', 'web', { as: null, body: { Description: 'x' }, headers: session(person, digest) });

test('contextinfo answers flat in minimal and no metadata, and under d.GetContextWebInformation in verbose', async () => {
  const minimal = (await host.call('POST', 'contextinfo', { metadata: 'minimalmetadata' })).json;
  expect(minimal).toMatchObject({ FormDigestTimeoutSeconds: 1800, WebFullUrl: host.url, SiteFullUrl: host.url });
  expect(String(minimal.FormDigestValue)).toMatch(/^0x[0-9A-F]{128},22 Nov 2026 08:00:00 -0000$/);
  const verbose = (await host.call('POST', 'contextinfo', { metadata: 'verbose' })).json;
  expect(verbose.d?.GetContextWebInformation).toMatchObject({
    FormDigestTimeoutSeconds: 1800,
    __metadata: { type: 'SP.ContextWebInformation' },
    SupportedSchemaVersions: { results: expect.any(Array) },
  });
});

test('a session’s write needs a digest; a program with its own token does not', async () => {
  expect((await write('owner')).status).toBe(403);
  expect((await write('owner', await digestOf('owner'))).status).toBe(204);
  expect((await host.call('MERGE', 'web', { body: { Description: 'y' } })).status).toBe(204);
});

test('a digest is one person’s own, and cannot be made up', async () => {
  const digest = await digestOf('writer');
  expect((await write('owner', digest)).status).toBe(403);
  const owners = await digestOf('owner');
  expect((await write('owner', owners.replace('08:00:00', '08:00:01'))).status).toBe(403);
  expect((await write('owner', `0x${'A'.repeat(128)},22 Nov 2026 08:00:00 -0000`)).status).toBe(403);
  expect((await write('owner', 'nonsense')).status).toBe(403);
});

test('a digest dies after 1800 seconds, or when the switch says', async () => {
  const digest = await digestOf('owner');
  clock += 1_799_000;
  expect((await write('owner', digest)).status).toBe(204);
  clock += 2_000;
  const stale = await write('owner', digest);
  expect(stale.status).toBe(403);
  expect(stale.json['odata.error']?.code).toBe('-2130575251, Microsoft.SharePoint.SPException');
  host.change({ digestSeconds: 30 });
  const short = await digestOf('owner');
  clock += 31_000;
  expect((await write('owner', short)).status).toBe(403);
  host.change({ digestSeconds: 1800 });
});

test('the refusal is in SharePoint’s words, in verbose under error', async () => {
  const answer = await host.call('POST', 'web/lists', { as: null, body: {}, headers: session('owner'), metadata: 'verbose' });
  expect(answer.json.error?.message?.value).toMatch(/^The security validation for this page is invalid and might be corrupted\./);
});

test('_api/web/contextinfo is not the address and answers 403', async () => {
  expect((await host.call('POST', 'web/contextinfo')).json['odata.error']?.code).toBe('-2130575251, Microsoft.SharePoint.SPException');
});
