import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { useUrl } from '../../app/navigation';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useOwnWidth } from '../../app/useOwnWidth';
import { DataErrorState } from '../../states/ErrorState';
import { breakpoints } from '../../theme/styles';
import { FilterBar } from './FilterBar';
import { FilterSummary } from './FilterSummary';
import { NoHits, NoSignals } from './NoSignals';
import { rowId } from './SignalRow';
import { SignalList } from './SignalList';
import { SignalSkeleton } from './SignalSkeleton';
import { signalClasses as classes } from './signalStyles';
import { hasFilters, readView, viewUrl, type SignalView } from './signalUrl';
import { useRemoval } from './useRemoval';
import { useSignals } from './useSignals';

const loadForm = () => import('../../forms/SignalForm');
const DetailAside = React.lazy(() => import('./DetailAside'));
const DetailOverlay = React.lazy(() => import('./DetailOverlay'));
const SignalForm = React.lazy(loadForm);

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
  const { t } = useTranslator();
  const view = readView(useUrl(navigation));
  const signals = useSignals(view);
  const may = useMay();
  usePreload(signals.status === 'ready');
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const title = React.useRef<HTMLHeadingElement>(null);
  const isWide = width > breakpoints.oneColumn;
  const isEmpty = signals.status === 'ready' && signals.rows.length === 0 && signals.isComplete;
  const isUnused = isEmpty && !hasFilters(view.filters);

  const go = (change: Partial<SignalView>, replace = false): void => (replace ? navigation.replace : navigation.push)(viewUrl({ ...view, ...change }));
  const handleClose = (): void => {
    const opened = view.open;
    go({ open: undefined });
    if (opened !== undefined) window.setTimeout(() => document.getElementById(rowId(opened))?.focus()); // after the panel has let go of focus
  };
  const remove = useRemoval({ onRemoved: () => go({ open: undefined }, true) });
  const handleOpen = React.useCallback((byKeyboard: boolean) => {
    if (byKeyboard) window.setTimeout(() => title.current?.focus()); // once the panel is drawn
  }, []);
  const closeForm = (): void => go({ writing: undefined });

  const detail = { view, titleRef: title, onClose: handleClose, onRemove: remove };
  const showsAside = isWide && view.open !== undefined;
  const write = (): void => go({ writing: 'new' });

  return (
    <div ref={ref} className={`${classes.page} ${showsAside ? classes.withDetail : ''}`}>
      <div className={classes.column}>
        <div className={classes.head}>
          <div>
            <h1 className={classes.title}>{t('page.signals')}</h1>
            <p className={classes.purpose}>{t('page.signals.purpose')}</p>
          </div>
          {!isUnused && signals.status !== 'error' && may('add', 'signals') && <PrimaryButton className={classes.primary} iconProps={{ iconName: 'Add' }} text={t('signals.new')} onClick={write} />}
        </div>
        {isUnused && <NoSignals onWrite={may('add', 'signals') ? write : undefined} />}
        {!isUnused && signals.status !== 'error' && (
          <>
            <FilterBar filters={view.filters} onChange={(filters, isTyping) => go({ filters }, isTyping)} />
            <FilterSummary view={view} signals={signals} onFilters={(filters) => go({ filters })} onSort={(sort) => go({ sort })} />
          </>
        )}
        {signals.status === 'loading' && <SignalSkeleton />}
        {signals.status === 'error' && signals.error && <DataErrorState error={signals.error} page={t('page.signals')} onRetry={signals.retry} />}
        {isEmpty && !isUnused && <NoHits onClear={() => go({ filters: {} })} />}
        {signals.status === 'ready' && !isEmpty && (
          <SignalList
            key={viewUrl({ ...view, open: undefined, writing: undefined })} signals={signals} open={view.open}
            urlOf={(id) => viewUrl({ ...view, open: id, writing: undefined })} onOpen={handleOpen} onWalk={(id) => go({ open: id }, true)}
          />
        )}
      </div>
      {view.open !== undefined && width > 0 && (
        <React.Suspense fallback={isWide ? <div className={classes.detail} /> : null}>
          {isWide ? <DetailAside key={view.open} id={view.open} {...detail} /> : <DetailOverlay key={view.open} id={view.open} {...detail} />}
        </React.Suspense>
      )}
      {view.writing !== undefined && <React.Suspense fallback={null}><SignalForm key={view.writing} writing={view.writing} view={view} onClose={closeForm} /></React.Suspense>}
    </div>
  );
}
