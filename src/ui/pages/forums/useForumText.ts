import type { Forum, ForumState } from '../../../domain/forums/forums';
import { forumWords } from '../../../i18n/pages/forums';
import { forums } from '../../../schema/lists/forums';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useEvery } from '../../fields/useEvery';
import { useWords } from '../../fields/words';

export interface ForumText {
  /** "12 mars", with the year when it is another. */
  day(day: string): string;
  /** "varje månad". */
  every(months: number): string;
  warning(state: ForumState<unknown>): string | undefined;
  /** "APT · Regional utveckling · varje månad · möts 4 april · 15 min". */
  facts(forum: Forum, state: ForumState<unknown>): string;
}

/** What is said of a forum wherever it is shown. */
export function useForumText(): ForumText {
  const translator = useTranslator();
  const { t } = useText(forumWords);
  const words = useWords(forums);
  const day = (value: string): string => timeText(translator, { kind: 'milstolpe', end: value, precision: 'dag' });
  const every = useEvery();
  return {
    day,
    every,
    warning: ({ warning }) => warning && (warning.code === 'never' ? t('forums.warning.never') : t('forums.warning.long', { count: warning.months })),
    facts: ({ kind, unit, monthsBetween, minutes }, { meets }) =>
      [
        words.choice('kind', kind),
        unit,
        monthsBetween && every(monthsBetween),
        meets && t('forums.meets', { day: day(meets) }),
        minutes && t('forums.minutes', { minutes: String(minutes) }),
      ]
        .filter(Boolean)
        .join(' · '),
  };
}
