/** The frame's chats over HTTP: what people say, what the bot is given of it, and what it says. */
import { createPublicKey, verify } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { get } from 'node:http';
import { chats, team } from '../../../../src/local/content/team';
import { botAppId, tenantId } from '../../../../src/local/content/tenant';
import { localUsers } from '../../../../src/local/content/users';
import type { LocalRole } from '../../../../src/local/roles';
import { createConversations } from '../../../../src/local/server/chat/conversations';
import { startChat } from './chatServer';
import type { ChatServer, ShownConversation, ShownMessage } from './chatServer';

const group = chats[0].key;
const channel = team.channels[0].key;
let chat: ChatServer;
beforeAll(async () => {
  chat = await startChat();
  // The first look installs the app, and with it the bot is there.
  await chat.ask('/local/chat', 'arbetsgrupp');
  await until(() => chat.installed.length === 1);
});
afterAll(() => chat.close());

/** The bot gets a message after the person's own request is answered. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
const conversation: ChatServer['conversation'] = (key, as) => chat.conversation(key, as);
const lastOf = async (key: string, as?: LocalRole): Promise<ShownMessage | undefined> => (await conversation(key, as)).messages.at(-1);
const member = (value: unknown, ...keys: readonly string[]): unknown => keys.reduce((found, key) => (found as Record<string, unknown>)[key], value);

const elsewhere = 'https://example.org/picture.png';

describe('The chats', () => {
  it('hold the demo messages of the last working day, by roles, none of them later than now', async () => {
    const { messages } = await conversation(group);
    expect(messages.length).toBeGreaterThan(10);
    const ages = messages.map(({ at }) => (Date.now() - Date.parse(at)) / 86_400_000);
    expect(Math.min(...ages)).toBeGreaterThan(0);
    expect(Math.max(...ages)).toBeLessThan(5);
    expect(messages.map(({ from }) => from.name)).toContain('Sammankallande, exempel');
    expect((await conversation(channel)).messages).not.toHaveLength(0);
  });

  it('are empty in an empty edition', async () => {
    const empty = await startChat(false);
    const { json } = await empty.ask<{ conversations: readonly ShownConversation[] }>('/local/chat', 'arbetsgrupp');
    expect(json.conversations.map(({ messages }) => messages.length)).toEqual([0, 0, 0, 0]);
    await empty.close();
  });

  it('show each what the other said, as theirs', async () => {
    await chat.ask(`/local/chat/${group}/messages`, 'medarbetare', { html: 'Bussen <b>stannar</b> vid butiken' });
    const [mine, theirs] = [await lastOf(group, 'medarbetare'), await lastOf(group)];
    expect(mine).toMatchObject({ html: 'Bussen <b>stannar</b> vid butiken', from: { name: 'Medarbetare, exempel', isMe: true, isBot: false } });
    expect(theirs).toMatchObject({ id: mine?.id, from: { isMe: false } });
  });

  it('keep the chat with the bot to the person whose it is', async () => {
    await chat.ask('/local/chat/framsyn/messages', 'medarbetare', { html: 'hemligt' });
    expect(await lastOf('framsyn', 'medarbetare')).toMatchObject({ html: 'hemligt' });
    expect(JSON.stringify(await chat.ask('/local/chat', 'arbetsgrupp'))).not.toContain('hemligt');
  });

  it('hold no more than some hundred messages each, and number them as they come', () => {
    const only = { key: 'k', id: 'i', kind: 'groupChat', title: 't' } as const;
    const conversations = createConversations([only], () => new Date(1000));
    for (let count = 0; count < 320; count += 1) conversations.say(only, { from: { kind: 'bot', name: 'Framsyn' }, html: `nummer ${count}` });
    const messages = conversations.messages(only, 'medarbetare');
    expect(messages).toHaveLength(300);
    expect(messages.map(({ id }) => Number(id))).toEqual(messages.map((_each, index) => 1020 + index));
    expect(messages.at(-1)?.html).toBe('nummer 319');
  });

  it.each([
    ['a foreign page', 'arbetsgrupp', { Origin: 'https://evil.example' }, 403],
    ['a page on another port', 'arbetsgrupp', { Origin: 'http://localhost:1' }, 403],
    ['nobody who is signed in', null, {}, 401],
  ] as const)('take nothing from %s', async (_who, as, headers, status) => {
    for (const act of ['messages', 'invoke'])
      expect((await chat.ask(`/local/chat/${group}/${act}`, as, { html: 'x', name: 'x', value: {} }, headers)).status).toBe(status);
  });

  it.each([
    ['no JSON', 'x'],
    ['nothing', {}],
    ['too much', { html: 'x'.repeat(30_000) }],
    ['a body that is too large', { html: '', padding: 'x'.repeat(200_000) }],
    ['a card that runs a script', { card: { type: 'AdaptiveCard', actions: [{ type: 'Action.OpenUrl', url: 'javascript:alert(1)' }] } }],
    ['a card with a picture from elsewhere', { card: { type: 'AdaptiveCard', body: [{ type: 'Image', url: elsewhere }] } }],
    ['a card on a picture from elsewhere', { card: { type: 'AdaptiveCard', backgroundImage: elsewhere } }],
    ['a card on such a picture with more said of it', { card: { type: 'AdaptiveCard', backgroundImage: { url: elsewhere } } }],
    ['a card with a film', { card: { type: 'AdaptiveCard', body: [{ type: 'Media', sources: [{ url: elsewhere }] }] } }],
    ['a card with what stands there before a film', { card: { type: 'AdaptiveCard', body: [{ type: 'Media', poster: elsewhere }] } }],
    ['a button with a picture', { card: { type: 'AdaptiveCard', actions: [{ type: 'Action.OpenUrl', url: elsewhere, iconUrl: elsewhere }] } }],
    ['a card in a card in a card', { card: { type: 'AdaptiveCard', body: Array.from({ length: 60 }).reduce((items) => [{ type: 'Container', items }], []) } }],
    ['a list in place of a card', { card: [{ type: 'AdaptiveCard' }] }],
    ['a list in place of a body', [{ html: 'x' }]],
    ['a number in place of words', { html: 7 }],
    ['ten million characters', `{"html":"${'x'.repeat(1e7)}"}`],
  ])('refuse %s', async (_what, body) => {
    const before = (await chat.conversation(group)).messages.length;
    expect((await chat.ask(`/local/chat/${group}/messages`, 'arbetsgrupp', body)).status).toBe(400);
    expect((await chat.conversation(group)).messages).toHaveLength(before);
  });

  it('know no other conversations', async () => {
    expect((await chat.ask('/local/chat/ingen/messages', 'arbetsgrupp', { html: 'x' })).status).toBe(404);
    expect((await chat.ask(`/local/chat/${group}/constructor`, 'arbetsgrupp', { html: 'x' })).status).toBe(404);
  });
});

describe('What the bot is given', () => {
  it('is installed once a person, when they first look', async () => {
    expect(chat.installed.map(({ activity }) => activity['from'])).toContainEqual(expect.objectContaining({ aadObjectId: localUsers.arbetsgrupp.aadObjectId }));
    await chat.ask('/local/chat', 'arbetsgrupp');
    await chat.ask('/local/chat?locale=en-us', 'rusgrupp');
    await until(() => chat.installed.some(({ activity }) => JSON.stringify(activity).includes(localUsers.rusgrupp.aadObjectId)));
    expect(chat.installed.at(-1)?.activity['locale']).toBe('en-US');
    expect(chat.installed.filter(({ activity }) => JSON.stringify(activity).includes(localUsers.arbetsgrupp.aadObjectId))).toHaveLength(1);
  });

  it('is everything in its own chat, and elsewhere only what mentions it', async () => {
    const before = chat.received.length;
    await chat.ask(`/local/chat/${group}/messages`, 'arbetsgrupp', { html: 'Till er andra' });
    await chat.ask(`/local/chat/${channel}/messages`, 'arbetsgrupp', { html: '@Framsyn spana Nytt' });
    await until(() => chat.received.length === before + 1);
    const id = (await lastOf(channel))?.id;
    expect(chat.received.at(-1)?.activity).toMatchObject({
      type: 'message',
      text: '<at>Framsyn</at> spana Nytt',
      from: { aadObjectId: localUsers.arbetsgrupp.aadObjectId },
      conversation: { conversationType: 'channel', tenantId, id: `19:${channel}@thread.tacv2;messageid=${id}` },
      channelData: { tenant: { id: tenantId }, channel: { id: `19:${channel}@thread.tacv2` } },
    });
  });

  it('carries a token that the authority signed for this bot and this connector, with no name in it', async () => {
    await chat.ask('/local/chat/framsyn/messages', 'arbetsgrupp', { html: 'hjälp' });
    await until(() => chat.received.at(-1)?.activity['text'] === 'hjälp');
    const [header = '', payload = '', signature = ''] = chat.received.at(-1)?.authorization.replace('Bearer ', '').split('.') ?? [];
    const { json } = await chat.ask<{ keys: [JsonWebKey] }>('/local/authority/v1/.well-known/keys', null);
    const key = createPublicKey({ key: json.keys[0], format: 'jwk' });
    expect(verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(claims).toEqual({
      iss: 'https://api.botframework.com',
      aud: botAppId,
      serviceurl: `${chat.origin}/local/connector`,
      nbf: expect.any(Number),
      iat: expect.any(Number),
      exp: expect.any(Number),
    });
    expect(json.keys[0].d).toBeUndefined();
  });

  it('is the message as it was said when an action is chosen on it, with whose it is and the way back', async () => {
    const { messages } = await conversation(group);
    const seeded = messages[0] as ShownMessage;
    chat.answer = { status: 200, body: { task: { type: 'continue' } } };
    const { status, json } = await chat.ask(`/local/chat/${group}/invoke`, 'medarbetare', {
      name: 'composeExtension/fetchTask',
      value: { commandId: 'x', commandContext: 'message', messagePayload: { body: { content: 'forged' } } },
      message: seeded.id,
      client: 'phone',
      locale: 'en-us',
    });
    expect([status, json]).toEqual([200, { status: 200, body: { task: { type: 'continue' } } }]);
    const { activity } = chat.received.at(-1) ?? { activity: {} };
    expect(activity).toMatchObject({
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      locale: 'en-US',
      serviceUrl: `${chat.origin}/local/connector`,
      entities: [{ type: 'clientInfo', platform: 'iOS' }],
      from: { aadObjectId: localUsers.medarbetare.aadObjectId },
      value: {
        commandId: 'x',
        messagePayload: {
          id: seeded.id,
          body: { contentType: 'html', content: seeded.html },
          createdDateTime: seeded.at,
          from: { user: { displayName: seeded.from.name } },
        },
      },
    });
    expect(member(activity, 'value', 'messagePayload', 'linkToMessage')).toMatch(
      new RegExp(`^https://teams\\.microsoft\\.com/l/message/[^/]+/${seeded.id}\\?`),
    );
    expect((await chat.ask(`/local/chat/${group}/invoke`, 'medarbetare', { name: 'x', value: {}, message: '1' })).status).toBe(404);
  });
});

describe('The connector', () => {
  const say = (path: string, body: unknown, token = chat.botToken()): ReturnType<ChatServer['ask']> =>
    chat.ask(`/local/connector/v3/conversations${path}`, null, body, { Authorization: `Bearer ${token}` });
  const personal = 'a:framsyn-arbetsgrupp';
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Sparad' }] };
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];

  it('shows what the bot says, text and cards', async () => {
    expect((await say(`/${personal}/activities`, { type: 'message', text: 'Rad <b>\nrad', textFormat: 'plain' })).status).toBe(201);
    expect(await lastOf('framsyn')).toMatchObject({ html: 'Rad &lt;b&gt;<br>rad', from: { name: 'Framsyn', isBot: true, isMe: false } });
    await say(`/${personal}/activities`, { type: 'message', attachments });
    expect(await lastOf('framsyn')).toMatchObject({ cards: [card] });
  });

  it('puts an answer under the post that was answered', async () => {
    await say(`/19:${channel}@thread.tacv2;messageid=17/activities`, { type: 'message', text: 'svar', textFormat: 'plain' });
    expect(await lastOf(channel)).toMatchObject({ html: 'svar', replyTo: '17' });
  });

  it('changes a card for whoever acted on it, and for nobody else', async () => {
    const { json } = await say(`/19:${group}@thread.v2/activities`, { type: 'message', attachments });
    const after = { type: 'AdaptiveCard', version: '1.5', body: [] };
    chat.answer = { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: after } };
    await chat.ask(`/local/chat/${group}/invoke`, 'arbetsgrupp', {
      name: 'adaptiveCard/action',
      value: { action: { verb: 'undo' } },
      message: member(json, 'id'),
    });
    expect((await lastOf(group))?.cards).toEqual([after]);
    expect((await lastOf(group, 'medarbetare'))?.cards).toEqual([card]);
  });

  it('tells who is there, by the id in the conversation and by the directory’s', async () => {
    const get = (path: string): Promise<unknown> =>
      fetch(`${chat.origin}/local/connector/v3/conversations/${path}`, { headers: { Authorization: `Bearer ${chat.botToken()}` } }).then((answer) =>
        answer.json(),
      );
    const { aadObjectId, email } = localUsers.medarbetare;
    expect(await get(`19:${group}@thread.v2/members`)).toHaveLength(6);
    expect(await get(`${personal}/pagedMembers`)).toMatchObject({ members: [{ aadObjectId: localUsers.arbetsgrupp.aadObjectId }] });
    expect(await get(`19:${group}@thread.v2/members/29:${aadObjectId}`)).toMatchObject({ email, tenantId });
    expect(await get(`19:${group}@thread.v2/members/${aadObjectId}`)).toMatchObject({ userPrincipalName: email });
    expect(await get(`${personal}/members/${aadObjectId}`)).toMatchObject({ error: { code: 'ConversationNotFound' } });
  });

  it('finds the conversation with one person, and begins no others', async () => {
    const members = [{ id: `29:${localUsers.medarbetare.aadObjectId}` }];
    expect(await say('', { members, isGroup: false })).toMatchObject({ status: 201, json: { id: 'a:framsyn-medarbetare' } });
    expect((await say('', { members: [{ id: '29:nobody' }] })).status).toBe(403);
    expect((await say('', { members, isGroup: true })).status).toBe(501);
  });

  it('lets in nobody without the bot’s own token, not even Teams with the one for the bot', async () => {
    const inbound = chat.received.at(-1)?.authorization.replace('Bearer ', '') ?? '';
    const [header, payload, signature] = chat.botToken().split('.');
    const forged = `${header}.${Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()), exp: 9e9 })).toString('base64url')}.${signature}`;
    for (const token of ['', 'x', 'a.b.c', inbound, forged])
      expect((await say(`/${personal}/activities`, { type: 'message', text: 'x' }, token)).status).toBe(401);
  });

  it('says aloud what it does not know', async () => {
    for (const [path, body] of [
      ['/x/unknown', {}],
      [`/${personal}/activities`, { type: 'event' }],
      [`/${personal}/activities`, { type: 'message', text: '**x**' }],
      [`/${personal}/activities`, { type: 'message', attachments: [{ contentType: 'image/png' }] }],
      [`/${personal}/activities?isTargetedActivity=true`, { type: 'message' }],
    ] as const)
      expect((await say(path, body)).status).toBe(501);
    expect((await say('/19:x@thread.v2/activities', { type: 'message' })).status).toBe(404);
    expect((await say('/%ff/activities', { type: 'message' })).status).toBe(400);
  });
});

describe('Who listens', () => {
  it('hears of every message, in order, of the conversations that are theirs', async () => {
    const heard: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const listening = get(`${chat.origin}/local/chat/events`, { headers: { Cookie: 'medarbetare' } }, (response) => {
        expect(response.headers['content-type']).toBe('text/event-stream');
        response.setEncoding('utf8').on('data', (part: string) => {
          heard.push(...[...part.matchAll(/^data: (.*)$/gm)].map(([, data]) => (JSON.parse(data ?? '') as { conversation: string }).conversation));
          if (heard.length < 3) return;
          listening.destroy();
          resolve();
        });
        void (async () => {
          await chat.ask(`/local/chat/${group}/messages`, 'arbetsgrupp', { html: '1' });
          await chat.ask('/local/chat/framsyn/messages', 'arbetsgrupp', { html: 'inte din' });
          await chat.ask('/local/chat/framsyn/messages', 'medarbetare', { html: '2' });
          await chat.ask(`/local/chat/${channel}/messages`, 'arbetsgrupp', { html: '3' });
        })();
      });
      listening.on('error', reject);
    });
    expect(heard).toEqual([group, 'framsyn', channel]);
  });

  it('is let go when the edition stops', async () => {
    const stopping = await startChat(false);
    const { body } = await fetch(`${stopping.origin}/local/chat/events`, { headers: { Cookie: 'medarbetare' } });
    const reader = body?.getReader();
    await reader?.read();
    await stopping.close();
    expect(await reader?.read()).toEqual({ done: true, value: undefined });
  });

  it('is let in with a session only, and no foreign page listens', async () => {
    expect((await chat.ask('/local/chat/events', null)).status).toBe(401);
    expect((await chat.ask('/local/chat', 'medarbetare', undefined, { Origin: 'https://evil.example' })).status).toBe(403);
  });
});
