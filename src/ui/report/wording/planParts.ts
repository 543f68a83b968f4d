/** The parts about the plan: where it stands, its goals, and what comes. */
import { planStates, type PlanState } from '../../../domain/report/tally/plan';
import { intervalOf } from '../../../domain/time';
import { timeText } from '../../fields/timeText';
import type { Fact } from '../../../domain/report/facts';
import { joined, none, type ReportSpeech } from './speech';
import { partOf, type MakePart } from './parts';

const stateLabel = {
  klar: 'reportDocument.state.klar',
  pagar: 'reportDocument.state.pagar',
  planerad: 'reportDocument.state.planerad',
  lopande: 'reportDocument.state.lopande',
  sen: 'reportDocument.state.sen',
  pausad: 'reportDocument.state.pausad',
} as const satisfies Record<PlanState, string>;

export const workstreamsPart: MakePart = (figures, speech) => {
  const { plan } = figures;
  if (plan === undefined) return undefined;
  const { t, tell, column } = speech;
  const { total, workstreams } = plan;
  const titleOf = (title: string | undefined): string => title ?? t('reportDocument.workstreams.none');
  const latest = [...workstreams].sort((a, b) => b.counts.sen - a.counts.sen)[0];
  const finding =
    total.all === 0
      ? t('reportDocument.workstreams.empty')
      : joined(
          total.klar === 0 ? t('reportDocument.workstreams.noneDone') : tell('reportDocument.workstreams.finding', { count: total.klar, all: total.all }),
          total.sen === 0
            ? t('reportDocument.workstreams.onTime')
            : tell('reportDocument.workstreams.late', { count: total.sen, part: titleOf(latest?.title) }),
        );
  return partOf(figures, speech, {
    key: 'workstreams',
    heading: t('reportDocument.workstreams'),
    finding,
    columns: [
      column('part', t('reportDocument.column.part')),
      ...planStates.map((state) => column(state, t(stateLabel[state]), 'number')),
      column('all', t('reportDocument.column.all'), 'number'),
    ],
    rows: workstreams.map(({ title, counts }) => [titleOf(title), ...planStates.map((state) => counts[state]), counts.all]),
    drawing: { kind: 'stacked', parts: planStates },
    note: t('reportDocument.workstreams.note'),
    source: t('reportDocument.workstreams.source'),
  });
};

const mostGoals = 100;

export const goalsPart: MakePart = (figures, speech) => {
  const { goals } = figures;
  if (goals === undefined) return undefined;
  const { t, tell, column, Choice, some } = speech;
  const counted = goals.filter(({ status }) => status !== 'avfort');
  const off = counted.filter(({ status }) => status === 'avviker');
  const reached = counted.filter(({ status }) => status === 'natt').length;
  const finding =
    counted.length === 0
      ? t('reportDocument.goals.empty')
      : joined(
          reached === 0 ? t('reportDocument.goals.noneReached') : tell('reportDocument.goals.finding', { count: reached, all: counted.length }),
          off.length === 0
            ? t('reportDocument.goals.onTrack')
            : tell('reportDocument.goals.off', {
                count: off.length,
                titles: some(
                  off.map(({ title }) => title),
                  off.length,
                ),
              }),
        );
  return partOf(figures, speech, {
    key: 'goals',
    heading: t('reportDocument.goals'),
    finding,
    columns: [
      column('goal', t('reportDocument.column.goal')),
      column('state', t('reportDocument.column.state')),
      column('target', t('reportDocument.column.target')),
      column('followedUp', t('reportDocument.column.followedUp'), 'date'),
    ],
    rows: counted
      .slice(0, mostGoals)
      .map(({ title, status, target, followedUp }) => [title, Choice('goals', 'status', status), target ?? none, followedUp ?? none]),
    drawing: { kind: 'none' },
    source: t('reportDocument.goals.source'),
  });
};

interface Coming {
  readonly day: string;
  readonly cells: readonly [when: string, what: string, sort: string, part: string | null, who: string | null];
}

const shown = 12;

function comingActivity({ t, translator }: ReportSpeech, activity: Fact<'activities'>): Coming {
  const { time, timeLabel, lastDone, nextPlanned, title, workstream, responsibleRole } = activity;
  const pulse = { ...(lastDone === undefined ? {} : { lastDone }), ...(nextPlanned === undefined ? {} : { nextPlanned }) };
  const day = (time?.kind === 'lopande' ? nextPlanned : time && intervalOf(time).to) ?? '9999';
  const when = timeText(translator, time, timeLabel, pulse);
  return { day, cells: [when, title, t('reportDocument.next.activity'), workstream?.title ?? '', responsibleRole ?? ''] as Coming['cells'] };
}

function comingEvent({ choice, translator }: ReportSpeech, { time, title, type, place }: Fact<'events'>): Coming {
  const interval = time === undefined ? {} : intervalOf(time);
  return { day: interval.from ?? interval.to ?? '9999', cells: [timeText(translator, time), title, choice('events', 'type', type), place ?? '', ''] };
}

export const nextPart: MakePart = (figures, speech) => {
  const { plan, learning } = figures;
  if (plan === undefined && learning === undefined) return undefined;
  const { t, tell, column } = speech;
  const all = [
    ...(plan?.next.first ?? []).map((activity) => comingActivity(speech, activity)),
    ...(learning?.ahead ?? []).map((event) => comingEvent(speech, event)),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const rows = all.slice(0, shown).map(({ cells }) => cells);
  const [first] = rows;
  const count = (plan?.next.count ?? 0) + (learning?.ahead.length ?? 0);
  return partOf(figures, speech, {
    key: 'next',
    heading: t('reportDocument.next'),
    finding: first === undefined ? t('reportDocument.next.empty') : t('reportDocument.next.finding', { title: first[1], when: first[0] }),
    columns: [
      column('when', t('reportDocument.column.when')),
      column('what', t('reportDocument.column.what')),
      column('sort', t('reportDocument.column.sort')),
      column('part', t('reportDocument.column.where')),
      column('who', t('reportDocument.column.who')),
    ],
    rows,
    drawing: { kind: 'none' },
    ...(count > rows.length ? { note: tell('reportDocument.next.more', { shown: rows.length, all: count }) } : {}),
    source: t('reportDocument.next.source'),
  });
};
