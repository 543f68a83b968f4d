import type { Arrival, Inbox, Messenger } from '../../../src/bot/core/ports';
import type { Conversation, Sender } from '../../../src/bot/core/incoming';
import { createSharePointInbox } from '../../../src/bot/sharepoint/inbox';
import { createSharePointDataSource } from '../../../src/data/sharepoint';
import type { Clock, Fetch } from '../../../src/data/sharepoint';
import { localUsers } from '../../../src/local/content/users';
import type { LocalRole } from '../../../src/local/roles';
import type { Item } from '../../../src/schema/field';
import { inbox as inboxList } from '../../../src/schema/lists/inbox';
import { signals } from '../../../src/schema/lists/signals';
import { startFaultProxy } from '../../fixtures/faultProxy';
import type { Fault } from '../../fixtures/faultProxy';
import { botLists, startBotSite } from './botSite';
import type { BotSite } from './botSite';

jest.setTimeout(60_000);

let site: BotSite;
beforeAll(async () => {
  site = await startBotSite(undefined, undefined, botLists);
});
afterAll(() => site.close());

const now = (): Date => new Date('2026-03-02T08:15:00Z');
const senderOf = (role: LocalRole): Sender => ({ tenantId: 't', personId: localUsers[role].aadObjectId, name: 'Namn', teamsId: `29:${role}` });
const emailOf: Messenger['emailOf'] = (sender) => {
  const user = Object.values(localUsers).find(({ aadObjectId }) => aadObjectId === sender.personId);
  return Promise.resolve(user === undefined ? { ok: true, value: 'okand@exempelregionen.example' } : { ok: true, value: user.email });
};
const chat: Conversation = { id: '19:chat', kind: 'groupChat', serviceUrl: 'http://localhost/' };
const arrival: Arrival = {
  title: 'Drönare hämtar blodprov',
  seen: 'I dag landade en drönare vid vårdcentralen och hämtade blodprov till labbet.',
  source: 'Skrivet i chatten',
  messageLink: 'https://teams.microsoft.com/l/message/19%3Achat/1700000000000',
  messageId: '1700000000000',
};
/** Waits between attempts pass twenty times as fast; how long an attempt may take stays. */
const hurried: Clock = {
  now: () => Date.now() * 20,
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds < 3000 ? milliseconds / 20 : milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => 0.5,
};
const inboxOver = (options: { readonly siteUrl?: string; readonly fetch?: Fetch; readonly token?: string } = {}): Inbox =>
  createSharePointInbox({
    siteUrl: options.siteUrl ?? site.siteUrl,
    token: () => Promise.resolve(options.token ?? site.botToken),
    emailOf,
    now,
    clock: hurried,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
const keep = (inbox: Inbox, key: string, sender = senderOf('medarbetare'), what = arrival) => inbox.keep(what, sender, chat, key, 'corr-1');

const repositoryOf = (role: LocalRole) => createSharePointDataSource({ siteUrl: site.siteUrl, token: site.tokenOf(role) });
async function rowsOf(role: LocalRole): Promise<readonly Item<typeof inboxList>[]> {
  const page = await repositoryOf(role).repository(inboxList).page({ top: 500 });
  if (!page.ok) throw new Error(page.error.detail);
  return page.value.items;
}
const countAll = async (): Promise<number> => (await rowsOf('agare')).length;

describe('What comes from a chat', () => {
  it('lies in the inbox as the person’s own, unconfirmed, with all that the form and the log need', async () => {
    const kept = await keep(inboxOver(), 'activity-1');
    if (!kept.ok) throw new Error(kept.fault);
    const row = (await rowsOf('medarbetare')).find(({ id }) => id === kept.value.id);
    expect(row).toMatchObject({
      target: 'spaning',
      channel: 'chatt',
      state: 'obekraftad',
      title: arrival.title,
      text: arrival.seen,
      source: arrival.source,
      link: { url: arrival.messageLink },
      receivedAt: '2026-03-02T08:15:00Z',
      reporterId: localUsers.medarbetare.aadObjectId,
      messageId: arrival.messageId,
      correlationId: 'corr-1',
      author: { title: localUsers.medarbetare.title },
      editor: { title: localUsers.medarbetare.title },
    });
    expect(row?.clientKey).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(JSON.parse(row?.payload ?? '')).toEqual({
      version: 1,
      values: { title: arrival.title, seen: arrival.seen, source: arrival.source, sourceUrl: [arrival.messageLink], capturedBy: 'chatt' },
    });
  });

  it('is seen by nobody else, colleague or convener, but the site’s owners', async () => {
    const kept = await keep(inboxOver(), 'activity-2');
    if (!kept.ok) throw new Error(kept.fault);
    for (const role of ['arbetsgrupp', 'sammankallande', 'ledningsgrupp', 'rusgrupp'] as const)
      expect((await rowsOf(role)).map(({ id }) => id)).not.toContain(kept.value.id);
    expect((await rowsOf('agare')).map(({ id }) => id)).toContain(kept.value.id);
  });

  it('is sent on by the same person as themselves, with the row’s key, and the row goes', async () => {
    const kept = await keep(inboxOver(), 'activity-3', senderOf('rusgrupp'));
    if (!kept.ok) throw new Error(kept.fault);
    const data = repositoryOf('rusgrupp');
    const row = await data.repository(inboxList).get(kept.value.id);
    if (!row.ok || row.value.clientKey === undefined) throw new Error('no row');
    const { values } = JSON.parse(row.value.payload ?? '') as { values: { title: string; seen: string; source: string } };
    const { title, seen, source } = values;
    const sent = await data.repository(signals).add({ title, seen, source, status: 'ny', capturedBy: 'chatt', hideName: false }, row.value.clientKey);
    expect(sent).toMatchObject({ ok: true, value: { title: arrival.title, author: { title: localUsers.rusgrupp.title }, capturedBy: 'chatt' } });
    expect(await data.repository(inboxList).remove(row.value.id, row.value.etag)).toMatchObject({ ok: true });
  });

  it('is kept with long texts, and without a link that its column cannot hold', async () => {
    const long = {
      ...arrival,
      title: 'Å'.repeat(150),
      seen: 'Ö'.repeat(28_000),
      source: 'Ä'.repeat(3000),
      messageLink: `https://teams.microsoft.com/l/${'x'.repeat(300)}`,
    };
    const kept = await keep(inboxOver(), 'activity-4', senderOf('medarbetare'), long);
    if (!kept.ok) throw new Error(kept.fault);
    const row = (await rowsOf('medarbetare')).find(({ id }) => id === kept.value.id);
    expect(row?.text).toBe(long.seen);
    expect(row?.title).toHaveLength(100);
    expect(row?.link).toBeUndefined();
    expect(JSON.parse(row?.payload ?? '')).toMatchObject({ values: { title: long.title, source: long.source } });
  });
});

describe('The same happening', () => {
  it('told twice, one after the other and at once, from one process and from two, is one row', async () => {
    const before = await countAll();
    const [one, other] = [inboxOver(), inboxOver()];
    const told = await Promise.all([keep(one, 'again'), keep(one, 'again'), keep(other, 'again')]);
    told.push(await keep(one, 'again'));
    expect(new Set(told.map((kept) => (kept.ok ? kept.value.id : kept.fault))).size).toBe(1);
    expect(await countAll()).toBe(before + 1);
  });

  it('of another person or another conversation is another row', async () => {
    const before = await countAll();
    await keep(inboxOver(), 'elsewhere');
    await keep(inboxOver(), 'elsewhere', senderOf('arbetsgrupp'));
    await inboxOver().keep(arrival, senderOf('medarbetare'), { ...chat, id: '19:other' }, 'elsewhere', 'corr-1');
    expect(await countAll()).toBe(before + 3);
  });

  const lost: readonly Fault[] = ['cutBefore', 'cutAfter', 'gatewayTimeout', 'truncate', 'shorten', 'twice', 'throttle429', 'throttle503'];
  it.each(lost)('is one row of the person’s when each first answer is lost by %s', async (fault) => {
    const before = await countAll();
    let asked = 0;
    const proxy = await startFaultProxy(site.origin, () => (asked++ % 2 === 0 ? fault : undefined), { retryAfterSeconds: () => 1 });
    const kept = await keep(inboxOver({ siteUrl: site.siteUrl.replace(site.origin, proxy.origin) }), `lost ${fault}`);
    await proxy.close();
    expect(kept).toMatchObject({ ok: true });
    expect(await countAll()).toBe(before + 1);
    expect((await rowsOf('medarbetare')).filter(({ id }) => kept.ok && id === kept.value.id)).toHaveLength(1);
  });

  it('whose author could not be set is finished when it is told again', async () => {
    const before = await countAll();
    let asked = 0;
    // The row is there; nothing after it comes through.
    const cut: Fetch = (url, init) => (asked++ === 0 ? fetch(url, init) : Promise.reject(new TypeError('fetch failed')));
    expect(await keep(inboxOver({ fetch: cut }), 'half')).toMatchObject({ ok: false, fault: 'busy' });
    expect(await countAll()).toBe(before + 1);
    const kept = await keep(inboxOver(), 'half');
    expect(await countAll()).toBe(before + 1);
    expect((await rowsOf('medarbetare')).map(({ id }) => id)).toContain(kept.ok && kept.value.id);
  });
});

describe('A person or a bot without access', () => {
  it('gets noAccess, and nothing stays in the inbox, when the directory does not know the person', async () => {
    const before = await countAll();
    const stranger = { ...senderOf('medarbetare'), personId: 'f0e1d2c3-0000-4000-8000-0000000000ee' };
    expect(await keep(inboxOver(), 'stranger', stranger)).toEqual({ ok: false, fault: 'noAccess', correlationId: 'corr-1' });
    expect(await countAll()).toBe(before);
  });

  it('gets noAccess when the bot may add but not make somebody the author, also where SharePoint says nothing of it', async () => {
    const before = await countAll();
    // Somebody with the rights of an ordinary member in the bot's place.
    expect(await keep(inboxOver({ token: site.tokenOf('arbetsgrupp') }), 'not full')).toMatchObject({ ok: false, fault: 'noAccess' });
    const silent: Fetch = (url, init) => fetch(url, { ...init, body: String(init.body).replace(/\[\{"FieldName":"Author".*?\}\],/, '[],') });
    expect(await keep(inboxOver({ fetch: silent }), 'silent')).toMatchObject({ ok: false, fault: 'noAccess' });
    expect(await countAll()).toBe(before);
  });

  it('gets noAccess with a token that SharePoint does not know', async () => {
    expect(await keep(inboxOver({ token: 'old' }), 'no token')).toMatchObject({ ok: false, fault: 'noAccess' });
  });
});

describe('Undo', () => {
  const kept = async (key: string, role: LocalRole = 'medarbetare'): Promise<number> => {
    const answer = await keep(inboxOver(), key, senderOf(role));
    if (!answer.ok) throw new Error(answer.fault);
    return answer.value.id;
  };
  const isThere = async (id: number): Promise<boolean> => (await rowsOf('agare')).some((row) => row.id === id);

  it('takes the person’s own unconfirmed row away for good, once', async () => {
    const id = await kept('undo 1');
    expect(await inboxOver().undo(id, senderOf('medarbetare'), 'c')).toEqual({ ok: true, value: undefined });
    expect(await isThere(id)).toBe(false);
    expect(await inboxOver().undo(id, senderOf('medarbetare'), 'c')).toMatchObject({ ok: false, fault: 'gone' });
  });

  it('takes nobody else’s, and says the same as of a row that is not there', async () => {
    const id = await kept('undo 2');
    expect(await inboxOver().undo(id, senderOf('arbetsgrupp'), 'c')).toMatchObject({ ok: false, fault: 'gone' });
    expect(await inboxOver().undo(999_999, senderOf('arbetsgrupp'), 'c')).toMatchObject({ ok: false, fault: 'gone' });
    expect(await isThere(id)).toBe(true);
  });

  it('takes no draft of the form’s, and nothing that has been confirmed', async () => {
    const mine = repositoryOf('medarbetare').repository(inboxList);
    const draft = await mine.add({ title: 'Eget', target: 'spaning', channel: 'formular', state: 'utkast' }, 'a-key-of-the-form');
    if (!draft.ok) throw new Error(draft.error.detail);
    expect(await inboxOver().undo(draft.value.id, senderOf('medarbetare'), 'c')).toMatchObject({ ok: false, fault: 'gone' });

    const id = await kept('undo 3');
    const row = await mine.get(id);
    if (!row.ok) throw new Error(row.error.detail);
    expect(await mine.patch(id, { state: 'skickad' }, row.value.etag)).toMatchObject({ ok: true });
    expect(await inboxOver().undo(id, senderOf('medarbetare'), 'c')).toMatchObject({ ok: false, fault: 'gone' });
    expect(await isThere(id)).toBe(true);
  });

  it('takes no row that the person confirms in the very same moment', async () => {
    const id = await kept('undo 4');
    const mine = repositoryOf('medarbetare').repository(inboxList);
    const confirming: Fetch = async (url, init) => {
      const row = init.method === 'POST' ? await mine.get(id) : undefined;
      if (row?.ok) await mine.patch(id, { state: 'skickad' }, row.value.etag);
      return fetch(url, init);
    };
    expect(await inboxOver({ fetch: confirming }).undo(id, senderOf('medarbetare'), 'c')).toMatchObject({ ok: false, fault: 'gone' });
    expect(await isThere(id)).toBe(true);
  });

  it('holds when its answer is lost', async () => {
    const id = await kept('undo 5');
    let asked = 0;
    const proxy = await startFaultProxy(site.origin, () => (asked++ % 2 === 1 ? 'cutAfter' : undefined), { retryAfterSeconds: () => 1 });
    const answer = await inboxOver({ siteUrl: site.siteUrl.replace(site.origin, proxy.origin) }).undo(id, senderOf('medarbetare'), 'c');
    await proxy.close();
    expect(answer).toMatchObject({ ok: true });
    expect(await isThere(id)).toBe(false);
  });
});
