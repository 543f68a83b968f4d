/** P13: what the product's own queries ask of a server, counted, not timed. */
import type { DataSource } from '../../src/data/ports';
import { newestSignals, newestSignalsQuery } from '../../src/data/queries';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { createAdministration } from '../../src/data/sharepoint/administration';
import { startHost } from '../../src/host';
import type { RunningHost } from '../../src/host';
import type { FieldValue } from '../../src/host/engine';
import { signalEntry } from '../../src/local/content/volume/entries';
import { provisionSite } from '../../src/provisioning';
import { encodeNew } from '../../src/schema/codec';
import { allLists } from '../../src/schema/lists';
import { signals } from '../../src/schema/lists/signals';
import { announce } from './report';
import type { Row } from './report';

const owner = 'i:0#.f|membership|agare@exempelregionen.example';
const path = '/sites/framsyn';
const token = 'owner';

interface Touched {
  readonly returned: number;
  readonly rowsExamined: number;
}
interface Bench {
  readonly host: RunningHost;
  readonly siteUrl: string;
  readonly touched: Touched[];
}

async function open(): Promise<Bench> {
  const touched: Touched[] = [];
  const host = await startHost({
    secret: 'benchmark',
    identify: () => ({ loginName: owner, means: 'bearer' }),
    sites: [
      {
        file: ':memory:',
        serverRelativeUrl: path,
        title: 'Framsyn',
        language: 1053,
        timeZone: 'Europe/Stockholm',
        observe: (page) => void touched.push(page),
        users: [{ loginName: owner, title: 'Ägare, exempel', email: 'agare@exempelregionen.example' }],
      },
    ],
  });
  return { host, siteUrl: host.origin + path, touched };
}

async function provision({ siteUrl }: Bench): Promise<void> {
  const result = await provisionSite(createAdministration({ siteUrl, token }), allLists);
  if (result.kind !== 'done') throw new Error(`provisioning: ${JSON.stringify(result).slice(0, 500)}`);
}

async function fill({ host }: Bench, count: number): Promise<void> {
  const site = host.site(path);
  const list = site.read(owner, (session) => session.list({ url: `${path}/${signals.url}` }));
  for (let start = 0; start < count; start += 2000) {
    await site.write(owner, (session) => {
      for (let number = start; number < Math.min(start + 2000, count); number += 1) {
        const { draft, clientKey } = signalEntry(number, 2026);
        session.addItem(list.id, encodeNew(signals, draft, clientKey) as Readonly<Record<string, FieldValue>>);
      }
    });
  }
}

const catalogue: Readonly<Record<string, (source: DataSource) => Promise<unknown>>> = {
  'newest spaningar': (source) => source.repository(signals).page(newestSignalsQuery({})),
  'new ones': (source) => source.repository(signals).page(newestSignalsQuery({ status: 'ny' })),
  'one category': (source) => source.repository(signals).page(newestSignalsQuery({ category: 'teknik' })),
  'one horizon': (source) => source.repository(signals).page(newestSignalsQuery({ horizon: 'h3' })),
  'category, horizon and status': (source) => source.repository(signals).page(newestSignalsQuery({ category: 'juridik', horizon: 'h3', status: 'vilande' })),
  words: (source) => newestSignals(source, { text: 'kommun' }),
};

async function queryRows(bench: Bench, count: number): Promise<readonly Row[]> {
  const source = createSharePointDataSource({ siteUrl: bench.siteUrl, token });
  const rows: Row[] = [];
  for (const [name, ask] of Object.entries(catalogue)) {
    // The host grows an index for a shape that read too much, in its next write turn; SharePoint tunes itself likewise.
    await ask(source);
    await bench.host.site(path).write(owner, () => undefined);
    bench.touched.length = 0;
    const answer = (await ask(source)) as { ok: boolean };
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer).slice(0, 500)}`);
    const examined = bench.touched.reduce((sum, page) => sum + page.rowsExamined, 0);
    const returned = bench.touched.reduce((sum, page) => sum + page.returned, 0);
    const within = bench.touched.every((page) => page.rowsExamined <= 2 * page.returned + 50);
    rows.push(
      announce({
        id: 'P13',
        metric: `rows examined at ${count / 1000}k: ${name}`,
        measured: `${examined} for ${returned}, ${bench.touched.length} pages`,
        goal: '≤ 2 × returned + 50',
        reached: within,
        detail: bench.touched.slice(0, 20),
      }),
    );
  }
  return rows;
}

export async function productRows(count: number): Promise<readonly Row[]> {
  const bench = await open();
  try {
    await provision(bench);
    await fill(bench, count);
    return await queryRows(bench, count);
  } finally {
    await bench.host.close();
  }
}
