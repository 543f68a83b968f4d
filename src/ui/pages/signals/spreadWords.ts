import type { Text } from '../../../i18n';
import type { signalWords } from '../../../i18n/pages/signal';
import type { Agreement, InShort, Spread } from '../../../domain/assessments';
import type { SignalKey } from './moreWords';
import { capitalised } from '../../../i18n/capitalised';

type T = Text<(typeof signalWords)['sv']>['t'];

const agreementKeys = {
  agree: 'signal.agreement.agree',
  mostlyAgree: 'signal.agreement.mostlyAgree',
  disagree: 'signal.agreement.disagree',
} satisfies Record<Agreement, SignalKey>;

/** "2–5"; "3" when all say so. */
export const rangeText = ({ lowest, highest }: Spread): string => (lowest === highest ? String(lowest) : `${lowest}–${highest}`);

/** "2–5, oeniga". One person alone is neither. */
export const spreadText = (t: T, spread: Spread): string =>
  spread.count === 1
    ? t('signal.spread.one', { value: rangeText(spread) })
    : t('signal.spread', { range: rangeText(spread), agreement: t(agreementKeys[spread.agreement]) });

/** What a row has room for: "Oeniga, 2–5", "2 av 6 har bedömt". */
export const shortText = (t: T, short: InShort): string => {
  if (short.says === 'spread')
    return t('signal.row.spread', { range: rangeText(short.spread), agreement: capitalised(t(agreementKeys[short.spread.agreement])) });
  return countText(t, short.persons, short.of);
};

export const countText = (t: T, persons: number, of: number | undefined): string =>
  of === undefined ? t('signal.assessed', { count: persons }) : t('signal.assessedOf', { persons, of });

/** Every rating and how many gave it, for who hears the drawing instead of seeing it: "2 säger 4, 1 säger 5". */
export const valuesText = (t: T, { values }: Spread): string =>
  [...new Set(values)].map((value) => t('signal.spread.says', { persons: values.filter((one) => one === value).length, value })).join(', ');
