/** Builds the bundles and the SharePoint package when their sources are newer than they are. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone, buildPackage, packageFile, packageParts } from './buildPackage.mjs';
import { Refusal } from './refusal.mjs';

/** Not in dist/, which the SPFx build empties. */
export const builtFolder = 'node_modules/.cache/framsyn';

const outputs = {
  client: { hashed: 'assets', ignores: ['host', 'cli', 'bot', 'local/server', 'local/content/demo', 'local/content/volume'], also: ['sharepoint/content'] },
  server: { hashed: 'chunks', ignores: ['ui', 'webparts', 'local/frame', 'local/tab', 'local/page'], also: ['sharepoint/content'] },
  bench: {
    hashed: 'chunks',
    ignores: ['webparts'],
    also: ['sharepoint/content', 'tests/bench', 'tests/torture', 'tests/fixtures', 'tests/budgets', 'tests/e2e', 'tests/provisioning'],
  },
};

const packageSources = {
  ignores: ['host', 'bot', 'local', 'cli'],
  also: ['src/cli/package', 'src/cli/teams', 'teams'],
  files: [
    ...['assemble-package.main', 'zip'].map((name) => `src/cli/${name}.ts`),
    ...['config', 'package-solution', 'rig', 'sass', 'typescript', 'tsconfig.spfx', 'write-manifests'].map((name) => `config/${name}.json`),
    ...['config/spfx-customize-webpack.js', 'tsconfig.json', 'gulpfile.js', 'package.json', 'src/cli/buildPackage.mjs'],
  ],
};

const filesOf = (name) => [
  ...(name === 'package' ? packageSources.files : [`config/vite.${name}.mjs`, 'config/precompress.mjs']),
  'node_modules/.framsyn-installed',
];

/** Changes when a file was added, removed or saved. Times and sizes, not contents: this runs at every start. */
function sourceStamp(root, name) {
  const { ignores, also } = name === 'package' ? packageSources : outputs[name];
  const hash = createHash('sha256');
  const visit = (folder, relative) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const below = relative === '' ? entry.name : `${relative}/${entry.name}`;
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!ignores.includes(below)) visit(full, below);
        continue;
      }
      const { mtimeMs, size } = statSync(full);
      hash.update(`${below}:${mtimeMs}:${size}\n`);
    }
  };
  visit(path.join(root, 'src'), '');
  for (const folder of also) visit(path.join(root, folder), folder);
  for (const file of filesOf(name)) hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

const stampFile = (root, name) => path.join(root, builtFolder, name, '.stamp');

function isFresh(root, name, stamp) {
  try {
    if (name === 'package' && ![packageFile, ...packageParts].every((file) => existsSync(path.join(root, file)))) return false;
    return readFileSync(stampFile(root, name), 'utf8') === stamp;
  } catch {
    return false;
  }
}

/** Resolves when what is named ('client', 'server', 'bench', 'package') is as new as its sources. */
export async function built(root, names) {
  await bundled(
    root,
    names.filter((name) => name !== 'package'),
  );
  if (names.includes('package')) await packaged(root);
}

const isPackaged = (root) => isFresh(root, 'package', sourceStamp(root, 'package'));
const packageLock = (root) => path.join(root, builtFolder, 'package.lock');

async function packaged(root) {
  if (!isPackaged(root)) await alone(packageLock(root), () => packagedAlone(root));
}

/** What `use` gives, of a package that is as new as its sources; nobody else builds one while it reads what the build left. */
export const withPackage = (root, use) =>
  alone(packageLock(root), async () => {
    await packagedAlone(root);
    return use();
  });

async function packagedAlone(root) {
  // Somebody else may have built it while we waited.
  if (isPackaged(root)) return;
  process.stdout.write('Building the SharePoint package (about a minute) …\n');
  const began = Date.now();
  const stamp = sourceStamp(root, 'package');
  rmSync(stampFile(root, 'package'), { force: true });
  await buildPackage(root);
  mkdirSync(path.dirname(stampFile(root, 'package')), { recursive: true });
  writeFileSync(stampFile(root, 'package'), stamp);
  process.stdout.write(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.\n`);
}

async function bundled(root, names) {
  const stale = names.map((name) => ({ name, stamp: sourceStamp(root, name) })).filter(({ name, stamp }) => !isFresh(root, name, stamp));
  if (stale.length === 0) return;

  const began = Date.now();
  process.stdout.write(`Building: ${stale.map(({ name }) => name).join(' and ')} …\n`);
  try {
    for (const { name } of stale) rmSync(stampFile(root, name), { force: true });
    await inChild(
      root,
      stale.map(({ name }) => name),
    );
    for (const { name, stamp } of stale) {
      mkdirSync(path.dirname(stampFile(root, name)), { recursive: true });
      writeFileSync(stampFile(root, name), stamp);
    }
  } catch (error) {
    if (error.code === 'ENOSPC') throw new Refusal('The disk is full: the build could not be written. Make room and run the command again.');
    if (error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM') throw new Refusal(`The build may not be written: ${error.message}`);
    throw error;
  }
  process.stdout.write(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.\n`);
}

/** In a process of its own: the bundler's memory is gone when the server runs, and no NODE_ENV of a test makes React's slow build of it. */
function inChild(root, names) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...names], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (part) => (text += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const full = text.includes('ENOSPC') ? 'The disk is full: make room and run the command again.\n' : '';
      reject(new Refusal(`The build failed. ${full}\n${text.trim()}`));
    });
  });
}

/** Files have a hash in their names, and a server that runs may still need those of the build before: they go after a day. */
function dropOld(folder) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const file = path.join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > 86_400_000) rmSync(file);
  }
}

async function main(root, names) {
  const { build } = await import('vite');
  const { precompress } = await import(new URL('../../config/precompress.mjs', import.meta.url));
  for (const name of names) {
    dropOld(path.join(root, builtFolder, name, outputs[name].hashed));
    await build({ configFile: path.join(root, `config/vite.${name}.mjs`), logLevel: 'error' });
    if (name === 'client') await precompress(path.join(root, builtFolder, name));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
  main(root, process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error.stack ?? error}\n`);
    process.exit(1);
  });
}
