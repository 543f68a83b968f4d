/** Sites of every earlier version, set up by the program of that version, with something in every list: read, upgraded, compared. */
import type * as provisioning from '../../src/provisioning';
import type * as migrationModule from '../../src/schema/migrations';
import type { SiteAdministration } from '../../src/data/administration';
import type { DataError, DataSource, Result } from '../../src/data/ports';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { keepingToVersion } from '../../src/data/siteVersion';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { asOf } from '../../src/schema/history';
import { allLists } from '../../src/schema/lists';
import { assignments } from '../../src/schema/lists/assignments';
import { signals } from '../../src/schema/lists/signals';
import { schemaVersion } from '../../src/schema/version';
import { wholeDraft } from './sampleDraft';
import { startTestSite, writesIn } from './testSite';
import type { TestSite } from './testSite';

jest.setTimeout(120_000);

const listsOf = (version: number): readonly ListDefinition[] => allLists.flatMap((list: ListDefinition) => asOf(list, version) ?? []);

/** Provisioning as that version of the program had it: its own number, its own migrations. */
function programOf(version: number): (administration: SiteAdministration) => Promise<provisioning.ProvisionResult> {
  let program: typeof provisioning | undefined;
  jest.isolateModules(() => {
    jest.doMock('../../src/schema/version', () => ({ schemaVersion: version, versionSetting: 'schemaVersion' }));
    jest.doMock('../../src/schema/migrations', () => {
      const actual = jest.requireActual<typeof migrationModule>('../../src/schema/migrations');
      const migrations = actual.migrations.filter(({ to }) => to <= version);
      return { ...actual, migrations, migrationsFrom: (from: number) => migrations.filter(({ to }) => to > from) };
    });
    program = jest.requireActual<typeof provisioning>('../../src/provisioning');
  });
  jest.dontMock('../../src/schema/version');
  jest.dontMock('../../src/schema/migrations');
  return (administration) => program!.provisionSite(administration, listsOf(version));
}

const text = '## Bakgrund\n\nVarför vi gör det här.\n\n## Något eget\n\nDet står kvar.';
const itemsEach = 2;

/** Something in every list and every column that there is. */
async function fill(site: TestSite, version: number): Promise<void> {
  const { json } = await site.rest('agare', 'GET', 'web/currentuser');
  const ids = new Map<string, number>([['person', Number(json.Id)]]);
  for (const list of listsOf(version)) {
    if (list.key === 'settings') continue;
    const operations = Array.from({ length: itemsEach }, (_unused, index) => {
      const body = wholeDraft(list, ids, `v${version}-${list.key}-${index}`, list.key === 'assignments' && version < 4 ? { body: text } : {});
      return { kind: 'addItem' as const, list: list.url, body };
    });
    const outcomes = await site.administration().execute(operations);
    const refused = outcomes.find(({ ok }) => !ok);
    if (refused && !refused.ok) throw new Error(`${list.key}: ${refused.error.detail ?? refused.error.kind}`);
    const { json: rows } = await site.rest('agare', 'GET', `web/getlist('/sites/framsyn/${list.url}')/items?$select=Id&$top=1`);
    ids.set(list.key, (rows.value as readonly { readonly Id: number }[])[0]!.Id);
  }
}

type Content = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

function value<T, E extends DataError>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`${result.error.list}: ${result.error.kind} ${result.error.detail ?? ''}`);
  return result.value;
}

/** What the columns of that version hold, whoever reads it; an assignment's text apart, which version 4 divides. */
async function contentOf(data: DataSource, version: number): Promise<Content> {
  const pages = await Promise.all(allLists.map(async (list) => value(await data.repository(list as typeof signals).page({ top: 100 })).items));
  return Object.fromEntries(
    allLists.flatMap((list, index) => {
      const then = asOf(list, version);
      if (then === undefined || list.key === 'settings') return [];
      const keys = ['id', 'author', 'created', ...Object.keys(then.fields).filter((key) => !(list.key === 'assignments' && key === 'body'))];
      const rows = pages[index]!.map((item) => Object.fromEntries(keys.map((key) => [key, (item as unknown as Readonly<Record<string, unknown>>)[key]])));
      return [[list.key, rows]];
    }),
  );
}

const sourceOf = (site: TestSite) => keepingToVersion(createSharePointDataSource({ siteUrl: site.siteUrl, token: 'agare' }));
const draft: Draft<typeof signals> = { title: 'En spaning till', seen: 'Fler mäter själva, och lämnar in det.', source: 'Ett möte' };

let site: TestSite;
beforeEach(async () => {
  site = await startTestSite();
});
afterEach(() => site.close());

async function expectUpgraded(before: Content, version: number): Promise<void> {
  const now = programOf(schemaVersion);
  const data = sourceOf(site);
  expect(await contentOf(data, version)).toEqual(before);
  const [assignment] = value(await data.repository(assignments).page({ top: 1 })).items;
  if (version < 4) expect(assignment).toMatchObject({ background: 'Varför vi gör det här.', body: '## Något eget\n\nDet står kvar.' });
  site.sent.length = 0;
  expect(await now(site.administration())).toMatchObject({ kind: 'done', applied: 0 });
  expect(writesIn(site.sent)).toEqual([]);
  expect(await data.repository(signals).add(draft, `after-${version}`)).toMatchObject({ ok: true });
}

test.each([1, 2, 3, 4, 5])('a site of version %i is read by the program of today and takes nothing; upgraded, it has what it had', async (version) => {
  expect(await programOf(version)(site.administration())).toMatchObject({ kind: 'done' });
  await fill(site, version);
  const older = sourceOf(site);
  const before = await contentOf(older, version);
  expect(Object.values(before).every(({ length }) => length === itemsEach)).toBe(true);
  expect(await older.repository(signals).add(draft, 'before')).toMatchObject({ ok: false, error: { kind: 'siteOlder' } });

  // Cut off in the middle: what is half-done is still an older site, with all it had.
  const administration = site.administration();
  let calls = 0;
  const cut: SiteAdministration = {
    ...administration,
    execute: async (operations) =>
      ++calls >= 2
        ? operations.map(() => ({ ok: false, error: { kind: 'offline', attempted: 'change', list: '' } as const }))
        : administration.execute(operations),
  };
  const now = programOf(schemaVersion);
  expect(await now(cut)).toMatchObject({ kind: 'failed' });
  const halfway = sourceOf(site);
  expect(await contentOf(halfway, version)).toEqual(before);
  expect(await halfway.repository(signals).add(draft, 'halfway')).toMatchObject({ ok: false, error: { kind: 'siteOlder' } });

  expect(await now(site.administration())).toMatchObject({ kind: 'done', version: { site: version, schema: schemaVersion } });
  await expectUpgraded(before, version);
});

test('a site that is upgraded by every version in turn has what it had', async () => {
  expect(await programOf(1)(site.administration())).toMatchObject({ kind: 'done' });
  await fill(site, 1);
  const before = await contentOf(sourceOf(site), 1);
  for (let version = 2; version <= schemaVersion; version += 1) {
    const outcome = await programOf(version)(site.administration());
    expect(outcome).toMatchObject({ kind: 'done', version: { site: version - 1, schema: version } });
    expect(await contentOf(sourceOf(site), 1)).toEqual(before);
  }
  await expectUpgraded(before, 1);
});
