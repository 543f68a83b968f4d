/** The bytes of a page are kept with it: they tell the caller's own address, form and ETags all the same. */
import { startTestHost, type TestHost } from './testHost';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
  await host.call('POST', 'web/lists', { body: { Title: 'L', BaseTemplate: 100 } });
  for (const Title of ['a', 'b']) await host.call('POST', "web/lists/getByTitle('L')/items", { body: { Title } });
});
afterAll(() => host.close());

const path = "web/lists/getByTitle('L')/items?$select=Id,Title&$top=1";
const nextLink = async (url: string): Promise<string> => String((await host.call('GET', url)).json['odata.nextLink']);

test('asked by another name of the host, a page links to its next page under that name', async () => {
  const other = host.url.replace('localhost', '127.0.0.1');
  for (const url of [host.url, other, host.url]) expect((await nextLink(`${url}/_api/${path}`)).startsWith(`${url}/_api/`)).toBe(true);
});

test('asked in another metadata form, a page comes in that form', async () => {
  const first = async (metadata: 'nometadata' | 'minimalmetadata' | 'verbose'): Promise<readonly string[]> => {
    const { json } = await host.call('GET', path, { metadata });
    return Object.keys((json.d?.results ?? json.value)?.[0] ?? {});
  };
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await first('nometadata')).toEqual(['Id', 'Title']);
    expect(await first('minimalmetadata')).toEqual(['odata.type', 'odata.id', 'odata.etag', 'odata.editLink', 'Id', 'Title']);
    expect(await first('verbose')).toContain('__metadata');
  }
});

test('the form of the ETags can be switched while a page is kept', async () => {
  const etag = async (): Promise<string> => String((await host.call('GET', path, { metadata: 'minimalmetadata' })).json.value?.[0]?.['odata.etag']);
  expect(await etag()).toBe('"1"');
  host.change({ etagForm: 'guid' });
  expect(await etag()).toMatch(/^"[0-9a-f-]{36},1"$/);
  host.change({ etagForm: 'version' });
  expect(await etag()).toBe('"1"');
});

test('a page shows a change as soon as the change is answered', async () => {
  const title = async (): Promise<string> => String((await host.call('GET', path)).json.value?.[0]?.Title);
  for (const wanted of ['x', 'y', 'z']) {
    await host.call('MERGE', "web/lists/getByTitle('L')/items(1)", { body: { Title: wanted }, headers: { 'if-match': '*' } });
    expect(await title()).toBe(wanted);
  }
});
