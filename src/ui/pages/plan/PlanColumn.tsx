import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { planWords } from '../../../i18n/pages/plan';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useTelling } from '../../app/useTelling';
import { useText } from '../../app/useText';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { listClasses as classes } from '../../lists/listStyles';
import { DataErrorState } from '../../states/ErrorState';
import type { LivingPlan } from '../../living/useLivingPlan';
import { AssignmentGone, NoActivities, NoAssignment } from './NoPlan';
import { PlanBody } from './PlanBody';
import { PlanFilterBar } from './PlanFilterBar';
import { planSpan, type PlanSpan } from './planSpan';
import { PlanSummary } from './PlanSummary';
import { outlookText } from './planText';
import { PlanTools } from './PlanTools';
import { viewUrl, type PlanView, type Show } from './planUrl';
import type { Plan } from './usePlan';

const LivingBar = React.lazy(() => import('./living/LivingBar').then(({ LivingBar: bar }) => ({ default: bar })));

interface PlanColumnProps {
  readonly plan: Plan;
  readonly living: LivingPlan;
  readonly view: PlanView;
  readonly show: Show;
  readonly isNarrow: boolean;
  readonly newButton: string;
  readonly go: (change: Partial<PlanView>, replace?: boolean) => void;
  readonly onOpen: (byKeyboard: boolean) => void;
  readonly onClose: () => void;
}

/** Heading, situation, tools and the plan; or, in their place, why there is none. */
export function PlanColumn({ newButton, ...props }: PlanColumnProps): JSX.Element {
  const { plan, view, go } = props;
  const { t: common } = useTranslator();
  const { t } = useText(planWords);
  const mayAdd = useMay()('add', 'activities');
  const { assignment, status } = plan;
  const write = (): void => go({ writing: 'new' });
  const span = React.useMemo(
    () => planSpan({ span: view.span, year: view.year }, plan.all, plan.today, assignment?.horizonYear),
    [view.span, view.year, plan.all, plan.today, assignment?.horizonYear],
  );
  // The page has one filled button: the empty states bring their own.
  const showsNew = mayAdd && (status === 'loading' || (status === 'ready' && assignment !== undefined && plan.all.length > 0));
  return (
    <div className={classes.column}>
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>{status === 'ready' && assignment ? t('plan.titleOf', { year: String(span.year) }) : common('page.plan')}</h1>
          <Situation plan={plan} />
        </div>
        {showsNew && <PrimaryButton id={newButton} className={classes.primary} iconProps={{ iconName: 'Add' }} text={t('plan.new')} onClick={write} />}
      </div>
      {status === 'loading' && (
        <>
          <p role="status">{t('plan.loading')}</p>
          <ListSkeleton />
        </>
      )}
      {status === 'error' && plan.error && <DataErrorState error={plan.error} page={common('page.plan')} onRetry={plan.retry} />}
      {status === 'ready' && !assignment && <Without plan={plan} go={go} />}
      {status === 'ready' && assignment && <WithAssignment {...props} span={span} onWrite={mayAdd ? write : undefined} />}
    </div>
  );
}

const Without = ({ plan, go }: Pick<PlanColumnProps, 'plan' | 'go'>): JSX.Element =>
  plan.assignments.length === 0 ? <NoAssignment /> : <AssignmentGone onShowUsual={() => go({ assignment: undefined }, true)} />;

type WithAssignmentProps = Omit<PlanColumnProps, 'newButton'> & { readonly span: PlanSpan; readonly onWrite: (() => void) | undefined };

function WithAssignment({ span, onWrite, ...props }: WithAssignmentProps): JSX.Element {
  const { plan, living, view, show, go } = props;
  return (
    <>
      <React.Suspense fallback={<div style={{ minHeight: 24 }} />}>
        <LivingBar plan={living} toTask={(task) => viewUrl({ ...view, task })} />
      </React.Suspense>
      <PlanTools plan={plan} view={view} show={show} span={span} go={go} />
      {plan.all.length === 0 ? (
        <NoActivities assignment={plan.assignment?.id ?? 0} onWrite={onWrite} />
      ) : (
        <>
          <PlanFilterBar plan={plan} filters={view.filters} onChange={(filters, isTyping) => go({ filters }, isTyping)} />
          <PlanSummary plan={plan} filters={view.filters} onFilters={(filters) => go({ filters })} />
          <PlanBody {...props} span={span} />
        </>
      )}
    </>
  );
}

/** Which plan, how far it looks, and how it is doing. */
function Situation({ plan }: { readonly plan: Plan }): JSX.Element {
  const { t } = useText(planWords);
  const telling = useTelling(planWords);
  const { assignment, all, left, outlook, status } = plan;
  const orphans = React.useMemo(
    () => all.filter((activity) => activity.responsible && left.has(activity.responsible.id) && !['klar', 'struken'].includes(activity.status)).length,
    [all, left],
  );
  if (status !== 'ready' || !assignment) return <p className={classes.purpose}>{t('plan.purpose')}</p>;
  const sentences = [
    `${assignment.title}.`,
    assignment.horizonYear !== undefined && t('plan.horizon', { year: String(assignment.horizonYear) }),
    all.length > 0 && outlookText(telling, outlook),
    orphans > 0 && telling.tell('plan.left', { count: orphans }),
  ];
  return <p className={classes.purpose}>{sentences.filter(Boolean).join(' ')}</p>;
}
