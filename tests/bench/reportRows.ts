/** Made-up rows for the report's benchmark, and the report's numbers as one writes them first: a filter for each number, within filters. */
import { byDisagreement, opinionsOf, type Axis } from '../../src/domain/assessments';
import { categoryCodes } from '../../src/domain/categories';
import { planLoad } from '../../src/domain/hours/budget';
import type { Link } from '../../src/domain/links/keys';
import { activityState } from '../../src/domain/plan/state';
import { lateDays } from '../../src/domain/plan/lateness';
import { horizons } from '../../src/domain/radar/geometry';
import type { ReportPeriod } from '../../src/domain/report/document';
import type { Fact, FactItems } from '../../src/domain/report/facts';
import { bankLists, isCurrent } from '../../src/domain/report/tally/bank';
import { planStates, type ReportActivity } from '../../src/domain/report/tally/plan';
import { intervalOf } from '../../src/domain/time';
import type { TimeKind, TimePrecision } from '../../src/schema/field';

export const today = '2026-03-17';
export const period: ReportPeriod = { from: '2026-01-01', to: today };
const year = { from: '2026-01-01', to: today };

export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

export interface Rows extends FactItems {
  readonly activities: readonly Fact<'activities'>[];
  readonly signals: readonly Fact<'signals'>[];
  readonly assessments: readonly Fact<'assessments'>[];
  readonly links: readonly Fact<'links'>[];
  readonly trends: readonly Fact<'trends'>[];
  readonly workstreams: readonly Fact<'workstreams'>[];
  readonly decisions: readonly Fact<'decisions'>[];
}

/** So many activities and so many spaningar; as many links, an assessment for every fifth, a decision for every hundredth. */
export function rowsOf(size: number): Rows {
  const random = generator(size);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const below = (limit: number): number => 1 + Math.floor(random() * limit);
  const day = (): string => new Date(Date.UTC(2023, 0, 1 + Math.floor(random() * 1600))).toISOString().slice(0, 10);
  const author = { id: 1, title: 'Person, exempel' };
  const base = (id: number) => ({ id, author, created: `${day()}T08:00:00Z`, modified: '2026-01-01T08:00:00Z' });
  const many = <T>(count: number, make: (id: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index + 1));
  const timeOf = () => {
    const [start, end] = [day(), day()].sort() as [string, string];
    const kind = pick<TimeKind>(['deadline', 'deadline', 'period', 'milstolpe', 'lopande']);
    return {
      kind,
      precision: pick<TimePrecision>(['dag', 'dag', 'dag', 'manad', 'termin', 'ar']),
      ...(kind === 'period' ? { start, end } : kind === 'lopande' ? { start } : { end }),
    };
  };
  const kinds = ['forberedelser', 'nationellWorkshop', 'larandeprocesser', 'aktiviteter'] as const;
  return {
    assignments: [
      {
        ...base(1),
        title: 'Framsyn',
        status: 'pagar',
        fictional: true,
        validity: { kind: 'period', start: '2023-01-01', end: '2027-12-31', precision: 'dag' },
      } as Fact<'assignments'>,
    ],
    workstreams: many(12, (id) => ({ ...base(id), title: `Del ${id}`, assignment: { id: 1 }, kind: 'del', order: id }) as Fact<'workstreams'>),
    activities: many(size, (id) => {
      const time = timeOf();
      return {
        ...base(id),
        title: `Aktivitet ${id}`,
        status: pick(['planerad', 'planerad', 'pagar', 'klar', 'pausad', 'struken']),
        assignment: { id: 1 },
        workstream: { id: below(12) },
        time,
        ...(time.kind === 'lopande' ? { nextPlanned: day() } : {}),
        ...(random() < 0.6 ? { estimatedHours: below(40), hoursKind: pick(kinds) } : {}),
      } as Fact<'activities'>;
    }),
    signals: many(
      size,
      (id) =>
        ({
          ...base(id),
          title: `Spaning ${id}`,
          source: 'Rapport',
          status: pick(['ny', 'granskad', 'granskad', 'klustrad', 'arkiverad']),
          category: pick(categoryCodes),
          horizon: pick(horizons),
        }) as Fact<'signals'>,
    ),
    assessments: many(
      Math.ceil(size / 5),
      (id) =>
        ({
          ...base(id),
          signal: { id: below(Math.ceil(size / 20)) },
          assessorRole: `Roll ${below(6)}`,
          impact: below(5),
          uncertainty: below(5),
        }) as Fact<'assessments'>,
    ),
    trends: many(Math.ceil(size / 50), (id) => ({ ...base(id), title: `Trend ${id}`, status: 'foljs' }) as Fact<'trends'>),
    links: many(size, (id) =>
      id % 3 === 0
        ? ({
            ...base(id),
            fromList: 'trends',
            fromItem: below(Math.ceil(size / 50)),
            toList: 'decisions',
            toItem: below(Math.ceil(size / 100)),
            relation: 'anvandesI',
          } as Fact<'links'>)
        : ({
            ...base(id),
            fromList: 'signals',
            fromItem: below(size),
            toList: id % 3 === 1 ? 'trends' : 'activities',
            toItem: below(Math.ceil(size / 50)),
            relation: id % 3 === 1 ? 'klustrasI' : id % 3 === 2 ? 'anvandesI' : 'beror',
          } as Fact<'links'>),
    ),
    decisions: many(
      Math.ceil(size / 100),
      (id) =>
        ({
          ...base(id),
          title: `Beslut ${id}`,
          proposal: { id },
          round: 1,
          body: { id: 1 },
          date: '2025-05-05',
          outcome: 'bifall',
          wording: 'Ja',
          formal: false,
        }) as Fact<'decisions'>,
    ),
  };
}

