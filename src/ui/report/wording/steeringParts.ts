/** The parts about decisions, and about what they rest on. */
import { joined, none, type ReportSpeech } from './speech';
import { partOf, type MakePart } from './parts';

const mostDecisions = 50;

function formalText(formal: number, all: number, { t }: ReportSpeech): string {
  if (formal === 0) return t('reportDocument.decisions.noFormal', { count: all });
  return formal === all ? t('reportDocument.decisions.allFormal', { count: all }) : t('reportDocument.decisions.formal', { count: formal });
}

export const decidedPart: MakePart = (figures, speech) => {
  const { decided } = figures;
  if (decided === undefined) return undefined;
  const { t, column, Choice } = speech;
  const formal = decided.filter(({ decision }) => decision.formal).length;
  return partOf(figures, speech, {
    key: 'decided',
    heading: t('reportDocument.decisions'),
    finding:
      decided.length === 0
        ? t('reportDocument.decisions.empty')
        : joined(t('reportDocument.decisions.finding', { count: decided.length }), formalText(formal, decided.length, speech)),
    columns: [
      column('decision', t('reportDocument.column.decision')),
      column('date', t('reportDocument.column.date'), 'date'),
      column('body', t('reportDocument.column.body')),
      column('outcome', t('reportDocument.column.outcome')),
      column('formal', t('reportDocument.column.formal')),
      column('registration', t('reportDocument.column.registration')),
    ],
    rows: decided
      .slice(0, mostDecisions)
      .map(({ decision: { title, date, body, outcome, formal: isFormal, registration } }) => [
        title,
        date,
        body.title ?? none,
        Choice('decisions', 'outcome', outcome),
        t(isFormal ? 'reportDocument.yes' : 'reportDocument.no'),
        registration ?? none,
      ]),
    drawing: { kind: 'none' },
    note: t('reportDocument.decisions.note'),
    source: t('reportDocument.decisions.source'),
  });
};

const shareOf = (count: number, all: number): number | null => (all === 0 ? none : count / all) as number | null;

export const tracePart: MakePart = (figures, speech) => {
  const { trace } = figures;
  if (trace === undefined) return undefined;
  const { t, column, number } = speech;
  const { decisions, traced, signals, withOutcome } = trace;
  const isEmpty = decisions === 0 && signals === 0;
  return partOf(figures, speech, {
    key: 'trace',
    heading: t('reportDocument.trace'),
    finding: isEmpty
      ? t('reportDocument.trace.empty')
      : joined(
          decisions === 0 ? undefined : t('reportDocument.trace.finding', { traced: number(traced), all: number(decisions) }),
          signals === 0 ? undefined : t('reportDocument.trace.signals', { count: number(withOutcome), all: number(signals) }),
        ),
    columns: [
      column('measure', t('reportDocument.column.measure')),
      column('count', t('reportDocument.column.count'), 'number'),
      column('of', t('reportDocument.column.of'), 'number'),
      column('share', t('reportDocument.column.share'), 'percent'),
    ],
    rows: isEmpty
      ? []
      : [
          [t('reportDocument.trace.decisions'), traced, decisions, shareOf(traced, decisions)],
          [t('reportDocument.trace.outcomes'), withOutcome, signals, shareOf(withOutcome, signals)],
        ],
    drawing: { kind: 'bars', value: 'share', row: 0 },
    source: t('reportDocument.trace.source'),
  });
};
