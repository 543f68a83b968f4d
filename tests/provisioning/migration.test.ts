/**
 * A site of version 1 whose list of spaningar is larger than SharePoint's threshold, which is lowered here so that it does
 * not take 5,000 of them.
 */
import { checkHealth, provisionSite, planSite } from '../../src/provisioning';
import { schemaVersion } from '../../src/schema/migrations';
import { allLists } from '../../src/schema/lists';
import { makeLargeOlderSite } from './largeOlderSite';
import { startTestSite } from './testSite';
import type { TestSite } from './testSite';

jest.setTimeout(60_000);

const signalsPath = "web/getlist('/sites/framsyn/Lists/Signals')";
const count = 600;
const threshold = 200;

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
  await makeLargeOlderSite(site, count);
  site.lowerThreshold(threshold);
});
afterAll(() => site.close());

const recordStatuses = async (): Promise<ReadonlyMap<string, number>> => {
  const { json } = await site.rest('agare', 'GET', `${signalsPath}/items?$select=FsRecordStatus,FsStatus,FsPreserved&$top=5000`);
  const rows = json.value as { readonly FsRecordStatus: string | null; readonly FsStatus: string; readonly FsPreserved: boolean | null }[];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = `${row.FsStatus} → ${String(row.FsRecordStatus)}, ${String(row.FsPreserved)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

test('a plan for an older site names the new columns and the items to be moved, and moves nothing', async () => {
  const planned = await planSite(site.administration(), allLists);
  if (!planned.ok) throw new Error(planned.error.detail);
  const { steps, version } = planned.value.plan;
  expect(version).toEqual({ site: 1, schema: schemaVersion });
  expect(steps).toEqual(
    expect.arrayContaining([
      { kind: 'createField', list: 'signals', internal: 'FsRecordStatus' },
      { kind: 'createField', list: 'activities', internal: 'FsNextPlanned' },
      { kind: 'migrateItems', list: 'signals', to: 2, index: 3 },
    ]),
  );
  expect(steps.filter(({ kind }) => kind === 'migrateItems')).toHaveLength(1);
  expect(steps[steps.length - 1]).toEqual({ kind: 'recordVersion', version: schemaVersion });
  expect(steps.filter(({ kind }) => !['createField', 'migrateItems', 'recordVersion'].includes(kind))).toEqual([]);
});

test('the health check of an older site says what the upgrade brings, and calls nothing broken that is not there yet', async () => {
  const health = await checkHealth({ administration: site.administration(), now: () => new Date(), siteUrl: site.siteUrl });
  expect(health.findings.filter(({ state, area }) => state !== 'good' && area !== 'groups').map(({ area, state }) => `${area} ${state}`)).toEqual([
    'version attention',
  ]);
  const version = health.findings.find(({ area }) => area === 'version')!;
  expect(version).toMatchObject({ fixedByApply: true, who: { sv: 'Du' } });
  expect(version.title.sv).toBe(`Webbplatsen har version 1 av listorna, och programmet har version ${schemaVersion}.`);
  expect(version.details!.map(({ sv }) => sv)).toContain('Spaningar: objekten ska anpassas till den nya versionen.');
});

test('a move that is cut off keeps the old version, and the next run goes on', async () => {
  const administration = site.administration();
  let batches = 0;
  const cut: typeof administration = {
    ...administration,
    execute: async (operations) => {
      if (operations[0]?.kind !== 'changeItem') return administration.execute(operations);
      batches += 1;
      return batches >= 2
        ? operations.map(() => ({ ok: false, error: { kind: 'offline', attempted: 'change', list: 'signals' } }))
        : administration.execute(operations);
    },
  };
  expect(await provisionSite(cut, allLists)).toMatchObject({ kind: 'failed', step: { kind: 'migrateItems' }, error: { kind: 'offline' } });
  const halfway = await recordStatuses();
  expect([...halfway.keys()].some((key) => key.includes('null'))).toBe(true);

  expect(await provisionSite(site.administration(), allLists)).toMatchObject({ kind: 'done', version: { site: 1, schema: schemaVersion } });
  expect(Object.fromEntries(await recordStatuses())).toEqual({
    'ny → arbetsmaterial, false': 200,
    'granskad → upprättad, false': 200,
    'vilande → arbetsmaterial, false': 200,
  });
  expect(await planSite(site.administration(), allLists)).toMatchObject({ ok: true, value: { plan: { steps: [], version: { site: schemaVersion } } } });
});
