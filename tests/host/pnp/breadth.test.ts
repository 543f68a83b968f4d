/** @pnp/sp in ways that a stranger's program uses it: what is there answers, what is not says so (501), never silence. */
import { HttpRequestError } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp/presets/all';
import '@pnp/sp/presets/all';
import { people, startTestHost, type TestHost } from '../wire/testHost';
import { program } from './client';

let host: TestHost;
let sp: SPFI;
const list = (): ReturnType<SPFI['web']['lists']['getByTitle']> => sp.web.lists.getByTitle("O'Brien & Co");
beforeAll(async () => {
  host = await startTestHost();
  sp = program(host.url, 'owner') as SPFI;
  await sp.web.lists.ensure("O'Brien & Co");
  const { Id } = await list().select('Id')();
  await list().fields.addLookup('Ref', { LookupListId: Id, LookupFieldName: 'Title' });
  await list().fields.addUser('Person', { SelectionMode: 0 });
  await list().items.add({ Title: 'Ett', PersonId: 1 });
  await list().items.add({ Title: 'Två', RefId: 1 });
});
afterAll(() => host.close());

const status = (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 200,
    (error: unknown) => (error instanceof HttpRequestError ? error.status : Promise.reject(error)),
  );
const titles = async (query: Promise<unknown>): Promise<readonly unknown[]> => ((await query) as { Title: string }[]).map(({ Title }) => Title);

test('columns, parameters and methods that the host has not are refused by name', async () => {
  expect(await status(list().fields.addCalculated('Beräknad', { Formula: '=1' }))).toBe(501);
  expect(await status(list().fields.addLocation('Plats'))).toBe(501);
  expect(await status(list().fields.addImageField('Bild'))).toBe(501);
  expect(await status(list().fields.createFieldAsXml('<Field Type="TaxonomyFieldType" Name="Term" DisplayName="Term"/>'))).toBe(501);
  expect(await status(list().fields.createFieldAsXml('<Field Type="Påhitt" Name="P" DisplayName="P"/>'))).toBe(400);
  expect(
    await status(
      list().renderListDataAsStream({ OverrideViewXml: '<Query><Where><Eq><FieldRef Name="ID"/><Value Type="Counter">2</Value></Eq></Where></Query>' }),
    ),
  ).toBe(501);
  expect(await status(list().renderListDataAsStream({ AddRequiredFields: true }))).toBe(200);
  expect(await status(list().renderListDataAsStream({ Paged: true } as never))).toBe(400);
  expect((await host.call('GET', "web/lists/getByTitle('O''Brien %26 Co')/getItemByUniqueId('5c2f7d0e-6b1a-4d3c-9e8f-0a1b2c3d4e5f')")).status).toBe(501);
  expect((await host.call('GET', "web/getFileByServerRelativeUrl('/sites/test/x/y.txt')/versions")).status).toBe(501);
});

test('a filter and an order go through a lookup or a person that $expand names', async () => {
  const { items } = list();
  expect(await titles(items.select('Title', 'Ref/Title').expand('Ref').filter("Ref/Title eq 'Ett'")())).toEqual(['Två']);
  expect(await titles(list().items.select('Title', 'Person/Title').expand('Person').filter("Person/Title eq 'Agnes Ågren'")())).toEqual(['Ett']);
  expect(await titles(list().items.select('Title').filter('RefId eq 1 or Ref/Id eq 1')())).toEqual(['Två']);
  expect(await status(list().items.select('Title').filter("Title eq 'x' or not (Ref/Title eq 'Ett')")())).toBe(400);
  expect(await status(list().items.select('Title').orderBy('Person/Title')())).toBe(400);
});

test('skip goes on behind so many of a collection, and top counts from there', async () => {
  const groups = await titles(sp.web.siteGroups.select('Title')());
  expect(await titles(sp.web.siteGroups.select('Title').skip(1).top(1)())).toEqual(groups.slice(1, 2));
  expect(await titles(sp.web.siteGroups.select('Title').skip(1)())).toEqual(groups.slice(1));
});

test('likes are told with the people behind them', async () => {
  await list().items.getById(1).like();
  expect(await list().items.getById(1).getLikedByInformation()).toMatchObject({ likeCount: 1, isLikedByUser: true, likedBy: [{ name: 'Agnes Ågren' }] });
});

test('an item leads to its content type, alone and in a page', async () => {
  const { Name } = await list().items.getById(1).contentType.select('Name')();
  const [{ Name: first } = { Name: undefined }] = await list().contentTypes.select('Name')();
  expect(Name).toBe(first);
  expect(await list().items.select('Id', 'ContentType/Name').expand('ContentType').top(1)()).toMatchObject([{ Id: 1, ContentType: { Name } }]);
});

test.each(['a b.txt', "O'Brien & Söner.txt", '100% #1.txt', 'a+b.txt', '🎉 é.txt', 'x;y,z=1@2.txt', '{a}[b].txt', '.gömd', '(1).txt'])(
  'an attachment named %s is found by its name and by its address',
  async (name) => {
    const { attachmentFiles } = list().items.getById(2);
    await attachmentFiles.add(name, 'innehåll');
    expect(await list().items.getById(2).attachmentFiles.getByName(name).getText()).toBe('innehåll');
    const { ServerRelativeUrl } = await list().items.getById(2).attachmentFiles.getByName(name)();
    const address = host.origin + ServerRelativeUrl.split('/').map(encodeURIComponent).join('/');
    expect((await host.call('GET', address)).text).toBe('innehåll');
  },
);

test.each(['../a.txt', 'a/b.txt', 'a\\b.txt', 'a\r\nSet-Cookie: x=y', 'a?b', '<b>', 'slut.', ' a', ''])(
  '%j is no name of an attachment or a file: 400',
  async (name) => {
    expect(await status(list().items.getById(2).attachmentFiles.add(name, 'x'))).toBe(400);
    await sp.web.lists.ensure('Dokument', '', 101);
    expect(await status(sp.web.lists.getByTitle('Dokument').rootFolder.files.addUsingPath(name, 'x'))).toBe(400);
  },
);

test('what somebody else threw away is neither seen nor brought back, and one’s own is', async () => {
  await sp.web.associatedMemberGroup.users.add(people.writer);
  const theirs = program(host.url, 'writer') as SPFI;
  const mine = await list().items.add({ Title: 'Ägarens' });
  const thrown = await list().items.getById(mine.Id).recycle();
  const added = await theirs.web.lists.getByTitle("O'Brien & Co").items.add({ Title: 'Skrivarens' });
  const own = await theirs.web.lists.getByTitle("O'Brien & Co").items.getById(added.Id).recycle();
  expect((await theirs.web.recycleBin()).map(({ Id }) => Id)).toEqual([own]);
  expect(await status(theirs.web.recycleBin.getById(thrown).restore())).toBe(404);
  await theirs.web.recycleBin.getById(own).restore();
  expect(await titles(list().items.select('Title')())).toContain('Skrivarens');
});
