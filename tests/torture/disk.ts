/**
 * What a disk and a clock do to a site: no room left, an error on write, a file that may only be read, a log that somebody
 * deleted, a clock that jumps ten years either way. Each is said in words, and nothing acknowledged is lost.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startHost } from '../../src/host';
import { openSite, SiteFileError } from '../../src/host/store/site';
import { connect, type Client } from '../bench/client';
import { launch, type Served } from '../bench/process';
import { isSound, judge, killsList, ownerHeaders, prepare, titles } from './kills';

export interface DiskOptions {
  readonly server: string; // the bundled tests/bench/hostServer.ts
  /** Below one that everybody may look into. */
  readonly folder: string;
}
export interface DiskReport {
  /** What was tried, in words. */
  readonly trials: readonly string[];
  readonly acknowledged: number;
  readonly refused: number;
  /** Each a sentence. */
  readonly wrong: readonly string[];
}
interface Trial {
  readonly acknowledged: number;
  readonly refused: number;
  readonly wrong: readonly string[];
}

const owner = 'i:0#.f|membership|agare@exempelregionen.example';
const siteOf = (file: string) => ({
  file,
  serverRelativeUrl: '/sites/bench',
  title: 'Bench',
  language: 1053,
  timeZone: 'Europe/Stockholm',
  users: [{ loginName: owner, title: 'Ägare, exempel', email: 'agare@exempelregionen.example' }],
});

const trials: Readonly<Record<string, (options: DiskOptions) => Promise<Trial>>> = {
  'no more room': ({ server, folder }) => withoutRoom(server, join(folder, 'room.db'), 8 * 1024 * 1024),
  'no room from the start': ({ server, folder }) => withoutRoom(server, join(folder, 'start.db'), 1024 * 1024),
  'a read-only file': ({ folder }) => readOnly(folder),
  'a log deleted under way': ({ server, folder }) => logDeleted(server, join(folder, 'deleted.db')),
  'a log deleted after a kill': ({ server, folder }) => logMissing(server, join(folder, 'missing.db')),
  'a clock ten years off': ({ folder }) => clockJumps(join(folder, 'clock.db')),
};

export async function runDisk({ server, folder }: DiskOptions): Promise<DiskReport> {
  const own = mkdtempSync(join(folder, 'disk-'));
  const results: Trial[] = [];
  for (const [name, trial] of Object.entries(trials)) {
    const result = await trial({ server, folder: own });
    results.push({ ...result, wrong: result.wrong.map((sentence) => `${name}: ${sentence}`) });
  }
  rmSync(own, { recursive: true, force: true });
  const sum = (of: (trial: Trial) => number): number => results.reduce((total, trial) => total + of(trial), 0);
  return {
    trials: Object.keys(trials),
    acknowledged: sum((trial) => trial.acknowledged),
    refused: sum((trial) => trial.refused),
    wrong: results.flatMap(({ wrong }) => wrong),
  };
}

interface Answers {
  readonly acknowledged: Set<string>;
  readonly refused: Map<string, string>;
}

/** So many writes, eight at a time. A refusal is kept with its words. */
async function write(client: Client, from: number, count: number, into: Answers): Promise<void> {
  for (let at = from; at < from + count; at += 8) {
    await Promise.all(
      Array.from({ length: 8 }, async (_, lane) => {
        const title = `${at + lane} ${'x'.repeat(200)}`;
        const { status, body } = await client.send('POST', `${killsList}/items`, JSON.stringify({ Title: title }));
        if (status === 201) into.acknowledged.add(title);
        else into.refused.set(title, `${status} ${body.toString()}`);
      }),
    );
  }
}
const answers = (): Answers => ({ acknowledged: new Set(), refused: new Map() });