/** What both ways have to give. */
export type Told = Readonly<Record<string, unknown>>;

const stateOf = (activity: ReportActivity): string => activityState(activity as never, today).kind;
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const lastDay = (activity: ReportActivity): string => (activity.time && intervalOf(activity.time).to) ?? '';

function naivePlan({ activities, workstreams, assignments = [] }: Rows): Told {
  const meant = (): readonly ReportActivity[] => activities.filter(({ status }) => status !== 'struken');
  const counts = workstreams.map(({ id }) =>
    planStates.map((state) => meant().filter((activity) => activity.workstream?.id === id && stateOf(activity) === state).length),
  );
  const late = meant().filter((activity) => stateOf(activity) === 'sen');
  const next = meant().filter((activity) =>
    stateOf(activity) === 'lopande' ? (activity.nextPlanned ?? '') >= today : ['planerad', 'pagar'].includes(stateOf(activity)) && activity.time !== undefined,
  );
  const nextDay = (activity: ReportActivity): string => (activity.time?.kind === 'lopande' ? activity.nextPlanned : lastDay(activity)) || '9999';
  const hours = ['forberedelser', 'nationellWorkshop', 'larandeprocesser', 'aktiviteter'].map((kind) =>
    meant()
      .filter((activity) => activity.hoursKind === kind)
      .reduce((sum, activity) => {
        const { validity } = assignments[0] ?? {};
        const load = planLoad({
          activities: [activity as never],
          budget: { hours: 0, workingHours: 0, lacks: [] },
          period: year,
          ...(validity === undefined ? {} : { validity }),
        });
        return sum + Math.round(10_000 * load.hours);
      }, 0),
  );
  const done = meant().filter((activity) => activity.status === 'klar' && lastDay(activity) >= period.from && lastDay(activity) <= period.to);
  return {
    counts,
    late: [
      late.length,
      late
        .sort((a, b) => compared(lastDay(a), lastDay(b)) || a.id - b.id)
        .slice(0, 20)
        .map((activity) => [activity.id, lateDays(activity.time, today)]),
    ],
    next: [
      next.length,
      next
        .sort((a, b) => compared(nextDay(a), nextDay(b)) || a.id - b.id)
        .slice(0, 12)
        .map(({ id }) => id),
    ],
    done: [
      done.length,
      done
        .sort((a, b) => compared(lastDay(b), lastDay(a)) || b.id - a.id)
        .slice(0, 6)
        .map(({ id }) => id),
    ],
    hours: hours.map((sum) => Math.round(sum / 1000) / 10),
  };
}

const uses: readonly string[] = ['anvandesI', 'leddeTill', 'provasI'];
const isThere = ({ created }: { readonly created: string }): boolean => created.slice(0, 10) <= period.to;

function naiveBank({ signals, trends, links, assessments }: Rows, months: readonly string[]): Told {
  const lists: Readonly<Record<string, readonly { readonly id: number; readonly created: string }[]>> = { signals, trends };
  const growth = bankLists.map((list) =>
    months.map((month) => (lists[list] ?? []).filter(({ created }) => created.slice(0, 7) <= month && isThere({ created })).length),
  );
  const usedTrends = trends.filter(
    ({ id, created }) =>
      isThere({ created }) && links.some(({ fromList, fromItem, relation }) => fromList === 'trends' && fromItem === id && uses.includes(relation)),
  ).length;
  const coverage = categoryCodes.map((category) =>
    horizons.map((horizon) => signals.filter((signal) => isCurrent(signal) && signal.category === category && signal.horizon === horizon).length),
  );
  const opinions = signals
    .filter(isCurrent)
    .map(({ id }) => ({ id, opinions: opinionsOf(assessments.filter(({ signal }) => signal.id === id)) }))
    .filter(({ opinions: own }) => own.persons >= 2 && (own.widest?.disagreement ?? 0) > 0)
    .sort((a, b) => byDisagreement(a.opinions, b.opinions) || b.id - a.id);
  const disputed = opinions
    .slice(0, 8)
    .map(({ id, opinions: { spreads, widest } }) => [
      id,
      Object.entries(spreads).find(([, spread]) => spread === widest)?.[0] as Axis,
      widest?.lowest,
      widest?.highest,
    ]);
  return { growth, usedTrends, coverage, disputed };
}

/** From each spaning, and to each decision, by looking through all links at every step. */
function naiveTrace({ signals: all, decisions, links: stored }: Rows): Told {
  const signals = all.filter(isThere);
  const links: readonly Pick<Link, 'from' | 'to'>[] = stored.map(({ fromList, fromItem, toList, toItem }) => ({
    from: { list: fromList, id: fromItem },
    to: { list: toList, id: toItem },
  }));
  const leads = (list: string, id: number, seen: readonly string[]): boolean =>
    links
      .filter(({ from }) => from.list === list && from.id === id)
      .some(
        ({ to }) =>
          !seen.includes(`${to.list}/${to.id}`) &&
          (['decisions', 'activities', 'effects'].includes(to.list) || leads(to.list, to.id, [...seen, `${to.list}/${to.id}`])),
      );
  const rests = (id: number): boolean =>
    links.some(({ from, to }) => to.list === 'decisions' && to.id === id && ['signals', 'trends', 'methodRuns'].includes(from.list));
  return {
    signals: signals.length,
    withOutcome: signals.filter(({ id }) => leads('signals', id, [])).length,
    decisions: decisions.length,
    traced: decisions.filter(({ id }) => rests(id)).length,
  };
}

/** A spaning is used when the chain leads on from it to something. */
export const naive = (rows: Rows, months: readonly string[]): Told => {
  const trace = naiveTrace(rows);
  return { ...naivePlan(rows), ...naiveBank(rows, months), usedSignals: trace.withOutcome, trace };
};
