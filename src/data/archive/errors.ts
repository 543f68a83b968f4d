/** What can be wrong with an archive, a site or the way between them: typed, with what a person needs to know to go on. */
import type { ProblemCode } from '../../schema/validate';
import type { DataError } from '../ports';

/** Why a file is no archive that can be read. */
export type FileFault =
  | 'notZip' // no zip file at all
  | 'cutOff' // broken off, or bytes are missing or changed within the zip
  | 'unsafeName' // a path that leaves the folder, is absolute, or has characters that no archive of ours has
  | 'duplicateName'
  | 'tooManyFiles'
  | 'tooLarge' // declared or real size beyond the limit
  | 'tooDense' // unpacks to far more than it is: a zip bomb
  | 'noManifest'
  | 'badManifest' // the manifest lacks something, or contradicts itself or a file
  | 'missingFile' // named in the manifest, not in the zip
  | 'extraFile' // in the zip, not named in the manifest
  | 'checksum' // a file is not what the manifest says
  | 'badJson' // not JSON, or nested deeper than any archive of ours
  | 'unknownList'
  | 'badItem'; // an item that is not built as an item

export type ArchiveError =
  | { readonly kind: 'file'; readonly fault: FileFault; readonly path?: string; readonly detail?: string }
  | { readonly kind: 'newerFormat'; readonly version: number; readonly known: number }
  | { readonly kind: 'newerSchema'; readonly version: number; readonly known: number }
  /** A value that the list cannot hold: which list, item and field. */
  | { readonly kind: 'value'; readonly list: string; readonly id: number; readonly field: string; readonly code: ProblemCode | 'unknownField' | 'wrongShape' }
  /** Export only: the attachments make it too large for one file; export without them. */
  | { readonly kind: 'exportTooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'notProvisioned'; readonly lists: readonly string[]; readonly version: { readonly site: number; readonly schema: number } }
  | { readonly kind: 'siteVersion'; readonly site: number; readonly schema: number }
  /** What is there already, by list key; nothing was written. */
  | { readonly kind: 'notEmpty'; readonly lists: readonly { readonly list: string; readonly items: number }[] }
  | { readonly kind: 'lackingRights' }
  /** SharePoint gave an item another number than it had: the list has had items before, or somebody else writes in it. */
  | { readonly kind: 'idTaken'; readonly list: string; readonly wanted: number; readonly given: number; readonly begun: boolean }
  /** Reading or writing failed on the way; `begun`: something was written, and the import can be run again. */
  | { readonly kind: 'data'; readonly error: DataError; readonly begun: boolean }
  | { readonly kind: 'cancelled'; readonly begun: boolean };

export const fileError = (fault: FileFault, path?: string, detail?: string): ArchiveError => ({
  kind: 'file',
  fault,
  ...(path === undefined ? {} : { path }),
  ...(detail === undefined ? {} : { detail }),
});
