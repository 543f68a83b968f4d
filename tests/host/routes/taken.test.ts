/** Names that are taken, versions that are not the present one, and queries of the wrong type, around items. */
import { refusal, people, startTestHost, type TestHost } from '../wire/testHost';

let host: TestHost;
const root = "web/lists/getByTitle('Dokument')/rootFolder";
const taken = { status: 400, code: '-2130575257, Microsoft.SharePoint.SPException' };
const put = (name: string, body: string, options: { as?: 'owner' | 'writer'; overwrite?: boolean } = {}) =>
  host.call('POST', `${root}/files/addUsingPath(decodedurl='${name}',overwrite=${options.overwrite ?? false})`, { as: options.as ?? 'owner', body });
const text = async (name: string): Promise<string> =>
  (await host.call('GET', `web/getFileByServerRelativePath(decodedurl='/sites/test/Dokument/${name}')/$value`)).text;

beforeAll(async () => {
  host = await startTestHost();
  await host.call('POST', 'web/associatedMemberGroup/users', { body: { LoginName: people.writer } });
  await host.call('POST', 'web/lists', { body: { Title: 'Dokument', BaseTemplate: 101 } });
});
afterAll(() => host.close());

test('a file that somebody may not see is neither written over nor doubled by that person', async () => {
  await put('Hemlig.txt', 'ägarens');
  await host.call('POST', "web/lists/getByTitle('Dokument')/items(1)/breakroleinheritance(copyroleassignments=false)");
  for (const overwrite of [true, false]) expect(refusal(await put('hemlig.TXT', 'en annans', { as: 'writer', overwrite }))).toMatchObject(taken);
  expect(await text('Hemlig.txt')).toBe('ägarens');
});

test('a name is taken by a file or a folder, in any case', async () => {
  await put('Rapport', 'text');
  expect(refusal(await put('rapport', 'annan'))).toMatchObject(taken);
  expect(refusal(await host.call('POST', `${root}/folders/addUsingPath(decodedurl='RAPPORT')`))).toMatchObject(taken);
  expect((await host.call('POST', `${root}/folders/addUsingPath(decodedurl='Mapp')`)).status).toBe(200);
  expect(refusal(await put('mapp', 'fil', { overwrite: true }))).toMatchObject(taken);
});

test('what comes back from the recycle bin takes no other file’s place', async () => {
  await put('Åter.txt', 'den första');
  const { value: id } = (await host.call('POST', "web/getFileByServerRelativePath(decodedurl='/sites/test/Dokument/Åter.txt')/recycle")).json;
  await put('Åter.txt', 'den andra');
  expect(refusal(await host.call('POST', `web/recycleBin('${String(id)}')/restore`))).toMatchObject(taken);
  expect(await text('Åter.txt')).toBe('den andra');
  await host.call('DELETE', "web/getFileByServerRelativePath(decodedurl='/sites/test/Dokument/Åter.txt')");
  expect((await host.call('POST', `web/recycleBin('${String(id)}')/restore`)).status).toBe(200);
  expect(await text('Åter.txt')).toBe('den första');
});

test('a folder is made from the web with its address, absolute or from the site', async () => {
  const made = await host.call('POST', 'web/folders', { body: { ServerRelativeUrl: '/sites/test/Dokument/Ny € mapp' } });
  expect([made.status, made.json.Name]).toEqual([201, 'Ny € mapp']);
  expect(made.headers.get('location')).toContain('GetFolderByServerRelativePath');
  expect((await host.call('POST', "web/folders/addUsingPath(decodedurl='Dokument/Till')")).json.ServerRelativeUrl).toBe('/sites/test/Dokument/Till');
  expect((await host.call('POST', 'web/folders', { body: { ServerRelativeUrl: '/sites/other/x' } })).status).toBe(404);
});

test('a list is deleted in the version that If-Match names, and in no other', async () => {
  await host.call('POST', 'web/lists', { body: { Title: 'Borta', BaseTemplate: 100 } });
  const remove = (etag: string): Promise<number> =>
    host.call('POST', "web/lists/getByTitle('Borta')", { headers: { 'x-http-method': 'DELETE', 'if-match': etag } }).then(({ status }) => status);
  const { json } = await host.call('GET', "web/lists/getByTitle('Borta')", { metadata: 'minimalmetadata' });
  expect([await remove('"999"'), await remove(String(json['odata.etag']))]).toEqual([412, 200]);
});

test('a change query is taken in its own types only', async () => {
  const changes = (query: unknown): Promise<number> => host.call('POST', 'web/getchanges', { body: { query } }).then(({ status }) => status);
  expect(
    await Promise.all(
      [
        { Add: true, Item: true },
        { Add: 'yes' },
        { Item: 1 },
        { Nix: true },
        { ChangeTokenStart: 'x' },
        { FetchLimit: 'x' },
        { Add: true, LatestFirst: true },
      ].map(changes),
    ),
  ).toEqual([200, 400, 400, 400, 400, 400, 501]);
});
