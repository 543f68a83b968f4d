import { watchReviews } from '../../../src/bot/notices/watchReviews';
import { createMemoryNoticeRecords } from '../../../src/bot/stores/memoryNoticeRecords';
import { createMemorySubscriptionStore } from '../../../src/bot/stores/memorySubscriptionStore';
import { createReviewChanges } from '../../../src/bot/sharepoint/reviewChanges';
import type { ReviewChanges } from '../../../src/bot/notices/ports';
import { createSharePointDataSource } from '../../../src/data/sharepoint';
import { signals } from '../../../src/schema/lists/signals';
import { json, scriptedServer, type Script } from '../../fixtures/scriptedServer';
import { people, startSite, type Login, type TestSite } from '../../fixtures/site';

const edit = 1073741830;
let site: TestSite;
let changes: ReviewChanges;
beforeAll(async () => {
  site = await startSite([signals]);
  changes = createReviewChanges({ siteUrl: site.siteUrl, token: async () => 'owner' });
  await site.rest('POST', `web/roleassignments/addroleassignment(principalid=${await idOf('member')},roledefid=${edit})`);
});
afterAll(() => site.close());

const as = (role: Login) => createSharePointDataSource({ siteUrl: site.siteUrl, token: role }).repository(signals);
async function idOf(role: Login): Promise<number> {
  return ((await site.rest('POST', 'web/ensureuser', { logonName: people[role].loginName })) as { Id: number }).Id;
}
async function added(role: Login, title: string): Promise<{ id: number; etag: string }> {
  const item = await as(role).add({ title, seen: 'Något som har synts till på flera håll i länet.', source: 'En tidning' }, crypto.randomUUID());
  if (!item.ok) throw new Error(item.error.detail);
  return item.value;
}
async function tokenNow(): Promise<string> {
  const now = await changes.since(null);
  if (!now.ok) throw new Error(now.fault);
  return now.value.token;
}

describe('What the bot reads of reviews', () => {
  it('is what was saved since it last looked, each spaning once, and nothing from before', async () => {
    await added('owner', 'Före');
    const token = await tokenNow();
    const { id, etag } = await added('member', 'Efter');
    await as('owner').patch(id, { statusReason: 'Vi tar upp den.' }, etag);
    expect(await changes.since(token)).toMatchObject({ ok: true, value: { ids: [id], hasMore: false } });
    expect(await changes.since(await tokenNow())).toMatchObject({ ok: true, value: { ids: [] } });
  });

  it('says how a reviewed spaning stands, and who left it by address and sign-in name', async () => {
    const { id, etag } = await added('member', 'Granskas');
    await as('owner').patch(id, { status: 'granskad', statusReason: 'Vi tar upp den.', statusDate: '2026-11-23', reviewer: await idOf('owner') }, etag);
    const waiting = await added('member', 'Väntar');
    expect(await changes.read([id, waiting.id, 9999])).toEqual({
      ok: true,
      value: [
        {
          id,
          title: 'Granskas',
          status: 'granskad',
          reason: 'Vi tar upp den.',
          since: '2026-11-23',
          authors: [people.member.email, people.member.email],
          isByAuthor: false,
        },
      ],
    });
  });

  it('says that the author took the step', async () => {
    const { id, etag } = await added('owner', 'Egen');
    await as('owner').patch(id, { status: 'vilande', reviewer: await idOf('owner') }, etag);
    expect(await changes.read([id])).toMatchObject({ ok: true, value: [{ status: 'vilande', isByAuthor: true }] });
  });

  it('says when a place in the changes is no longer known', async () => {
    expect(await changes.since('long ago')).toEqual({ ok: false, fault: 'expired' });
  });

  it('says that it was given no right, and that SharePoint does not answer', async () => {
    const unknown = createReviewChanges({ siteUrl: site.siteUrl, token: async () => 'nobody' });
    expect(await unknown.since(null)).toEqual({ ok: false, fault: 'off' });
    expect(await unknown.read([1])).toEqual({ ok: false, fault: 'off' });
    const noToken = createReviewChanges({ siteUrl: site.siteUrl, token: () => Promise.reject(new Error('no certificate')) });
    expect(await noToken.since(null)).toEqual({ ok: false, fault: 'busy' });
  });
});

const refusal = (code: string): unknown => ({ 'odata.error': { code, message: { lang: 'en-US', value: 'No.' } } });
it.each<[string, Script, 'off' | 'busy']>([
  ['401', () => json(refusal('0'), 401), 'off'],
  ['403', () => json(refusal('-2147024891, System.UnauthorizedAccessException'), 403), 'off'],
  ['404, the list missing', () => json(refusal('-2147024894, System.IO.FileNotFoundException'), 404), 'off'],
  ['412', () => json(refusal('-1, X'), 412), 'busy'],
  ['429', () => json({}, 429, { 'Retry-After': '120' }), 'busy'],
  ['500', () => json(refusal('-2146232832, Microsoft.SharePoint.SPException'), 500), 'busy'],
  ['503', () => json({}, 503), 'busy'],
  ['nothing, ever', () => 'silence', 'busy'],
  ['a broken connection', () => 'lost', 'busy'],
  ['broken JSON', () => new Response('{"value":[', { status: 200, headers: { 'Content-Type': 'application/json' } }), 'busy'],
])('Where the changes are answered with %s, the watch is told, and comes again', async (_name, script, fault) => {
  const { fetch, clock } = scriptedServer(script);
  const reading = createReviewChanges({ siteUrl: 'https://region.sharepoint.com/sites/framsyn', token: async () => 't', fetch, clock });
  expect(await reading.since('1;3;x;638000000000000000;1')).toEqual({ ok: false, fault });
  expect(await reading.read([1])).toEqual({ ok: false, fault });
});

it('A review in SharePoint reaches who left the spaning: one message, and none for what is saved after it', async () => {
  const subscriptions = createMemorySubscriptionStore();
  const conversation = { id: 'a:1', kind: 'personal', serviceUrl: 'https://smba.example/' } as const;
  await subscriptions.add({ tenantId: 't', personId: 'p', email: people.member.email, conversation, locale: 'sv' });
  const said: string[] = [];
  const watch = watchReviews({
    changes,
    subscriptions,
    records: createMemoryNoticeRecords(),
    links: { place: (url) => `https://teams.example${url}` },
    messenger: {
      say: async (_to, message) => {
        said.push(JSON.stringify(message));
        return { ok: true, value: undefined };
      },
    },
    now: () => new Date('2026-11-23T09:00:00Z'),
    log: () => undefined,
  });
  await watch.look();
  const { id, etag } = await added('member', 'Bybutiken blir paketombud');
  const reviewed = await as('owner').patch(
    id,
    { status: 'granskad', statusReason: 'Vi tar upp den.', statusDate: '2026-11-23', reviewer: await idOf('owner') },
    etag,
  );
  await watch.look();
  if (!reviewed.ok) throw new Error(reviewed.error.detail);
  await as('owner').patch(id, { statusReason: 'Vi tar upp den i vår.' }, reviewed.value.etag);
  await watch.look();
  expect(said).toHaveLength(1);
  for (const part of ['Bybutiken blir paketombud', 'Vi tar upp den.', `/spaningar?visa=${id}`]) expect(said[0]).toContain(part);
});
