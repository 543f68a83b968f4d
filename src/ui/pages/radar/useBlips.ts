import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import { manyItems, type ManyItems } from '../../../data/everyItem';
import type { DataError, DataSource, ListQuery } from '../../../data/ports';
import { newestSignalsQuery } from '../../../data/queries';
import { blipOfSignal, blipOfTrend, type Blip, type Signal } from '../../../domain/radar/blip';
import { ratingsBySignal } from '../../../domain/radar/ratings';
import type { ListDefinition } from '../../../schema/field';
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

const read = <L extends ListDefinition>(data: DataSource, list: L, query: ListQuery<L>): Promise<ManyItems<L>> =>
  unwrap(manyItems(data, list, { ...query, top: pageSize }, most));

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
const noSignals: ManyItems<typeof signals> = { items: [], isCut: false };
const noTrends: ManyItems<typeof trends> = { items: [], isCut: false };

/** What the drawings are drawn of, before category and horizon are chosen among it, with the group's assessments for those who may read them. */
export function useBlips({ list, status }: Pick<RadarFilters, 'list' | 'status'>): Blips {
  const { data } = useServices();
  const may = useMay();
  const wanted = status === undefined ? reviewed : [status];
  const signalsRead = useQuery<ManyItems<typeof signals>, DataError>({
    queryKey: ['signals', 'blips', ...wanted],
    enabled: list !== 'trender',
    queryFn: async () => {
      const parts = await Promise.all(wanted.map((one) => read(data, signals, { ...newestSignalsQuery({ status: one }), fields: signalFields })));
      return { items: parts.flatMap(({ items }) => items), isCut: parts.some(({ isCut }) => isCut) };
    },
  });
  const trendsRead = useQuery<ManyItems<typeof trends>, DataError>({
    queryKey: ['trends', 'blips'],
    enabled: list !== 'spaningar',
    queryFn: () => read(data, trends, { fields: trendFields }),
  });
  const ratings = useQuery<ManyItems<typeof assessments>, DataError>({
    queryKey: ['assessments', 'blips'],
    enabled: list !== 'trender' && may.isSure && may('read', 'assessments'),
    queryFn: () => read(data, assessments, { fields: ['signal', 'impact', 'uncertainty', 'urgency', 'assessorRole'] }),
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
    isTruncated: (found?.isCut ?? false) || (gathered?.isCut ?? false),
    retry: () => {
      void signalsRead.refetch();
      void trendsRead.refetch();
    },
  };
}
