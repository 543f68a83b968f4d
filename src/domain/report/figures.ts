/**
 * The numbers of a report. One pass over what is read; what changes afterwards is put in and taken out of the same sums, so that
 * an edit costs the edit and not the whole. Words come after (ui/report/wording).
 */
import type { HoursKind } from '../hours/budget';
import type { ReportPeriod } from './document';
import { factLists, type Fact, type FactItems, type FactList, type ReportFacts } from './facts';
import { endOf } from './tally/bank';
import { createBankTally, type AllOf, type BankFigures } from './tally/bankTally';
import {
  hoursOf,
  knowledgeOf,
  learningOf,
  costsOf,
  supportOf,
  type CostFigures,
  type HoursFigures,
  type KnowledgeFigures,
  type LearningFigures,
  type SupportFigures,
} from './tally/work';
import { createRows, type ItemRows } from './tally/rows';
import { planChangesOf, radarOf, type PlanChanges, type RadarFigures } from './tally/moves';
import { createPlanTally, planStates, type LateActivity, type PlanTally, type ReportActivity, type StateCounts } from './tally/plan';
import { reportedOf, type Reported } from './tally/reported';
import { decidedIn, steeringOf, type Decided, type SteeringFigures } from './tally/steering';
import { walk, type TraceFigures } from './tally/trace';

export interface WorkstreamFigures {
  /** 0: activities that belong to none. */
  readonly id: number;
  readonly title: string | undefined;
  readonly counts: StateCounts;
}
export interface PlanFigures {
  readonly workstreams: readonly WorkstreamFigures[];
  readonly total: StateCounts;
  readonly late: { readonly count: number; readonly first: readonly LateActivity[] };
  readonly next: { readonly count: number; readonly first: readonly ReportActivity[] };
  /** Done, and planned for the period. */
  readonly done: { readonly count: number; readonly first: readonly ReportActivity[] };
  readonly unestimated: number;
}

/** What a reader may not see is not there: undefined. */
export interface ReportFigures {
  readonly period: ReportPeriod;
  readonly today: string;
  readonly assignment: Fact<'assignments'> | undefined;
  readonly isFictional: boolean;
  readonly nextReport: string | undefined;
  readonly plan: PlanFigures | undefined;
  readonly planChanges: PlanChanges | undefined;
  readonly goals: readonly Fact<'goals'>[] | undefined;
  readonly steering: SteeringFigures | undefined;
  readonly decided: readonly Decided[] | undefined;
  readonly radar: RadarFigures | undefined;
  readonly learning: LearningFigures | undefined;
  readonly knowledge: KnowledgeFigures | undefined;
  readonly support: SupportFigures | undefined;
  /** 'notYours': the reader may not see what others have entered. */
  readonly hours: HoursFigures | 'tooFew' | 'notYours';
  /** From the year's first day to the period's last, by kind; '' for activities that do not say. */
  readonly plannedHours: Readonly<Record<HoursKind | '', number>> | undefined;
  readonly costs: CostFigures | undefined;
  readonly bank: BankFigures;
  readonly trace: TraceFigures | undefined;
  /** What the reader may see. */
  readonly lists: readonly FactList[];
}

export interface Tally {
  /** A whole list, before anything else of it. */
  fill<K extends FactList>(list: K, items: readonly Fact<K>[]): void;
  put<K extends FactList>(list: K, item: Fact<K>): void;
  /** Nothing happens when it is not there. */
  remove(list: FactList, id: number): void;
  figures(): ReportFigures;
}

type Rows = { readonly [K in FactList]: ItemRows<Fact<K>> };
type Known = Pick<ReportFacts, 'staff' | 'nextReport' | 'discussed'> & { readonly has: (list: FactList) => boolean };

/** Made anew only when one of the lists it is made from has changed. */
function remembered<T>(lists: readonly FactList[], make: () => T): Remembered<T> {
  let made: { readonly value: T } | undefined;
  return {
    lists,
    forget: () => {
      made = undefined;
    },
    read: () => (made ??= { value: make() }).value,
    get isMade() {
      return made !== undefined;
    },
  };
}
interface Remembered<T> {
  readonly lists: readonly FactList[];
  readonly isMade: boolean;
  forget(): void;
  read(): T;
}

