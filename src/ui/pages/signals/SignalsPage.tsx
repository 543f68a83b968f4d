import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { useUrl } from '../../app/navigation';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useOwnWidth } from '../../app/useOwnWidth';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { listClasses as classes } from '../../lists/listStyles';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { useFocusAfterForm } from '../../panels/useFocusAfterForm';
import { DataErrorState } from '../../states/ErrorState';
import { breakpoints } from '../../theme/styles';
import { FilterBar } from './FilterBar';
import { FilterSummary } from './FilterSummary';
import { editLinkId, newButtonId } from './ids';
import { rowId } from './SignalRow';
import { SignalList } from './SignalList';
import { hasFilters, readView, viewUrl, type SignalView } from './signalUrl';
import { useSignals, type Ranking, type SignalRows } from './useSignals';

const loadForm = () => import('./form/SignalForm');
const SignalPanel = React.lazy(() => import('./SignalPanel'));
const SignalForm = React.lazy(loadForm);
const NoSignals = React.lazy(() => import('./NoSignals'));
const WaitingLine = React.lazy(() => import('../../signalForm/WaitingLine'));
const GroupWork = React.lazy(() => import('./GroupWork'));
const DisagreementRanking = React.lazy(() => import('./DisagreementRanking'));

/** Once the list stands, the form is fetched in a quiet moment: it is the page's one action, and has to open at once. */
function usePreload(isReady: boolean): void {
  React.useEffect(() => {
    if (!isReady) return undefined;
    const timer = window.setTimeout(() => void loadForm().catch(() => undefined), 500); // a failure shows when it is asked for
    return () => window.clearTimeout(timer);
  }, [isReady]);
}

/** Spaningar: what the group has seen, what it thinks of it, and the one thing to do: leave another. */
export default function SignalsPage(): JSX.Element {
  const { navigation } = useServices();
  const asked = readView(useUrl(navigation));
  const may = useMay();
  const [ranking, setRanking] = React.useState<Ranking>({});
  // Who may not see what people think gets the usual order.
  const isRanked = asked.sort === 'oenighet' && may('read', 'assessments');
  const view: SignalView = asked.sort === 'oenighet' && !isRanked ? { ...asked, sort: 'newest' } : asked;
  const signals = useSignals(view, { ranking, me: may.user?.id });
  usePreload(signals.status === 'ready');
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const title = React.useRef<HTMLHeadingElement>(null);
  const isWide = width > breakpoints.oneColumn;
  // One dialog at a time: a panel over the list would lie over the form, or under it with a focus trap of its own.
  const showsDetail = view.open !== undefined && width > 0 && (isWide || view.writing === undefined);
  useFocusAfterForm(view, { title, newButton: newButtonId, editLink: editLinkId });

  const go = (change: Partial<SignalView>, replace = false): void => (replace ? navigation.replace : navigation.push)(viewUrl({ ...view, ...change }));
  const handleClose = (): void => {
    const opened = view.open;
    go({ open: undefined });
    if (opened !== undefined) window.setTimeout(() => document.getElementById(rowId(opened))?.focus()); // after the panel has let go of focus
  };
  /** In place of the form's step, so that Back does not open it again. */
  const closeForm = (): void => go({ writing: undefined }, true);
  const detail = { isWide, view, titleRef: title, onClose: handleClose, onRemoved: () => go({ open: undefined }, true) };

  return (
    <div ref={ref} className={`${classes.page} ${isWide && view.open !== undefined ? classes.withDetail : ''}`}>
      <Column view={view} signals={signals} go={go} titleRef={title} onClose={handleClose} />
      {isRanked && (
        <React.Suspense fallback={null}>
          <DisagreementRanking onRanked={setRanking} />
        </React.Suspense>
      )}
      {showsDetail && view.open !== undefined && (
        <React.Suspense fallback={isWide ? <div className={classes.detail} /> : null}>
          <SignalPanel key={isWide ? 'beside' : view.open} id={view.open} {...detail} />
        </React.Suspense>
      )}
      {view.writing !== undefined && (
        <React.Suspense fallback={null}>
          <SignalForm key={view.writing} writing={view.writing} view={view} onClose={closeForm} />
        </React.Suspense>
      )}
    </div>
  );
}

interface ColumnProps {
  readonly view: SignalView;
  readonly signals: SignalRows;
  readonly go: (change: Partial<SignalView>, replace?: boolean) => void;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  /** Closes the open spaning. */
  readonly onClose: () => void;
}

/** Heading, filters and list; or, in their place, why there is none. */
function Column({ view, signals, go, titleRef, onClose }: ColumnProps): JSX.Element {
  const { t } = useTranslator();
  const may = useMay();
  const mayAdd = may('add', 'signals');
  const examines = may('edit', 'signals');
  const isEmpty = signals.status === 'ready' && signals.rows.length === 0 && signals.isComplete;
  const isFiltered = hasFilters(view.filters);
  const write = (): void => go({ writing: 'new' });
  // The page has one filled button: the empty state and the error state bring their own.
  const showsTools = !(isEmpty && !isFiltered) && signals.status !== 'error';
  return (
    <div className={classes.column}>
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('page.signals')}</h1>
          <p className={classes.purpose}>{t('page.signals.purpose')}</p>
        </div>
        {showsTools && mayAdd && (
          <PrimaryButton id={newButtonId} className={classes.primary} iconProps={{ iconName: 'Add' }} text={t('signals.new')} onClick={write} />
        )}
      </div>
      {signals.status === 'ready' && (
        <React.Suspense fallback={null}>
          <WaitingLine />
        </React.Suspense>
      )}
      {showsTools && (
        <>
          <div className={classes.work}>
            {examines && signals.status === 'ready' && (
              <React.Suspense fallback={null}>
                <GroupWork />
              </React.Suspense>
            )}
          </div>
          <FilterBar filters={view.filters} onChange={(filters, isTyping) => go({ filters }, isTyping)} />
          <FilterSummary
            view={view}
            signals={signals}
            seesAssessments={may('read', 'assessments')}
            onFilters={(filters) => go({ filters })}
            onSort={(sort) => go({ sort })}
          />
        </>
      )}
      {signals.status === 'loading' && <ListSkeleton />}
      {signals.error && signals.status === 'error' && <DataErrorState error={signals.error} page={t('page.signals')} onRetry={signals.retry} />}
      {isEmpty && (
        <React.Suspense fallback={null}>
          <NoSignals isFiltered={isFiltered} onClear={() => go({ filters: {} })} onWrite={mayAdd ? write : undefined} mayImport={examines} />
        </React.Suspense>
      )}
      {signals.status === 'ready' && !isEmpty && <Rows view={view} signals={signals} go={go} titleRef={titleRef} onClose={onClose} />}
    </div>
  );
}

function Rows({ view, signals, go, titleRef, onClose }: ColumnProps): JSX.Element {
  const handleOpen = React.useCallback(
    (byKeyboard: boolean) => {
      if (byKeyboard) focusWhenDrawn(() => titleRef.current);
    },
    [titleRef],
  );
  return (
    <SignalList
      key={viewUrl({ ...view, open: undefined, writing: undefined })}
      signals={signals}
      open={view.open}
      urlOf={(id) => viewUrl({ ...view, open: id, writing: undefined })}
      onOpen={handleOpen}
      onWalk={(id) => go({ open: id }, true)}
      onClose={onClose}
    />
  );
}
