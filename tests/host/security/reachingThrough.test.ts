/** What a person may not see is not told by what a query finds, nor by where a page goes on. */
import type { Guid, ItemQuery, Predicate, Site } from '../../../src/host/engine';
import { asAdministrator, giveRoles, login, openRegion } from './region';

let site: Site;
let open: Guid;
let closed: Guid;
beforeAll(async () => {
  site = openRegion();
  await asAdministrator(site, giveRoles);
  await asAdministrator(site, (session) => {
    closed = session.createList({ title: 'Slutna', baseTemplate: 100 }).id;
    open = session.createList({ title: 'Öppna', baseTemplate: 100 }).id;
    session.createFieldAsXml(open, `<Field Type="Lookup" Name="Ref" DisplayName="Ref" List="{${closed}}" ShowField="Title"/>`, 8);
    session.createFieldAsXml(open, `<Field Type="LookupMulti" Name="Refs" DisplayName="Refs" List="{${closed}}" ShowField="Title" Mult="TRUE"/>`, 8);
    for (const title of ['Hemlig B', 'Hemlig A']) session.addItem(closed, { Title: title });
    session.addItem(open, { Title: 'pekar på B', Ref: 1, Refs: [1, 2] });
    session.addItem(open, { Title: 'pekar på A', Ref: 2, Refs: [2] });
    session.breakRoleInheritance({ kind: 'list', listId: closed }, false, true);
  });
});
afterAll(() => site.close());

const title = (path: readonly string[]): Predicate => ({ kind: 'compare', operator: 'eq', field: { path }, value: 'Hemlig A' });
const queries: readonly (readonly [string, ItemQuery])[] = [
  ['equal', { dialect: 'odata', top: 10, where: title(['Ref', 'Title']) }],
  ['begins with', { dialect: 'odata', top: 10, where: { kind: 'startswith', field: { path: ['Ref', 'Title'] }, value: 'Hemlig A' } }],
  ['holds', { dialect: 'odata', top: 10, where: { kind: 'substringof', field: { path: ['Ref', 'Title'] }, value: 'lig A' } }],
  ['one of several', { dialect: 'odata', top: 10, where: { kind: 'compare', operator: 'gt', field: { path: ['Refs', 'Title'] }, value: 'Hemlig A' } }],
  ['CAML', { dialect: 'caml', top: 10, where: title(['Ref']) }],
];

test.each(queries)('a filter through a lookup (%s) finds what the one who asks may see, whoever asked before', (_name, query) => {
  const found = (identity: 'administrator' | 'visitor'): number => site.read(login(identity), (session) => session.items(open, query).items.length);
  expect([found('administrator'), found('visitor'), found('administrator'), found('visitor')]).toEqual([1, 0, 1, 0]);
});

test('an order through a lookup sorts by what the one who asks may see', () => {
  const query: ItemQuery = { dialect: 'odata', top: 10, order: [{ field: { path: ['Ref', 'Title'] }, descending: false }] };
  const order = (identity: 'administrator' | 'visitor'): readonly number[] =>
    site.read(login(identity), (session) => session.items(open, query).items.map(({ id }) => id));
  expect([order('administrator'), order('visitor'), order('administrator')]).toEqual([
    [2, 1],
    [1, 2],
    [2, 1],
  ]);
});

test('through a lookup a person reaches the items that were shared, and no others', async () => {
  await asAdministrator(site, (session) => {
    const on = { kind: 'item', listId: closed, itemId: 2 } as const;
    session.breakRoleInheritance(on, false, false);
    session.addRoleAssignment(on, session.ensureUser(login('listOnly')).id, session.roleDefinitions().find(({ name }) => name === 'Read')?.id ?? 0);
  });
  const titles = (value: string): readonly number[] =>
    site.read(login('listOnly'), (session) =>
      session.items(open, { dialect: 'odata', top: 10, where: { kind: 'startswith', field: { path: ['Ref', 'Title'] }, value } }).items.map(({ id }) => id),
    );
  expect([titles('Hemlig A'), titles('Hemlig B')]).toEqual([[2], []]);
});

test('a page cannot be made to begin at an item that may not be seen, which would tell where it stands', async () => {
  const list = await asAdministrator(site, (session) => {
    const { id } = session.createList({ title: 'Egna', baseTemplate: 100, settings: { ReadSecurity: 2 } });
    session.addItem(id, { Title: 'M' });
    return id;
  });
  const from = (identity: 'administrator' | 'visitor') => () =>
    site.read(login(identity), (session) =>
      session.items(list, { dialect: 'odata', top: 10, order: [{ field: { path: ['Title'] }, descending: false }], after: { p_ID: '1' } }),
    );
  expect(from('administrator')).not.toThrow();
  expect(from('visitor')).toThrow('The skip token is not valid.');
});

test('changes that may not be seen do not hide those behind them', async () => {
  const list = await asAdministrator(site, (session) => {
    const { id } = session.createList({ title: 'Ändringar', baseTemplate: 100 });
    session.addItem(id, { Title: 'allas' });
    for (let at = 0; at < 5; at += 1)
      session.breakRoleInheritance({ kind: 'item', listId: id, itemId: session.addItem(id, { Title: 'dold' }).id }, false, false);
    session.addItem(id, { Title: 'allas' });
    return id;
  });
  const seen = site.read(login('visitor'), (session) =>
    session
      .changes(list, null, 3)
      .filter(({ object }) => object === 'item')
      .map(({ itemId }) => itemId),
  );
  expect(seen).toEqual([1, 7]);
});