/** After the end of every period. */
const later = '\uffff';

interface Source {
  readonly period: ReportPeriod;
  readonly today: string;
  readonly known: Known;
  readonly all: AllOf;
  readonly rows: Rows;
}

/** What is made of lists that a group has hundreds of rows in, each from its own lists. */
function sectionsOf({ period, today, known, all, rows }: Source) {
  const ends = endOf(period);
  const reported = remembered(['assignments'], (): Reported => reportedOf(all('assignments')));
  return {
    reported,
    goals: remembered(['goals', 'assignments'], () =>
      [...all('goals')]
        .filter(({ assignment }) => reported.read().isReported(assignment.id))
        .sort((a, b) => (a.order ?? 999) - (b.order ?? 999) || a.id - b.id),
    ),
    planChanges: remembered(['revisions'], () => planChangesOf(all('revisions'), period)),
    steering: remembered(['proposals', 'handlings', 'decisions', 'groups'], () =>
      steeringOf({ proposals: all('proposals'), handlings: all('handlings'), decisions: all('decisions'), groups: all('groups') }, period, today),
    ),
    decided: remembered(['decisions', 'proposals', 'groups'], () =>
      decidedIn({ decisions: all('decisions'), proposals: all('proposals'), groups: all('groups') }, period),
    ),
    radar: remembered(['editions'], () => radarOf(all('editions'), period)),
    learning: remembered(['events'], () => learningOf(all('events'), period, today, known.staff)),
    knowledge: remembered(['learnings'], () => knowledgeOf(all('learnings'), period)),
    support: remembered(['supportRequests'], () => supportOf(all('supportRequests'), period, today)),
    costs: remembered(['costs', 'assignments'], () => costsOf(all('costs'), period, reported.read().isReported)),
    hours: remembered(['timeEntries', 'assignments', 'memberships'], () =>
      hoursOf({ entries: all('timeEntries'), assignments: reported.read().assignments, memberships: all('memberships') }, period),
    ),
    walked: remembered(['links', 'decisions', 'handlings', 'effects'], () =>
      walk(
        { links: all('links'), decisions: all('decisions'), handlings: all('handlings'), effects: all('effects') },
        (signal) => (rows.signals.get(signal)?.created ?? later) <= ends,
      ),
    ),
  };
}

function planFigures(plan: PlanTally, workstreams: readonly Fact<'workstreams'>[]): PlanFigures {
  const counts = plan.counts();
  const inOrder = [...workstreams].sort((a, b) => (a.order ?? 999) - (b.order ?? 999) || a.id - b.id);
  const named = new Set(workstreams.map(({ id }) => id));
  const rows = inOrder.flatMap(({ id, title }): WorkstreamFigures[] => {
    const own = counts.get(id);
    return own === undefined ? [] : [{ id, title, counts: own }];
  });
  // What belongs to a workstream that is gone belongs to none.
  const others = [...counts].filter(([id]) => !named.has(id)).map(([, own]) => own);
  if (others.length > 0) rows.push({ id: 0, title: undefined, counts: summed(others) });
  return { workstreams: rows, total: summed([...counts.values()]), late: plan.late(), next: plan.next(), done: plan.done(), unestimated: plan.unestimated };
}

function summed(all: readonly StateCounts[]): StateCounts {
  const keys = [...planStates, 'all'] as const;
  return Object.fromEntries(keys.map((key) => [key, all.reduce((sum, counts) => sum + counts[key], 0)])) as StateCounts;
}

