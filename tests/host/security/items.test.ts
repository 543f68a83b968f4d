/** Items with permissions of their own, and what is seen of them by people and by people's groups. */
import type { ItemQuery, ListRow, Securable, Session, Site } from '../../../src/host/engine';
import { everyoneLoginName } from '../../../src/host/store/users';
import { asAdministrator, attempt, giveRoles, identities, listWithItemOfEach, login, openRegion, refusal, roleId, type Identity } from './region';

const query: ItemQuery = { top: 100, dialect: 'odata' };
let site: Site;
let list: ListRow;
let secret: number;
let shared: number;
let toEveryone: number;
const on = (itemId: number): Securable => ({ kind: 'item', listId: list.id, itemId });
const group = 'Granskare';

beforeAll(async () => {
  site = openRegion();
  await asAdministrator(site, giveRoles);
  const prepared = await listWithItemOfEach(site, 'Ärenden');
  list = prepared.list;
  [secret, shared, toEveryone] = [prepared.ownItem.owner, prepared.ownItem.member, prepared.ownItem.visitor];
  await asAdministrator(site, (session) => {
    session.breakRoleInheritance(on(secret), false, false);
    session.breakRoleInheritance(on(shared), false, false);
    const made = session.createGroup({ Title: group });
    session.addToGroup(made.id, login('contributor'));
    session.addRoleAssignment(on(shared), made.id, roleId(session, 'Contribute'));
    session.addRoleAssignment(on(shared), session.ensureUser(login('visitor')).id, roleId(session, 'Read'));
    session.breakRoleInheritance(on(toEveryone), false, false);
    session.addRoleAssignment(on(toEveryone), session.ensureUser(everyoneLoginName).id, roleId(session, 'Contribute'));
  });
});
afterAll(() => site.close());

const others = identities.filter((identity) => identity !== 'administrator');

test.each(others)('an item with its own permissions and nobody in them does not exist for %s', (identity) => {
  const outcome = site.read(login(identity), (session) => ({
    item: refusal(() => session.item(list.id, secret)),
    page: session.items(list.id, query).items.some((item) => item.id === secret),
    rights: refusal(() => session.effectivePermissions(on(secret))),
    attachments: refusal(() => session.attachments(list.id, secret)),
  }));
  expect(outcome).toEqual({ item: '404 -2147024809', page: false, rights: '404 -2147024809', attachments: '404 -2147024809' });
});

test.each(others)('an item shared with a group and a person is seen by those alone: %s', (identity) => {
  const sees = identity === 'contributor' || identity === 'visitor';
  expect(site.read(login(identity), (session) => session.items(list.id, query).items.some((item) => item.id === shared))).toBe(sees);
});

test('who reads a shared item cannot change it, and who is in a group that may, can', async () => {
  expect(await attempt(site, login('visitor'), (session) => session.updateItem(list.id, shared, { Title: 'x' }))).toBe('403 -2147024891');
  expect(await attempt(site, login('contributor'), (session) => session.updateItem(list.id, shared, { Title: 'x' }))).toBeUndefined();
});

test.each(others)('what is granted to everyone is granted to %s', async (identity) => {
  expect(await attempt(site, login(identity), (session) => session.updateItem(list.id, toEveryone, { Title: 'x' }))).toBeUndefined();
});

test('leaving a group takes away what the group gave, in the next call', async () => {
  await asAdministrator(site, (session) => session.removeFromGroup(session.group({ name: group }).id, session.userByLoginName(login('contributor')).id));
  expect(site.read(login('contributor'), (session) => refusal(() => session.item(list.id, shared)))).toBe('404 -2147024809');
  await asAdministrator(site, (session) => void session.addToGroup(session.group({ name: group }).id, login('contributor')));
  expect(site.read(login('contributor'), (session) => session.item(list.id, shared).id)).toBe(shared);
});

test('a change that is undone leaves the rights as they were', async () => {
  await attempt(site, login('administrator'), (session) =>
    session.addRoleAssignment(on(secret), session.userByLoginName(login('visitor')).id, roleId(session, 'Read')),
  );
  expect(site.read(login('visitor'), (session) => refusal(() => session.item(list.id, secret)))).toBe('404 -2147024809');
});

