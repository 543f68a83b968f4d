import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Repository } from '../../data/ports';
import type { PlanList } from '../../domain/revisions/plannedFields';
import { longestReason, type Reason } from '../../domain/revisions/reason';
import { livingWords } from '../../i18n/pages/living';
import type { Item, ListDefinition } from '../../schema/field';
import { useText } from '../app/useText';
import { useItemRemoval } from '../panels/useItemRemoval';
import { ReasonDialog } from './ReasonDialog';
import type { LivingPlan } from './useLivingPlan';

type Removable<L extends PlanList> = Item<L> & { readonly title: string };
interface Known<L extends PlanList> {
  readonly item: Removable<L>;
  readonly reason: Reason | undefined;
}
interface PlanRemoval<L extends PlanList> {
  readonly remove: (item: Removable<L>) => void;
  /** The question why, when it is asked; the page draws it. */
  readonly dialog: JSX.Element | null;
}

/** Takes something out of a plan, with undo; out of an approved one first with the reason, which the undo repeats. */
export function usePlanRemoval<L extends PlanList>(list: L, plan: LivingPlan, { onRemoved }: { readonly onRemoved: () => void }): PlanRemoval<L> {
  const { t } = useText(livingWords);
  const client = useQueryClient();
  const [asked, setAsked] = React.useState<Removable<L>>();
  const asking = React.useRef<Known<L>>();
  const removed = React.useRef(new Map<string, Known<L>>());
  const through: Pick<Repository<ListDefinition>, 'remove' | 'restore'> = {
    remove: async () => {
      const known = asking.current;
      if (!known) throw new Error('Nothing is removed before it is known why.');
      const answer = await plan.remove(list, known.item, known.reason);
      if (answer.ok) removed.current.set(answer.value, known);
      return answer;
    },
    restore: async (receipt) => {
      const known = removed.current.get(receipt);
      if (!known) throw new Error('What was not removed here is not restored here.');
      const words = known.reason && `${t('living.remove.undone')} ${known.reason.words}`.slice(0, longestReason);
      return plan.restore(list, known.item, receipt, known.reason && words !== undefined ? { ...known.reason, words } : undefined);
    },
  };
  const take = useItemRemoval(list, { onRemoved, through });
  const go = (item: Removable<L>, reason: Reason | undefined): void => {
    asking.current = { item, reason };
    setAsked(undefined);
    take(item);
    void client.invalidateQueries(['revisions']);
  };
  const dialog = asked ? (
    <ReasonDialog
      title={t('living.remove.title', { title: asked.title })}
      doLabel={t('living.remove.do')}
      version={plan.version}
      onReason={(reason) => go(asked, reason)}
      onClose={() => setAsked(undefined)}
    />
  ) : null;
  return { remove: (item) => (plan.isApproved ? setAsked(item) : go(item, undefined)), dialog };
}
