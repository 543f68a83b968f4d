/** Every query of the product, and the kinds of query that later ones are made of, over a list that has outgrown SharePoint's list view threshold. */
import { randomUUID } from 'node:crypto';
import type { DataSource, ListQuery, Page, Result } from '../../src/data/ports';
import { newestSignals, type Signal, type SignalFilter } from '../../src/data/queries';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { assessments } from '../../src/schema/lists/assessments';
import { links } from '../../src/schema/lists/links';
import { signals } from '../../src/schema/lists/signals';
import { seeded } from '../fixtures/random';
import { signalDraft } from '../fixtures/signals';
import { startSite, type TestSite } from '../fixtures/site';
import { watchQueries, type Watched } from '../fixtures/watchQueries';
import { value } from './repository';

const threshold = 50;
const count = 400;
const pick = <T>(random: () => number, values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;

function randomSignal(random: () => number, index: number): Draft<typeof signals> {
  return signalDraft(`Spaning ${index}${index % 40 === 0 ? ' om Vätgas' : ''}`, {
    category: pick(random, ['teknik', 'miljo', 'politik', 'social'] as const),
    horizon: pick(random, ['h1', 'h2', 'h3'] as const),
    status: pick(random, ['ny', 'granskad', 'klustrad'] as const),
    ...(random() < 0.2 ? { reviewDate: pick(random, ['2026-01-01', '2026-06-01', '2027-01-01']) } : {}),
    ...(random() < 0.1 ? { verdict: 'vaxte' as const } : {}),
  });
}

describe(`with ${count} items and a threshold of ${threshold}`, () => {
  let site: TestSite;
  let source: DataSource;
  let watched: Watched[];
  let all: readonly Signal[];

  const addAll = async <L extends ListDefinition>(list: L, drafts: readonly Draft<L>[]): Promise<void> => {
    const added = await Promise.all(drafts.map((draft) => source.repository(list).add(draft, randomUUID())));
    added.forEach((result) => value(result));
  };

  beforeAll(async () => {
    site = await startSite([signals, assessments, links]);
    source = createSharePointDataSource({ siteUrl: site.siteUrl, token: 'owner', listViewThreshold: threshold });
    const random = seeded(3);
    await addAll(
      signals,
      Array.from({ length: count }, (_, index) => randomSignal(random, index)),
    );
    await addAll(
      assessments,
      Array.from({ length: count }, () => ({ signal: 1 + Math.floor(random() * 60), impact: 3 })),
    );
    await addAll(
      links,
      Array.from({ length: count }, () => ({
        fromList: pick(random, ['signals', 'methods'] as const),
        fromItem: 1 + Math.floor(random() * 40),
        toList: pick(random, ['trends', 'activities'] as const),
        toItem: 1 + Math.floor(random() * 40),
        relation: 'horTill' as const,
      })),
    );
    all = value(await source.repository(signals).page({ top: 5000 })).items;
    site.host.change({ listViewThreshold: threshold });
    watched = watchQueries(site);
  }, 120_000);
  afterAll(() => site.close());

  /** All pages; each query was cheap, and none was refused. */
  async function answered<L extends ListDefinition>(ask: (after?: string) => Promise<Result<Page<L>>>): Promise<Page<L>['items']> {
    watched.length = 0;
    const found: Page<L>['items'][number][] = [];
    let after: string | undefined;
    do {
      const page = value(await ask(after));
      found.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    expect(watched.length).toBeGreaterThan(0);
    watched.forEach(({ returned, examined, joins }) => {
      expect(examined).toBeLessThanOrEqual(2 * returned + 50);
      expect(joins).toBeLessThanOrEqual(12);
    });
    return found;
  }
  const paged = <L extends ListDefinition>(list: L, query: ListQuery<L>) =>
    answered((after) => source.repository(list).page({ ...query, ...(after === undefined ? {} : { after }) }));

  const filters: readonly SignalFilter[] = [
    {},
    { category: 'teknik' },
    { horizon: 'h2' },
    { status: 'ny' },
    { category: 'miljo', horizon: 'h3' },
    { category: 'politik', status: 'granskad' },
    { horizon: 'h1', status: 'ny' },
    { category: 'social', horizon: 'h1', status: 'klustrad' },
    { status: 'arkiverad' },
    { top: 7 },
  ];
  test.each(filters)('the newest spaningar with %j come newest first, all of them', async (filter) => {
    const found = await answered((after) => newestSignals(source, { ...filter, ...(after === undefined ? {} : { after }) }));
    const wanted = all.filter((one) => (['category', 'horizon', 'status'] as const).every((key) => filter[key] === undefined || one[key] === filter[key]));
    expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id).sort((a, b) => b - a));
  });

  test('text finds spaningar by every word, in any case, wherever it stands, with the other filters', async () => {
    const ids = async (filter: SignalFilter): Promise<number[]> =>
      (await answered((after) => newestSignals(source, { ...filter, ...(after === undefined ? {} : { after }) }))).map(({ id }) => id);
    expect(await ids({ text: '  vätgas BUTIKER ' })).toEqual(all.filter(({ title }) => title.includes('Vätgas')).map(({ id }) => id));
    expect(await ids({ text: 'vätgas', status: 'ny' })).toEqual(
      all.filter(({ title, status }) => title.includes('Vätgas') && status === 'ny').map(({ id }) => id),
    );
    expect(await ids({ text: 'vatgas' })).toEqual([]);
  });

  test('a day that has passed and an empty column find together what each finds', async () => {
    const found = await paged(signals, {
      where: [
        { field: 'reviewDate', is: 'atMost', value: '2026-06-01' },
        { field: 'verdict', is: 'empty' },
      ],
    });
    const wanted = all.filter(({ reviewDate, verdict }) => reviewDate !== undefined && reviewDate <= '2026-06-01' && verdict === undefined);
    expect(found.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    expect(found.length).toBeGreaterThan(5);
  });

  test('what refers to an item is found by its number, by a lookup that SharePoint would not search and by a plain column', async () => {
    const ofOne = await paged(assessments, { where: [{ field: 'signal', is: 'equal', value: 17 }] });
    expect(ofOne.length).toBeGreaterThan(0);
    expect(ofOne.every(({ signal }) => signal.id === 17)).toBe(true);
    const from = await paged(links, {
      where: [
        { field: 'fromItem', is: 'equal', value: 12 },
        { field: 'fromList', is: 'equal', value: 'signals' },
      ],
    });
    expect(from.length).toBeGreaterThan(0);
    expect(from.every(({ fromList, fromItem }) => fromList === 'signals' && fromItem === 12)).toBe(true);
  });
});
