import * as React from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { rankLearnings, type Nomination, type Ranked } from '../../../domain/learning/ranking';
import { searchText } from '../../../schema/columns';
import { learnings } from '../../../schema/lists/learnings';
import { nominations } from '../../../schema/lists/nominations';
import { unwrap } from '../../app/queries';
import { readList } from '../../app/readAll';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { isFoundIn } from '../../forms/matching';
import { useEvents, useLearnings } from '../../learning/useLearning';
import type { Learning, LearningsFilters } from './learningsUrl';

/** One learning, shown at once from the list while the latest is asked for. */
export function useOneLearning(id: number): UseQueryResult<Learning, DataError> {
  const { data } = useServices();
  const client = useQueryClient();
  return useQuery<Learning, DataError>({
    queryKey: ['learnings', 'one', id],
    queryFn: () => unwrap(data.repository(learnings).get(id)),
    placeholderData: () => client.getQueryData<readonly Learning[]>(['learnings', 'list'])?.find((learning) => learning.id === id),
  });
}

/** All nominations, for who may read them; the group's staff may not. */
export function useNominations(): UseQueryResult<readonly Nomination[], DataError> {
  const { data } = useServices();
  const mayRead = useMay()('read', 'nominations');
  return useQuery<readonly Nomination[], DataError>({
    queryKey: ['nominations', 'list'],
    queryFn: () => readList(data, nominations),
    enabled: mayRead,
    refetchOnWindowFocus: true,
  });
}

export interface LearningRows {
  /** Undefined until they are here. */
  readonly all: readonly Learning[] | undefined;
  readonly shown: readonly Learning[];
  readonly error: DataError | null;
  readonly retry: () => void;
}

/** The learnings that a view shows, newest first. A learning belongs to the programme of its occasion. */
export function useLearningRows(filters: LearningsFilters): LearningRows {
  const query = useLearnings();
  const { data: events } = useEvents();
  const { text, status, event, programme } = filters;
  const shown = React.useMemo(() => {
    const programmeOf = new Map((events ?? []).map(({ id, programme: of }) => [id, of?.id]));
    return (query.data ?? []).filter(
      (learning) =>
        (status === undefined || learning.status === status) &&
        (event === undefined || learning.event?.id === event) &&
        (programme === undefined || (learning.event !== undefined && programmeOf.get(learning.event.id) === programme)) &&
        (text === undefined || isFoundIn(text, searchText(learnings, learning))),
    );
  }, [query.data, events, text, status, event, programme]);
  return { all: query.data, shown, error: query.data === undefined ? query.error : null, retry: () => void query.refetch() };
}

/** The nominated of the shown ones, in the group's order. */
export function useRanking(shown: readonly Learning[], votes: readonly Nomination[] | undefined): readonly Ranked<Learning, Nomination>[] {
  return React.useMemo(() => rankLearnings(shown, votes ?? []), [shown, votes]);
}
