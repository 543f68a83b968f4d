import * as React from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { manyItems } from '../../../data/everyItem';
import type { DataError } from '../../../data/ports';
import { addMonths, dayOf } from '../../../domain/review/calendar';
import { promptness, type Promptness } from '../../../domain/support/measure';
import { byTurn } from '../../../domain/support/queue';
import { daysLate, isOpen, type SupportRequest } from '../../../domain/support/requests';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import type { SupportFilters } from './supportUrl';

const keys = {
  list: ['supportRequests', 'list'] as const,
  one: (id: number) => ['supportRequests', 'one', id] as const,
};
/** Some tens a year: the whole list is read, so that filters and order answer at once, and the measure comes with it. */
const read = { page: 500, most: 2_000 } as const;

export interface Requests {
  readonly rows: readonly SupportRequest[];
  /** Of all that this person may read. */
  readonly total: number;
  readonly fresh: number;
  readonly late: number;
  readonly underWay: number;
  readonly promptness: Promptness;
  readonly status: 'loading' | 'error' | 'ready';
  readonly error: DataError | null;
  readonly retry: () => void;
}

/** Somebody of the working group sees everybody's requests and answers them; nothing until it is known who this is. */
export function useAnswers(): boolean | undefined {
  const client = useQueryClient();
  const may = useMay();
  const isKnown = may('read', 'settings') || client.getQueryState(['currentUser'])?.status === 'error';
  return isKnown ? may('manage', 'supportRequests') : undefined;
}

/** The requests that a view shows. SharePoint gives staff their own only; the group has the queue, by turn. */
export function useRequests(filters: SupportFilters): Requests {
  const { data, now } = useServices();
  const { user } = useMay();
  const isGroup = useAnswers();
  const query = useQuery<readonly SupportRequest[], DataError>({
    queryKey: keys.list,
    queryFn: async () => (await unwrap(manyItems(data, supportRequests, { top: read.page }, read.most))).items,
    refetchOnWindowFocus: true,
  });
  const all = query.data;
  const today = dayOf(now());
  const rows = React.useMemo(() => {
    if (!isGroup) return [...(all ?? [])].sort((a, b) => b.id - a.id);
    const isWanted = ({ status, kind, owner, author }: SupportRequest): boolean =>
      (filters.state === undefined ? filters.whose === 'fragade' || isOpen({ status }) : filters.state === 'alla' || filters.state === status) &&
      (filters.kind === undefined || filters.kind === kind) &&
      (filters.whose === undefined || (filters.whose === 'svarar' ? owner?.id : author.id) === user?.id);
    return (all ?? []).filter(isWanted).sort(byTurn);
  }, [all, filters, isGroup, user]);
  const sums = React.useMemo(() => {
    const requests = all ?? [];
    const yearAgo = addMonths(today, -12);
    return {
      total: requests.length,
      fresh: requests.filter(({ status }) => status === 'ny').length,
      late: requests.filter((request) => daysLate(request, today) !== undefined).length,
      underWay: requests.filter(({ status }) => status === 'pagar').length,
      promptness: promptness(
        requests.filter(({ created }) => dayOf(new Date(created)) >= yearAgo),
        today,
      ),
    };
  }, [all, today]);
  return {
    ...sums,
    rows,
    status: all !== undefined && isGroup !== undefined ? 'ready' : query.isError ? 'error' : 'loading',
    error: query.error,
    retry: () => void query.refetch(),
  };
}

/** One request, shown at once from the list while the latest is asked for. */
export function useRequest(id: number): UseQueryResult<SupportRequest, DataError> {
  const { data } = useServices();
  const client = useQueryClient();
  return useQuery<SupportRequest, DataError>({
    queryKey: keys.one(id),
    queryFn: () => unwrap(data.repository(supportRequests).get(id)),
    placeholderData: () => client.getQueryData<readonly SupportRequest[]>(keys.list)?.find((request) => request.id === id),
  });
}
