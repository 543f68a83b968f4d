/**
 * A server killed in the middle of its writes, again and again. What it had acknowledged must be there afterwards,
 * once; what it had not acknowledged may be there, once; the file must be sound.
 */
import { connect } from '../bench/client';
import type { Client } from '../bench/client';
import { launch } from '../bench/process';
import type { Served } from '../bench/process';

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly corrupt: number;
}
export interface KillOptions {
  readonly server: string; // the bundled tests/bench/hostServer.ts
  readonly file: string;
  readonly kills: number;
  readonly connections: number;
  /** Acknowledged writes of a round before its kill, on average. */
  readonly writesPerKill: number;
  readonly random: () => number;
  readonly progress?: (report: KillReport) => void;
}

const api = '/sites/bench/_api';
export const killsList = `${api}/web/lists/getByTitle('Kills')`;
export const ownerHeaders = { authorization: 'Bearer owner', accept: 'application/json;odata=nometadata', 'content-type': 'application/json' };

/** Makes the list that is written to. */
export async function prepare(client: Client): Promise<void> {
  const made = await client.send('POST', `${api}/web/lists`, JSON.stringify({ Title: 'Kills', BaseTemplate: 100 }));
  if (made.status !== 201) throw new Error(`the list was not made: ${made.status} ${made.body.toString()}`);
}

/** Writes until the server is gone; every title is unique, so that a doubled write shows. */
async function writeUntilKilled(client: Client, round: number, lane: number, acknowledged: Set<string>, killAt: () => void): Promise<void> {
  for (let index = 0; ; index += 1) {
    const title = `${round}-${lane}-${index}`;
    try {
      const reply = await client.send('POST', `${killsList}/items`, JSON.stringify({ Title: title }));
      if (reply.status !== 201) throw new Error(`status ${reply.status}`);
      acknowledged.add(title);
      killAt();
    } catch {
      return;
    }
  }
}

async function killRound(server: Served, round: number, options: KillOptions, acknowledged: Set<string>): Promise<void> {
  const client = connect(server.origin, ownerHeaders, options.connections);
  const before = acknowledged.size;
  const target = before + Math.ceil(options.writesPerKill * (0.5 + options.random()));
  const killAt = (): void => {
    if (acknowledged.size >= target) process.kill(server.pid, 'SIGKILL');
  };
  await Promise.all(Array.from({ length: options.connections }, (_, lane) => writeUntilKilled(client, round, lane, acknowledged, killAt)));
  client.close();
}

/** Every title of the list, by paging through it as any client does. */
export async function titles(client: Client): Promise<readonly string[]> {
  const all: string[] = [];
  for (let url: string | undefined = `${killsList}/items?$select=Title&$top=5000`; url !== undefined;) {
    const page = JSON.parse((await client.send('GET', url)).body.toString()) as { value: readonly { Title: string }[]; 'odata.nextLink'?: string };
    all.push(...page.value.map((item) => item.Title));
    const next: string | undefined = page['odata.nextLink'];
    url = next === undefined ? undefined : new URL(next).pathname + new URL(next).search;
  }
  return all;
}

/** What is missing and what is there twice, of what was acknowledged. */
export async function judge(server: Served, acknowledged: ReadonlySet<string>): Promise<{ lost: number; doubled: number }> {
  const client = connect(server.origin, ownerHeaders);
  const found = await titles(client);
  client.close();
  const unique = new Set(found);
  return { lost: [...acknowledged].filter((title) => !unique.has(title)).length, doubled: found.length - unique.size };
}

export async function runKills(options: KillOptions): Promise<KillReport> {
  const acknowledged = new Set<string>();
  let report: KillReport = { kills: 0, acknowledged: 0, lost: 0, doubled: 0, corrupt: 0 };
  const every = Math.max(1, Math.floor(options.kills / 20));
  for (let round = 0; round < options.kills; round += 1) {
    const server = await launch(options.server, [options.file]);
    if (round === 0) {
      const client = connect(server.origin, ownerHeaders);
      await prepare(client);
      client.close();
    }
    await killRound(server, round, options, acknowledged);
    report = { ...report, kills: round + 1, acknowledged: acknowledged.size };
    if ((round + 1) % every === 0) options.progress?.(report);
  }
  const server = await launch(options.server, [options.file]);
  const judged = await judge(server, acknowledged);
  await server.stop();
  return { ...report, ...judged, corrupt: (await isSound(options.file)) ? 0 : 1 };
}

export async function isSound(file: string): Promise<boolean> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(file);
  const answer = database.prepare('PRAGMA integrity_check').get() as { integrity_check: string };
  database.close();
  return answer.integrity_check === 'ok';
}
