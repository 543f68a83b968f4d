/** Names and addresses that are made to mean something else than they say. */
import { refusal, startTestHost, type Answer, type TestHost } from './testHost';

let host: TestHost;
const faults: unknown[] = [];
const open = "web/lists/getByTitle('Öppen')";
beforeAll(async () => {
  host = await startTestHost({ log: ({ error }) => faults.push(error) });
  await host.call('POST', 'web/lists', { body: { Title: 'Öppen', BaseTemplate: 100 } });
  await host.call('POST', `${open}/items`, { body: { Title: 'Ett' } });
});
afterAll(() => host.close());
afterEach(() => expect(faults).toEqual([]));

/** What every JavaScript object has by itself. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const merge = (path: string, body: string): Promise<Answer> => host.call('POST', path, { body, headers: { 'x-http-method': 'MERGE' } });

test.each(inherited)('a body’s property %s is one that nothing here has: 400, whatever is created or changed', async (name) => {
  const body = (own: string): string => `{${own}"${name}":{"polluted":1}}`;
  const statuses = await Promise.all([
    host.call('POST', 'web/lists', { body: body('"Title":"Ny","BaseTemplate":100,') }),
    merge(open, body('')),
    merge('web', body('')),
    host.call('POST', `${open}/items`, { body: body('') }),
    merge(`${open}/items(1)`, body('')),
    host.call('POST', `${open}/views`, { body: body('"Title":"Vy",') }),
    merge(`${open}/fields/getByInternalNameOrTitle('Title')`, body('')),
    host.call('POST', `${open}/fields`, { body: body('"Title":"Fält","FieldTypeKind":2,') }),
    host.call('POST', 'web/siteGroups', { body: body('"Title":"Grupp",') }),
    merge('web/associatedMemberGroup', body('')),
    merge("web/roleDefinitions/getByName('Read')", body('')),
    merge('web/currentUser', body('')),
  ]).then((answers) => answers.map(({ status }) => status));
  expect(statuses).toEqual(statuses.map(() => 400));
  expect('polluted' in {}).toBe(false);
});

test.each(inherited)('a column named %s holds its values like any other', async (name) => {
  const list = `web/lists/getByTitle('Kolumn ${name}')`;
  await host.call('POST', 'web/lists', { body: { Title: `Kolumn ${name}`, BaseTemplate: 100 } });
  const SchemaXml = `<Field Type="Text" Name="${name}" DisplayName="${name}" ${name === '__proto__' ? 'x' : name}="1"/>`;
  const field = await host.call('POST', `${list}/fields/createfieldasxml`, { body: { parameters: { SchemaXml, Options: 8 } } });
  expect([field.status, field.json.Title]).toEqual([200, name]);
  const internal = String(field.json.InternalName);
  const rest = internal.startsWith('_') ? `OData_${internal}` : internal;
  expect((await host.call('POST', `${list}/items`, { body: { [rest]: 'ett' } })).status).toBe(201);
  expect((await merge(`${list}/items(1)`, JSON.stringify({ [rest]: 'två' }))).status).toBe(204);
  expect((await host.call('GET', `${list}/items?$select=${rest}&$filter=${rest} eq 'två'`)).json.value).toEqual([{ [rest]: 'två' }]);
  expect((await host.call('GET', `${list}/items(1)`)).json[rest]).toBe('två');
  expect((await host.call('GET', `${list}/items(1)/versions`)).text).toContain('"ett"');
});

const part = (url: string): string =>
  `--b\r\nContent-Type: application/http\r\n\r\nGET ${url} HTTP/1.1\r\naccept: application/json\r\nauthorization: Bearer owner\r\ncookie: person=owner\r\n\r\n\r\n--b--\r\n`;
const inBatch = async (url: string): Promise<string> =>
  (await host.call('POST', '$batch', { as: 'writer', body: part(url), headers: { 'content-type': 'multipart/mixed; boundary=b' } })).text;

test('a part of a batch reaches the site that the batch was sent to: no other site, host or scheme', async () => {
  for (const url of [
    'http://evil.example/sites/test/_api/web',
    '//evil.example/sites/test/_api/web',
    'file:///sites/test/_api/web',
    `${host.origin}/sites/other/_api/web`,
    `${host.origin.replace('http', 'https')}/sites/test/_api/web`,
    'javascript:web',
  ]) {
    expect([url, await inBatch(url)]).toEqual([url, expect.stringContaining('HTTP/1.1 400 ')]);
  }
  for (const url of [`${host.url}/_api/web/currentUser`, '/sites/test/_api/web/currentUser', 'web/currentUser'])
    expect([url, await inBatch(url)]).toEqual([url, expect.stringContaining('HTTP/1.1 200 ')]);
});

test('who sends a batch is who all its parts come from, whatever they say', async () => {
  expect(await inBatch('web/currentUser')).toContain('bertil@region.example');
});

test('a missing list is told with the site’s whole address, as recorded', async () => {
  expect(refusal(await host.call('GET', "web/lists/getByTitle('O''Brien')"))).toEqual({
    status: 404,
    code: '-1, System.ArgumentException',
    text: `List 'O'Brien' does not exist at site with URL '${host.url}'.`,
  });
});
