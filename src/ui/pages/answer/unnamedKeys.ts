import type { Grouping } from '../../../domain/kit/answers';
import type { PlainKeyOf } from '../../../i18n';
import type { answerWords } from '../../../i18n/pages/answer';

/** What those are called who did not say where they sat or came from. */
export const unnamedKeys = {
  table: 'answers.unnamed.table',
  municipality: 'answers.unnamed.municipality',
  none: 'answers.all',
} as const satisfies Record<Grouping, PlainKeyOf<(typeof answerWords)['sv']>>;
