import * as React from 'react';
import { longestReason, type Reason } from '../../../domain/revisions/reason';
import { importWords } from '../../../i18n/pages/import';
import { revisions } from '../../../schema/lists/revisions';
import type { Problem } from '../../../schema/validate';
import { useText } from '../../app/useText';
import { fieldId } from '../../forms/fieldId';
import { ErrorSummary } from '../../forms/FormMessages';
import type { FormValues } from '../../forms/values';
import { ReasonFields } from '../../living/ReasonFields';
import { noReason, reasonProblems } from '../../living/reasonForm';
import { reasonIn, type LivingPlan } from '../../living/useLivingPlan';
import type { Asking } from './Import';
import { importClasses as classes } from './importStyles';

interface ReasonAsked {
  readonly asking: Asking;
  /** The reason that each row is written with, and the one that it is taken back with; the same functions all along. */
  readonly reasons: { readonly add: () => Reason | undefined; readonly remove: () => Reason | undefined };
}

/** Why an approved plan is added to: asked once for all rows, and again of who undoes it only if it was not said. */
export function useReasonAsked(plan: LivingPlan): ReasonAsked {
  const { t } = useText(importWords);
  const [values, setValues] = React.useState<FormValues>(noReason);
  const [problems, setProblems] = React.useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = React.useState(0);
  const given = React.useRef<Reason>();
  given.current = reasonIn(values);
  const undone = t('import.plan.undone');
  const reasons = React.useMemo(
    () => ({
      add: () => given.current,
      remove: () => given.current && { ...given.current, words: `${undone} ${given.current.words}`.slice(0, longestReason) },
    }),
    [undone],
  );
  const change = (key: string, value: string | boolean | readonly string[]): void => {
    setValues((before) => ({ ...before, [key]: value }));
    setProblems((before) => before.filter(({ field }) => field !== key));
  };
  const isAnswered = (): boolean => {
    if (!plan.isApproved) return true; // the writer asks the server, and stops if that has changed
    const found = reasonProblems(values);
    setProblems(found);
    setAttempt(attempt + 1);
    return found.length === 0;
  };
  const fields = plan.isApproved && (
    <div className={classes.reason}>
      {problems.length > 0 && (
        <ErrorSummary list={revisions} attempt={attempt} problems={problems} onGo={(field) => document.getElementById(fieldId(field))?.focus()} />
      )}
      <p>{t('import.plan.reason')}</p>
      <ReasonFields form={{ values, change, problems }} version={plan.version} />
    </div>
  );
  return { asking: { fields, isAnswered }, reasons };
}
