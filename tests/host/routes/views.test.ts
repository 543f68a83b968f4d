import { done, list, startListSite } from './listSite';
import type { TestHost } from '../wire/testHost';

const mine = `${list}/views/getByTitle('Mine')`;

describe('views', () => {
  let host: TestHost;
  beforeAll(async () => {
    host = await startListSite();
    await done(host, `${list}/views`, {
      Title: 'Mine',
      PersonalView: false,
      ViewQuery: '<OrderBy><FieldRef Name="Title"/></OrderBy>',
      RowLimit: 10,
      ViewFields: ['Title', 'Place'],
    });
  });
  afterAll(() => host.close());

  const get = async (path: string): Promise<unknown> => (await host.call('GET', path)).json;
  const fields = async (): Promise<unknown> => get(`${mine}/viewfields`);

  it('are made with query, limit and columns, and answered so', async () => {
    expect(await get(mine)).toMatchObject({
      Title: 'Mine',
      ViewQuery: '<OrderBy><FieldRef Name="Title"/></OrderBy>',
      RowLimit: 10,
      DefaultView: false,
      ServerRelativeUrl: '/sites/test/Lists/Notes/Mine.aspx',
    });
    expect(await fields()).toEqual({ SchemaXml: '<FieldRef Name="Title" /><FieldRef Name="Place" />', Items: ['Title', 'Place'] });
    expect(await get(`${mine}/viewfields/schemaxml`)).toEqual({ value: '<FieldRef Name="Title" /><FieldRef Name="Place" />' });
  });

  it('are found by id, by title, as the default and in the list', async () => {
    const { Id } = (await get(`${mine}?$select=Id`)) as { Id: string };
    expect(await get(`${list}/views('${Id}')?$select=Title`)).toEqual({ Title: 'Mine' });
    expect(await get(`${list}/getView('${Id}')?$select=Title`)).toEqual({ Title: 'Mine' });
    expect(await get(`${list}/defaultView?$select=DefaultView`)).toEqual({ DefaultView: true });
    expect(await get(`${list}/views?$select=Title&$filter=DefaultView eq false`)).toEqual({ value: [{ Title: 'Mine' }] });
    expect(await get(`${list}?$select=Title,DefaultView/DefaultView&$expand=DefaultView`)).toMatchObject({ DefaultView: { DefaultView: true } });
    expect((await host.call('GET', `${list}/views/getByTitle('None')`)).status).toBe(404);
  });

  it('show the columns that are added, moved and removed', async () => {
    await done(host, `${mine}/viewfields/addviewfield('Modified')`);
    await done(host, `${mine}/viewfields/addviewfield('Modified')`);
    await done(host, `${mine}/viewfields/moveviewfieldto`, { field: 'Modified', index: 0 });
    await done(host, `${mine}/viewfields/removeviewfield('Title')`);
    expect(await fields()).toMatchObject({ Items: ['Modified', 'Place'] });
    await done(host, `${mine}/viewfields/removeallviewfields`);
    expect(await fields()).toMatchObject({ Items: [] });
    expect((await host.call('POST', `${mine}/viewfields/removeviewfield('Title')`)).status).toBe(400);
    expect((await host.call('POST', `${mine}/viewfields/addviewfield('None')`)).status).toBeGreaterThanOrEqual(400);
  });

  it('change by MERGE and by SetViewXml, and what they say of themselves is such XML', async () => {
    expect((await host.call('POST', mine, { body: { RowLimit: 20, Scope: 2 }, headers: { 'x-http-method': 'MERGE' } })).status).toBe(204);
    expect(await get(`${mine}?$select=RowLimit,Scope`)).toEqual({ RowLimit: 20, Scope: 2 });
    const xml =
      '<View><Query><Where><IsNotNull><FieldRef Name="Title"/></IsNotNull></Where></Query><ViewFields><FieldRef Name="Place"/></ViewFields><RowLimit Paged="TRUE">7</RowLimit></View>';
    await done(host, `${mine}/SetViewXml`, { viewXml: xml });
    const { ListViewXml } = (await get(mine)) as { ListViewXml: string };
    expect(ListViewXml).toContain('<IsNotNull>');
    expect(await get(mine)).toMatchObject({ RowLimit: 7, ViewQuery: '<Where><IsNotNull><FieldRef Name="Title"/></IsNotNull></Where>' });
    expect((await host.call('POST', `${list}/RenderListDataAsStream`, { body: { parameters: { ViewXml: ListViewXml } } })).json).toMatchObject({
      Row: [{ ID: '1' }],
    });
  });

  it('refuse what SP.View has not', async () => {
    const wrong = async (body: unknown): Promise<number> => (await host.call('POST', mine, { body, headers: { 'x-http-method': 'MERGE' } })).status;
    expect(await wrong({ NoSuch: 1 })).toBe(400);
    expect(await wrong({ RowLimit: 'ten' })).toBe(400);
  });

  it('can be made and deleted by those who manage the list only', async () => {
    expect((await host.call('POST', `${list}/views`, { as: 'reader', body: { Title: 'No' } })).status).toBe(403);
    expect((await host.call('POST', mine, { headers: { 'x-http-method': 'DELETE', 'if-match': '*' } })).status).toBe(200);
    expect((await host.call('GET', mine)).status).toBe(404);
  });
});
