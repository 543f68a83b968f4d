/** What a chat is told when SharePoint does not do as it should: a typed fault, within twenty seconds. */
import { createSharePointInbox } from '../../../src/bot/sharepoint/inbox';
import type { Conversation, Sender } from '../../../src/bot/core/incoming';
import type { Inbox } from '../../../src/bot/core/ports';
import { batch, json, requestLines, scriptedServer } from '../../fixtures/scriptedServer';
import type { Part, Script, ScriptedServer } from '../../fixtures/scriptedServer';

const sender: Sender = { tenantId: 't', personId: 'p', name: 'Namn', teamsId: '29:p' };
const chat: Conversation = { id: '19:chat', kind: 'groupChat', serviceUrl: 'https://smba.example/' };
const arrival = { title: 'Rubrik', seen: 'Något som någon har sett med egna ögon.', source: 'Chatten' };
const refusal = (code: string, value: string): unknown => ({ 'odata.error': { code, message: { lang: 'en-US', value } } });

function inboxOn(
  script: Script,
  token: () => Promise<string> = () => Promise.resolve('t'),
  email = 'p@region.example',
): { inbox: Inbox; server: ScriptedServer } {
  const server = scriptedServer(script);
  const inbox = createSharePointInbox({
    siteUrl: 'https://region.sharepoint.com/sites/framsyn',
    token,
    emailOf: () => Promise.resolve({ ok: true, value: email }),
    now: () => new Date('2026-03-02T08:00:00Z'),
    fetch: server.fetch,
    clock: server.clock,
  });
  return { inbox, server };
}
const app = { Id: 9, Name: 'i:0i.t|ms.sp.ext|bot@t' };
const person = { Id: 4, Name: 'i:0#.f|membership|p@region.example', EMail: 'p@region.example' };
const row = (Author: object, etag = '"1"') => ({ 'odata.etag': etag, Id: 7, Author });
const added: readonly Part[] = [
  { status: 201, body: { 'odata.etag': '"1"', Id: 7, AuthorId: 9 } },
  { status: 200, body: { value: [row(app)] } },
];
const given: readonly Part[] = [
  { status: 200, body: { value: [{ FieldName: 'Author', HasException: false }] } },
  { status: 200, body: row(person, '"2"') },
];
const isAdd: (body: string) => boolean = (body) => body.includes('/items HTTP');

const answers: readonly (readonly [string, Script, 'noAccess' | 'busy' | 'refused' | 'behind'])[] = [
  ['401', () => json(refusal('0', 'Unauthorized'), 401), 'noAccess'],
  ['a page to sign in at', () => new Response('<html>', { status: 200, headers: { 'Content-Type': 'text/html' } }), 'noAccess'],
  ['403', () => json(refusal('-2147024891, System.UnauthorizedAccessException', 'Access denied.'), 403), 'noAccess'],
  [
    '404 in each part, the list missing',
    () => batch([1, 2].map(() => ({ status: 404, body: refusal('-2147024894, System.IO.FileNotFoundException', 'File Not Found.') }))),
    'behind',
  ],
  [
    '400, a column missing',
    () =>
      batch([
        { status: 400, body: refusal('-1, X', "The property 'FsX' does not exist on type 'SP.Data.InboxListItem'.") },
        { status: 200, body: { value: [] } },
      ]),
    'behind',
  ],
  [
    '400, a value not taken',
    () =>
      batch([
        { status: 400, body: refusal('-2130575163, Microsoft.SharePoint.SPListDataValidationException', 'Nej.') },
        { status: 200, body: { value: [] } },
      ]),
    'refused',
  ],
  ['412', () => json(refusal('-1, X', 'The request ETag value does not match'), 412), 'busy'],
  ['429 with a minute to wait', () => json({}, 429, { 'Retry-After': '60' }), 'busy'],
  ['429 again and again', () => json({}, 429, { 'Retry-After': '2' }), 'busy'],
  ['503 without a time', () => json({}, 503), 'busy'],
  ['500', () => json(refusal('-2146232832, Microsoft.SharePoint.SPException', 'Unexpected.'), 500), 'busy'],
  ['nothing, ever', () => 'silence', 'busy'],
  ['a broken connection', () => 'lost', 'busy'],
  ['broken JSON', () => new Response('{"value":[{"Id":', { status: 200, headers: { 'Content-Type': 'application/json' } }), 'busy'],
  [
    'a batch with a broken part',
    () =>
      batch([
        { status: 201, body: 'x' },
        { status: 200, body: 'y' },
      ]),
    'busy',
  ],
];

it.each(answers)('%s is told as it is, within twenty seconds', async (_name, script, fault) => {
  const { inbox, server } = inboxOn(script);
  expect(await inbox.keep(arrival, sender, chat, 'key', 'corr')).toEqual({ ok: false, fault, correlationId: 'corr' });
  expect(server.clock.now()).toBeLessThanOrEqual(20_000);
  expect(await inbox.undo(7, sender, 'corr')).toMatchObject({ ok: false });
  expect(server.clock.now()).toBeLessThanOrEqual(40_000);
});

it('a throttled server that soon opens again is waited for as long as it says', async () => {
  let asked = 0;
  const { inbox, server } = inboxOn(({ body }) => (asked++ === 0 ? json({}, 429, { 'Retry-After': '5' }) : isAdd(body) ? batch(added) : batch(given)));
  expect(await inbox.keep(arrival, sender, chat, 'key', 'corr')).toEqual({ ok: true, value: { id: 7 } });
  expect(server.seen[1]?.at).toBeGreaterThanOrEqual(5000);
});

