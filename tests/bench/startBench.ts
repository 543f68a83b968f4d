/** P11: `npm start` on an installed tree, to ready against the floor, and to the first tab that somebody can read. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../e2e/browser';
import { withFolder } from './hostBench';
import { median, ratioOf } from './measure';
import { announce, number, ratioText } from './report';
import type { Row } from './report';

interface Taken {
  /** Milliseconds from the command to the line that says it answers. */
  readonly ready: number;
  /** … and to what was waited for after it. */
  readonly done: number;
}

/** Runs `npm start`, waits for the line and for `after`, and stops it. */
function timeToReady(cwd: string, env: Readonly<Record<string, string>>, line: RegExp, after?: (url: string) => Promise<unknown>): Promise<Taken> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn('npm', ['start', '--silent'], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let text = '';
    let ready = 0;
    let outcome: Promise<Taken> | undefined;
    const finish = async (url: string): Promise<Taken> => {
      try {
        await after?.(url);
        return { ready, done: performance.now() - begun };
      } finally {
        process.kill(-(child.pid ?? 0), 'SIGTERM');
      }
    };
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const url = line.exec(text)?.[1];
      if (ready > 0 || url === undefined) return;
      ready = performance.now() - begun;
      outcome = finish(url);
      outcome.catch(reject);
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.on('close', () => (outcome === undefined ? reject(new Error(`never ready:\n${text}`)) : resolve(outcome)));
  });
}

/** The channel's tab, until its rows stand. */
async function firstTab(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ locale: 'sv-SE' });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/team/framsynsarbetet#/start`);
    await page.frameLocator('iframe').locator('main li a').first().waitFor();
  } finally {
    await context.close();
  }
}

export async function startRows(root: string, peers: string): Promise<readonly Row[]> {
  return withFolder(async (folder) => {
    const floor = join(folder, 'floor');
    mkdirSync(floor);
    const script = `import { fork } from 'node:child_process'; const c = fork(${JSON.stringify(peers)}, ['bare', ${JSON.stringify(join(folder, 'bare.db'))}, '0'], { execArgv: ['--no-warnings'] }); c.on('message', (m) => console.log('ready', m.origin)); process.on('SIGTERM', () => { c.kill(); process.exit(0); });`;
    writeFileSync(join(floor, 'floor.mjs'), script);
    writeFileSync(
      join(floor, 'package.json'),
      JSON.stringify({ name: 'floor', private: true, scripts: { start: `${JSON.stringify(process.execPath)} floor.mjs` } }),
    );
    const start = (after?: (url: string) => Promise<unknown>): Promise<Taken> =>
      timeToReady(root, { PORT: '0', FRAMSYN_DATA: join(folder, 'data') }, /Framsyn is ready: (\S+)/, after);
    const ours = async (): Promise<number> => (await start()).ready;
    const bare = async (): Promise<number> => (await timeToReady(floor, {}, /ready (http\S+)/)).ready;
    await ours();
    await bare();
    const measured: (readonly [number, number])[] = [];
    for (let pair = 0; pair < 11; pair += 1) {
      const first = await (pair % 2 === 0 ? ours() : bare());
      const second = await (pair % 2 === 0 ? bare() : ours());
      measured.push(pair % 2 === 0 ? [first, second] : [second, first]);
    }
    const ratio = ratioOf(measured);
    const browser = await launchBrowser();
    const painted: Taken[] = [];
    try {
      for (let time = 0; time < 11; time += 1) painted.push(await start((url) => firstTab(browser, url)));
    } finally {
      await browser.close();
    }
    const total = median(painted.map(({ done }) => done));
    return [
      announce({
        id: 'P11',
        metric: 'npm start on an installed tree to ready, against npm + a bare host',
        measured: ratioText(ratio),
        goal: '≤ 1.5×',
        reached: ratio.median <= 1.5,
        detail: measured,
      }),
      announce({
        id: 'P11',
        metric: `from npm start to the first tab's rows in a browser without cache, median of ${painted.length}`,
        measured: `${number(total / 1000)} s, ${number(median(painted.map(({ ready, done }) => done - ready)) / 1000)} s of it after ready`,
        goal: '≤ 2 s',
        reached: total <= 2_000,
        detail: painted,
      }),
    ];
  });
}
