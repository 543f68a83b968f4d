import { provisionSite, planSite } from '../../src/provisioning';
import type { ListDefinition } from '../../src/schema/field';
import { schemaVersion } from '../../src/schema/migrations';
import { allLists } from '../../src/schema/lists';
import { signals } from '../../src/schema/lists/signals';
import { encodeNew } from '../../src/schema/codec';
import { startTestSite } from './testSite';
import type { TestSite } from './testSite';

jest.setTimeout(60_000);

/** The lists as they were: without the columns that came later. */
const asOf = (version: number): readonly ListDefinition[] =>
  allLists.map((list: ListDefinition) => {
    const fields = Object.fromEntries(Object.entries(list.fields).filter(([, { since = 1 }]) => since <= version));
    return { ...list, fields, views: list.views.map((view) => ({ ...view, fields: view.fields.filter((key) => Object.hasOwn(fields, key)) })) };
  });
const signalsPath = "web/getlist('/sites/framsyn/Lists/Signals')";
const settingsPath = "web/getlist('/sites/framsyn/Lists/FramsynSettings')";
const count = 230;

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
  const older = asOf(1);
  expect(await provisionSite(site.administration(), older)).toMatchObject({ kind: 'done' });
  const { json } = await site.rest('agare', 'GET', `${settingsPath}/items`);
  const [row] = json.value as { readonly Id: number }[];
  await site.rest('agare', 'MERGE', `${settingsPath}/items(${String(row!.Id)})`, { FsValue: '1' });
  const olderSignals = older.find(({ key }) => key === 'signals') as unknown as typeof signals;
  const statuses = ['ny', 'granskad', 'vilande'] as const;
  const operations = Array.from({ length: count }, (_unused, index) => ({
    kind: 'addItem' as const,
    list: signals.url,
    body: encodeNew(
      olderSignals,
      { title: `Spaning ${index}`, seen: 'Det som stod där före flytten.', source: 'Ett möte', status: statuses[index % 3]! },
      `old-${index}`,
    ),
  }));
  for (let from = 0; from < count; from += 100) {
    const outcomes = await site.administration().execute(operations.slice(from, from + 100));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
  }
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
    'ny → arbetsmaterial, false': 77,
    'granskad → upprättad, false': 77,
    'vilande → arbetsmaterial, false': 76,
  });
  expect(await planSite(site.administration(), allLists)).toMatchObject({ ok: true, value: { plan: { steps: [], version: { site: schemaVersion } } } });
});
