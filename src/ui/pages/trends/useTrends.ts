import * as React from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { clusterCounts, clusteredSignals, type ClusteredSignal } from '../../../data/links/clusters';
import { manyItems } from '../../../data/everyItem';
import type { DataError } from '../../../data/ports';
import { searchText } from '../../../schema/columns';
import { trends } from '../../../schema/lists/trends';
import { unwrap } from '../../app/queries';
import { useServices, useTranslator } from '../../app/services';
import { isFoundIn } from '../../forms/matching';
import { filterNames, type Trend, type TrendFilters, type TrendView } from './trendUrl';

export type Counts = Readonly<Record<number, number>>;

const keys = {
  list: ['trends', 'list'] as const,
  one: (id: number) => ['trends', 'one', id] as const,
  counts: ['links', 'clusterCounts'] as const,
  cluster: (id: number) => ['links', 'cluster', id] as const,
};
/** A group follows some dozens; the whole list is read, so that filters and order answer at once. */
const read = { page: 500, most: 2_000 } as const;

export interface TrendRows {
  readonly rows: readonly Trend[];
  readonly total: number;
  readonly counts: Counts | undefined;
  readonly status: 'loading' | 'error' | 'ready';
  readonly error: DataError | null;
  readonly retry: () => void;
}

const matches = (trend: Trend, filters: TrendFilters): boolean =>
  filterNames.every((name) => filters[name] === undefined || trend[name] === filters[name]) &&
  (filters.status !== undefined || trend.status !== 'arkiverad') &&
  (filters.text === undefined || isFoundIn(filters.text, searchText(trends, trend)));

type Order = (a: Trend, b: Trend) => number;
const orders = (compare: (a: string, b: string) => number, counts: Counts): Record<TrendView['sort'], Order> => {
  const title: Order = (a, b) => compare(a.title, b.title);
  return {
    title,
    impact: (a, b) => (b.impact ?? 0) - (a.impact ?? 0) || title(a, b),
    signals: (a, b) => (counts[b.id] ?? 0) - (counts[a.id] ?? 0) || title(a, b),
  };
};

/** The trends that a view shows, in its order; how many spaningar each has comes after. */
export function useTrends({ filters, sort }: Pick<TrendView, 'filters' | 'sort'>): TrendRows {
  const { data } = useServices();
  const { compare } = useTranslator();
  const query = useQuery<readonly Trend[], DataError>({
    queryKey: keys.list,
    queryFn: async () => (await unwrap(manyItems(data, trends, { top: read.page }, read.most))).items,
    meta: { keep: true },
    refetchOnWindowFocus: true,
  });
  const { data: counts } = useQuery<Counts, DataError>({
    queryKey: keys.counts,
    queryFn: () => unwrap(clusterCounts(data)),
    enabled: query.data !== undefined,
  });
  const rows = React.useMemo(
    () => (query.data ?? []).filter((trend) => matches(trend, filters)).sort(orders(compare, counts ?? {})[sort]),
    [query.data, filters, compare, counts, sort],
  );
  return {
    rows,
    total: (query.data ?? []).filter(({ status }) => status !== 'arkiverad').length,
    counts,
    status: query.data !== undefined ? 'ready' : query.isError ? 'error' : 'loading',
    error: query.error,
    retry: () => void query.refetch(),
  };
}

/** One trend, shown at once from the list while the latest is asked for. */
export function useTrend(id: number): UseQueryResult<Trend, DataError> {
  const { data } = useServices();
  const client = useQueryClient();
  return useQuery<Trend, DataError>({
    queryKey: keys.one(id),
    queryFn: () => unwrap(data.repository(trends).get(id)),
    placeholderData: () => client.getQueryData<readonly Trend[]>(keys.list)?.find((trend) => trend.id === id),
  });
}

/** The spaningar that make a trend, newest first. They may have been changed elsewhere since, so they are asked for each time. */
export function useClusteredSignals(id: number): UseQueryResult<readonly ClusteredSignal[], DataError> {
  const { data } = useServices();
  return useQuery<readonly ClusteredSignal[], DataError>({
    queryKey: keys.cluster(id),
    queryFn: () => unwrap(clusteredSignals(data, id)),
    refetchOnMount: 'always',
  });
}
