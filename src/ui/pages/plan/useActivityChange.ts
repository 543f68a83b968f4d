import { useQueryClient } from '@tanstack/react-query';
import type { Conflict, DataError } from '../../../data/ports';
import type { Reason } from '../../../domain/revisions/reason';
import type { Activity } from '../../../domain/plan/activity';
import { planWords } from '../../../i18n/pages/plan';
import type { Draft } from '../../../schema/field';
import { activities } from '../../../schema/lists/activities';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { wordsFor } from '../../states/errorWords';
import type { LivingPlan } from '../../living/useLivingPlan';

export type ActivityChange = Partial<Draft<typeof activities>>;

/** Changes one activity outside its form, and says what came of it. True when it is saved. */
export function useActivityChange(
  living: LivingPlan,
): (activity: Pick<Activity, 'id' | 'title'>, change: ActivityChange, said: string, reason?: Reason) => Promise<boolean> {
  const { data, offer } = useServices();
  const client = useQueryClient();
  const { t: common } = useTranslator();
  const { t } = useText(planWords);
  const words = ({ kind, ...error }: DataError | Conflict<typeof activities>, title: string): string => {
    if (kind === 'conflict') return t('plan.conflict', { title });
    if (kind === 'notFound') return t('plan.gone', { title });
    return `${t('plan.notSaved')} ${common(wordsFor({ kind, ...error }).heading)}.`;
  };
  return async ({ id, title }, change, said, reason) => {
    // What the list shows may be a minute old, and lacks what the list does not show: the change begins with what is there.
    const found = await data.repository(activities).get(id);
    const answer = found.ok ? await living.change(activities, found.value, change, reason) : found;
    if (answer.ok) client.setQueryData(['activities', 'one', id], answer.value);
    void client.invalidateQueries(['activities']);
    offer({ text: answer.ok ? said : words(answer.error, title) });
    return answer.ok;
  };
}
