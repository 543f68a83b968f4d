import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError, DataSource, ListQuery, Page, Result } from '../../../data/ports';
import { newestSignalsQuery } from '../../../data/queries';
import { blipOfSignal, blipOfTrend, type Blip, type Signal, type Trend } from '../../../domain/radar/blip';
import { ratingsBySignal, type Assessment } from '../../../domain/radar/ratings';
import type { ListDefinition, Item } from '../../../schema/field';
import { assessments } from '../../../schema/lists/assessments';
import { signals } from '../../../schema/lists/signals';
import { trends } from '../../../schema/lists/trends';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import type { RadarFilters } from './radarUrl';

export interface Blips {
  readonly status: 'loading' | 'error' | 'ready';
  readonly error: DataError | null;
  readonly blips: readonly Blip[];
  /** There are more spaningar than were read. */
  readonly isTruncated: boolean;
  readonly retry: () => void;
}

/** So many of a list are read at most: more than any group has reviewed, and what a browser holds with ease. */
const most = 5_000;
const pageSize = 1_000;

interface Read<T> {
  readonly items: readonly T[];
  readonly isTruncated: boolean;
}

/** Page after page, newest first, in the order that needs no index but the id's. */
async function readAll<L extends ListDefinition>(data: DataSource, list: L, query: ListQuery<L>): Promise<Read<Item<L>>> {
  const items: Item<L>[] = [];
  for (let after: Page<L>['next']; ;) {
    const answer: Result<Page<L>> = await data.repository(list).page({ ...query, top: pageSize, ...(after === undefined ? {} : { after }) });
    const page = await unwrap(Promise.resolve(answer));
    items.push(...page.items);
    after = page.next;
    if (after === undefined || items.length >= most) return { items, isTruncated: after !== undefined };
  }
}

const reviewed: readonly Signal['status'][] = ['granskad', 'klustrad'];
const signalFields: ListQuery<typeof signals>['fields'] = [
  'title',
  'category',
  'horizon',
  'impact',
  'uncertainty',
  'urgency',
  'geoLevel',
  'place',
  'sourceType',
  'status',
  'created',
];
const trendFields: ListQuery<typeof trends>['fields'] = ['title', 'category', 'horizon', 'impact', 'uncertainty', 'status', 'created'];
const noSignals: Read<Signal> = { items: [], isTruncated: false };
const noTrends: Read<Trend> = { items: [], isTruncated: false };

/** What the drawings are drawn of, before category and horizon are chosen among it, with the group's assessments for those who may read them. */
export function useBlips({ list, status }: Pick<RadarFilters, 'list' | 'status'>): Blips {
  const { data } = useServices();
  const may = useMay();
  const wanted = status === undefined ? reviewed : [status];
  const signalsRead = useQuery<Read<Signal>, DataError>({
    queryKey: ['signals', 'blips', ...wanted],
    enabled: list !== 'trender',
    queryFn: async () => {
      const read = await Promise.all(wanted.map((one) => readAll(data, signals, { ...newestSignalsQuery({ status: one }), fields: signalFields })));
      return { items: read.flatMap(({ items }) => items), isTruncated: read.some(({ isTruncated }) => isTruncated) };
    },
  });
  const trendsRead = useQuery<Read<Trend>, DataError>({
    queryKey: ['trends', 'blips'],
    enabled: list !== 'spaningar',
    queryFn: () => readAll(data, trends, { fields: trendFields }),
  });
  const ratings = useQuery<Read<Assessment>, DataError>({
    queryKey: ['assessments', 'blips'],
    enabled: list !== 'trender' && may.isSure && may('read', 'assessments'),
    queryFn: () => readAll(data, assessments, { fields: ['signal', 'impact', 'uncertainty', 'urgency', 'assessorRole'] }),
  });

  const bySignal = React.useMemo(() => ratingsBySignal(ratings.data?.items ?? []), [ratings.data]);
  const found = list === 'trender' ? noSignals : signalsRead.data;
  const gathered = list === 'spaningar' ? noTrends : trendsRead.data;
  const blips = React.useMemo(
    () => [
      ...(found?.items ?? []).map((signal) => blipOfSignal(signal, bySignal.get(signal.id))),
      ...(gathered?.items ?? []).filter((trend) => trend.status === 'foljs').map(blipOfTrend),
    ],
    [found, gathered, bySignal],
  );
  // Assessments that cannot be read are no reason to show nothing: the spaning's own values stand.
  const error = (list === 'trender' ? null : signalsRead.error) ?? (list === 'spaningar' ? null : trendsRead.error);
  const isReady = found !== undefined && gathered !== undefined && !ratings.isInitialLoading;
  return {
    status: isReady ? 'ready' : error ? 'error' : 'loading',
    error,
    blips,
    isTruncated: (found?.isTruncated ?? false) || (gathered?.isTruncated ?? false),
    retry: () => {
      void signalsRead.refetch();
      void trendsRead.refetch();
    },
  };
}
