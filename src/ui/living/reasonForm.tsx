import * as React from 'react';
import { isOfPlan, longestReason } from '../../domain/revisions/reason';
import type { PlanList } from '../../domain/revisions/plannedFields';
import { revisions } from '../../schema/lists/revisions';
import type { Problem } from '../../schema/validate';
import { useWords } from '../fields/words';
import type { Besides, Check, FormAccess } from '../forms/formModel';
import type { FormValues } from '../forms/values';
import { ReasonFields } from './ReasonFields';
import { reasonIn, type LivingPlan } from './useLivingPlan';

/** What is wrong with a reason, at the field that it is about. */
export function reasonProblems(values: FormValues): readonly Problem[] {
  const { reasonType = '', reason = '' } = values;
  const words = String(reason).trim();
  const missing = (field: string): Problem => ({ field, code: 'required', params: {} });
  return [
    ...(reasonType === '' ? [missing('reasonType')] : []),
    ...(words === '' ? [missing('reason')] : []),
    ...(words.length > longestReason ? [{ field: 'reason', code: 'tooLong', params: { max: longestReason, length: words.length } } as const] : []),
  ];
}

export const noReason: FormValues = { reasonType: '', reason: '' };
const reasonKeys = Object.keys(noReason);

/** Of what was written, what a list would be asked to change: the reason is not the item's. */
const withoutReason = (changes: FormValues): FormValues => Object.fromEntries(Object.entries(changes).filter(([key]) => !reasonKeys.includes(key)));

interface Own {
  readonly extra?: (form: FormAccess) => React.ReactNode;
  readonly check?: Check;
}
interface ReasonForm<L extends PlanList> extends Required<Pick<Besides<L>, 'besides' | 'besidesLabels' | 'writer'>> {
  readonly extra: (form: FormAccess) => React.ReactNode;
  readonly check: Check;
}

/**
 * What an ItemForm needs to change one of a plan's lists: `<ItemForm list={activities} {...reasonForm(activities, item)} … />`.
 * In an approved plan it asks why as soon as what is planned differs, is not sent without, and writes the change with its
 * revision. `base`: the item as the page has it; undefined for a new one. `own`: the page's own parts of the form.
 */
export function useReasonForm(plan: LivingPlan): <L extends PlanList>(list: L, base: object | undefined, own?: Own) => ReasonForm<L> {
  const words = useWords(revisions);
  return <L extends PlanList>(list: L, base: object | undefined, own: Own = {}): ReasonForm<L> => {
    const needs = (changes: FormValues): boolean => {
      const written = withoutReason(changes);
      return plan.isApproved && (base === undefined || isOfPlan(list.key, base, written));
    };
    return {
      besides: noReason,
      besidesLabels: Object.fromEntries(reasonKeys.map((key) => [key, words.label(key)])),
      extra: (form) => (
        <>
          {own.extra?.(form)}
          {needs(form.changes) && <ReasonFields form={form} version={plan.version} />}
        </>
      ),
      check: (values, changes) => [...(own.check?.(values, changes) ?? []), ...(needs(changes) ? reasonProblems(values) : [])],
      writer: (values) => ({
        add: (draft, clientKey) => plan.add(list, draft, clientKey, reasonIn(values)),
        patch: (before, change, etag) => plan.change(list, before, change, reasonIn(values), etag),
      }),
    };
  };
}
