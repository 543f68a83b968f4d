/** Who may write and listen in the chats: the page of this server, as whoever is signed in, and so much at once. */
import { chats } from '../../../../src/local/content/team';
import { startChat } from './chatServer';
import type { ChatServer } from './chatServer';

const group = chats[0].key;
const elsewhere = 'https://example.org/picture.png';
let chat: ChatServer;
beforeAll(async () => {
  chat = await startChat();
});
afterAll(() => chat.close());

describe('The chats', () => {
  it('take a card that leads to the web', async () => {
    const card = { type: 'AdaptiveCard', actions: [{ type: 'Action.OpenUrl', title: 'Läs', url: elsewhere }] };
    expect((await chat.ask(`/local/chat/${group}/messages`, 'arbetsgrupp', { card })).status).toBe(201);
  });

  it('take nothing into somebody else’s own chat, and nothing of whoever says that they are another', async () => {
    await chat.ask('/local/chat/framsyn/messages', 'arbetsgrupp', {
      html: 'mitt eget',
      role: 'medarbetare',
      from: { role: 'medarbetare' },
      __proto__: { role: 'medarbetare' },
    });
    expect(JSON.stringify(await chat.conversation('framsyn', 'medarbetare'))).not.toContain('mitt eget');
    expect((await chat.conversation('framsyn')).messages.at(-1)?.from.isMe).toBe(true);
    for (const path of ['framsyn-medarbetare', 'a:framsyn-medarbetare', '..%2fframsyn', 'framsyn%00'])
      expect((await chat.ask(`/local/chat/${path}/messages`, 'arbetsgrupp', { html: 'x' })).status).toBe(404);
  });

  it('take nothing without the page’s origin, whatever the cookie says', async () => {
    const origins: readonly Readonly<Record<string, string>>[] = [{}, { Origin: 'null' }, { Origin: `${chat.origin}.example.org` }];
    for (const origin of origins) {
      const headers = { Cookie: 'arbetsgrupp', ...origin };
      const answer = await fetch(`${chat.origin}/local/chat/${group}/messages`, { method: 'POST', headers, body: '{"html":"x"}' });
      expect(answer.status).toBe(403);
    }
  });

  it('are read by so many windows at once, and the next one is told', async () => {
    const crowded = await startChat(false);
    const closing = new AbortController();
    const listen = (): Promise<Response> => fetch(`${crowded.origin}/local/chat/events`, { headers: { Cookie: 'medarbetare' }, signal: closing.signal });
    expect((await Promise.all(Array.from({ length: 50 }, listen))).every(({ status }) => status === 200)).toBe(true);
    expect((await listen()).status).toBe(503);
    closing.abort();
    await crowded.close();
  });
});
