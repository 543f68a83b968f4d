import * as React from 'react';
import { inOrder, yearsOf } from '../../../domain/learning/events';
import { searchText } from '../../../schema/columns';
import { events } from '../../../schema/lists/events';
import { isFoundIn } from '../../forms/matching';
import { useToday } from '../../learning/useLearning';
import type { LearningEvent, LearningFilters } from './learningUrl';

const matches = (event: LearningEvent, { text, type, audience, year, programme, mine }: LearningFilters, signedUp: ReadonlySet<number> | undefined): boolean =>
  (type === undefined || event.type === type) &&
  (audience === undefined || event.audience?.includes(audience) === true) &&
  (year === undefined || yearsOf(event).includes(year)) &&
  (programme === undefined || event.programme?.id === programme) &&
  (mine === undefined || signedUp?.has(event.id) === true) &&
  (text === undefined || isFoundIn(text, searchText(events, event)));

/** The occasions that a view shows, next first, past ones below. */
export function useShown(all: readonly LearningEvent[] | undefined, filters: LearningFilters, signedUp: ReadonlySet<number> | undefined) {
  const today = useToday();
  return React.useMemo(
    () =>
      inOrder(
        (all ?? []).filter((event) => matches(event, filters, signedUp)),
        today,
      ),
    [all, filters, signedUp, today],
  );
}
