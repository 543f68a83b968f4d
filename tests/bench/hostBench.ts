/** P9 and P10, batches and memory: the embedded host against the least that could do the same work, and json-server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from './client';
import type { Client } from './client';
import { growthExponent, ratioOf } from './measure';
import type { Ratio } from './measure';
import { launch } from './process';
import type { Served } from './process';
import { announce, number, ratioText } from './report';
import type { Row } from './report';
import { askedUnit, unitCount, unitOf } from './rows';

export interface Programs {
  readonly host: string; // bundled hostServer.ts
  readonly peers: string; // bundled peers.ts
}

const headers = { authorization: 'Bearer owner', accept: 'application/json;odata=nometadata', 'content-type': 'application/json' };
const site = '/sites/bench';
export const benchList = `${site}/_api/web/lists/getByTitle('Bench')`;
const page = `${benchList}/items?$select=Id,Title,Unit,Created&$filter=${encodeURIComponent(`Unit eq '${askedUnit}'`)}&$orderby=Id%20desc&$top=50`;
const barePage = '/page';
const jsonPage = `/items?unit=${encodeURIComponent(askedUnit)}&_sort=id&_order=desc&_limit=50`;
const pairs = 11;

type Rows = readonly Readonly<Record<string, unknown>>[];
type Check = (body: Buffer) => void;

/** A page is right when it holds the newest fifty rows of the unit in order, as every contender must answer them. */
function newestFifty(rowCount: number, rowsOf: (body: unknown) => Rows): Check {
  const newest = Array.from({ length: rowCount }, (_, index) => rowCount - 1 - index).filter((row) => unitOf(row, unitCount(rowCount)) === askedUnit);
  const wanted = newest.slice(0, 50).map((row) => `${row + 1} Spaning nummer ${row} ${askedUnit}`);
  return (body) => {
    const rows = rowsOf(JSON.parse(body.toString())).map((row) => [row.Id ?? row.id, row.Title ?? row.title, row.Unit ?? row.unit].join(' '));
    if (rows.join() !== wanted.join()) throw new Error(`a page is wrong: ${body.toString().slice(0, 300)}`);
  };
}
const odata = (rowCount: number): Check => newestFifty(rowCount, (body) => (body as { value?: Rows }).value ?? []);

interface Contender {
  readonly server: Served;
  readonly client: Client;
  readonly path: (call: number) => string;
  readonly check: Check;
  /** Done before each measurement, and no part of it. */
  readonly before?: () => Promise<unknown>;
}

/** CPU milliseconds of the server for a call, over `count` calls one after the other. */
async function measure({ server, client, path, check, before }: Contender, count: number): Promise<number> {
  await before?.();
  const begun = await server.cpu();
  let last: Buffer = Buffer.alloc(0);
  for (let call = 0; call < count; call += 1) last = (await client.send('GET', path(call))).body;
  const ended = await server.cpu();
  check(last);
  return (ended - begun) / count;
}

const always = (path: string) => (): string => path;

/**
 * The host keeps a page until its list changes, which the bare server does not: so that both do the same work, an item is
 * added before each measurement and every call in it has a path of its own. The paths come again after the next item.
 */
const readAnew = (host: Contender): Contender => ({
  ...host,
  path: (call) => `${page}&call=${call}`,
  before: () => host.client.send('POST', `${benchList}/items`, JSON.stringify({ Title: 'Hör till ingen enhet' })),
});

/** Until the compiler has seen what is hot. */
const warmUp = 5;

async function duel(a: Contender, b: Contender, countA: number, countB: number): Promise<Ratio> {
  for (let turn = 0; turn < warmUp; turn += 1) {
    await measure(a, countA);
    await measure(b, countB);
  }
  const measured: (readonly [number, number])[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    if (pair % 2 === 0) {
      const first = await measure(a, countA);
      measured.push([first, await measure(b, countB)]);
    } else {
      const first = await measure(b, countB);
      measured.push([await measure(a, countA), first]);
    }
  }
  return ratioOf(measured);
}

