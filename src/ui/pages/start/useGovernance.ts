import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { dayOf } from '../../../domain/review/calendar';
import type { DecidedProposal } from '../../../domain/start/governance';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';

/** What waits after a decision. Its code and its reads come after the first view; without them the page is as it was. */
export function useGovernance(isWanted: boolean): readonly DecidedProposal[] {
  const { data, now } = useServices();
  const today = dayOf(now());
  const { data: waiting } = useQuery<readonly DecidedProposal[], DataError>({
    queryKey: ['start', 'governance', today],
    queryFn: async () => unwrap((await import('../../../data/startGovernance')).startGovernance(data, today)),
    enabled: isWanted,
    refetchOnMount: 'always',
    meta: { keep: true },
  });
  return isWanted ? (waiting ?? none) : none;
}

const none: readonly DecidedProposal[] = [];
