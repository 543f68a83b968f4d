import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { allRatings, assessmentsOf, ratingsOf, workingGroupSize, type Assessment } from '../../../data/signalQueries';
import { byDisagreement, opinionsBySignal } from '../../../domain/assessments';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import type { Ranking } from './useSignals';

/** All assessments of one spaning. */
export function useAssessments(signal: number) {
  const { data } = useServices();
  return useQuery<readonly Assessment[], DataError>({ queryKey: ['assessments', 'signal', signal], queryFn: () => unwrap(assessmentsOf(data, signal)) });
}

/** The ratings of the rows that are drawn; while those of more rows are on their way, the ones before stay. */
export function useRatings(ids: readonly number[]) {
  const { data } = useServices();
  return useQuery<readonly Assessment[], DataError>({
    queryKey: ['assessments', 'rows', ids.join()],
    queryFn: () => unwrap(ratingsOf(data, ids)),
    enabled: ids.length > 0,
    keepPreviousData: true,
  });
}

const hour = 3_600_000;

/** How many the working group has; undefined where that is not known. */
export function useGroupSize(): number | undefined {
  const { data } = useServices();
  const query = useQuery<{ readonly size: number | undefined }, DataError>({
    queryKey: ['groups', 'workingGroup'],
    queryFn: async () => ({ size: await unwrap(workingGroupSize(data)) }),
    staleTime: hour,
  });
  return query.data?.size;
}

/** The places of all spaningar that have been assessed, most disputed first. */
export function useRanking(): Ranking {
  const { data } = useServices();
  const {
    data: ratings,
    error,
    refetch,
  } = useQuery<readonly Assessment[], DataError>({
    queryKey: ['assessments', 'all'],
    queryFn: () => unwrap(allRatings(data)),
  });
  return React.useMemo(() => {
    if (ratings === undefined) return error ? { error, retry: () => void refetch() } : {};
    const opinions = opinionsBySignal(ratings);
    const ranked = [...opinions.keys()].sort((a, b) => byDisagreement(opinions.get(a), opinions.get(b)) || b - a);
    return { places: new Map(ranked.map((id, place) => [id, place])) };
  }, [ratings, error, refetch]);
}
