import * as React from 'react';
import { useQueries } from '@tanstack/react-query';
import type { DataError } from '../../data/ports';
import { experiencesByMethod, type Experience } from '../../domain/methods/experience';
import { pickMethods, type Picked, type PickableMethod, type Wish } from '../../domain/methods/picker';
import type { Item } from '../../schema/field';
import { methodRuns } from '../../schema/lists/methodRuns';
import { methods } from '../../schema/lists/methods';
import { readList } from '../app/readAll';
import { useServices } from '../app/services';
import { useMay } from '../app/useMay';

export type ShownMethod = PickableMethod & Pick<Item<typeof methods>, 'summary' | 'question'>;

export interface PickedMethods {
  readonly picked: Picked<ShownMethod> | undefined;
  readonly experiences: ReadonlyMap<number, Experience>;
  readonly error: DataError | null;
  readonly retry: () => void;
}

const methodFields = ['title', 'summary', 'question', 'purpose', 'steps', 'minutesMin', 'minutesMax', 'participantsMin', 'participantsMax', 'status'] as const;
const runFields = ['method', 'date', 'rating'] as const;
/** Methods for a time and a group: those that fit, best first, and the others with the reason. `ids`: only these. */
export function usePicked(wish: Wish, ids: ReadonlySet<number> | undefined): PickedMethods {
  const { data } = useServices();
  const [all, runs] = useQueries({
    queries: [
      { queryKey: ['methods', 'picker'], queryFn: () => readList(data, methods, { fields: methodFields }) },
      { queryKey: ['methodRuns', 'picker'], queryFn: () => readList(data, methodRuns, { fields: runFields }) },
    ],
  });
  const experiences = React.useMemo(() => experiencesByMethod((runs.data ?? []) as readonly Item<typeof methodRuns>[]), [runs.data]);
  const { minutes, participants, purpose } = wish;
  const seesDrafts = useMay()('edit', 'methods');
  const picked = React.useMemo(() => {
    if (!all.data) return undefined;
    const wanted = (all.data as readonly ShownMethod[]).filter(({ id, status }) => (ids?.has(id) ?? true) && (seesDrafts || status === 'galler'));
    return pickMethods(wanted, { minutes, participants, purpose }, experiences);
  }, [all.data, ids, minutes, participants, purpose, experiences, seesDrafts]);
  return { picked, experiences, error: (all.error as DataError | null) ?? null, retry: () => void all.refetch() };
}
