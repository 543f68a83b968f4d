/** The import itself and its undoing, without the page: what is done, what is left, and why it stopped. */
import type { DataError } from '../../../data/ports';
import { reasonField } from '../../../data/revisions/recording';
import type { ReadyRow } from '../../../domain/import/rows';
import type { Item, ListDefinition } from '../../../schema/field';
import type { ImportWriter } from './writer';

export interface Added {
  readonly row: number;
  readonly item: Item<ListDefinition>;
}
export interface Refused {
  readonly row: number;
  readonly error: DataError;
}
export interface Progress {
  readonly added: readonly Added[];
  readonly refused: readonly Refused[];
  /** Not sent, or not known to be saved: sent again when the person continues, which adds nothing twice. */
  readonly left: readonly ReadyRow<ListDefinition>[];
  readonly error?: DataError;
}

/** A value that SharePoint takes from nobody: the next attempt would end alike. */
const isFinal = (error: DataError): boolean => error.kind === 'duplicate' || (error.kind === 'invalid' && !isUnreasoned(error));
/** The plan is approved, and it was not said why it changes: the person can. */
export const isUnreasoned = ({ kind, field }: DataError): boolean => kind === 'invalid' && field === reasonField;

/** Adds until all is done, somebody says stop, or the server says something that the next rows would hear as well. */
export async function runImport(writer: ImportWriter, before: Progress, isStopped: () => boolean, onProgress: (progress: Progress) => void): Promise<Progress> {
  let progress: Progress = { added: before.added, refused: before.refused, left: before.left };
  while (progress.left.length > 0 && !isStopped()) {
    const part = progress.left.slice(0, writer.addsAtOnce);
    const results = await writer.add(part.map(({ draft, clientKey }) => ({ draft, clientKey })));
    const added: Added[] = [];
    const refused: Refused[] = [];
    const again: ReadyRow<ListDefinition>[] = [];
    let error: DataError | undefined;
    part.forEach((row, index) => {
      const result = results[index];
      if (result?.ok === true) added.push({ row: row.row, item: result.value });
      else if (result !== undefined && isFinal(result.error)) refused.push({ row: row.row, error: result.error });
      else {
        again.push(row);
        error ??= result?.error;
      }
    });
    progress = {
      added: [...progress.added, ...added],
      refused: [...progress.refused, ...refused],
      left: [...again, ...progress.left.slice(part.length)],
      ...(error === undefined ? {} : { error }),
    };
    onProgress(progress);
    if (error !== undefined) break;
  }
  return progress;
}

export interface Undoing {
  readonly removed: number;
  /** Changed by somebody since the import. */
  readonly kept: number;
  readonly left: readonly Added[];
  readonly error?: DataError;
}

/** Takes back what was added, into the recycle bin. What somebody has changed since is theirs too, and stays. */
export async function undoImport(writer: ImportWriter, before: Undoing, onProgress: (undoing: Undoing) => void): Promise<Undoing> {
  let undoing: Undoing = { removed: before.removed, kept: before.kept, left: before.left };
  while (undoing.left.length > 0) {
    const part = undoing.left.slice(0, writer.removesAtOnce);
    const results = await writer.remove(part.map(({ item }) => item));
    const again: Added[] = [];
    let { removed, kept } = undoing;
    let error: DataError | undefined;
    part.forEach((one, index) => {
      const result = results[index];
      if (result?.ok === true || (result?.ok === false && result.error.kind === 'notFound')) removed += 1;
      else if (result?.error.kind === 'conflict') kept += 1;
      else {
        again.push(one);
        error ??= result?.error;
      }
    });
    undoing = { removed, kept, left: [...again, ...undoing.left.slice(part.length)], ...(error === undefined ? {} : { error }) };
    onProgress(undoing);
    if (error !== undefined) break;
  }
  return undoing;
}
