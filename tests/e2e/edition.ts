/** The local edition as a child process, started as `npm start` starts it, on a free port and a data folder of its own. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const patience = 240_000;

export interface EditionOptions {
  /** Whose site this very start makes, if it has none; else it gets a copy of one that a first start made. */
  readonly dataFolder?: string;
  readonly content?: string;
  readonly port?: number;
  readonly token?: string;
  /** After the command: `--package`. */
  readonly args?: readonly string[];
  /** As a person types it, with npm and its shell in between. */
  readonly throughNpm?: boolean;
}
export interface Edition {
  readonly url: string;
  readonly pid: number;
  readonly dataFolder: string;
  /** Everything it has printed. */
  output(): string;
  /** Ends it as Ctrl-C or as `kill -9` does; resolves when the process is gone, with its exit code. */
  end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  /** Stops it and removes its data. */
  dispose(): Promise<void>;
}

export const newDataFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'framsyn-data-'));

interface Launched {
  readonly child: ChildProcess;
  readonly text: () => string;
  readonly ended: Promise<number | null>;
}

/** A test that fails in the middle leaves its process behind, and jest would wait for that for ever. The benchmarks run without jest. */
const running = new Set<ChildProcess>();
if (typeof afterAll === 'function') afterAll(() => running.forEach((child) => child.kill('SIGKILL')));

/** Node runs the front door itself: a shell or npm in between would keep the process that is to be killed. */
function launch({ dataFolder, content, port, token, args: given = [], throughNpm }: EditionOptions & { dataFolder: string }): Launched {
  const env: Record<string, string | undefined> = {
    ...process.env,
    PORT: String(port ?? 0),
    FRAMSYN_DATA: dataFolder,
    FRAMSYN_CONTENT: content ?? 'demo',
    FRAMSYN_DEV_TOKEN: token ?? '',
  };
  const [program, ...args] = throughNpm === true ? ['npm', 'start', '--', ...given] : [process.execPath, path.join(root, 'src/cli/run.mjs'), 'start', ...given];
  const child = spawn(program ?? '', args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.once('close', () => running.delete(child));
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part));
  return { child, text: () => text, ended: new Promise((resolve) => child.once('close', resolve)) };
}

const cache = path.join(root, 'node_modules/.cache/framsyn');

/** Where the site of a first start is kept for the others: it differs by what was built, by its content and by the day, which its dates are seen from. */
function madeFolder(content: string): string | undefined {
  const stampFile = path.join(cache, 'server/.stamp');
  if (!existsSync(stampFile)) return undefined; // nothing is built yet, and the start itself will do it
  const stamp = readFileSync(stampFile, 'utf8').slice(0, 16);
  return path.join(cache, 'sites', `${stamp}-${content}-${new Date().toISOString().slice(0, 10)}`);
}

/** Sites of an earlier build or day. */
function dropOlder(made: string): void {
  const folder = path.join(cache, 'sites');
  const [stamp = ''] = made.split('-');
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.startsWith(stamp) || !name.includes(made.slice(-10))) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Whether the process that wrote this file still runs. */
function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

/** Makes the site where nobody has yet; who comes while somebody does waits for theirs. */
async function makeSite(content: string, made: string): Promise<void> {
  const lock = `${made}.lock`;
  mkdirSync(path.dirname(made), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    while (!existsSync(made) && isHeld(lock)) await new Promise((resolve) => setTimeout(resolve, 100));
    if (existsSync(made)) return;
    rmSync(lock, { force: true }); // whoever began was ended
    return makeSite(content, made);
  }
  try {
    if (existsSync(made)) return; // finished while we looked
    dropOlder(path.basename(made));
    const first = await startEdition({ content, dataFolder: newDataFolder() });
    await first.end('SIGTERM');
    const aside = `${made}.${process.pid}`;
    cpSync(first.dataFolder, aside, { recursive: true });
    rmSync(first.dataFolder, { recursive: true, force: true });
    renameSync(aside, made);
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A data folder with the site as a first start leaves it. The first who asks has it made. */
async function copyOfMadeSite(content: string): Promise<string> {
  const dataFolder = newDataFolder();
  const made = madeFolder(content);
  if (made === undefined) return dataFolder;
  if (!existsSync(made)) await makeSite(content, made);
  cpSync(made, dataFolder, { recursive: true });
  return dataFolder;
}

/** Starts it and waits until it says that it is ready. */
export async function startEdition(options: EditionOptions = {}): Promise<Edition> {
  const dataFolder = options.dataFolder ?? (await copyOfMadeSite(options.content ?? 'demo'));
  const { child, text, ended } = launch({ ...options, dataFolder });
  const url = await new Promise<string>((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error(`Not ready after ${patience} ms:\n${text()}`)), patience);
    const look = (): void => {
      const found = /Framsyn is ready: (\S+)/.exec(text())?.[1];
      if (found !== undefined) settle(() => resolve(found));
    };
    const settle = (how: () => void): void => {
      clearTimeout(giveUp);
      child.stdout?.off('data', look);
      how();
    };
    child.stdout?.on('data', look);
    void ended.then((code) => settle(() => reject(new Error(`It ended with ${code}:\n${text()}`))));
  });
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return {
    url,
    pid: child.pid ?? 0,
    dataFolder,
    output: text,
    end,
    dispose: async () => {
      await end('SIGTERM');
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A start that is expected to be refused: what it said, and how it ended. */
export async function failToStart(options: EditionOptions & { dataFolder: string }): Promise<{ code: number | null; text: string }> {
  const { text, ended } = launch(options);
  return { code: await ended, text: text() };
}
