import * as React from 'react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { carryOver, copyKey, type Activity as WholeActivity, type Holdings, type Workstream } from '../../../domain/assignment/carryOver';
import type { Facts } from '../../../domain/assignment/checklist';
import { inOrder, type Goal } from '../../../domain/assignment/goals';
import { currentFirst, type Assignment } from '../../../domain/assignment/phases';
import { linksAt } from '../../../data/links/linkReads';
import type { DataError, ListQuery } from '../../../data/ports';
import type { Link } from '../../../domain/links/keys';
import { dayOf } from '../../../domain/review/calendar';
import type { Item, ListDefinition } from '../../../schema/field';
import { activities } from '../../../schema/lists/activities';
import { assignments } from '../../../schema/lists/assignments';
import { costs } from '../../../schema/lists/costs';
import { events } from '../../../schema/lists/events';
import { goals } from '../../../schema/lists/goals';
import { groups } from '../../../schema/lists/groups';
import { learnings } from '../../../schema/lists/learnings';
import { memberships } from '../../../schema/lists/memberships';
import { nominations } from '../../../schema/lists/nominations';
import { processes } from '../../../schema/lists/processes';
import { programmes } from '../../../schema/lists/programmes';
import { workstreams } from '../../../schema/lists/workstreams';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import type { AssignmentView } from './assignmentUrl';

export type Programme = Item<typeof programmes>;
export type Process = Item<typeof processes>;
export type Group = Item<typeof groups>;
export type Membership = Item<typeof memberships>;
export type Workshop = Item<typeof events>;
export type Cost = Item<typeof costs>;

/** What the page shows of an activity: a plan may have two thousand, and their longer texts are the plan's page's. */
const shownOfActivity = [
  'title',
  'assignment',
  'workstream',
  'time',
  'timeLabel',
  'lastDone',
  'nextPlanned',
  'lane',
  'status',
  'responsible',
  'responsibleRole',
] as const satisfies readonly (keyof WholeActivity)[];
export type Activity = Pick<WholeActivity, 'id' | (typeof shownOfActivity)[number]>;

/** More than any region has of it. */
const all = { top: 1_000 } as const;
const everyActivity = 5_000;

/** A list as a page of it, under a key that saving anything in the list asks for again. */
function useRows<L extends ListDefinition>(list: L, name: string, query: ListQuery<L>, enabled = true): UseQueryResult<readonly Item<L>[], DataError> {
  const { data } = useServices();
  return useQuery<readonly Item<L>[], DataError>({
    queryKey: [list.key, 'assignmentPage', name],
    queryFn: async () => (await unwrap(data.repository(list).page(query))).items,
    enabled,
    keepPreviousData: false,
  });
}

function useLinksOf(id: number | undefined): UseQueryResult<readonly Link[], DataError> {
  const { data } = useServices();
  return useQuery<readonly Link[], DataError>({
    queryKey: ['links', 'ofAssignment', id],
    queryFn: async () => {
      const node = [{ list: 'assignments' as const, id: id ?? 0 }];
      const [from, to] = await Promise.all([unwrap(linksAt(data, 'from', node)), unwrap(linksAt(data, 'to', node))]);
      return [...from, ...to];
    },
    enabled: id !== undefined,
  });
}

/** The activities with all that stands in them, as the server has them now: what a successor takes over is copied whole. */
export function useWholeActivities(assignment: number): UseQueryResult<readonly WholeActivity[], DataError> {
  const { data } = useServices();
  return useQuery<readonly WholeActivity[], DataError>({
    queryKey: ['activities', 'whole', assignment],
    queryFn: async () => {
      const where = [{ field: 'assignment', is: 'equal', value: assignment }] as const;
      const { items } = await unwrap(data.repository(activities).page({ where, top: everyActivity }));
      return [...items].sort((a, b) => a.id - b.id);
    },
    cacheTime: 0,
  });
}

