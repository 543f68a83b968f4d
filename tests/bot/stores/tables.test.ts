import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TableClient } from '@azure/data-tables';
import { idDigest } from '../../../src/bot/stores/draftKeys';
import { createTableNoticeRecords } from '../../../src/bot/stores/tableNoticeRecords';
import { createTableSubscriptionStore } from '../../../src/bot/stores/tableSubscriptionStore';
import { openTable } from '../../../src/bot/stores/table';
import { createTableDraftStore } from '../../../src/bot/stores/tableDraftStore';
import { connectionTo, emulatorAccount, startAzurite, type Azurite } from './azurite';
import { reporter, bikes, claimOf, itKeepsDrafts, kept, setClock } from './draftStoreContract';
import { itKeepsNoticeRecords, itKeepsSubscribers } from './recordsContract';

let azurite: Azurite;
let tables = 0;
const newTable = (): TableClient => openTable(azurite, `framsyn${(tables += 1)}`);
beforeAll(async () => {
  azurite = await startAzurite();
}, 20_000);
afterAll(() => azurite.stop());

async function rowsOf(table: TableClient): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const row of table.listEntities()) rows.push(row);
  return rows;
}

describe('The drafts in Azure Table Storage', () => {
  itKeepsDrafts(async ({ now }) => {
    const table = newTable();
    return { stores: [createTableDraftStore({ table, now }), createTableDraftStore({ table: openTable(azurite, table.tableName), now })] };
  }, 8);

  it('survive a restart', async () => {
    const { now } = setClock();
    const table = newTable();
    const id = await kept(createTableDraftStore({ table, now }));
    expect(await createTableDraftStore({ table, now }).take(id, claimOf(reporter))).toEqual({ ok: true, value: bikes });
  });

  it('stand in the table without words, persons, activities or the id', async () => {
    const { now } = setClock();
    const table = newTable();
    const store = createTableDraftStore({ table, now });
    const id = await kept(store, bikes, 'f:6841237');
    await store.take(id, claimOf(reporter));
    const rows = await rowsOf(table);
    expect(rows).toHaveLength(2);
    const bytes = rows
      .flatMap((row) => Object.values(row as object))
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)));
    const written = [JSON.stringify(rows), ...bytes].join('\n');
    for (const secret of [id, 'f:6841237', reporter.personId, reporter.tenantId, 'cyklar', 'cykelbibliotek', 'teams.microsoft.com', claimOf(reporter).nonce]) {
      expect(written).not.toContain(secret);
    }
  });

  it('are taken away when they are too old, and no others', async () => {
    const clock = setClock();
    const table = newTable();
    const store = createTableDraftStore({ table, now: clock.now });
    for (let key = 0; key < 25; key += 1) await kept(store, bikes, `f:${key}`);
    clock.pass(9 * 60_000);
    const young = await kept(store, bikes, 'f:young');
    clock.pass(60_000);
    await store.clearOld();
    expect(await rowsOf(table)).toHaveLength(2);
    expect((await store.take(young, claimOf(reporter))).ok).toBe(true);
  });

  it('are not opened by a row that somebody moved to another id', async () => {
    const { now } = setClock();
    const table = newTable();
    const store = createTableDraftStore({ table, now });
    const [mine, theirs] = [
      await kept(store, bikes, 'f:1'),
      await kept(store, { ...bikes, title: 'Något annat' }, 'f:2', { ...reporter, personId: claimOf(reporter).personId.replace('9b', '8b') }),
    ];
    const row = await table.getEntity<{ content: Uint8Array }>('draft', idDigest(theirs));
    await table.updateEntity({ partitionKey: 'draft', rowKey: idDigest(mine), content: row.content }, 'Merge');
    expect(await store.take(mine, claimOf(reporter))).toEqual({ ok: false, fault: 'gone' });
  });
});

describe('The subscribers in Azure Table Storage', () => itKeepsSubscribers(() => createTableSubscriptionStore({ table: newTable() })));
describe('The records of notices in Azure Table Storage', () => itKeepsNoticeRecords(() => createTableNoticeRecords({ table: newTable() })));

describe('A table store that is away', () => {
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });
  const server = async (answer: (path: string) => { status: number; body: string } | undefined): Promise<TableClient> => {
    const started = createServer((request, response) => {
      const given = answer(request.url ?? '');
      if (given) response.writeHead(given.status, { 'content-type': 'application/json' }).end(given.body);
    });
    servers.push(started);
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    return openTable({ connectionString: connectionTo(`http://127.0.0.1:${(started.address() as AddressInfo).port}/${emulatorAccount.name}`) }, 'framsyn');
  };
  const away = { ok: false, fault: 'unavailable' };

  it.each([
    ['never answers', undefined],
    ['answers 403', { status: 403, body: '{"odata.error":{"code":"AuthorizationFailure"}}' }],
    ['answers 429', { status: 429, body: '' }],
    ['answers 500', { status: 500, body: '<html>' }],
    ['answers 503', { status: 503, body: '' }],
    ['answers nonsense', { status: 200, body: 'nonsense' }],
  ])('says so when it %s, within its patience', async (_how, answer) => {
    const store = createTableDraftStore({ table: await server(() => answer), now: setClock().now, patience: 300 });
    const begun = performance.now();
    expect(await store.keep(bikes, reporter, 'f:1')).toEqual(away);
    expect(await store.take('A'.repeat(43), claimOf(reporter))).toEqual(away);
    expect(performance.now() - begun).toBeLessThan(1500);
  });

  it('says so of subscribers and records too', async () => {
    const table = await server(() => undefined);
    const subscribers = createTableSubscriptionStore({ table, patience: 100 });
    const records = createTableNoticeRecords({ table, patience: 100 });
    const answers = [subscribers.all(), subscribers.remove(reporter), records.token(), records.keepToken('1'), records.hearing(reporter)];
    for (const answer of answers) expect(await answer).toEqual(away);
  });

  it('says so when nobody listens', async () => {
    const table = openTable({ connectionString: connectionTo(`http://127.0.0.1:9/${emulatorAccount.name}`) }, 'framsyn');
    const store = createTableDraftStore({ table, now: setClock().now, patience: 500 });
    expect(await store.keep(bikes, reporter, 'f:1')).toEqual(away);
  });

  it('says so when its token never comes', async () => {
    const table = openTable({ endpoint: 'https://127.0.0.1:9', token: () => new Promise(() => undefined) }, 'framsyn');
    const store = createTableDraftStore({ table, now: setClock().now, patience: 100 });
    expect(await store.take('A'.repeat(43), claimOf(reporter))).toEqual(away);
  });
});
