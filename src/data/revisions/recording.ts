/** The change of a plan and its record: what is begun before the change is sent, and what becomes of it by the answer. */
import { assignments } from '../../schema/lists/assignments';
import type { DataError, DataSource, Result } from '../ports';
import type { Outbox, Waiting } from './outbox';
import { differencesIn, isUnsure, sendOne } from './sending';

export interface RecorderOptions {
  readonly data: DataSource;
  readonly outbox: Outbox;
  readonly now: () => Date;
  /** The person's role, in the schema's own code. */
  readonly role: () => string;
  /** The plan turned out to be approved, and there is no reason: somebody approved it while this page was open. */
  readonly onUnreasoned: () => void;
  /** A revision has reached the server. */
  readonly onSent: () => void;
}

/** The field that is said to be wrong when a reason is missing. */
export const reasonField = 'reason';

type Begun = Omit<Waiting, 'key' | 'since' | 'role'>;
/** The item as it became. */
export interface Became {
  readonly item: number;
  readonly values: object;
  readonly title: string;
}

export interface Recorder {
  /** The plans among these that are approved, as the server has it now, each with its version. */
  approvedOf(ids: readonly (number | undefined)[]): Promise<Result<ReadonlyMap<number, number>>>;
  unreasoned(list: string, attempted: DataError['attempted']): { readonly ok: false; readonly error: DataError };
  begin(key: string, begun: Begun): Waiting;
  through<T, E extends DataError>(entries: readonly Waiting[], write: () => Promise<Result<T, E>>, became: (value: T) => Became): Promise<Result<T, E>>;
}

export function createRecorder({ data, outbox, now, role, onUnreasoned, onSent }: RecorderOptions): Recorder {
  /** The plans among these that are approved, as the server has it now. */
  async function approvedOf(ids: readonly (number | undefined)[]): Promise<Result<ReadonlyMap<number, number>>> {
    const asked = [...new Set(ids.filter((id): id is number => id !== undefined))];
    const answers = await Promise.all(asked.map((id) => data.repository(assignments).get(id)));
    const versions = new Map<number, number>();
    for (const answer of answers) {
      if (!answer.ok) return answer;
      if (answer.value.approvedVersion !== undefined && answer.value.approvedVersion > 0) versions.set(answer.value.id, answer.value.approvedVersion);
    }
    return { ok: true, value: versions };
  }

  const unreasoned = (list: string, attempted: DataError['attempted']): { readonly ok: false; readonly error: DataError } => {
    onUnreasoned();
    return { ok: false, error: { kind: 'invalid', attempted, list, field: reasonField } };
  };

  /** What waits, begun before the change is sent. One begun earlier for the same change keeps what it changed from. */
  function begin(key: string, begun: Begun): Waiting {
    const earlier = outbox.get(key);
    const waiting: Waiting = { ...begun, before: earlier?.before ?? begun.before, key, role: role(), since: now().getTime() };
    outbox.put(waiting);
    return waiting;
  }

  /** The change, and then its revisions: kept when the answer was lost, dropped when the server said no. */
  async function through<T, E extends DataError>(
    entries: readonly Waiting[],
    write: () => Promise<Result<T, E>>,
    became: (value: T) => Became,
  ): Promise<Result<T, E>> {
    const answer = await write();
    for (const entry of entries) {
      if (!answer.ok) {
        if (!isUnsure(answer.error)) outbox.drop(entry.key);
        continue;
      }
      const { item, values, title } = became(answer.value);
      const differences = differencesIn(entry, values);
      if (differences.length === 0) outbox.drop(entry.key);
      else {
        const saved: Waiting = { ...entry, saved: { item, title, differences } };
        outbox.put(saved);
        // Not waited for: the change is saved, and the page says what still waits.
        void sendOne(data, outbox, saved).then((sent) => sent && onSent());
      }
    }
    return answer;
  }

  return { approvedOf, unreasoned, begin, through };
}
