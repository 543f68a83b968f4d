/** The chain over a real list of links that has outgrown the list view threshold. */
import { randomUUID } from 'node:crypto';
import { chainFrom } from '../../src/data/links/chainFrom';
import { clusterCounts, clusteredSignals } from '../../src/data/links/clusters';
import { addLink, linkKey, removeLinks, restoreLinks } from '../../src/data/links/linkWrites';
import type { DataSource } from '../../src/data/ports';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { nameOf } from '../../src/domain/links/keys';
import { activities } from '../../src/schema/lists/activities';
import { assignments } from '../../src/schema/lists/assignments';
import { groups } from '../../src/schema/lists/groups';
import { links } from '../../src/schema/lists/links';
import { methodRuns } from '../../src/schema/lists/methodRuns';
import { methods } from '../../src/schema/lists/methods';
import { processes } from '../../src/schema/lists/processes';
import { programmes } from '../../src/schema/lists/programmes';
import { signals } from '../../src/schema/lists/signals';
import { trends } from '../../src/schema/lists/trends';
import { workstreams } from '../../src/schema/lists/workstreams';
import { signalDraft } from '../fixtures/signals';
import { startSite, type TestSite } from '../fixtures/site';
import { watchQueries, type Watched } from '../fixtures/watchQueries';
import { value } from './repository';

const threshold = 50;
const spaningar = 120;
const everything = { mayRead: () => true, today: '2026-03-17' };

describe(`${spaningar} spaningar in trends, and a threshold of ${threshold}`, () => {
  let site: TestSite;
  let source: DataSource;
  let watched: Watched[];
  let requests: string[];

  const counting: typeof fetch = (url, init) => {
    requests.push(`${String(url)} ${typeof init?.body === 'string' ? init.body : ''}`);
    return fetch(url, init);
  };

  beforeAll(async () => {
    site = await startSite([groups, programmes, assignments, workstreams, methods, processes, activities, methodRuns, signals, trends, links]);
    source = createSharePointDataSource({
      siteUrl: site.siteUrl,
      token: 'owner',
      listViewThreshold: threshold,
      fetch: (url, init) => counting(url, init),
    });
    requests = [];
    const add = <A>(answers: readonly Promise<A>[]): Promise<readonly A[]> => Promise.all(answers);
    await add(Array.from({ length: spaningar }, (_, index) => source.repository(signals).add(signalDraft(`Spaning ${index + 1}`), randomUUID())));
    for (const title of ['Stor trend', 'Liten trend']) value(await source.repository(trends).add({ title, explanation: 'En riktning.' }, randomUUID()));
    value(await source.repository(methods).add({ title: 'Stresstest' } as never, randomUUID()));
    value(await source.repository(methodRuns).add({ title: 'Stresstest av mål', method: 1, date: '2026-01-26' }, randomUUID()));
    value(await source.repository(activities).add({ title: 'Bilda gruppen' }, randomUUID()));
    const joined = Array.from({ length: spaningar }, (_, index) => index + 1);
    await add(
      joined.map((id) =>
        source.repository(links).add({ fromList: 'signals', fromItem: id, toList: 'trends', toItem: id === 7 ? 2 : 1, relation: 'klustrasI' }, randomUUID()),
      ),
    );
    await addLink(source, { from: { list: 'trends', id: 2 }, relation: 'provasI', to: { list: 'methodRuns', id: 1 } });
    await addLink(source, { from: { list: 'methodRuns', id: 1 }, relation: 'leddeTill', to: { list: 'activities', id: 1 } });
    await addLink(source, { from: { list: 'methodRuns', id: 1 }, relation: 'leddeTill', to: { list: 'proposals', id: 3 } });
    site.host.change({ listViewThreshold: threshold });
    watched = watchQueries(site);
  }, 120_000);
  afterAll(() => site.close());
  beforeEach(() => {
    watched.length = 0;
    requests.length = 0;
  });

  test('a spaning leads to its trend, the run of a method and what came of that, with titles, in four requests at most', async () => {
    const chain = value(await chainFrom(source, { list: 'signals', id: 7 }, { ...everything, mayRead: (list) => list !== 'proposals' }));
    expect(chain.forward.map(({ node }) => nameOf(node))).toEqual(['trends/2', 'methodRuns/1', 'activities/1', 'proposals/3']);
    expect(chain.reach).toEqual({ back: 0, forward: 3 });
    expect(chain.items['methodRuns/1']).toMatchObject({ title: 'Stresstest av mål', when: '2026-01-26', hasHappened: true });
    expect(chain.items['activities/1']).toMatchObject({ title: 'Bilda gruppen', hasHappened: false });
    expect(chain.items['proposals/3']).toMatchObject({ state: 'hidden' });
    expect(requests.length).toBeLessThanOrEqual(4);
    watched.forEach(({ returned, examined }) => expect(examined).toBeLessThanOrEqual(2 * returned + 50));
  });

  test('is the same from the other end', async () => {
    const chain = value(await chainFrom(source, { list: 'activities', id: 1 }, everything));
    expect(chain.back.map(({ node }) => nameOf(node))).toEqual(['signals/7', 'trends/2', 'methodRuns/1']);
    expect(chain.items['signals/7']).toMatchObject({ state: 'known', title: value(await source.repository(signals).get(7)).title });
  });

  test('a trend with more spaningar than the threshold still tells all of them', async () => {
    const chain = value(await chainFrom(source, { list: 'trends', id: 1 }, everything));
    expect(chain.back).toHaveLength(spaningar - 1);
    expect(Object.values(chain.items).every(({ state }) => state === 'known')).toBe(true);
    expect(value(await clusterCounts(source))).toEqual({ 1: spaningar - 1, 2: 1 });
    const rows = value(await clusteredSignals(source, 1));
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: spaningar }, (_, index) => spaningar - index).filter((id) => id !== 7));
  });

  test('what this person may not read is a step without a title, and is not asked for', async () => {
    const chain = value(await chainFrom(source, { list: 'trends', id: 2 }, { ...everything, mayRead: (list) => list !== 'activities' }));
    expect(chain.items['activities/1']).toEqual({ node: { list: 'activities', id: 1 }, state: 'hidden' });
    expect(requests.some((url) => url.includes('Activities'))).toBe(false);
  });

  test('the same link is made once, by whoever and however often, and comes back after removal', async () => {
    const link = { from: { list: 'signals', id: 9 }, relation: 'utmanar', to: { list: 'signals', id: 10 } } as const;
    const made = await Promise.all([addLink(source, link), addLink(source, link)]);
    expect(new Set(made.map((answer) => value(answer).id)).size).toBe(1);
    expect(value(await addLink(source, { ...link, note: 'En gång till' })).id).toBe(value(made[0]).id);
    const receipts = value(await removeLinks(source, [value(made[0])]));
    expect(value(await chainFrom(source, { list: 'signals', id: 10 }, everything)).back).toEqual([]);
    value(await restoreLinks(source, receipts));
    expect(value(await chainFrom(source, { list: 'signals', id: 10 }, everything)).back.map(({ node }) => nameOf(node))).toEqual(['signals/9']);
  });

  test('a link that came with content under another key is not doubled', async () => {
    const link = { from: { list: 'signals', id: 20 }, relation: 'klustrasI', to: { list: 'trends', id: 1 } } as const;
    const before = value(await source.repository(links).page({ top: 1 })).items[0]?.id;
    const answer = value(await addLink(source, link));
    expect(answer.id).toBeLessThanOrEqual(before ?? 0);
    expect(linkKey(link)).toBe('link:signals/20:klustrasI:trends/1');
  });
});
