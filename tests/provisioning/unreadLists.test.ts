/**
 * What a role may not read, it does not reach by any way round: queries, changes, versions, comments, or lookups
 * from lists that it may read.
 */
import { can } from '../../src/domain/permissions';
import type { Role } from '../../src/domain/permissions';
import { provisionSite } from '../../src/provisioning';
import { allLists } from '../../src/schema/lists';
import type { ListDefinition } from '../../src/schema/field';
import { sampleBody } from './sampleDraft';
import { startTestSite } from './testSite';
import type { TestSite } from './testSite';

jest.setTimeout(60_000);

/** Stands in the title of every item; no answer may hold it. */
const secret = 'Förtroligt4711';
let site: TestSite;
const ids = new Map<string, number>();
beforeAll(async () => {
  site = await startTestSite();
  const result = await provisionSite(site.administration(), allLists);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  await site.enrol();
  for (const list of allLists) {
    const body = { ...sampleBody(list, ids, `${secret}-${list.key}`), Title: `${secret} ${list.key}` };
    const { status, json } = await site.rest('agare', 'POST', `${address(list)}/items`, body);
    if (status >= 300) throw new Error(`${list.key}: ${JSON.stringify(json)}`);
    ids.set(list.key, Number(json.Id));
  }
});
afterAll(() => site.close());

const address = (list: ListDefinition): string => `web/getlist('/sites/framsyn/${list.url}')`;
const caml = { query: { ViewXml: '<View><Query><Where><Contains><FieldRef Name="Title"/><Value Type="Text">4711</Value></Contains></Where></Query></View>' } };

/** Every way to what a list holds that the host knows. */
const ways: readonly (readonly [string, (list: ListDefinition, id: number) => readonly [string, string, unknown?]])[] = [
  ['by its id', (list, id) => ['GET', `${address(list)}/items(${id})`]],
  ['in the list', (list) => ['GET', `${address(list)}/items?$top=5000`]],
  ['by a filter', (list) => ['GET', `${address(list)}/items?$filter=substringof('4711',Title)`]],
  ['in an order', (list) => ['GET', `${address(list)}/items?$orderby=Title desc`]],
  ['by CAML', (list) => ['POST', `${address(list)}/getitems`, caml]],
  [
    'as a stream',
    (list) => [
      'POST',
      `${address(list)}/RenderListDataAsStream`,
      { parameters: { ViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields></View>' } },
    ],
  ],
  ['by its versions', (list, id) => ['GET', `${address(list)}/items(${id})/versions`]],
  ['by its comments', (list, id) => ['GET', `${address(list)}/items(${id})/Comments`]],
  ['by its attachments', (list, id) => ['GET', `${address(list)}/items(${id})/AttachmentFiles`]],
  ['by its form values', (list, id) => ['GET', `${address(list)}/items(${id})/FieldValuesAsText`]],
  ['by one of its columns', (list, id) => ['GET', `${address(list)}/items(${id})/Title`]],
  ['by the lists of the site', (list) => ['GET', `web/lists/getbytitle('${encodeURIComponent(list.title)}')/items`]],
];

it.each(ways.filter(([way]) => !/comments|attachments/.test(way)))('Whoever may read a list reaches what it holds %s', async (_way, ask) => {
  const unreached: string[] = [];
  for (const list of allLists) {
    const answer = await site.rest('agare', ...ask(list, ids.get(list.key) ?? 0));
    if (!JSON.stringify(answer.json).includes('4711')) unreached.push(list.key);
  }
  expect(unreached).toEqual([]);
});

describe.each(['medarbetare', 'ledningsgrupp', 'arbetsgrupp'] as const)('%s', (role: Role) => {
  const closed = allLists.filter(({ key }) => !can(role, 'read', { list: key, own: false }));

  it('has lists whose items of others are closed', () => expect(closed.length).toBeGreaterThan(0));

  it.each(ways)('reaches nothing of them %s', async (_way, ask) => {
    const found: string[] = [];
    for (const list of closed) {
      const answer = await site.rest(role, ...ask(list, ids.get(list.key) ?? 0));
      if (JSON.stringify(answer.json).includes('4711')) found.push(list.key);
    }
    expect(found).toEqual([]);
  });

  it('is told of no change in them that has a title, nor of any in a list it may not open', async () => {
    const query = { query: { Item: true, Add: true, Update: true, DeleteObject: true } };
    for (const list of closed) {
      const { status, json } = await site.rest(role, 'POST', `${address(list)}/GetChanges`, query);
      expect([list.key, status < 300 ? json.value : []]).toEqual([list.key, []]);
    }
  });

  it('cannot change or remove them, nor add a version to them', async () => {
    const done: string[] = [];
    for (const list of closed) {
      for (const method of ['MERGE', 'DELETE']) {
        const { status } = await site.rest(role, method, `${address(list)}/items(${ids.get(list.key)})`, method === 'MERGE' ? { Title: 'Ändrad' } : undefined);
        if (status < 300) done.push(`${method} ${list.key}`);
      }
    }
    expect(done).toEqual([]);
  });

  it('sees nothing of them through the lookups of lists that it may read', async () => {
    const closedKeys = new Set<string>(closed.map(({ key }) => key));
    const leaks: string[] = [];
    let tried = 0;
    for (const list of allLists) {
      for (const field of Object.values(list.fields)) {
        if (field.kind !== 'lookup' && field.kind !== 'lookups') continue;
        const target = (field.settings as { readonly list: string }).list;
        if (!closedKeys.has(target) || closedKeys.has(list.key)) continue;
        tried += 1;
        const value = ids.get(target);
        const made = await site.rest('agare', 'POST', `${address(list)}/items`, {
          ...sampleBody(list, ids, `k-${list.key}-${field.internal}`),
          [`${field.internal}Id`]: field.kind === 'lookup' ? value : [value],
        });
        expect([list.key, field.internal, made.status]).toEqual([list.key, field.internal, 201]);
        const column = `${field.internal}/Title`;
        const expanded = await site.rest(role, 'GET', `${address(list)}/items(${made.json.Id})?$select=Id,${column}&$expand=${field.internal}`);
        const filtered = await site.rest(role, 'GET', `${address(list)}/items?$select=Id&$filter=startswith(${column},'${encodeURIComponent(secret)}')`);
        if (JSON.stringify(expanded.json).includes('4711')) leaks.push(`${list.key}.${field.internal} expanded`);
        if (((filtered.json.value ?? []) as readonly unknown[]).length > 0) leaks.push(`${list.key}.${field.internal} filtered`);
      }
    }
    expect(leaks).toEqual([]);
    if (role === 'medarbetare') expect(tried).toBeGreaterThan(0);
  });
});
