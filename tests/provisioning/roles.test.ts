import { can, roles, verbs } from '../../src/domain/permissions';
import type { Role, Verb } from '../../src/domain/permissions';
import { provisionSite } from '../../src/provisioning';
import { allLists } from '../../src/schema/lists';
import type { ListKey } from '../../src/schema/lists';
import type { ListDefinition } from '../../src/schema/field';
import { sampleBody } from './sampleDraft';
import { startTestSite } from './testSite';
import type { TestSite } from './testSite';

jest.setTimeout(60_000);

let site: TestSite;
const ids = new Map<string, number>();
let counter = 0;
beforeAll(async () => {
  site = await startTestSite();
  const result = await provisionSite(site.administration(), allLists);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  await site.enrol();
  for (const list of allLists) ids.set(list.key, (await add('agare', list)).id);
});
afterAll(() => site.close());

const address = (list: ListDefinition): string => `web/getlist('/sites/framsyn/${list.url}')`;
const good = (status: number): boolean => status < 300;

async function add(role: Role, list: ListDefinition): Promise<{ readonly may: boolean; readonly id: number }> {
  counter += 1;
  const { status, json } = await site.rest(role, 'POST', `${address(list)}/items`, sampleBody(list, ids, `key-${counter}`));
  if (status === 400) throw new Error(`${list.key}: ${JSON.stringify(json)}`);
  return { may: good(status), id: Number(json.Id) };
}

/** What SharePoint lets a role do with an item. */
const attempts = {
  read: async (role, list, item) => good((await site.rest(role, 'GET', `${address(list)}/items(${item})`)).status),
  add: async (role, list) => (await add(role, list)).may,
  edit: async (role, list, item) => good((await site.rest(role, 'MERGE', `${address(list)}/items(${item})`, { Title: `Ändrad ${(counter += 1)}` })).status),
  remove: async (role, list, item) => good((await site.rest(role, 'DELETE', `${address(list)}/items(${item})`)).status),
  manage: async (role, list) => good((await site.rest(role, 'MERGE', address(list), { Description: list.description })).status),
} satisfies Record<Verb, (role: Role, list: ListDefinition, item: number) => Promise<boolean>>;

describe.each(roles)('What the interface tells %s is what SharePoint does', (role) => {
  test.each(allLists.map((list) => [list.key, list] as const))('in %s', async (key: ListKey, list) => {
    const told: Record<string, boolean> = {};
    const done: Record<string, boolean> = {};
    const compare = async (verb: Verb, whose: 'own' | 'other', item: number): Promise<void> => {
      told[`${verb} ${whose}`] = can(role, verb, { list: key, own: whose === 'own' });
      done[`${verb} ${whose}`] = await attempts[verb](role, list, item);
    };
    const other = (await add('agare', list)).id;
    for (const verb of verbs) await compare(verb, role === 'agare' ? 'own' : 'other', other);
    const own = await add(role, list);
    if (own.may) for (const verb of ['read', 'edit', 'remove'] as const) await compare(verb, 'own', own.id);
    expect(done).toEqual(told);
    expect(own.may).toBe(can(role, 'add', { list: key }));
  });
});

test('items that a person may not read are missing from what they list, and their search finds nothing', async () => {
  const inbox = allLists.find(({ key }) => key === 'inbox')!;
  const { id } = await add('sammankallande', inbox);
  const { json } = await site.rest('arbetsgrupp', 'GET', `${address(inbox)}/items?$select=Id&$filter=Id eq ${id}`);
  expect(json.value).toEqual([]);
});

test('whoever is in no group of ours gets nowhere', async () => {
  for (const list of allLists) expect((await site.rest('stranger', 'GET', `${address(list)}/items`)).status).toBeGreaterThanOrEqual(400);
});