/** All that the page knows of one assignment. */
export interface Dossier extends Omit<Holdings, 'activities'> {
  readonly activities: readonly Activity[];
  readonly facts: Facts;
  readonly groups: readonly Group[];
  readonly memberships: readonly Membership[];
  readonly processes: readonly Process[];
  readonly programme?: Programme;
  readonly workshops: readonly Workshop[];
  readonly costs: readonly Cost[];
  readonly predecessor?: Assignment;
  readonly successor?: Assignment;
  /** The successor lacks something that is open here: it was not finished. */
  readonly isHalfContinued: boolean;
  readonly today: string;
}

export interface AssignmentData {
  readonly status: 'loading' | 'error' | 'ready';
  readonly error: DataError | null;
  /** The current one first. */
  readonly all: readonly Assignment[];
  readonly chosen: Assignment | undefined;
  /** The address asks for one that is not there. */
  readonly isGone: boolean;
  /** None until all that the page shows is here. */
  readonly dossier: Dossier | undefined;
  /** The first of the other reads that was refused. */
  readonly partError: DataError | null;
  readonly retry: () => void;
}

const none: readonly never[] = [];

/** Reads what the page shows; with the assignment in the address all of it is asked for at once, in one batch. */
export function useAssignment({ assignment: asked, goal }: AssignmentView): AssignmentData {
  const { now } = useServices();
  const today = dayOf(now());
  const list = useRows(assignments, 'all', all);
  const aims = useRows(goals, 'all', all);
  const ofGoal = goal === undefined ? undefined : aims.data?.find(({ id }) => id === goal)?.assignment.id;
  const ordered = React.useMemo(() => currentFirst(list.data ?? none, today), [list.data, today]);
  // A goal's own assignment goes before what the address says: it may have been moved there since the link was sent.
  const id = ofGoal ?? asked ?? (goal === undefined || aims.data ? ordered[0]?.id : undefined);
  const chosen = ordered.find((one) => one.id === id);

  const parts = useRows(workstreams, 'all', all);
  const tasks = useRows(
    activities,
    `of ${id ?? 0}`,
    { where: [{ field: 'assignment', is: 'equal', value: id ?? 0 }], fields: shownOfActivity, top: everyActivity },
    id !== undefined,
  );
  const spent = useRows(costs, `of ${id ?? 0}`, { where: [{ field: 'assignment', is: 'equal', value: id ?? 0 }], ...all }, id !== undefined);
  const people = useRows(groups, 'all', all);
  const seats = useRows(memberships, 'all', all);
  const work = useRows(processes, 'all', all);
  const origins = useRows(programmes, 'all', all);
  const workshops = useRows(events, 'national', {
    where: [{ field: 'type', is: 'equal', value: 'nationellWorkshop' }],
    fields: ['title', 'type', 'status', 'time', 'programme'],
    ...all,
  });
  const lessons = useRows(learnings, 'states', { fields: ['title', 'status', 'event'], ...all });
  const votes = useRows(nominations, 'learnings', { fields: ['learning'], ...all });
  const ties = useLinksOf(id);
  const reads = [parts, aims, tasks, spent, people, seats, work, origins, workshops, lessons, votes, ties];
  const refused = reads.find(({ isError }) => isError);

  const dossier = React.useMemo<Dossier | undefined>(() => {
    if (!chosen || !parts.data || !aims.data || !tasks.data) return undefined;
    const own = <T extends { readonly assignment?: { readonly id: number } }>(items: readonly T[]): readonly T[] =>
      items.filter(({ assignment }) => assignment?.id === chosen.id);
    const holdings = {
      assignment: chosen,
      workstreams: inOrder(own(parts.data)),
      goals: inOrder(own(aims.data)),
      activities: [...tasks.data].sort((a, b) => a.id - b.id), // as they were written
    };
    const programme = origins.data?.find((one) => one.id === chosen.programme?.id);
    const held = (workshops.data ?? none).filter((event) => programme !== undefined && event.programme?.id === programme.id);
    const successor = ordered.find(({ predecessor }) => predecessor?.id === chosen.id);
    const seatsOf = (group: number | undefined): readonly Membership[] => (seats.data ?? none).filter((seat) => group !== undefined && seat.group.id === group);
    return {
      ...holdings,
      facts: {
        assignment: chosen,
        parts: holdings.workstreams.length,
        goals: holdings.goals,
        activities: holdings.activities,
        learnings: lessonsOf(lessons.data ?? none, votes.data ?? none, held),
        ...tiesOf(ties.data ?? none, chosen.id),
        today,
      },
      groups: people.data ?? none,
      memberships: [...seatsOf(chosen.group?.id), ...seatsOf(chosen.steering?.id)],
      processes: (work.data ?? none).filter(({ status }) => status !== 'avslutad'),
      ...(programme === undefined ? {} : { programme }),
      workshops: held,
      costs: spent.data ?? none,
      predecessor: ordered.find((one) => one.id === chosen.predecessor?.id),
      successor,
      isHalfContinued: successor !== undefined && lacksCopies(holdings, successor, { parts: parts.data, goals: aims.data, today }),
      today,
    };
  }, [
    chosen,
    ordered,
    today,
    parts.data,
    aims.data,
    tasks.data,
    spent.data,
    people.data,
    seats.data,
    work.data,
    origins.data,
    workshops.data,
    lessons.data,
    votes.data,
    ties.data,
  ]);

  return {
    status: statusOf(list),
    error: list.error,
    all: ordered,
    chosen,
    isGone: list.data !== undefined && id !== undefined && chosen === undefined,
    dossier,
    partError: refused?.error ?? null,
    retry: () => {
      if (list.isError) void list.refetch();
      reads.filter(({ isError }) => isError).forEach((read) => void read.refetch());
    },
  };
}

