/** What a list is furnished with: views and content types. And files and folders in libraries. */
import fc from 'fast-check';
import type { ListRow, Session, Site } from '../../../src/host/engine';
import { parentIdOf } from '../../../src/host/store/contentTypes';
import { asAdministrator, attempt, giveRoles, login, openRegion, refusal, type Identity } from './region';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let site: Site;
let list: ListRow;
let library: ListRow;
beforeAll(async () => {
  site = openRegion();
  await asAdministrator(site, (session) => {
    giveRoles(session);
    list = session.createList({ title: 'Lista', baseTemplate: 100 });
    library = session.createList({ title: 'Bibliotek', baseTemplate: 101 });
    session.createField(list.id, { title: 'Horisont', type: 'Text' });
  });
});
afterAll(() => site.close());
const read = <T>(work: (session: Session) => T, identity: Identity = 'visitor'): T => site.read(login(identity), work);

describe('views', () => {
  test('a new list shows all its items, a new library all its documents, in Swedish', () => {
    expect(
      read((session) => [list, library].map(({ id }) => session.views(id).map((view) => [view.title, view.serverRelativeUrl, view.isDefault, view.rowLimit]))),
    ).toEqual([
      [['Alla objekt', '/sites/region/Lists/Lista/AllItems.aspx', true, 30]],
      [['Alla dokument', '/sites/region/Bibliotek/Forms/AllItems.aspx', true, 30]],
    ]);
  });
  test('keep what they were made with', async () => {
    const query = '<Where><Eq><FieldRef Name="Horisont" /><Value Type="Text">å &amp; ä</Value></Eq></Where>';
    const made = await asAdministrator(site, (session) =>
      session.createView(list.id, {
        Title: 'Mina',
        ViewQuery: query,
        RowLimit: 50,
        Paged: false,
        ViewFields: { results: ['LinkTitle', 'Horisont'] },
        Scope: 1,
      }),
    );
    expect(read((session) => session.views(list.id).find((view) => view.id === made.id))).toMatchObject({
      title: 'Mina',
      query,
      rowLimit: 50,
      paged: false,
      isDefault: false,
      fields: ['LinkTitle', 'Horisont'],
      settings: { Scope: 1 },
      serverRelativeUrl: '/sites/region/Lists/Lista/Mina.aspx',
    });
  });
  test('take all they are from their XML, the query kept as it came', async () => {
    const xml =
      '<View Name="{x}" Scope="RecursiveAll"><Query><Where><IsNotNull><FieldRef Name="Horisont" /></IsNotNull></Where><OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy></Query><ViewFields><FieldRef Name="Horisont" /><FieldRef Name="ID" /></ViewFields><RowLimit Paged="TRUE">17</RowLimit></View>';
    const made = await asAdministrator(site, (session) =>
      session.updateView(list.id, session.createView(list.id, { Title: 'Ur XML' }).id, { ListViewXml: xml }),
    );
    expect(made).toMatchObject({
      title: 'Ur XML',
      query: '<Where><IsNotNull><FieldRef Name="Horisont" /></IsNotNull></Where><OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>',
      fields: ['Horisont', 'ID'],
      rowLimit: 17,
      paged: true,
      settings: { Scope: 2 },
    });
  });
  test('one default a list: making another takes it over, and the default cannot be deleted', async () => {
    const outcome = await attempt(site, login('administrator'), (session) => {
      const made = session.createView(list.id, { Title: 'Ny standard', SetAsDefaultView: true });
      expect(
        session
          .views(list.id)
          .filter((view) => view.isDefault)
          .map((view) => view.id),
      ).toEqual([made.id]);
      session.deleteView(list.id, made.id);
    });
    expect(outcome).toMatch(/^400/);
  });
  test('two of one title have addresses of their own', async () => {
    const urls = await asAdministrator(site, (session) => [1, 2].map(() => session.createView(list.id, { Title: 'Lika?' }).serverRelativeUrl));
    expect(urls).toEqual(['/sites/region/Lists/Lista/Lika.aspx', '/sites/region/Lists/Lista/Lika1.aspx']);
  });
  test('name only columns that the list has', async () => {
    expect(await attempt(site, login('administrator'), (session) => session.createView(list.id, { Title: 'Fel', ViewFields: ['Finns_inte'] }))).toMatch(/^400/);
    expect(
      await attempt(site, login('administrator'), (session) => session.setViewFields(list.id, session.views(list.id)[0]?.id ?? '', ['Finns_inte'])),
    ).toMatch(/^400/);
  });
  test('lose a column that the list loses', async () => {
    const left = await asAdministrator(site, (session) => {
      const field = session.createField(list.id, { title: 'Tillfällig', type: 'Text' });
      const view = session.createView(list.id, { Title: 'Med tillfällig', ViewFields: ['LinkTitle', field.internalName] });
      session.deleteField(list.id, field.id);
      return session.views(list.id).find((each) => each.id === view.id)?.fields;
    });
    expect(left).toEqual(['LinkTitle']);
  });
  test.each(['', '<View>', '<NotAView />', 'text', '<View><Query></View>'])('refuse the XML %j', async (xml) => {
    expect(
      await attempt(site, login('administrator'), (session) => session.updateView(list.id, session.views(list.id)[0]?.id ?? '', { ListViewXml: xml })),
    ).toMatch(/^400/);
  });
  test('never break on any XML: it is taken or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (inner) => {
        const outcome = await attempt(site, login('administrator'), (session) =>
          session.updateView(list.id, session.views(list.id)[0]?.id ?? '', { ListViewXml: `<View>${inner}</View>` }),
        );
        return outcome === undefined || outcome.startsWith('400');
      }),
      { numRuns: 100 },
    );
  });
  test("a personal view is its maker's alone", async () => {
    await site.write(login('contributor'), (session) => session.createView(list.id, { Title: 'Bara min', PersonalView: true }));
    const titles = (identity: Identity): boolean => read((session) => session.views(list.id).some((view) => view.title === 'Bara min'), identity);
    expect([titles('contributor'), titles('administrator'), titles('visitor')]).toEqual([true, false, false]);
  });
  test.each<[Identity, boolean, boolean]>([
    ['member', true, true],
    ['contributor', false, true],
    ['visitor', false, false],
  ])('%s makes public views: %s, personal ones: %s', async (identity, forAll, forSelf) => {
    const make = (personal: boolean): Promise<string | undefined> =>
      attempt(site, login(identity), (session) => session.createView(list.id, { Title: 'Vy', PersonalView: personal }));
    expect([await make(false), await make(true)]).toEqual([forAll, forSelf].map((may) => (may ? undefined : '403 -2147024891')));
  });
});