async function kill(server: Served): Promise<void> {
  process.kill(server.pid, 'SIGKILL');
  await new Promise((resolve) => setImmediate(resolve));
  for (;;) {
    try {
      process.kill(server.pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** All that was acknowledged, once; nothing of what was refused with "Nothing was saved". */
async function judged(server: Served, { acknowledged, refused }: Answers): Promise<readonly string[]> {
  const { lost, doubled } = await judge(server, acknowledged);
  const client = connect(server.origin, ownerHeaders);
  const found = new Set(await titles(client));
  client.close();
  const saved = [...refused.keys()].filter((title) => found.has(title)).length;
  return [
    ...(lost > 0 ? [`${lost} acknowledged writes are lost`] : []),
    ...(doubled > 0 ? [`${doubled} are doubled`] : []),
    ...(saved > 0 ? [`${saved} writes were refused and are there`] : []),
  ];
}

/** A file may not grow past `bytes` (a limit of the process, which needs no rights), then it may again. */
async function withoutRoom(program: string, file: string, bytes: number): Promise<Trial> {
  const unlimited = await launch(program, [file]);
  const first = connect(unlimited.origin, ownerHeaders, 8);
  await prepare(first);
  first.close();
  await unlimited.stop();
  // In the shell's unit of 512 bytes. Node ignores the signal that would otherwise end it, so that the write fails.
  const limited = await launch(
    program,
    [file],
    {},
    { execPath: '/bin/sh', execArgv: ['-c', `ulimit -f ${bytes / 512}; exec "$0" "$@"`, process.execPath, '--no-warnings'] },
  );
  const client = connect(limited.origin, ownerHeaders, 8);
  const told = answers();
  for (let at = 0; told.refused.size < 100 && at < 20_000; at += 80) await write(client, at, 80, told);
  const unclear = [...told.refused.values()].filter((words) => !/^500 .*Nothing was saved/.test(words));
  const readable = new Set(await titles(client));
  const unread = [...told.acknowledged].filter((title) => !readable.has(title)).length;
  client.close();
  await kill(limited);
  const again = await launch(program, [file]);
  const wrong = [...(await judged(again, told))];
  const after = connect(again.origin, ownerHeaders, 8);
  const later = answers();
  await write(after, 50_000, 16, later);
  after.close();
  await again.stop();
  if (told.refused.size === 0) wrong.push('nothing was refused');
  if (unclear.length > 0) wrong.push(`refused without clear words: ${unclear[0]}`);
  if (unread > 0) wrong.push(`${unread} acknowledged writes could not be read while there was no room`);
  if (later.refused.size > 0) wrong.push('with room again a write was refused');
  if (!(await isSound(file))) wrong.push('the file is not sound');
  return { acknowledged: told.acknowledged.size + later.acknowledged.size, refused: told.refused.size, wrong };
}

const reasonOf = async (file: string): Promise<string> => {
  try {
    await openSite(siteOf(file)).close();
    return 'opened';
  } catch (error) {
    return error instanceof SiteFileError ? error.reason : String(error);
  }
};

/** Root may write whatever the file says, so it looks as somebody else. */
async function readOnly(folder: string): Promise<Trial> {
  const file = join(folder, 'readOnly.db');
  await openSite(siteOf(file)).close();
  chmodSync(file, 0o444);
  chmodSync(folder, 0o777);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  const reason = await reasonOf(file).finally(() => {
    if (isRoot) process.seteuid?.(0);
  });
  chmodSync(file, 0o644);
  const after = await reasonOf(file);
  return {
    acknowledged: 0,
    refused: 1,
    wrong: reason === 'readOnly' && after === 'opened' ? [] : [`it said ${reason}, and ${after} when it could be written to again`],
  };
}

async function prepared(program: string, file: string, told: Answers): Promise<{ readonly server: Served; readonly client: Client }> {
  const server = await launch(program, [file]);
  const client = connect(server.origin, ownerHeaders, 8);
  await prepare(client);
  await write(client, 0, 80, told);
  return { server, client };
}

async function logDeleted(program: string, file: string): Promise<Trial> {
  const told = answers();
  const { server, client } = await prepared(program, file, told);
  rmSync(`${file}-wal`);
  await write(client, 1000, 80, told);
  client.close();
  await kill(server);
  const again = await launch(program, [file]);
  const wrong = [...(await judged(again, told))];
  await again.stop();
  if (told.refused.size > 0) wrong.push(`${told.refused.size} writes were refused`);
  return { acknowledged: told.acknowledged.size, refused: told.refused.size, wrong };
}

async function logMissing(program: string, file: string): Promise<Trial> {
  const told = answers();
  const { server, client } = await prepared(program, file, told);
  client.close();
  await kill(server);
  rmSync(`${file}-wal`);
  const reason = await reasonOf(file);
  return { acknowledged: told.acknowledged.size, refused: 1, wrong: reason === 'logMissing' ? [] : [`opening said ${reason}`] };
}

const tenYears = 10 * 365.25 * 86_400_000;

/** The same site by a clock that is right, ten years behind and ten years ahead: writes with a form digest, changes in order. */
async function clockJumps(file: string): Promise<Trial> {
  const told = answers();
  const wrong: string[] = [];
  let offset = 0;
  let latest = 0;
  const start = () =>
    startHost({ secret: 'torture', identify: () => ({ loginName: owner, means: 'session' }), now: () => new Date(Date.now() + offset), sites: [siteOf(file)] });
  for (const jump of [0, -tenYears, tenYears, 0]) {
    const host = await start();
    const client = connect(host.origin, ownerHeaders, 8);
    if (jump === 0 && offset === 0 && told.acknowledged.size === 0) await prepare(withDigest(client));
    offset = jump; // under way, as when a computer asks for the time
    const written = answers();
    await write(withDigest(client), told.acknowledged.size, 16, written);
    written.acknowledged.forEach((title) => told.acknowledged.add(title));
    if (written.refused.size > 0) wrong.push(`by a clock ${(jump / tenYears) * 10} years off: ${[...written.refused.values()][0]}`);
    const found = await titles(client);
    if (found.length !== told.acknowledged.size) wrong.push(`${found.length} items are there, ${told.acknowledged.size} were acknowledged`);
    const added = host
      .site('/sites/bench')
      .read(owner, (session) => session.changes(session.list({ title: 'Kills' }).id, latest, 1000))
      .filter(({ object, type }) => object === 'item' && type === 1);
    if (added.length !== 16) wrong.push(`${added.length} of 16 additions are told as changes`);
    latest = added.at(-1)?.sequence ?? latest;
    client.close();
    await host.close();
  }
  return { acknowledged: told.acknowledged.size, refused: 0, wrong };
}

/** A browser's writes: each with a digest of its own time. */
const withDigest = (client: Client): Client => ({
  ...client,
  send: async (method, path, body, headers = {}) => {
    const info = JSON.parse((await client.send('POST', '/sites/bench/_api/contextinfo')).body.toString()) as { readonly FormDigestValue: string };
    return client.send(method, path, body, { ...headers, 'x-requestdigest': info.FormDigestValue });
  },
});
