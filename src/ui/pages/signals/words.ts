import type { PlainKey } from '../../../i18n';
import type { sorts } from './signalUrl';

export const sortKeys = {
  newest: 'signals.sort.newest',
  oldest: 'signals.sort.oldest',
  title: 'signals.sort.title',
  oenighet: 'signals.sort.disagreement',
} satisfies Record<(typeof sorts)[number], PlainKey>;
