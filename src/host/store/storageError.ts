/** What the disk and the file can refuse, as typed errors: one for opening a site, one for a write that could not be kept. */
import { SharePointError } from '../engine';

/** SQLite's primary result codes, as its documentation numbers them. */
export const resultCodes = {
  busy: 5,
  locked: 6,
  outOfMemory: 7,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notADatabase: 26,
} as const;
const uniqueConstraint = 2067; // SQLITE_CONSTRAINT_UNIQUE
/** SQLITE_IOERR_LOCK: a file that may only be read is opened so, and then cannot be locked for writing. */
const cannotLock = 3850;

/** The extended result code of what SQLite threw; undefined for anything else. By shape: a test's realm has an Error of its own. */
function extendedCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}
function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
}
function resultCode(error: unknown): number | undefined {
  const code = extendedCode(error);
  return code === undefined ? undefined : code & 0xff;
}

/** The message of a unique index's refusal ('UNIQUE constraint failed: items_3.k7'); undefined for any other error. */
export function uniqueViolation(error: unknown): string | undefined {
  return extendedCode(error) === uniqueConstraint ? messageOf(error) : undefined;
}

export type SiteFileReason = 'locked' | 'corrupt' | 'foreign' | 'newer' | 'logMissing' | 'readOnly' | 'full' | 'unusable';

const sentences = {
  locked: 'is in use by another process. Stop that one first, or choose another data folder',
  corrupt: 'is damaged and cannot be read. Restore it from a copy',
  foreign: "is a SQLite file, but not one of this host's sites",
  newer: 'was written by a newer version. Update this program to open it',
  logMissing:
    'was in use when its process ended, but its log (the same name with -wal) is gone, so the latest writes may be lost. Put the log back, or create an empty file of that name to go on without them',
  readOnly: 'cannot be written to. Check the permissions of the file and its folder',
  full: 'cannot be opened because the disk is full',
  unusable: 'cannot be opened. Check that its folder exists and may be written to',
} as const satisfies Record<SiteFileReason, string>;

const reasons: Readonly<Record<number, SiteFileReason>> = {
  [resultCodes.busy]: 'locked',
  [resultCodes.locked]: 'locked',
  [resultCodes.corrupt]: 'corrupt',
  [resultCodes.notADatabase]: 'corrupt',
  [resultCodes.readOnly]: 'readOnly',
  [resultCodes.full]: 'full',
};

/** A site's file could not be opened; `reason` says why, the message says what to do. */
export class SiteFileError extends Error {
  public constructor(
    public readonly reason: SiteFileReason,
    public readonly file: string,
    detail = '',
  ) {
    super(`The site file ${file} ${sentences[reason]}.${detail ? ` (${detail})` : ''}`);
    this.name = 'SiteFileError';
  }
}

/** What SQLite threw while opening, in our words; an error that is not SQLite's stays what it is. */
export function openingError(error: unknown, file: string): unknown {
  const code = resultCode(error);
  if (code === undefined) return error;
  const reason = extendedCode(error) === cannotLock ? 'readOnly' : reasons[code];
  return new SiteFileError(reason ?? 'unusable', file, messageOf(error));
}

/** Win32 facts as HRESULTs, as a Windows server would report its disk [MEM]: SharePoint's own answers to a full disk are unrecorded. */
const diskFull = '-2147024784, System.IO.IOException';
const diskError = '-2147023779, System.IO.IOException';
const writeProtected = '-2147024877, System.IO.IOException';

const storageRefusals: Readonly<Record<number, readonly [code: string, message: string]>> = {
  [resultCodes.full]: [diskFull, 'There is not enough space on the disk. Nothing was saved.'],
  [resultCodes.io]: [diskError, 'The disk reported an error. Nothing was saved.'],
  [resultCodes.cannotOpen]: [diskError, "The site's file cannot be reached. Nothing was saved."],
  [resultCodes.readOnly]: [writeProtected, "The site's file is write protected. Nothing was saved."],
  [resultCodes.corrupt]: [diskError, "The site's file is damaged. Nothing was saved."],
  [resultCodes.notADatabase]: [diskError, "The site's file is damaged. Nothing was saved."],
  [resultCodes.outOfMemory]: [diskError, 'There is not enough memory. Nothing was saved.'],
};

/** The refusal that a failing disk means to a client; undefined when the error has nothing to do with the disk. */
export function storageError(error: unknown): SharePointError | undefined {
  const refusal = storageRefusals[resultCode(error) ?? 0];
  return refusal && new SharePointError(500, ...refusal);
}
