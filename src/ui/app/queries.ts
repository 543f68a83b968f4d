import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query';
import type { Result } from '../../data/ports';

/** A query's answer, or its typed error thrown: the one place where a value becomes an exception, because React Query wants one. */
export async function unwrap<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (answer.ok) return answer.value;
  throw answer.error;
}

const minute = 60_000;

/** Server state. Waiting and retrying is the data layer's business, which knows what the server said; so none here. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    // A refused read is an answer, and the page says what it means; the console has nothing to add.
    logger: { log: () => undefined, warn: () => undefined, error: () => undefined },
    defaultOptions: {
      queries: { retry: false, staleTime: minute, cacheTime: 30 * minute, networkMode: 'always', refetchOnReconnect: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

interface Snapshot {
  readonly version: 1;
  readonly savedAt: number;
  readonly state: unknown;
}
const longestUse = 12 * 60 * minute;
const largest = 2_000_000; // browsers give sessionStorage about 5 MB

/**
 * What was last seen, kept for this browser tab and this person only, so that a page paints before any answer is here.
 * Everything restored counts as old: it is shown, and asked for again at once.
 */
export function sessionSnapshot(client: QueryClient, storage: Storage | undefined, owner: string, now: () => Date): { restore(): void; save(): void } {
  const key = `framsyn.snapshot.${owner}`;
  return {
    restore: () => {
      try {
        const text = storage?.getItem(key);
        if (!text) return;
        const snapshot = JSON.parse(text) as Snapshot;
        if (snapshot.version !== 1 || now().getTime() - snapshot.savedAt > longestUse) return;
        hydrate(client, snapshot.state);
        void client.invalidateQueries();
      } catch {
        storage?.removeItem(key); // an unreadable snapshot is worth nothing
      }
    },
    save: () => {
      const state = dehydrate(client, {
        shouldDehydrateQuery: (query) => query.state.status === 'success' && query.meta?.['keep'] === true,
        dehydrateMutations: false,
      });
      const text = JSON.stringify({ version: 1, savedAt: now().getTime(), state } satisfies Snapshot);
      try {
        if (text.length <= largest) storage?.setItem(key, text);
      } catch {
        storage?.removeItem(key); // full, or forbidden: a cold start next time
      }
    },
  };
}

/** `sessionStorage`, or nothing where the browser forbids it (third-party iframes in strict modes throw on mere access). */
export function sessionStorageOf(page: Window): Storage | undefined {
  try {
    return page.sessionStorage;
  } catch {
    return undefined;
  }
}
