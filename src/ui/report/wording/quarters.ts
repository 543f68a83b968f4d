/** The two minutes: what changed, what to decide, what is late, one spaning to talk about. Every row says what it means for who reads it. */
import { othersKey, type ReportRow } from '../../../domain/report/document';
import type { ReportFigures } from '../../../domain/report/figures';
import type { Fact } from '../../../domain/report/facts';
import type { LateActivity } from '../../../domain/report/tally/plan';
import type { AskedFor } from '../../../domain/report/tally/steering';
import type { Discussed } from '../../../domain/report/tally/discuss';
import { optionsOf } from '../../../domain/proposals/options';
import { timeText } from '../../fields/timeText';
import { axisLabel, usedText } from './bankParts';
import { joined, pointless, sentence, type ReportSpeech } from './speech';

type Rows = readonly ReportRow[];

function decidedRows({ decided = [] }: ReportFigures, { t, choice, day }: ReportSpeech): Rows {
  const next = {
    bifall: 'reportDocument.decided.bifall',
    delvis: 'reportDocument.decided.delvis',
    avslag: 'reportDocument.decided.avslag',
    aterremiss: 'reportDocument.decided.aterremiss',
    bordlagt: 'reportDocument.decided.bordlagt',
  } as const satisfies Record<Fact<'decisions'>['outcome'], string>;
  return decided.map(({ decision, proposal }) => ({
    key: `changed/decisions/${decision.id}`,
    title: t('reportDocument.decided.title', { title: proposal?.title ?? decision.title }),
    meaning: t('reportDocument.decided.meaning', {
      body: decision.body.title ?? t('reportDocument.goneBody'),
      day: day(decision.date),
      outcome: choice('decisions', 'outcome', decision.outcome),
      next: t(next[decision.outcome]),
    }),
    item: { list: 'decisions', id: decision.id },
  }));
}

function radarRows({ radar }: ReportFigures, { t, choice }: ReportSpeech): Rows {
  const distance = (blip: { readonly year?: number; readonly horizon?: string } | undefined, withYear: boolean): string =>
    withYear && blip?.year !== undefined ? String(blip.year) : choice('signals', 'horizon', blip?.horizon ?? '');
  return (radar?.moved ?? []).flatMap(({ blip, before, movement }) => {
    if (movement === 'new') return [];
    const hasYears = blip.year !== undefined && before?.year !== undefined;
    const [from, to] = [distance(before, hasYears), distance(blip, hasYears)];
    return [
      {
        key: `changed/radar/${blip.key}`,
        title: t(movement === 'nearer' ? 'reportDocument.radar.nearer' : 'reportDocument.radar.further', { title: blip.title }),
        meaning: from === '' || to === '' ? t('reportDocument.noAction') : t('reportDocument.radar.meaning', { from, to }),
        item: { list: blip.list, id: blip.id },
      },
    ];
  });
}

/** Things of one kind in one row: how many, and which the first are. */
function planRows({ plan, planChanges }: ReportFigures, { t, tell, some }: ReportSpeech): Rows {
  const rows: ReportRow[] = [];
  const { count, first } = plan?.done ?? { count: 0, first: [] };
  const titlesOf = (all: readonly { readonly title: string }[]): readonly string[] => all.map(({ title }) => title);
  if (count > 0)
    rows.push({
      key: 'changed/done',
      title: tell('reportDocument.done', { count }),
      meaning: t('reportDocument.done.meaning', { titles: some(titlesOf(first), count) }),
    });
  const { moved } = planChanges ?? { moved: [] };
  const [one] = moved;
  if (one !== undefined) {
    const titles = some(titlesOf(moved), moved.length);
    const isAlone = moved.length === 1 && (one.reason ?? '').trim() !== '';
    rows.push({
      key: 'changed/moved',
      title: tell('reportDocument.moved', { count: moved.length }),
      meaning: isAlone
        ? joined(t('reportDocument.moved.reason', { titles, reason: sentence(one.reason ?? '') }), t('reportDocument.noAction'))
        : t('reportDocument.moved.meaning', { titles }),
    });
  }
  return rows;
}

