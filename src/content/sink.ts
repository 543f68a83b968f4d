/** A site's repositories as the way in for content: the same writes as everybody's. */
import type { DataError, DataSource, Result } from '../data/ports';
import type { ContentSink } from './load';

/** Thrown when an item is not taken; what was taken before stays, and the load can be run again. */
export class ContentRefused extends Error {
  constructor(
    readonly list: string,
    readonly error: DataError,
  ) {
    super(`An item of ${list} was not taken: ${error.kind} ${error.detail ?? ''}`);
  }
}

export function taken<T>(list: string, answer: Result<T>): T {
  if (answer.ok) return answer.value;
  throw new ContentRefused(list, answer.error);
}

export const contentKey = (clientKey: string): string => `framsyn-content-${clientKey}`;

/** Everything is written as the one whom the source belongs to. */
export const sinkOf = (source: DataSource): ContentSink => ({
  add: async (list, { draft, clientKey }) => taken(list.key, await source.repository(list).add(draft, contentKey(clientKey))),
  change: async (list, item, change) => void taken(list.key, await source.repository(list).patch(item.id, change, item.etag)),
});
