import type { PlainKey } from '../../../i18n';
import type { arrivals, sorts } from './signalUrl';

export const arrivalKeys = {
  week: 'signals.arrived.week',
  month: 'signals.arrived.month',
  year: 'signals.arrived.year',
} satisfies Record<(typeof arrivals)[number], PlainKey>;

export const sortKeys = {
  newest: 'signals.sort.newest',
  oldest: 'signals.sort.oldest',
  title: 'signals.sort.title',
} satisfies Record<(typeof sorts)[number], PlainKey>;
