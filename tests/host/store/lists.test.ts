import type { Site } from '../../../src/host/engine';
import { makeList, open, read, refusal, write } from './fixture';

let site: Site;
beforeEach(() => {
  site = open();
});
afterEach(() => site.close());

describe('a list', () => {
  test('is made with an address from its title, versions on and nothing in it', async () => {
    const list = await write(site, (session) => session.createList({ title: 'R&D: plans', description: 'About', baseTemplate: 100 }));
    expect(list).toMatchObject({
      title: 'R&D: plans',
      description: 'About',
      urlName: 'RD plans',
      serverRelativeUrl: '/sites/test/Lists/RD plans',
      itemCount: 0,
      enableVersioning: true,
      majorVersionLimit: 50,
      enableAttachments: true,
      readSecurity: 1,
      writeSecurity: 1,
      hasUniqueRoleAssignments: false,
    });
  });
  test('keeps its address when it is renamed, and its old title is free', async () => {
    const { id } = await makeList(site, 'First');
    await write(site, (session) => session.updateList(id, { Title: 'Second' }));
    expect(read(site, (session) => session.list({ title: 'second' }).serverRelativeUrl)).toBe('/sites/test/Lists/First');
    expect((await makeList(site, 'First')).serverRelativeUrl).toBe('/sites/test/Lists/First1');
  });
  test('is refused a title that another has', async () => {
    await makeList(site, 'Ärenden');
    expect(await refusal(makeList(site, 'ÄRENDEN'))).toBe('500 -2130575342');
  });
  test('is not found by a title that none has, nor by an id', async () => {
    expect(await refusal(() => read(site, (session) => session.list({ title: 'None' })))).toBe('404 -1');
    expect(await refusal(() => read(site, (session) => session.list({ id: '00000000-0000-4000-8000-000000000000' })))).toBe('404 -2130575322');
  });
  test('moves its ETag when it is changed, and a stale one is refused', async () => {
    const { id, version } = await makeList(site, 'L');
    await write(site, (session) => session.updateList(id, { Description: 'x' }, `"${version}"`));
    expect(await refusal(write(site, (session) => session.updateList(id, { Description: 'y' }, `"${version}"`)))).toBe('412 -1');
  });
  test('refuses unknown properties, wrong types, and loudly what is not emulated', async () => {
    const { id } = await makeList(site, 'L');
    const change = (bag: Readonly<Record<string, unknown>>): Promise<string> => refusal(write(site, (session) => session.updateList(id, bag)));
    expect(await change({ Nonsense: true })).toBe('400 -1');
    expect(await change({ EnableVersioning: 'yes' })).toBe('400 -1');
    expect(await change({ ItemCount: 5 })).toBe('400 -1');
    expect(await change({ ReadSecurity: 3 })).toBe('400 -2147024809');
    expect(await change({ EnableModeration: true })).toBe('501 -2147467263');
    expect(await change({ ValidationFormula: '=[A]>1' })).toBe('501 -2147467263');
    expect(await refusal(write(site, (session) => session.createList({ title: 'Calendar', baseTemplate: 106 })))).toBe('501 -2147467263');
    expect(await change({ EnableModeration: false, DisableCommenting: true })).toBe('accepted');
    expect(read(site, (session) => session.list({ id }).settings)).toMatchObject({ DisableCommenting: true });
  });
  test('is gone with its items when it is deleted', async () => {
    const { id } = await makeList(site, 'L');
    await write(site, (session) => session.addItem(id, { Title: 'x' }));
    await write(site, (session) => session.deleteList(id));
    expect(await refusal(() => read(site, (session) => session.item(id, 1)))).toBe('404 -2130575322');
  });
});

test('the web keeps what is set and refuses what it does not know', async () => {
  await write(site, (session) => session.updateWeb({ Title: 'New', QuickLaunchEnabled: false }));
  expect(read(site, (session) => session.web())).toMatchObject({ title: 'New', settings: { QuickLaunchEnabled: false }, language: 1053 });
  expect(await refusal(write(site, (session) => session.updateWeb({ Nonsense: 1 })))).toBe('400 -1');
  expect(await refusal(write(site, (session) => session.updateWeb({ Url: 'x' })))).toBe('400 -1');
});
