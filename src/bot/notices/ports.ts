/** What notices ask of the world, besides what the bot's core has ports for. */
import type { Outcome, Subscriber } from '../core/ports';
import type { SignalStatus } from '../../domain/review';

/** A spaning as it stands after a review. */
export interface Reviewed {
  readonly id: number;
  readonly title: string;
  readonly status: SignalStatus;
  /** What the group wrote to the person who left it. */
  readonly reason?: string;
  /** The day of the step, `2026-11-23`; absent when somebody changed the state past the form. */
  readonly since?: string;
  /** Sign-in name and address of who left it, in lower case. */
  readonly authors: readonly string[];
  /** The author took the step. */
  readonly isByAuthor: boolean;
}

/** `off`: the bot was given no right to read the list; `busy`: SharePoint does not answer. */
type ReadFault = 'off' | 'busy';

export interface ReviewChanges {
  /**
   * What was saved in the list of spaningar since a change token; null: nothing, and the token of now. `expired`: SharePoint
   * keeps its log of changes for some weeks, and this token is older.
   */
  since(token: string | null): Promise<Outcome<{ readonly token: string; readonly ids: readonly number[]; readonly hasMore: boolean }, ReadFault | 'expired'>>;
  /** As they are now; those that are gone, or that nobody has reviewed, may be absent. */
  read(ids: readonly number[]): Promise<Outcome<readonly Reviewed[], ReadFault>>;
}

/** A spaning's step, known again: its id, state and day. No words. */
export interface Step {
  readonly id: number;
  readonly key: string;
}

/** What one person is to hear and has heard. */
export interface Hearing {
  /** Waits for the morning, or for the hour to pass. */
  readonly waiting: readonly number[];
  /** The last step of each spaning that was told or waits, oldest first. */
  readonly steps: readonly Step[];
  /** ISO 8601. */
  readonly toldAt?: string;
}

export const nothingHeard: Hearing = { waiting: [], steps: [] };

/** With what it was read: a record that somebody else wrote in between is not overwritten. */
export interface Recorded<T> {
  readonly value: T;
  readonly version: string | undefined;
}
type Person = Pick<Subscriber, 'tenantId' | 'personId'>;

/** What has to outlive a restart, and to be one for all instances. `stale`: somebody else wrote first; read again. */
export interface NoticeRecords {
  token(): Promise<Outcome<string | undefined, 'unavailable'>>;
  keepToken(token: string): Promise<Outcome<void, 'unavailable'>>;
  hearing(person: Person): Promise<Outcome<Recorded<Hearing>, 'unavailable'>>;
  keepHearing(person: Person, hearing: Recorded<Hearing>): Promise<Outcome<void, 'unavailable' | 'stale'>>;
}
