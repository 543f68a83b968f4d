/** The archive: a zip with a manifest, every list as JSON for programs and CSV for people, and the files on items. */
import type { DraftValue } from '../../schema/field';
import type { Identity } from './port';

export const formatName = 'framsyn-archive';
export const formatVersion = 1;

/** What an archive may be at most. SharePoint's own limit is 250 MB an attachment; a browser has to hold it all. */
export const limits = {
  files: 50_000,
  /** All files, unpacked. */
  bytes: 1024 ** 3,
  manifestBytes: 32 * 1024 ** 2,
  /** A list's JSON: what an engine can hold as one text. */
  listBytes: 256 * 1024 ** 2,
  /** Unpacked against packed; text of lists packs ten to forty times. */
  ratio: 400,
  /** Below this many bytes a ratio says nothing. */
  smallBytes: 1024 ** 2,
  jsonDepth: 12,
  /** Ids that a list may have skipped in all: each costs a call. */
  skippedIds: 200_000,
} as const;

/** No file is an archive that is larger than this: packed content, and what the zip says of each file. */
export const mostBytes = limits.bytes + limits.manifestBytes;

export const manifestPath = 'manifest.json';

export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of a list's JSON and CSV. */
  readonly items?: number;
}
export interface ManifestList {
  readonly key: string;
  readonly title: string;
  /** 'Lists/Signals' */
  readonly address: string;
  readonly items: number;
}
interface Note {
  readonly sv: string;
  readonly en: string;
}
export interface Manifest {
  readonly format: typeof formatName;
  readonly formatVersion: number;
  readonly product: { readonly name: string; readonly version: string };
  readonly schemaVersion: number;
  readonly site: { readonly title: string; readonly url: string };
  /** When the reading began and ended. */
  readonly exportedAt: string;
  readonly finishedAt: string;
  readonly lists: readonly ManifestList[];
  readonly files: readonly ManifestFile[];
  /** Items that somebody saved or removed while the export was read: they may be as before or after. */
  readonly changedMeanwhile: readonly { readonly list: string; readonly ids: readonly number[] }[];
  readonly notIncluded: readonly Note[];
  readonly personalData: Note;
}

export type RecordValue = Exclude<DraftValue, readonly number[]> | readonly number[] | Identity | readonly Identity[];

/** A comment, in the order in which they were written. */
export interface CommentRecord {
  readonly author: { readonly title: string; readonly email?: string };
  readonly created: string;
  readonly text: string;
}

/** An item as an archive holds it: lookups by id, persons by sign-in name, choices by code, empty columns left out. */
export interface ItemRecord {
  readonly id: number;
  readonly created: string;
  readonly modified: string;
  readonly author?: Identity;
  readonly editor?: Identity;
  readonly values: Readonly<Record<string, RecordValue>>;
  /** Columns by internal name whose content the schema has no word for, as SharePoint holds it: a choice that somebody wrote by hand. */
  readonly asStored?: Readonly<Record<string, unknown>>;
  /** Names of the files under attachments/<list>/<id>/. */
  readonly attachments?: readonly string[];
  readonly comments?: readonly CommentRecord[];
}

/** An archive that has been checked whole: names, sizes, checksums, counts, versions, and every value against its list. */
export interface Archive {
  readonly manifest: Manifest;
  /** Every list's items by id. */
  readonly lists: ReadonlyMap<string, readonly ItemRecord[]>;
  readonly file: (path: string) => Uint8Array | undefined;
}

export const listPath = (key: string, kind: 'json' | 'csv'): string => `lists/${key}.${kind}`;
/** File names may hold what zip programs stumble over: they are written as in an address. */
export const attachmentPath = (key: string, id: number, name: string): string => `attachments/${key}/${id}/${encodeURIComponent(name)}`;
