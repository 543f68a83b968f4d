/** Comments and files where people, rights and networks meet: what the shared contract cannot show with one person and a good line. */
import { randomUUID } from 'node:crypto';
import { mostBytes } from '../../src/data/attachmentRules';
import { createMemoryDataSource } from '../../src/data/memory';
import type { DataSource, Repository } from '../../src/data/ports';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { everyKind } from '../fixtures/everyKind';
import { startFaultProxy, type Fault, type FaultProxy } from '../fixtures/faultProxy';
import { people, startSite, type Login, type TestSite } from '../fixtures/site';
import { signals } from '../../src/schema/lists/signals';
import { createVirtualClock } from '../fixtures/virtualClock';
import { bytesOf } from './further';
import { error, value } from './outcome';

let site: TestSite;
const as = (login: Login, siteUrl = site.siteUrl): Repository<typeof everyKind> => createSharePointDataSource({ siteUrl, token: login }).repository(everyKind);
const newItem = async (): Promise<number> => value(await as('owner').add({ title: 'Samtalsämne' }, randomUUID())).id;

/** RoleTypeKind of SharePoint's own permission levels. */
const [readerKind, contributor] = [2, 3];
async function grant({ rest }: TestSite, kind: number): Promise<void> {
  const { Id: member } = (await rest('POST', 'web/ensureuser', { logonName: people.member.loginName })) as { Id: number };
  const { value: roles } = (await rest('GET', 'web/roledefinitions')) as { value: { Id: number; RoleTypeKind: number }[] };
  const role = roles.find(({ RoleTypeKind }) => RoleTypeKind === kind);
  await rest('POST', `web/roleassignments/addroleassignment(principalid=${member},roledefid=${role?.Id})`);
}

beforeAll(async () => {
  site = await startSite([signals, everyKind]);
  await grant(site, contributor);
});
afterAll(() => site.close());

describe('two people', () => {
  test('who say the same at the same time have both said it, and each sees both', async () => {
    const id = await newItem();
    const both = [as('owner'), as('member')] as const;
    const said = (await Promise.all(both.map(({ conversation }) => conversation.say(id, 'Vi har sett samma sak.')))).map(value);
    expect(new Set(said.map(({ author }) => author.title))).toEqual(new Set([people.owner.title, people.member.title]));
    for (const { conversation } of both)
      expect(
        value(await conversation.comments(id))
          .map(({ author }) => author.title)
          .sort(),
      ).toEqual([people.member.title, people.owner.title]);
  });

  test('each like an item once, and each is told which like is their own', async () => {
    const id = await newItem();
    const [one, other] = [as('owner').conversation, as('member').conversation];
    await one.like(id, true);
    expect(value(await other.likes(id))).toEqual({ count: 1, isMine: false });
    expect(value(await other.like(id, true))).toEqual({ count: 2, isMine: true });
    expect(value(await one.like(id, false))).toEqual({ count: 1, isMine: false });
  });

  test('do not overwrite each other with a file of the same name', async () => {
    const id = await newItem();
    const [first, second] = [as('owner').attachments, as('member').attachments];
    value(await first.add(id, 'Underlag.txt', bytesOf('Mitt')));
    expect(error(await second.add(id, 'Underlag.txt', bytesOf('Ditt')))).toMatchObject({ kind: 'duplicate', field: 'name' });
    expect(await contentOf(value(await second.of(id))[0]?.url)).toBe('Mitt');
  });

  test('take away only their own comments', async () => {
    const id = await newItem();
    const mine = value(await as('owner').conversation.say(id, 'Min'));
    expect(error(await as('member').conversation.unsay(id, mine.id))).toMatchObject({ kind: 'forbidden', attempted: 'remove', missing: { right: 'delete' } });
    expect(value(await as('owner').conversation.comments(id))).toEqual([mine]);
  });
});

const contentOf = async (url: string | undefined): Promise<string> => (await fetch(url ?? '', { headers: { Authorization: 'Bearer owner' } })).text();

test('who may only read reads comments, files and versions, and is told which right the rest needs', async () => {
  const reading = await startSite([signals, everyKind]);
  try {
    const source = (login: Login): Repository<typeof everyKind> => as(login, reading.siteUrl);
    await grant(reading, readerKind);
    const { id } = value(await source('owner').add({ title: 'Läsbar' }, randomUUID()));
    value(await source('owner').conversation.say(id, 'Hej'));
    value(await source('owner').attachments.add(id, 'Bilaga.txt', bytesOf('x')));
    const reader = source('member');
    expect(value(await reader.conversation.comments(id))).toHaveLength(1);
    expect(value(await reader.attachments.of(id))).toHaveLength(1);
    expect(value(await reader.versions(id))).toHaveLength(2);
    expect(error(await reader.conversation.say(id, 'Nej'))).toMatchObject({
      kind: 'forbidden',
      attempted: 'add',
      list: 'everyKind',
      missing: { right: 'add' },
    });
    expect(error(await reader.attachments.add(id, 'nej.txt', bytesOf('x')))).toMatchObject({
      kind: 'forbidden',
      attempted: 'change',
      missing: { right: 'edit' },
    });
    expect(error(await reader.attachments.remove(id, 'Bilaga.txt'))).toMatchObject({ kind: 'forbidden', attempted: 'change' });
    const refused = await reader.addMany(Array.from({ length: 150 }, () => ({ draft: { title: 'Nej' }, clientKey: randomUUID() })));
    expect(refused.map((one) => error(one).kind)).toEqual(Array.from({ length: 150 }, () => 'forbidden'));
    expect(value(await source('owner').page()).items).toHaveLength(1);
  } finally {
    await reading.close();
  }
});

