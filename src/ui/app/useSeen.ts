import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DataError } from '../../data/ports';
import type { Item } from '../../schema/field';
import { savedViews } from '../../schema/lists/savedViews';
import { unwrap } from './queries';
import { useServices } from './services';
import { useMay } from './useMay';

export interface Seen {
  /** When this person last had seen all of the page; nothing on the first visit, or until it is known. */
  readonly since: string | undefined;
  /** From now on nothing that there is counts as new. False when it could not be saved. */
  readonly markAll: () => Promise<boolean>;
}

type SeenEntry = Item<typeof savedViews>;

/** A time as the columns hold it: to the second. */
const toSecond = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

/**
 * What is new since last time, for each person and page: one entry of their own in the list of saved views. It is moved
 * on when the page is left or hidden, to when it was opened: what others wrote meanwhile is still new the next time.
 */
export function useSeen(page: string, isAsked = true): Seen {
  const { data, now } = useServices();
  const { user } = useMay();
  const client = useQueryClient();
  // One entry a person and page, found by its key; a second add of the same key gives the same entry.
  const clientKey = isAsked && user ? `seen:${page}:${user.id}` : undefined;
  const queryKey = ['savedViews', 'seen', clientKey];
  const { data: entry } = useQuery<SeenEntry | null, DataError>({
    queryKey,
    enabled: clientKey !== undefined,
    staleTime: Infinity,
    queryFn: async () =>
      (await unwrap(data.repository(savedViews).page({ where: [{ field: 'clientKey', is: 'equal', value: clientKey }], top: 1 }))).items[0] ?? null,
  });
  const [openedAt] = React.useState(() => toSecond(now()));
  const [since, setSince] = React.useState<string>();
  const latest = React.useRef<SeenEntry | null>();
  React.useEffect(() => {
    if (entry === undefined || latest.current !== undefined) return;
    latest.current = entry;
    setSince(entry?.seenAt);
  }, [entry]);

  const move = React.useRef<(seenAt: string) => Promise<boolean>>(async () => false);
  move.current = async (seenAt) => {
    const current = latest.current;
    if (current === undefined || clientKey === undefined) return false; // not known yet: nothing that we could say is better
    if ((current?.seenAt ?? '') >= seenAt) return true;
    const repository = data.repository(savedViews);
    const answer = current
      ? await repository.patch(current.id, { seenAt }, current.etag)
      : await repository.add({ title: page, kind: 'senastSett', page, seenAt, clientKey }, clientKey);
    if (answer.ok) latest.current = answer.value;
    else if (answer.error.kind === 'conflict' && 'theirs' in answer.error) latest.current = answer.error.theirs as SeenEntry; // another tab was first
    client.setQueryData(queryKey, latest.current);
    return answer.ok;
  };

  React.useEffect(() => {
    const leave = (): void => void move.current(openedAt);
    const handleVisibility = (): void => {
      if (document.visibilityState === 'hidden') leave();
    };
    document.addEventListener('visibilitychange', handleVisibility);
    return () => {
      document.removeEventListener('visibilitychange', handleVisibility);
      leave();
    };
  }, [openedAt]);

  const markAll = React.useCallback(async () => {
    const seenAt = toSecond(now());
    const isSaved = await move.current(seenAt);
    if (isSaved) setSince(seenAt);
    return isSaved;
  }, [now]);
  return { since, markAll };
}