test('resetting an item gives it the rights of its list again', async () => {
  const seen = await asAdministrator(site, (session) => {
    session.resetRoleInheritance(on(secret));
    return session.item(list.id, secret).hasUniqueRoleAssignments;
  });
  expect(seen).toBe(false);
  expect(site.read(login('visitor'), (session) => session.item(list.id, secret).id)).toBe(secret);
  await asAdministrator(site, (session) => session.breakRoleInheritance(on(secret), false, false));
});

test('clearing subscopes when a list is broken puts its items under the list', async () => {
  const outcome = await attempt(site, login('administrator'), (session) => {
    session.breakRoleInheritance({ kind: 'list', listId: list.id }, true, true);
    expect(session.item(list.id, secret).hasUniqueRoleAssignments).toBe(false);
  });
  expect(outcome).toBeUndefined();
});

describe('a list without rights on it, in which one item is shared', () => {
  let closed: ListRow;
  let open: number;
  const asListOnly = <T>(work: (session: Session) => T): T => site.read(login('listOnly'), work);

  beforeAll(async () => {
    await asAdministrator(site, (session) => {
      closed = session.createList({ title: 'Stängd', baseTemplate: 100 });
      session.breakRoleInheritance({ kind: 'list', listId: closed.id }, false, false);
      open = session.addItem(closed.id, { Title: 'Delad' }).id;
      session.addItem(closed.id, { Title: 'Hemlig' });
    });
  });

  test('does not exist before the sharing', () => {
    expect(
      asListOnly((session) => [refusal(() => session.list({ title: 'Stängd' })), refusal(() => session.list({ id: closed.id })), session.lists().length]),
    ).toEqual(['404 -1', '404 -2130575322', 1]);
  });
  test('shows that item alone after it, and passage through the list is Limited Access', async () => {
    await asAdministrator(site, (session) => {
      const item: Securable = { kind: 'item', listId: closed.id, itemId: open };
      session.breakRoleInheritance(item, false, false);
      session.addRoleAssignment(item, session.userByLoginName(login('listOnly')).id, roleId(session, 'Read'));
    });
    expect(asListOnly((session) => session.items(closed.id, query).items.map((item) => item.values['Title']))).toEqual(['Delad']);
    const passage = site.read(login('administrator'), (session) => {
      const { id } = session.userByLoginName(login('listOnly'));
      return session.roleAssignments({ kind: 'list', listId: closed.id }).find((assignment) => assignment.principalId === id)?.roleDefinitionIds;
    });
    expect(passage).toEqual([1073741825]);
  });
  test('keeps the rest out of counts, filters and lookups', () => {
    expect(
      asListOnly(
        (session) => session.items(closed.id, { ...query, where: { kind: 'compare', operator: 'ge', field: { path: ['ID'] }, value: 0 } }).items.length,
      ),
    ).toBe(1);
  });
});

test.each<[Identity, boolean]>([
  ['owner', true],
  ['member', false],
  ['designer', false],
  ['visitor', false],
])('%s may manage permissions: %s', async (identity, may) => {
  const fresh = await asAdministrator(site, (session) => session.createList({ title: `Rättigheter ${identity}`, baseTemplate: 100 }));
  const outcome = await attempt(site, login(identity), (session) => session.breakRoleInheritance({ kind: 'list', listId: fresh.id }, true, false));
  expect(outcome).toBe(may ? undefined : '403 -2147024891');
});

test('breaking without a copy leaves the caller with Full Control and nobody else', async () => {
  const assigned = await asAdministrator(site, (session) => {
    const fresh = session.createList({ title: 'Bruten', baseTemplate: 100 });
    session.breakRoleInheritance({ kind: 'list', listId: fresh.id }, false, false);
    return session.roleAssignments({ kind: 'list', listId: fresh.id });
  });
  expect(assigned).toEqual([{ principalId: site.read(login('administrator'), (session) => session.user.id), roleDefinitionIds: [1073741829] }]);
});

