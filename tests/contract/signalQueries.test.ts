/** What the page Spaningar asks for after its list, against a host whose lists have outgrown SharePoint's list view threshold. */
import { randomUUID } from 'node:crypto';
import type { DataSource } from '../../src/data/ports';
import { newestSignals } from '../../src/data/queries';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { allRatings, assessmentsOf, groupWork, ratingsOf, workingGroupSize } from '../../src/data/signalQueries';
import { assessments } from '../../src/schema/lists/assessments';
import { groups } from '../../src/schema/lists/groups';
import { signals } from '../../src/schema/lists/signals';
import { signalDraft } from '../fixtures/signals';
import { startSite, type TestSite } from '../fixtures/site';
import { value } from './repository';

const threshold = 40;
const spaningar = 130;
const today = '2026-03-17';

let site: TestSite;
let source: DataSource;
const fresh = (): DataSource => createSharePointDataSource({ siteUrl: site.siteUrl, token: 'owner', listViewThreshold: threshold });

beforeAll(async () => {
  site = await startSite([signals, assessments, groups]);
  source = fresh();
  const entries = <D>(drafts: readonly D[]) => drafts.map((draft) => ({ draft, clientKey: randomUUID() }));
  await source.repository(signals).addMany(
    entries(
      Array.from({ length: spaningar }, (_, index) =>
        signalDraft(`Spaning ${index + 1}`, {
          status: index % 2 === 0 ? 'ny' : 'granskad',
          ...(index % 10 === 1 ? { reviewDate: index % 20 === 1 ? '2026-03-17' : '2026-03-18' } : {}),
        }),
      ),
    ),
  );
  // Two of each spaning, one of them in a role of its own.
  await source.repository(assessments).addMany(
    entries(
      Array.from({ length: 2 * spaningar }, (_, index) => ({
        signal: 1 + (index % spaningar),
        impact: 1 + (index % 5),
        assessorRole: index < spaningar ? 'Strateg' : undefined,
      })),
    ),
  );
  await source.repository(groups).addMany(
    entries([
      { title: 'Arbetsgruppen', type: 'arbetsgrupp' as const, size: 7 },
      { title: 'Den gamla', type: 'arbetsgrupp' as const, size: 4, active: false },
      { title: 'Styrgruppen', type: 'styrgrupp' as const, size: 9 },
    ]),
  );
  site.host.change({ listViewThreshold: threshold });
  source = fresh();
}, 120_000);
afterAll(() => site.close());

test('the ratings of a page of rows are all there, and of no other rows', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => 2 * (index + 1));
  const found = value(await ratingsOf(source, ids));
  expect(found.map(({ signal }) => signal.id).sort((a, b) => a - b)).toEqual(ids.flatMap((id) => [id, id]));
  expect(found.every(({ impact }) => impact !== undefined)).toBe(true);
});

test('the ratings of no rows are none', async () => {
  expect(value(await ratingsOf(source, []))).toEqual([]);
});

test('one spaning has its own, whole', async () => {
  expect(value(await assessmentsOf(source, 7)).map(({ signal, assessorRole }) => [signal.id, assessorRole])).toEqual([
    [7, undefined],
    [7, 'Strateg'],
  ]);
});

test('all ratings are all of them', async () => {
  expect(value(await allRatings(source))).toHaveLength(2 * spaningar);
});

test('what waits is counted, the day itself included, and said to be more when it is', async () => {
  expect(value(await groupWork(source, today))).toEqual({ toExamine: { count: 65, isMore: false }, toRevisit: { count: 7, isMore: false } });
});

test('the size is that of the one active working group', async () => {
  expect(value(await workingGroupSize(source))).toBe(7);
});

test('what is due comes newest first', async () => {
  const page = value(await newestSignals(source, { dueBy: today }));
  expect(page.items.map(({ id }) => id)).toEqual([122, 102, 82, 62, 42, 22, 2]);
});

test('one’s own are found, and nobody’s are not made up', async () => {
  const me = value(await source.currentUser()).id;
  expect(value(await newestSignals(source, { author: me, top: 500 })).items).toHaveLength(spaningar);
  expect(value(await newestSignals(source, { author: me + 1000, top: 500 })).items).toEqual([]);
});
