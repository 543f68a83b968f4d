/**
 * `npm run teams-package`: the Teams app as a zip to upload, with the bot and without, checked before anything is written.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { packageSources, versionOf } from './teams/sources';
import { problemsOf, teamsPackage, zipped } from './teams/package';
import type { SchemaCheck } from './teams/package';
import { readPackageSettings } from './teams/settings';
import { componentIds } from '../domain/chat/components';

const root = process.cwd();
const target = path.join(root, 'sharepoint/solution');

function refuse(lines: readonly string[]): never {
  console.error(`\n${lines.join('\n')}`);
  process.exit(1);
}

const read = readPackageSettings(process.env);
if (!read.ok) refuse(read.problems);
const { sharePointDomain, sitePath, botId, appId } = read.settings;

// Not bundled: it reads its schemas from its own folder.
const { AppManifestUtils } = createRequire(import.meta.url)('@microsoft/app-manifest') as {
  readonly AppManifestUtils: { readonly validateAgainstSchema: SchemaCheck };
};
const bySchema: SchemaCheck = (manifest) => AppManifestUtils.validateAgainstSchema(manifest);

const values = {
  appId: appId ?? componentIds.workspace,
  version: versionOf(root),
  workspaceId: componentIds.workspace,
  captureId: componentIds.capture,
  sharePointDomain,
  sitePath,
};
const variants = [
  ...(botId === undefined ? [] : [{ file: 'framsyn-teams.zip', values: { ...values, botId } }]),
  { file: 'framsyn-teams-without-bot.zip', values },
];
const packages = variants.map(({ file, values: own }) => ({ file, content: teamsPackage(packageSources(root), own) }));

for (const { file, content } of packages) {
  const problems = await problemsOf(content, bySchema);
  if (problems.length > 0) refuse([`${file} would not be accepted, and nothing was written:`, ...problems]);
}
mkdirSync(target, { recursive: true });
for (const { file, content } of packages) {
  writeFileSync(path.join(target, file), zipped(content));
  console.log(`Wrote sharepoint/solution/${file}`);
}
if (botId === undefined) console.log('FRAMSYN_BOT_APP_ID is not set, so there is no package with a bot.');
