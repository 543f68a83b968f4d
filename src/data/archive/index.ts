/** The border of the archive: everything of a site into one file, and from one file into an empty site. */
import type { Result } from '../ports';
import type { ArchiveError } from './errors';
import type { Archive } from './format';
import type { ArchiveSite, Identity } from './port';

export type { ArchiveError, FileFault } from './errors';
export type { Archive, ItemRecord, Manifest, ManifestFile, ManifestList } from './format';
export type { ArchiveSite, Identity } from './port';

export interface ArchiveProgress {
  readonly phase: 'reading' | 'files' | 'checking' | 'people' | 'writing' | 'finishing';
  /** The list's key; absent: the whole. */
  readonly list?: string;
  readonly done: number;
  readonly total: number;
}
interface Running {
  readonly onProgress?: (progress: ArchiveProgress) => void;
  readonly signal?: AbortSignal;
}
export interface ExportOptions extends Running {
  readonly now: () => Date;
  /** Of the program that exports; stands in the manifest. */
  readonly version?: string;
  /** false: the files on items stay behind, and the manifest says so. Default: true. */
  readonly attachments?: boolean;
}
export type ImportOptions = Running;

/** What an import would do; nothing has been written. */
export interface ImportPlan {
  readonly site: string;
  /** By list key, in the order in which they are written; only lists that the archive has items of. */
  readonly lists: readonly { readonly list: string; readonly toAdd: number; readonly there: number; readonly attachments: number; readonly comments: number }[];
  readonly toAdd: number;
  /** Items that an import before this one has written already. */
  readonly there: number;
  readonly people: number;
  /** The site must be migrated after the import, from this version: the archive's is older. */
  readonly migrateFrom?: number;
}

export interface ImportSummary {
  readonly added: number;
  readonly there: number;
  readonly attachments: number;
  readonly comments: number;
  /** Whom the target does not know: their columns are empty, and items that they made are the importer's. */
  readonly unknownPeople: readonly { readonly person: Identity; readonly fields: number; readonly items: number }[];
  /** Items whose maker, editor or dates SharePoint did not take. */
  readonly unstamped: number;
  /** References to items that the archive does not have; they are empty. */
  readonly lostReferences: readonly { readonly list: string; readonly id: number; readonly field: string }[];
  /** Items of which SharePoint holds something else than the archive says, after all. */
  readonly different: readonly { readonly list: string; readonly id: number; readonly field: string }[];
  readonly migrateFrom?: number;
}

export type ExportSite = (source: ArchiveSite, options: ExportOptions) => Promise<Result<Uint8Array, ArchiveError>>;
export type ReadArchive = (bytes: Uint8Array) => Promise<Result<Archive, ArchiveError>>;
export type PlanImport = (target: ArchiveSite, archive: Archive) => Promise<Result<ImportPlan, ArchiveError>>;
export type ImportSite = (target: ArchiveSite, archive: Archive, options?: ImportOptions) => Promise<Result<ImportSummary, ArchiveError>>;
