/** P1 and P2: requests and bytes before the first useful paint, counted in Chromium. P11: the start itself. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToOpen, firstView } from '../budgets/firstView';
import { launchBrowser } from '../e2e/browser';
import { startEdition } from '../e2e/edition';
import { withFolder } from './hostBench';
import { ratioOf } from './measure';
import { announce, ratioText } from './report';
import type { Row } from './report';

async function viewRows(): Promise<readonly Row[]> {
  const [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
  try {
    const { cold, warmWithoutAnswers, script } = await firstView(browser, edition.url);
    const form = bytesToOpen('../ui/pages/capture/CapturePage.tsx', 'capture');
    return [
      announce({
        id: 'P1',
        metric: 'SharePoint requests before the first rows, cold',
        measured: String(cold.length),
        goal: '1 ($batch)',
        reached: cold.length === 1 && cold[0]!.endsWith('/$batch'),
        detail: cold,
      }),
      announce({
        id: 'P1',
        metric: 'answers that the first rows wait for, warm',
        measured: warmWithoutAnswers ? '0' : 'some',
        goal: '0',
        reached: warmWithoutAnswers,
      }),
      announce({
        id: 'P2',
        metric: 'JavaScript before the first rows, gz',
        measured: `${Math.round(script.first / 1024)} KB`,
        goal: '≤ 130 KB',
        reached: script.first <= 130 * 1024,
        detail: script,
      }),
      announce({
        id: 'P2',
        metric: 'JavaScript before the form for a spaning, in its own web part, gz',
        measured: `${Math.round(form / 1024)} KB`,
        goal: '≤ 130 KB',
        reached: form <= 130 * 1024,
        detail: form,
      }),
    ];
  } finally {
    await browser.close();
    await edition.dispose();
  }
}

/** Milliseconds from the command to the line that says it answers; then it is stopped. */
function timeToReady(cwd: string, env: Readonly<Record<string, string>>, line: RegExp): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = process.hrtime.bigint();
    const child = spawn('npm', ['start', '--silent'], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let text = '';
    let taken = 0;
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (taken > 0 || !line.test(text)) return;
      taken = Number(process.hrtime.bigint() - begun) / 1e6;
      process.kill(-(child.pid ?? 0), 'SIGTERM');
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.on('close', () => (taken > 0 ? resolve(taken) : reject(new Error(`never ready:\n${text}`))));
  });
}

async function startRows(root: string, peers: string): Promise<readonly Row[]> {
  return withFolder(async (folder) => {
    const floor = join(folder, 'floor');
    mkdirSync(floor);
    const script = `import { fork } from 'node:child_process'; const c = fork(${JSON.stringify(peers)}, ['bare', ${JSON.stringify(join(folder, 'bare.db'))}, '0'], { execArgv: ['--no-warnings'] }); c.on('message', (m) => console.log('ready', m.origin)); process.on('SIGTERM', () => { c.kill(); process.exit(0); });`;
    writeFileSync(join(floor, 'floor.mjs'), script);
    writeFileSync(
      join(floor, 'package.json'),
      JSON.stringify({ name: 'floor', private: true, scripts: { start: `${JSON.stringify(process.execPath)} floor.mjs` } }),
    );
    const ours = (): Promise<number> => timeToReady(root, { PORT: '0', FRAMSYN_DATA: join(folder, 'data') }, /Framsyn is ready/);
    const bare = (): Promise<number> => timeToReady(floor, {}, /ready http/);
    await ours();
    await bare();
    const measured: (readonly [number, number])[] = [];
    for (let pair = 0; pair < 11; pair += 1) {
      const first = await (pair % 2 === 0 ? ours() : bare());
      const second = await (pair % 2 === 0 ? bare() : ours());
      measured.push(pair % 2 === 0 ? [first, second] : [second, first]);
    }
    const ratio = ratioOf(measured);
    return [
      announce({
        id: 'P11',
        metric: 'npm start on an installed tree to ready, against npm + a bare host',
        measured: ratioText(ratio),
        goal: '≤ 1.5×',
        reached: ratio.median <= 1.5,
        detail: measured,
      }),
    ];
  });
}

export async function browserRows(root: string, peers: string): Promise<readonly Row[]> {
  return [...(await viewRows()), ...(await startRows(root, peers))];
}