export function createTally(period: ReportPeriod, today: string, known: Known): Tally {
  const rows = Object.fromEntries(factLists.map((list) => [list, createRows()])) as unknown as Rows;
  const rowsOf = <K extends FactList>(list: K): ItemRows<Fact<K>> => rows[list] as unknown as ItemRows<Fact<K>>;
  const all: AllOf = (list) => rowsOf(list).all();
  const sections = sectionsOf({ period, today, known, rows, all });
  const watching = Object.fromEntries(factLists.map((list) => [list, Object.values(sections).filter(({ lists }) => lists.includes(list))]));
  const bank = createBankTally(period, today, known, all, () => sections.walked.read().withOutcome);
  const year = { from: `${period.to.slice(0, 4)}-01-01`, to: period.to };
  /** Which activities count hangs on the assignments: when those change, the plan is counted anew. */
  let plan: PlanTally | undefined;

  function planTally(): PlanTally {
    if (plan !== undefined) return plan;
    const { isReported, validityOf } = sections.reported.read();
    const made = createPlanTally({ today, period, year, isReported, validityOf }, rows.activities.all);
    for (const activity of rows.activities.all()) made.put(activity, 1);
    return (plan = made);
  }

  function forget(list: FactList): void {
    for (const section of watching[list] ?? []) section.forget();
    if (list === 'assignments') plan = undefined;
  }
  function count<K extends FactList>(list: K, item: Fact<K>, sign: 1 | -1): void {
    forget(list);
    if (list === 'activities') plan?.put(item as unknown as Fact<'activities'>, sign);
    bank.counterOf(list)?.(item, sign);
  }
  /** A spaning that some link names has come or gone, or is of another time. */
  function noteSignal(list: FactList, id: number): void {
    if (list === 'signals' && sections.walked.isMade && sections.walked.read().linked.has(id)) sections.walked.forget();
  }

  const when = <T>(list: FactList, read: () => T): T | undefined => (known.has(list) ? read() : undefined);
  return {
    fill: (list, items) => {
      forget(list);
      if (list === 'activities') plan = undefined;
      const counted = bank.counterOf(list);
      const taken = rowsOf(list).fill(items);
      if (counted !== undefined) for (const item of taken) counted(item, 1);
    },
    put: (list, item) => {
      const own = rowsOf(list);
      const before = own.get(item.id);
      own.delete(item.id);
      if (before !== undefined) count(list, before, -1);
      own.set(item);
      if (before?.created !== item.created) noteSignal(list, item.id);
      count(list, item, 1);
    },
    remove: (list, id) => {
      const own = rowsOf(list);
      const item = own.get(id);
      if (item === undefined) return;
      own.delete(id);
      noteSignal(list, id);
      count(list, item, -1);
    },
    figures: () => {
      const { main, isFictional } = sections.reported.read();
      const ofBank = bank.read();
      return {
        period,
        today,
        assignment: main,
        isFictional,
        nextReport: known.nextReport,
        plan: when('activities', () => planFigures(planTally(), rows.workstreams.all())),
        plannedHours: when('activities', () => planTally().hours()),
        planChanges: when('revisions', sections.planChanges.read),
        goals: when('goals', sections.goals.read),
        steering: when('proposals', sections.steering.read),
        decided: when('decisions', sections.decided.read),
        radar: when('editions', sections.radar.read),
        learning: when('events', sections.learning.read),
        knowledge: when('learnings', sections.knowledge.read),
        support: when('supportRequests', sections.support.read),
        hours: known.has('timeEntries') ? sections.hours.read() : 'notYours',
        costs: when('costs', sections.costs.read),
        bank: ofBank,
        trace: when('links', () => ({ ...sections.walked.read(), signals: ofBank.use.find(({ list }) => list === 'signals')?.there ?? 0 })),
        lists: factLists.filter(known.has),
      };
    },
  };
}

/** What the reader's lists are, as a question. */
export const readable = (items: FactItems): ((list: FactList) => boolean) => {
  const there = new Set(factLists.filter((list) => items[list] !== undefined));
  return (list) => there.has(list);
};

/** A tally with all that was read in it. */
export function tallyOf({ items, ...known }: ReportFacts, period: ReportPeriod, today: string): Tally {
  const tally = createTally(period, today, { ...known, has: readable(items) });
  const fill = <K extends FactList>(list: K): void => tally.fill(list, items[list] ?? []);
  factLists.forEach(fill);
  return tally;
}

/** All the numbers of a period, seen from a day. */
export const figuresOf = (facts: ReportFacts, period: ReportPeriod, today: string): ReportFigures => tallyOf(facts, period, today).figures();
