import * as React from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import type { Contribution } from '../../../domain/kit/answers';
import type { Item } from '../../../schema/field';
import { contributions } from '../../../schema/lists/contributions';
import { events } from '../../../schema/lists/events';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import { readList } from '../../app/readAll';
import { askAgainAfter } from './polling';

export type AnswerEvent = Item<typeof events>;

export function useEvent(id: number | undefined): UseQueryResult<AnswerEvent, DataError> {
  const { data } = useServices();
  return useQuery<AnswerEvent, DataError>({
    queryKey: ['events', 'one', id],
    queryFn: () => unwrap(data.repository(events).get(id ?? 0)),
    enabled: id !== undefined,
  });
}

/** All answers of an occasion, in the order they came. While a meeting answers, the page follows; React Query asks only while the page is in view. */
export function useEventAnswers(event: number, isLive: boolean): UseQueryResult<readonly Contribution[], DataError> {
  const { data, now } = useServices();
  const lastNew = React.useRef(now().getTime());
  const query = useQuery<readonly Contribution[], DataError>({
    queryKey: ['contributions', 'event', event],
    queryFn: async () => {
      const found = await readList(data, contributions, { where: [{ field: 'event', is: 'equal', value: event }] });
      return [...found].sort((a, b) => a.id - b.id);
    },
    refetchInterval: isLive ? () => askAgainAfter(now().getTime() - lastNew.current) : false,
    refetchOnWindowFocus: true,
  });
  React.useEffect(() => {
    lastNew.current = now().getTime(); // the same object until something in it is another
  }, [now, query.data, isLive]);
  return query;
}

export function useContribution(id: number): UseQueryResult<Contribution, DataError> {
  const { data } = useServices();
  return useQuery<Contribution, DataError>({ queryKey: ['contributions', 'one', id], queryFn: () => unwrap(data.repository(contributions).get(id)) });
}

/** Puts an answer as the server now has it where the page reads. */
export function useAnswerCache(): (saved: Contribution) => void {
  const client = useQueryClient();
  return (saved) => {
    client.setQueryData(['contributions', 'one', saved.id], saved);
    if (saved.event) {
      client.setQueryData<readonly Contribution[]>(['contributions', 'event', saved.event.id], (before) => {
        if (before === undefined) return before;
        const isKnown = before.some(({ id }) => id === saved.id);
        return isKnown ? before.map((one) => (one.id === saved.id ? saved : one)) : [...before, saved];
      });
    }
    void client.invalidateQueries(['contributions']);
  };
}

export interface AnsweredEvent {
  readonly event: AnswerEvent;
  readonly answers: number;
}

/** So many of the latest occasions, and of the latest answers, are looked at. */
const latest = { events: 60, answers: 2_000 } as const;

/** The latest occasions that have a question or have been answered, the newest first. */
export function useAnsweredEvents(): UseQueryResult<readonly AnsweredEvent[], DataError> {
  const { data } = useServices();
  return useQuery<readonly AnsweredEvent[], DataError>({
    queryKey: ['contributions', 'events'],
    queryFn: async () => {
      const [found, given] = await Promise.all([
        unwrap(data.repository(events).page({ top: latest.events })),
        unwrap(data.repository(contributions).page({ top: latest.answers, fields: ['title', 'event'] })),
      ]);
      const counts = new Map<number, number>();
      for (const { event } of given.items) if (event) counts.set(event.id, (counts.get(event.id) ?? 0) + 1);
      return found.items
        .map((event) => ({ event, answers: counts.get(event.id) ?? 0 }))
        .filter(({ event, answers }) => answers > 0 || (event.question !== undefined && event.status !== 'installt'));
    },
  });
}
