/** Import of 10,000 rows: what it asks of a server and how long it takes, against adding them one by one. */
import { addsAtOnce } from '../../src/data/addRules';
import type { DataSource, Entry } from '../../src/data/ports';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { createAdministration } from '../../src/data/sharepoint/administration';
import { csvText } from '../../src/domain/export/csv';
import { guessMapping, importFields, type ImportNames } from '../../src/domain/import/fields';
import { parseTable } from '../../src/domain/import/parse';
import { createRowReader } from '../../src/domain/import/rows';
import { startHost } from '../../src/host';
import type { RunningHost } from '../../src/host';
import { provisionSite } from '../../src/provisioning';
import { allLists } from '../../src/schema/lists';
import { signals } from '../../src/schema/lists/signals';
import { ratioOf } from './measure';
import { announce, ratioText, type Row } from './report';

const owner = 'i:0#.f|membership|agare@exempelregionen.example';
const path = '/sites/framsyn';
const token = 'owner';
const rowCount = 10_000;
/** One by one is measured on fewer rows, in the same list, between the batches: the rest of them would only take longer. */
const rounds = 8;
const alone = 100;

const open = (): Promise<RunningHost> =>
  startHost({
    secret: 'benchmark',
    identify: () => ({ loginName: owner, means: 'bearer' }),
    sites: [
      {
        file: ':memory:',
        serverRelativeUrl: path,
        title: 'Framsyn',
        language: 1053,
        timeZone: 'Europe/Stockholm',
        users: [{ loginName: owner, title: 'Ägare, exempel', email: 'agare@exempelregionen.example' }],
      },
    ],
  });

/** A file of so many rows, read as the page reads it. */
async function entriesOf(count: number, title: string): Promise<readonly Entry<typeof signals>[]> {
  const header = [signals.fields.title.label, signals.fields.seen.label, signals.fields.source.label];
  const rows = Array.from({ length: count }, (_, index) => [
    `${title} ${index}`,
    'Flera kommuner provar gemensamma mötesplatser i nedlagda butiker.',
    'På ett möte',
  ]);
  const table = await parseTable(csvText([header, ...rows], ';'), ';');
  const names: ImportNames = { fields: Object.fromEntries(Object.entries(signals.fields).map(([key, { label }]) => [key, [label]])), choices: {} };
  const read = createRowReader({ list: signals, header: table.header, mapping: guessMapping(table.header, importFields(signals, 'edits'), names), names });
  const { ready } = read(table.rows);
  if (ready.length !== count) throw new Error(`${ready.length} of ${count} rows could be read`);
  return ready;
}

interface Counted {
  readonly source: DataSource;
  requests: number;
}
function counted(siteUrl: string): Counted {
  const own: Counted = {
    requests: 0,
    source: createSharePointDataSource({
      siteUrl,
      token,
      fetch: (url, init) => {
        own.requests += 1;
        return fetch(url, init);
      },
    }),
  };
  return own;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
const addTogether = async ({ source }: Counted, entries: readonly Entry<typeof signals>[]): Promise<void> => {
  const results = await source.repository(signals).addMany(entries);
  if (results.some(({ ok }) => !ok)) throw new Error('a row was refused');
};
const addAlone = async ({ source }: Counted, entries: readonly Entry<typeof signals>[]): Promise<void> => {
  for (const { draft, clientKey } of entries) {
    const added = await source.repository(signals).add(draft, clientKey);
    if (!added.ok) throw new Error('a row was refused');
  }
};

export async function importRows(): Promise<readonly Row[]> {
  const host = await open();
  try {
    const siteUrl = host.origin + path;
    const provisioned = await provisionSite(createAdministration({ siteUrl, token }), allLists, { onProgress: () => undefined });
    if (provisioned.kind !== 'done') throw new Error(`provisioning: ${JSON.stringify(provisioned).slice(0, 500)}`);
    const [together, apart] = [counted(siteUrl), counted(siteUrl)];
    const entries = await entriesOf(rowCount, 'Importerad spaning');
    const milliseconds = await timed(() => addTogether(together, entries));
    const again = together.requests;
    await addTogether(together, entries);
    const there = await together.source.repository(signals).page({ top: 1 });
    const newest = there.ok ? there.value.items[0]?.id : undefined;

    const pairs: (readonly [number, number])[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [one, many] = [await entriesOf(alone, `Ensam ${round}`), await entriesOf(addsAtOnce, `Samlad ${round}`)];
      const slow = await timed(() => addAlone(apart, one));
      const quick = await timed(() => addTogether(together, many));
      pairs.push([slow / alone, quick / addsAtOnce]);
    }
    const requestsAlone = (apart.requests / (rounds * alone)) * rowCount;
    const ratio = ratioOf(pairs);
    return [
      announce({
        id: 'IMP',
        metric: 'import of 10,000 rows, requests against one by one',
        measured: `${again} for ${requestsAlone} (${(requestsAlone / again).toFixed(0)}×), ${(milliseconds / 1000).toFixed(1)} s`,
        goal: '≤ 1/50',
        reached: again <= requestsAlone / 50,
      }),
      announce({
        id: 'IMP',
        metric: 'import, time of a row one by one against in a batch',
        measured: ratioText(ratio),
        goal: '> 1×',
        reached: ratio.low > 1,
        detail: pairs,
      }),
      announce({
        id: 'IMP',
        metric: 'the same file imported again: rows added',
        measured: newest === undefined ? 'unknown' : String(newest - rowCount),
        goal: '0',
        reached: newest === rowCount,
      }),
    ];
  } finally {
    await host.close();
  }
}
