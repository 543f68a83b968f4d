import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import { trendWords } from '../../../i18n/pages/trends';
import { useUrl } from '../../app/navigation';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useOwnWidth } from '../../app/useOwnWidth';
import { useText } from '../../app/useText';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { listClasses as classes } from '../../lists/listStyles';
import { DetailPanel } from '../../panels/DetailPanel';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { panelClasses } from '../../panels/panelStyles';
import { useFocusAfterForm } from '../../panels/useFocusAfterForm';
import { DataErrorState } from '../../states/ErrorState';
import { breakpoints } from '../../theme/styles';
import { NoHits, NoTrends } from './NoTrends';
import { TrendDetail } from './TrendDetail';
import { TrendFilterBar } from './TrendFilterBar';
import { rowId, TrendList } from './TrendList';
import { TrendSummary } from './TrendSummary';
import { hasFilters, readView, viewUrl, type Trend, type TrendView } from './trendUrl';
import { useTrends } from './useTrends';

const TrendForm = React.lazy(() => import('./TrendForm'));
const DiscussionSheet = React.lazy(() => import('./DiscussionSheet'));

/** There is nothing between the purpose and the filters here. */
const roomBelow = mergeStyles({ marginBottom: 20 });

const newButton = 'framsyn-new-trend';
const editLink = 'framsyn-edit-trend';
const titleId = 'framsyn-trend-title';

type Go = (change: Partial<TrendView>, replace?: boolean) => void;

/** Trender: the directions that spaningar point out, what they mean to us, and what a group talks about. */
export default function TrendsPage(): JSX.Element {
  const { navigation } = useServices();
  const address = useUrl(navigation);
  const view = React.useMemo(() => readView(address), [address]);
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const title = React.useRef<HTMLHeadingElement>(null);
  // Kept here: paper is narrow, and a panel that then moved over the list would take its sheet with it.
  const [printing, setPrinting] = React.useState<Trend>();
  const [justMade, setJustMade] = React.useState<number>();
  const isWide = width > breakpoints.oneColumn;
  // One dialog at a time: a panel over the list would have a focus trap of its own under the form's.
  const showsDetail = view.open !== undefined && width > 0 && (isWide || view.writing === undefined);
  useFocusAfterForm(view, { title, newButton, editLink });

  const go: Go = (change, replace = false) => (replace ? navigation.replace : navigation.push)(viewUrl({ ...view, ...change }));
  const handleClose = (): void => {
    const opened = view.open;
    go({ open: undefined });
    if (opened !== undefined) window.setTimeout(() => document.getElementById(rowId(opened))?.focus()); // after the panel has let go of focus
  };
  const handleMade = (id: number): void => {
    setJustMade(id);
    go({ open: id, writing: undefined });
  };

  return (
    <div ref={ref} className={`${panelClasses.page} ${isWide && view.open !== undefined ? panelClasses.withDetail : ''}`}>
      <Column view={view} go={go} onClose={handleClose} onOpen={(byKeyboard) => byKeyboard && focusWhenDrawn(() => title.current)} />
      {showsDetail && view.open !== undefined && (
        <DetailPanel key={isWide ? 'beside' : view.open} isWide={isWide} labelledBy={titleId} onClose={handleClose}>
          <TrendDetail
            key={view.open}
            id={view.open}
            titleId={titleId}
            titleRef={title}
            editLinkId={editLink}
            toEdit={viewUrl({ ...view, writing: view.open })}
            startsJoining={view.open === justMade}
            onClose={handleClose}
            onPrint={setPrinting}
            onRemoved={() => go({ open: undefined }, true)}
          />
        </DetailPanel>
      )}
      {printing && (
        <React.Suspense fallback={null}>
          <DiscussionSheet trend={printing} onPrinted={() => setPrinting(undefined)} />
        </React.Suspense>
      )}
      {view.writing !== undefined && (
        <React.Suspense fallback={null}>
          <TrendForm key={view.writing} writing={view.writing} gather={view.gather} onMade={handleMade} onClose={() => go({ writing: undefined })} />
        </React.Suspense>
      )}
    </div>
  );
}

interface ColumnProps {
  readonly view: TrendView;
  readonly go: Go;
  readonly onClose: () => void;
  readonly onOpen: (byKeyboard: boolean) => void;
}

/** Heading, filters and list; or, in their place, why there is none. */
function Column({ view, go, onClose, onOpen }: ColumnProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(trendWords);
  const trends = useTrends(view);
  const mayAdd = useMay()('add', 'trends');
  const isEmpty = trends.status === 'ready' && trends.rows.length === 0;
  const isUnused = isEmpty && trends.total === 0 && !hasFilters(view.filters);
  const write = (): void => go({ writing: 'new' });
  // The page has one filled button: the empty state and the error state bring their own.
  const showsTools = !isUnused && trends.status !== 'error';
  return (
    <div className={classes.column}>
      <div className={`${classes.head} ${roomBelow}`}>
        <div>
          <h1 className={classes.title}>{common('page.trends')}</h1>
          <p className={classes.purpose}>{t('trends.purpose')}</p>
        </div>
        {showsTools && mayAdd && (
          <PrimaryButton id={newButton} className={classes.primary} iconProps={{ iconName: 'Add' }} text={t('trends.new')} onClick={write} />
        )}
      </div>
      {isUnused && <NoTrends onWrite={mayAdd ? write : undefined} />}
      {showsTools && (
        <>
          <TrendFilterBar filters={view.filters} onChange={(filters, isTyping) => go({ filters }, isTyping)} />
          <TrendSummary view={view} trends={trends} onFilters={(filters) => go({ filters })} onSort={(sort) => go({ sort })} />
        </>
      )}
      {trends.status === 'loading' && <ListSkeleton />}
      {trends.error && trends.status === 'error' && <DataErrorState error={trends.error} page={common('page.trends')} onRetry={trends.retry} />}
      {isEmpty && !isUnused && <NoHits onClear={() => go({ filters: {} })} />}
      {trends.rows.length > 0 && (
        <TrendList
          trends={trends}
          open={view.open}
          urlOf={(id) => viewUrl({ ...view, open: id, writing: undefined })}
          onOpen={onOpen}
          onWalk={(id) => go({ open: id }, true)}
          onClose={onClose}
        />
      )}
    </div>
  );
}
