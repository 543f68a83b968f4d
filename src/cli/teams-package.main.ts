/**
 * `npm run teams-package`: the Teams app as a zip to upload, with the bot and without, checked before anything is written.
 * For whoever has the SharePoint package already; `npm run package` makes both.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageSources, versionOf } from './teams/sources';
import { problemsOf, teamsPackage, zipped } from './teams/package';
import { schemaCheck } from './teams/schema';
import { readPackageSettings } from './teams/settings';
import { valuesOf, valuesWithoutBot, withBotFile, withoutBotFile } from './teams/variants';

const root = process.cwd();
const target = path.join(root, 'sharepoint/solution');

function refuse(lines: readonly string[]): never {
  console.error(`\n${lines.join('\n')}`);
  process.exit(1);
}

const read = readPackageSettings(process.env);
if (!read.ok) refuse(read.problems);
const { settings } = read;
const version = versionOf(root);

const variants = [
  ...(settings.botId === undefined ? [] : [{ file: withBotFile, values: valuesOf(settings, version) }]),
  { file: withoutBotFile, values: valuesWithoutBot(settings, version) },
];
const packages = variants.map(({ file, values }) => ({ file, content: teamsPackage(packageSources(root), values) }));

for (const { file, content } of packages) {
  const problems = await problemsOf(content, schemaCheck(root));
  if (problems.length > 0) refuse([`${file} would not be accepted, and nothing was written:`, ...problems]);
}
mkdirSync(target, { recursive: true });
for (const { file, content } of packages) {
  writeFileSync(path.join(target, file), zipped(content));
  console.log(`Wrote sharepoint/solution/${file}`);
}
if (settings.botId === undefined) console.log('FRAMSYN_BOT_APP_ID is not set, so there is no package with a bot.');
