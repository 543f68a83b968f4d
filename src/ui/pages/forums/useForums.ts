import * as React from 'react';
import { useQueries } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { byNeed, forumState, type Forum, type ForumState } from '../../../domain/forums/forums';
import { dayOf } from '../../../domain/review/calendar';
import type { Item } from '../../../schema/field';
import { events } from '../../../schema/lists/events';
import { forums } from '../../../schema/lists/forums';
import { useServices } from '../../app/services';
import { readList } from '../../app/readAll';

export type ForumOccasion = Item<typeof events>;
export interface ForumRow {
  readonly forum: Forum;
  readonly state: ForumState<ForumOccasion>;
}
export interface ForumRows {
  /** Those that need it most first. Nothing until they are here. */
  readonly rows: readonly ForumRow[] | undefined;
  readonly events: readonly ForumOccasion[];
  readonly error: DataError | null;
  readonly retry: () => void;
}

const eventFields = ['title', 'type', 'time', 'status', 'forum'] as const;

/** Every forum with how it is doing, told from all occasions. */
export function useForums(): ForumRows {
  const { data, now } = useServices();
  const today = dayOf(now());
  const [found, held] = useQueries({
    queries: [
      { queryKey: ['forums', 'all'], queryFn: () => readList(data, forums), refetchOnWindowFocus: true },
      { queryKey: ['events', 'wheel'], queryFn: () => readList(data, events, { fields: eventFields }), refetchOnWindowFocus: true },
    ],
  });
  const all = found.data as readonly Forum[] | undefined;
  const occasions = held.data as readonly ForumOccasion[] | undefined;
  const rows = React.useMemo(
    () => all && occasions && all.map((forum) => ({ forum, state: forumState(forum, occasions, today) })).sort(byNeed),
    [all, occasions, today],
  );
  return {
    rows,
    events: occasions ?? [],
    error: rows === undefined ? ((found.error ?? held.error) as DataError | null) : null,
    retry: () => [found, held].forEach((query) => void (query.isError && query.refetch())),
  };
}