export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'framsyn-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function contender(program: string, args: readonly string[], path: string, check: Check): Promise<Contender> {
  const server = await launch(program, args);
  return { server, client: connect(server.origin, headers), path: always(path), check };
}

async function leave(...all: readonly Contender[]): Promise<void> {
  for (const { client, server } of all) {
    client.close();
    await server.stop();
  }
}

async function pageAgainstPeers(programs: Programs, folder: string): Promise<readonly Row[]> {
  const [host, bare, twin, json] = await Promise.all([
    contender(programs.host, [join(folder, 'h1k.db'), '5000', '1000'], page, odata(1000)),
    contender(programs.peers, ['bare', join(folder, 'b1k.db'), '1000'], barePage, odata(1000)),
    contender(programs.peers, ['bare', join(folder, 'c1k.db'), '1000'], barePage, odata(1000)),
    contender(
      programs.peers,
      ['json', '', '1000'],
      jsonPage,
      newestFifty(1000, (body) => body as Rows),
    ),
  ]);
  const anew = readAnew(host);
  const same = await duel(bare, twin, 300, 300);
  const valid = Math.abs(same.median - 1) <= 0.1;
  const row = (metric: string, ratio: Ratio, goal: string, reached: boolean): Row =>
    announce({ id: 'P9', metric: `page of 50 of 1k, CPU, ${metric}`, measured: ratioText(ratio), goal, reached: valid ? reached : 'void', detail: ratio });
  const againstBare = async (name: string, contending: Contender): Promise<Row> => {
    const ratio = await duel(contending, bare, 300, 300);
    return row(`${name}, host against bare node:http + node:sqlite`, ratio, '≤ 1.5×', ratio.median <= 1.5);
  };
  const againstJson = async (name: string, contending: Contender): Promise<Row> => {
    const ratio = await duel(json, contending, 40, 300);
    return row(`${name}, json-server against host`, ratio, '≥ 30×', ratio.median >= 30);
  };
  const rows = [
    announce({ id: 'A/A', metric: 'the bare server against itself', measured: ratioText(same), goal: '1.00 ± 0.1', reached: valid }),
    await againstBare('read anew', anew),
    await againstBare('asked again', host),
    await againstJson('read anew', anew),
    await againstJson('asked again', host),
  ];
  await leave(host, bare, twin, json);
  return rows;
}

async function pageGrowth(programs: Programs, folder: string, sizes: readonly number[]): Promise<readonly Row[]> {
  const points: { size: number; cost: number }[] = [];
  const rows: Row[] = [];
  for (const size of sizes) {
    const host = readAnew(await contender(programs.host, [join(folder, `h${size}.db`), '5000', String(size)], page, odata(size)));
    for (let turn = 0; turn < warmUp; turn += 1) await measure(host, 300);
    const costs: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) costs.push(await measure(host, 300));
    points.push({ size, cost: costs.sort((a, b) => a - b)[3]! });
    if (size === 100_000) {
      const bytes = await host.server.memory();
      rows.push(
        announce({
          id: 'MEM',
          metric: 'host, resident memory at 100k items after 3,600 pages',
          measured: `${Math.round(bytes / 2 ** 20)} MiB`,
          goal: '≤ 256 MiB',
          reached: bytes <= 256 * 2 ** 20,
        }),
      );
    }
    await leave(host);
  }
  const exponent = growthExponent(points);
  const metric = `page of 50 read anew, growth of CPU over ${sizes.map((size) => `${size / 1000}k`).join(' → ')}`;
  return [...rows, announce({ id: 'P9', metric, measured: `exponent ${number(exponent)}`, goal: '≤ 0.05', reached: exponent <= 0.05, detail: points })];
}

/** Acknowledged writes a second with 64 connections, wall time: waiting for the disk is what it is about. */
async function writesPerSecond(server: Served, path: string, body: string, count: number): Promise<number> {
  const client = connect(server.origin, headers, 64);
  let started = 0;
  const lane = async (): Promise<void> => {
    while (started < count) {
      started += 1;
      const reply = await client.send('POST', path, body);
      if (reply.status !== 201) throw new Error(`a write answered ${reply.status}: ${reply.body.toString().slice(0, 300)}`);
    }
  };
  const begun = process.hrtime.bigint();
  await Promise.all(Array.from({ length: 64 }, lane));
  client.close();
  return count / (Number(process.hrtime.bigint() - begun) / 1e9);
}

