import type { ItemQuery, Predicate, Site } from '../../../src/host/engine';
import { ids, makeList, open, query, read, refusal, write } from './fixture';

const throttled = '500 -2147024860';
let site: Site;
let listId: string;
const equals = (name: string, value: string | number): Predicate => ({ kind: 'compare', operator: 'eq', field: { path: [name] }, value });
const by = (name: string): Pick<ItemQuery, 'order'> => ({ order: [{ field: { path: [name] }, descending: false }] });
const ask = (rest: Partial<ItemQuery>): Promise<string> => refusal(() => read(site, (session) => session.items(listId, query(rest))));

beforeEach(async () => {
  site = open({ switches: { listViewThreshold: 20 } });
  const list = await makeList(site, 'L', {
    Key: ['Text', { Indexed: true }],
    Group: ['Choice', { Indexed: true, Choices: ['half'] }],
    Plain: 'Text',
    Person: ['User', { Indexed: true }],
  });
  listId = list.id;
  await write(site, (session) => {
    for (let n = 1; n <= 40; n += 1) session.addItem(listId, { Title: `t${n}`, Key: `k${n}`, Group: n % 2 ? 'half' : null, Plain: `p${n % 3}`, PersonId: 1 });
  });
  await write(site, (session) => session.addItem(listId, { Title: 'last' }));
});
afterEach(() => site.close());

describe('past the list view threshold OData', () => {
  const refused: readonly [string, Partial<ItemQuery>][] = [
    ['a filter on a column without an index', { where: equals('Plain', 'p1') }],
    ['a filter on the title, which SharePoint does not index by itself', { where: equals('Title', 't1') }],
    ['an order by a column without an index', by('Plain')],
    ['an order by creation, which is not indexed by itself', by('Created')],
    ['a filter on a person, though it is indexed', { where: equals('PersonId', 1) }],
    ['a search inside an indexed text', { where: { kind: 'substringof', field: { path: ['Key'] }, value: 'k1' } }],
    ['an indexed filter that itself finds too many', { where: { kind: 'isNull', field: { path: ['Group'] }, negated: false } }],
    ['an OR of which one side has no index', { where: { kind: 'or', operands: [equals('Key', 'k1'), equals('Plain', 'p1')] } }],
  ];
  test.each(refused)('refuses %s', async (_what, rest) => expect(await ask(rest)).toBe(throttled));

  const answered: readonly [string, Partial<ItemQuery>, number][] = [
    ['a page without filter or order', { top: 5 }, 5],
    ['an order by an indexed column', { ...by('Key'), top: 5 }, 5],
    ['a filter on the ID', { where: { kind: 'compare', operator: 'le', field: { path: ['Id'] }, value: 3 } }, 3],
    ['an indexed filter that finds few', { where: equals('Key', 'K7') }, 1],
    ['an indexed beginning', { where: { kind: 'startswith', field: { path: ['Key'] }, value: 'k1' } }, 11],
    [
      'an indexed filter that finds few, together with one that has no index',
      { where: { kind: 'and', operands: [{ kind: 'startswith', field: { path: ['Key'] }, value: 'k1' }, equals('Plain', 'p1')] } },
      5,
    ],
  ];
  test.each(answered)('answers %s', async (_what, rest, count) => expect(ids(site, listId, rest)).toHaveLength(count));

  test('lets a column pass once it is indexed, even past the threshold', async () => {
    await write(site, (session) => session.updateField(listId, session.field(listId, { title: 'Title' }).id, { Indexed: true }));
    expect(ids(site, listId, { where: equals('Title', 'T9') })).toEqual([9]);
  });
  test('counts again when the list has changed so much that the filter may find too many', async () => {
    const half = { where: equals('Group', 'half'), top: 1 };
    expect(await ask(half)).toBe('accepted');
    await write(site, (session) => session.addItem(listId, { Group: 'half' }));
    expect(await ask(half)).toBe(throttled);
  });
});