test('role assignments are refused on what inherits', async () => {
  const fresh = await asAdministrator(site, (session) => session.createList({ title: 'Ärver', baseTemplate: 100 }));
  const outcome = await attempt(site, login('administrator'), (session) =>
    session.addRoleAssignment({ kind: 'list', listId: fresh.id }, session.user.id, roleId(session, 'Read')),
  );
  expect(outcome).toBe('400 -2146233079');
});

describe('where several rules meet', () => {
  const titles = (identity: Identity, listId: string): readonly unknown[] =>
    site.read(login(identity), (session) => session.items(listId, query).items.map((item) => item.values['Title']));

  test('the own item goes out of sight when its permissions are taken away, in a list of own items too', async () => {
    const own = await asAdministrator(site, (session) => session.createList({ title: 'Egna', baseTemplate: 100, settings: { ReadSecurity: 2 } }));
    const itemId = await site.write(login('contributor'), (session) => session.addItem(own.id, { Title: 'Min' }).id);
    expect(titles('contributor', own.id)).toEqual(['Min']);
    await asAdministrator(site, (session) => session.breakRoleInheritance({ kind: 'item', listId: own.id, itemId }, false, false));
    expect(titles('contributor', own.id)).toEqual([]);
  });
  test('a role without the right to view shows nothing, by page and by id', async () => {
    const made = await asAdministrator(site, (session) => session.createList({ title: 'Blind', baseTemplate: 100 }));
    const itemId = await asAdministrator(site, (session) => {
      const { id } = session.addItem(made.id, { Title: 'Osedd' });
      const item: Securable = { kind: 'item', listId: made.id, itemId: id };
      const role = session.createRoleDefinition({ name: 'Blind', description: '', order: 400, permissions: { High: '0', Low: String(2 + 4 + 65536) } });
      session.breakRoleInheritance(item, false, false);
      session.addRoleAssignment(item, session.userByLoginName(login('contributor')).id, role.id);
      return id;
    });
    expect(titles('contributor', made.id)).toEqual([]);
    expect(await attempt(site, login('contributor'), (session) => session.updateItem(made.id, itemId, { Title: 'x' }))).toBe('404 -2147024809');
  });
  test('the administrator sees what an owner keeps for the owner', async () => {
    const made = await asAdministrator(site, (session) => session.createList({ title: 'Ägarens', baseTemplate: 100 }));
    const itemId = await site.write(login('owner'), (session) => {
      const { id } = session.addItem(made.id, { Title: 'Min egen' });
      session.breakRoleInheritance({ kind: 'item', listId: made.id, itemId: id }, false, false);
      return id;
    });
    expect([titles('administrator', made.id), titles('owner', made.id), titles('designer', made.id)]).toEqual([['Min egen'], ['Min egen'], []]);
    expect(site.read(login('administrator'), (session) => session.item(made.id, itemId).id)).toBe(itemId);
  });
  test('a lookup shows nothing of a list that the reader may not see', async () => {
    const [target, holder] = await asAdministrator(site, (session) => [
      session.createList({ title: 'Mål', baseTemplate: 100 }),
      session.createList({ title: 'Pekare', baseTemplate: 100 }),
    ]);
    const targetId = await asAdministrator(site, (session) => {
      session.breakRoleInheritance({ kind: 'list', listId: target.id }, false, false);
      session.createFieldAsXml(holder.id, `<Field Type="Lookup" DisplayName="Pekar" Name="Pekar" List="{${target.id}}" ShowField="Title" />`, 0);
      return session.addItem(target.id, { Title: 'Hemligt mål' }).id;
    });
    const shown = (identity: Identity): number =>
      site.read(login(identity), (session) => session.lookupTexts(holder.id, session.field(holder.id, { internalNameOrTitle: 'Pekar' }), [targetId]).size);
    expect([shown('administrator'), shown('visitor'), shown('member')]).toEqual([1, 0, 0]);
  });
});
