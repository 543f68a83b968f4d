import type { DataError } from '../../data/ports';

/** A list that a page reads whole. */
export interface Asked<T> {
  readonly data: readonly T[] | undefined;
  readonly error: DataError | null;
  readonly refetch: () => Promise<unknown>;
}

const closed: readonly DataError['kind'][] = ['forbidden', 'notFound'];

/** Nothing while it is on its way; null where this person may not read it, which is no error: the page says what it has. */
export const readable = <T>({ data, error }: Asked<T>): readonly T[] | null | undefined => (error && closed.includes(error.kind) ? null : data);