test('past the threshold CAML answers in silence with what the first rows hold', () => {
  expect(ids(site, listId, { dialect: 'caml', where: equals('Plain', 'p1') })).toEqual([1, 4, 7, 10, 13, 16, 19]);
});

test('up to the threshold every column may be filtered and sorted', async () => {
  site.switches.listViewThreshold = 41;
  expect(await ask({ where: equals('Plain', 'p1'), ...by('Created') })).toBe('accepted');
});

describe('a query over lookups', () => {
  test('may join twelve of them, filter, order and expansion counted together, and not thirteen', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `P${n}`);
    const list = await makeList(site, 'Many', Object.fromEntries(names.map((name) => [name, 'User' as const])));
    const joined = (joins: readonly string[], where?: Predicate): Promise<string> =>
      refusal(() => read(site, (session) => session.items(list.id, query({ joins, ...(where && { where }) }))));
    expect(await joined(names)).toBe('accepted');
    expect(await joined([...names, 'Author'])).toBe('500 -2147024749');
    expect(await joined(names, equals('EditorId', 1))).toBe('500 -2147024749');
    expect(await joined(names, equals('P3Id', 1))).toBe('accepted');
  });
  test('filters and sorts by what they show, and through a person by name', async () => {
    const target = await makeList(site, 'Target');
    const list = await makeList(site, 'Source', {
      Parent: ['Lookup', { LookupList: target.id }],
      Parents: ['Lookup', { LookupList: target.id, AllowMultipleValues: true }],
      Owner: 'User',
    });
    await write(site, (session) => {
      for (const Title of ['Öl', 'apa', 'Bok']) session.addItem(target.id, { Title });
      [
        session.addItem(list.id, { ParentId: 1, ParentsId: [1, 2], OwnerId: 1 }),
        session.addItem(list.id, { ParentId: 2, ParentsId: [3] }),
        session.addItem(list.id, { ParentId: 3 }),
      ];
    });
    const compare = (path: readonly string[], value: string | number): Partial<ItemQuery> => ({
      where: { kind: 'compare', operator: 'eq', field: { path }, value },
    });
    expect(ids(site, list.id, { order: [{ field: { path: ['Parent', 'Title'] }, descending: false }] })).toEqual([2, 3, 1]);
    expect(ids(site, list.id, compare(['Parent', 'Title'], 'ÖL'))).toEqual([1]);
    expect(ids(site, list.id, compare(['Parent', 'Id'], 2))).toEqual([2]);
    expect(ids(site, list.id, compare(['Parents', 'Title'], 'apa'))).toEqual([1]);
    expect(ids(site, list.id, compare(['ParentsId'], 3))).toEqual([2]);
    expect(ids(site, list.id, { ...compare(['Parent'], 'bok'), dialect: 'caml' })).toEqual([3]);
    const name = read(site, (session) => session.userById(1).title);
    expect(ids(site, list.id, compare(['Owner', 'Title'], name.toUpperCase()))).toEqual([1]);
    expect(await refusal(() => ids(site, list.id, compare(['Parent'], 'bok')))).toBe('400 -1');
    expect(await refusal(() => ids(site, list.id, compare(['Nothing'], 1)))).toBe('400 -1');
  });
});

test('a page reads about what it returns: a filter with an order gets an index of its own after its first use', async () => {
  site.switches.listViewThreshold = 5000;
  await write(site, (session) => {
    for (let n = 0; n < 400; n += 1) session.addItem(listId, { Group: n % 4 ? 'other' : 'half', Key: `key ${(n * 7) % 400}` });
  });
  const page = (): number => read(site, (session) => session.items(listId, query({ where: equals('Group', 'half'), ...by('Key'), top: 20 }))).rowsExamined;
  expect(page()).toBeGreaterThan(100);
  await write(site, () => undefined);
  expect(page()).toBe(21);
});
