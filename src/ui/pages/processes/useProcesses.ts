import * as React from 'react';
import { useQueries } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { overlaps, type Overlap, type Process } from '../../../domain/processes/overlap';
import type { Item } from '../../../schema/field';
import { activities } from '../../../schema/lists/activities';
import { processes } from '../../../schema/lists/processes';
import { strategyGoals } from '../../../schema/lists/strategyGoals';
import { useServices } from '../../app/services';
import { readList } from '../../app/readAll';
import { readable, type Asked } from '../../lists/readable';

export type StrategyGoal = Item<typeof strategyGoals>;
type Activity = Item<typeof activities>;

export interface ProcessFacts {
  readonly processes: readonly Process[] | undefined;
  readonly goals: readonly StrategyGoal[] | undefined;
  /** Nothing while they are on their way; null: this person may not read them. */
  readonly activities: readonly Activity[] | null | undefined;
  readonly overlaps: readonly Overlap[];
  readonly error: DataError | null;
  readonly retry: () => void;
}

/** Some tens of processes and goals, and the activities of the plan: read whole, in one `$batch`. */
export function useProcesses(): ProcessFacts {
  const { data } = useServices();
  const [all, goals, planned] = useQueries({
    queries: [
      { queryKey: ['processes', 'all'], queryFn: () => readList(data, processes) },
      { queryKey: ['strategyGoals', 'all'], queryFn: () => readList(data, strategyGoals) },
      { queryKey: ['activities', 'all'], queryFn: () => readList(data, activities) },
    ],
  }) as [Asked<Process>, Asked<StrategyGoal>, Asked<Activity>];
  const ofPlan = readable(planned);
  const shared = React.useMemo(() => overlaps(all.data ?? [], ofPlan ?? []), [all.data, ofPlan]);
  return {
    processes: all.data,
    goals: goals.data,
    activities: ofPlan,
    overlaps: shared,
    error: (all.data === undefined ? all.error : null) ?? (goals.data === undefined ? goals.error : null),
    retry: () => void Promise.all([all, goals].map(({ refetch }) => refetch())),
  };
}