it('two calls are enough when all goes well: the add with its look, and the author with the look that proves it', async () => {
  const { inbox, server } = inboxOn(({ body }) => batch(isAdd(body) ? added : given));
  expect(await inbox.keep(arrival, sender, chat, 'key', 'corr')).toEqual({ ok: true, value: { id: 7 } });
  expect(server.seen.map((seen) => requestLines(seen).map((line) => line.split(' ')[0]))).toEqual([
    ['POST', 'GET'],
    ['POST', 'GET'],
  ]);
});

it('when SharePoint never answers about the author, the row is taken away, with the ETag that it had', async () => {
  const { inbox, server } = inboxOn(({ body, headers }) => {
    if (isAdd(body)) return batch(added);
    return headers.get('X-HTTP-Method') === 'DELETE' ? json({}) : 'silence';
  });
  expect(await inbox.keep(arrival, sender, chat, 'key', 'corr')).toMatchObject({ ok: false, fault: 'busy' });
  const deletion = server.seen.find(({ headers }) => headers.get('X-HTTP-Method') === 'DELETE');
  expect(deletion?.url).toMatch(/items\(7\)$/);
  expect(deletion?.headers.get('If-Match')).toBe('"1"');
});

it('a row that turns out to have become the person’s stays, and is said to be kept', async () => {
  const { inbox } = inboxOn(({ body, headers }) => {
    if (isAdd(body)) return batch(added);
    return headers.get('X-HTTP-Method') === 'DELETE' ? json(refusal('-1, X', 'The request ETag value does not match'), 412) : 'silence';
  });
  expect(await inbox.keep(arrival, sender, chat, 'key', 'corr')).toEqual({ ok: true, value: { id: 7 } });
});

it('a row that is told again is left with the person whom SharePoint knows by another address', async () => {
  const alias = { Id: 4, Name: 'i:0#.f|membership|other@region.example', EMail: 'other@region.example' };
  const { inbox, server } = inboxOn(() =>
    batch([
      { status: 400, body: refusal('-2130575169, X', 'Duplicate') },
      { status: 200, body: { value: [row(alias)] } },
    ]),
  );
  expect(await inbox.keep(arrival, sender, chat, 'key', 'corr')).toEqual({ ok: true, value: { id: 7 } });
  expect(server.seen).toHaveLength(1);
});

it.each([
  ['a guest', 'bo_exempel.org#ext#@region.onmicrosoft.com'],
  ['somebody whose name is written in capital letters', 'Bo.Exempel@Region.Example'],
  ['somebody whose name has signs that mean something elsewhere', `o'brien+x|y"}]@region.example`],
])('%s is named to SharePoint as its directory names them, and the row is theirs', async (_who, email) => {
  const login = `i:0#.f|membership|${email.toLowerCase()}`;
  const { inbox, server } = inboxOn(
    ({ body }) =>
      batch(
        isAdd(body)
          ? added
          : [
              { status: 200, body: { value: [{ FieldName: 'Author', HasException: false }] } },
              { status: 200, body: row({ Id: 4, Name: login }, '"2"') },
            ],
      ),
    undefined,
    email,
  );
  expect(await inbox.keep(arrival, sender, chat, 'key', 'corr')).toEqual({ ok: true, value: { id: 7 } });
  const named = [...(server.seen[1]?.body ?? '').matchAll(/"FieldValue":("(?:[^"\\]|\\.)*")/g)].map(
    ([, value = '""']) => JSON.parse(JSON.parse(value) as string) as unknown,
  );
  expect(named).toEqual([[{ Key: login }], [{ Key: login }]]);
});

it('a person whom SharePoint takes for nobody, saying that all went well, leaves no row behind', async () => {
  const { inbox, server } = inboxOn(({ body, headers }) => {
    if (isAdd(body)) return batch(added);
    return headers.get('X-HTTP-Method') === 'DELETE' ? json({}) : batch([given[0]!, { status: 200, body: row(app) }]);
  });
  expect(await inbox.keep(arrival, sender, chat, 'key', 'corr')).toMatchObject({ ok: false, fault: 'noAccess' });
  expect(server.seen.filter(({ headers }) => headers.get('X-HTTP-Method') === 'DELETE')).toHaveLength(1);
});

it('without a token, and with nobody who knows the person, it is busy, and SharePoint is not asked', async () => {
  const { inbox, server } = inboxOn(
    () => batch(added),
    () => Promise.reject(new Error('no token')),
  );
  expect(await inbox.keep(arrival, sender, chat, 'key', 'corr')).toMatchObject({ ok: false, fault: 'busy' });
  expect(server.seen).toEqual([]);
  const unreachable = createSharePointInbox({
    siteUrl: 'https://region.sharepoint.com/sites/framsyn',
    token: () => Promise.resolve('t'),
    emailOf: () => Promise.resolve({ ok: false, fault: 'unreachable' }),
    now: () => new Date(),
    fetch: server.fetch,
    clock: server.clock,
  });
  expect(await unreachable.keep(arrival, sender, chat, 'key', 'corr')).toMatchObject({ ok: false, fault: 'busy' });
  expect(server.seen).toEqual([]);
});
