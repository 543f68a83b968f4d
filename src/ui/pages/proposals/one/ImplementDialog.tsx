import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { useQuery } from '@tanstack/react-query';
import { implement, implementationReason } from '../../../../data/proposals/implement';
import type { DataError } from '../../../../data/ports';
import { currentFirst, isClosed, type Assignment } from '../../../../domain/assignment/phases';
import { plannedActivitiesOf } from '../../../../domain/proposals/ifYes';
import { dayOf } from '../../../../domain/review/calendar';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { assignments } from '../../../../schema/lists/assignments';
import { AppLink } from '../../../app/AppLink';
import { readList } from '../../../app/readAll';
import { useServices, useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { FormDialog } from '../../../forms/FormDialog';
import { useLivingPlan } from '../../../living/useLivingPlan';
import { wordsFor } from '../../../states/errorWords';
import { switcherClasses } from '../../../forms/switcherStyles';
import { proposalClasses as classes } from '../proposalStyles';
import { PlannedList } from './PlannedList';
import { Problems } from './Problems';
import { useDeed } from './useDeed';
import type { Dossier } from './useProposal';

interface ImplementDialogProps {
  readonly dossier: Dossier;
  readonly onClose: () => void;
}

/** Shows what a yes puts into the plan and how much time it takes, and puts it there with one click. */
export default function ImplementDialog({ dossier, onClose }: ImplementDialogProps): JSX.Element {
  const { data, now } = useServices();
  const { t: common, date } = useTranslator();
  const { t } = useText(proposalWords);
  const { proposal, path } = dossier;
  const today = dayOf(now());
  const deed = useDeed();
  const [step, setStep] = React.useState<string>();
  const plans = useQuery<readonly Assignment[], DataError>({ queryKey: ['assignments', 'plans'], queryFn: () => readList(data, assignments) });
  const open = React.useMemo(
    () => currentFirst(plans.data ?? [], today).filter((one) => !isClosed(one) || one.id === proposal.assignment?.id),
    [plans.data, today, proposal],
  );
  const [picked, setPicked] = React.useState<number>();
  const chosen = picked ?? (open.some(({ id }) => id === proposal.assignment?.id) ? proposal.assignment?.id : open[0]?.id);
  const plan = useLivingPlan(chosen);
  const activities = plannedActivitiesOf(proposal);
  const reason = t('proposals.implement.reason', { title: proposal.title, date: path.decision ? date(path.decision.date, 'full') : '' });

  const handleDo = async (): Promise<void> => {
    const isDone = await deed.run(
      () =>
        implement(data, {
          proposal: proposal.id,
          ...(chosen === undefined ? {} : { assignment: chosen }),
          plan,
          reason: implementationReason(reason),
          today,
          onProgress: (done, of) => setStep(t('proposals.implement.progress', { done, of })),
        }),
      t('proposals.done.implemented', { count: activities.length }),
    );
    setStep(undefined);
    if (isDone) onClose();
  };
  const isReady = plans.data !== undefined && (activities.length === 0 || chosen !== undefined);
  return (
    <FormDialog
      title={t('proposals.implement.title')}
      onClose={onClose}
      footer={
        <>
          <PrimaryButton
            text={t(activities.length === 0 ? 'proposals.implement.doNone' : 'proposals.action.implementation')}
            disabled={deed.isBusy || !isReady}
            onClick={() => void handleDo()}
          />
          <DefaultButton text={common('action.cancel')} onClick={onClose} />
          {step && <span role="status">{step}</span>}
        </>
      }
    >
      <Problems problems={deed.problems} failure={deed.failure} toEdit={undefined} />
      {activities.length === 0 ? (
        <p>{t('proposals.implement.none')}</p>
      ) : (
        <>
          <PlannedList activities={activities} />
          {plans.data && <PlanChoice plans={open} chosen={chosen} onPick={setPicked} />}
        </>
      )}
      {plans.error && <p role="alert">{t('proposals.deed.failed', { reason: common(wordsFor(plans.error).heading) })}</p>}
      {plan.isApproved && <p className={classes.small}>{t('proposals.implement.approved', { reason })}</p>}
    </FormDialog>
  );
}

interface PlanChoiceProps {
  readonly plans: readonly Assignment[];
  readonly chosen: number | undefined;
  readonly onPick: (id: number) => void;
}

/** Which plan they go into: asked only where there is more than one. */
function PlanChoice({ plans, chosen, onPick }: PlanChoiceProps): JSX.Element {
  const { t } = useText(proposalWords);
  const [first] = plans;
  if (first === undefined) {
    return (
      <p role="alert" style={{ marginTop: 16 }}>
        {t('proposals.implement.noPlan')} <AppLink to="/uppdrag?ny=1">{t('proposals.implement.makePlan')}</AppLink>
      </p>
    );
  }
  if (plans.length === 1) return <p style={{ marginTop: 16 }}>{t('proposals.implement.into', { title: first.title })}</p>;
  return (
    <label className={switcherClasses.switcher} style={{ marginTop: 16 }}>
      {t('proposals.implement.plan')}
      <select className={switcherClasses.select} value={chosen} onChange={({ target }) => onPick(Number(target.value))}>
        {plans.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
