import * as React from 'react';
import { hasFilters } from '../../../domain/plan/filter';
import { isOfPlan, type Reason } from '../../../domain/revisions/reason';
import { planWords } from '../../../i18n/pages/plan';
import type { Activity } from '../../../domain/plan/activity';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { ListSkeleton } from '../../lists/ListSkeleton';
import type { LivingPlan } from '../../living/useLivingPlan';
import { NoHits, NothingMine } from './NoPlan';
import { PlanList } from './PlanList';
import type { PlanSpan } from './planSpan';
import { stateKeys, type Status } from './planText';
import { viewUrl, type PlanView, type Show } from './planUrl';
import { useActivityChange } from './useActivityChange';
import type { Plan } from './usePlan';

const ReasonDialog = React.lazy(async () => ({ default: (await import('../../living/ReasonDialog')).ReasonDialog }));
const PlanTimeline = React.lazy(() => import('./timeline/PlanTimeline'));
const PlanWheel = React.lazy(() => import('./timeline/PlanWheel'));
const PlanBoard = React.lazy(() => import('./PlanBoard'));

interface PlanBodyProps {
  readonly plan: Plan;
  readonly living: LivingPlan;
  readonly view: PlanView;
  readonly show: Show;
  readonly span: PlanSpan;
  readonly isNarrow: boolean;
  readonly go: (change: Partial<PlanView>, replace?: boolean) => void;
  readonly onOpen: (byKeyboard: boolean) => void;
  readonly onClose: () => void;
}

/** The plan as a drawing, a list or a board; or why there is nothing of it to see. */
export function PlanBody({ plan, living, view, show, span, isNarrow, go, onOpen, onClose }: PlanBodyProps): JSX.Element {
  const urlOf = (id: number): string => viewUrl({ ...view, open: id, writing: undefined });
  const handleOpen = (id: number, byKeyboard: boolean): void => {
    go({ open: id });
    onOpen(byKeyboard);
  };
  const board = useBoardMove(living);
  const { rows, today } = plan;
  if (rows.length === 0) {
    if (show === 'mine' && !hasFilters(view.filters)) return <NothingMine onShowAll={() => go({ show: 'list' })} />;
    return <NoHits onClear={() => go({ filters: {} })} />;
  }
  const drawing = { activities: rows, span: { from: span.from, to: span.to }, today, selected: view.open, onOpen: handleOpen };
  const list = (
    <PlanList plan={plan} open={view.open} isNarrow={isNarrow} urlOf={urlOf} onOpen={onOpen} onWalk={(id) => go({ open: id }, true)} onClose={onClose} />
  );
  const bodies: Readonly<Record<Show, () => JSX.Element>> = {
    timeline: () => <PlanTimeline {...drawing} />,
    wheel: () => <PlanWheel {...drawing} />,
    board: () => <PlanBoard plan={plan} open={view.open} urlOf={urlOf} onOpen={onOpen} onMove={board.onMove} />,
    list: () => list,
    mine: () => list,
  };
  return (
    <>
      <React.Suspense fallback={<ListSkeleton />}>{bodies[show]()}</React.Suspense>
      {board.dialog}
    </>
  );
}

/** Moving on the board is a change of status; striking out of an approved plan asks why. */
function useBoardMove(living: LivingPlan): {
  readonly onMove: ((activity: Activity, status: Status) => void) | undefined;
  readonly dialog: JSX.Element | null;
} {
  const { t } = useText(planWords);
  const may = useMay();
  const change = useActivityChange(living);
  const [asked, setAsked] = React.useState<{ readonly activity: Activity; readonly status: Status }>();
  const move = (activity: Activity, status: Status, reason?: Reason): void => {
    setAsked(undefined);
    // Words about the state that it leaves do not hold for the one that it comes to.
    void change(activity, { status, statusReason: null }, t('plan.board.moved', { title: activity.title, status: t(stateKeys[status]) }), reason);
  };
  const handleMove = (activity: Activity, status: Status): void => {
    if (living.isApproved && isOfPlan('activities', activity, { status })) setAsked({ activity, status });
    else move(activity, status);
  };
  const dialog = asked ? (
    <React.Suspense fallback={null}>
      <ReasonDialog
        title={t('plan.board.moveTitle', { title: asked.activity.title })}
        doLabel={t(stateKeys[asked.status])}
        version={living.version}
        onReason={(reason) => move(asked.activity, asked.status, reason)}
        onClose={() => setAsked(undefined)}
      />
    </React.Suspense>
  ) : null;
  return { onMove: may('edit', 'activities') ? handleMove : undefined, dialog };
}
