import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { startFacts } from '../../../data/startReads';
import { dayOf } from '../../../domain/review/calendar';
import type { StartFacts } from '../../../domain/start/facts';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';

/** What the start page knows. It is asked for again each time the page is opened: elsewhere people write meanwhile. */
export function useStart(): { readonly facts: StartFacts | undefined; readonly error: DataError | null; readonly retry: () => void } {
  const { data, now } = useServices();
  const today = dayOf(now());
  const query = useQuery<StartFacts, DataError>({
    queryKey: ['start', today],
    queryFn: () => unwrap(startFacts(data, today)),
    refetchOnMount: 'always',
    refetchOnWindowFocus: true,
    meta: { keep: true },
  });
  return { facts: query.data, error: query.data === undefined ? query.error : null, retry: () => void query.refetch() };
}