const statusOf = ({ data, isError }: { readonly data?: unknown; readonly isError: boolean }): AssignmentData['status'] =>
  data !== undefined ? 'ready' : isError ? 'error' : 'loading';

type Lesson = Pick<Item<typeof learnings>, 'id' | 'status' | 'event'>;
type Vote = Pick<Item<typeof nominations>, 'learning'>;

/** Of an assignment within a programme, what its workshops gave and what came of it at home; else all that the group has learned. */
function lessonsOf(lessons: readonly Lesson[], votes: readonly Vote[], workshops: readonly Workshop[]): Facts['learnings'] {
  const ofWorkshops = new Set(workshops.map(({ id }) => id));
  const own = ofWorkshops.size === 0 ? lessons : lessons.filter(({ event }) => event === undefined || ofWorkshops.has(event.id));
  const voted = new Set(votes.map(({ learning }) => learning.id));
  return { all: own.length, nominated: own.filter(({ id, status }) => status !== 'ny' || voted.has(id)).length };
}

const tiesOf = (links: readonly Link[], id: number): Pick<Facts, 'proposals' | 'decisions'> => ({
  proposals: links.filter(({ from, to }) => from.id === id && to.list === 'proposals').length,
  decisions: links.filter(({ from, to }) => to.id === id && from.list === 'decisions').length,
});

interface Copies {
  readonly parts: readonly Workstream[];
  readonly goals: readonly Goal[];
  readonly today: string;
}
/** Open activities are struck last of all, so that one that is still open tells of a run that was cut short. */
function lacksCopies(holdings: Pick<Dossier, 'workstreams' | 'goals' | 'activities'>, successor: Assignment, { parts, goals: aims, today }: Copies): boolean {
  const carried = carryOver(holdings, today);
  const keys = new Set([...parts, ...aims].map(({ clientKey }) => clientKey));
  const expected = [
    ...carried.workstreams.map(({ id }) => copyKey(successor.id, 'workstreams', id)),
    ...carried.goals.map(({ id }) => copyKey(successor.id, 'goals', id)),
  ];
  return carried.activities.length > 0 || expected.some((one) => !keys.has(one));
}

export type { Assignment, Goal, Workstream };
