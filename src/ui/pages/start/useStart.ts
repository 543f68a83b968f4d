import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { startFacts } from '../../../data/startReads';
import { dayOf } from '../../../domain/review/calendar';
import type { StartFacts } from '../../../domain/start/facts';
import { settings } from '../../../schema/lists/settings';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { staffMemory } from './staffMemory';

export interface Start {
  readonly facts: StartFacts | undefined;
  /** The page is the group's: theirs is the plan. Until it is known, as it was the last time. */
  readonly isGroups: boolean;
  readonly error: DataError | null;
  readonly retry: () => void;
}

/** What the start page knows. It is asked for again each time the page is opened: elsewhere people write meanwhile. */
export function useStart(): Start {
  const { data, host, now } = useServices();
  const may = useMay(); // asked for here, so that who is signed in comes with the first answer
  const today = dayOf(now());
  const owner = `${data.itemUrl(settings, 0)}#${host.user?.key ?? ''}`;
  const memory = React.useMemo(() => staffMemory(() => window.localStorage, owner, today), [owner, today]);
  const [wasStaff] = React.useState(memory.isStaff);
  const isStaff = wasStaff && !(may.isSure && may('read', 'activities')); // somebody who has joined the group since
  const query = useQuery<StartFacts, DataError>({
    queryKey: ['start', today, ...(isStaff ? ['staff'] : [])],
    queryFn: () => unwrap(startFacts(data, today, isStaff ? 'staff' : 'group')),
    refetchOnMount: 'always',
    refetchOnWindowFocus: true,
    meta: { keep: true },
  });
  const { data: facts } = query;
  const isGroups = facts === undefined ? !isStaff : facts.activities !== undefined;
  React.useEffect(() => {
    if (facts !== undefined && host.user !== undefined) memory.keep(!isGroups);
  }, [facts, host.user, isGroups, memory]);
  return { facts, isGroups, error: facts === undefined ? query.error : null, retry: () => void query.refetch() };
}
