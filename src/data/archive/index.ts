/** The border of the archive: everything of a site into one file, and from one file into an empty site. */
export type { ArchiveError, FileFault } from './errors';
export { exportSite } from './exportSite';
export type { Archive, ItemRecord, Manifest, ManifestFile, ManifestList } from './format';
export { mostBytes } from './format';
export { importSite, planImport } from './importSite';
export type { ArchiveSite, Identity } from './port';
export { readArchive } from './readArchive';
export type { ArchiveProgress, ExportOptions, ImportOptions, ImportPlan, ImportSummary, Place, PlannedList, UnknownPerson } from './types';
export { archiveWords } from './words';
