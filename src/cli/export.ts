/** `npm run export -- --site URL --to FILE.zip [--without-attachments]`: everything of a site into one file. Writes nothing to the site. */
import { archiveWords, exportSite, type ArchiveProgress } from '../data/archive';
import { createArchiveSite } from '../data/sharepoint/archiveSite';
import { readArchiveArguments } from './archiveArguments';
import { exitCodes } from './provision';
import { signInUsage, tokenFor } from './signIn';
import type { Environment } from './signIn';

const withoutAttachments = '--without-attachments';
const usage = `Usage: npm run export -- --site https://tenant.sharepoint.com/sites/framsyn --to framsyn.zip [${withoutAttachments}]\n${signInUsage}`;

/** What the program asks of the machine. */
export interface ExportDisk {
  readonly exists: (file: string) => boolean;
  /** Whether there is a folder for it. */
  readonly hasFolder: (file: string) => boolean;
  /** Whole or not at all. */
  readonly write: (file: string, bytes: Uint8Array) => void;
}

/** A line for each list and no more. */
function progressTo(out: (line: string) => void): (progress: ArchiveProgress) => void {
  let said = '';
  return ({ phase, list = '', done, total }) => {
    if (said === `${phase} ${list}`) return;
    said = `${phase} ${list}`;
    out(`${phase} ${list} ${done}/${total}`.replace(/ {2,}/g, ' '));
  };
}

/** The program: arguments, environment, a disk and a place for its lines in, an exit code out. */
export async function main(argv: readonly string[], env: Environment, out: (line: string) => void, disk: ExportDisk, version: string): Promise<number> {
  const given = readArchiveArguments(argv, '--to', withoutAttachments);
  if (typeof given === 'string') {
    out(given);
    out(usage);
    return exitCodes.usage;
  }
  if (disk.exists(given.file)) {
    out(`There is a file ${given.file} already. Give the archive another name.`);
    return exitCodes.usage;
  }
  // Said before all is read, which takes minutes.
  if (!disk.hasFolder(given.file)) {
    out(`There is no folder for ${given.file}. Make it first.`);
    return exitCodes.usage;
  }
  const access = await tokenFor(given.site, env, out);
  if (!access.ok) {
    access.problems.forEach(out);
    return exitCodes.usage;
  }
  const site = createArchiveSite({ siteUrl: given.site, token: access.token });
  const exported = await exportSite(site, { now: () => new Date(), version, attachments: !given.flag, onProgress: progressTo(out) });
  if (!exported.ok) {
    out(archiveWords(exported.error).en);
    return exported.error.kind === 'data' ? exitCodes.failed : exitCodes.refused;
  }
  disk.write(given.file, exported.value);
  out(`Done: ${given.file}, ${Math.ceil(exported.value.length / 1024)} KB. It holds personal data: keep it as such.`);
  return exitCodes.done;
}
