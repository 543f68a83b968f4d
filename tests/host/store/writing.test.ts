import { execFile, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { DatabaseSync } from 'node:sqlite';
import { SharePointError } from '../../../src/host/engine';
import { formatVersion, openDatabase } from '../../../src/host/store/database';
import { SiteFileError } from '../../../src/host/store/site';
import { writeQueue } from '../../../src/host/store/writeQueue';
import { makeList, open, query, read, refusal, write } from './fixture';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  file = join(folder, 'site.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SiteFileError) return error.reason;
    throw error;
  }
  return 'opened';
}

describe('works that are written together', () => {
  test('stand and fall alone: one that throws undoes only itself', async () => {
    const site = open({ file });
    const list = await makeList(site, 'L');
    const outcomes = await Promise.allSettled([
      write(site, (session) => session.addItem(list.id, { Title: 'first' }).id),
      write(site, (session) => {
        session.addItem(list.id, { Title: 'undone' });
        throw new SharePointError(400, 'x', 'no');
      }),
      write(site, (session) => session.addItem(list.id, { Title: 'third' }).id),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(read(site, (session) => session.items(list.id, query())).items.map(({ values }) => values['Title'])).toEqual(['first', 'third']);
    expect(read(site, (session) => session.list({ id: list.id }).itemCount)).toBe(2);
    await site.close();
  });
  test('leave the schema as it was when a work that changed it throws', async () => {
    const site = open({ file });
    const list = await makeList(site, 'L');
    await Promise.allSettled([
      write(site, (session) => {
        session.createField(list.id, { title: 'Gone', type: 'Text' });
        throw new Error('no');
      }),
    ]);
    expect(read(site, (session) => session.fields(list.id)).some(({ title }) => title === 'Gone')).toBe(false);
    expect(await refusal(write(site, (session) => session.addItem(list.id, { Gone: 'x' })))).toBe('400 -1');
    await site.close();
  });
  test('are all written before the site closes, and none after', async () => {
    const site = open({ file });
    const list = await makeList(site, 'L');
    const waiting = [1, 2, 3].map(() => write(site, (session) => session.addItem(list.id, {}).id));
    await site.close();
    expect(await Promise.all(waiting)).toEqual([1, 2, 3]);
    await expect(write(site, () => 1)).rejects.toThrow('closed');
    const again = open({ file });
    expect(read(again, (session) => session.items(list.id, query())).items).toHaveLength(3);
    await again.close();
  });
});

describe('a disk that is full', () => {
  test('refuses all who wrote together, in words, and keeps what was there; with room again the next write is kept', async () => {
    const database = openDatabase(file, 'CREATE TABLE IF NOT EXISTS notes (body TEXT)');
    const queue = writeQueue(database);
    const note = (size: number): Promise<unknown> => queue.write(() => database.sql.run('INSERT INTO notes VALUES (?)', 'x'.repeat(size)));
    const limit = (pages: number): Promise<unknown> => queue.write(() => database.sql.get(`PRAGMA max_page_count = ${pages}`));
    await note(10);
    await limit(20);
    const outcomes = await Promise.all([note(10), note(1_000_000), note(10)].map(refusal));
    expect(outcomes.slice(0, 2)).toEqual(['500 -2147024784', '500 -2147024784']);
    await limit(100_000);
    await note(1_000_000);
    const kept = outcomes.filter((outcome) => outcome === 'accepted').length;
    expect(database.sql.get('SELECT count(*) AS n FROM notes')).toEqual({ n: 2 + kept });
    await queue.drain();
    database.close();
  });
});

describe('a site file', () => {
  test('is refused while another has it open, and free again once that one closed', async () => {
    const site = open({ file });
    expect(reasonOf(() => open({ file }))).toBe('locked');
    await site.close();
    const again = open({ file });
    await again.close();
  });
  test("is refused with its reason when it is not a database, another program's, or newer than this one", () => {
    writeFileSync(file, 'this is no database, however long it may be '.repeat(100));
    expect(reasonOf(() => open({ file }))).toBe('corrupt');
    const foreign = new DatabaseSync(join(folder, 'foreign.db'));
    foreign.exec('CREATE TABLE t (a)');
    foreign.close();
    expect(reasonOf(() => open({ file: join(folder, 'foreign.db') }))).toBe('foreign');
    const newer = new DatabaseSync(join(folder, 'newer.db'));
    newer.exec(`PRAGMA user_version = ${formatVersion + 1}`);
    newer.close();
    expect(reasonOf(() => open({ file: join(folder, 'newer.db') }))).toBe('newer');
    expect(reasonOf(() => open({ file: join(folder, 'missing', 'x.db') }))).toBe('unusable');
  });
  test("has yesterday's items and no log beside it after a clean close", async () => {
    const site = open({ file });
    const list = await makeList(site, 'L');
    await write(site, (session) => session.addItem(list.id, { Title: 'kept' }));
    await site.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    const again = open({ file });
    expect(read(again, (session) => session.items(list.id, query())).items.map(({ values }) => values['Title'])).toEqual(['kept']);
    await again.close();
  });
});

test('a log that is deleted under a running site loses nothing that is acknowledged afterwards or before', async () => {
  const site = open({ file });
  const list = await makeList(site, 'L');
  await write(site, (session) => session.addItem(list.id, { Title: 'before' }));
  rmSync(`${file}-wal`);
  for (const Title of ['after', 'later']) await write(site, (session) => session.addItem(list.id, { Title }));
  // What a crash at this moment would leave.
  for (const suffix of ['', '-wal']) copyFileSync(`${file}${suffix}`, join(folder, `crashed.db${suffix}`));
  const crashed = open({ file: join(folder, 'crashed.db') });
  expect(read(crashed, (session) => session.items(list.id, query())).items.map(({ values }) => values['Title'])).toEqual(['before', 'after', 'later']);
  await crashed.close();
  await site.close();
});

describe('a process that is killed with SIGKILL in the middle of writing', () => {
  jest.setTimeout(60_000);
  const bundle = (): Promise<unknown> =>
    promisify(execFile)(
      process.execPath,
      ['node_modules/rolldown/bin/cli.mjs', 'tests/host/store/writer.ts', '--file', join(folder, 'writer.mjs'), '--format', 'esm', '--platform', 'node'],
      { cwd: join(__dirname, '../../..') },
    );

  /** Kills the writer after so many acknowledged items, and returns them. */
  async function killAfter(count: number): Promise<readonly number[]> {
    const child = spawn(process.execPath, ['--no-warnings', join(folder, 'writer.mjs'), file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const acknowledged: number[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      if (line === 'ready') expect(reasonOf(() => open({ file }))).toBe('locked');
      else if (acknowledged.push(Number(line)) === count) child.kill('SIGKILL');
    }
    await ended;
    return acknowledged;
  }

  test('loses nothing that it acknowledged, doubles nothing, and leaves no lock', async () => {
    const first = open({ file });
    const { id } = await makeList(first, 'L');
    await first.close();
    await bundle();
    const acknowledged: number[] = [];
    for (const count of [1, 20, 100]) {
      acknowledged.push(...(await killAfter(count)));
      const site = open({ file });
      const found = read(site, (session) => session.items(id, query({ top: 5000 }))).items.map((item) => item.id);
      expect(new Set(found).size).toBe(found.length);
      expect(acknowledged.filter((each) => !found.includes(each))).toEqual([]);
      expect(read(site, (session) => session.list({ id }).itemCount)).toBe(found.length);
      await site.close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(121);
  });
  test('whose log is then deleted leaves a site that is refused, not one that silently lost writes', async () => {
    const first = open({ file });
    await makeList(first, 'L');
    await first.close();
    await bundle();
    await killAfter(10);
    rmSync(`${file}-wal`);
    expect(reasonOf(() => open({ file }))).toBe('logMissing');
    writeFileSync(`${file}-wal`, '');
    await open({ file }).close();
  });
});
