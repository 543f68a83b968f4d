import type { Site } from '../../../src/host/engine';
import { makeList, open, owner, query, read, refusal, write } from './fixture';

let site: Site;
beforeEach(() => {
  site = open({ now: () => new Date('2026-03-01T10:20:30.456Z') });
});
afterEach(() => site.close());

describe('an item that is added', () => {
  test('is read back with its values, its author, its time to the second and version 1.0', async () => {
    const list = await makeList(site, 'Signals', {
      Impact: 'Number',
      Body: 'Note',
      Done: 'Boolean',
      Tags: ['MultiChoice', { Choices: ['a', 'b'] }],
      Link: 'URL',
      Owner: 'User',
    });
    const added = await write(site, (session) =>
      session.addItem(list.id, {
        Title: 'Åska',
        Impact: 2.5,
        Body: 'Two\nlines',
        Done: true,
        Tags: ['b', 'a'],
        Link: { Url: 'https://example.com', Description: 'Example' },
        OwnerId: session.user.id,
      }),
    );
    const item = read(site, (session) => session.item(list.id, added.id));
    const me = read(site, (session) => session.user.id);
    expect(item).toMatchObject({ id: 1, version: 1, created: '2026-03-01T10:20:30Z', modified: '2026-03-01T10:20:30Z', authorId: me, editorId: me });
    expect(item.values).toMatchObject({
      Title: 'Åska',
      Impact: 2.5,
      Body: 'Two\nlines',
      Done: true,
      Tags: ['b', 'a'],
      Link: { Url: 'https://example.com', Description: 'Example' },
      Owner: me,
      _UIVersionString: '1.0',
      FileLeafRef: '1_.000',
      FileRef: '/sites/test/Lists/Signals/1_.000',
      FSObjType: 0,
    });
  });
  test('takes default values for the columns that are not named, and null for what has none', async () => {
    const list = await makeList(site, 'L', {
      Status: ['Choice', { Choices: ['new', 'old'], DefaultValue: 'new' }],
      Count: ['Number', { DefaultValue: '7' }],
      Due: ['DateTime', { DefaultValue: '[today]', DisplayFormat: 0 }],
      Note: 'Note',
    });
    const { values } = await write(site, (session) => session.addItem(list.id, { Title: 'x' }));
    expect(values).toMatchObject({ Status: 'new', Count: 7, Due: '2026-02-28T23:00:00Z', Note: null });
  });
  test('counts in the list, and so does one that goes', async () => {
    const list = await makeList(site, 'L');
    await write(site, (session) => [1, 2, 3].forEach(() => session.addItem(list.id, {})));
    await write(site, (session) => session.deleteItem(list.id, 2));
    expect(read(site, (session) => session.list({ id: list.id }).itemCount)).toBe(2);
    expect((await write(site, (session) => session.addItem(list.id, {}))).id).toBe(4);
  });
});

