import { change, done, item, list, read, startListSite } from './listSite';
import { people, type TestHost } from '../wire/testHost';

describe('rights', () => {
  let host: TestHost;
  let readerId: number;
  beforeAll(async () => {
    host = await startListSite();
    readerId = ((await read(host, "web/siteUsers/getByEmail('cecilia@region.example')")) as { Id: number }).Id;
  });
  afterAll(() => host.close());
  const as = async (person: 'reader' | 'writer', path: string): Promise<number> => (await host.call('GET', path, { as: person })).status;

  it('are two decimal texts: as recorded for an owner, Read for a visitor', async () => {
    expect(await read(host, 'web/EffectiveBasePermissions')).toEqual({ High: '2147483647', Low: '4294705151' });
    expect((await host.call('GET', `${list}/EffectiveBasePermissions`, { as: 'reader' })).json).toEqual({ High: '176', Low: '138612833' });
    expect(await read(host, `${list}/getUserEffectivePermissions(@user)?@user='${encodeURIComponent(people.reader)}'`)).toEqual({
      High: '176',
      Low: '138612833',
    });
    expect(await read(host, `${item}?$select=EffectiveBasePermissions`)).toMatchObject({ EffectiveBasePermissions: { High: '2147483647' } });
    expect((await host.call('GET', 'web/EffectiveBasePermissions', { metadata: 'verbose' })).json).toEqual({
      d: { EffectiveBasePermissions: { __metadata: { type: 'SP.BasePermissions' }, High: '2147483647', Low: '4294705151' } },
    });
  });

  it('come in roles with the ids that SharePoint gives them', async () => {
    expect(await read(host, "web/roleDefinitions/getbyname('Full Control')")).toMatchObject({
      Id: 1073741829,
      RoleTypeKind: 5,
      BasePermissions: { High: '2147483647', Low: '4294967295' },
    });
    expect(await read(host, 'web/roleDefinitions/getByType(2)?$select=Name,Id')).toEqual({ Name: 'Read', Id: 1073741826 });
    expect((await host.call('GET', "web/roleDefinitions/getbyname('None')")).status).toBe(404);
  });

  it('stop being inherited, are given and taken one by one, and are inherited again', async () => {
    expect(await read(host, `${list}/firstUniqueAncestorSecurableObject?$select=ServerRelativeUrl`)).toEqual({ ServerRelativeUrl: '/sites/test' });
    await done(host, `${list}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    expect(await read(host, `${list}?$select=HasUniqueRoleAssignments`)).toEqual({ HasUniqueRoleAssignments: true });
    expect(await read(host, `${list}/firstUniqueAncestorSecurableObject?$select=Title`)).toEqual({ Title: 'Notes' });
    expect(await as('reader', list)).toBe(404);
    await done(host, `${list}/roleassignments/addroleassignment(principalid=${readerId}, roledefid=1073741826)`);
    expect(await as('reader', list)).toBe(200);
    expect(await as('writer', list)).toBe(404);
    expect(
      await read(
        host,
        `${list}/roleassignments/getByPrincipalId(${readerId})?$expand=Member,RoleDefinitionBindings&$select=PrincipalId,Member/Title,RoleDefinitionBindings/Name`,
      ),
    ).toEqual({
      PrincipalId: readerId,
      Member: { Title: 'Cecilia Ceder' },
      RoleDefinitionBindings: [{ Name: 'Read' }],
    });
    expect(await read(host, `${list}/roleassignments(${readerId})/roledefinitionbindings?$select=Name`)).toEqual({ value: [{ Name: 'Read' }] });
    expect(await read(host, `${list}/roleassignments(${readerId})/member?$select=Title`)).toEqual({ Title: 'Cecilia Ceder' });
    expect(await change(host, 'DELETE', `${list}/roleassignments(${readerId})`)).toBe(200);
    expect(await as('reader', list)).toBe(404);
    await done(host, `${list}/resetroleinheritance`);
    expect([await as('reader', list), await as('writer', list)]).toEqual([200, 200]);
  });

  it('can be broken for one item, which then is not there for others', async () => {
    await done(host, `${item}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    expect(await as('reader', item)).toBe(404);
    expect(await read(host, `${item}?$select=Id,HasUniqueRoleAssignments`)).toMatchObject({ HasUniqueRoleAssignments: true });
    await done(host, `${item}/resetroleinheritance`);
    expect(await as('reader', item)).toBe(200);
  });

  it('may be put together in roles of our own', async () => {
    const { Id } = (await done(host, 'web/roleDefinitions', {
      Name: 'Contribute own',
      Description: '',
      Order: 1,
      BasePermissions: { High: '176', Low: '138612835' },
    })) as { Id: number };
    expect(await change(host, 'MERGE', "web/roleDefinitions/getbyname('Contribute own')", { BasePermissions: { High: 176, Low: 138612839 } })).toBe(204);
    expect(await read(host, `web/roleDefinitions(${Id})?$select=BasePermissions`)).toEqual({ BasePermissions: { High: '176', Low: '138612839' } });
    expect((await host.call('POST', 'web/roleDefinitions', { body: { Name: 'Bad', BasePermissions: { High: 'x', Low: '1' } } })).status).toBe(400);
    expect(await change(host, 'DELETE', `web/roleDefinitions(${Id})`)).toBe(200);
  });

  it('are changed by those who manage permissions only', async () => {
    expect((await host.call('POST', `${list}/breakroleinheritance(copyroleassignments=true, clearsubscopes=false)`, { as: 'writer' })).status).toBe(403);
    expect((await host.call('POST', `${list}/breakroleinheritance(copyroleassignments=maybe)`)).status).toBe(400);
  });
});