describe('content types', () => {
  test("a list has a child of Item, a library of Document, both one of Folder, with SharePoint's form of id", () => {
    const ids = read((session) => [list, library].map(({ id }) => session.contentTypes(id).map((type) => [type.name, type.id])));
    expect(ids).toEqual([
      [
        ['Objekt', expect.stringMatching(/^0x0100[0-9A-F]{32}$/)],
        ['Mapp', expect.stringMatching(/^0x012000[0-9A-F]{32}$/)],
      ],
      [
        ['Dokument', expect.stringMatching(/^0x010100[0-9A-F]{32}$/)],
        ['Mapp', expect.stringMatching(/^0x012000[0-9A-F]{32}$/)],
      ],
    ]);
  });
  test("an item gets the list's own", async () => {
    const [item, expected] = await asAdministrator(site, (session) => [
      session.addItem(list.id, { Title: 'x' }).contentTypeId,
      session.contentTypes(list.id)[0]?.id,
    ]);
    expect(item).toBe(expected);
  });
  test('one of the site is copied into a list once', async () => {
    const copy = await asAdministrator(site, (session) => {
      const made = session.createContentType({ name: 'Spaning', description: 'd', group: 'Framsyn' });
      return [made.id, session.addAvailableContentType(list.id, made.id).id, refusal(() => session.addAvailableContentType(list.id, made.id))];
    });
    expect(copy[0]).toMatch(/^0x0100[0-9A-F]{32}$/);
    expect(copy[1]).toMatch(new RegExp(`^${copy[0]}00[0-9A-F]{32}$`));
    expect(copy[2]).toMatch(/^400/);
  });
  test('one that items or lists use cannot be deleted; an unused one can', async () => {
    const outcome = await asAdministrator(site, (session) => {
      const made = session.createContentType({ name: 'Använd' });
      const copy = session.addAvailableContentType(list.id, made.id);
      const results = [
        refusal(() => session.deleteContentType(null, made.id)),
        refusal(() => session.deleteContentType(list.id, session.contentTypes(list.id)[0]?.id ?? '')),
      ];
      session.deleteContentType(list.id, copy.id);
      return [...results, refusal(() => session.deleteContentType(null, made.id)), refusal(() => session.deleteContentType(null, made.id))];
    });
    expect(outcome).toEqual(['400 -2146232832', '400 -2146232832', undefined, '404 -2147024809']);
  });
  test.each(['0xZZ', '1x01', '0x0', '0x01', '0x010'])('the id %s is refused', async (id) => {
    expect(await attempt(site, login('administrator'), (session) => session.createContentType({ id, name: 'Fel' }))).toMatch(/^400/);
  });
  test('the parent of an id is its nearest known ancestor', () => {
    const guid = 'A'.repeat(32);
    const known = ['0x', '0x01', '0x0101', '0x0120', `0x0100${guid}`];
    expect(['0x01', '0x0101', '0x0102', `0x0100${guid}`, `0x0100${guid}00${'B'.repeat(32)}`, `0x010100${guid}`].map((id) => parentIdOf(id, known))).toEqual([
      '0x',
      '0x01',
      '0x01',
      '0x01',
      `0x0100${guid}`,
      '0x0101',
    ]);
  });
});