describe('what a column refuses', () => {
  const cases: readonly [string, Parameters<typeof makeList>[2], Record<string, never>, string][] = [
    ['an unknown property', {}, { Nonsense: 1 } as never, '400 -1'],
    ['a number for a text', {}, { Title: 5 } as never, '400 -1'],
    ['a text for a number', { A: 'Number' }, { A: '5' } as never, '400 -1'],
    ['a number for a yes or no', { A: 'Boolean' }, { A: 1 } as never, '400 -1'],
    ['a fraction for an integer', { A: 'Integer' }, { A: 1.5 } as never, '400 -1'],
    ['a text for a person', { A: 'User' }, { AId: 'x' } as never, '400 -1'],
    ['a person who does not exist', { A: 'User' }, { AId: 4711 } as never, '400 -2130575254'],
    ['text that is no date', { A: 'DateTime' }, { A: 'tomorrow' } as never, '400 -1'],
    ['a date before 1900', { A: 'DateTime' }, { A: '1899-12-31T23:00:00Z' } as never, '400 -2130575154'],
    ['a date after 8900', { A: 'DateTime' }, { A: '9000-01-01T00:00:00Z' } as never, '400 -2130575154'],
    ['more than 255 characters in a line', {}, { Title: 'x'.repeat(256) } as never, '400 -2130575155'],
    ['a number beyond the greatest', { A: ['Number', { MaximumValue: 5 }] }, { A: 6 } as never, '400 -2130575154'],
    ['a text for several choices', { A: 'MultiChoice' }, { A: 'x' } as never, '400 -1'],
    ['a script for a link', { A: 'URL' }, { A: { Url: 'javascript:alert(1)', Description: '' } } as never, '400 -2130575155'],
    ['a value for a column that SharePoint keeps', {}, { Created: '2026-01-01T00:00:00Z' } as never, '400 -1'],
  ];
  test.each(cases)('%s', async (_what, columns, values, expected) => {
    const list = await makeList(site, 'L', columns);
    expect(await refusal(write(site, (session) => session.addItem(list.id, values)))).toBe(expected);
    expect(read(site, (session) => session.list({ id: list.id }).itemCount)).toBe(0);
  });
  test('a lookup to an item that does not exist, while one to an item that does is kept', async () => {
    const target = await makeList(site, 'Target');
    const list = await makeList(site, 'L', { Parent: ['Lookup', { LookupList: target.id, LookupField: 'Title' }] });
    await write(site, (session) => session.addItem(target.id, { Title: 'first' }));
    expect(await refusal(write(site, (session) => session.addItem(list.id, { ParentId: 2 })))).toBe('400 -2130575254');
    const item = await write(site, (session) => session.addItem(list.id, { ParentId: 1 }));
    expect(item.values['Parent']).toBe(1);
    const texts = read(site, (session) => session.lookupTexts(list.id, session.field(list.id, { title: 'Parent' }), [1, 2]));
    expect([...texts].map(([id, row]) => [id, row.values['Title']])).toEqual([[1, 'first']]);
  });
  test('a second item with the same unique value, whatever its case, and nothing of it stays', async () => {
    const list = await makeList(site, 'L', { Key: ['Text', { Indexed: true, EnforceUniqueValues: true }] });
    await write(site, (session) => session.addItem(list.id, { Key: 'Ångström' }));
    expect(await refusal(write(site, (session) => session.addItem(list.id, { Key: 'åNGSTRÖM' })))).toBe('400 -2130575169');
    await write(site, (session) => session.addItem(list.id, { Key: 'Angstrom' }));
    await write(site, (session) => [session.addItem(list.id, {}), session.addItem(list.id, {})]);
    expect(read(site, (session) => session.list({ id: list.id }).itemCount)).toBe(4);
  });
});

describe('the rules of forms', () => {
  test('hold in the form path only: items.add takes an unknown choice and no required value', async () => {
    const list = await makeList(site, 'L', { Status: ['Choice', { Choices: ['a'], Required: true }] });
    await write(site, (session) => session.addItem(list.id, { Status: 'z' }));
    await write(site, (session) => session.addItem(list.id, { Title: 'x' }));
    expect(await refusal(write(site, (session) => session.addItem(list.id, { Title: 'x', Status: 'z' }, { form: true })))).toBe('400 -2130575251');
    expect(await refusal(write(site, (session) => session.addItem(list.id, { Title: 'x' }, { form: true })))).toBe('400 -2130575251');
    await write(site, (session) => session.addItem(list.id, { Title: 'x', Status: 'a' }, { form: true }));
  });
  test('let a designer restore who and when', async () => {
    const list = await makeList(site, 'L');
    const item = await write(site, (session) => session.addItem(list.id, { Title: 'x', Created: '2020-05-06T07:08:09Z' }, { form: true }));
    expect(item.created).toBe('2020-05-06T07:08:09Z');
  });
});