test('a list that has grown past the threshold keeps its conversations, files and versions, and takes many more', async () => {
  const id = await newItem();
  await as('owner').addMany(Array.from({ length: 60 }, (_, number) => ({ draft: { title: 'Växer', number }, clientKey: randomUUID() })));
  site.host.change({ listViewThreshold: 20 });
  try {
    const grown = as('owner');
    value(await grown.conversation.say(id, 'Hej'));
    value(await grown.attachments.add(id, 'a.txt', bytesOf('x')));
    expect(value(await grown.versions(id)).length).toBe(2); // the file was a save
    const key = randomUUID();
    const twice = await grown.addMany([key, key].map((clientKey) => ({ draft: { title: 'Växer mer' }, clientKey })));
    expect(new Set(twice.map((one) => value(one).id)).size).toBe(1);
  } finally {
    site.host.change({ listViewThreshold: 5_000 });
  }
});

test.each<[string, () => DataSource]>([
  ['memory', () => createMemoryDataSource()],
  ['SharePoint', () => createSharePointDataSource({ siteUrl: site.siteUrl, token: 'owner', fetch: () => Promise.reject(new Error('sent')) })],
])('a file above the limit is refused before it is sent to %s', async (_name, open) => {
  const refused = await open()
    .repository(everyKind)
    .attachments.add(1, 'Film.mp4', new ArrayBuffer(mostBytes + 1));
  expect(error(refused)).toMatchObject({ kind: 'invalid', attempted: 'change', field: 'bytes' });
});

describe('a network that fails at the worst moment', () => {
  let proxy: FaultProxy;
  let plan: (Fault | undefined)[] = [];
  let underway = 0;
  const clock = createVirtualClock(() => underway > 0);
  /** While a request is on its way, no time passes. */
  const timed = async (url: string, init: RequestInit): Promise<Response> => {
    underway += 1;
    try {
      const response = await fetch(url, init);
      return new Response(response.status === 204 ? null : await response.text(), { status: response.status, headers: response.headers });
    } finally {
      underway -= 1;
      clock.stir();
    }
  };
  let through: Repository<typeof everyKind>;

  beforeAll(async () => {
    proxy = await startFaultProxy(new URL(site.siteUrl).origin, () => plan.shift(), { retryAfterSeconds: () => 3 });
    through = createSharePointDataSource({ siteUrl: `${proxy.origin}/sites/test`, token: 'owner', clock, fetch: timed }).repository(everyKind);
  });
  afterAll(() => proxy.close());
  const worst: readonly Fault[] = ['cutBefore', 'cutAfter', 'gatewayTimeout', 'truncate', 'shorten', 'twice', 'throttle429', 'throttle503'];

  /** The first request of `say` is the look at what is there; the second carries the comment. */
  test.each(worst)('says a comment once although its request meets %s', async (fault) => {
    const id = await newItem();
    value(await as('owner').conversation.say(id, 'Samma ord'));
    plan = [undefined, fault];
    const said = value(await through.conversation.say(id, 'Samma ord'));
    expect(plan).toEqual([]);
    const comments = value(await as('owner').conversation.comments(id));
    expect(comments).toHaveLength(2);
    expect(comments[1]?.id).toBe(said.id);
  });

  test.each(worst)('attaches a file once although its request meets %s', async (fault) => {
    const id = await newItem();
    plan = [fault];
    const added = value(await through.attachments.add(id, 'Rapport & bilaga #1.txt', bytesOf('Åtta')));
    expect(plan).toEqual([]);
    const files = value(await as('owner').attachments.of(id));
    expect(files.map(({ name }) => name)).toEqual([added.name]);
    expect(await contentOf(files[0]?.url)).toBe('Åtta');
  });

  test.each(worst)('adds each of many once although a batch of them meets %s', async (fault) => {
    const entries = Array.from({ length: 120 }, (_, number) => ({ draft: { title: `Många genom ${fault}`, number }, clientKey: randomUUID() }));
    plan = [fault, undefined, fault];
    const added = (await through.addMany(entries)).map(value);
    expect(added.map(({ number }) => number)).toEqual(entries.map(({ draft }) => draft.number));
    const there = value(await as('owner').page({ where: [{ field: 'title', is: 'equal', value: `Många genom ${fault}` }], top: 500 })).items;
    expect(there).toHaveLength(120);
  });

  test('tells that nothing is known when it never comes back, and sends no more of the many', async () => {
    const id = await newItem();
    const before = proxy.counts.requests;
    plan = Array.from({ length: 200 }, () => 'cutBefore' as const);
    expect(error(await through.conversation.say(id, 'Hej'))).toMatchObject({ kind: 'offline', attempted: 'add' });
    const lost = await through.addMany(Array.from({ length: 500 }, () => ({ draft: { title: 'Aldrig' }, clientKey: randomUUID() })));
    expect(lost.map((one) => error(one).kind)).toEqual(Array.from({ length: 500 }, () => 'offline'));
    expect(proxy.counts.requests - before).toBeLessThanOrEqual(21); // ten attempts each, not ten for every hundred
    plan = [];
  });
});
