/** Saying something in private, and knowing somebody's address, by the connector. */
import type { Conversation, Sender } from '../../../src/bot/core/incoming';
import type { Messenger } from '../../../src/bot/core/ports';
import { personId, startAuthority, tenantId, type Authority } from './authority';
import { activityFor, startTestBot, type TestBot } from './testBot';

let authority: Authority;
let member: Authority['member'];
let bot: TestBot;
let messenger: Messenger;
let sender: Sender;
beforeAll(async () => {
  authority = await startAuthority();
  ({ member } = authority);
  sender = { tenantId, personId, name: 'Anna Exempel', teamsId: '29:person' };
});
afterAll(() => authority.close());
beforeEach(async () => {
  authority.calls.length = 0;
  authority.connectorFault = undefined;
  authority.member = member;
  bot = await startTestBot(authority);
  bot.core = async (_incoming, ports) => {
    messenger = ports.messenger;
    return { reply: { kind: 'nothing' } };
  };
  await bot.send(activityFor(authority));
});
afterEach(() => bot.close());

const inA = (kind: Conversation['kind'], id = '19:chat@thread.v2'): Conversation => ({ id, kind, serviceUrl: authority.serviceUrl });
const paths = (): readonly string[] => authority.calls.map(({ method, path }) => `${method} ${path.replace('/connector/v3/conversations', '')}`);

test('in a personal conversation it is said there', async () => {
  expect(await messenger.say({ ...sender, conversation: inA('personal', 'a:own') }, { text: 'hej' }, 'c')).toEqual({ ok: true, value: undefined });
  expect(paths()).toEqual(['POST /a:own/activities']);
});

test('from a chat a conversation of their own is made, once', async () => {
  const to = { tenantId, personId, conversation: inA('channel', '19:team@thread.tacv2;messageid=17') };
  await messenger.say(to, { text: 'ett' }, 'c');
  await messenger.say(to, { text: 'två' }, 'c');
  expect(paths()).toEqual([`GET /19:team@thread.tacv2/members/${personId}`, 'POST ', 'POST /a:private/activities', 'POST /a:private/activities']);
  expect(authority.calls[1]?.body).toMatchObject({ members: [{ id: '29:person' }], tenantId, channelData: { tenant: { id: tenantId } } });
});

test('whoever has just written is told in private also where the bot may not read the roster', async () => {
  authority.refuses = (path) => path.includes('/19:chat@thread.v2/');
  const said = await messenger.say({ ...sender, conversation: inA('groupChat') }, { text: 'hej' }, 'c');
  authority.refuses = undefined;
  expect(said).toEqual({ ok: true, value: undefined });
  expect(paths()).toEqual(['POST ', 'POST /a:private/activities']);
});

test.each([403, 404, 429, 500])('a connector that answers %i makes the person unreachable, and throws nothing', async (status) => {
  authority.connectorFault = status;
  expect(await messenger.say({ ...sender, conversation: inA('groupChat') }, { text: 'hej' }, 'c')).toEqual({ ok: false, fault: 'unreachable' });
  expect(await messenger.emailOf(sender, inA('groupChat'))).toEqual({ ok: false, fault: 'unreachable' });
});

test('the address is the user principal name of the roster, in lower case', async () => {
  expect(await messenger.emailOf(sender, inA('groupChat'))).toEqual({ ok: true, value: 'anna.upn@exempel.example' });
  expect(paths()).toEqual(['GET /19:chat@thread.v2/members/29:person']);
});

test('whose address is known is not asked for again', async () => {
  await messenger.emailOf(sender, inA('groupChat'));
  await messenger.emailOf(sender, inA('channel'));
  const other = 'c2f7d9d8-2f0e-4a58-9d43-000000000000';
  authority.member = { ...member, aadObjectId: other };
  await messenger.emailOf({ ...sender, personId: other }, inA('groupChat'));
  expect(paths()).toHaveLength(2);
});

const rosters: readonly (readonly [string, Readonly<Record<string, string>>, string | undefined])[] = [
  ['somebody else', { aadObjectId: 'c2f7d9d8-2f0e-4a58-9d43-0000000000ff' }, undefined],
  ['the person by an id in capital letters', { aadObjectId: personId.toUpperCase() }, 'anna.upn@exempel.example'],
  ['the person without an id', { aadObjectId: undefined as unknown as string }, 'anna.upn@exempel.example'],
  [
    'a guest, whose login is not the address that they write from',
    { userPrincipalName: 'Bo_exempel.org#EXT#@region.onmicrosoft.com', email: 'bo@exempel.org' },
    'bo_exempel.org#ext#@region.onmicrosoft.com',
  ],
  ['nobody’s login, but an address', { userPrincipalName: '' }, 'anna@exempel.example'],
  ['neither', { userPrincipalName: '', email: '' }, undefined],
];
test.each(rosters)('a roster that answers %s', async (_name, line, email) => {
  authority.member = { ...member, ...line };
  expect(await messenger.emailOf(sender, inA('groupChat'))).toEqual(email === undefined ? { ok: false, fault: 'unreachable' } : { ok: true, value: email });
});

test('where the bot may not read the roster, the person’s own conversation tells', async () => {
  authority.refuses = (path) => path.includes('/19:chat@thread.v2/');
  expect(await messenger.emailOf(sender, inA('groupChat'))).toEqual({ ok: true, value: 'anna.upn@exempel.example' });
  authority.refuses = undefined;
  expect(paths()).toEqual(['GET /19:chat@thread.v2/members/29:person', 'POST ', 'GET /a:private/members/29:person']);
});
