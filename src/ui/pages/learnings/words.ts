import type { Grouping } from '../../../domain/learning/summary';
import type { PlainKeyOf } from '../../../i18n';
import type { learningsWords } from '../../../i18n/pages/learnings';
import type { Show } from './learningsUrl';

type Key = PlainKeyOf<(typeof learningsWords)['sv']>;

export const showKeys = {
  logg: 'learnings.show.log',
  rangordning: 'learnings.show.ranking',
  sammanfattning: 'learnings.show.summary',
} satisfies Record<Show, Key>;

export const groupingKeys = { theme: 'learnings.grouping.theme', receiver: 'learnings.grouping.receiver' } satisfies Record<Grouping, Key>;
