/** What Teams sends and what it gets, over HTTP. */
import type { Card, Reply } from '../../../src/bot/core/answer';
import type { Happening } from '../../../src/bot/core/incoming';
import { commands } from '../../../src/domain/chat/components';
import { appId, personId, startAuthority, type Authority } from './authority';
import { activityFor, startTestBot, type TestBot } from './testBot';

let authority: Authority;
let bot: TestBot;
beforeAll(async () => {
  authority = await startAuthority();
  bot = await startTestBot(authority);
});
afterAll(async () => {
  await bot.close();
  await authority.close();
});
beforeEach(() => {
  bot.received.length = 0;
  authority.calls.length = 0;
  authority.connectorFault = undefined;
  bot.core = async () => ({ reply: { kind: 'nothing' } });
});

const card: Card = { type: 'AdaptiveCard', version: '1.5', body: [] };
const cardAttachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
const invoke = (name: string, value: unknown, more: object = {}): Promise<Response> =>
  bot.send({ ...activityFor(authority), type: 'invoke', name, value, text: undefined, ...more });
const heard = (): Happening | undefined => bot.received.at(-1)?.what;

const message = {
  id: '1700000000001',
  createdDateTime: '2026-11-20T08:15:00Z',
  linkToMessage: 'https://teams.microsoft.com/l/message/19:chat@thread.v2/1700000000001',
  body: { contentType: 'html', content: '<p>Sensorer i <b>vården</b></p>' },
};

