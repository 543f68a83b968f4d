/** Who an item is by, set through the form path; and what follows from it in a list where people reach their own items only. */
import { startHost } from '../../../src/host';
import type { RunningHost } from '../../../src/host';

const names = ['owner', 'anna', 'bo', 'program', 'editor'] as const;
type Name = (typeof names)[number];
const login = (name: string): string => `i:0#.f|membership|${name}@region.example`;
const list = "web/lists/getByTitle('Inkorg')";

interface Answered {
  readonly status: number;
  readonly json: Record<string, unknown>;
  readonly text: string;
}
let host: RunningHost;
const ids = new Map<Name, number>();

async function call(as: Name, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
  const answer = await fetch(`${host.origin}/sites/test/_api/${path}`, {
    method,
    headers: { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', Authorization: `Bearer ${as}`, ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = text !== '' && (answer.headers.get('content-type') ?? '').includes('json');
  return { status: answer.status, text, json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {} };
}
const merge = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };

beforeAll(async () => {
  host = await startHost({
    secret: 'test',
    identify: (request) => {
      const name = /^Bearer (\w+)$/.exec(request.headers.authorization ?? '')?.[1];
      return name === undefined ? null : { loginName: login(name), means: 'bearer' };
    },
    sites: [
      {
        file: ':memory:',
        serverRelativeUrl: '/sites/test',
        title: 'Test',
        language: 1053,
        timeZone: 'Europe/Stockholm',
        users: names.map((name) => ({ loginName: login(name), title: name, email: `${name}@region.example` })),
      },
    ],
  });
  await call('owner', 'POST', 'web/lists', { Title: 'Inkorg', BaseTemplate: 100 });
  await call('owner', 'POST', list, { ReadSecurity: 2, WriteSecurity: 2, EnableVersioning: true }, merge);
  await call('owner', 'POST', `${list}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
  // Contribute for people, Full Control of this one list for the program. The editor has Manage Lists without Manage Permissions.
  const levels: Readonly<Record<Name, number | undefined>> = { owner: undefined, anna: 1073741827, bo: 1073741827, program: 1073741829, editor: 1073741828 };
  for (const name of names) {
    const { Id } = (await call('owner', 'POST', 'web/ensureuser', { logonName: login(name) })).json as { Id: number };
    ids.set(name, Id);
    if (levels[name] !== undefined) await call('owner', 'POST', `${list}/roleassignments/addroleassignment(principalid=${Id},roledefid=${levels[name]})`);
  }
});
afterAll(() => host.close());

const add = async (as: Name, title: string): Promise<number> => (await call(as, 'POST', `${list}/items`, { Title: title })).json['Id'] as number;
const person = (name: string): string => JSON.stringify([{ Key: login(name) }]);

interface FieldResult {
  readonly FieldName: string;
  readonly HasException: boolean;
  readonly ErrorMessage: string | null;
}
async function form(
  as: Name,
  id: number,
  values: Readonly<Record<string, string>>,
  system = true,
): Promise<{ status: number; results: readonly FieldResult[] }> {
  const formValues = Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
  const { status, json } = await call(as, 'POST', `${list}/items(${id})/validateupdatelistitem`, { formValues, bNewDocumentUpdate: system });
  return { status, results: (json['value'] ?? []) as readonly FieldResult[] };
}
const authorOf = async (id: number): Promise<unknown> => (await call('owner', 'GET', `${list}/items(${id})?$select=AuthorId`)).json['AuthorId'];
const seen = async (as: Name, query = ''): Promise<unknown[]> =>
  ((await call(as, 'GET', `${list}/items?$select=Id,Title${query}`)).json['value'] as { Id: number }[]).map(({ Id }) => Id);

describe('The author of an item', () => {
  it('is set by the form path for whoever has full control of the list, and the item is then that person’s alone, everywhere', async () => {
    const token = ((await call('program', 'GET', `${list}?$select=CurrentChangeToken`)).json['CurrentChangeToken'] as { StringValue: string }).StringValue;
    const id = await add('program', 'Från chatten');
    // Asked before, so that no answer is remembered across the change of author.
    expect(await seen('anna')).toEqual([]);
    expect((await call('anna', 'GET', `${list}/items(${id})`)).status).toBe(404);
    expect(await form('program', id, { Author: person('anna'), Editor: person('anna') })).toMatchObject({
      status: 200,
      results: [
        { FieldName: 'Author', HasException: false },
        { FieldName: 'Editor', HasException: false },
      ],
    });

    expect(await authorOf(id)).toBe(ids.get('anna'));
    expect(await seen('anna')).toEqual([id]);
    expect(await seen('anna', `&$filter=Title eq 'Från chatten'`)).toEqual([id]);
    expect(await seen('anna', `&$filter=AuthorId eq ${ids.get('anna')}`)).toEqual([id]);
    expect((await call('anna', 'GET', `${list}/items(${id})/versions`)).status).toBe(200);
    expect((await call('anna', 'POST', `${list}/items(${id})`, { Title: 'Min egen' }, merge)).status).toBe(204);
    expect(await seen('bo')).toEqual([]);
    expect(await seen('bo', `&$filter=Title eq 'Min egen'`)).toEqual([]);
    for (const path of [`${list}/items(${id})`, `${list}/items(${id})/versions`]) expect((await call('bo', 'GET', path)).status).toBe(404);
    expect((await call('bo', 'POST', `${list}/items(${id})`, { Title: 'Stulen' }, merge)).status).toBe(404);
    expect((await call('bo', 'POST', `${list}/items(${id})/recycle`)).status).toBe(404);

    const changes = (
      await call('anna', 'POST', `${list}/getchanges`, { query: { Item: true, Add: true, Update: true, ChangeTokenStart: { StringValue: token } } })
    ).json['value'] as { ItemId: number; ChangeType: number }[];
    expect(changes.map(({ ItemId, ChangeType }) => [ItemId, ChangeType])).toContainEqual([id, 2]);
  });

  it('is taken from one person and given to another, who sees the item when the first no longer does', async () => {
    const id = await add('program', 'Fel person');
    await form('program', id, { Author: person('anna') });
    expect(await seen('anna', `&$filter=Title eq 'Fel person'`)).toEqual([id]);
    await form('program', id, { Author: person('bo') });
    expect(await seen('anna', `&$filter=Title eq 'Fel person'`)).toEqual([]);
    expect(await seen('bo', `&$filter=Title eq 'Fel person'`)).toEqual([id]);
  });

  it('is set in a batch together with the add that came before', async () => {
    const id = await add('program', 'I ett svep');
    const address = `${host.origin}/sites/test/_api/${list}/items(${id})`;
    const body = JSON.stringify({ formValues: [{ FieldName: 'Author', FieldValue: person('bo') }], bNewDocumentUpdate: true });
    const part = (line: string, text: string): string =>
      `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${line} HTTP/1.1\r\naccept: application/json;odata=nometadata\r\ncontent-type: application/json\r\n\r\n${text}\r\n`;
    const batch = `${part(`POST ${address}/validateupdatelistitem`, body)}${part(`GET ${address}?$select=AuthorId`, '')}--b--\r\n`;
    const answer = await call('program', 'POST', '$batch', batch, { 'Content-Type': 'multipart/mixed; boundary=b' });
    expect(answer.text).toContain(`"AuthorId":${ids.get('bo')}`);
    expect(await seen('bo', `&$filter=Title eq 'I ett svep'`)).toEqual([id]);
  });

  it.each(['anna', 'editor'] as const)('is refused on its own column to %s, who has not full control, and nothing else of the form is saved', async (name) => {
    const id = await add(name, 'Min rad');
    const { status, results } = await form(name, id, { Title: 'Ändrad', Author: person('bo') });
    expect(status).toBe(200);
    expect(results.map(({ FieldName, HasException }) => [FieldName, HasException])).toEqual([
      ['Title', false],
      ['Author', true],
    ]);
    expect(results[1]?.ErrorMessage).toMatch(/^Access denied/);
    expect(await authorOf(id)).toBe(ids.get(name));
    expect((await call('owner', 'GET', `${list}/items(${id})?$select=Title`)).json['Title']).toBe('Min rad');
  });

  it('is refused when the form is no system update, for somebody whom the site does not know, and for nobody', async () => {
    const id = await add('program', 'Kvar');
    expect((await form('program', id, { Author: person('anna') }, false)).results).toMatchObject([
      { HasException: true, ErrorMessage: 'This field is read only.' },
    ]);
    expect((await form('program', id, { Author: person('okand') })).results).toMatchObject([
      { HasException: true, ErrorMessage: 'The user does not exist or is not unique.' },
    ]);
    for (const nobody of ['', '[]', '[{"Key":"anna"},{"Key":"bo"}]', 'anna', '{}'])
      expect((await form('program', id, { Author: nobody })).results).toMatchObject([{ HasException: true }]);
    expect(await authorOf(id)).toBe(ids.get('program'));
  });

  it('is refused to an add and to a MERGE: REST takes who and when and ignores them', async () => {
    const { Id } = (await call('program', 'POST', `${list}/items`, { Title: 'Förfalskad', AuthorId: ids.get('anna') })).json as { Id: number };
    await call('program', 'POST', `${list}/items(${Id})`, { AuthorId: ids.get('anna') }, merge);
    expect(await authorOf(Id)).toBe(ids.get('program'));
  });
});

describe('A system update', () => {
  it('makes no version and leaves when it was changed and by whom, but moves the ETag', async () => {
    const id = await add('program', 'Oförändrad');
    const fields = `${list}/items(${id})?$select=Modified,EditorId,OData__UIVersionString`;
    const before = (await call('program', 'GET', fields, undefined, { Accept: 'application/json' })).json;
    await form('program', id, { Author: person('anna') });
    const after = (await call('program', 'GET', fields, undefined, { Accept: 'application/json' })).json;
    expect(after).toMatchObject({ Modified: before['Modified'], EditorId: before['EditorId'], OData__UIVersionString: '1.0' });
    expect(after['odata.etag']).not.toBe(before['odata.etag']);
  });

  it('sets when, in the site’s own format, and whole new items with who and when', async () => {
    const { json } = await call('program', 'POST', `${list}/AddValidateUpdateItemUsingPath()`, {
      listItemCreateInfo: {},
      formValues: [
        { FieldName: 'Title', FieldValue: 'Flyttad' },
        { FieldName: 'Author', FieldValue: person('bo') },
        { FieldName: 'Created', FieldValue: '2024-03-01 10:30' },
        { FieldName: 'Modified', FieldValue: '2024-03-02 10:30' },
      ],
      bNewDocumentUpdate: true,
    });
    const results = json['value'] as { FieldName: string; FieldValue: string; HasException: boolean }[];
    expect(results.filter(({ HasException }) => HasException)).toEqual([]);
    const id = Number(results.find(({ FieldName }) => FieldName === 'Id')?.FieldValue);
    expect((await call('bo', 'GET', `${list}/items(${id})?$select=Created,Modified,AuthorId`)).json).toEqual({
      Created: '2024-03-01T09:30:00Z',
      Modified: '2024-03-02T09:30:00Z',
      AuthorId: ids.get('bo'),
    });
  });
});
