import type { Site } from '../../../src/host/engine';
import { makeList, member, open, owner, query, refusal, write } from './fixture';

let site: Site;
let listId: string;
beforeEach(async () => {
  site = open();
  listId = (await makeList(site, 'L', { Key: ['Text', { Indexed: true }] })).id;
  await write(site, (session) => {
    session.updateList(listId, { ReadSecurity: 2, WriteSecurity: 2 });
    session.addToGroup(session.web().associatedMemberGroupId, member);
    const contribute = session.roleDefinitions().find(({ name }) => name === 'Contribute');
    session.breakRoleInheritance({ kind: 'list', listId }, false, false);
    session.addRoleAssignment({ kind: 'list', listId }, session.web().associatedMemberGroupId, contribute?.id ?? 0);
    for (let n = 0; n < 300; n += 1) session.addItem(listId, { Title: `foreign ${n}`, Key: `k${n}` });
  });
  await site.write(member, (session) => ['b', 'a'].map((Key) => session.addItem(listId, { Key })));
});
afterEach(() => site.close());

describe('in a list where readers see their own items', () => {
  test("a member's pages hold those alone, and reading them touches hardly more", async () => {
    const page = (order: boolean): { readonly keys: readonly unknown[]; readonly rowsExamined: number } => {
      const { items: found, rowsExamined } = site.read(member, (session) =>
        session.items(listId, query({ top: 10, ...(order && { order: [{ field: { path: ['Key'] }, descending: false }] }) })),
      );
      return { keys: found.map(({ values }) => values['Key']), rowsExamined };
    };
    expect(page(false).keys).toEqual(['b', 'a']);
    expect(page(true).keys).toEqual(['a', 'b']);
    await write(site, () => undefined);
    expect([page(false).rowsExamined, page(true).rowsExamined]).toEqual([2, 2]);
    expect(site.read(owner, (session) => session.items(listId, query({ top: 500 }))).items).toHaveLength(302);
  });
  test("another's item is not there for a member: not to read, change, delete, count versions or follow in the change log", async () => {
    for (const work of [
      () => site.read(member, (session) => session.item(listId, 1)),
      () => site.read(member, (session) => session.versions(listId, 1)),
      () => site.write(member, (session) => session.updateItem(listId, 1, { Title: 'x' })),
      () => site.write(member, (session) => session.deleteItem(listId, 1)),
    ])
      expect(
        await refusal(async () => {
          await work();
        }),
      ).toBe('404 -2147024809');
    const seen = site.read(member, (session) => session.changes(listId, null, 1000)).flatMap(({ itemId }) => (itemId === null ? [] : [itemId]));
    expect(seen).toEqual([301, 302]);
  });
});
