import type { PlainKeyOf } from '../../i18n';
import { forumWords } from '../../i18n/pages/forums';
import { useText } from '../app/useText';

/** Intervals that have a word of their own. */
const everyKeys: Readonly<Record<number, PlainKeyOf<(typeof forumWords)['sv']>>> = {
  2: 'forums.every.second',
  3: 'forums.every.third',
  4: 'forums.every.fourth',
  6: 'forums.every.sixth',
  12: 'forums.every.year',
};

/** How often, by the months between: "varannan månad". */
export function useEvery(): (months: number) => string {
  const { t } = useText(forumWords);
  return (months) => {
    const named = everyKeys[months];
    return named ? t(named) : t('forums.every', { count: months });
  };
}
