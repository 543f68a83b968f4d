import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readLog, type Body, type ProposalLog } from '../../data/proposals/reads';
import { everyItem } from '../../data/everyItem';
import type { CurrentUser, DataError, DataSource } from '../../data/ports';
import { rolesOf, type Role } from '../../domain/permissions';
import { dayOf } from '../../domain/review/calendar';
import { roleIn } from '../../domain/revisions/reason';
import { groups } from '../../schema/lists/groups';
import { unwrap } from '../app/queries';
import { useServices } from '../app/services';
import { useMay } from '../app/useMay';

/** What a dialog stands on: the proposal's log and the bodies as they were when it opened, and who writes. */
export interface Ground {
  readonly log: ProposalLog;
  /** Those that exist still, by title. */
  readonly bodies: readonly Body[];
  readonly user: CurrentUser;
  readonly roles: readonly Role[];
  /** As it is written down. */
  readonly role: string;
  /** 'YYYY-MM-DD'. */
  readonly today: string;
}

interface Fetched {
  readonly log: ProposalLog;
  readonly bodies: readonly Body[];
}

async function fetchGround(data: DataSource, proposal: number): Promise<Fetched> {
  const [log, all] = await Promise.all([unwrap(readLog(data, proposal)), unwrap(everyItem(data, groups))]);
  return { log, bodies: all.filter(({ active }) => active).sort((a, b) => a.title.localeCompare(b.title, 'sv')) };
}

export interface Entering {
  readonly ground: Ground | undefined;
  readonly error: DataError | null;
  readonly retry: () => void;
}

/** Read when the dialog opens, and then left alone: nothing moves under somebody who writes. */
export function useEntering(proposal: number): Entering {
  const { data, now } = useServices();
  const { user } = useMay();
  const [opened] = React.useState(() => now().getTime());
  const query = useQuery<Fetched, DataError>({
    // Not under the list's key: what is saved does not ask for it once more.
    queryKey: ['entering', proposal, opened],
    queryFn: () => fetchGround(data, proposal),
    staleTime: Infinity,
    cacheTime: 0,
    refetchOnWindowFocus: false,
  });
  const [held, setHeld] = React.useState<Fetched>();
  React.useEffect(() => {
    if (query.data !== undefined) setHeld((before) => before ?? query.data);
  }, [query.data]);
  const ground = React.useMemo(
    () => (held === undefined || user === undefined ? undefined : { ...held, user, roles: rolesOf(user), role: roleIn(user), today: dayOf(now()) }),
    [held, user, now],
  );
  return { ground, error: held === undefined ? query.error : null, retry: () => void query.refetch() };
}

/** What reads proposals and what was said of them is asked for again. */
export function useTellAll(): () => void {
  const client = useQueryClient();
  return React.useCallback(() => {
    for (const key of [['decisions'], ['proposals'], ['handlings'], ['links'], ['reports', 'live']]) void client.invalidateQueries(key);
  }, [client]);
}
