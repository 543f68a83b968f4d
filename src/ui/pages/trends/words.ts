import type { PlainKeyOf } from '../../../i18n';
import type { trendWords } from '../../../i18n/pages/trends';
import type { sorts, Trend } from './trendUrl';

type Key = PlainKeyOf<(typeof trendWords)['sv']>;

export const levelKeys = {
  megatrend: 'trends.level.megatrend',
  trend: 'trends.level.trend',
  lokal: 'trends.level.lokal',
} satisfies Record<Trend['level'], Key>;

export const sortKeys = {
  impact: 'trends.sort.impact',
  signals: 'trends.sort.signals',
  title: 'trends.sort.title',
} satisfies Record<(typeof sorts)[number], Key>;

export const readinessKeys = {
  ingen: 'trends.readiness.ingen',
  medveten: 'trends.readiness.medveten',
  planerar: 'trends.readiness.planerar',
  agerar: 'trends.readiness.agerar',
} satisfies Record<NonNullable<Trend['readiness']>, Key>;

/** What 1 to 5 mean, in words; the columns' hints say the same. */
export const ratingKeys = {
  impact: ['trends.impact.1', 'trends.impact.2', 'trends.impact.3', 'trends.impact.4', 'trends.impact.5'],
  uncertainty: ['trends.uncertainty.1', 'trends.uncertainty.2', 'trends.uncertainty.3', 'trends.uncertainty.4', 'trends.uncertainty.5'],
} satisfies Record<'impact' | 'uncertainty', readonly Key[]>;
