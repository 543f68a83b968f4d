/** A register that is only added to stays as it was written, by whatever way somebody but the site's owner comes at it. */
import { accessOf, roles } from '../../src/domain/permissions';
import type { Role } from '../../src/domain/permissions';
import { provisionSite } from '../../src/provisioning';
import type { ListDefinition } from '../../src/schema/field';
import { allLists } from '../../src/schema/lists';
import { sampleBody } from './sampleDraft';
import { startTestSite } from './testSite';
import type { TestSite } from './testSite';

jest.setTimeout(60_000);

let site: TestSite;
const ids = new Map<string, number>();
const needed = new Set(['settings', 'programmes', 'groups', 'assignments', 'proposals', 'handlings', 'decisions', 'reports', 'receipts']);
const lists = allLists.filter(({ key }) => needed.has(key));
const registers = lists.filter(({ key }) => ['handlings', 'decisions', 'reports', 'receipts'].includes(key));
let counter = 0;
beforeAll(async () => {
  site = await startTestSite();
  const result = await provisionSite(site.administration(), lists);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  await site.enrol();
  for (const list of lists) ids.set(list.key, await addAs('agare', list));
});
afterAll(() => site.close());

const address = (list: ListDefinition): string => `web/getlist('/sites/framsyn/${list.url}')`;
async function addAs(role: Role, list: ListDefinition): Promise<number> {
  counter += 1;
  const { status, json } = await site.rest(role, 'POST', `${address(list)}/items`, sampleBody(list, ids, `key-${counter}`));
  if (status !== 201) throw new Error(`${list.key} as ${role}: ${status} ${JSON.stringify(json)}`);
  return Number(json['Id']);
}

const form = [{ FieldName: 'Title', FieldValue: 'Ändrad' }];
/** Every way to change, take away, or hide what is there. */
const ways: readonly (readonly [string, string, (list: ListDefinition, item: number) => string, unknown?])[] = [
  ['MERGE', 'edits it', (list, item) => `${address(list)}/items(${item})`, { Title: 'Ändrad' }],
  ['PATCH', 'patches it', (list, item) => `${address(list)}/items(${item})`, { Title: 'Ändrad' }],
  ['PUT', 'replaces it', (list, item) => `${address(list)}/items(${item})`, { Title: 'Ändrad' }],
  ['POST', 'edits it as a form', (list, item) => `${address(list)}/items(${item})/validateUpdateListItem`, { formValues: form, bNewDocumentUpdate: false }],
  [
    'POST',
    'edits it without a version',
    (list, item) => `${address(list)}/items(${item})/ValidateUpdateListItem()`,
    { formValues: form, bNewDocumentUpdate: true },
  ],
  ['DELETE', 'removes it', (list, item) => `${address(list)}/items(${item})`],
  ['POST', 'deletes it', (list, item) => `${address(list)}/items(${item})/deleteObject`],
  ['POST', 'throws it away', (list, item) => `${address(list)}/items(${item})/recycle()`],
  ['POST', 'attaches a file', (list, item) => `${address(list)}/items(${item})/AttachmentFiles/add(FileName='a.txt')`, {}],
  ['POST', 'comments', (list, item) => `${address(list)}/items(${item})/Comments`, { text: 'hej' }],
  ['DELETE', 'removes a version', (list, item) => `${address(list)}/items(${item})/versions(512)`],
  ['POST', 'gives it rights of its own', (list, item) => `${address(list)}/items(${item})/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`],
  ['DELETE', 'removes it as a file', (list, item) => `web/getfilebyserverrelativeurl('/sites/framsyn/${list.url}/${item}_.000')`],
  ['POST', 'throws it away as a file', (list, item) => `web/getfilebyserverrelativeurl('/sites/framsyn/${list.url}/${item}_.000')/recycle()`],
  ['DELETE', 'removes the folder', (list) => `web/getfolderbyserverrelativeurl('/sites/framsyn/${list.url}')`],
  ['POST', 'throws the list away', (list) => `${address(list)}/recycle()`],
  ['DELETE', 'removes the list', (list) => address(list)],
  ['MERGE', 'turns versions off', (list) => address(list), { EnableVersioning: false }],
  ['POST', 'gives the list rights of its own', (list) => `${address(list)}/resetroleinheritance()`],
  ['POST', 'adds a column', (list) => `${address(list)}/fields`, { Title: 'X', FieldTypeKind: 2 }],
  ['DELETE', 'removes a column', (list) => `${address(list)}/fields/getbyinternalnameortitle('FsClientKey')`],
];

describe.each(registers.map((list) => [list.key, list] as const))('In %s', (_key, list) => {
  test.each(roles.filter((role) => role !== 'agare'))('%s leaves what is there as it is', async (role) => {
    const own = ['append', 'contribute', 'edit'].includes(accessOf(role, list.key as 'reports')) ? [await addAs(role, list)] : [];
    const items = [ids.get(list.key)!, ...own];
    const state = async (): Promise<unknown> =>
      Promise.all(items.map(async (item) => (await site.rest('agare', 'GET', `${address(list)}/items(${item})?$select=*,Attachments`)).json));
    const before = await state();
    const got: string[] = [];
    for (const item of items)
      for (const [method, what, path, body] of ways) {
        const { status, json } = await site.rest(role, method, path(list, item), body);
        if (status < 400 || status >= 500) got.push(`${what}: ${status} ${JSON.stringify(json).slice(0, 200)}`);
      }
    expect(got).toEqual([]);
    expect(await state()).toEqual(before);
  });
});
