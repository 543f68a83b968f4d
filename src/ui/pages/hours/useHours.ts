import * as React from 'react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { entriesOf, type Entries } from '../../../data/hours/entries';
import type { DataError } from '../../../data/ports';
import { validityOf, type Seat } from '../../../domain/hours/budget';
import { yearOf, type Period } from '../../../domain/hours/calendar';
import type { Cost } from '../../../domain/hours/costs';
import type { TimeEntry } from '../../../domain/hours/entry';
import { dayOf } from '../../../domain/review/calendar';
import { isCurrent } from '../../../domain/time';
import type { Item } from '../../../schema/field';
import { activities } from '../../../schema/lists/activities';
import { assignments } from '../../../schema/lists/assignments';
import { costs } from '../../../schema/lists/costs';
import { memberships } from '../../../schema/lists/memberships';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import type { HoursPlace } from './hoursUrl';

export type Assignment = Item<typeof assignments>;
export type Activity = Item<typeof activities>;
export type Member = Seat & Pick<Item<typeof memberships>, 'person'>;
type Query<T> = UseQueryResult<T, DataError>;

/** Far more than a region has at one time; what is older stays in SharePoint. */
const most = { assignments: 500, seats: 1_000, activities: 5_000, costs: 5_000 } as const;

export function useAssignments(): Query<readonly Assignment[]> {
  const { data } = useServices();
  const fields = ['title', 'validity', 'status', 'timeShare', 'yearlyHours', 'members', 'group'] as const;
  return useQuery<readonly Assignment[], DataError>({
    queryKey: [assignments.key, 'budgets'],
    queryFn: async () => (await unwrap(data.repository(assignments).page({ top: most.assignments, fields }))).items,
    meta: { keep: true },
  });
}

/** Those who take part in an assignment: the seats of its group. */
export function useSeats(assignment: Assignment | undefined): Query<readonly Member[]> {
  const { data } = useServices();
  const group = assignment?.group?.id;
  return useQuery<readonly Member[], DataError>({
    queryKey: [memberships.key, 'seats', group ?? 0],
    enabled: assignment !== undefined,
    queryFn: async () => {
      if (group === undefined) return [];
      const fields = ['person', 'from', 'to', 'employmentRate', 'timeShare'] as const;
      return (await unwrap(data.repository(memberships).page({ where: [{ field: 'group', is: 'equal', value: group }], top: most.seats, fields }))).items;
    },
  });
}

export function useActivities(assignment: Assignment | undefined): Query<readonly Activity[]> {
  const { data } = useServices();
  const id = assignment?.id ?? 0;
  return useQuery<readonly Activity[], DataError>({
    queryKey: [activities.key, 'hoursOf', id],
    enabled: assignment !== undefined,
    queryFn: async () => {
      const fields = ['title', 'time', 'status', 'estimatedHours', 'hoursKind'] as const;
      return (await unwrap(data.repository(activities).page({ where: [{ field: 'assignment', is: 'equal', value: id }], top: most.activities, fields }))).items;
    },
  });
}

export function useCosts(assignment: Assignment | undefined): Query<readonly Cost[]> {
  const { data } = useServices();
  const id = assignment?.id ?? 0;
  return useQuery<readonly Cost[], DataError>({
    queryKey: [costs.key, 'of', id],
    enabled: assignment !== undefined,
    queryFn: async () => (await unwrap(data.repository(costs).page({ where: [{ field: 'assignment', is: 'equal', value: id }], top: most.costs }))).items,
  });
}

export function useEntries(period: Period | undefined): Query<Entries> {
  const { data } = useServices();
  return useQuery<Entries, DataError>({
    queryKey: ['timeEntries', 'period', period?.from ?? '', period?.to ?? ''],
    enabled: period !== undefined,
    queryFn: () => (period === undefined ? { entries: [], isCut: false } : unwrap(entriesOf(data, period))),
  });
}

/** What goes on now before what does not, and of those the newest: the first one is shown when none is asked for. */
function inOrder(found: readonly Assignment[], today: string): readonly Assignment[] {
  const rank = ({ status, validity }: Assignment): number =>
    (status === 'pagar' || status === 'galler' ? 0 : 2) + (validity === undefined || isCurrent(validity, today) ? 0 : 1);
  return [...found].sort((a, b) => rank(a) - rank(b) || b.id - a.id);
}

export interface Scope {
  readonly assignments: readonly Assignment[];
  readonly assignment: Assignment | undefined;
  readonly years: readonly number[];
  readonly year: number | 'whole';
  /** The assignment says when it begins and ends. */
  readonly hasWhole: boolean;
  /** The days that the page is about. */
  readonly period: Period;
  /** An entry that names no assignment belongs to the first one, so that none is lost. */
  readonly isWithin: (entry: Pick<TimeEntry, 'assignment'>) => boolean;
}

/** Which assignment and which days the page is about. */
export function useScope(found: readonly Assignment[], place: HoursPlace): Scope {
  const { now } = useServices();
  const today = dayOf(now());
  return React.useMemo(() => {
    const ordered = inOrder(found, today);
    const assignment = ordered.find(({ id }) => id === place.assignment) ?? ordered[0];
    const validity = assignment && validityOf(assignment);
    const thisYear = Number(today.slice(0, 4));
    const [first, last] = validity ? [Number(validity.from.slice(0, 4)), Number(validity.to.slice(0, 4))] : [thisYear - 1, thisYear];
    const years = yearsBetween(Math.max(Math.min(first, thisYear), thisYear - shown.back), Math.min(Math.max(last, thisYear), thisYear + shown.ahead));
    const isWhole = place.year === 'whole' && validity !== undefined;
    const year = isWhole ? 'whole' : typeof place.year === 'number' ? place.year : thisYear;
    return {
      assignments: ordered,
      assignment,
      years: typeof year === 'number' && !years.includes(year) ? [...years, year].sort((a, b) => b - a) : years,
      year,
      hasWhole: validity !== undefined,
      period: isWhole ? validity : yearOf(year === 'whole' ? thisYear : year),
      isWithin: (entry) => (entry.assignment?.id ?? ordered[0]?.id) === assignment?.id,
    };
  }, [found, place.assignment, place.year, today]);
}

/** A validity to the year 2200 is a slip of the pen, and nobody chooses among so many years. */
const shown = { back: 15, ahead: 5 } as const;
const yearsBetween = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => last - index);
