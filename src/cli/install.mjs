/** Installs what package-lock.json names, when it is not what node_modules holds. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { explainInstallFailure } from './installFailure.mjs';
import { Refusal } from './refusal.mjs';

const stampName = 'node_modules/.framsyn-installed';

const readText = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/** True when npm's own record of node_modules holds every package of the lock file, as after an `npm ci` by hand. */
function holdsAll(lockText, recordText) {
  const wanted = JSON.parse(lockText).packages;
  const present = JSON.parse(recordText).packages;
  return Object.entries(wanted).every(
    ([where, entry]) => where === '' || (present[where] === undefined ? entry.optional === true : present[where].version === entry.version),
  );
}

/** Resolves when node_modules is what the lock file says; rejects with a Refusal that says why it cannot be. */
export async function installed(root) {
  const lock = readText(path.join(root, 'package-lock.json'));
  if (lock === null) throw new Refusal(`There is no package-lock.json in ${root}. It belongs to the project: get it back with git.`);
  const digest = createHash('sha256').update(lock).digest('hex');
  const stamp = path.join(root, stampName);
  if (readText(stamp) === digest) return;

  const record = readText(path.join(root, 'node_modules/.package-lock.json'));
  if (record === null || !holdsAll(lock, record)) {
    rmSync(stamp, { force: true });
    await runNpm(root, Object.keys(JSON.parse(lock).packages).length);
  }
  writeStamp(stamp, digest);
}

function writeStamp(stamp, digest) {
  try {
    writeFileSync(stamp, digest);
  } catch (error) {
    throw new Refusal(explainInstallFailure(`${error.code} ${error.message}`));
  }
}

/** npm's own script when npm started us (it names it), else whatever npm is on PATH. */
function npmCommand(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return { program: process.execPath, args: [script, ...args], shell: false };
  return { program: 'npm', args, shell: process.platform === 'win32' };
}

function runNpm(root, packages) {
  const { program, args, shell } = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=http', '--fetch-retries=1', '--fetch-retry-mintimeout=2000']);
  const progress = startProgress(packages);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, shell, stdio: ['ignore', 'ignore', 'pipe'] });
    const lines = [];
    child.stderr.setEncoding('utf8').on('data', (text) => {
      for (const line of text.split('\n')) {
        if (/\bhttp (fetch|cache)\b/.test(line)) progress.fetched();
        else if (line.trim() !== '') lines.push(line);
      }
    });
    const refuse = (text) => {
      progress.end('');
      reject(new Refusal(explainInstallFailure(text)));
    };
    child.on('error', (error) => refuse(`${error.code} ${error.message}`));
    child.on('close', (code, signal) => {
      if (code !== 0) return refuse(signal === null ? lines.join('\n') : `stopped by ${signal}`);
      progress.end('Installed.');
      resolve();
    });
  });
}

/** One line that is rewritten in a terminal, and one line every ten seconds in a log. */
function startProgress(packages) {
  const began = Date.now();
  const terminal = process.stdout.isTTY === true;
  let fetched = 0;
  const say = () => {
    const seconds = Math.round((Date.now() - began) / 1000);
    const done = Math.min(99, Math.floor((100 * fetched) / packages));
    process.stdout.write(`${terminal ? '\r' : ''}Installing what Framsyn needs: ${done} % fetched, ${seconds} s${terminal ? '   ' : '\n'}`);
  };
  process.stdout.write('Installing what Framsyn needs into node_modules (about 1 GB; a few minutes, this time only).\n');
  const timer = setInterval(say, terminal ? 500 : 10_000);
  return {
    fetched: () => void (fetched += 1),
    end: (text) => {
      clearInterval(timer);
      process.stdout.write(`${terminal ? '\r\u001b[K' : ''}${text === '' ? '' : `${text}\n`}`);
    },
  };
}