function bankRows(figures: ReportFigures, speech: ReportSpeech): Rows {
  const { bank, knowledge } = figures;
  const { t, tell, some } = speech;
  const rows: ReportRow[] = [];
  const counted = (list: string): { readonly there: number; readonly used: number; readonly fresh: number } =>
    bank.use.find((one) => one.list === list) ?? { there: 0, used: 0, fresh: 0 };
  const [signals, methods] = [counted('signals'), counted('methods')];
  const trends = bank.freshTrends.map(({ title }) => title);
  if (trends.length > 0)
    rows.push({
      key: 'changed/trends',
      title: tell('reportDocument.trends', { count: trends.length }),
      meaning: t('reportDocument.trends.meaning', { titles: some(trends, trends.length) }),
    });
  if (signals.fresh > 0)
    rows.push({
      key: 'changed/signals',
      title: tell('reportDocument.fresh', { count: signals.fresh }),
      meaning: joined(usedText(signals, speech), t('reportDocument.noAction')),
    });
  const used = knowledge?.used ?? [];
  if (used.length > 0)
    rows.push({
      key: 'changed/learnings',
      title: tell('reportDocument.learned', { count: used.length }),
      meaning: t('reportDocument.learned.meaning', {
        titles: some(
          used.map(({ title }) => t('reportDocument.quoted', { title: pointless(title) })),
          used.length,
        ),
      }),
    });
  if (bank.runs.inPeriod > 0)
    rows.push({
      key: 'changed/runs',
      title: tell('reportDocument.runs', { count: bank.runs.inPeriod }),
      meaning: tell('reportDocument.runs.meaning', { there: methods.there, used: methods.used }),
    });
  return rows;
}

function submittedRows({ steering }: ReportFigures, { t }: ReportSpeech): Rows {
  const asked = new Set(steering?.toDecide.map(({ proposal }) => proposal.id));
  return (steering?.submitted ?? [])
    .filter(({ id }) => !asked.has(id))
    .map(({ id, title, summary }) => ({
      key: `changed/proposals/${id}`,
      title: t('reportDocument.submitted', { title }),
      meaning: t('reportDocument.submitted.meaning', { summary: sentence(summary) }),
      item: { list: 'proposals', id },
    }));
}

/** What weighs most first. */
export const changedRows = (figures: ReportFigures, speech: ReportSpeech): Rows => [
  ...decidedRows(figures, speech),
  ...radarRows(figures, speech),
  ...planRows(figures, speech),
  ...bankRows(figures, speech),
  ...submittedRows(figures, speech),
];

function needText({ proposal, options }: AskedFor, { t, number }: ReportSpeech): string | undefined {
  const preferred = options.find(({ isPreferred }) => isPreferred === true);
  const [hours, cost] = [proposal.hours ?? preferred?.hoursPerYear, proposal.cost ?? preferred?.cost];
  const parts = [
    hours === undefined || hours === 0 ? undefined : t('reportDocument.ask.hours', { hours: number(hours) }),
    cost === undefined || cost === 0 ? undefined : t('reportDocument.ask.cost', { cost: number(cost) }),
  ].filter((text): text is string => text !== undefined);
  const [first, last] = parts;
  if (first === undefined)
    return proposal.resourceNeed === undefined ? undefined : t('reportDocument.ask.need', { need: proposal.resourceNeed.replace(/\.$/, '') });
  return t('reportDocument.ask.need', { need: last === undefined ? first : t('reportDocument.and', { first, last }) });
}

