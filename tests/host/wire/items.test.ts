/** Items over the wire, in the REST dialect. */
import { people, refusal, startTestHost, type Answer, type Json, type TestHost } from './testHost';

let host: TestHost;
const list = "web/lists/getByTitle('Spaningar')";
const targets = "web/lists/getByTitle('Metoder')";

async function field(on: string, xml: string): Promise<void> {
  const answer = await host.call('POST', `${on}/fields/createfieldasxml`, { body: { parameters: { SchemaXml: xml, Options: 8 } } });
  if (answer.status !== 200) throw new Error(answer.text);
}

beforeAll(async () => {
  host = await startTestHost();
  await host.call('POST', 'web/lists', { body: { Title: 'Metoder', BaseTemplate: 100 } });
  const created = (await host.call('POST', 'web/lists', { body: { Title: 'Spaningar', BaseTemplate: 100 } })).json;
  expect(created.ListItemEntityTypeFullName).toBe('SP.Data.SpaningarListItem');
  const methods = (await host.call('GET', targets)).json.Id;
  await field(list, '<Field Type="Number" Name="FsStyrka" DisplayName="Styrka" Indexed="TRUE"/>');
  await field(list, '<Field Type="Choice" Name="FsHorisont" DisplayName="Horisont"><CHOICES><CHOICE>0–5 år</CHOICE><CHOICE>5–15 år</CHOICE></CHOICES></Field>');
  await field(list, '<Field Type="MultiChoice" Name="FsTaggar" DisplayName="Taggar"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>');
  await field(list, '<Field Type="Boolean" Name="FsViktig" DisplayName="Viktig"/>');
  await field(list, '<Field Type="DateTime" Name="FsTid" DisplayName="Tid"/>');
  await field(list, '<Field Type="URL" Name="FsLank" DisplayName="Länk"/>');
  await field(list, `<Field Type="Lookup" Name="FsMetod" DisplayName="Metod" List="{${String(methods)}}" ShowField="Title"/>`);
  await field(list, `<Field Type="LookupMulti" Name="FsMetoder" DisplayName="Metoder" List="{${String(methods)}}" ShowField="Title" Mult="TRUE"/>`);
  await field(list, '<Field Type="User" Name="FsAgare" DisplayName="Ägare"/>');
  await host.call('POST', `${targets}/items`, { body: { Title: 'Scenarier' } });
  await host.call('POST', `${targets}/items`, { body: { Title: 'Delfi' } });
});
afterAll(() => host.close());

const add = async (body: Record<string, unknown>): Promise<Json> => {
  const answer = await host.call('POST', `${list}/items`, { body });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json;
};
const get = (id: unknown, query = ''): Promise<Answer> => host.call('GET', `${list}/items(${String(id)})${query}`);

test('an item comes back as it was written: bare arrays, ids of lookups, UTC dates, empty multi-values as null', async () => {
  const owner = (await host.call('GET', 'web/currentuser')).json.Id;
  const written = {
    Title: 'Ångström 🌱 <b>',
    FsStyrka: 2.5,
    FsHorisont: '5–15 år',
    FsTaggar: ['b', 'a'],
    FsViktig: true,
    FsTid: '2026-01-15T08:00:00Z',
    FsLank: { Description: 'Text', Url: 'https://region.example/a,b' },
    FsMetodId: 1,
    FsMetoderId: [2, 1],
    FsAgareId: owner,
  };
  const { Id } = await add(written);
  expect((await get(Id)).json).toMatchObject(written);
  const { Id: bare } = await add({ Title: 'Tom', FsTaggar: [], FsMetoderId: [] });
  expect((await get(bare)).json).toMatchObject({ FsStyrka: null, FsTaggar: null, FsMetodId: null, FsMetoderId: null, FsLank: null, FsTid: null });
});

test('adding answers 201 with the item, its ETag and its place', async () => {
  const answer = await host.call('POST', `${list}/items`, { body: { Title: 'Ny' }, metadata: 'minimalmetadata' });
  expect(answer.status).toBe(201);
  expect(answer.headers.get('etag')).toBe('"1"');
  expect(answer.headers.get('location')).toBe(answer.json['odata.id']);
  expect(answer.json).toMatchObject({
    'odata.type': 'SP.Data.SpaningarListItem',
    'odata.etag': '"1"',
    'odata.editLink': expect.stringMatching(/^Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(\d+\)$/),
  });
  expect(String(answer.json['odata.metadata'])).toContain('/_api/$metadata#SP.ApiData.');
});

