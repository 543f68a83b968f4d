/**
 * Who sees and changes what in a list: one declarative table of facts, tried through every way in. A cell is
 * `see/change` for the list's items, each 'all', 'own' or 'none'; '+' means that the person may add items.
 */
import type { Guid, ItemQuery, Predicate, Session, Site } from '../../../src/host/engine';
import {
  asAdministrator,
  attempt,
  giveRoles,
  identities,
  listWithItemOfEach,
  login,
  openRegion,
  refusal,
  roleId,
  type Identity,
  type Prepared,
} from './region';

type Reach = 'all' | 'own' | 'none';
type Cell = `${Reach}/${Reach}${'' | '+'}`;
const settings = ['open', 'ownRead', 'ownWrite', 'ownBoth', 'readOnly', 'unique', 'uniqueOwnWrite'] as const;
type Setting = (typeof settings)[number];

/** Manage Lists with Cancel Checkout (administrator, owner, designer) lifts the own-items rules; Edit (member) and Contribute do not. */
const facts: Readonly<Record<Identity, Readonly<Record<Setting, Cell>>>> = {
  //                open         ownRead      ownWrite     ownBoth      readOnly      unique        uniqueOwnWrite
  administrator: row('all/all+', 'all/all+', 'all/all+', 'all/all+', 'all/all+', 'all/all+', 'all/all+'),
  owner: row('all/all+', 'all/all+', 'all/all+', 'all/all+', 'all/all+', 'none/none', 'none/none'),
  member: row('all/all+', 'own/own+', 'all/own+', 'own/own+', 'all/none', 'none/none', 'none/none'),
  designer: row('all/all+', 'all/all+', 'all/all+', 'all/all+', 'all/all+', 'none/none', 'none/none'),
  contributor: row('all/all+', 'own/own+', 'all/own+', 'own/own+', 'all/none', 'all/none', 'all/none'),
  visitor: row('all/none', 'own/none', 'all/none', 'own/none', 'all/none', 'none/none', 'none/none'),
  staff: row('all/none', 'own/none', 'all/none', 'own/none', 'all/none', 'none/none', 'none/none'),
  listOnly: row('all/none', 'own/none', 'all/none', 'own/none', 'all/none', 'all/all+', 'all/own+'),
};
function row(...cells: readonly Cell[]): Readonly<Record<Setting, Cell>> {
  return Object.fromEntries(settings.map((setting, index) => [setting, cells[index]])) as Record<Setting, Cell>;
}

const security: Readonly<Record<Setting, { readonly ReadSecurity: number; readonly WriteSecurity: number }>> = {
  open: { ReadSecurity: 1, WriteSecurity: 1 },
  ownRead: { ReadSecurity: 2, WriteSecurity: 1 },
  ownWrite: { ReadSecurity: 1, WriteSecurity: 2 },
  ownBoth: { ReadSecurity: 2, WriteSecurity: 2 },
  readOnly: { ReadSecurity: 1, WriteSecurity: 4 },
  unique: { ReadSecurity: 1, WriteSecurity: 1 },
  uniqueOwnWrite: { ReadSecurity: 1, WriteSecurity: 2 },
};

const query = (where?: Predicate): ItemQuery => ({ top: 100, dialect: 'odata', ...(where && { where }) });
const idIs = (id: number): Predicate => ({ kind: 'compare', operator: 'eq', field: { path: ['ID'] }, value: id });
const comparison = (id: number): Predicate => ({ kind: 'compare', operator: 'ge', field: { path: ['ID'] }, value: id });

/** Each says whether the item came in sight. A refusal is no sight. */
const waysIn: Readonly<Record<string, (session: Session, listId: Guid, itemId: number) => boolean>> = {
  item: (session, listId, itemId) => session.item(listId, itemId).id === itemId,
  items: (session, listId, itemId) => session.items(listId, query()).items.some((item) => item.id === itemId),
  'items in order': (session, listId, itemId) =>
    session.items(listId, { ...query(), order: [{ field: { path: ['ID'] }, descending: true }] }).items.some((item) => item.id === itemId),
  'items by id': (session, listId, itemId) => session.items(listId, query(idIs(itemId))).items.length === 1,
  'items from an id on': (session, listId, itemId) => session.items(listId, query(comparison(itemId))).items.some((item) => item.id === itemId),
  'items by either of two': (session, listId, itemId) => session.items(listId, query({ kind: 'or', operands: [idIs(itemId), idIs(0)] })).items.length === 1,
  'items by CAML': (session, listId, itemId) => session.items(listId, { ...query(), dialect: 'caml' }).items.some((item) => item.id === itemId),
  versions: (session, listId, itemId) => session.versions(listId, itemId).length > 0,
  attachments: (session, listId, itemId) => session.attachments(listId, itemId).length === 1,
  'attachment content': (session, listId, itemId) => session.attachment(listId, itemId, 'bilaga.txt').byteLength > 0,
  comments: (session, listId, itemId) => session.comments(listId, itemId, 0).length === 1,
  likes: (session, listId, itemId) => session.likedBy(listId, itemId).length === 0,
  'effective permissions': (session, listId, itemId) => (Number(session.effectivePermissions({ kind: 'item', listId, itemId }).Low) & 1) === 1,
};

