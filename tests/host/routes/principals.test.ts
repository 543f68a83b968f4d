import { change, done, read, startListSite } from './listSite';
import { people, type TestHost } from '../wire/testHost';

describe('people and groups', () => {
  let host: TestHost;
  let readerId: number;
  beforeAll(async () => {
    host = await startListSite();
    readerId = ((await read(host, `web/siteUsers(@v)?@v='${encodeURIComponent(people.reader)}'`)) as { Id: number }).Id;
  });
  afterAll(() => host.close());

  it('find a person by id, login name, e-mail and as themselves', async () => {
    const wanted = { Id: readerId, Title: 'Cecilia Ceder', LoginName: people.reader, Email: 'cecilia@region.example', PrincipalType: 1, IsSiteAdmin: false };
    for (const path of [
      `web/getUserById(${readerId})`,
      `web/siteUsers/getById(${readerId})`,
      `web/siteUsers('${encodeURIComponent(people.reader)}')`,
      "web/siteUsers/getByEmail('cecilia@region.example')",
    ]) {
      expect(await read(host, path)).toMatchObject(wanted);
    }
    expect((await host.call('GET', 'web/currentUser', { as: 'reader' })).json).toMatchObject(wanted);
    expect(await read(host, 'web/siteUsers?$select=Title&$top=1')).toEqual({ value: [{ Title: 'Agnes Ågren' }] });
  });

  it('answer 500 for an id that is nobody, and 400 when nobody can be ensured, as recorded', async () => {
    expect((await host.call('GET', 'web/getUserById(4711)')).status).toBe(500);
    const missing = await host.call('POST', 'web/ensureuser', { body: { logonName: 'i:0#.f|membership|nobody@region.example' } });
    expect([missing.status, missing.text]).toEqual([400, expect.stringContaining('could not be found.')]);
    expect(await done(host, 'web/ensureuser', { logonName: 'cecilia@region.example' })).toMatchObject({ Id: readerId });
  });

  it("know the site's three groups and whose group is whose", async () => {
    expect(await read(host, 'web/associatedOwnerGroup?$select=Title')).toEqual({ Title: 'Ägare av Test' });
    expect(await read(host, 'web/associatedVisitorGroup?$select=Title,OwnerTitle')).toEqual({ Title: 'Besökare på Test', OwnerTitle: 'Ägare av Test' });
    expect(await read(host, 'web/associatedMemberGroup/users?$select=Title')).toEqual({ value: [{ Title: 'Bertil Berg' }] });
    expect((await host.call('GET', 'web/currentUser/groups?$select=Title', { as: 'writer' })).json).toEqual({ value: [{ Title: 'Medlemmar i Test' }] });
    expect(await read(host, 'web?$select=Title,AssociatedOwnerGroup/Title&$expand=AssociatedOwnerGroup')).toMatchObject({
      AssociatedOwnerGroup: { Title: 'Ägare av Test' },
    });
  });

  it('take new groups, members and owners, and lose them again', async () => {
    const { Id } = (await done(host, 'web/siteGroups', { Title: 'Panel', Description: 'Methods', AllowMembersEditMembership: true })) as { Id: number };
    expect(await read(host, `web/siteGroups(${Id})`)).toMatchObject({
      Title: 'Panel',
      Description: 'Methods',
      PrincipalType: 8,
      AllowMembersEditMembership: true,
    });
    expect(await change(host, 'MERGE', "web/siteGroups/getByName('Panel')", { Description: 'Changed' })).toBe(204);
    expect(await read(host, `web/siteGroups/getById(${Id})?$select=Description`)).toEqual({ Description: 'Changed' });
    await done(host, `web/siteGroups(${Id})/users`, { LoginName: people.reader });
    expect(await read(host, `web/siteGroups(${Id})/users?$select=Id`)).toEqual({ value: [{ Id: readerId }] });
    await done(host, `web/siteGroups(${Id})/users/removeByLoginName(@v)?@v='${encodeURIComponent(people.reader)}'`);
    expect((await host.call('GET', `web/siteGroups(${Id})/users(${readerId})`)).status).toBe(500);
    await done(host, `web/siteGroups(${Id})/SetUserAsOwner(${readerId})`);
    expect(await read(host, `web/siteGroups(${Id})?$select=OwnerTitle`)).toEqual({ OwnerTitle: 'Cecilia Ceder' });
    await done(host, `web/siteGroups/removeById('${Id}')`);
    expect((await host.call('GET', `web/siteGroups(${Id})`)).status).toBe(500);
  });

  it('refuse the wrong name or type of a property, and a group that a visitor would make', async () => {
    expect((await host.call('POST', 'web/siteGroups', { body: { Title: 'X', Colour: 'red' } })).status).toBe(400);
    expect((await host.call('POST', 'web/siteGroups', { body: { Title: 1 } })).status).toBe(400);
    expect((await host.call('POST', 'web/siteGroups', { as: 'reader', body: { Title: 'X' } })).status).toBe(403);
  });

  it('say aloud that nobody is removed from the site', async () => {
    expect((await host.call('POST', `web/siteUsers/removeById(${readerId})`)).status).toBe(501);
  });
});
