/** Export of a site with 10,000 items and import of it into an empty one: what it asks of a server and how long it takes. */
import { exportSite, importSite, readArchive, type Archive, type ItemRecord } from '../../src/data/archive';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { createAdministration } from '../../src/data/sharepoint/administration';
import { createArchiveSite } from '../../src/data/sharepoint/archiveSite';
import { startHost, type RunningHost } from '../../src/host';
import { provisionSite } from '../../src/provisioning';
import { allLists } from '../../src/schema/lists';
import { assessments } from '../../src/schema/lists/assessments';
import { signals } from '../../src/schema/lists/signals';
import { announce, type Row } from './report';

const owner = 'i:0#.f|membership|agare@exempelregionen.example';
const token = 'owner';
const paths = ['/sites/fran', '/sites/till'] as const;
const spaningar = 6_000;
const itemCount = 10_000;

const open = (): Promise<RunningHost> =>
  startHost({
    secret: 'benchmark',
    identify: () => ({ loginName: owner, means: 'bearer' }),
    sites: paths.map((serverRelativeUrl) => ({
      file: ':memory:',
      serverRelativeUrl,
      title: 'Framsyn',
      language: 1053,
      timeZone: 'Europe/Stockholm',
      users: [{ loginName: owner, title: 'Ägare, exempel', email: 'agare@exempelregionen.example' }],
    })),
  });

async function fill(siteUrl: string): Promise<void> {
  const data = createSharePointDataSource({ siteUrl, token });
  const seen = 'Flera kommuner provar gemensamma mötesplatser i nedlagda butiker. Det märks i hur många som kommer.';
  const added = await data.repository(signals).addMany(
    Array.from({ length: spaningar }, (_, n) => ({
      clientKey: `s-${n}`,
      draft: { title: `Spaning ${n}`, seen: `${seen} Nummer ${n * 7919}.`, source: 'Ett möte' },
    })),
  );
  const ids = added.flatMap((one) => (one.ok ? [one.value.id] : []));
  const rated = await data
    .repository(assessments)
    .addMany(
      Array.from({ length: itemCount - spaningar }, (_, n) => ({ clientKey: `b-${n}`, draft: { signal: ids[n % ids.length] ?? 1, impact: 1 + (n % 5) } })),
    );
  if (ids.length !== spaningar || rated.some(({ ok }) => !ok)) throw new Error('an item was refused');
}

/** To the minute: SharePoint's form path knows no seconds. */
const comparable = (archive: Archive): string =>
  JSON.stringify(
    ['signals', 'assessments'].map((key) =>
      archive.lists.get(key)?.map((record: ItemRecord) => ({ ...record, created: record.created.slice(0, 16), modified: record.modified.slice(0, 16) })),
    ),
  );

function counted(siteUrl: string) {
  const own = { requests: 0 };
  const site = createArchiveSite({
    siteUrl,
    token,
    fetch: (url, init) => {
      own.requests += 1;
      return fetch(url, init);
    },
  });
  return { own, site };
}

async function measured<T>(
  siteUrl: string,
  work: (site: ReturnType<typeof createArchiveSite>) => Promise<T>,
): Promise<{ readonly value: T; readonly requests: number; readonly seconds: number }> {
  const { own, site } = counted(siteUrl);
  const started = performance.now();
  const value = await work(site);
  return { value, requests: own.requests, seconds: (performance.now() - started) / 1000 };
}

async function archiveOf(bytes: Awaited<ReturnType<typeof exportSite>>): Promise<{ readonly archive: Archive; readonly size: number }> {
  const read = bytes.ok ? await readArchive(bytes.value) : bytes;
  if (!bytes.ok || !read.ok) throw new Error(JSON.stringify(bytes.ok ? read : bytes));
  return { archive: read.value, size: bytes.value.length };
}

/** As if it were last year's: what is imported in the minute in which it was made would need no dates. */
const aged = (archive: Archive): Archive => ({
  ...archive,
  lists: new Map([...archive.lists].map(([key, records]) => [key, records.map((record) => ({ ...record, created: lastYear, modified: lastYear }))])),
});
const lastYear = '2025-03-01T08:00:00Z';

export async function archiveRows(): Promise<readonly Row[]> {
  const host = await open();
  try {
    const [from, to] = paths.map((path) => host.origin + path) as [string, string];
    for (const siteUrl of [from, to]) {
      const provisioned = await provisionSite(createAdministration({ siteUrl, token }), allLists);
      if (provisioned.kind !== 'done') throw new Error(`provisioning: ${JSON.stringify(provisioned).slice(0, 500)}`);
    }
    await fill(from);
    const now = (): Date => new Date();
    const exported = await measured(from, (site) => exportSite(site, { now }));
    const { archive: own, size } = await archiveOf(exported.value);
    const archive = aged(own);
    const imported = await measured(to, (site) => importSite(site, archive));
    if (!imported.value.ok) throw new Error(JSON.stringify(imported.value.error));
    const { archive: second } = await archiveOf(await exportSite(counted(to).site, { now }));
    const same = comparable(archive) === comparable(second) && imported.value.value.different.length === 0 && imported.value.value.unstamped === 0;
    // One by one, an item is two calls: it is added, and then given its author and dates.
    const alone = 2 * itemCount;
    return [
      announce({
        id: 'ARC',
        metric: 'export of 10,000 items: requests, time, size',
        measured: `${exported.requests}, ${exported.seconds.toFixed(1)} s, ${(size / 1024).toFixed(0)} KB`,
        goal: '≤ 1/50 of one an item',
        reached: exported.requests <= itemCount / 50,
      }),
      announce({
        id: 'ARC',
        metric: 'import of 10,000 items into an empty site, requests against one by one',
        measured: `${imported.requests} for ${alone} (${(alone / imported.requests).toFixed(0)}×), ${imported.seconds.toFixed(1)} s`,
        goal: '≤ 1/50',
        reached: imported.requests <= alone / 50,
      }),
      announce({ id: 'ARC', metric: 'content after export and import, ids included', measured: same ? 'equal' : 'different', goal: 'equal', reached: same }),
    ];
  } finally {
    await host.close();
  }
}
