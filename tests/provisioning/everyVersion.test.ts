/** Sites of every earlier version, set up by the program of that version, with something in every list: read, upgraded, compared. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as provisioning from '../../src/provisioning/apply';
import type * as migrationModule from '../../src/schema/migrations';
import type * as versionModule from '../../src/schema/version';
import type { SiteAdministration } from '../../src/data/administration';
import type { DataError, DataSource, Result } from '../../src/data/ports';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { keepingToVersion } from '../../src/data/siteVersion';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { asOf, sinceOf } from '../../src/schema/history';
import { allLists } from '../../src/schema/lists';
import { assignments } from '../../src/schema/lists/assignments';
import { signals } from '../../src/schema/lists/signals';
import { schemaVersion } from '../../src/schema/version';
import { wholeDraft } from './sampleDraft';
import { startTestSite, writesIn } from './testSite';
import type { TestSite } from './testSite';

jest.setTimeout(120_000);

/** All that were there from the first, what later columns of theirs point at, and one more that each version brought. */
const later = ['questions', 'trends', 'programmes', 'processes', 'proposals'];
const lists: readonly ListDefinition[] = allLists.filter((list) => sinceOf(list) === 1 || later.includes(list.key));
const listsOf = (version: number): readonly ListDefinition[] => lists.flatMap((list) => asOf(list, version) ?? []);

type Program = (administration: SiteAdministration) => Promise<provisioning.ProvisionResult>;
const programs = new Map<number, Program>();

/** Provisioning as that version of the program had it: its own number, its own migrations. */
function programOf(version: number): Program {
  const ready = programs.get(version);
  if (ready) return ready;
  let program: typeof provisioning | undefined;
  jest.isolateModules(() => {
    jest.doMock('../../src/schema/version', () => ({ ...jest.requireActual<typeof versionModule>('../../src/schema/version'), schemaVersion: version }));
    jest.doMock('../../src/schema/migrations', () => {
      const actual = jest.requireActual<typeof migrationModule>('../../src/schema/migrations');
      const migrations = actual.migrations.filter(({ to }) => to <= version);
      return { ...actual, migrations, migrationsFrom: (from: number) => migrations.filter(({ to }) => to > from) };
    });
    program = jest.requireActual<typeof provisioning>('../../src/provisioning/apply');
  });
  jest.dontMock('../../src/schema/version');
  jest.dontMock('../../src/schema/migrations');
  const run: Program = (administration) => program!.provisionSite(administration, listsOf(version));
  programs.set(version, run);
  return run;
}

const text = '## Bakgrund\n\nVarför vi gör det här.\n\n## Något eget\n\nDet står kvar.';

/** One item more in every list, with something in every column that there is. */
async function fill(site: TestSite, version: number): Promise<void> {
  const { json } = await site.rest('agare', 'GET', 'web/currentuser');
  const ids = new Map<string, number>([['person', Number(json.Id)]]);
  for (const list of listsOf(version)) {
    if (list.key === 'settings') continue;
    const body = wholeDraft(list, ids, `v${version}-${list.key}`, list.key === 'assignments' && version < 4 ? { body: text } : {});
    const [outcome] = await site.administration().execute([{ kind: 'addItem', list: list.url, body }]);
    if (outcome?.ok !== true) throw new Error(`${list.key}: ${outcome?.error.detail ?? outcome?.error.kind ?? 'no answer'}`);
    ids.set(list.key, Number(outcome.value.id ?? 1));
  }
}

type Content = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

function value<T, E extends DataError>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`${result.error.list}: ${result.error.kind} ${result.error.detail ?? ''}`);
  return result.value;
}

/** What the columns of that version hold, whoever reads it; an assignment's text apart, which version 4 divides. */
async function contentOf(data: DataSource, version: number): Promise<Content> {
  const pages = await Promise.all(lists.map(async (list) => value(await data.repository(list as typeof signals).page({ top: 100 })).items));
  return Object.fromEntries(
    lists.flatMap((list, index) => {
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

let folder: string;
let site: TestSite;
const fileOf = (version: number): string => path.join(folder, `version${version}.sqlite`);

async function expectUpgraded(before: Content, version: number): Promise<void> {
  const data = sourceOf(site);
  expect(await contentOf(data, version)).toEqual(before);
  const divided = value(await data.repository(assignments).page({ where: [{ field: 'clientKey', is: 'equal', value: 'v1-assignments' }] }));
  expect(divided.items).toMatchObject([{ background: 'Varför vi gör det här.', body: '## Något eget\n\nDet står kvar.', phase: 'start' }]);
  site.sent.length = 0;
  expect(await programOf(schemaVersion)(site.administration())).toMatchObject({ kind: 'done', applied: 0 });
  expect(writesIn(site.sent)).toEqual([]);
  expect(await data.repository(signals).add(draft, `after-${version}`)).toMatchObject({ ok: true });
}

/** One site, upgraded by the program of every version in turn and used under each; a copy of it is kept as each left it. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'framsyn-versions-'));
  for (let version = 1; version < schemaVersion; version += 1) {
    if (version > 1) copyFileSync(fileOf(version - 1), fileOf(version));
    site = await startTestSite({ file: fileOf(version) });
    try {
      const before = version === 1 ? {} : await contentOf(sourceOf(site), version - 1);
      expect(await programOf(version)(site.administration())).toMatchObject({ kind: 'done', version: { schema: version } });
      if (version > 1) expect(await contentOf(sourceOf(site), version - 1)).toEqual(before);
      await fill(site, version);
    } finally {
      await site.close();
    }
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([1, 2, 3, 4, 5])('a site of version %i is read by the program of today and takes nothing; upgraded, it has what it had', async (version) => {
  site = await startTestSite({ file: fileOf(version) });
  const older = sourceOf(site);
  const before = await contentOf(older, version);
  expect(Object.keys(before)).toHaveLength(listsOf(version).length - 1);
  expect(Object.values(before).every(({ length }) => length > 0)).toBe(true);
  expect(await older.repository(signals).add(draft, 'before')).toMatchObject({ ok: false, error: { kind: 'siteOlder' } });

  // Cut off in the middle: what is half-done is still an older site, with all it had.
  const administration = site.administration();
  let calls = 0;
  const cut: SiteAdministration = {
    ...administration,
    execute: async (operations) =>
      ++calls > 1
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
  await site.close();
});
