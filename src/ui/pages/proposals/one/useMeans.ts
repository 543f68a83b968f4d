import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { currentFirst } from '../../../../domain/assignment/phases';
import type { Means } from '../../../../domain/options/resources';
import { dayOf } from '../../../../domain/review/calendar';
import type { DataError } from '../../../../data/ports';
import { activities } from '../../../../schema/lists/activities';
import { assignments } from '../../../../schema/lists/assignments';
import { memberships } from '../../../../schema/lists/memberships';
import { readList } from '../../../app/readAll';
import { useServices } from '../../../app/services';

export interface FoundMeans {
  /** Nothing when there is no assignment to count against. */
  readonly means: Means | undefined;
  readonly title: string;
}

/** The working group's time and what its plan takes of it: of this assignment, or of the one that goes on now. */
export function useMeans(assignment: number | undefined, isWanted = true): UseQueryResult<FoundMeans, DataError> {
  const { data, now } = useServices();
  const today = dayOf(now());
  return useQuery<FoundMeans, DataError>({
    queryKey: ['activities', 'means', assignment ?? 'current'],
    queryFn: async () => {
      const tasksOf = (id: number): ReturnType<typeof readList<typeof activities>> =>
        readList(data, activities, {
          where: [{ field: 'assignment', is: 'equal', value: id }],
          fields: ['time', 'status', 'estimatedHours', 'hoursKind'],
        });
      // With the assignment known all three travel in one batch.
      const known = assignment === undefined ? undefined : tasksOf(assignment);
      const [all, seats, ofKnown] = await Promise.all([readList(data, assignments), readList(data, memberships), known]);
      const own = all.find(({ id }) => id === assignment) ?? currentFirst(all, today)[0];
      if (own === undefined) return { means: undefined, title: '' };
      const tasks = ofKnown !== undefined && own.id === assignment ? ofKnown : await tasksOf(own.id);
      return {
        means: { assignment: own, seats: seats.filter(({ group }) => own.group !== undefined && group.id === own.group.id), activities: tasks },
        title: own.title,
      };
    },
    enabled: isWanted,
  });
}
