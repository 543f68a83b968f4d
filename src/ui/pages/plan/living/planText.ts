import * as React from 'react';
import { planLists, type PlanListKey } from '../../../../domain/revisions/plannedFields';
import { idOf } from '../../../../domain/revisions/content';
import type { PlanValue } from '../../../../domain/revisions/values';
import { livingWords } from '../../../../i18n/pages/living';
import { useText } from '../../../app/useText';
import { useWords, type Words } from '../../../fields/words';
import { useFieldText } from '../../../history/fieldText';
import { useNames } from './planReads';

export interface PlanText {
  readonly label: (list: PlanListKey, field: string) => string;
  /** A value in words; '' for none. */
  readonly text: (list: PlanListKey, field: string, value: PlanValue | undefined) => string;
  readonly words: Readonly<Record<PlanListKey, Words>>;
}

const kindOf = (list: PlanListKey, field: string): string | undefined =>
  (planLists[list].fields as Readonly<Record<string, { readonly kind: string }>>)[field]?.kind;

/** The values of a plan in words, whichever version they come from: a field that the schema has lost is said as it stands. */
export function usePlanText(): PlanText {
  const { t } = useText(livingWords);
  const nameOf = useNames();
  const [assignments, workstreams, goals, activities] = [
    useWords(planLists.assignments),
    useWords(planLists.workstreams),
    useWords(planLists.goals),
    useWords(planLists.activities),
  ];
  const texts = {
    assignments: useFieldText(planLists.assignments),
    workstreams: useFieldText(planLists.workstreams),
    goals: useFieldText(planLists.goals),
    activities: useFieldText(planLists.activities),
  };
  const latest = React.useRef(texts);
  latest.current = texts;
  // One object for as long as the words are the same: a thousand rows are not drawn anew because their page was.
  return React.useMemo(() => {
    const words = { assignments, workstreams, goals, activities };
    const text: PlanText['text'] = (list, field, value) => {
      if (value === undefined || value === null) return '';
      const kind = kindOf(list, field);
      if (kind === 'person') return nameOf(idOf(value) ?? 0) ?? t('living.formerPerson');
      if (kind === undefined) return typeof value === 'string' ? value : JSON.stringify(value);
      try {
        return latest.current[list](field, value);
      } catch {
        return JSON.stringify(value); // of another kind than the schema of today says
      }
    };
    return { words, label: (list, field) => words[list].label(field), text };
  }, [assignments, workstreams, goals, activities, nameOf, t]);
}
