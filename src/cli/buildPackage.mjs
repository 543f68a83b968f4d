/** Builds the SharePoint package through gulp, as `npm run build` does; one at a time, since the build empties its folders first. */
import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './refusal.mjs';

/** What `npm run build` writes, and everybody else reads. */
export const packageFile = 'sharepoint/solution/framsyn.sppkg';
/** What `npm run package` reads besides: the tool's own package, and which files wait for which. */
export const packageParts = ['temp/solution/framsyn.sppkg', 'temp/chunk-groups.json'];

const isAlive = (processId) => {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Undefined when nobody holds it: whoever was ended in the middle of a build left it behind. */
function holderOf(lock) {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(holder) && isAlive(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Takes away a lock whose holder has ended; puts it back where somebody else did so first, and holds it now. */
function clear(lock) {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (holderOf(aside) !== undefined) linkSync(aside, lock);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}

/** Runs `work` when no other process of this machine does so here. */
export async function alone(lock, work) {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (holderOf(lock) === undefined) clear(lock);
      else await sleep(250);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Resolves when it is built; what the build said is in temp/, and is shown when it went wrong. */
export function buildPackage(root) {
  const child = spawn(process.execPath, [path.join(root, 'node_modules/gulp/bin/gulp.js'), 'ship', '--ship'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      mkdirSync(path.join(root, 'temp'), { recursive: true });
      writeFileSync(path.join(root, 'temp/package.log'), said);
      if (code === 0) return resolve();
      const full = said.includes('ENOSPC') ? 'The disk is full: make room and run the command again.\n' : '';
      const lines = said.trimEnd().split('\n').slice(-60).join('\n');
      reject(new Refusal(`The SharePoint package could not be built. ${full}All that the build said is in temp/package.log; the end of it:\n\n${lines}`));
    });
  });
}
