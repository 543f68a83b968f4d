import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import type { Activity } from '../../../domain/businessPlan/status';
import { businessPlanWords } from '../../../i18n/pages/businessPlan';
import type { Draft, Item } from '../../../schema/field';
import { activities } from '../../../schema/lists/activities';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { wordsFor } from '../../states/errorWords';

export type Change = Pick<Partial<Draft<typeof activities>>, 'vpStatus' | 'vpYear' | 'vpReference' | 'vpOutcome' | 'vpOutcomeDate'>;
export interface Wanted {
  readonly activity: Activity;
  readonly change: Change;
}
interface Saved extends Wanted {
  readonly now: Item<typeof activities>;
}
interface Refused extends Wanted {
  readonly error: DataError;
}

/** So many are on their way at a time: a tenant that is asked for hundreds at once begins to refuse. */
const atOnce = 5;

/** What stood there before, of what is changed. */
const before = ({ activity, change }: Wanted): Change =>
  Object.fromEntries((Object.keys(change) as (keyof Change)[]).map((field) => [field, activity[field] ?? null]));

/** Changes what the plan says of the verksamhetsplan, for one or many; says which could not be changed, and offers the way back. */
export function useActivityChanges(): {
  readonly isSaving: boolean;
  /** The ids that were not changed. */
  readonly save: (wanted: readonly Wanted[]) => Promise<readonly number[]>;
} {
  const { data, offer } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(businessPlanWords);
  const client = useQueryClient();
  const [isSaving, setSaving] = React.useState(false);

  const patch = async (wanted: readonly (Wanted & { readonly etag: string })[]): Promise<readonly (Saved | Refused)[]> => {
    const repository = data.repository(activities);
    const answers: (Saved | Refused)[] = [];
    for (let at = 0; at < wanted.length; at += atOnce) {
      const some = wanted.slice(at, at + atOnce);
      const found = await Promise.all(some.map(({ activity, change, etag }) => repository.patch(activity.id, change, etag)));
      found.forEach((answer, index) => {
        const { activity, change } = some[index]!;
        answers.push(answer.ok ? { activity, change, now: answer.value } : { activity, change, error: answer.error });
      });
    }
    void client.invalidateQueries([activities.key]);
    return answers;
  };
  const refusal = (refused: readonly Refused[]): string => {
    const [first] = refused;
    if (first === undefined) return '';
    const reason = first.error.kind === 'conflict' ? t('vp.changedElsewhere') : common(wordsFor(first.error).heading);
    return t('vp.failed', { count: refused.length, titles: refused.map(({ activity }) => `”${activity.title}”`).join(', '), reason });
  };
  const split = (answers: readonly (Saved | Refused)[]) => ({
    saved: answers.filter((answer): answer is Saved => 'now' in answer),
    refused: answers.filter((answer): answer is Refused => 'error' in answer),
  });
  const undo = async (saved: readonly Saved[]): Promise<void> => {
    const back = split(await patch(saved.map((one) => ({ activity: one.now, change: before(one), etag: one.now.etag }))));
    offer({ text: [back.saved.length > 0 && t('vp.undone', { count: back.saved.length }), refusal(back.refused)].filter(Boolean).join(' ') });
  };
  return {
    isSaving,
    save: async (wanted) => {
      setSaving(true);
      const { saved, refused } = split(await patch(wanted.map((one) => ({ ...one, etag: one.activity.etag }))));
      setSaving(false);
      const text = [saved.length > 0 && t('vp.saved', { count: saved.length }), refusal(refused)].filter(Boolean).join(' ');
      offer({ text, ...(saved.length > 0 ? { action: { label: common('action.undo'), run: () => void undo(saved) } } : {}) });
      return refused.map(({ activity }) => activity.id);
    },
  };
}
