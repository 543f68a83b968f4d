/** One SQLite file a site, through Node's own driver: opened alone, durably, and refused in words when it cannot be used. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { effectOf, forget } from './remember';
import { openingError, SiteFileError } from './storageError';
import type { Sql, SqlRow, SqlValue } from './store';
import { fold, sortKey } from './text';

/** What marks a SQLite file as a site of this host, and which form of it this code writes. */
const applicationId = 0x53_50_48_31;
export const formatVersion = 1;
const statementsKept = 400;

export interface Database {
  readonly sql: Sql;
  /** True when the file had no site in it before. */
  readonly isNew: boolean;
  /** Runs changes; outside of it the connection refuses to write. Transactions are the caller's business. */
  writing<T>(work: () => T): T;
  /** After a commit, before it is acknowledged: sees to it that it is where the next opening finds it. */
  settle(): void;
  close(): void;
}

/** Opens the file for this process alone and lays out the tables. Throws SiteFileError. */
export function openDatabase(file: string, tables: string): Database {
  const logFound = file === ':memory:' || existsSync(`${file}-wal`);
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(file, { enableForeignKeyConstraints: false });
    const isNew = claim(connection, file);
    if (!isNew && isMarkedOpen(connection)) inspectAfterCrash(connection, file, logFound);
    layOut(connection, tables);
    return database(connection, file, isNew);
  } catch (error) {
    connection?.close();
    throw openingError(error, file);
  }
}

/**
 * Takes the lock, and says whether the file is empty. In exclusive mode SQLite holds an operating system lock on the file
 * for as long as the process lives: a second process is refused, and `kill -9` leaves no lock behind.
 */
function claim(connection: DatabaseSync, file: string): boolean {
  connection.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE');
  const tableCount = readNumber(connection, 'SELECT count(*) AS n FROM sqlite_schema', 'n');
  if (tableCount > 0 && readNumber(connection, 'PRAGMA application_id', 'application_id') !== applicationId) throw new SiteFileError('foreign', file);
  if (readNumber(connection, 'PRAGMA user_version', 'user_version') > formatVersion) throw new SiteFileError('newer', file);
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000');
  connection.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
  connection.exec('BEGIN IMMEDIATE; COMMIT');
  return tableCount === 0;
}

function readNumber(connection: DatabaseSync, statement: string, column: string): number {
  return Number(connection.prepare(statement).get()?.[column]);
}

/** The table `opened` holds a row, in the file itself and not only in its log, from opening to a clean close. */
function isMarkedOpen(connection: DatabaseSync): boolean {
  return readNumber(connection, 'SELECT count(*) AS n FROM opened', 'n') > 0;
}

/**
 * A log beside the file is the trace of a killed process: SQLite takes it in by itself. A file that was in use and has no
 * log has lost acknowledged writes, so it is refused. The check reads the whole file, hence only after a crash.
 */
function inspectAfterCrash(connection: DatabaseSync, file: string, logFound: boolean): void {
  if (!logFound) throw new SiteFileError('logMissing', file);
  const found = connection.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (found !== 'ok') throw new SiteFileError('corrupt', file, String(found));
}

function layOut(connection: DatabaseSync, tables: string): void {
  connection.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS opened (mark INTEGER PRIMARY KEY)');
  connection.exec(tables);
  connection.exec(`INSERT OR IGNORE INTO opened VALUES (1); PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion}; COMMIT`);
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function database(connection: DatabaseSync, file: string, isNew: boolean): Database {
  const examined = { rows: 0 };
  let writing = false;
  // Stands first in the WHERE of item queries: SQLite calls it once for each row that it visits.
  connection.function('examine', () => ++examined.rows);
  connection.function('fold', { deterministic: true }, (text) => (typeof text === 'string' ? fold(text) : null));
  connection.function('sortkey', { deterministic: true }, (text) => (typeof text === 'string' ? sortKey(text) : null));
  const prepared = cache((text) => connection.prepare(text));
  const preparedCells = cache((text) => {
    const statement = connection.prepare(text);
    statement.setReturnArrays(true);
    return statement;
  });
  const preparedChange = cache((text) => ({ statement: connection.prepare(text), effect: effectOf(text) }));
  const refuseOutsideWriting = (): void => {
    if (!writing) throw new Error('A read must not change the site: this work belongs in Site.write.');
  };
  const generations = new Map<string, number>();
  const generation = (table: string): number => generations.get(table) ?? 0;
  const sql: Sql = {
    examined,
    generation,
    all: (statement, ...values) => prepared(statement).all(...values) as readonly SqlRow[],
    cells: (statement, ...values) => preparedCells(statement).all(...values) as unknown as readonly (readonly SqlValue[])[],
    get: (statement, ...values) => prepared(statement).get(...values) as SqlRow | undefined,
    run(statement, ...values) {
      refuseOutsideWriting();
      const change = preparedChange(statement);
      const { changes, lastInsertRowid } = change.statement.run(...values);
      if (change.effect === 'all') forget(sql);
      else if (change.effect !== 'none') generations.set(change.effect.content, generation(change.effect.content) + 1);
      return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) };
    },
    amend(statement, ...values) {
      refuseOutsideWriting();
      prepared(statement).run(...values);
    },
    exec(statements) {
      refuseOutsideWriting();
      forget(sql);
      connection.exec(statements);
    },
  };
  return {
    sql,
    isNew,
    writing(work) {
      writing = true;
      try {
        return work();
      } finally {
        writing = false;
      }
    },
    settle: logKeeper(connection, file),
    close() {
      connection.exec('DELETE FROM opened; PRAGMA wal_checkpoint(TRUNCATE)');
      connection.close();
    },
  };
}

/**
 * Somebody may delete the log under a running site: SQLite goes on writing to a file that no name leads to any more, and a
 * crash would lose it all. From then on each commit is moved into the main file at once; the empty log that is put in the
 * old one's place tells the next opening that nothing is missing.
 */
function logKeeper(connection: DatabaseSync, file: string): () => void {
  if (file === ':memory:') return () => undefined;
  const log = `${file}-wal`;
  const changedAt = (): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  let lost = false;
  let moved = changedAt();
  return () => {
    if (!lost && existsSync(log)) {
      const latest = changedAt();
      if (latest !== moved) beginLogAnew(connection);
      moved = latest;
      return;
    }
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    if (!lost) writeFileSync(log, '');
    lost = true;
  };
}

/**
 * After SQLite has moved the log into the main file, which it does by itself every few thousand pages and which alone
 * changes that file, the moved log stays valid until the next write. Damaged in that time and read up to the damage, it
 * would lay old pages over newer ones. A write makes it void; truncating it would do too, but makes later commits dearer.
 */
function beginLogAnew(connection: DatabaseSync): void {
  try {
    connection.exec('UPDATE opened SET mark = mark + 1');
  } catch {
    // The commit before this is safe where it is, and must not be reported as lost.
  }
}

/** Preparing costs more than running: the latest few hundred statements are kept, the least used goes first. */
function cache<Prepared>(prepare: (text: string) => Prepared): (statement: string) => Prepared {
  const kept = new Map<string, Prepared>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const fresh = prepare(text);
    const oldest = kept.size >= statementsKept ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(text, fresh);
    return fresh;
  };
}