describe('what Teams says, as the core hears it', () => {
  const said: readonly (readonly [string, string, unknown, Happening])[] = [
    [
      'the action on a message, with the message',
      'composeExtension/fetchTask',
      { commandId: commands.addSignal, commandContext: 'message', messagePayload: message },
      {
        kind: 'openCapture',
        from: 'message',
        message: { id: message.id, body: message.body.content, contentType: 'html', createdAt: '2026-11-20T08:15:00.000Z', link: message.linkToMessage },
      },
    ],
    [
      'the action of the compose box',
      'composeExtension/fetchTask',
      { commandId: commands.newSignal, commandContext: 'compose' },
      { kind: 'openCapture', from: 'compose' },
    ],
    ['the action of the command box', 'composeExtension/fetchTask', { commandContext: 'commandbox' }, { kind: 'openCapture', from: 'commandBox' }],
    [
      'an image alone, without text',
      'composeExtension/fetchTask',
      { commandContext: 'message', messagePayload: { id: '7' } },
      { kind: 'openCapture', from: 'message', message: { id: '7', body: '', contentType: 'html' } },
    ],
    [
      'a link back that is no https address is none',
      'composeExtension/fetchTask',
      {
        commandContext: 'message',
        messagePayload: { id: '7', body: { contentType: 'text', content: 'a' }, linkToMessage: 'javascript:alert(1)', createdDateTime: 'yesterday' },
      },
      { kind: 'openCapture', from: 'message', message: { id: '7', body: 'a', contentType: 'text' } },
    ],
    ['another action than ours', 'composeExtension/fetchTask', { commandId: 'other' }, { kind: 'unknown', name: 'composeExtension/fetchTask' }],
    [
      "the dialog's values, with the message again",
      'composeExtension/submitAction',
      { commandId: commands.addSignal, data: { itemId: 4 }, messagePayload: message },
      {
        kind: 'submitCapture',
        data: { itemId: 4 },
        message: { id: message.id, body: message.body.content, contentType: 'html', createdAt: '2026-11-20T08:15:00.000Z', link: message.linkToMessage },
      },
    ],
    [
      'a search',
      'composeExtension/query',
      { commandId: commands.findMethod, parameters: [{ name: 'text', value: 'kort workshop' }], queryOptions: { skip: 10, count: 5 } },
      { kind: 'search', command: 'method', text: 'kort workshop', skip: 10, count: 5 },
    ],
    [
      'a search that names neither command nor parameter',
      'composeExtension/query',
      { parameters: [{ value: 'ai' }] },
      { kind: 'search', command: undefined, text: 'ai', skip: 0, count: 25 },
    ],
    [
      'the search before anything is written',
      'composeExtension/query',
      { commandId: commands.searchBank, parameters: [{ name: 'initialRun', value: 'true' }] },
      { kind: 'search', command: 'bank', text: '', skip: 0, count: 25 },
    ],
    [
      'a search for more than anybody reads',
      'composeExtension/query',
      { queryOptions: { skip: -4, count: 1e9 } },
      { kind: 'search', command: undefined, text: '', skip: 0, count: 25 },
    ],
    ['a link', 'composeExtension/queryLink', { url: 'https://region.sharepoint.example/x' }, { kind: 'link', url: 'https://region.sharepoint.example/x' }],
    [
      'a button of a card',
      'adaptiveCard/action',
      { action: { type: 'Action.Execute', verb: 'undo', data: { id: 4 } } },
      { kind: 'cardAction', verb: 'undo', data: { id: 4 } },
    ],
    ['an invoke of another kind', 'task/fetch', {}, { kind: 'unknown', name: 'task/fetch' }],
    ['a sign-in, which the SDK would else answer', 'signin/tokenExchange', { token: 'x' }, { kind: 'unknown', name: 'signin/tokenExchange' }],
  ];
  test.each(said)('%s', async (_name, invokeName, value, expected) => {
    expect((await invoke(invokeName, value)).status).toBe(200);
    expect(heard()).toEqual(expected);
  });

  test("a message loses the bot's own mention, and keeps other people's", async () => {
    const entities = [
      { type: 'mention', text: '<at>Framsyn</at>', mentioned: { id: `28:${appId}` } },
      { type: 'mention', text: '<at>Bo</at>', mentioned: { id: '29:bo' } },
    ];
    await bot.send({ ...activityFor(authority), text: '<at>Framsyn</at> spana <at>Bo</at> såg det', entities });
    expect(heard()).toEqual({ kind: 'message', text: 'spana <at>Bo</at> såg det' });
  });

  test('the app being added is heard, and it being removed is not', async () => {
    await bot.send({ ...activityFor(authority), type: 'installationUpdate', action: 'add' });
    expect(heard()).toEqual({ kind: 'installed' });
    bot.received.length = 0;
    expect((await bot.send({ ...activityFor(authority), type: 'installationUpdate', action: 'remove' })).status).toBe(200);
    expect((await bot.send({ ...activityFor(authority), type: 'messageReaction' })).status).toBe(200);
    expect(bot.received).toHaveLength(0);
  });

  const places: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ['the person’s own with the bot', { id: 'a:1kqx_-9', conversationType: 'personal' }, 'personal'],
    ['two people’s own, which Teams calls personal too', { id: '19:anna_bo@unq.gbl.spaces', conversationType: 'personal' }, 'groupChat'],
    ['several people’s, of which nothing is said', { id: '19:chat@thread.v2' }, 'groupChat'],
    ['a channel', { id: '19:team@thread.tacv2;messageid=17', conversationType: 'channel' }, 'channel'],
  ];
  test.each(places)('a conversation that is %s', async (_name, conversation, kind) => {
    await invoke('composeExtension/fetchTask', {}, { conversation });
    expect(bot.received.at(-1)?.conversation).toMatchObject({ id: conversation['id'], kind });
  });

  test.each(['29:../../19:other/members/29:bo', '29:a/b', '29:a?b', '29:%2e%2e', '..', 'x'.repeat(500), 7, null])(
    'somebody whose id would lead elsewhere at the connector (%s) is known by Entra’s alone',
    async (id) => {
      await invoke('composeExtension/fetchTask', {}, { from: { id, aadObjectId: personId } });
      expect(bot.received.at(-1)?.sender).toMatchObject({ teamsId: '', personId });
    },
  );

  test('the person’s time zone is heard, and nothing else in its place', async () => {
    await invoke('composeExtension/fetchTask', {}, { localTimezone: 'America/Argentina/Buenos_Aires' });
    expect(bot.received.at(-1)?.timeZone).toBe('America/Argentina/Buenos_Aires');
    for (const localTimezone of [undefined, 7, 'x'.repeat(100), 'Europe/Stockholm<script>']) await invoke('composeExtension/fetchTask', {}, { localTimezone });
    expect(bot.received.slice(-4).map(({ timeZone }) => timeZone)).toEqual([undefined, undefined, undefined, undefined]);
  });

  const clients: readonly (readonly [string, string | undefined, 'webPart' | 'cards'])[] = [
    ['Android', 'sv-SE', 'cards'],
    ['iOS', 'en-GB', 'cards'],
    ['Windows', 'en-US', 'webPart'],
    ['Web', undefined, 'webPart'],
  ];
  test.each(clients)('a client on %s with the language %s', async (platform, locale, dialogs) => {
    await invoke('composeExtension/fetchTask', {}, { locale: 'sv-SE', entities: [{ type: 'clientInfo', platform, locale }] });
    expect(bot.received.at(-1)).toMatchObject({ dialogs, locale: locale?.startsWith('en') ? 'en' : 'sv' });
  });
});

