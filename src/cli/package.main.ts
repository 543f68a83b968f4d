/**
 * `npm run package`: the package that ships, with its bill of materials, others' licences and checksums. Types are checked beside the build,
 * everything else before a byte is written (src/cli/package/checks.ts, config/budgets.json).
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { assemble, shippedFile, shippedFolder } from './package/assemble';
import { steadyBill } from './package/billOfMaterials';
import { licenceIn } from './package/licences';
import { ingredientsOf } from './package/lock';
import type { Lock } from './package/lock';
import { noticesOf } from './package/notices';
import { dirtyMessage, treeOf } from './package/tree';
import { isOver, weightLine, weightsOf } from './package/weights';
import type { Budgets, ChunkGroups } from './package/weights';
import { readPackageSettings } from './teams/settings';
import type { PackageSettings } from './teams/settings';
import { bytesOf } from './zip';

const root = process.cwd();
const allowsDirty = process.argv.includes('--allow-dirty');

function refuse(text: string): never {
  console.error(`\n${text}`);
  process.exit(1);
}

const json = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}
function ran(program: string, args: readonly string[], shell = false): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let faults = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (faults += text));
    child.on('error', (error) => resolve({ code: null, said: error.message }));
    child.on('close', (code) => resolve({ code, said: code === 0 ? said : `${said}${faults}` }));
  });
}

/** npm's own script when npm started us (it names it), else whatever npm is on PATH. */
function npm(...args: readonly string[]): Promise<Ended> {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js') === true ? ran(process.execPath, [script, ...args]) : ran('npm', args, process.platform === 'win32');
}

const unknown = [...process.argv.slice(2)].filter((argument) => argument !== '--allow-dirty');
if (unknown.length > 0) refuse(`There is no ${unknown.join(' ')}. npm run package knows one thing to add: -- --allow-dirty`);
const tree = treeOf(root);
if (tree.kind === 'dirty' && !allowsDirty) refuse(dirtyMessage(tree.files));
const read = readPackageSettings(process.env, true);
if (!read.ok) refuse(read.problems.join('\n'));

interface Builder {
  readonly withPackage: <T>(root: string, use: () => Promise<T>) => Promise<T>;
}
const { withPackage } = (await import(pathToFileURL(path.join(root, 'src/cli/build.mjs')).href)) as Builder;
const types = ran(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', 'config/tsconfig.json']);
const bill = npm('sbom', '--sbom-format', 'cyclonedx', '--package-lock-only');

/** Read while nobody builds another. */
async function weighed(settings: PackageSettings) {
  const assembled = await assemble(root, settings);
  if (!assembled.ok) refuse(['The package may not ship as it is, and nothing was written:', ...assembled.problems].join('\n'));
  const { files, solution, teams } = assembled.value;
  const sizes = { solution: solution.length, teamsApp: teams.zip.length };
  return { solution, teams, weights: weightsOf(files, json('temp/chunk-groups.json') as ChunkGroups, json('config/budgets.json') as Budgets, sizes) };
}

const { solution, teams, weights } = await withPackage(root, () => weighed(read.settings)).catch((error: unknown) =>
  refuse(error instanceof Error ? error.message : String(error)),
);
console.log('Checking the types …');
const [checkedTypes, listed] = await Promise.all([types, bill]);
if (checkedTypes.code !== 0) refuse(`The types do not hold, and nothing was written:\n${checkedTypes.said.trim()}`);
if (listed.code !== 0) refuse(`npm could not list what the package is made of, and nothing was written:\n${listed.said.trim()}`);
console.log(weights.map(weightLine).join('\n'));
if (weights.some(isOver)) refuse('The package is over its budgets (config/budgets.json), and nothing was written.');

const { name } = json('package.json') as { readonly name: string };
const lock = json('package-lock.json') as Lock;
const installed = ingredientsOf(lock).flatMap((one) => {
  const licence = licenceIn(path.join(root, one.folder));
  return licence === undefined ? [] : [{ ...one, licence }];
});
const written: readonly (readonly [string, Uint8Array])[] = [
  [shippedFile, solution],
  [teams.file, teams.zip],
  ['framsyn-sbom.cdx.json', bytesOf(steadyBill(listed.said, name, lock))],
  ['THIRD-PARTY-NOTICES.txt', bytesOf(noticesOf(installed))],
];
const sums = written.map(([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}`);
const folder = path.join(root, shippedFolder);
mkdirSync(folder, { recursive: true });
for (const [file, bytes] of [...written, ['SHA256SUMS', bytesOf(`${sums.join('\n')}\n`)] as const]) writeFileSync(path.join(folder, file), bytes);

console.log(`\nWritten in ${shippedFolder}:\n${sums.join('\n')}\n`);
if (tree.kind === 'clean') console.log(`Built from commit ${tree.commit}.`);
if (tree.kind === 'dirty') console.log(`NOT FOR RELEASE: built from commit ${tree.commit} with ${tree.files.length} changed or new files (--allow-dirty).`);
if (tree.kind === 'unknown') console.log(`Whether the files are as they were released cannot be told: ${tree.why}.`);
if (read.settings.sharePointDomain === undefined)
  console.log(
    'FRAMSYN_SITE_URL is not set: the Teams app opens its personal tabs on the site at the root of the tenant. Where Framsyn stands on a site of its own, give its address, such as https://contoso.sharepoint.com/sites/framsyn; tabs in channels and meetings work either way.',
  );
if (read.settings.botId === undefined) console.log('FRAMSYN_BOT_APP_ID is not set: the Teams app has tabs, and no message extension (docs/bot.md).');
