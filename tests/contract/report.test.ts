/** The report over the wire: how it is asked for, and who may do what with it, against the embedded host. */
import { readReportFacts } from '../../src/data/report/facts';
import { createLiveFacts } from '../../src/data/report/liveFacts';
import { startDraft } from '../../src/data/report/drafts';
import { publish } from '../../src/data/report/publish';
import { readReport } from '../../src/data/report/published';
import { createSharePointDataSource, type Fetch } from '../../src/data/sharepoint';
import { figuresOf } from '../../src/domain/report/figures';
import { allLists } from '../../src/schema/lists';
import { activities } from '../../src/schema/lists/activities';
import { documentOf } from '../../src/ui/report/wording/documentOf';
import { loadSpeech } from '../../src/ui/report/wording/speech';
import { startSite, type TestSite } from '../fixtures/site';
import { value } from './repository';

const period = { from: '2026-01-01', to: '2026-03-17' };
const today = '2026-03-17';
/** What is published, and some of what a report is made from; a site of an older version lacks lists too. */
const needed = new Set([
  'settings',
  'groups',
  'programmes',
  'assignments',
  'workstreams',
  'methods',
  'strategyGoals',
  'processes',
  'activities',
  'signals',
  'reportDrafts',
  'reports',
]);
let site: TestSite;
const asked: string[] = [];
const counting: Fetch = async (url, init) => {
  asked.push(`${init.method} ${new URL(url).pathname.replace(/^.*\/_api\//, '')}`);
  return fetch(url, init as RequestInit);
};
const source = () => createSharePointDataSource({ siteUrl: site.siteUrl, token: 'owner', fetch: counting });
const batches = (): readonly string[] => asked.filter((one) => !one.endsWith('contextinfo'));

beforeAll(async () => {
  site = await startSite(allLists.filter(({ key }) => needed.has(key)));
}, 60_000);
afterAll(() => site.close());
beforeEach(() => {
  asked.length = 0;
});

describe('A report from a real server', () => {
  test('asks for all its facts in one batch, whatever lists they stand in', async () => {
    value(await readReportFacts(source(), { since: period.from }));
    expect(batches()).toEqual(['POST $batch']);
  });

  test('is looked at anew by asking for what has changed, in one batch, and for that alone', async () => {
    const data = source();
    const live = createLiveFacts(data, period, today);
    expect(value(await live.figures()).plan?.total.all).toBe(0);
    value(await data.repository(activities).add({ title: 'Sen', time: { kind: 'deadline', end: '2026-03-01', precision: 'dag' } }, 'a-1'));
    asked.length = 0;
    const figures = value(await live.figures());
    expect(figures.plan?.late).toMatchObject({ count: 1, first: [{ days: 16 }] });
    expect(batches().length).toBeLessThanOrEqual(2);
    expect(figures).toEqual(figuresOf(value(await readReportFacts(data, { since: period.from })), period, today));
  });

  test('is published as it is shown, and read by one query', async () => {
    const data = source();
    const figures = figuresOf(value(await readReportFacts(data, { since: period.from })), period, today);
    const document = documentOf(figures, await loadSpeech('sv', () => new Date('2026-03-17T09:41:00')));
    const draft = value(await startDraft(data, { title: document.title, period }));
    const published = await publish(data, { document, draft, role: 'sammankallande', today, nextDate: '2026-06-17' });
    expect(published).toEqual({ ok: true, value: 1 });
    const reader = source();
    asked.length = 0;
    const report = value(await readReport(reader, 'latest'));
    expect(report).toMatchObject({ isIntact: true, document, head: { number: 1, nextDate: '2026-06-17' } });
    expect(batches()).toHaveLength(1);
  });
});
