/**
 * Chromium for the end-to-end tests: CHROME_PATH, the system's, or the one that the npm package @sparticuz/chromium
 * carries, unpacked once into a folder of the project so that parallel test files do not unpack it at the same time.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const root = path.resolve(__dirname, '../..');
const unpacked = path.join(root, 'node_modules/.cache/chromium');

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const libraryFolders = ['/usr/lib', '/usr/lib64', '/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu'];
const hasNss = (): boolean => libraryFolders.some((folder) => existsSync(path.join(folder, 'libnss3.so')));

interface Found {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** In a process of its own: the package reads TMPDIR and its runtime variable when it is imported, and would change ours. */
function unpack(): Found {
  const env: Record<string, string> = hasNss() ? {} : { AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x', LD_LIBRARY_PATH: path.join(unpacked, 'al2023/lib') };
  const executablePath = path.join(unpacked, 'chromium');
  if (existsSync(executablePath)) return { executablePath, env };
  const draft = `${unpacked}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env, TMPDIR: draft },
  });
  if (status !== 0) throw new Error(`Chromium could not be unpacked into ${draft}. Set CHROME_PATH to a Chrome or Chromium of yours.\n${stderr}`);
  try {
    renameSync(draft, unpacked);
  } catch {
    // Another test file was first; its copy is the same.
    rmSync(draft, { recursive: true, force: true });
  }
  if (!existsSync(executablePath)) throw new Error(`Chromium is not where it was unpacked: ${readdirSync(unpacked).join(', ')}`);
  return { executablePath, env };
}

function findBrowser(): Found {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return { executablePath: named, env: {} };
  const system = systemBrowsers.find((file) => existsSync(file));
  return system === undefined ? unpack() : { executablePath: system, env: {} };
}

/** No sandbox: containers, where tests often run, allow none. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  return chromium.launch({ executablePath, args: flags, env: { ...(process.env as Record<string, string>), ...env } });
}
