/** The parts about decisions, and about what they rest on. */
import { joined, none, type ReportSpeech } from './speech';
import { partOf, type MakePart } from './parts';

const mostDecisions = 50;

function formalText(formal: number, all: number, { t, tell }: ReportSpeech): string {
  if (formal === 0) return t('reportDocument.decisions.noFormal', { count: all });
  return formal === all ? t('reportDocument.decisions.allFormal', { count: all }) : tell('reportDocument.decisions.formal', { count: formal });
}

export const decidedPart: MakePart = (figures, speech) => {
  const { decided } = figures;
  if (decided === undefined) return undefined;
  const { t, tell, column, Choice } = speech;
  const formal = decided.filter(({ isFormal }) => isFormal).length;
  return partOf(figures, speech, {
    key: 'decided',
    heading: t('reportDocument.decisions'),
    finding:
      decided.length === 0
        ? t('reportDocument.decisions.empty')
        : joined(tell('reportDocument.decisions.finding', { count: decided.length }), formalText(formal, decided.length, speech)),
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
      .map(({ decision: { title, date, body, outcome, registration }, isFormal }) => [
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
  const { t, tell, column } = speech;
  const { decisions, traced, signals, withOutcome } = trace;
  const isEmpty = decisions === 0 && signals === 0;
  return partOf(figures, speech, {
    key: 'trace',
    heading: t('reportDocument.trace'),
    finding: isEmpty
      ? t('reportDocument.trace.empty')
      : joined(
          decisions === 0
            ? undefined
            : traced === 0
              ? t('reportDocument.trace.noneTraced')
              : tell('reportDocument.trace.finding', { count: traced, all: decisions }),
          signals === 0
            ? undefined
            : withOutcome === 0
              ? t('reportDocument.trace.noOutcome')
              : tell('reportDocument.trace.signals', { count: withOutcome, all: signals }),
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
