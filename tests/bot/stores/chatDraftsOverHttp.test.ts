import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDraftEndpoint } from '../../../src/bot/stores/draftEndpoint';
import { createMemoryDraftStore } from '../../../src/bot/stores/memoryDraftStore';
import { chatDraftsOverHttp } from '../../../src/data/chatDraftsOverHttp';
import { reporter, bikes, colleague, kept, setClock } from './draftStoreContract';

const nonce = 'b5c6a1a0-8a63-4b55-9d59-1f0e2d3c4b5a';
const answering = (answer: () => Promise<Response> | Response) =>
  chatDraftsOverHttp({ botUrl: 'https://bot.example', ...reporter, fetch: async () => answer() });
const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });

describe('The form that fetches a draft', () => {
  it('gets what the bot kept, once, and hears that it is gone when it is somebody else’s or taken', async () => {
    const drafts = createMemoryDraftStore({ now: setClock().now });
    const origin = 'https://region.sharepoint.com';
    const endpoint = createDraftEndpoint({ drafts, origins: [origin], log: () => undefined });
    const server = createServer((request, response) => void endpoint(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const botUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const fromPage = (url: string, init: RequestInit): Promise<Response> => fetch(url, { ...init, headers: { ...init.headers, origin } });
    const id = await kept(drafts);
    expect(await chatDraftsOverHttp({ botUrl, ...colleague, fetch: fromPage }).take(id, nonce)).toEqual({ ok: false, error: 'gone' });
    const form = chatDraftsOverHttp({ botUrl, ...reporter, fetch: fromPage });
    expect(await form.take(id, nonce)).toEqual({ ok: true, value: bikes });
    expect(await form.take(id, nonce.replace('b5', 'c5'))).toEqual({ ok: false, error: 'gone' });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await form.take(id, nonce)).toEqual({ ok: false, error: 'offline' });
  });

  it('sends the id in the body only, and no cookie', async () => {
    const sent: [string, RequestInit][] = [];
    const form = chatDraftsOverHttp({
      botUrl: '',
      ...reporter,
      fetch: async (url, init) => {
        sent.push([url, init]);
        return json(bikes);
      },
    });
    await form.take('the-id', nonce);
    expect(sent).toMatchObject([['/api/drafts/take', { method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer' }]]);
    expect(JSON.parse(String(sent[0]?.[1].body))).toEqual({ id: 'the-id', ...reporter, nonce });
  });

  it.each([
    ['throttled', () => json({ problem: 'often' }, 429)],
    ['away', () => json({ problem: 'unavailable' }, 503)],
    ['another server', () => new Response('<html>Not found</html>', { status: 404 })],
    ['a 404 of something else', () => json({ error: 'no such path' }, 404)],
    ['no JSON', () => new Response('ok')],
    ['null', () => json(null)],
    ['a list', () => json([])],
    ['half a draft', () => json({ title: 'Något' })],
    ['numbers', () => json({ title: 1, seen: 2, source: 3 })],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('says that the bot was not reached when the answer is %s', async (_what, answer) => {
    expect(await answering(answer).take('id', nonce)).toEqual({ ok: false, error: 'offline' });
  });

  it('takes no link but one to the web, and nothing that it does not know', async () => {
    const hostile = json({ ...bikes, messageLink: 'javascript:alert(1)', status: 'granskad' });
    const { title, seen, source } = bikes;
    expect(await answering(() => hostile).take('id', nonce)).toEqual({ ok: true, value: { title, seen, source } });
  });

  it('waits eight seconds for an answer, and then lets the person write', async () => {
    jest.useFakeTimers();
    const silent = chatDraftsOverHttp({
      botUrl: 'https://bot.example',
      ...reporter,
      fetch: (_url, { signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    });
    const answer = silent.take('id', nonce);
    await jest.advanceTimersByTimeAsync(8_000);
    expect(await answer).toEqual({ ok: false, error: 'offline' });
    jest.useRealTimers();
  });
});
