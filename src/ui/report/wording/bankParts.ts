/** The parts about the bank: how it grows and is used, where nobody looks, and where people disagree. */
import type { Axis } from '../../../domain/assessments';
import type { BankList } from '../../../domain/report/tally/bank';
import { joined, none, type ReportSpeech } from './speech';
import { partOf, type MakePart } from './parts';

const listLabel = {
  signals: 'reportDocument.list.signals',
  trends: 'reportDocument.list.trends',
  methods: 'reportDocument.list.methods',
  knowledge: 'reportDocument.list.knowledge',
  publications: 'reportDocument.list.publications',
} as const satisfies Record<BankList, string>;

export const axisLabel = {
  impact: 'reportDocument.axis.impact',
  uncertainty: 'reportDocument.axis.uncertainty',
  urgency: 'reportDocument.axis.urgency',
  novelty: 'reportDocument.axis.novelty',
  likelihood: 'reportDocument.axis.likelihood',
} as const satisfies Record<Axis, string>;

export const growthPart: MakePart = (figures, speech) => {
  const { growth, use } = figures.bank;
  if (use.length === 0) return undefined;
  const { t, tell, column } = speech;
  const lists = use.map(({ list }) => list);
  const isEmpty = use.every(({ there }) => there === 0);
  const signals = use.find(({ list }) => list === 'signals');
  const amounts = { there: signals?.there ?? 0, fresh: signals?.fresh ?? 0 };
  return partOf(figures, speech, {
    key: 'bankGrowth',
    heading: t('reportDocument.growth'),
    finding: isEmpty
      ? t('reportDocument.growth.empty')
      : (signals?.fresh ?? 0) === 0
        ? tell('reportDocument.growth.same', amounts)
        : tell('reportDocument.growth.finding', amounts),
    columns: [column('month', t('reportDocument.column.month'), 'month'), ...lists.map((list) => column(list, t(listLabel[list]), 'number'))],
    rows: isEmpty ? [] : growth.months.map((month, index) => [month, ...lists.map((list) => growth.counts[list][index] ?? 0)]),
    drawing: { kind: 'lines', series: lists },
    source: t('reportDocument.growth.source'),
  });
};

/** How many of the spaningar have come to use; also in the two minutes. */
export const usedText = ({ used, there }: { readonly used: number; readonly there: number }, { t, tell }: ReportSpeech): string =>
  used === 0 ? t('reportDocument.use.none') : tell('reportDocument.use.finding', { count: used, there });

export const usePart: MakePart = (figures, speech) => {
  const { runs, use } = figures.bank;
  // Use is told by links; who may not read those knows nothing of it.
  if (use.length === 0 || !figures.lists.includes('links')) return undefined;
  const { t, tell, column } = speech;
  const isEmpty = use.every(({ there }) => there === 0);
  const signals = use.find(({ list }) => list === 'signals');
  return partOf(figures, speech, {
    key: 'bankUse',
    heading: t('reportDocument.use'),
    finding: isEmpty
      ? t('reportDocument.growth.empty')
      : joined(
          signals === undefined ? undefined : usedText(signals, speech),
          runs.inPeriod === 0 ? t('reportDocument.use.noRuns') : tell('reportDocument.use.runs', { count: runs.inPeriod }),
        ),
    columns: [
      column('what', t('reportDocument.column.what')),
      column('there', t('reportDocument.column.there'), 'number'),
      column('used', t('reportDocument.column.used'), 'number'),
      column('fresh', t('reportDocument.column.fresh'), 'number'),
    ],
    rows: isEmpty ? [] : use.map(({ list, there, used, fresh }) => [t(listLabel[list]), there, used, fresh]),
    drawing: { kind: 'bars', value: 'used', row: 0 },
    note: t('reportDocument.use.note'),
    source: t('reportDocument.use.source'),
  });
};

export const coveragePart: MakePart = (figures, speech) => {
  if (!figures.lists.includes('signals')) return undefined;
  const { rows, columns, counts, highest, unknown, emptiest } = figures.bank.coverage;
  const { t, tell, column, choice, Choice } = speech;
  const isEmpty = highest === 0 || emptiest === undefined;
  return partOf(figures, speech, {
    key: 'coverage',
    heading: t('reportDocument.coverage'),
    finding: isEmpty
      ? t('reportDocument.coverage.empty')
      : t('reportDocument.coverage.finding', {
          category: choice('signals', 'category', emptiest.row),
          horizon: choice('signals', 'horizon', emptiest.column),
          seen: emptiest.count === 0 ? t('reportDocument.coverage.unseen') : t('reportDocument.coverage.seen', { count: emptiest.count }),
        }),
    columns: [
      column('category', t('reportDocument.column.category')),
      ...columns.map((horizon) => column(horizon, Choice('signals', 'horizon', horizon), 'number')),
    ],
    rows: isEmpty ? [] : rows.map((category, index) => [Choice('signals', 'category', category), ...(counts[index] ?? [])]),
    drawing: { kind: 'matrix', columns },
    ...(unknown === 0 ? {} : { note: tell('reportDocument.coverage.unknown', { count: unknown }) }),
    source: t('reportDocument.coverage.source'),
  });
};

export const disputedPart: MakePart = (figures, speech) => {
  if (!figures.lists.includes('assessments')) return undefined;
  const { disputed } = figures.bank;
  const { t, column, Choice, number } = speech;
  const [first] = disputed;
  return partOf(figures, speech, {
    key: 'disputed',
    heading: t('reportDocument.disputed'),
    finding:
      first === undefined
        ? t('reportDocument.disputed.empty')
        : t('reportDocument.disputed.finding', {
            title: first.signal.title,
            axis: t(axisLabel[first.axis]),
            low: number(first.spread.lowest),
            high: number(first.spread.highest),
          }),
    columns: [
      column('signal', t('reportDocument.column.signal')),
      column('category', t('reportDocument.column.category')),
      column('axis', t('reportDocument.column.axis')),
      column('low', t('reportDocument.column.low'), 'number'),
      column('high', t('reportDocument.column.high'), 'number'),
      column('persons', t('reportDocument.column.persons'), 'number'),
    ],
    rows: disputed.map(({ signal, axis, spread, persons }) => [
      signal.title,
      signal.category === undefined ? none : Choice('signals', 'category', signal.category),
      t(axisLabel[axis]),
      spread.lowest,
      spread.highest,
      persons,
    ]),
    drawing: { kind: 'none' },
    note: t('reportDocument.disputed.note'),
    source: t('reportDocument.disputed.source'),
  });
};
