import * as React from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { chainFrom, type LinkedChain } from '../../data/links/chainFrom';
import type { ReadItem } from '../../data/links/linkedItems';
import type { DataError } from '../../data/ports';
import type { LinkNode } from '../../domain/links/keys';
import { dayOf } from '../../domain/review/calendar';
import { unwrap } from '../app/queries';
import { useServices } from '../app/services';
import { useMay } from '../app/useMay';

const keys = { all: ['links'] as const, chain: ({ list, id }: LinkNode, depth: number) => ['links', 'chain', list, id, depth] as const };

interface Asked {
  readonly isWanted?: boolean;
  /** The item itself, where it has been read whole: then it is not read for its title. */
  readonly item?: ReadItem | undefined;
}

/** The chain of an item, once it is wanted and known what this person may read: what they may not is not asked for. */
export function useChain(here: LinkNode, depth: number, { isWanted = true, item }: Asked = {}): UseQueryResult<LinkedChain, DataError> {
  const { data, now } = useServices();
  const may = useMay();
  const client = useQueryClient();
  // Who cannot be told apart is asked about nothing else: the lists that refuse say so themselves.
  const isUnknown = client.getQueryState(['currentUser'])?.status === 'error';
  return useQuery<LinkedChain, DataError>({
    queryKey: keys.chain(here, depth),
    queryFn: () => unwrap(chainFrom(data, here, { depth, item, today: dayOf(now()), mayRead: (list) => isUnknown || may('read', list) })),
    enabled: isWanted && (isUnknown || may('read', 'links')),
    keepPreviousData: true, // a longer chain takes the place of the shorter when it is here
    refetchOnWindowFocus: true,
  });
}

/** What was joined or parted is asked for again wherever it shows. */
export function useLinksChanged(): () => void {
  const client = useQueryClient();
  return React.useCallback(() => void client.invalidateQueries(keys.all), [client]);
}
