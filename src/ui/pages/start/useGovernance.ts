import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import type { WaitingProposal } from '../../../data/startGovernance';
import { dayOf } from '../../../domain/review/calendar';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import type { May } from '../../app/useMay';

/** Proposals that wait for a decision or after one. Its code and its reads come after the first view; without them the page is as it was. */
export function useGovernance(may: May): readonly WaitingProposal[] {
  const { data, now } = useServices();
  const today = dayOf(now());
  const { roles } = may;
  const isWanted = may('read', 'proposals');
  const { data: waiting } = useQuery<readonly WaitingProposal[], DataError>({
    queryKey: ['start', 'governance', roles, today],
    queryFn: async () => unwrap((await import('../../../data/startGovernance')).startGovernance(data, roles, today)),
    enabled: isWanted,
    refetchOnMount: 'always',
    meta: { keep: true },
  });
  return isWanted ? (waiting ?? none) : none;
}

const none: readonly WaitingProposal[] = [];
