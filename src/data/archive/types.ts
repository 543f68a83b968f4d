import type { Identity } from './port';

export interface ArchiveProgress {
  readonly phase: 'reading' | 'files' | 'checking' | 'people' | 'writing' | 'finishing';
  /** The list's key; absent: the whole. */
  readonly list?: string;
  readonly done: number;
  readonly total: number;
}
export interface Running {
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

export interface PlannedList {
  readonly list: string;
  readonly toAdd: number;
  /** Items that an import before this one has written already. */
  readonly there: number;
  readonly attachments: number;
  readonly comments: number;
}
/** What an import would do; nothing has been written. */
export interface ImportPlan {
  readonly site: string;
  /** In the order in which they are written; only lists that the archive has items of. */
  readonly lists: readonly PlannedList[];
  readonly toAdd: number;
  readonly there: number;
  readonly people: number;
  /** The site must be migrated after the import, from this version: the archive's is older. */
  readonly migrateFrom?: number;
}

export interface Place {
  readonly list: string;
  readonly id: number;
  readonly field: string;
}
export interface UnknownPerson {
  readonly person: Identity;
  /** So many columns name them, and are empty. */
  readonly fields: number;
  /** So many items were theirs, and are the importer's. */
  readonly items: number;
}
export interface ImportSummary {
  readonly added: number;
  readonly there: number;
  readonly attachments: number;
  readonly comments: number;
  readonly unknownPeople: readonly UnknownPerson[];
  /** Items whose maker, editor or dates SharePoint did not take. */
  readonly unstamped: number;
  /** References to items that the archive does not have; they are empty. */
  readonly lostReferences: readonly Place[];
  /** What SharePoint holds otherwise than the archive says, after all. */
  readonly different: readonly Place[];
  readonly migrateFrom?: number;
}
