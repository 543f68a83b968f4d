/**
 * Every answer's properties and JSON kinds against what SharePoint Online was recorded to answer. The fixture also holds
 * the hours of a recording: a property seen only as null there was empty then, and is not set here either.
 */
import fixture from '../../fixtures/sharepoint-online-shapes.json';
import type { TestHost } from '../wire/testHost';
import { done, item, list, read, startListSite } from './listSite';

type Entry = Readonly<Record<string, unknown>>;
const types = fixture.types as Readonly<Record<string, { readonly properties: Readonly<Record<string, Readonly<Record<string, number>>>> } | undefined>>;

function deviations(type: string, entry: Entry, own: readonly string[] = []): readonly string[] {
  const known = types[type]?.properties;
  if (!known) return [`${type} is not in the fixture`];
  return Object.entries(entry).flatMap(([name, value]) => {
    if (own.includes(name)) return [];
    const kinds = Object.keys(known[name] ?? {});
    if (kinds.length === 0) return [`${type}.${name}`];
    return kindsOf(value).some((kind) => kinds.includes(kind)) ? [] : [`${type}.${name}: ${JSON.stringify(value)} is none of ${kinds.join(', ')}`];
  });
}

/** A guid is a string, an integer a number; the fixture names the narrowest kind. */
function kindsOf(value: unknown): readonly string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number', 'float'] : ['number', 'float'];
  if (typeof value !== 'string') return [typeof value];
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return ['guid', 'string'];
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z?$/.test(value) ? ['datetime', 'string'] : ['string'];
}

describe('answers have the properties and JSON kinds of SharePoint Online', () => {
  let host: TestHost;
  const xml = {
    Boolean: '', Calculated: '<Formula>=[Title]</Formula>', Choice: '<CHOICES><CHOICE>a</CHOICE></CHOICES>', Currency: '', DateTime: '', MultiChoice: '<CHOICES><CHOICE>a</CHOICE></CHOICES>',
    Note: '', Number: '', Text: '', URL: '', User: '', UserMulti: '', Lookup: '', LookupMulti: '',
  };
  beforeAll(async () => {
    host = await startListSite();
    const { Id } = (await read(host, `${list}?$select=Id`)) as { Id: string };
    for (const [type, inner] of Object.entries(xml)) {
      const more = type.startsWith('Lookup') ? `List="{${Id}}" ShowField="Title"` : '';
      const many = type.endsWith('Multi') ? 'Mult="TRUE"' : '';
      const answer = await host.call('POST', `${list}/fields/createfieldasxml`, { body: { parameters: { SchemaXml: `<Field Type="${type}" Name="Of${type}" DisplayName="Of${type}" ${more} ${many}>${inner}</Field>`, Options: 8 } } });
      if (answer.status === 501) continue; // a type that the host says it has not
      expect([type, answer.status, answer.text]).toEqual([type, 200, expect.anything()]);
    }
    await done(host, 'web/lists', { Title: 'Files', BaseTemplate: 101 });
    await done(host, `${item}/attachmentFiles/add(FileName='a.txt')`, 'a');
    const second = (await done(host, `${list}/items`, { Title: 'Gone' })) as { Id: number };
    await done(host, `${list}/items(${second.Id})/recycle`);
  });
  afterAll(() => host.close());

  const entries = async (path: string): Promise<readonly Entry[]> => {
    const answer = (await read(host, path)) as { value?: readonly Entry[] } & Entry;
    const all = Array.isArray(answer.value) ? answer.value : [answer];
    expect(all.length).toBeGreaterThan(0);
    expect(Object.keys(all[0] ?? {})).not.toContain('odata.error');
    return all;
  };

  test.each([
    ['SP.Web', 'web'],
    ['SP.List', 'web/lists'],
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
    ['SP.ListItemVersion', `${item}/versions`],
  ])('%s: %s', async (type, path) => {
    const own = type === 'SP.ListItemVersion' ? columnNames() : [];
    expect((await entries(path)).flatMap((entry) => deviations(type, entry, own))).toEqual([]);
  });

  it('SP.ChangeItem and its siblings', async () => {
    const flags = ['Item', 'List', 'Field', 'View', 'Web', 'User', 'Group', 'Add', 'Update', 'DeleteObject'];
    const { value } = (await done(host, 'web/getchanges', { query: Object.fromEntries(flags.map((flag) => [flag, true])) })) as { value: readonly Entry[] };
    expect(value.length).toBeGreaterThan(5);
    expect(value.flatMap((change) => deviations('SP.ChangeItem', change))).toEqual([]);
  });

  it('SP.Field of every type', async () => {
    const fields = await entries(`${list}/fields`);
    expect(new Set(fields.map(({ TypeAsString }) => TypeAsString)).size).toBeGreaterThan(15);
    expect(fields.flatMap((field) => deviations(`SP.Field:${String(field.TypeAsString)}`, field))).toEqual([]);
  });

  it('list items, their own columns aside', async () => {
    expect((await entries(`${list}/items`)).flatMap((entry) => deviations('SP.Data.*ListItem', entry, columnNames()))).toEqual([]);
  });

  it('in verbose too, below __metadata and __deferred', async () => {
    const { d } = (await host.call('GET', `${list}/views`, { metadata: 'verbose' })).json as unknown as { d: { results: readonly Entry[] } };
    const [{ __metadata: metadata, ViewFields: deferred, ...properties } = {}] = d.results;
    expect([metadata, deferred]).toEqual([expect.objectContaining({ type: 'SP.View' }), { __deferred: expect.anything() }]);
    expect(deviations('SP.View', properties)).toEqual([]);
  });

  /** Columns that the test made: the recordings had others. */
  function columnNames(): readonly string[] {
    return ['Place', ...Object.keys(xml).flatMap((type) => [`Of${type}`, `Of${type}Id`])];
  }

});
