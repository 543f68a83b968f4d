/** The report in words. The same numbers in the same language always give the same document. */
import type { ReportDocument, ReportPart } from '../../../domain/report/document';
import type { ReportFigures } from '../../../domain/report/figures';
import { coveragePart, disputedPart, growthPart, usePart } from './bankParts';
import type { MakePart } from './parts';
import { goalsPart, nextPart, workstreamsPart } from './planParts';
import { changedRows, discussRows, lateRows, toDecideRows } from './quarters';
import { joined, type ReportSpeech } from './speech';
import { decidedPart, tracePart } from './steeringParts';
import { costsPart, hoursPart, knowledgePart, learningPart, supportPart } from './workParts';

/** In reading order. */
const makers: readonly MakePart[] = [
  workstreamsPart,
  goalsPart,
  nextPart,
  decidedPart,
  learningPart,
  knowledgePart,
  supportPart,
  hoursPart,
  costsPart,
  growthPart,
  usePart,
  coveragePart,
  disputedPart,
  tracePart,
];

/** Somebody has written down something that a report can tell of. */
function isEmpty({ plan, steering, decided, bank, goals, learning, knowledge, support, costs }: ReportFigures): boolean {
  const counts = [
    plan?.total.all,
    steering?.toDecide.length,
    steering?.submitted.length,
    decided?.length,
    goals?.length,
    learning?.byType.length,
    learning?.ahead.length,
    knowledge?.chain.recorded,
    support?.received,
    support?.open,
    costs?.byKind.length,
    ...bank.use.map(({ there }) => there),
  ];
  return counts.every((count) => count === undefined || count === 0);
}

function changedSentence({ plan, bank, period }: ReportFigures, { t, within, day, some }: ReportSpeech): string | undefined {
  const [done, fresh] = [plan?.done.count ?? 0, bank.use.find(({ list }) => list === 'signals')?.fresh ?? 0];
  const things = [
    done === 0 ? undefined : within('reportDocument.lead.done', { count: done }),
    fresh === 0 ? undefined : within('reportDocument.lead.fresh', { count: fresh }),
  ].filter((text): text is string => text !== undefined);
  return things.length === 0 ? undefined : t('reportDocument.lead.changed', { from: day(period.from), things: some(things, things.length) });
}

/** The situation in one to three sentences: what is asked for, what is late, what has come. */
function leadOf(figures: ReportFigures, speech: ReportSpeech): string {
  const { t, tell } = speech;
  const { steering, plan } = figures;
  if (isEmpty(figures)) return t('reportDocument.nothing');
  const asked = steering?.toDecide.length ?? 0;
  const [late, all] = [plan?.late.count ?? 0, plan?.total.all ?? 0];
  return joined(
    steering === undefined ? undefined : asked === 0 ? t('reportDocument.lead.decideNone') : tell('reportDocument.lead.decide', { count: asked }),
    all === 0 ? undefined : late === 0 ? tell('reportDocument.lead.lateNone', { all }) : tell('reportDocument.lead.late', { count: late, all }),
    changedSentence(figures, speech),
  );
}

const longestPurpose = 400;
/** The assignment's own purpose, as running text: its first paragraph, without the marks of Markdown. */
function purposeOf({ assignment }: ReportFigures): string | undefined {
  const paragraphs = (assignment?.purpose ?? assignment?.summary ?? '').split(/\n\s*\n/).map((text) =>
    text
      .replace(/^\s*(?:[#>*+-]+|\d+[.)])\s+/gm, '')
      .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      .replace(/(\*\*|__|\*|_|`)(?=\S)(.+?)\1/g, '$2')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const first = paragraphs.find((text) => text !== '');
  if (first === undefined || first.length <= longestPurpose) return first;
  return `${first.slice(0, longestPurpose).replace(/\s+\S*$/, '')}…`;
}

export function documentOf(figures: ReportFigures, speech: ReportSpeech): ReportDocument {
  const { period, today, isFictional, nextReport } = figures;
  const { t, month, language } = speech;
  const purpose = purposeOf(figures);
  return {
    format: 1,
    language,
    title: t('reportDocument.title', { month: month(period.to) }),
    period,
    made: today,
    ...(purpose === undefined ? {} : { purpose }),
    lead: leadOf(figures, speech),
    quarters: {
      changed: changedRows(figures, speech),
      toDecide: toDecideRows(figures, speech),
      late: lateRows(figures, speech),
      discuss: discussRows(figures, speech),
    },
    parts: makers.map((make) => make(figures, speech)).filter((part): part is ReportPart => part !== undefined),
    ...(nextReport === undefined || nextReport <= today ? {} : { nextReport }),
    ...(isFictional ? { isFictional } : {}),
  };
}
