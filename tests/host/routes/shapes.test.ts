/** Every type of answer around lists and items, against what SharePoint Online was recorded to answer. Nothing strange, nothing missing. */
import { missing, strangers } from '../wire/recorded';
import type { Json, TestHost } from '../wire/testHost';
import { done, item, list, read, startListSite } from './listSite';

describe('answers have the properties and JSON kinds of SharePoint Online', () => {
  let host: TestHost;
  beforeAll(async () => {
    host = await startListSite();
    await done(host, 'web/lists', { Title: 'Files', BaseTemplate: 101 });
    await done(host, `${item}/attachmentFiles/add(FileName='a.txt')`, 'a');
    const second = (await done(host, `${list}/items`, { Title: 'Gone' })) as { Id: number };
    await done(host, `${list}/items(${second.Id})/recycle`);
  });
  afterAll(() => host.close());

  test.each([
    ['SP.View', `${list}/views`],
    ['SP.View', "web/lists/getByTitle('Files')/views"],
    ['SP.ContentType', 'web/contentTypes'],
    ['SP.ContentType', `${list}/contentTypes`],
    ['SP.User', 'web/siteUsers'],
    ['SP.Group', 'web/siteGroups'],
    ['SP.RoleDefinition', 'web/roleDefinitions'],
    ['SP.RoleAssignment', 'web/roleAssignments?$expand=RoleDefinitionBindings'],
    ['SP.RecycleBinItem', 'web/recycleBin'],
    ['SP.Attachment', `${item}/attachmentFiles`],
  ])('%s: %s', async (type, path) => {
    const { value } = (await read(host, path)) as { value: readonly Json[] };
    expect(value.length).toBeGreaterThan(0);
    expect(value.flatMap((entry) => [...strangers(entry, type), ...missing(entry, type)])).toEqual([]);
  });

  it('SP.ChangeItem and its siblings', async () => {
    const flags = ['Item', 'List', 'Field', 'View', 'Web', 'User', 'Group', 'Add', 'Update', 'DeleteObject'];
    const { value } = (await done(host, 'web/getchanges', { query: Object.fromEntries(flags.map((flag) => [flag, true])) })) as { value: readonly Json[] };
    expect(value.length).toBeGreaterThan(5);
    // The recordings are of a client that asked for __metadata.
    const expected = (entry: Json): readonly string[] => missing(entry, 'SP.ChangeItem').filter((name) => name !== 'SP.ChangeItem.__metadata');
    expect(value.flatMap((entry) => [...strangers(entry, 'SP.ChangeItem'), ...expected(entry)])).toEqual([]);
  });

  it('in verbose too, below __metadata and __deferred', async () => {
    const { d } = (await host.call('GET', `${list}/views`, { metadata: 'verbose' })).json as unknown as { d: { results: readonly Json[] } };
    const [{ __metadata: metadata, ViewFields: deferred, ...properties } = {}] = d.results as readonly Readonly<Record<string, unknown>>[];
    expect([metadata, deferred]).toEqual([expect.objectContaining({ type: 'SP.View' }), { __deferred: expect.anything() }]);
    expect(strangers(properties as Json, 'SP.View')).toEqual([]);
  });
});
