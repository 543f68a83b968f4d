import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf, explainFolderFailure } from './refusal';

/** What is remembered of the site between two starts. */
export interface SiteRecord {
  /** What the site was last provisioned by; another schema means that provisioning runs again. */
  readonly provisioned?: string;
  /** The content that was loaded in full. */
  readonly content?: string;
}

export interface DataFolder {
  readonly folder: string;
  readonly siteFile: string;
  /** The site that nothing of ours is in until somebody installs it there. Removed by hand, it is new again. */
  readonly newSiteFile: string;
  /** Signs sessions and form digests. The same over a restart, so that an open page goes on. */
  readonly secret: string;
  record(): SiteRecord;
  remember(change: SiteRecord): void;
  /** Where this instance is, for the refusal of a second one; null: it has stopped. */
  announce(url: string | null): void;
  /** What the instance that holds the folder announced, as an aside in a sentence. */
  holder(): string;
}

const readText = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

function secretIn(folder: string): string {
  const file = path.join(folder, 'secret');
  const kept = readText(file);
  if (kept !== null && kept.length === 64) return kept;
  const secret = randomBytes(32).toString('hex');
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}

/**
 * Makes and reads the data folder. That it belongs to one process alone is held by the site's file in it, which the host
 * locks. Throws StartRefusal when the folder cannot be used.
 */
export function openDataFolder(folder: string): DataFolder {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    const whereabouts = path.join(folder, 'running');
    const recordFile = path.join(folder, 'site.json');
    const record = (): SiteRecord => JSON.parse(readText(recordFile) ?? '{}') as SiteRecord;
    return {
      folder,
      siteFile: path.join(folder, 'framsyn.sqlite'),
      newSiteFile: path.join(folder, 'ny.sqlite'),
      secret: secretIn(folder),
      record,
      remember: (change) => writeFileSync(recordFile, JSON.stringify({ ...record(), ...change })),
      announce: (url) => (url === null ? rmSync(whereabouts, { force: true }) : writeFileSync(whereabouts, ` (process ${process.pid}, ${url})`)),
      holder: () => readText(whereabouts) ?? '',
    };
  } catch (error) {
    throw explainFolderFailure(error, folder);
  }
}