const changes: Readonly<Record<string, (session: Session, listId: Guid, itemId: number) => unknown>> = {
  update: (session, listId, itemId) => session.updateItem(listId, itemId, { Title: 'Ändrad' }),
  'update without a version': (session, listId, itemId) => session.updateItem(listId, itemId, { Title: 'Ändrad' }, { version: false }),
  delete: (session, listId, itemId) => session.deleteItem(listId, itemId),
  recycle: (session, listId, itemId) => session.recycleItem(listId, itemId),
  attach: (session, listId, itemId) => session.addAttachment(listId, itemId, 'ny.txt', new Uint8Array(1)),
  'replace an attachment': (session, listId, itemId) => session.replaceAttachment(listId, itemId, 'bilaga.txt', new Uint8Array(1)),
  'delete an attachment': (session, listId, itemId) => session.deleteAttachment(listId, itemId, 'bilaga.txt'),
};

const reaches = (reach: Reach, own: boolean): boolean => reach === 'all' || (reach === 'own' && own);

describe.each(settings)('a list that is %s', (setting) => {
  let site: Site;
  let prepared: Prepared;

  beforeAll(async () => {
    site = openRegion();
    await asAdministrator(site, giveRoles);
    prepared = await listWithItemOfEach(site, setting);
    const on = { kind: 'list', listId: prepared.list.id } as const;
    await asAdministrator(site, (session) => {
      session.updateList(prepared.list.id, security[setting]);
      if (!setting.startsWith('unique')) return;
      session.breakRoleInheritance(on, false, false);
      session.addRoleAssignment(on, session.ensureUser(login('listOnly')).id, roleId(session, 'Contribute'));
      session.addRoleAssignment(on, session.ensureUser(login('contributor')).id, roleId(session, 'Read'));
    });
  });
  afterAll(() => site.close());

  describe.each(identities)('%s', (identity) => {
    const [see, rest] = facts[identity][setting].split('/') as [Reach, string];
    const change = rest.replace('+', '') as Reach;
    const others = identities.filter((other) => other !== identity);
    const cases = [
      ['own', true],
      ['foreign', false],
    ] as const;

    test.each(cases)('sees %s items as the table says, by every way in', (_name, own) => {
      const itemId = prepared.ownItem[own ? identity : (others[0] as Identity)];
      const seen = Object.fromEntries(
        Object.entries(waysIn).map(([name, look]) => [
          name,
          site.read(login(identity), (session) => {
            let result = false;
            return (
              refusal(() => {
                result = look(session, prepared.list.id, itemId);
              }) === undefined && result
            );
          }),
        ]),
      );
      expect(seen).toEqual(Object.fromEntries(Object.keys(waysIn).map((name) => [name, reaches(see, own)])));
    });

    test.each(cases)('changes %s items as the table says, by every verb', async (_name, own) => {
      const itemId = prepared.ownItem[own ? identity : (others[0] as Identity)];
      const outcome: Record<string, string | undefined> = {};
      for (const [name, verb] of Object.entries(changes))
        outcome[name] = await attempt(site, login(identity), (session) => verb(session, prepared.list.id, itemId));
      const expected = reaches(change, own) ? undefined : reaches(see, own) ? '403 -2147024891' : expect.stringMatching(/^404 /);
      expect(outcome).toEqual(Object.fromEntries(Object.keys(changes).map((name) => [name, expected])));
    });

    test('adds items only when the table says so', async () => {
      const outcome = await attempt(site, login(identity), (session) => session.addItem(prepared.list.id, { Title: 'Ny' }));
      if (rest.endsWith('+')) expect(outcome).toBeUndefined();
      else expect(outcome).toMatch(see === 'none' ? /^40[34] / : /^403 /);
    });

    test('counts exactly the items in sight', () => {
      const count = site.read(login(identity), (session) => {
        let found = 0;
        refusal(() => {
          found = session.items(prepared.list.id, query()).items.length;
        });
        return found;
      });
      expect(count).toBe(see === 'all' ? identities.length : see === 'own' ? 1 : 0);
    });
  });
});
