import * as React from 'react';
import { useInfiniteQuery, useQuery, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import type { DataError, Page, PageToken } from '../../../data/ports';
import { newestSignals, type SignalFilter } from '../../../data/queries';
import { dayOf } from '../../../domain/review/calendar';
import { signals } from '../../../schema/lists/signals';
import { useServices, useTranslator } from '../../app/services';
import { unwrap } from '../../app/queries';
import { hasFilters, type Signal, type SignalFilters, type SignalView } from './signalUrl';

type SignalPages = InfiniteData<Page<typeof signals>>;

const keys = {
  lists: ['signals', 'list'] as const,
  list: (filters: SignalFilter, top: number) => ['signals', 'list', JSON.stringify(filters), top] as const,
  one: (id: number) => ['signals', 'one', id] as const,
};

/** A first view in one answer for most groups; a whole list, for sorting, in fewer and larger ones. */
const pageSizes = { first: 100, whole: 500 } as const;
/** So many rows are read to sort by something other than age; beyond that the page says what it has looked through. */
const mostToSort = 5_000;

const kept = { keep: true };

export interface SignalRows {
  readonly rows: readonly Signal[];
  readonly status: 'loading' | 'error' | 'ready';
  readonly error: DataError | null;
  /** All that match are here. */
  readonly isComplete: boolean;
  readonly isFetchingMore: boolean;
  /** How many there are without filters, when that is known. */
  readonly total: number | undefined;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** The instant from which a spaning counts as having come in then. */
export function startOf(arrived: SignalFilters['arrived'], now: Date): number {
  if (arrived === undefined) return -Infinity;
  if (arrived === 'year') return new Date(now.getFullYear(), 0, 1).getTime();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - (arrived === 'week' ? 7 : 31)).getTime();
}

/** Places of the spaningar that have been assessed, most disputed first; neither while it is on its way. */
export interface Ranking {
  readonly places?: ReadonlyMap<number, number>;
  readonly error?: DataError;
  readonly retry?: () => void;
}

type Order = (a: Signal, b: Signal) => number;
const newest: Order = (a, b) => b.id - a.id;
const sortings = {
  newest: () => newest,
  oldest: () => (a, b) => a.id - b.id,
  title: (compare) => (a, b) => compare(a.title, b.title),
  oenighet: (_compare, places) => (a, b) => (places?.get(a.id) ?? unranked) - (places?.get(b.id) ?? unranked) || newest(a, b),
} satisfies Record<SignalView['sort'], (compare: (a: string, b: string) => number, places: Ranking['places']) => Order>;
const unranked = Number.MAX_SAFE_INTEGER;

interface Surroundings {
  readonly ranking: Ranking;
  /** The reader, once known. */
  readonly me: number | undefined;
}

/** What the server is asked for; when something came in is sieved here. */
export const askedOf = ({ arrived: _arrived, selection, ...plain }: SignalFilters, me: number | undefined, now: Date): SignalFilter => ({
  ...plain,
  ...(selection === 'mine' ? { author: me } : {}),
  ...(selection === 'due' ? { dueBy: dayOf(now) } : {}),
});

/** The spaningar that a view shows, and the ways to get more of them. */
export function useSignals({ filters, sort }: Pick<SignalView, 'filters' | 'sort'>, { ranking, me }: Surroundings): SignalRows {
  const { data, now } = useServices();
  const { compare } = useTranslator();
  const { arrived } = filters;
  const asked = askedOf(filters, me, now());
  const top = sort === 'newest' ? pageSizes.first : pageSizes.whole;
  const query = useInfiniteQuery<Page<typeof signals>, DataError>({
    queryKey: keys.list(asked, top),
    // What was kept from an earlier visit was JSON, in which the first page's undefined has become null.
    queryFn: ({ pageParam }: { pageParam?: PageToken | null }) => unwrap(newestSignals(data, { ...asked, after: pageParam ?? undefined, top })),
    getNextPageParam: (page) => page.next,
    meta: Object.values(asked).some((value) => value !== undefined) ? undefined : kept,
    refetchOnWindowFocus: true,
    enabled: filters.selection !== 'mine' || me !== undefined,
  });
  const since = startOf(arrived, now());

  const loaded = React.useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  // Newest first, so the first that is too old ends the search.
  const reachedOlder = loaded.some((signal) => Date.parse(signal.created) < since);
  const rows = React.useMemo(
    () => loaded.filter((signal) => Date.parse(signal.created) >= since).sort(sortings[sort](compare, ranking.places)),
    [loaded, since, sort, compare, ranking.places],
  );
  const isComplete = query.data !== undefined && (!query.hasNextPage || reachedOlder);

  const { fetchNextPage, isFetchingNextPage, isError } = query;
  const wantsWhole = sort !== 'newest' && query.data !== undefined && !isComplete && loaded.length < mostToSort;
  React.useEffect(() => {
    if (wantsWhole && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [wantsWhole, isFetchingNextPage, isError, fetchNextPage, loaded.length]);

  const isRanking = sort === 'oenighet' && ranking.places === undefined;
  const error = query.data === undefined ? query.error : isRanking ? (ranking.error ?? null) : null;
  return {
    rows,
    isComplete,
    status: error ? 'error' : query.data === undefined || isRanking ? 'loading' : 'ready',
    error,
    isFetchingMore: isFetchingNextPage,
    total: useTotal(isComplete && !hasFilters(filters) ? loaded.length : undefined),
    loadMore: () => void fetchNextPage(),
    retry: () => (isRanking ? ranking.retry?.() : void query.refetch()),
  };
}

/** Remembers the number of all spaningar from when no filter was set. */
function useTotal(known: number | undefined): number | undefined {
  const client = useQueryClient();
  const whole = client.getQueryData<SignalPages>(keys.list({}, pageSizes.first));
  const last = whole?.pages[whole.pages.length - 1];
  if (known !== undefined) return known;
  return whole && last && last.next === undefined ? whole.pages.reduce((sum, page) => sum + page.items.length, 0) : undefined;
}

/** One spaning, shown at once from the list; the latest is asked for when the list is not quite new. */
export function useSignal(id: number) {
  const { data } = useServices();
  const client = useQueryClient();
  return useQuery<Signal, DataError>({
    queryKey: keys.one(id),
    queryFn: () => unwrap(data.repository(signals).get(id)),
    initialData: () => inLists(client, id)?.signal,
    initialDataUpdatedAt: () => inLists(client, id)?.readAt,
  });
}

/** As the list that was read last has it. */
function inLists(client: QueryClient, id: number): { readonly signal: Signal; readonly readAt: number } | undefined {
  const found = client.getQueriesData<SignalPages>(keys.lists).flatMap(([key, list]) => {
    const signal = list?.pages.flatMap((page) => page.items).find((one) => one.id === id);
    const state = client.getQueryState(key);
    return signal && state ? [{ signal, readAt: state.isInvalidated ? 0 : state.dataUpdatedAt }] : [];
  });
  return found.sort((a, b) => b.readAt - a.readAt)[0];
}

/** What was written, in every list that this page has read, before the server is asked again. */
export function useSignalCache() {
  const client = useQueryClient();
  return React.useMemo(() => {
    const changePages = (change: (items: readonly Signal[], isFirst: boolean) => readonly Signal[]): void =>
      void client.setQueriesData<SignalPages>(
        keys.lists,
        (list) => list && { ...list, pages: list.pages.map((page, index) => ({ ...page, items: change(page.items, index === 0) })) },
      );
    const askAgain = (): void => void client.invalidateQueries(keys.lists);
    return {
      added: (signal: Signal): void => {
        client.setQueryData(keys.one(signal.id), signal);
        changePages((items, isFirst) => (isFirst && !items.some((item) => item.id === signal.id) ? [signal, ...items] : items));
        askAgain();
      },
      changed: (signal: Signal): void => {
        client.setQueryData(keys.one(signal.id), signal);
        changePages((items) => items.map((item) => (item.id === signal.id ? signal : item)));
        askAgain();
      },
      removed: (id: number): void => {
        client.removeQueries(keys.one(id));
        changePages((items) => items.filter((item) => item.id !== id));
      },
      askAgain,
    };
  }, [client]);
}
