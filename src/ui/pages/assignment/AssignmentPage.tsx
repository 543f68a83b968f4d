import * as React from 'react';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { useUrl } from '../../app/navigation';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useOwnWidth } from '../../app/useOwnWidth';
import { useText } from '../../app/useText';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { listClasses } from '../../lists/listStyles';
import { DetailPanel } from '../../panels/DetailPanel';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { panelClasses } from '../../panels/panelStyles';
import { DataErrorState } from '../../states/ErrorState';
import { wordsFor } from '../../states/errorWords';
import { breakpoints } from '../../theme/styles';
import { assignmentClasses as classes } from './assignmentStyles';
import { openerId, readView, viewUrl, type AssignmentView, type Writing } from './assignmentUrl';
import { goalRowId } from './GoalRows';
import { Head } from './Head';
import { LifeCycle } from './LifeCycle';
import { Memo } from './Memo';
import { NextStep } from './NextStep';
import { GoneAssignment, NoAssignment } from './NoAssignment';
import { useAssignment, type AssignmentData, type Dossier } from './useAssignment';

const GoalPanel = React.lazy(() => import('./GoalPanel'));
const AssignmentForms = React.lazy(() => import('./AssignmentForms'));
const ContinueDialog = React.lazy(() => import('./ContinueDialog'));
const PrintedAssignment = React.lazy(() => import('./PrintedAssignment'));

const goalTitle = 'framsyn-goal-title';

/** Where focus goes when a dialog is gone: to what opened it. */
function useFocusAfterWriting(writing: Writing | undefined): void {
  const before = React.useRef(writing);
  React.useEffect(() => {
    const was = before.current;
    before.current = writing;
    if (was === undefined || writing !== undefined) return;
    // Fluent's focus trap gives focus back in the next frame, and would take it from here.
    window.requestAnimationFrame(() => focusWhenDrawn(() => document.getElementById(openerId(was))));
  }, [writing]);
}

/** Uppdraget: one assignment at a time, from start to handover, under the headings of its document. */
export default function AssignmentPage(): JSX.Element {
  const { navigation } = useServices();
  const address = useUrl(navigation);
  const view = React.useMemo(() => readView(address), [address]);
  const found = useAssignment(view);
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const title = React.useRef<HTMLHeadingElement>(null);
  const [printing, setPrinting] = React.useState<Dossier>();
  const isWide = width > breakpoints.oneColumn;
  const { dossier } = found;
  const { goal, writing } = view;
  // One dialog at a time: a panel over the page would have a focus trap of its own under the form's.
  const showsGoal = goal !== undefined && width > 0 && (isWide || writing === undefined);
  useFocusAfterWriting(writing);

  const go = (change: Partial<AssignmentView>, replace = false): void =>
    (replace ? navigation.replace : navigation.push)(viewUrl({ ...view, assignment: found.chosen?.id ?? view.assignment, ...change }));
  const closeGoal = (): void => {
    go({ goal: undefined });
    if (goal !== undefined) window.setTimeout(() => document.getElementById(goalRowId(goal))?.focus()); // after the panel has let go of focus
  };
  const closeForm = (): void => go({ writing: undefined });

  return (
    <div ref={ref} className={`${panelClasses.page} ${isWide && goal !== undefined ? panelClasses.withDetail : ''}`}>
      <Column found={found} view={view} go={go} onPrint={setPrinting} />
      {showsGoal && (
        <DetailPanel key={isWide ? 'beside' : goal} isWide={isWide} labelledBy={goalTitle} onClose={closeGoal}>
          <React.Suspense fallback={null}>
            <GoalPanel key={goal} id={goal} dossier={dossier} titleRef={title} onClose={closeGoal} onRemoved={() => go({ goal: undefined }, true)} />
          </React.Suspense>
        </DetailPanel>
      )}
      {writing && (
        <React.Suspense fallback={null}>
          {writing.what === 'continuation' ? (
            dossier && <ContinueDialog dossier={dossier} onClose={closeForm} />
          ) : (
            <AssignmentForms writing={writing} dossier={dossier} onClose={closeForm} onMade={(id) => navigation.push(viewUrl({ assignment: id }))} />
          )}
        </React.Suspense>
      )}
      {printing && (
        <React.Suspense fallback={null}>
          <PrintedAssignment dossier={printing} onPrinted={() => setPrinting(undefined)} />
        </React.Suspense>
      )}
    </div>
  );
}

interface ColumnProps {
  readonly found: AssignmentData;
  readonly view: AssignmentView;
  readonly go: (change: Partial<AssignmentView>, replace?: boolean) => void;
  readonly onPrint: (dossier: Dossier) => void;
}

/** The assignment; or, in its place, why there is none. */
function Column({ found, view, go, onPrint }: ColumnProps): JSX.Element {
  const may = useMay();
  const { dossier, status } = found;
  if (status === 'ready' && dossier) {
    const mayEdit = may('edit', 'assignments');
    return (
      <div className={`${listClasses.column} ${classes.page}`}>
        <Head all={found.all} dossier={dossier} mayAdd={mayEdit && may('add', 'assignments')} mayEdit={mayEdit} onPrint={() => onPrint(dossier)} />
        {found.partError && <PartError found={found} />}
        <LifeCycle assignment={dossier.assignment} />
        <NextStep dossier={dossier} mayEdit={mayEdit} />
        <Memo dossier={dossier} openGoal={view.goal} mayEdit={mayEdit} />
      </div>
    );
  }
  return <Otherwise found={found} go={go} />;
}

/** Nothing to show yet, nothing at all, or no right to see it. */
function Otherwise({ found, go }: Pick<ColumnProps, 'found' | 'go'>): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(assignmentWords);
  const may = useMay();
  const { status } = found;
  const isUnused = status === 'ready' && found.all.length === 0 && !found.isGone;
  const error = status === 'error' ? found.error : status === 'ready' && found.chosen ? found.partError : null;
  return (
    <div className={listClasses.column}>
      <h1 className={listClasses.title}>{found.chosen?.title ?? common('page.assignment')}</h1>
      <p className={listClasses.purpose} style={{ marginBottom: 20 }}>
        {t('assignment.purpose')}
      </p>
      {isUnused && <NoAssignment id={openerId({ what: 'new' })} onWrite={may('add', 'assignments') ? () => go({ writing: { what: 'new' } }) : undefined} />}
      {found.isGone && <GoneAssignment onShow={() => go({ assignment: undefined, goal: undefined })} />}
      {error && <DataErrorState error={error} page={common('page.assignment')} onRetry={found.retry} />}
      {!isUnused && !found.isGone && !error && (
        <>
          <p role="status" className={classes.small}>
            {t('assignment.loading')}
          </p>
          <ListSkeleton />
        </>
      )}
    </div>
  );
}

/** The page stands; something beside it could not be read. */
function PartError({ found }: { readonly found: AssignmentData }): JSX.Element | null {
  const { t: common } = useTranslator();
  const { t } = useText(assignmentWords);
  if (!found.partError) return null;
  return (
    <p role="alert" className={classes.quiet}>
      {t('assignment.partError', { reason: common(wordsFor(found.partError).heading) })}{' '}
      <button type="button" className={classes.action} onClick={found.retry}>
        {common('action.retry')}
      </button>
    </p>
  );
}
