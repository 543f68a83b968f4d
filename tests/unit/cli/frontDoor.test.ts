/** `node src/cli/run.mjs`, in a copy of the project that has nothing installed, with an npm that does as it is told. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const project = path.resolve(__dirname, '../../..');
let copy: string;

const lock = {
  packages: {
    '': {},
    'node_modules/node': { version: process.versions.node },
    'node_modules/jest': { version: '1.0.0' },
    'node_modules/fsevents': { version: '2.0.0', optional: true },
  },
};

beforeEach(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'framsyn-front-'));
  mkdirSync(path.join(copy, 'src/cli'), { recursive: true });
  for (const file of ['run', 'refusal', 'node', 'install', 'installFailure', 'build', 'buildPackage'])
    cpSync(path.join(project, `src/cli/${file}.mjs`), path.join(copy, `src/cli/${file}.mjs`));
  for (const folder of ['config', 'sharepoint/content']) mkdirSync(path.join(copy, folder), { recursive: true });
  for (const file of ['vite.client.mjs', 'vite.server.mjs', 'precompress.mjs']) writeFileSync(path.join(copy, 'config', file), '');
  writeFileSync(path.join(copy, 'package-lock.json'), JSON.stringify(lock));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

/** An npm whose `ci` runs this script in the project. */
function npmThat(script: string): void {
  writeFileSync(path.join(copy, 'npm.js'), `const fs = require('node:fs'); fs.appendFileSync('npm-ran', process.argv.slice(2).join(' ') + '\\n');\n${script}`);
}
/** What a good install leaves: the project's Node, and a jest that says what it was given. Vite builds nothing. */
const goodInstall = `
fs.mkdirSync('node_modules/node', { recursive: true });
fs.writeFileSync('node_modules/node/package.json', JSON.stringify({ version: process.versions.node }));
fs.mkdirSync('node_modules/jest/bin', { recursive: true });
fs.writeFileSync('node_modules/jest/bin/jest.js', "console.log('jest was given ' + process.argv.slice(2).join(' ')); process.exit(process.argv.includes('red') ? 1 : 0)");
fs.mkdirSync('node_modules/vite', { recursive: true });
fs.writeFileSync('node_modules/vite/package.json', JSON.stringify({ type: 'module', exports: './index.js' }));
fs.writeFileSync('node_modules/vite/index.js', 'export const build = async () => undefined;');
fs.writeFileSync('config/precompress.mjs', 'export const precompress = async () => undefined;');
`;
const npmRuns = (): number => (existsSync(path.join(copy, 'npm-ran')) ? readFileSync(path.join(copy, 'npm-ran'), 'utf8').trim().split('\n').length : 0);

function run(...args: readonly string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(copy, 'src/cli/run.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: path.join(copy, 'npm.js') },
  });
  return { status, text: stdout + stderr };
}

describe('The front door', () => {
  it('installs once, and again only when the lock file has changed', () => {
    npmThat(goodInstall);
    expect(run('test')).toMatchObject({ status: 0 });
    run('test');
    expect(npmRuns()).toBe(1);
    writeFileSync(path.join(copy, 'package-lock.json'), JSON.stringify({ packages: { ...lock.packages, 'node_modules/new': { version: '1.0.0' } } }));
    run('test');
    expect(npmRuns()).toBe(2);
  });

  it('takes over what somebody installed by hand, optional packages of other systems apart', () => {
    npmThat(goodInstall);
    spawnSync(process.execPath, ['npm.js', 'ci'], { cwd: copy });
    const present = Object.fromEntries(Object.entries(lock.packages).filter(([where]) => where !== 'node_modules/fsevents'));
    writeFileSync(path.join(copy, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }));
    run('test');
    expect(npmRuns()).toBe(1);
  });

  it('hands the arguments to jest, and ends as jest ends', () => {
    npmThat(goodInstall);
    const green = run('test', 'tests/host', '--verbose');
    expect(green.text).toContain('jest was given -c config/jest.config.js tests/host --verbose');
    expect(green.status).toBe(0);
    expect(run('test', 'red').status).toBe(1);
  });

  it.each([
    ['ENOTFOUND', 'registry was not reached'],
    ['EAI_AGAIN', 'registry was not reached'],
    ['ENOSPC', 'disk is full'],
    ['EACCES', 'may not write here'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'NODE_EXTRA_CA_CERTS'],
    ['EUSAGE', 'do not agree'],
    ['EINTEGRITY', 'did not have the content'],
  ])("says plainly what npm means by %s, shows npm's own line, and tries again the next time", (code, plain) => {
    npmThat(`process.stderr.write('npm error code ${code}\\n'); process.exit(1);`);
    const { status, text } = run('test');
    expect(status).toBe(1);
    expect(text).toContain(plain);
    expect(text).toContain(`npm error code ${code}`);
    expect(text).not.toMatch(/\n\s+at /);
    run('test');
    expect(npmRuns()).toBe(2);
  });

  it('refuses a command that there is not, by name', () => {
    const { status, text } = run('strat');
    expect(status).toBe(1);
    expect(text).toContain('There is no command strat.');
  });

  it('says which Node it needs when the running one is too old', () => {
    const script = `import { isOldNode, oldNodeMessage } from ${JSON.stringify(path.join(copy, 'src/cli/node.mjs'))};
      console.log(JSON.stringify([['18.20.0', '20.10.9', '20.11.0', '22.1.0'].map(isOldNode), oldNodeMessage('18.20.0')]));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    const [old, message] = JSON.parse(stdout) as [boolean[], string];
    expect(old).toEqual([true, true, false, false]);
    expect(message).toMatch(/20\.11 or newer.*18\.20\.0/);
  });
});
