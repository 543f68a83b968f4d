/** A site: its file, its callers' sessions, and the queue through which everything is written. */
import type { Session, Site, SiteOptions, Switches, UserRow } from '../engine';
import { recordChange } from './changes';
import { openDatabase, type Database } from './database';
import { followAdvice, hasAdvice } from './indexAdvice';
import { accessDenied } from './refusals';
import { rememberFound } from './remember';
import { createSecurity } from './security';
import { storageError } from './storageError';
import type { Store } from './store';
import { allTopics, sessionOf } from './topics';
import { findUser } from './users';
import { writeQueue } from './writeQueue';
import { isoSeconds } from './zone';

export { SiteFileError, type SiteFileReason } from './storageError';

const defaultSwitches: Switches = { listViewThreshold: 5000, lookupLimit: 12, etagForm: 'version' };

/** Opens the site's file, or makes it. Throws SiteFileError when the file is in use, damaged, newer or not a site's. */
export function openSite(options: SiteOptions): Site {
  const switches: Switches = { ...defaultSwitches, ...options.switches };
  const database = openDatabase(options.file, allTopics.map((topic) => topic.tables).join('\n'));
  const now = (): string => isoSeconds((options.now?.() ?? new Date()).getTime());
  furnish(database, options, now());
  const queue = writeQueue(database);
  const { sql } = database;

  const sessionFor = (loginName: string): Session => {
    const session = rememberFound(sql, 'session', loginName, () => {
      const caller = findUser(sql, loginName);
      return caller && sessionOf(storeFor(caller));
    });
    if (!session) throw accessDenied();
    return session;
  };
  const storeFor = (caller: UserRow): Store => ({
    sql,
    options,
    switches,
    caller,
    now,
    ...createSecurity(sql, caller),
    record: (change) => recordChange(sql, now(), change),
  });
  let adviceTaken = false;
  const takeAdvice = (): void => {
    if (adviceTaken || !hasAdvice(sql)) return;
    adviceTaken = true;
    const follow = (): void => followAdvice(sql);
    queue
      .write(follow)
      .catch(() => undefined)
      .finally(() => {
        adviceTaken = false;
      });
  };
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await queue.drain();
    database.close();
  };
  return {
    serverRelativeUrl: options.serverRelativeUrl,
    timeZone: options.timeZone,
    switches,
    read(loginName, work) {
      try {
        return work(sessionFor(loginName));
      } catch (error) {
        throw storageError(error) ?? error;
      } finally {
        takeAdvice();
      }
    },
    write: (loginName, work) => queue.write(() => work(sessionFor(loginName))),
    close: () => (closing ??= close()),
  };
}

/** The rows a site starts with; all of them or none. */
function furnish(database: Database, options: SiteOptions, now: string): void {
  database.writing(() => {
    database.sql.run('BEGIN IMMEDIATE');
    for (const topic of allTopics) topic.seed?.(database.sql, options, { now, isNew: database.isNew });
    database.sql.run('COMMIT');
  });
}
