import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { approve } from '../../../../data/revisions/planVersions';
import type { DataError } from '../../../../data/ports';
import type { PlanContent, PlanItems, Unreadable } from '../../../../domain/revisions/content';
import { changesIn, redline } from '../../../../domain/revisions/redline';
import { longestReason, roleIn } from '../../../../domain/revisions/reason';
import { dayOf } from '../../../../domain/review/calendar';
import { livingWords } from '../../../../i18n/pages/living';
import { useServices, useTranslator } from '../../../app/services';
import { useMay } from '../../../app/useMay';
import { useText } from '../../../app/useText';
import { FormDialog } from '../../../forms/FormDialog';
import { Failure } from '../../../forms/FormMessages';
import { useAutosave, useKeptDraft } from '../../../forms/useAutosave';
import { DataErrorState } from '../../../states/ErrorState';
import { ApprovalFacts } from './ApprovalFacts';
import { livingClasses as classes } from './livingStyles';
import { usePlanContent, type ShownPlan } from './planReads';
import type { LivingPlan } from '../../../living/useLivingPlan';
import { useBudget } from './useBudget';

interface ApproveDialogProps {
  readonly plan: LivingPlan;
  readonly onClose: () => void;
}

const isSamePlan = (was: PlanContent | Unreadable, is: PlanContent | Unreadable): boolean =>
  typeof was !== 'string' && typeof is !== 'string' && changesIn(redline(was, is)).length === 0;

/** Freezes the plan as its next version: what will be frozen, what it takes of the time there is, and a word about it. */
export default function ApproveDialog({ plan, onClose }: ApproveDialogProps): JSX.Element {
  const { t } = useText(livingWords);
  const may = useMay();
  const shown = usePlanContent(plan.id, 'now');
  const approved = usePlanContent(plan.id, plan.version > 0 ? plan.version : undefined);
  const title = t(plan.version === 0 ? 'living.approve.first' : 'living.approve.again', { number: plan.version + 1 });
  const error = shown.error;
  const refused: DataError | undefined = may.isSure && !may('add', 'planVersions') ? { kind: 'forbidden', attempted: 'add', list: 'planVersions' } : undefined;
  const trouble = refused ?? error;
  const isReady = shown.isFetchedAfterMount && !approved.isInitialLoading;
  const ready = isReady && shown.data?.items ? { shown: shown.data, items: shown.data.items } : undefined;
  const [is, was] = [shown.data?.content, approved.data?.content];
  const isSame = React.useMemo(() => is !== undefined && was !== undefined && isSamePlan(was, is), [was, is]);
  if (ready && !trouble) {
    return <Approving title={title} shown={ready.shown} items={ready.items} isSame={isSame} onClose={onClose} />;
  }
  return (
    <FormDialog title={title} onClose={onClose}>
      {trouble ? (
        <DataErrorState error={trouble} page={title} headingLevel="h3" onRetry={() => void shown.refetch()} />
      ) : (
        <p role="status">{t('living.loading')}</p>
      )}
    </FormDialog>
  );
}

interface ApprovingProps {
  readonly title: string;
  readonly shown: ShownPlan;
  readonly items: PlanItems;
  /** Nothing that is planned differs from the version that holds. */
  readonly isSame: boolean;
  readonly onClose: () => void;
}

type Phase = { readonly kind: 'writing' } | { readonly kind: 'sending' } | { readonly kind: 'done' } | { readonly kind: 'failed'; readonly error: DataError };

function Approving({ title, shown, items, isSame, onClose }: ApprovingProps): JSX.Element {
  const { data, drafts, now, offer } = useServices();
  const { t } = useText(livingWords);
  const { t: common } = useTranslator();
  const { user } = useMay();
  const client = useQueryClient();
  const budget = useBudget(items);
  const form = `plan.approve.${items.assignment.id}`;
  const kept = useKeptDraft(form);
  const [note, setNote] = React.useState(typeof kept?.values['note'] === 'string' ? kept.values['note'] : '');
  const [isAsked, setAsked] = React.useState(false);
  const [phase, setPhase] = React.useState<Phase>({ kind: 'writing' });
  useAutosave({ form, clientKey: kept?.clientKey ?? 'note', changes: note === '' ? {} : { note }, isDone: phase.kind === 'done' });
  const isOver = budget.isOver;
  const isMissing = isOver && note.trim() === '';

  const handleApprove = (): void => {
    setAsked(true);
    if (phase.kind === 'sending' || typeof shown.content === 'string') return;
    if (isMissing) return document.getElementById('framsyn-approve-note')?.focus();
    setPhase({ kind: 'sending' });
    const approval = {
      plan: items,
      content: shown.content,
      date: dayOf(now()),
      role: roleIn(user),
      title: (number: number) => t('living.version.approved', { number }),
      note: note.trim(),
    };
    void approve(data, approval).then((answer) => {
      for (const key of ['assignments', 'planVersions', 'revisions']) void client.invalidateQueries([key]);
      if (!answer.ok) return setPhase({ kind: 'failed', error: answer.error });
      setPhase({ kind: 'done' });
      drafts.discard(form, kept?.clientKey ?? 'note');
      onClose();
      offer({ text: t('living.approve.done', { number: answer.value }) });
    });
  };

  return (
    <FormDialog
      title={title}
      onClose={onClose}
      footer={
        <>
          {!isSame && (
            <PrimaryButton
              text={phase.kind === 'sending' ? common('form.sending') : t('living.approve.do')}
              aria-disabled={phase.kind === 'sending'}
              onClick={handleApprove}
            />
          )}
          <DefaultButton text={common('action.cancel')} onClick={onClose} />
        </>
      }
    >
      {phase.kind === 'failed' && <Failure error={phase.error} text={t('living.approve.failed')} onRetry={handleApprove} />}
      <p>{t(isSame ? 'living.approve.same' : 'living.approve.what')}</p>
      <ApprovalFacts items={items} budget={budget} />
      {!isSame && (
        <TextField
          id="framsyn-approve-note"
          label={t(isOver ? 'living.approve.why' : 'living.approve.note')}
          multiline
          autoAdjustHeight
          rows={3}
          maxLength={longestReason}
          required={isOver}
          value={note}
          errorMessage={isAsked && isMissing ? t('living.approve.whyMissing') : undefined}
          onChange={(_event, text) => setNote(text ?? '')}
        />
      )}
      <p className={classes.after}>{t('living.approve.after')}</p>
    </FormDialog>
  );
}