describe('what the core answers, as Teams reads it', () => {
  const preview = { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: 'T', text: 'x' } };
  const answers: readonly (readonly [Reply, unknown])[] = [
    [
      { kind: 'dialogUrl', title: 'T', url: 'https://a.example' },
      { task: { type: 'continue', value: { title: 'T', url: 'https://a.example', fallbackUrl: 'https://a.example', width: 'medium', height: 'large' } } },
    ],
    [{ kind: 'dialogCard', title: 'T', card }, { task: { type: 'continue', value: { title: 'T', card: cardAttachment, width: 'medium', height: 'medium' } } }],
    [{ kind: 'dialogMessage', text: 'x' }, { task: { type: 'message', value: 'x' } }],
    [
      { kind: 'composeCard', card, preview: { title: 'T', text: 'x' } },
      { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [{ ...cardAttachment, preview }] } },
    ],
    [
      { kind: 'hits', hits: [{ card, title: 'T', text: 'x' }] },
      { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [{ ...cardAttachment, preview }] } },
    ],
    [{ kind: 'searchMessage', text: 'x' }, { composeExtension: { type: 'message', text: 'x' } }],
    [
      { kind: 'replaceCard', card },
      { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
    ],
    [
      { kind: 'cardMessage', text: 'x' },
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'x' },
    ],
  ];
  test.each(answers)('%j', async (reply, body) => {
    bot.core = async () => ({ reply });
    const response = await invoke('composeExtension/fetchTask', {});
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(body);
  });

  test('a preview begins no tag where a client reads HTML, and reads the same where none does', async () => {
    const words = '<img src=x onerror=alert(1)> 3 < 4 </b><!-- a<b';
    bot.core = async () => ({ reply: { kind: 'hits', hits: [{ card, title: words, text: words }] } });
    const { composeExtension } = (await (await invoke('composeExtension/query', {})).json()) as {
      composeExtension: { attachments: readonly { preview: { content: Record<'title' | 'text', string> } }[] };
    };
    for (const shown of Object.values(composeExtension.attachments[0]?.preview.content ?? {})) {
      expect(shown).not.toMatch(/<[a-z/!?]/i);
      expect(shown.replaceAll('\u2060', '')).toBe(words);
    }
  });

  test('what is refused has its status', async () => {
    bot.core = async () => ({ reply: { kind: 'refused', status: 501, text: 'no answer' } });
    expect((await invoke('task/fetch', {})).status).toBe(501);
  });

  test('messages are said in the conversation, in order, with a token of the bot', async () => {
    bot.core = async () => ({ reply: { kind: 'messages', messages: [{ text: 'ett' }, { card, text: 'två' }] } });
    expect((await bot.send(activityFor(authority))).status).toBe(200);
    expect(authority.calls.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/connector/v3/conversations/19:chat@thread.v2/activities', { type: 'message', text: 'ett', textFormat: 'plain' }],
      ['POST', '/connector/v3/conversations/19:chat@thread.v2/activities', { type: 'message', attachments: [cardAttachment], summary: 'två' }],
    ]);
    expect(authority.calls[0]?.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
  });

  test('what comes later is said in private, after the answer', async () => {
    let end = (): void => undefined;
    const later = new Promise<readonly [{ readonly text: string }]>((resolve) => (end = () => resolve([{ text: 'nu är det klart' }])));
    bot.core = async () => ({ reply: { kind: 'dialogMessage', text: 'tar tid' }, later });
    expect((await invoke('composeExtension/submitAction', {})).status).toBe(200);
    expect(authority.calls).toHaveLength(0);
    end();
    await bot.until((line) => line.event === 'later');
    expect(authority.calls.map(({ path }) => path)).toEqual(['/connector/v3/conversations', '/connector/v3/conversations/a:private/activities']);
    expect(authority.calls[0]?.body).toMatchObject({ members: [{ id: '29:person' }] });
  });
});

