import type { signalWords } from '../../../i18n/pages/signal';
import type { PlainKeyOf } from '../../../i18n';
import type { arrivals, selections } from './signalUrl';

/** Texts of the page that come after its first view. */
export type SignalKey = PlainKeyOf<(typeof signalWords)['sv']>;

export const arrivalKeys = {
  week: 'signal.arrived.week',
  month: 'signal.arrived.month',
  year: 'signal.arrived.year',
} satisfies Record<(typeof arrivals)[number], SignalKey>;

export const selectionKeys = {
  mine: 'signal.selection.mine',
  due: 'signal.selection.due',
} satisfies Record<(typeof selections)[number], SignalKey>;
