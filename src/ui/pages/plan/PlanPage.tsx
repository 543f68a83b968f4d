import * as React from 'react';
import { useUrl } from '../../app/navigation';
import { useServices } from '../../app/services';
import { useOwnWidth } from '../../app/useOwnWidth';
import { DetailPanel } from '../../panels/DetailPanel';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { panelClasses } from '../../panels/panelStyles';
import { useFocusAfterForm } from '../../panels/useFocusAfterForm';
import { breakpoints } from '../../theme/styles';
import { activityRowId } from './ActivityRow';
import { useLivingPlan, type LivingPlan } from '../../living/useLivingPlan';
import { PlanColumn } from './PlanColumn';
import { readView, viewUrl, type PlanView } from './planUrl';
import { usePlan } from './usePlan';

const ActivityDetail = React.lazy(() => import('./ActivityDetail'));
const ActivityForm = React.lazy(() => import('./ActivityForm'));
const ApproveDialog = React.lazy(() => import('./living/ApproveDialog'));
const Compare = React.lazy(() => import('./living/Compare'));
const PrintedPlan = React.lazy(() => import('./living/PrintedPlan'));

const newButton = 'framsyn-new-activity';
const editLink = 'framsyn-edit-activity';
const titleId = 'framsyn-activity-title';

/** The time and activity plan: what the group does, when as far as it is known, who, and what waits for what. */
export default function PlanPage(): JSX.Element {
  const { navigation } = useServices();
  const address = useUrl(navigation);
  const view = React.useMemo(() => readView(address), [address]);
  const plan = usePlan(view);
  const living = useLivingPlan(plan.assignment?.id);
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const title = React.useRef<HTMLHeadingElement>(null);
  const isWide = width > breakpoints.oneColumn;
  // One dialog at a time: a panel over the list would have a focus trap of its own under the form's.
  const isAlone = view.writing === undefined && view.task === undefined;
  const showsDetail = width > 0 && plan.status === 'ready' && (isWide || isAlone);
  useFocusAfterForm(view, { title, newButton, editLink });

  const go = (change: Partial<PlanView>, replace = false): void => (replace ? navigation.replace : navigation.push)(viewUrl({ ...view, ...change }));
  const opener = React.useRef('');
  const handleOpen = (byKeyboard: boolean): void => {
    opener.current = document.activeElement?.id ?? '';
    if (byKeyboard) focusWhenDrawn(() => title.current);
  };
  const handleClose = (): void => {
    const opened = view.open;
    go({ open: undefined });
    if (opened === undefined) return;
    // After the panel has let go of focus. A drawing has no rows: there it is the mark that opened it.
    window.setTimeout(() => (document.getElementById(activityRowId(opened)) ?? document.getElementById(opener.current))?.focus());
  };
  const endTask = (): void => go({ task: undefined }, true);
  const { assignment } = plan;

  return (
    <div ref={ref} className={`${panelClasses.page} ${isWide && view.open !== undefined ? panelClasses.withDetail : ''}`}>
      <Main view={view} living={living} onEnd={endTask}>
        <PlanColumn
          plan={plan}
          living={living}
          view={view}
          show={view.show ?? (isWide || width === 0 ? 'timeline' : 'list')}
          isNarrow={isWide && view.open !== undefined}
          newButton={newButton}
          go={go}
          onClose={handleClose}
          onOpen={handleOpen}
        />
      </Main>
      {showsDetail && view.open !== undefined && (
        <DetailPanel key={isWide ? 'beside' : view.open} isWide={isWide} labelledBy={titleId} onClose={handleClose}>
          <React.Suspense fallback={null}>
            <ActivityDetail
              key={view.open}
              id={view.open}
              plan={plan}
              living={living}
              titleId={titleId}
              titleRef={title}
              editLinkId={editLink}
              toEdit={viewUrl({ ...view, writing: view.open })}
              urlOf={(id) => viewUrl({ ...view, open: id, writing: undefined })}
              onClose={handleClose}
              onRemoved={() => go({ open: undefined }, true)}
            />
          </React.Suspense>
        </DetailPanel>
      )}
      <React.Suspense fallback={null}>
        {view.writing !== undefined && plan.status === 'ready' && (
          <ActivityForm
            key={view.writing}
            writing={view.writing}
            plan={plan}
            living={living}
            onMade={(id) => go({ open: id, writing: undefined })}
            onClose={() => go({ writing: undefined })}
          />
        )}
        {assignment && <Task view={view} living={living} assignment={assignment.id} onEnd={endTask} />}
      </React.Suspense>
    </div>
  );
}

/** The plan, or in its place two of its versions side by side. */
function Main({ view, living, onEnd, children }: Omit<TaskProps, 'assignment'> & { readonly children: JSX.Element }): JSX.Element {
  if (view.task !== 'compare' || living.id === undefined) return children;
  return (
    <React.Suspense fallback={null}>
      <Compare plan={living} onClose={onEnd} />
    </React.Suspense>
  );
}

interface TaskProps {
  readonly view: PlanView;
  readonly living: LivingPlan;
  readonly assignment: number;
  readonly onEnd: () => void;
}

/** What is done with the plan as a whole. */
function Task({ view, living, assignment, onEnd }: TaskProps): JSX.Element | null {
  if (view.task === 'approve') return <ApproveDialog plan={living} onClose={onEnd} />;
  if (view.task === 'print') return <PrintedPlan assignment={assignment} onPrinted={onEnd} />;
  return null;
}
