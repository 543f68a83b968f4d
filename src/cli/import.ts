/** `npm run import -- --site URL --from FILE.zip [--apply]`: what an archive would add to an empty site, and with --apply the adding of it. */
import {
  archiveWords,
  importSite,
  planImport,
  readArchive,
  type ArchiveError,
  type ArchiveProgress,
  type ImportPlan,
  type ImportSummary,
} from '../data/archive';
import { createArchiveSite } from '../data/sharepoint/archiveSite';
import { listByKey } from '../schema/lists';
import { exitCodes } from './provision';
import { signInUsage, tokenFor } from './signIn';
import type { Environment } from './signIn';
import { readFileArguments } from './siteArguments';

const usage = `Usage: npm run import -- --site https://tenant.sharepoint.com/sites/framsyn --from framsyn.zip [--apply]\n${signInUsage}`;
type Out = (line: string) => void;

/** undefined: there is no such file. 'tooLarge': larger than any archive, and than Node reads at once. */
export type ReadFile = (file: string) => Uint8Array | 'tooLarge' | undefined;

function refusal(error: ArchiveError, out: Out): number {
  out(archiveWords(error).en);
  return error.kind === 'data' || ('begun' in error && error.begun) ? exitCodes.failed : exitCodes.refused;
}

const migrationLine = (from: number | undefined): readonly string[] =>
  from === undefined ? [] : [`The archive has schema version ${from}. Run afterwards: npm run provision -- --site URL --apply`];

function tellPlan({ lists, toAdd, there, people, migrateFrom }: ImportPlan, out: Out): void {
  for (const { list, toAdd: adding, there: have, attachments, comments } of lists) {
    const more = [
      ...(have > 0 ? [`${have} there`] : []),
      ...(attachments > 0 ? [`${attachments} files`] : []),
      ...(comments > 0 ? [`${comments} comments`] : []),
    ];
    out(`${String(adding).padStart(7)}  ${listByKey(list)?.title ?? list}${more.length > 0 ? ` (${more.join(', ')})` : ''}`);
  }
  out(`${toAdd} items to add${there > 0 ? `, ${there} are there already` : ''}. ${people} people are named.`);
  migrationLine(migrateFrom).forEach(out);
}

function tellSummary({ added, attachments, comments, unknownPeople, unstamped, lostReferences, different, migrateFrom }: ImportSummary, out: Out): number {
  out(`Done: ${added} items, ${attachments} files, ${comments} comments.`);
  for (const { person, fields, items } of unknownPeople)
    out(`Nobody here is ${person.title} (${person.login}): ${fields} columns are empty, and ${items} items are yours now.`);
  if (unstamped > 0) out(`SharePoint did not take who and when of ${unstamped} items.`);
  for (const { list, id, field } of lostReferences) out(`${list} ${id}: ${field} pointed at an item that the archive does not have, and is empty.`);
  for (const { list, id, field } of different) out(`${list} ${id}: ${field} is not as the archive says.`);
  migrationLine(migrateFrom).forEach(out);
  return different.length === 0 ? exitCodes.done : exitCodes.failed;
}

/** Every tenth of a list and its end. */
function progressTo(out: Out): (progress: ArchiveProgress) => void {
  let said = '';
  return ({ phase, list = '', done, total }) => {
    const tenth = `${phase} ${Math.floor((10 * done) / Math.max(1, total))}`;
    if (said === tenth) return;
    said = tenth;
    out(`${done}/${total}  ${phase} ${list}`.trimEnd());
  };
}

/** The program: arguments, environment, a disk and a place for its lines in, an exit code out. */
export async function main(argv: readonly string[], env: Environment, out: Out, readFile: ReadFile): Promise<number> {
  const given = readFileArguments(argv, '--from', '--apply');
  const bytes = typeof given === 'string' ? undefined : readFile(given.given);
  if (typeof given === 'string' || bytes === undefined) {
    out(typeof given === 'string' ? given : `There is no file ${given.given}.`);
    out(usage);
    return exitCodes.usage;
  }
  if (bytes === 'tooLarge') return refusal({ kind: 'file', fault: 'tooLarge', path: given.given }, out);
  const archive = await readArchive(bytes);
  if (!archive.ok) return refusal(archive.error, out);
  const token = await tokenFor(given.site, env, out);
  if (token === undefined) return exitCodes.usage;
  const site = createArchiveSite({ siteUrl: given.site, token });
  const { manifest } = archive.value;
  out(`From ${manifest.site.title} (${manifest.site.url}), ${manifest.exportedAt.slice(0, 10)}, schema version ${manifest.schemaVersion}.`);
  for (const { list, ids } of manifest.changedMeanwhile) out(`Changed while it was exported: ${list} ${ids.join(', ')}.`);
  const plan = await planImport(site, archive.value);
  if (!plan.ok) return refusal(plan.error, out);
  tellPlan(plan.value, out);
  if (!given.flag) {
    out('Nothing was changed; --apply does it.');
    return exitCodes.planned;
  }
  const imported = await importSite(site, archive.value, { onProgress: progressTo(out) });
  return imported.ok ? tellSummary(imported.value, out) : refusal(imported.error, out);
}