function askedText(asked: AskedFor, speech: ReportSpeech, today: string): string {
  const { t, tell, day } = speech;
  const { proposal, handling, isTabled } = asked;
  const options = optionsOf(proposal);
  const preferred = options.find(({ isPreferred }) => isPreferred === true);
  const by = proposal.neededBy ?? proposal.decisionDate;
  const stances = {
    tillstyrker: 'reportDocument.ask.tillstyrker',
    avstyrker: 'reportDocument.ask.avstyrker',
    noterat: 'reportDocument.ask.noted',
    pagar: undefined,
  } as const;
  const stance = handling === undefined ? undefined : stances[handling.stance];
  return joined(
    sentence(proposal.summary),
    options.length === 0
      ? undefined
      : preferred === undefined
        ? tell('reportDocument.ask.options', { count: options.length })
        : tell('reportDocument.ask.preferred', { count: options.length, name: preferred.name }),
    needText(asked, speech),
    stance === undefined ? undefined : t(stance, { body: handling?.body.title ?? t('reportDocument.goneBody') }),
    isTabled ? t('reportDocument.ask.tabled') : undefined,
    by === undefined ? undefined : t(by < today ? 'reportDocument.ask.overdue' : 'reportDocument.ask.by', { day: day(by) }),
  );
}

export const toDecideRows = ({ steering, today }: ReportFigures, speech: ReportSpeech): Rows =>
  (steering?.toDecide ?? []).map((asked) => {
    const { id, title, type, letter } = asked.proposal;
    const { t } = speech;
    const named = letter === undefined ? title : t('reportDocument.ask.letter', { title, letter });
    return {
      key: `toDecide/proposals/${id}`,
      title: type === 'resurs' ? t('reportDocument.ask.resource', { title: named }) : named,
      meaning: askedText(asked, speech, today),
      item: { list: 'proposals', id },
    };
  });

/** Who gets it, as people write the role. */
const isForThem = (receiver: string | undefined): boolean => /ledningsgrupp|styrgrupp|management group|steering group/i.test(receiver ?? '');

function lateRow({ activity, days }: LateActivity, { t, translator }: ReportSpeech): ReportRow {
  const { id, title, time, timeLabel, statusReason, responsibleRole, receiverRole } = activity;
  const reason = (statusReason ?? '').trim();
  return {
    key: `late/activities/${id}`,
    title,
    state: t('reportDocument.late.state', { count: days }),
    meaning: joined(
      reason === '' ? t('reportDocument.late.time', { time: timeText(translator, time, timeLabel) }) : sentence(reason),
      responsibleRole === undefined ? undefined : t('reportDocument.late.role', { role: responsibleRole }),
      t(isForThem(receiverRole) ? 'reportDocument.late.toYou' : 'reportDocument.noAction'),
    ),
    item: { list: 'activities', id },
  };
}

export function lateRows({ plan }: ReportFigures, speech: ReportSpeech): Rows {
  const { count, first } = plan?.late ?? { count: 0, first: [] };
  const { t, tell } = speech;
  const others = count - first.length;
  const rows = first.map((late) => lateRow(late, speech));
  if (others <= 0) return rows;
  return [...rows, { key: othersKey('late'), title: tell('reportDocument.late.others', { count: others }), meaning: t('reportDocument.late.othersMeaning') }];
}

function discussRow({ signal, dispute }: Discussed, { t, choice, Choice, number }: ReportSpeech): ReportRow {
  const { id, title, category, horizon, whatIf, whyHere } = signal;
  const spread = dispute && {
    axis: t(axisLabel[dispute.axis]),
    low: number(dispute.spread.lowest),
    high: number(dispute.spread.highest),
  };
  const facts = [
    category === undefined ? undefined : Choice('signals', 'category', category),
    horizon === undefined ? undefined : choice('signals', 'horizon', horizon),
    spread && t(dispute.spread.agreement === 'disagree' ? 'reportDocument.discuss.disputed' : 'reportDocument.discuss.differs', spread),
  ].filter(Boolean);
  return {
    key: `discuss/signals/${id}`,
    title,
    meaning: [whatIf, whyHere].map((text) => (text ?? '').trim()).find((text) => text !== '') ?? t('reportDocument.discuss.question'),
    ...(category === undefined ? {} : { category }),
    ...(facts.length === 0 ? {} : { facts: facts.join(' · ') }),
    item: { list: 'signals', id },
  };
}

export const discussRows = ({ bank }: ReportFigures, speech: ReportSpeech): Rows => bank.discuss.map((one) => discussRow(one, speech));
