/** Two builds at once would empty each other's folders: src/cli/buildPackage.mjs lets one in at a time. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const builder = path.resolve(__dirname, '../../../src/cli/buildPackage.mjs');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'framsyn-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that writes when it comes in and when it goes out. */
const worker = (name: string): Promise<unknown> =>
  promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    `import { appendFileSync } from 'node:fs';
     import { alone } from ${JSON.stringify(builder)};
     const say = (what) => appendFileSync(${JSON.stringify(path.join(folder, 'log'))}, what + ' ');
     await alone(${JSON.stringify(path.join(folder, 'lock'))}, async () => { say('in-${name}'); await new Promise((done) => setTimeout(done, 60)); say('out-${name}'); });`,
  ]);

test('one builds and the other waits; a lock that an ended process left behind holds nobody up', async () => {
  // Larger than any process id that Linux gives.
  writeFileSync(path.join(folder, 'lock'), '4194305');
  await Promise.all([worker('a'), worker('b')]);
  const log = readFileSync(path.join(folder, 'log'), 'utf8').trim();
  expect(['in-a out-a in-b out-b', 'in-b out-b in-a out-a']).toContain(log);
});
