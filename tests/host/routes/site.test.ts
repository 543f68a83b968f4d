import { change, done, item, list, read, startListSite } from './listSite';
import type { TestHost } from '../wire/testHost';

describe('what lies around lists', () => {
  let host: TestHost;
  beforeAll(async () => {
    host = await startListSite();
  });
  afterAll(() => host.close());

  describe('changes', () => {
    interface Change {
      readonly ChangeType: number;
      readonly ItemId?: number;
      readonly ChangeToken: { readonly StringValue: string };
    }
    const changes = async (path: string, query: object): Promise<readonly Change[]> =>
      ((await done(host, `${path}/getchanges`, { query })) as { value: readonly Change[] }).value;
    const everything = { Add: true, Update: true, DeleteObject: true, Item: true };

    it('are told of after a token, of the kinds that were asked for', async () => {
      const { CurrentChangeToken } = (await read(host, `${list}?$select=CurrentChangeToken`)) as { CurrentChangeToken: { StringValue: string } };
      const since = { ...everything, ChangeTokenStart: CurrentChangeToken };
      expect(await changes(list, since)).toEqual([]);
      const { Id } = (await done(host, `${list}/items`, { Title: 'Two' })) as { Id: number };
      await change(host, 'MERGE', `${list}/items(${Id})`, { Title: 'Three' }, { 'if-match': '*' });
      await change(host, 'DELETE', `${list}/items(${Id})`, undefined, { 'if-match': '*' });
      const found = await changes(list, since);
      expect(found.map(({ ChangeType, ItemId }) => [ChangeType, ItemId])).toEqual([
        [1, Id],
        [2, Id],
        [3, Id],
      ]);
      expect(found[0]?.ChangeToken.StringValue).toMatch(/^1;3;[0-9a-f-]{36};\d{18};\d+$/);
      expect(await changes(list, { ...since, ChangeTokenStart: found[1]?.ChangeToken })).toHaveLength(1);
      expect(await changes(list, { ...since, ChangeTokenEnd: found[0]?.ChangeToken })).toHaveLength(1);
      expect(await changes(list, { ...since, Update: false, FetchLimit: 1 })).toHaveLength(1);
      expect(await changes('web', since)).toHaveLength(3);
      expect(await changes(list, {})).toEqual([]);
    });

    it('refuse a token that is none', async () => {
      expect((await host.call('POST', `${list}/getchanges`, { body: { query: { ChangeTokenStart: { StringValue: 'x' } } } })).status).toBe(400);
    });
  });

  it('the recycle bin names what lies in it, gives it back and forgets it', async () => {
    const { value: id } = (await done(host, `${item}/recycle`)) as { value: string };
    expect(await read(host, `web/recycleBin('${id}')`)).toMatchObject({
      Title: 'One',
      DirName: 'sites/test/Lists/Notes',
      ItemType: 3,
      ItemState: 1,
      DeletedByName: 'Agnes Ågren',
    });
    expect((await host.call('GET', item)).status).toBe(404);
    await done(host, 'web/recycleBin/RestoreAll');
    expect((await host.call('GET', item)).status).toBe(200);
    const again = (await done(host, `${item}/recycle`)) as { value: string };
    await done(host, `web/recycleBin('${again.value}')/DeleteObject`);
    expect(await read(host, 'web/recycleBin')).toEqual({ value: [] });
    expect((await host.call('POST', 'web/recycleBin/MoveAllToSecondStage')).status).toBe(501);
    expect((await host.call('GET', `web/recycleBin('${id}')`)).status).toBe(404);
  });

  it('content types of the site are made, given to a list, changed and deleted', async () => {
    const id = '0x01006D4E2F3A5B6C4D7E8F901234567890AB';
    const created = await host.call('POST', 'web/contentTypes', { body: { Id: { StringValue: id }, Name: 'Observation', Group: 'Ours', Description: 'Seen' } });
    expect([created.status, created.json]).toEqual([201, expect.objectContaining({ Name: 'Observation', StringId: id, Id: { StringValue: id } })]);
    expect(await read(host, `web/contentTypes('${id}')/parent?$select=StringId`)).toEqual({ StringId: '0x01' });
    expect(await change(host, 'MERGE', `web/contentTypes('${id}')`, { Description: 'Changed' })).toBe(204);
    expect(await read(host, `web/contentTypes('${id}')?$select=Description`)).toEqual({ Description: 'Changed' });
    expect(await read(host, `web/contentTypes('${id}')/fieldlinks?$select=Name&$filter=Name eq 'Title'`)).toEqual({ value: [{ Name: 'Title' }] });
    const inList = (await done(host, `${list}/contentTypes/addAvailableContentType`, { contentTypeId: id })) as { StringId: string };
    expect(inList.StringId.startsWith(id)).toBe(true);
    expect(await change(host, 'DELETE', `${list}/contentTypes('${inList.StringId}')`)).toBe(200);
    expect(await change(host, 'DELETE', `web/contentTypes('${id}')`)).toBe(200);
    expect(await read(host, `web/contentTypes('${id}')`)).toEqual({ 'odata.null': true });
  });

  it('regional settings are those of a Swedish site, and its clock is Stockholm’s', async () => {
    expect(await read(host, 'web/regionalSettings')).toMatchObject({ LocaleId: 1053, DecimalSeparator: ',', FirstDayOfWeek: 1, Time24: true });
    expect(await read(host, 'web/regionalSettings/timezone')).toMatchObject({ Id: 4, Information: { Bias: -60, DaylightBias: -60 } });
    expect(await read(host, 'web/regionalSettings/installedlanguages')).toEqual({ Items: [{ DisplayName: 'Swedish', LanguageTag: 'sv-SE', Lcid: 1053 }] });
    expect(await done(host, "web/regionalSettings/timezone/utctolocaltime('2026-07-15T10:00:00.000Z')")).toEqual({ value: '2026-07-15T12:00:00' });
    expect(await done(host, "web/regionalSettings/timezone/localtimetoutc('2026-01-15T10:00:00.000Z')")).toEqual({ value: '2026-01-15T09:00:00Z' });
    expect(await done(host, 'web/regionalSettings/timezones/GetById(93)')).toMatchObject({ Id: 93 });
    expect((await host.call('POST', "web/regionalSettings/timezone/utctolocaltime('noon')")).status).toBe(400);
  });

  it('collections of which the host has nothing are empty and stay so', async () => {
    for (const path of ['web/userCustomActions', `${list}/userCustomActions`, `${list}/subscriptions`, `${list}/EventReceivers`]) {
      expect(await read(host, path)).toEqual({ value: [] });
      expect((await host.call('POST', path, { body: {} })).status).toBe(501);
    }
  });

  test.each([
    'SP.RelatedItemManager.GetRelatedItems',
    'web/hubSiteData(false)',
    'web/webs/add',
    `${list}/renderlistformdata(itemid=1, formid='a', mode='b')`,
    `${item}/getWOPIFrameUrl(@action)?@action=1`,
    'web/descriptionResource/getValueForUICulture',
  ])('%s is loudly not emulated', async (path) => {
    expect((await host.call('POST', path, { body: {} })).status).toBe(501);
  });
});
