/**
 * Group commit. Works that wait in the same turn of the event loop share one transaction and one fsync, each under its own
 * savepoint: a work that throws undoes only itself, and a promise resolves only when its work is on disk.
 */
import { forget } from './remember';
import { storageError } from './storageError';
import type { Database } from './database';

/** Reads must not wait behind an endless group: what is beyond this takes the next turn. */
const groupLimit = 256;

interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}
type Outcome = { readonly waiting: Waiting; readonly value: unknown } | { readonly waiting: Waiting; readonly error: unknown };

export interface WriteQueue {
  write<T>(work: () => T): Promise<T>;
  /** Resolves when everything that waits is written; refuses what comes after. */
  drain(): Promise<void>;
}

export function writeQueue(database: Database): WriteQueue {
  const waiting: Waiting[] = [];
  let scheduled = false;
  let closed = false;

  const schedule = (): void => {
    if (scheduled || waiting.length === 0) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      database.writing(() => writeGroup(database, waiting));
      schedule();
    });
  };
  const enqueue = <T>(work: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: (value) => resolve(value as T), reject });
      schedule();
    });
  return {
    write: (work) => (closed ? Promise.reject(new Error('The site is closed.')) : enqueue(work)),
    drain() {
      closed = true;
      return enqueue(() => undefined).catch(() => undefined);
    },
  };
}

function writeGroup(database: Database, waiting: Waiting[]): void {
  const outcomes: Outcome[] = [];
  try {
    begin(database, waiting);
    while (waiting.length > 0 && outcomes.length < groupLimit) outcomes.push(runAlone(database, waiting.shift() as Waiting, outcomes));
    database.sql.run('COMMIT');
    database.settle();
  } catch (error) {
    abandon(database);
    for (const outcome of outcomes) outcome.waiting.reject('error' in outcome ? outcome.error : (storageError(error) ?? error));
    return;
  }
  for (const outcome of outcomes) {
    if ('error' in outcome) outcome.waiting.reject(outcome.error);
    else outcome.waiting.resolve(outcome.value);
  }
}

/** Without a transaction nobody's work can be kept: all who wait are told at once. */
function begin(database: Database, waiting: Waiting[]): void {
  try {
    database.sql.run('BEGIN IMMEDIATE');
  } catch (error) {
    for (const each of waiting.splice(0)) each.reject(storageError(error) ?? error);
    throw error;
  }
}

/** A failing disk is nobody's own failure: SQLite may have rolled back the whole transaction, so the whole group fails with it. */
function runAlone({ sql }: Database, waiting: Waiting, outcomes: Outcome[]): Outcome {
  sql.run('SAVEPOINT work');
  try {
    const value = waiting.work();
    sql.run('RELEASE work');
    return { waiting, value };
  } catch (error) {
    const refusal = storageError(error);
    if (refusal) {
      outcomes.push({ waiting, error: refusal });
      throw error;
    }
    forget(sql);
    sql.run('ROLLBACK TO work');
    sql.run('RELEASE work');
    return { waiting, error };
  }
}

function abandon({ sql }: Database): void {
  forget(sql);
  try {
    sql.run('ROLLBACK');
  } catch {
    // SQLite has rolled back by itself, as it does when the disk is full.
  }
}