async function durableWrites(programs: Programs, folder: string): Promise<readonly Row[]> {
  const host = await launch(programs.host, [join(folder, 'hw.db'), '5000', '1000']);
  const bare = await launch(programs.peers, ['bare', join(folder, 'bw.db'), '1000']);
  const body = JSON.stringify({ Title: 'Lanthandeln blir servicepunkt' });
  const one = (): Promise<number> => writesPerSecond(host, `${benchList}/items`, body, 1500);
  const other = (): Promise<number> => writesPerSecond(bare, '/items', body, 1500);
  await one();
  await other();
  const measured: (readonly [number, number])[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const first = await (pair % 2 === 0 ? one() : other());
    const second = await (pair % 2 === 0 ? other() : one());
    measured.push(pair % 2 === 0 ? [first, second] : [second, first]);
  }
  await host.stop();
  await bare.stop();
  const ratio = ratioOf(measured);
  const rate = Math.round(measured.map(([a]) => a).sort((a, b) => a - b)[measured.length >> 1]!);
  return [
    announce({
      id: 'P10',
      metric: 'durable writes a second, 64 connections, against bare group commit',
      measured: `${ratioText(ratio)}, ${rate}/s`,
      goal: '≥ 0.7×',
      reached: ratio.median >= 0.7,
      detail: ratio,
    }),
  ];
}

const batchOf = (count: number, origin: string): { body: string; type: string } => {
  const part = (index: number): string =>
    `--batch_b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET ${origin}${benchList}/items(${index + 1})?$select=Id,Title HTTP/1.1\naccept: application/json;odata=nometadata\n\n`;
  return { body: `${Array.from({ length: count }, (_, index) => part(index)).join('')}--batch_b--\n`, type: 'multipart/mixed; boundary=batch_b' };
};

async function batchAgainstSingles(programs: Programs, folder: string): Promise<readonly Row[]> {
  const server = await launch(programs.host, [join(folder, 'hb.db'), '5000', '1000']);
  const client = connect(server.origin, headers);
  const { body, type } = batchOf(100, server.origin);
  const batch = async (): Promise<number> => {
    const begun = process.hrtime.bigint();
    const reply = await client.send('POST', `${site}/_api/$batch`, body, { 'content-type': type });
    if (reply.body.toString().split('HTTP/1.1 200').length !== 101) throw new Error(`a batch of 100 failed: ${reply.body.toString().slice(0, 300)}`);
    return Number(process.hrtime.bigint() - begun);
  };
  const singles = async (): Promise<number> => {
    const begun = process.hrtime.bigint();
    for (let index = 1; index <= 100; index += 1) await client.send('GET', `${benchList}/items(${index})?$select=Id,Title`);
    return Number(process.hrtime.bigint() - begun);
  };
  await batch();
  await singles();
  const measured: (readonly [number, number])[] = [];
  for (let pair = 0; pair < 15; pair += 1) {
    const first = await (pair % 2 === 0 ? batch() : singles());
    const second = await (pair % 2 === 0 ? singles() : batch());
    measured.push(pair % 2 === 0 ? [first, second] : [second, first]);
  }
  client.close();
  await server.stop();
  const ratio = ratioOf(measured);
  return [
    announce({
      id: 'BATCH',
      metric: 'a batch of 100 reads against 100 single calls, wall',
      measured: ratioText(ratio),
      goal: '≤ 0.5×',
      reached: ratio.median <= 0.5,
      detail: ratio,
    }),
  ];
}

export async function hostRows(programs: Programs, sizes: readonly number[]): Promise<readonly Row[]> {
  return withFolder(async (folder) => [
    ...(await pageAgainstPeers(programs, folder)),
    ...(await pageGrowth(programs, folder, sizes)),
    ...(await durableWrites(programs, folder)),
    ...(await batchAgainstSingles(programs, folder)),
  ]);
}
