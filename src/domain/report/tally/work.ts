/** Learning, support, time and money as a report counts them: lists that a group has hundreds of rows in. */
import { costKinds, costSums, type CostKind, type CostSums } from '../../hours/costs';
import { budgetOf, hoursKindCodes, type HoursKind } from '../../hours/budget';
import { yearOf } from '../../hours/calendar';
import { groupSums, rollUp } from '../../hours/rollUp';
import { lastDayOf, phaseOf, reachIn, type Reach } from '../../learning/events';
import { isUsed, knowledgeChainOf, type KnowledgeChain } from '../../learning/gaps';
import { promptness, type Promptness } from '../../support/measure';
import { arrivedOn, isOpen } from '../../support/requests';
import { intervalOf } from '../../time';
import type { Fact } from '../facts';
import type { ReportPeriod } from '../document';

type Event = Fact<'events'>;

export interface LearningFigures {
  readonly year: number;
  readonly reach: Reach;
  /** Of the occasions held in the year, by kind; the kind that reached most comes first. */
  readonly byType: readonly { readonly type: Event['type']; readonly held: number; readonly people: number; readonly uncounted: number }[];
  /** Next first. */
  readonly ahead: readonly Event[];
}

const aheadShown = 8;
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function learningOf(events: readonly Event[], { to }: ReportPeriod, today: string, staff: number | undefined): LearningFigures {
  const year = Number(to.slice(0, 4));
  const types = [...new Set(events.map(({ type }) => type))];
  const byType = types.map((type) => {
    const reach = reachIn(
      events.filter((event) => event.type === type),
      year,
    );
    return { type, held: reach.events + reach.uncounted, people: reach.people, uncounted: reach.uncounted };
  });
  const firstDay = ({ time }: Event): string => (time === undefined ? '9999' : (intervalOf(time).from ?? lastDayOf({ time }) ?? '9999'));
  const ahead = events.filter((event) => event.time !== undefined && phaseOf(event, today) === 'ahead');
  return {
    year,
    reach: reachIn(events, year, staff),
    byType: byType.filter(({ held }) => held > 0).sort((a, b) => b.people - a.people || b.held - a.held || compared(a.type, b.type)),
    ahead: ahead.sort((a, b) => compared(firstDay(a), firstDay(b)) || a.id - b.id).slice(0, aheadShown),
  };
}

export interface KnowledgeFigures {
  readonly chain: KnowledgeChain;
  /** Recorded in the period. */
  readonly fresh: number;
  /** In use, and written to in the period: when a learning came to use is not kept. */
  readonly used: readonly Fact<'learnings'>[];
}

/** A moment of an item, as the days of a period are compared. */
const isWithin = (moment: string, { from, to }: ReportPeriod): boolean => moment.slice(0, 10) >= from && moment.slice(0, 10) <= to;

export const knowledgeOf = (learnings: readonly Fact<'learnings'>[], period: ReportPeriod): KnowledgeFigures => ({
  chain: knowledgeChainOf(learnings),
  fresh: learnings.filter(({ created }) => isWithin(created, period)).length,
  used: learnings.filter((learning) => isUsed(learning) && isWithin(learning.modified, period)).sort((a, b) => compared(b.modified, a.modified) || b.id - a.id),
});

export interface SupportFigures {
  readonly received: number;
  readonly open: number;
  /** Of those that came in the period, and those that still wait. */
  readonly promptness: Promptness;
  readonly byKind: readonly { readonly kind: Fact<'supportRequests'>['kind']; readonly received: number; readonly open: number }[];
}

export function supportOf(requests: readonly Fact<'supportRequests'>[], period: ReportPeriod, today: string): SupportFigures {
  const [received, open] = [requests.filter((request) => isWithinDays(arrivedOn(request), period)), requests.filter(isOpen)];
  const kinds = [...new Set([...received, ...open].map(({ kind }) => kind))];
  const of = (some: readonly Fact<'supportRequests'>[], kind: string): number => some.filter((request) => request.kind === kind).length;
  return {
    received: received.length,
    open: open.length,
    promptness: promptness([...new Set([...received, ...open])], today),
    byKind: kinds
      .map((kind) => ({ kind, received: of(received, kind), open: of(open, kind) }))
      .sort((a, b) => b.received - a.received || b.open - a.open || compared(a.kind, b.kind)),
  };
}
const isWithinDays = (day: string, { from, to }: ReportPeriod): boolean => day >= from && day <= to;

export interface CostFigures {
  readonly year: number;
  readonly total: CostSums;
  readonly byKind: readonly (CostSums & { readonly kind: CostKind })[];
}

/** Of the year that the period ends in; what has no date belongs to it. */
export function costsOf(costs: readonly Fact<'costs'>[], { to }: ReportPeriod, isReported: (assignment: number | undefined) => boolean): CostFigures {
  const year = to.slice(0, 4);
  const own = costs.filter(({ date, assignment }) => (date === undefined || date.slice(0, 4) === year) && isReported(assignment?.id));
  return {
    year: Number(year),
    total: costSums(own),
    byKind: costKinds
      .map((kind) => ({ kind, ...costSums(own.filter((cost) => cost.kind === kind)) }))
      .filter(({ planned, actual }) => planned > 0 || actual > 0),
  };
}

export interface HoursFigures {
  readonly year: number;
  readonly used: number;
  /** From the year's first day to the period's last. */
  readonly byKind: readonly { readonly kind: HoursKind; readonly used: number }[];
  /** Set aside for the whole year; nothing when the assignment does not say enough. */
  readonly budget: number | undefined;
  /** What share of the members' time that is: 0.05. */
  readonly share: number | undefined;
  readonly people: number;
}

interface HoursRows {
  readonly entries: readonly Fact<'timeEntries'>[];
  readonly assignments: readonly Fact<'assignments'>[];
  readonly memberships: readonly Fact<'memberships'>[];
}

/** 'tooFew': with fewer than three people a group's sum tells what somebody did. */
export function hoursOf({ entries, assignments, memberships }: HoursRows, { to }: ReportPeriod): HoursFigures | 'tooFew' {
  const year = Number(to.slice(0, 4));
  const reported = new Set(assignments.map(({ id }) => id));
  const own = entries.filter(({ date, assignment }) => date >= `${year}-01-01` && date <= to && (assignment === undefined || reported.has(assignment.id)));
  const sums = groupSums(rollUp(own));
  if ('tooFew' in sums) return 'tooFew';
  const budgets = assignments.map((assignment) =>
    budgetOf(
      assignment,
      memberships.filter(({ group }) => group.id === assignment.group?.id),
      yearOf(year),
    ),
  );
  const known = budgets.filter(({ lacks }) => lacks.length === 0);
  const [hours, working] = [known.reduce((sum, budget) => sum + budget.hours, 0), known.reduce((sum, { workingHours }) => sum + workingHours, 0)];
  return {
    year,
    used: sums.hours,
    byKind: hoursKindCodes.map((kind) => ({ kind, used: sums.byKind[kind] })),
    budget: hours > 0 ? Math.round(hours) : undefined,
    share: working > 0 && hours > 0 ? hours / working : undefined,
    people: sums.people,
  };
}
