/**
 * The seam between the wire (http/, odata/, caml/) and the store (store/): what a small SharePoint can do,
 * in plain values. Nothing here knows HTTP or SQL, and nothing knows foresight.
 *
 * Reads run at once. Writes are grouped: many `write` calls waiting in the same turn of the event loop share one
 * transaction and one fsync, each under its own savepoint, and a promise resolves only when its work is on disk.
 */
import type { Guid } from './engine/columns';
import type { Session } from './engine/session';

export * from './engine/columns';
export * from './engine/query';
export * from './engine/rows';
export * from './engine/session';

/** Switches that make the host as unkind as the real thing, for tests. */
export interface Switches {
  listViewThreshold: number; // 5000
  lookupLimit: number; // 12
  etagForm: 'version' | 'guid';
}

export interface SiteOptions {
  readonly file: string; // the SQLite file, or ':memory:'
  readonly serverRelativeUrl: string; // '/sites/framsyn'
  readonly title: string;
  readonly language: number; // 1053
  /** IANA zone of the site: date-only values are this zone's midnight, in UTC. */
  readonly timeZone: string;
  /** The first users; the first of them is the site's owner. */
  readonly users: readonly { readonly loginName: string; readonly title: string; readonly email: string; readonly aadObjectId?: Guid }[];
  readonly switches?: Partial<Switches>;
  readonly now?: () => Date;
  /** Told of every page of items, for gates and benchmarks: what it cost is known nowhere else. */
  readonly observe?: (page: { readonly listId: Guid; readonly returned: number; readonly rowsExamined: number }) => void;
}

export interface Site {
  readonly serverRelativeUrl: string;
  readonly timeZone: string;
  readonly switches: Switches;
  read<T>(loginName: string, work: (session: Session) => T): T;
  /** Resolves when the work is committed and fsynced; rejects with what the work threw, its changes undone. */
  write<T>(loginName: string, work: (session: Session) => T): Promise<T>;
  close(): Promise<void>;
}
/** A refusal in SharePoint's own words. */
export class SharePointError extends Error {
  public constructor(
    public readonly status: number,
    public readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'SharePointError';
  }
}
