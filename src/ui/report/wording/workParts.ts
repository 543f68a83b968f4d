/** The parts about learning, support, time and money. */
import type { ReportFigures } from '../../../domain/report/figures';
import { hoursKindCodes } from '../../../domain/hours/budget';
import { joined, percent, type ReportSpeech } from './speech';
import { partOf, type MakePart, type PartMade } from './parts';

export const learningPart: MakePart = (figures, speech) => {
  const { learning } = figures;
  if (learning === undefined) return undefined;
  const { t, tell, column, Choice } = speech;
  const { byType, reach, year } = learning;
  const held = byType.reduce((sum, row) => sum + row.held, 0);
  return partOf(figures, speech, {
    key: 'learning',
    heading: t('reportDocument.learning'),
    finding:
      held === 0
        ? t('reportDocument.learning.empty', { year: String(year) })
        : joined(
            tell('reportDocument.learning.finding', { count: held, year: String(year), people: reach.people }),
            reach.staffShare === undefined
              ? undefined
              : reach.staffShare < 1
                ? t('reportDocument.learning.share', { share: percent(reach.staffShare) })
                : t('reportDocument.learning.everybody'),
          ),
    columns: [
      column('sort', t('reportDocument.column.sort')),
      column('held', t('reportDocument.column.held'), 'number'),
      column('people', t('reportDocument.column.people'), 'number'),
    ],
    rows: byType.map(({ type, held: times, people }) => [Choice('events', 'type', type), times, people]),
    drawing: { kind: 'bars', value: 'people', row: 0 },
    note: joined(t('reportDocument.learning.note'), reach.uncounted === 0 ? undefined : t('reportDocument.learning.uncounted', { count: reach.uncounted })),
    source: t('reportDocument.learning.source'),
  });
};

export const knowledgePart: MakePart = (figures, speech) => {
  const { knowledge } = figures;
  if (knowledge === undefined) return undefined;
  const { t, tell, column } = speech;
  const { recorded, shared, used } = knowledge.chain;
  return partOf(figures, speech, {
    key: 'knowledgeChain',
    heading: t('reportDocument.knowledge'),
    finding:
      recorded === 0
        ? t('reportDocument.knowledge.empty')
        : used === 0
          ? t('reportDocument.knowledge.unused')
          : tell('reportDocument.knowledge.finding', { count: used, all: recorded }),
    columns: [column('step', t('reportDocument.column.step')), column('count', t('reportDocument.column.count'), 'number')],
    rows:
      recorded === 0
        ? []
        : [
            [t('reportDocument.knowledge.recorded'), recorded],
            [t('reportDocument.knowledge.shared'), shared],
            [t('reportDocument.knowledge.used'), used],
          ],
    drawing: { kind: 'bars', value: 'count', row: 2 },
    source: t('reportDocument.knowledge.source'),
  });
};

export const supportPart: MakePart = (figures, speech) => {
  const { support } = figures;
  if (support === undefined) return undefined;
  const { t, tell, column, Choice } = speech;
  const { received, open, promptness, byKind } = support;
  const isEmpty = received === 0 && open === 0;
  return partOf(figures, speech, {
    key: 'support',
    heading: t('reportDocument.support'),
    finding: isEmpty
      ? t('reportDocument.support.empty')
      : joined(
          received === 0 ? t('reportDocument.support.empty') : tell('reportDocument.support.finding', { count: received }),
          promptness.due === 0 ? undefined : tell('reportDocument.support.prompt', { within: promptness.within, due: promptness.due }),
          open === 0 ? undefined : tell('reportDocument.support.open', { count: open }),
        ),
    columns: [
      column('sort', t('reportDocument.column.sort')),
      column('received', t('reportDocument.column.received'), 'number'),
      column('open', t('reportDocument.column.open'), 'number'),
    ],
    rows: byKind.map((row) => [Choice('supportRequests', 'kind', row.kind), row.received, row.open]),
    drawing: { kind: 'bars', value: 'received' },
    source: t('reportDocument.support.source'),
  });
};

type HoursWords = Pick<PartMade, 'finding' | 'rows'> & Partial<Pick<PartMade, 'note'>>;

/** What is planned stands also where nobody's hours are summed: the plan is no secret. */
function hoursWords({ hours, plannedHours, plan, period }: ReportFigures, { t, number, Choice, month }: ReportSpeech): HoursWords {
  if (hours === 'notYours') return { finding: t('reportDocument.hours.notYours'), rows: [] };
  if (hours === 'tooFew') return { finding: t('reportDocument.hours.tooFew'), rows: [] };
  const { used, budget, byKind } = hours;
  const rounded = number(Math.round(used));
  return {
    finding: joined(
      budget === undefined
        ? joined(t('reportDocument.hours.used', { used: rounded }), t('reportDocument.hours.noBudget'))
        : t('reportDocument.hours.finding', { used: rounded, budget: number(budget) }),
      plannedHours === undefined ? undefined : t('reportDocument.hours.marks', { month: month(period.to) }),
    ),
    rows: hoursKindCodes.map((kind) => [
      Choice('timeEntries', 'kind', kind),
      byKind.find((row) => row.kind === kind)?.used ?? 0,
      plannedHours === undefined ? null : plannedHours[kind],
    ]),
    note: joined(
      t('reportDocument.hours.note'),
      plan === undefined || plan.unestimated === 0 ? undefined : t('reportDocument.hours.unestimated', { count: plan.unestimated }),
    ),
  };
}

export const hoursPart: MakePart = (figures, speech) => {
  const { hours, lists } = figures;
  // Who may not read the plan either is told nothing of its hours.
  if (hours === 'notYours' && !lists.includes('activities')) return undefined;
  const { t, column, number } = speech;
  const share = typeof hours === 'string' ? undefined : hours.share;
  return partOf(figures, speech, {
    key: 'hours',
    heading: share === undefined ? t('reportDocument.hours') : t('reportDocument.hours.ofShare', { share: number(Math.round(share * 1000) / 10) }),
    columns: [
      column('sort', t('reportDocument.column.sort')),
      column('used', t('reportDocument.column.used'), 'hours'),
      column('planned', t('reportDocument.column.planned'), 'hours'),
    ],
    drawing: { kind: 'bars', value: 'used', planned: 'planned' },
    source: t('reportDocument.hours.source'),
    ...hoursWords(figures, speech),
  });
};

export const costsPart: MakePart = (figures, speech) => {
  const { costs } = figures;
  if (costs === undefined) return undefined;
  const { t, column, number, Choice } = speech;
  const { total, byKind, year } = costs;
  const amounts = { actual: number(total.actual), planned: number(total.planned), year: String(year) };
  return partOf(figures, speech, {
    key: 'costs',
    heading: t('reportDocument.costs'),
    finding:
      byKind.length === 0
        ? t('reportDocument.costs.empty', { year: String(year) })
        : joined(
            total.planned === 0 ? t('reportDocument.costs.unplanned', amounts) : t('reportDocument.costs.finding', amounts),
            total.planned > 0 && total.difference > 0 ? t('reportDocument.costs.over', { amount: number(total.difference) }) : undefined,
          ),
    columns: [
      column('sort', t('reportDocument.column.sort')),
      column('planned', t('reportDocument.column.planned'), 'kronor'),
      column('actual', t('reportDocument.column.spent'), 'kronor'),
    ],
    rows: byKind.map(({ kind, planned, actual }) => [Choice('costs', 'kind', kind), planned, actual]),
    drawing: { kind: 'bars', value: 'actual', planned: 'planned' },
    source: t('reportDocument.costs.source'),
  });
};
