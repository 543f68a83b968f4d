import * as React from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { allAssignments, allSeats, allWorkstreams, planActivities, usualAssignment, type Assignment, type Workstream } from '../../../data/plan/planReads';
import type { DataError } from '../../../data/ports';
import type { Activity } from '../../../domain/plan/activity';
import { filterActivities } from '../../../domain/plan/filter';
import { inPlanOrder } from '../../../domain/plan/order';
import { outlookOf, type Outlook } from '../../../domain/plan/outlook';
import { peopleWhoLeft, type Seat } from '../../../domain/plan/people';
import { dayOf } from '../../../domain/review/calendar';
import { fold, wordsOf } from '../../../domain/search/words';
import { activities } from '../../../schema/lists/activities';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import type { PlanView } from './planUrl';

const keys = {
  assignments: ['assignments', 'list'] as const,
  activities: (assignment: number | undefined) => ['activities', 'plan', assignment ?? 'all'] as const,
  workstreams: ['workstreams', 'list'] as const,
  seats: ['memberships', 'seats'] as const,
};

export interface Plan {
  readonly status: 'loading' | 'error' | 'ready';
  readonly error: DataError | null;
  readonly retry: () => void;
  readonly assignments: readonly Assignment[];
  readonly assignment: Assignment | undefined;
  readonly workstreams: readonly Workstream[];
  /** All of the plan, in its order. */
  readonly all: readonly Activity[];
  readonly byId: ReadonlyMap<number, Activity>;
  /** What the filters leave. */
  readonly rows: readonly Activity[];
  readonly outlook: Outlook;
  readonly left: ReadonlySet<number>;
  readonly today: string;
  readonly me: number | undefined;
}

const nothing: readonly never[] = [];
const searched = new WeakMap<Activity, readonly string[]>();
const foldedWords = (text: string): readonly string[] => wordsOf(text).map(fold);
/** The words that are searched in, folded once for each activity: thousands are looked through at each pause in typing. */
function wordsIn(activity: Activity): readonly string[] {
  const known = searched.get(activity);
  if (known !== undefined) return known;
  const { title, timeLabel, responsible, responsibleRole, forum, themes, workstream } = activity;
  const words = foldedWords([title, timeLabel, responsible?.title, responsibleRole, forum, themes, workstream?.title].filter(Boolean).join('\n'));
  searched.set(activity, words);
  return words;
}

/** The plan of an address: read in one go, filtered and ordered here, so that a filter answers at once. */
export function usePlan(view: PlanView): Plan {
  const { data, now } = useServices();
  const client = useQueryClient();
  const { user } = useMay();
  const today = dayOf(now());
  const options = { meta: { keep: true }, refetchOnWindowFocus: true } as const;

  const assignments = useQuery<readonly Assignment[], DataError>({
    queryKey: keys.assignments,
    queryFn: async () => {
      const found = await unwrap(allAssignments(data));
      found.forEach((one) => client.setQueryData(['assignments', 'one', one.id], one)); // who asks for one of them has it
      return found;
    },
    ...options,
  });
  // Not kept for the browser tab: thousands of rows are no snapshot.
  const read = useQuery<readonly Activity[], DataError>({
    queryKey: keys.activities(view.assignment),
    queryFn: () => unwrap(planActivities(data, view.assignment)),
    refetchOnWindowFocus: true,
  });
  const workstreams = useQuery<readonly Workstream[], DataError>({ queryKey: keys.workstreams, queryFn: () => unwrap(allWorkstreams(data)), ...options });
  const seats = useQuery<readonly Seat[], DataError>({ queryKey: keys.seats, queryFn: () => unwrap(allSeats(data)) });

  const found = assignments.data ?? nothing;
  const opened = view.assignment === undefined && view.open !== undefined ? read.data?.find(({ id }) => id === view.open)?.assignment?.id : undefined;
  const wanted = view.assignment ?? opened;
  const assignment = React.useMemo(() => found.find(({ id }) => id === wanted) ?? (wanted === undefined ? usualAssignment(found) : undefined), [found, wanted]);
  const id = assignment?.id;

  const all = React.useMemo(() => inPlanOrder((read.data ?? nothing).filter((activity) => activity.assignment?.id === id)), [read.data, id]);
  const byId = React.useMemo(() => new Map(all.map((activity) => [activity.id, activity])), [all]);
  const outlook = React.useMemo(() => outlookOf(all, today), [all, today]);
  const left = React.useMemo(() => peopleWhoLeft(seats.data ?? nothing, today), [seats.data, today]);
  const { filters, show } = view;
  const me = user?.id;
  const rows = React.useMemo(() => {
    const wantedWords = foldedWords(filters.text ?? '');
    const holds = (activity: Activity): boolean => wantedWords.every((word) => wordsIn(activity).some((one) => one.startsWith(word)));
    return filterActivities(all, show === 'mine' ? { ...filters, mine: true } : filters, { today, me, holds });
  }, [all, filters, show, today, me]);
  const error = assignments.error ?? read.error;
  const isReady = assignments.data !== undefined && read.data !== undefined;
  return {
    status: isReady ? 'ready' : error ? 'error' : 'loading',
    error,
    retry: () => [assignments, read, workstreams].forEach((query) => query.isError && void query.refetch()),
    assignments: found,
    assignment,
    workstreams: React.useMemo(() => (workstreams.data ?? nothing).filter((one) => one.assignment.id === id), [workstreams.data, id]),
    all,
    byId,
    rows,
    outlook,
    left,
    today,
    me,
  };
}

/** One activity whole; what the plan has of it is shown until then. */
export function useActivity(id: number): UseQueryResult<Activity, DataError> {
  const { data } = useServices();
  return useQuery<Activity, DataError>({ queryKey: ['activities', 'one', id], queryFn: () => unwrap(data.repository(activities).get(id)) });
}
