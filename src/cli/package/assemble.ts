/** The package that ships, of what the SPFx tool built and what stands in teams/. Nothing is written when something is wrong. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { problemsOf, teamsPackage, zipped } from '../teams/package';
import { schemaCheck } from '../teams/schema';
import type { PackageSettings } from '../teams/settings';
import { packageSources, versionOf } from '../teams/sources';
import { valuesOf, withBotFile, withoutBotFile } from '../teams/variants';
import { filesIn, zipOf } from '../zip';
import type { Files } from '../zip';
import { solutionProblems } from './checks';
import { hostsIn } from './outside';
import { finished } from './solution';

/** What the SPFx tool writes: config/package-solution.json. */
const raw = 'temp/solution/framsyn.sppkg';
export const shippedFolder = 'sharepoint/solution';
export const shippedFile = 'framsyn.sppkg';

export interface Assembled {
  readonly files: Files;
  readonly solution: Uint8Array;
  readonly teams: { readonly file: string; readonly zip: Uint8Array };
}
export type Assembly = { readonly ok: true; readonly value: Assembled } | { readonly ok: false; readonly problems: readonly string[] };

export async function assemble(root: string, settings: PackageSettings): Promise<Assembly> {
  if (!existsSync(path.join(root, raw))) return { ok: false, problems: [`${raw} is not there: it is built by npm run build.`] };
  const version = versionOf(root);
  const app = teamsPackage(packageSources(root), valuesOf(settings, version));
  const teamsZip = zipped(app);
  const files = finished(filesIn(readFileSync(path.join(root, raw))), teamsZip, readdirSync(path.join(root, 'teams')));
  const problems = [
    ...(await problemsOf(app, schemaCheck(root))).map((problem) => `The Teams app: ${problem}`),
    ...solutionProblems(files, { version, links: linksOf(root) }),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { files, solution: zipOf(files), teams: { file: settings.botId === undefined ? withoutBotFile : withBotFile, zip: teamsZip } } };
}

/** Sources and readings that the starter content, which the set-up page brings, links to. */
function linksOf(root: string): ReadonlySet<string> {
  const folder = path.join(root, 'sharepoint/content');
  return new Set(readdirSync(folder).flatMap((name) => [...hostsIn(readFileSync(path.join(folder, name), 'utf8'))]));
}