test('a verbose add with __metadata and results is understood, and answered under d', async () => {
  const headers = { 'content-type': 'application/json;odata=verbose' };
  const body = {
    __metadata: { type: 'SP.Data.SpaningarListItem' },
    Title: 'Utförlig',
    FsTaggar: { __metadata: { type: 'Collection(Edm.String)' }, results: ['a'] },
  };
  const { d } = (await host.call('POST', `${list}/items`, { body, headers, metadata: 'verbose' })).json;
  expect(d).toMatchObject({
    Title: 'Utförlig',
    __metadata: { type: 'SP.Data.SpaningarListItem', etag: '"1"', uri: expect.stringContaining('/_api/Web/Lists') },
    FsTaggar: { results: ['a'] },
    ParentList: { __deferred: { uri: expect.any(String) } },
  });
});

test('lookups and persons are expanded over one and over many', async () => {
  const { Id } = await add({ Title: 'Länkad', FsMetodId: 2, FsMetoderId: [1, 2] });
  const query = '?$select=Title,FsMetod/Title,FsMetod/Id,FsMetoder/Title,Author/Title,Author/EMail,Author/Name&$expand=FsMetod,FsMetoder,Author';
  const expected = {
    Title: 'Länkad',
    FsMetod: { Title: 'Delfi', Id: 2 },
    FsMetoder: [{ Title: 'Scenarier' }, { Title: 'Delfi' }],
    Author: { Title: 'Agnes Ågren', EMail: 'agnes@region.example', Name: people.owner },
  };
  expect((await get(Id, query)).json).toEqual(expected);
  const page = (await host.call('GET', `${list}/items${query}&$filter=Id eq ${String(Id)}`)).json;
  expect(page.value).toEqual([expected]);
  const verbose = (await host.call('GET', `${list}/items${query}&$filter=Id eq ${String(Id)}`, { metadata: 'verbose' })).json;
  expect(verbose.d?.results?.[0]).toMatchObject({ FsMetoder: { results: [{ Title: 'Scenarier' }, { Title: 'Delfi' }] } });
});

test('$expand goes two levels: the item’s list, and its root web', async () => {
  const { Id } = await add({ Title: 'Djup' });
  const { json } = await get(Id, '?$select=Title,ParentList/Title,ParentList/ParentWeb/Title&$expand=ParentList,ParentList/ParentWeb');
  expect(json).toEqual({ Title: 'Djup', ParentList: { Title: 'Spaningar', ParentWeb: { Title: 'Test' } } });
});

