import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { responsesTo, signedUpTo, signUpsTo } from '../../data/learning/reads';
import type { DataError } from '../../data/ports';
import { staffOf, type LearningEvent } from '../../domain/learning/events';
import type { Learning } from '../../domain/learning/gaps';
import type { Response } from '../../domain/learning/responses';
import { dayOf } from '../../domain/review/calendar';
import type { Item } from '../../schema/field';
import { events } from '../../schema/lists/events';
import { learnings } from '../../schema/lists/learnings';
import { programmes } from '../../schema/lists/programmes';
import { settings } from '../../schema/lists/settings';
import type { signUps } from '../../schema/lists/signUps';
import { unwrap } from '../app/queries';
import { readList } from '../app/readAll';
import { useServices } from '../app/services';
import { useMay } from '../app/useMay';

export type SignUp = Item<typeof signUps>;
export type Programme = Item<typeof programmes>;

const keys = {
  events: ['events', 'list'] as const,
  event: (id: number) => ['events', 'one', id] as const,
  learnings: ['learnings', 'list'] as const,
  programmes: ['programmes', 'list'] as const,
};

/** The person's own day. */
export function useToday(): string {
  const { now } = useServices();
  return dayOf(now());
}

/** All occasions; a group has some hundreds, and filters then answer at once. */
export function useEvents(): UseQueryResult<readonly LearningEvent[], DataError> {
  const { data } = useServices();
  return useQuery<readonly LearningEvent[], DataError>({
    queryKey: keys.events,
    queryFn: () => readList(data, events),
    meta: { keep: true },
    refetchOnWindowFocus: true,
  });
}

/** One occasion, shown at once from the list while the latest is asked for. */
export function useEvent(id: number): UseQueryResult<LearningEvent, DataError> {
  const { data } = useServices();
  const client = useQueryClient();
  return useQuery<LearningEvent, DataError>({
    queryKey: keys.event(id),
    queryFn: () => unwrap(data.repository(events).get(id)),
    placeholderData: () => client.getQueryData<readonly LearningEvent[]>(keys.events)?.find((event) => event.id === id),
  });
}

export function useLearnings(): UseQueryResult<readonly Learning[], DataError> {
  const { data } = useServices();
  return useQuery<readonly Learning[], DataError>({
    queryKey: keys.learnings,
    queryFn: () => readList(data, learnings),
    meta: { keep: true },
    refetchOnWindowFocus: true,
  });
}

export function useProgrammes(): readonly Programme[] {
  const { data } = useServices();
  return useQuery<readonly Programme[], DataError>({ queryKey: keys.programmes, queryFn: () => readList(data, programmes) }).data ?? [];
}

/** The sign-ups that the reader may see; `own` among them. */
export function useSignUps(event: number) {
  const { data } = useServices();
  const { user } = useMay();
  const query = useQuery<readonly SignUp[], DataError>({ queryKey: ['signUps', 'event', event], queryFn: () => unwrap(signUpsTo(data, event)) });
  return { query, own: user && query.data?.find(({ author }) => author.id === user.id) };
}

/** Occasions that the reader is signed up to; undefined until that is known. */
export function useSignedUp(): ReadonlySet<number> | undefined {
  const { data } = useServices();
  const { user } = useMay();
  return useQuery<ReadonlySet<number>, DataError>({
    queryKey: ['signUps', 'mine', user?.id],
    queryFn: () => unwrap(signedUpTo(data, user?.id ?? 0)),
    enabled: user !== undefined,
  }).data;
}

/** The answers about an occasion that the reader may see; `own`: what they have answered themselves. */
export function useResponses(event: number) {
  const { data } = useServices();
  const { user } = useMay();
  const query = useQuery<readonly Response[], DataError>({ queryKey: ['responses', 'event', event], queryFn: () => unwrap(responsesTo(data, event)) });
  return { query, own: (kind: Response['kind']) => user && query.data?.find((answer) => answer.author.id === user.id && answer.kind === kind) };
}

/** How many work at the unit, where the owner has set it: the settings' row `organisation.staff`. */
export function useStaff(): number | undefined {
  const { data } = useServices();
  return useQuery<number | null, DataError>({
    queryKey: ['settings', 'organisation.staff'],
    queryFn: async () => {
      const { items } = await unwrap(data.repository(settings).page({ where: [{ field: 'title', is: 'equal', value: 'organisation.staff' }], top: 1 }));
      return staffOf(items[0]?.value) ?? null;
    },
  }).data ?? undefined; // prettier-ignore
}