describe('an answer that takes longer than Teams waits', () => {
  const late: readonly (readonly [string, unknown, unknown])[] = [
    ['composeExtension/fetchTask', {}, { task: { type: 'message', value: expect.stringContaining('längre tid') } }],
    ['composeExtension/query', {}, { composeExtension: { type: 'message', text: expect.stringContaining('längre tid') } }],
    [
      'adaptiveCard/action',
      { action: { verb: 'undo' } },
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: expect.stringContaining('längre tid') },
    ],
  ];
  test.each(late)('%s is answered in words, and what became of it is said in private', async (name, value, body) => {
    let end = (): void => undefined;
    bot.core = () => new Promise((resolve) => (end = () => resolve({ reply: { kind: 'dialogMessage', text: 'Sparad' } })));
    bot.patience = () => Promise.resolve();
    const response = await invoke(name, value);
    bot.patience = undefined;
    expect(await response.json()).toEqual(body);
    end();
    await bot.until((line) => line.event === 'later');
    expect(authority.calls.at(-1)?.body).toMatchObject({ text: 'Sparad' });
  });
});

describe('the same activity twice', () => {
  test('has one effect and the same answer, at once and afterwards', async () => {
    let effects = 0;
    bot.core = async () => {
      effects += 1;
      return { reply: { kind: 'dialogMessage', text: `effekt ${effects}` } };
    };
    const activity = { ...activityFor(authority), type: 'invoke', name: 'composeExtension/submitAction', value: {} };
    const answers = await Promise.all([bot.send(activity), bot.send(activity)]);
    const texts = await Promise.all([...answers, await bot.send(activity)].map((response) => response.text()));
    expect(effects).toBe(1);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('effekt 1');
  });

  test('is another one in another conversation, of another person, or by another name', async () => {
    let effects = 0;
    bot.core = async () => {
      effects += 1;
      return { reply: { kind: 'nothing' } };
    };
    const activity = { ...activityFor(authority), type: 'invoke', name: 'composeExtension/submitAction', value: {} };
    await bot.send(activity);
    await bot.send({ ...activity, conversation: { id: '19:other@thread.v2' } });
    await bot.send({ ...activity, from: { id: '29:bo', aadObjectId: '00000000-0000-4000-8000-000000000007' } });
    await bot.send({ ...activity, name: 'composeExtension/fetchTask' });
    expect(effects).toBe(4);
  });

  test('is tried again when the first try failed', async () => {
    let tries = 0;
    bot.core = async () => {
      tries += 1;
      if (tries === 1) throw new Error('something broke');
      return { reply: { kind: 'nothing' } };
    };
    const activity = activityFor(authority);
    expect((await bot.send(activity)).status).toBe(500);
    expect((await bot.send(activity)).status).toBe(200);
  });

  test('needs a valid token the second time too', async () => {
    const activity = activityFor(authority);
    await bot.send(activity);
    expect((await bot.post(JSON.stringify(activity), { authorization: 'Bearer a.b.c' })).status).toBe(401);
  });
});
