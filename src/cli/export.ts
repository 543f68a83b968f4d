/** `npm run export -- --site URL --to FILE.zip [--without-attachments]`: everything of a site into one file. Writes nothing to the site. */
import { archiveWords, exportSite, type ArchiveProgress } from '../data/archive';
import { createArchiveSite } from '../data/sharepoint/archiveSite';
import { exitCodes } from './provision';
import { signInUsage, tokenFor } from './signIn';
import type { Environment } from './signIn';
import { readFileArguments } from './siteArguments';

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
  const given = readFileArguments(argv, '--to', withoutAttachments);
  if (typeof given === 'string') {
    out(given);
    out(usage);
    return exitCodes.usage;
  }
  if (disk.exists(given.given)) {
    out(`There is a file ${given.given} already. Give the archive another name.`);
    return exitCodes.usage;
  }
  // Said before all is read, which takes minutes.
  if (!disk.hasFolder(given.given)) {
    out(`There is no folder for ${given.given}. Make it first.`);
    return exitCodes.usage;
  }
  const token = await tokenFor(given.site, env, out);
  if (token === undefined) return exitCodes.usage;
  const site = createArchiveSite({ siteUrl: given.site, token });
  const exported = await exportSite(site, { now: () => new Date(), version, attachments: !given.flag, onProgress: progressTo(out) });
  if (!exported.ok) {
    out(archiveWords(exported.error).en);
    return exported.error.kind === 'data' ? exitCodes.failed : exitCodes.refused;
  }
  disk.write(given.given, exported.value);
  out(`Done: ${given.given}, ${Math.ceil(exported.value.length / 1024)} KB. It holds personal data: keep it as such.`);
  return exitCodes.done;
}
