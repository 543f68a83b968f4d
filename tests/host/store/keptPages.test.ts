/** Pages are kept in memory until something that they tell has changed. Nobody may notice, whatever happens in between. */
import fc from 'fast-check';
import type { Guid, ItemQuery, Session, Site } from '../../../src/host/engine';
import { makeList, member, open, owner, query, write } from './fixture';

type CellQuery = ItemQuery & { readonly fields: readonly string[] };
const fields = [
  'ID',
  'Title',
  'Flag',
  'Tags',
  'AverageRating',
  'Parent',
  'Author',
  '_UIVersionString',
  'owshiddenversion',
  'Attachments',
  'FileRef',
  'FSObjType',
  'Modified',
];
const by = (...path: readonly string[]): Pick<ItemQuery, 'order'> => ({ order: [{ field: { path }, descending: true }] });
const cellQuery = (rest: Partial<ItemQuery> = {}): CellQuery => ({ ...query({ top: 5, ...rest }), fields });

/** The same query objects are asked again and again: only then is anything kept. */
const asked: readonly CellQuery[] = [
  cellQuery(),
  cellQuery({ ...by('Title'), where: { kind: 'compare', operator: 'eq', field: { path: ['Flag'] }, value: true } }),
  cellQuery({ ...by('AverageRating') }),
  cellQuery({ after: { Paged: 'TRUE', p_ID: '2' } }),
  cellQuery({ where: { kind: 'compare', operator: 'ge', field: { path: ['Parent', 'Title'] }, value: 'm' } }),
  cellQuery({ where: { kind: 'startswith', field: { path: ['Author', 'Title'] }, value: 'm' } }),
];

type Step = (session: Session, lists: { readonly listId: Guid; readonly parentId: Guid }) => void;
const id = fc.integer({ min: 1, max: 8 });
const word = fc.constantFrom('apa', 'mus', 'örn');
const steps: readonly fc.Arbitrary<Step>[] = [
  fc.tuple(word, fc.boolean()).map(
    ([Title, Flag]): Step =>
      (session, { listId }) =>
        void session.addItem(listId, { Title, Flag, ParentId: 1, Tags: [Title] }),
  ),
  fc.tuple(id, word).map(
    ([item, Title]): Step =>
      (session, { listId }) =>
        void session.updateItem(listId, item, { Title }),
  ),
  fc.tuple(id, fc.boolean()).map(
    ([item, Flag]): Step =>
      (session, { listId }) =>
        void session.updateItem(listId, item, { Flag }, { version: false }),
  ),
  id.map(
    (item): Step =>
      (session, { listId }) =>
        session.deleteItem(listId, item),
  ),
  id.map(
    (item): Step =>
      (session, { listId }) =>
        session.restore(session.recycleItem(listId, item)),
  ),
  fc.tuple(id, fc.integer({ min: 1, max: 5 })).map(
    ([item, rating]): Step =>
      (session, { listId }) =>
        void session.setRating(listId, item, rating),
  ),
  id.map(
    (item): Step =>
      (session, { listId }) =>
        void session.addAttachment(listId, item, 'a.txt', new Uint8Array([1])),
  ),
  word.map(
    (Title): Step =>
      (session, { parentId }) =>
        void session.updateItem(parentId, 1, { Title }),
  ),
  id.map(
    (item): Step =>
      (session, { listId }) =>
        session.breakRoleInheritance({ kind: 'item', listId, itemId: item }, false, false),
  ),
  id.map(
    (item): Step =>
      (session, { listId }) =>
        session.resetRoleInheritance({ kind: 'item', listId, itemId: item }),
  ),
  fc.constantFrom(1, 2).map(
    (ReadSecurity): Step =>
      (session, { listId }) =>
        void session.updateList(listId, { ReadSecurity }),
  ),
  fc.constant((session) => session.removeFromGroup(session.web().associatedMemberGroupId, session.userByLoginName(member).id)),
  fc.constant((session) => void session.addToGroup(session.web().associatedMemberGroupId, member)),
  word.map(
    (Title): Step =>
      (session) =>
        void session.updateUser(session.userByLoginName(member).id, { Title }),
  ),
  fc.constant((session, { listId }) => void session.updateList(listId, { Title: 'Renamed' })),
];

const said = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return String(error);
  }
};

async function prepared(site: Site): Promise<{ readonly listId: Guid; readonly parentId: Guid }> {
  const { id: parentId } = await makeList(site, 'Parents');
  const columns = {
    Flag: 'Boolean',
    Tags: 'MultiChoice',
    AverageRating: 'Number',
    RatingCount: 'Number',
    Parent: ['Lookup', { LookupList: parentId }],
  } as const;
  const { id: listId } = await makeList(site, 'L', columns);
  await write(site, (session) => {
    session.addToGroup(session.web().associatedMemberGroupId, member);
    const contribute = session.roleDefinitions().find(({ name }) => name === 'Contribute')?.id ?? 0;
    session.addRoleAssignment({ kind: 'web' }, session.web().associatedMemberGroupId, contribute);
    session.addItem(parentId, { Title: 'mus' });
    for (const Title of ['apa', 'mus', 'örn', 'bi']) session.addItem(listId, { Title, Flag: Title !== 'bi', ParentId: 1 });
  });
  return { listId, parentId };
}

test('a page that is asked again is the page as it now is, for each who asks, whatever was done in between and whatever failed', async () => {
  const step = fc.record({ act: fc.oneof(...steps), as: fc.constantFrom(owner, owner, member), fails: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (acts) => {
      const site = open();
      const lists = await prepared(site);
      for (const { act, as, fails } of [{ act: (): void => undefined, as: owner, fails: false }, ...acts]) {
        await site
          .write(as, (session) => {
            act(session, lists);
            for (const each of asked) said(() => session.cells(lists.listId, each)); // a page of what is undone must not stay either
            if (fails) throw new Error('undone');
          })
          .catch(() => undefined);
        for (const who of [owner, member, owner]) {
          for (const each of asked) {
            const again = said(() => site.read(who, (session) => session.cells(lists.listId, each)));
            const anew = said(() => site.read(who, (session) => session.cells(lists.listId, { ...each })));
            expect(again).toEqual(anew);
          }
        }
      }
      await site.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a page of bare values says what the items say, the place of the next page too', async () => {
  const site = open();
  const { listId } = await prepared(site);
  await write(site, (session) => {
    session.updateItem(listId, 2, { Tags: ['a', 'b'], Flag: false }, { version: false });
    session.addAttachment(listId, 3, 'a.txt', new Uint8Array([1]));
  });
  for (const who of [owner, member]) {
    for (const each of [...asked, cellQuery({ top: 2, ...by('Title') })]) {
      const page = site.read(who, (session) => session.items(listId, each));
      const cells = site.read(who, (session) => session.cells(listId, each));
      expect(cells.rows.map((row) => row.slice(0, fields.length))).toEqual(page.items.map(({ values }) => fields.map((name) => values[name] ?? null)));
      expect(cells.next).toEqual(page.next);
    }
  }
  await site.close();
});

test('the very same page is given again while nothing has changed, and another one after a change', async () => {
  const site = open();
  const { listId, parentId } = await prepared(site);
  const ask = (): unknown => site.read(owner, (session) => session.cells(listId, asked[0] as CellQuery));
  const first = ask();
  expect(ask()).toBe(first);
  await write(site, (session) => session.updateItem(parentId, 1, { Title: 'another list' }));
  expect(ask()).toBe(first);
  await write(site, (session) => session.updateItem(listId, 1, { Title: 'this list' }));
  expect(ask()).not.toBe(first);
  await site.close();
});
