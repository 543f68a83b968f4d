/** The last step of `npm run build` (gulpfile.js): the package of the SPFx tool becomes the one that ships, checked first. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assemble, shippedFile, shippedFolder } from './package/assemble';
import { readPackageSettings } from './teams/settings';

const root = process.cwd();

function refuse(lines: readonly string[]): never {
  console.error(`\n${lines.join('\n')}`);
  process.exit(1);
}

const read = readPackageSettings(process.env, true);
if (!read.ok) refuse(read.problems);
const assembled = await assemble(root, read.settings);
if (!assembled.ok) refuse(['The package may not ship as it is, and nothing was written:', ...assembled.problems]);

const folder = path.join(root, shippedFolder);
mkdirSync(folder, { recursive: true });
// Renamed into place: whoever reads the package meanwhile reads a whole one.
const draft = path.join(folder, `.${shippedFile}.${process.pid}`);
writeFileSync(draft, assembled.value.solution);
renameSync(draft, path.join(folder, shippedFile));
console.log(`Wrote ${shippedFolder}/${shippedFile}`);