test('an unknown name in $select, and a path that is not expanded, are 400', async () => {
  for (const query of [
    '?$select=Finnsinte',
    '?$select=FsMetod',
    '?$select=FsMetod/Title',
    '?$expand=Finnsinte',
    '?$select=FsMetod/Finnsinte&$expand=FsMetod',
  ]) {
    expect([query, (await host.call('GET', `${list}/items${query}`)).status]).toEqual([query, 400]);
    expect([query, (await get(1, query)).status]).toEqual([query, 400]);
  }
  expect(refusal(await host.call('GET', `${list}/items?$select=Finnsinte`)).code).toBe('-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
});

test.each([
  [{ Title: 5 }, 'Edm.String'],
  [{ FsStyrka: 'tre' }, 'Edm.Double'],
  [{ FsViktig: 'ja' }, 'Edm.Boolean'],
  [{ FsTid: 'i morgon' }, 'Edm.DateTime'],
  [{ FsTid: '2026-02-30T00:00:00Z' }, 'Edm.DateTime'],
  [{ FsTaggar: 'a' }, 'Collection(Edm.String)'],
  [{ FsMetodId: '1' }, 'Edm.Int32'],
  [{ FsMetoderId: 1 }, 'Collection(Edm.Int32)'],
  [{ FsLank: 'https://a' }, 'SP.FieldUrlValue'],
])('the wrong JSON type %j is 400 and names %s', async (body, type) => {
  const answer = refusal(await host.call('POST', `${list}/items`, { body }));
  expect(answer).toMatchObject({ status: 400, code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException' });
  expect(answer.text).toContain(`'${type}'`);
});

test('a property that the list has not is 400, whatever its name', async () => {
  for (const name of ['Finnsinte', 'FsMetod', '__proto__', 'constructor', 'toString']) {
    const answer = refusal(await host.call('POST', `${list}/items`, { body: `{"Title":"a","${name}":1}`, headers: { 'content-type': 'application/json' } }));
    expect([name, answer.status]).toEqual([name, 400]);
    expect(answer.text).toContain(`The property '${name}' does not exist on type 'SP.Data.SpaningarListItem'.`);
  }
});

test('a change answers 204 with the new ETag; a stale one is 412 in SharePoint’s words and changes nothing', async () => {
  const { Id } = await add({ Title: 'Ett' });
  const change = (body: unknown, etag: string): Promise<Answer> =>
    host.call('POST', `${list}/items(${String(Id)})`, { body, headers: { 'x-http-method': 'MERGE', 'if-match': etag } });
  const first = await change({ Title: 'Två' }, '"1"');
  expect([first.status, first.headers.get('etag'), first.text]).toEqual([204, '"2"', '']);
  const stale = await change({ Title: 'Tre' }, '"1"');
  expect(refusal(stale)).toEqual({
    status: 412,
    code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
    text: "The request ETag value '\"1\"' does not match the object's ETag value '\"2\"'.",
  });
  expect((await get(Id)).json.Title).toBe('Två');
  expect((await change({ Title: 'Fyra' }, '*')).headers.get('etag')).toBe('"3"');
  expect((await host.call('PATCH', `${list}/items(${String(Id)})`, { body: { Title: 'Fem' } })).status).toBe(204);
});

test('a deleted item is gone, and a recycled one answers its place in the bin', async () => {
  const { Id: first } = await add({ Title: 'Bort' });
  expect((await host.call('DELETE', `${list}/items(${String(first)})`, { headers: { 'if-match': '*' } })).status).toBe(200);
  expect((await get(first)).status).toBe(404);
  const { Id: second } = await add({ Title: 'Kasta' });
  expect((await host.call('POST', `${list}/items(${String(second)})/recycle`)).json.value).toMatch(/^[0-9a-f-]{36}$/);
  expect((await get(second)).status).toBe(404);
});

test('versions carry what was, with doubly encoded names', async () => {
  const { Id } = await add({ Title: 'v1', FsMetodId: 1 });
  await host.call('MERGE', `${list}/items(${String(Id)})`, { body: { Title: 'v2' } });
  const { value } = (await host.call('GET', `${list}/items(${String(Id)})/versions`)).json;
  expect(value).toMatchObject([
    {
      VersionId: 1024,
      VersionLabel: '2.0',
      IsCurrentVersion: true,
      Title: 'v2',
      OData__x005f_UIVersionString: '2.0',
      FsMetod: { LookupId: 1, LookupValue: 'Scenarier' },
    },
    { VersionId: 512, VersionLabel: '1.0', IsCurrentVersion: false, Title: 'v1', Editor: { LookupValue: 'Agnes Ågren', Email: 'agnes@region.example' } },
  ]);
});

test('the three forms of text are the site’s own: Swedish, Stockholm time, HTML escaped', async () => {
  const { Id } = await add({ Title: '<b>&', FsStyrka: 1234.5, FsViktig: true, FsTid: '2026-01-15T08:00:00Z', FsMetodId: 2 });
  const path = `${list}/items(${String(Id)})`;
  expect((await host.call('GET', `${path}/FieldValuesAsText`)).json).toMatchObject({
    Title: '<b>&',
    FsViktig: 'Ja',
    FsTid: '2026-01-15 09:00',
    FsMetod: 'Delfi',
    Author: 'Agnes Ågren',
  });
  expect((await host.call('GET', `${path}/FieldValuesAsHTML`)).json.Title).toBe('&lt;b&gt;&amp;');
  expect((await host.call('GET', `${path}/FieldValuesForEdit`)).json.FsMetod).toBe('2;#Delfi');
});

test('nextLink is absolute and leads through all items once, filter and order kept', async () => {
  await host.call('POST', 'web/lists', { body: { Title: 'Sidor', BaseTemplate: 100 } });
  const pages = "web/lists/getByTitle('Sidor')";
  for (let number = 1; number <= 7; number += 1) await host.call('POST', `${pages}/items`, { body: { Title: `n${number}` } });
  const seen: string[] = [];
  let next: string | undefined = `${pages}/items?$select=Title&$top=3&$filter=Id ne 4&$orderby=Id desc`;
  while (next !== undefined) {
    const { json } = await host.call('GET', next);
    seen.push(...(json.value as unknown as { Title: string }[]).map(({ Title }) => Title));
    next = json['odata.nextLink'] as unknown as string | undefined;
    if (next !== undefined) expect(next.startsWith(`${host.url}/_api/`)).toBe(true);
  }
  expect(seen).toEqual(['n7', 'n6', 'n5', 'n3', 'n2', 'n1']);
  const verbose = (await host.call('GET', `${pages}/items?$top=3`, { metadata: 'verbose' })).json;
  expect(verbose.d?.__next).toContain('skiptoken');
});