describe('files', () => {
  const root = '/sites/region/Bibliotek';
  const put = (name: string, content: string, overwrite = false, folder = root): Promise<unknown> =>
    site.write(login('member'), (session) => session.putFile(folder, name, bytes(content), overwrite));

  test('are answered as they were put, and replaced only when asked', async () => {
    await put('rapport åäö.txt', 'ett');
    await expect(put('RAPPORT ÅÄÖ.txt', 'två')).rejects.toMatchObject({ status: 400, code: expect.stringContaining('-2130575257') });
    await put('rapport åäö.txt', 'två!', true);
    expect(read((session) => [session.file(`${root}/Rapport åäö.txt`), new TextDecoder().decode(session.fileContent(`${root}/rapport åäö.txt`))])).toEqual([
      expect.objectContaining({
        name: 'rapport åäö.txt',
        serverRelativeUrl: `${root}/rapport åäö.txt`,
        length: 5,
        majorVersion: 2,
        etagVersion: 2,
        listId: library.id,
      }),
      'två!',
    ]);
  });
  test('lie in folders, which are listed apart from them', async () => {
    await site.write(login('member'), (session) => session.createFolder(`${root}/2026`));
    await site.write(login('member'), (session) => session.createFolder(`${root}/2026/Höst`));
    await put('a.txt', 'a', false, `${root}/2026/Höst`);
    expect(
      read((session) => [
        session.folders(root).map((folder) => folder.name),
        session.folders(`${root}/2026`).map((folder) => [folder.name, folder.itemCount]),
        session.files(`${root}/2026`).length,
        session.files(`${root}/2026/Höst/`).map((file) => file.serverRelativeUrl),
        session.folder(`${root}/2026/höst`).serverRelativeUrl,
      ]),
    ).toEqual([['2026'], [['Höst', 1]], 0, [`${root}/2026/Höst/a.txt`], `${root}/2026/Höst`]);
  });
  test('a folder takes its content along into the recycle bin and back', async () => {
    const [folderItem] = read((session) =>
      session
        .items(library.id, { top: 100, dialect: 'caml', recursive: true })
        .items.filter((item) => item.fileLeafRef === '2026' && item.fileSystemObjectType === 1),
    );
    const bin = await site.write(login('member'), (session) => session.recycleItem(library.id, folderItem?.id ?? 0));
    expect(read((session) => refusal(() => session.file(`${root}/2026/Höst/a.txt`)))).toBe('404 -2130575338');
    await site.write(login('member'), (session) => session.restore(bin));
    expect(read((session) => new TextDecoder().decode(session.fileContent(`${root}/2026/Höst/a.txt`)))).toBe('a');
  });
  test('a recycled file comes back with its content', async () => {
    await put('kast.txt', 'kvar');
    const bin = await site.write(login('member'), (session) => session.recycleFile(`${root}/kast.txt`));
    expect(read((session) => session.recycleBin().find((row) => row.id === bin), 'member')).toMatchObject({
      title: 'kast.txt',
      leafName: 'kast.txt',
      dirName: 'sites/region/Bibliotek',
      itemType: 1,
      size: 4,
    });
    await site.write(login('member'), (session) => session.restore(bin));
    expect(read((session) => new TextDecoder().decode(session.fileContent(`${root}/kast.txt`)))).toBe('kvar');
  });
  test('deleted ones are gone, folders with all that lies in them', async () => {
    expect(
      await attempt(site, login('member'), (session) => {
        session.deleteFolder(`${root}/2026`);
        session.file(`${root}/2026/Höst/a.txt`);
      }),
    ).toBe('404 -2130575338');
  });
  test('that are not there say so, with their address', () => {
    for (const address of [`${root}/saknas.txt`, '/sites/region/saknas.txt'])
      expect(() => read((session) => session.file(address))).toThrow(/does not exist|not/i);
    expect(read((session) => refusal(() => session.files(`${root}/saknas`)))).toBe('404 -2147024894');
  });
  test.each<[Identity, boolean, boolean]>([
    ['member', true, true],
    ['contributor', true, true],
    ['visitor', false, false],
  ])('%s may put: %s, delete: %s', async (identity, mayPut, mayDelete) => {
    const denied = '403 -2147024891';
    expect([
      await attempt(site, login(identity), (session) => session.putFile(root, 'ny.txt', bytes('x'), false)),
      await attempt(site, login(identity), (session) => session.putFile(root, 'kast.txt', bytes('x'), true)),
      await attempt(site, login(identity), (session) => session.createFolder(`${root}/Ny`)),
      await attempt(site, login(identity), (session) => session.deleteFile(`${root}/kast.txt`)),
      await attempt(site, login(identity), (session) => session.recycleFile(`${root}/kast.txt`)),
    ]).toEqual([mayPut, mayPut, mayPut, mayDelete, mayDelete].map((may) => (may ? undefined : denied)));
  });
  test('one with permissions of its own is not there for others', async () => {
    const { itemId } = await site.write(login('administrator'), (session) => session.putFile(root, 'hemlig.txt', bytes('x'), false));
    await asAdministrator(site, (session) => session.breakRoleInheritance({ kind: 'item', listId: library.id, itemId: itemId ?? 0 }, false, false));
    expect(
      read((session) => [refusal(() => session.fileContent(`${root}/hemlig.txt`)), session.files(root).some((file) => file.name === 'hemlig.txt')]),
    ).toEqual(['404 -2130575338', false]);
  });
  test.each(['../x.txt', 'a/b', '', 'a|b'])('are not called %j', async (name) => {
    await expect(put(name, 'x')).rejects.toMatchObject({ status: 400 });
  });
  test("the site's own folder lists its libraries and the lists' folder", () => {
    expect(
      read((session) => [session.folders('/sites/region').map((folder) => folder.name), session.folders('/sites/region/Lists').map((folder) => folder.name)]),
    ).toEqual([['Bibliotek', 'Lists'], ['Lista']]);
  });
  test('outside of a library are not emulated, and say so', async () => {
    expect(await attempt(site, login('administrator'), (session) => session.putFile('/sites/region', 'x.txt', bytes('x'), false))).toMatch(/^501/);
  });
});