describe('an item that is changed', () => {
  test('moves its ETag with each save, and a stale one is refused with 412', async () => {
    const list = await makeList(site, 'L');
    const first = await write(site, (session) => session.addItem(list.id, { Title: 'a' }));
    const before = read(site, (session) => session.etag(first));
    const second = await write(site, (session) => session.updateItem(list.id, 1, { Title: 'b' }, { etag: before }));
    expect(before).toBe('"1"');
    expect(read(site, (session) => session.etag(second))).toBe('"2"');
    expect(await refusal(write(site, (session) => session.updateItem(list.id, 1, { Title: 'c' }, { etag: before })))).toBe('412 -1');
    expect(await refusal(write(site, (session) => session.deleteItem(list.id, 1, before)))).toBe('412 -1');
    await write(site, (session) => session.updateItem(list.id, 1, { Title: 'd' }, { etag: '*' }));
    expect(read(site, (session) => session.item(list.id, 1)).values['Title']).toBe('d');
  });
  test('can have the other form of ETag, which names the item', async () => {
    site.switches.etagForm = 'guid';
    const list = await makeList(site, 'L');
    const item = await write(site, (session) => session.addItem(list.id, {}));
    expect(read(site, (session) => session.etag(item))).toBe(`"${item.uniqueId},1"`);
    expect(await refusal(write(site, (session) => session.updateItem(list.id, 1, {}, { etag: '"1"' })))).toBe('412 -1');
  });
  test('keeps its earlier versions up to the limit, newest first', async () => {
    const list = await makeList(site, 'L');
    await write(site, (session) => session.updateList(list.id, { MajorVersionLimit: 3 }));
    await write(site, (session) => session.addItem(list.id, { Title: 'v1' }));
    for (const title of ['v2', 'v3', 'v4']) await write(site, (session) => session.updateItem(list.id, 1, { Title: title }));
    const versions = read(site, (session) => session.versions(list.id, 1));
    expect(versions.map(({ label, versionId, isCurrent, values }) => [label, versionId, isCurrent, values['Title']])).toEqual([
      ['4.0', 2048, true, 'v4'],
      ['3.0', 1536, false, 'v3'],
      ['2.0', 1024, false, 'v2'],
    ]);
    await write(site, (session) => session.deleteVersion(list.id, 1, 1024));
    expect(read(site, (session) => session.versions(list.id, 1)).length).toBe(2);
  });
  test('has no new version after a system update, yet a new ETag', async () => {
    const list = await makeList(site, 'L');
    await write(site, (session) => session.addItem(list.id, { Title: 'a' }));
    const item = await write(site, (session) => session.updateItem(list.id, 1, { Title: 'b' }, { version: false }));
    expect([item.version, item.values['_UIVersionString']]).toEqual([2, '1.0']);
  });
});

describe('dates', () => {
  test('of a date-only column are midnight in the site, winter and summer', async () => {
    const list = await makeList(site, 'L', { Day: ['DateTime', { DisplayFormat: 0 }], Time: ['DateTime', { DisplayFormat: 1 }] });
    const at = async (day: string): Promise<unknown> => (await write(site, (session) => session.addItem(list.id, { Day: day, Time: day }))).values;
    expect(await at('2026-01-15T08:00:00Z')).toMatchObject({ Day: '2026-01-14T23:00:00Z', Time: '2026-01-15T08:00:00Z' });
    expect(await at('2026-07-15T23:30:00.000Z')).toMatchObject({ Day: '2026-07-15T22:00:00Z', Time: '2026-07-15T23:30:00Z' });
    expect(await at('2026-03-29T12:00:00+02:00')).toMatchObject({ Day: '2026-03-28T23:00:00Z', Time: '2026-03-29T10:00:00Z' });
  });
});

test('an item that is gone is not found', async () => {
  const list = await makeList(site, 'L');
  await write(site, (session) => session.addItem(list.id, {}));
  await write(site, (session) => session.deleteItem(list.id, 1));
  expect(await refusal(() => read(site, (session) => session.item(list.id, 1)))).toBe('404 -2147024809');
  expect(read(site, (session) => session.items(list.id, query())).items).toEqual([]);
  expect(
    read(site, (session) => session.changes(list.id, null, 10))
      .filter(({ object }) => object === 'item')
      .map(({ type, itemId }) => [type, itemId]),
  ).toEqual([
    [1, 1],
    [3, 1],
  ]);
});

test('a read that tries to write is stopped', () => {
  expect(() => site.read(owner, (session) => session.createList({ title: 'L', baseTemplate: 100 }))).toThrow('Site.write');
});
