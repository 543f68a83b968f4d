/** No answer has a property or a JSON kind that SharePoint Online's recorded answers have not. */
import { missing, strangers } from './recorded';
import { startTestHost, type Json, type TestHost } from './testHost';

let host: TestHost;
const list = "web/lists/getByTitle('Former')";
beforeAll(async () => {
  host = await startTestHost();
  await host.call('POST', 'web/lists', { body: { Title: 'Former', BaseTemplate: 100 } });
  await host.call('POST', 'web/lists', { body: { Title: 'Dokument', BaseTemplate: 101 } });
  const { Id } = (await host.call('GET', list)).json;
  const kinds: readonly (readonly [number, Readonly<Record<string, unknown>>])[] = [
    [2, {}],
    [3, {}],
    [9, {}],
    [10, {}],
    [4, {}],
    [6, { Choices: ['a'] }],
    [15, { Choices: ['a'] }],
    [8, {}],
    [11, {}],
    [20, {}],
    [20, { AllowMultipleValues: true }],
    [7, { LookupListId: Id, LookupFieldName: 'Title' }],
    [7, { LookupListId: Id, LookupFieldName: 'Title', AllowMultipleValues: true }],
  ];
  for (const [index, [FieldTypeKind, more]] of kinds.entries()) {
    const answer = await host.call('POST', `${list}/fields/addfield`, { body: { parameters: { Title: `Kolumn${index}`, FieldTypeKind, ...more } } });
    if (answer.status !== 200) throw new Error(answer.text);
  }
  await host.call('POST', `${list}/items`, { body: { Title: 'Rad' } });
  await host.call('MERGE', `${list}/items(1)`, { body: { Title: 'Rad två' } });
});
afterAll(() => host.close());

const all = (answer: Json): readonly Json[] => answer.value as unknown as readonly Json[];

test('webs and lists: nothing strange, and nothing missing that was always there', async () => {
  const web = (await host.call('GET', 'web')).json;
  expect([...strangers(web, 'SP.Web'), ...missing(web, 'SP.Web')]).toEqual([]);
  for (const found of all((await host.call('GET', 'web/lists')).json)) expect([...strangers(found, 'SP.List'), ...missing(found, 'SP.List')]).toEqual([]);
});

test('columns of every type', async () => {
  const fields = all((await host.call('GET', `${list}/fields`)).json);
  expect(fields.length).toBeGreaterThan(25);
  expect(fields.flatMap((field) => strangers(field, `SP.Field:${String(field.TypeAsString)}`))).toEqual([]);
});

test('items and their versions', async () => {
  const item = (await host.call('GET', `${list}/items(1)`)).json;
  expect([...strangers(item, 'SP.Data.*ListItem', /^Kolumn/), ...missing(item, 'SP.Data.*ListItem')]).toEqual([]);
  for (const version of all((await host.call('GET', `${list}/items(1)/versions`)).json))
    expect([...strangers(version, 'SP.ListItemVersion', /^Kolumn/), ...missing(version, 'SP.ListItemVersion')]).toEqual([]);
});

test('the three metadata forms differ in annotations only', async () => {
  const [minimal, none, verbose] = await Promise.all(
    (['minimalmetadata', 'nometadata', 'verbose'] as const).map(async (metadata) => (await host.call('GET', `${list}?$select=Title,Id`, { metadata })).json),
  );
  expect(none).toEqual({ Title: 'Former', Id: expect.any(String) });
  expect(minimal).toEqual({
    ...none,
    'odata.metadata': `${host.url}/_api/$metadata#SP.ApiData.Lists/@Element`,
    'odata.type': 'SP.List',
    'odata.etag': expect.stringMatching(/^"\d+"$/),
    'odata.id': `${host.url}/_api/Web/Lists(guid'${String(none?.Id)}')`,
    'odata.editLink': `Web/Lists(guid'${String(none?.Id)}')`,
  });
  expect(verbose?.d).toEqual({ ...none, __metadata: { type: 'SP.List', etag: expect.any(String), id: minimal?.['odata.id'], uri: minimal?.['odata.id'] } });
});

test('one property, and one navigation, can be asked for on the path', async () => {
  expect((await host.call('GET', 'web/title')).json).toEqual({ value: 'Test' });
  expect((await host.call('GET', `${list}/ItemCount`)).json).toEqual({ value: 1 });
  expect((await host.call('GET', `${list}/parentweb?$select=Title`)).json).toEqual({ Title: 'Test' });
  expect((await host.call('GET', `${list}/items(1)/parentlist?$select=Title`)).json).toEqual({ Title: 'Former' });
});

test('$filter, $orderby and $top work on lists and columns as on items', async () => {
  const titles = all((await host.call('GET', 'web/lists?$select=Title&$filter=Hidden eq false and BaseTemplate ge 100&$orderby=Title desc&$top=1')).json);
  expect(titles).toEqual([{ Title: 'Former' }]);
  expect(
    all((await host.call('GET', `${list}/fields?$select=InternalName&$filter=startswith(InternalName,'Kolumn1') and Indexed eq 0&$orderby=InternalName`)).json),
  ).toEqual(['Kolumn1', 'Kolumn10', 'Kolumn11', 'Kolumn12'].map((InternalName) => ({ InternalName })));
});

test('an unknown name in $select, $expand, $filter or $orderby of a list is 400', async () => {
  for (const query of ['$select=Nix', '$expand=Nix', '$filter=Nix eq 1', '$orderby=Nix', '$select=ParentWeb/Title', '$nix=1'])
    expect([query, (await host.call('GET', `web/lists?${query}`)).status]).toEqual([query, 400]);
});
