import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { dayOf } from '../../../domain/review/calendar';
import { forumWords } from '../../../i18n/pages/forums';
import { forums } from '../../../schema/lists/forums';
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
import { stateClasses } from '../../states/stateStyles';
import { breakpoints } from '../../theme/styles';
import { ForumDetail } from './ForumDetail';
import { ForumList, rowId } from './ForumList';
import { forumClasses } from './forumStyles';
import { forumUrl, readForumView, type ForumView } from './forumUrl';
import { useForums, type ForumRow, type ForumRows } from './useForums';
import { WheelOfYear } from './WheelOfYear';

const ItemForm = React.lazy(() => import('../../forms/ItemForm'));
const RestedQuestions = React.lazy(() => import('./RestedQuestions'));

const newButton = 'framsyn-new-forum';
const editLink = 'framsyn-edit-forum';
const titleId = 'framsyn-forum-title';

/** Årshjul: the meetings where foresight has its place, and those where it has been too long. */
export default function ForumsPage(): JSX.Element {
  const { navigation, now } = useServices();
  const { t } = useText(forumWords);
  const view = readForumView(useUrl(navigation));
  const found = useForums();
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const title = React.useRef<HTMLHeadingElement>(null);
  const isWide = width > breakpoints.oneColumn;
  const year = view.year ?? Number(dayOf(now()).slice(0, 4));
  const opened = found.rows?.find(({ forum }) => forum.id === view.open);
  const showsDetail = opened !== undefined && width > 0 && (isWide || view.writing === undefined);
  useFocusAfterForm(view, { title, newButton, editLink });

  const go = (change: Partial<ForumView>, replace = false): void => (replace ? navigation.replace : navigation.push)(forumUrl({ ...view, ...change }));
  const handleClose = (): void => {
    const { open } = view;
    go({ open: undefined });
    if (open !== undefined) window.setTimeout(() => document.getElementById(rowId(open))?.focus()); // after the panel has let go of focus
  };
  const focusTitle = (byKeyboard: boolean): void => void (byKeyboard && focusWhenDrawn(() => title.current));

  return (
    <div ref={ref} className={`${panelClasses.page} ${isWide && opened ? panelClasses.withDetail : ''}`}>
      <Column found={found} view={view} year={year} go={go} onClose={handleClose} onOpen={focusTitle} />
      {showsDetail && (
        <DetailPanel key={isWide ? 'beside' : opened.forum.id} isWide={isWide} labelledBy={titleId} onClose={handleClose}>
          <ForumDetail
            key={opened.forum.id}
            row={opened}
            events={found.events}
            year={year}
            titleId={titleId}
            titleRef={title}
            editLinkId={editLink}
            toEdit={forumUrl({ ...view, writing: opened.forum.id })}
            onClose={handleClose}
            onRemoved={() => go({ open: undefined }, true)}
          />
        </DetailPanel>
      )}
      {view.writing !== undefined && (
        <React.Suspense fallback={null}>
          <ItemForm
            key={view.writing}
            list={forums}
            writing={view.writing}
            titles={{ new: t('forums.new'), edit: t('forums.edit') }}
            onClose={() => go({ writing: undefined }, true)}
          />
        </React.Suspense>
      )}
    </div>
  );
}

interface ColumnProps {
  readonly found: ForumRows;
  readonly view: ForumView;
  readonly year: number;
  readonly go: (change: Partial<ForumView>, replace?: boolean) => void;
  readonly onClose: () => void;
  readonly onOpen: (byKeyboard: boolean) => void;
}

/** Heading, forums, wheel and questions; or, in their place, why there are none. */
function Column({ found, view, year, go, onClose, onOpen }: ColumnProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(forumWords);
  const mayAdd = useMay()('add', 'forums');
  const { rows, events, error, retry } = found;
  const isEmpty = rows?.length === 0;
  const write = (): void => go({ writing: 'new' });
  return (
    <div className={classes.column}>
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>{common('page.forums')}</h1>
          <p className={classes.purpose}>{t('forums.purpose')}</p>
        </div>
        {mayAdd && !isEmpty && !error && (
          <PrimaryButton id={newButton} className={classes.primary} iconProps={{ iconName: 'Add' }} text={t('forums.new')} onClick={write} />
        )}
      </div>
      {error && <DataErrorState error={error} page={common('page.forums')} onRetry={retry} />}
      {!rows && !error && (
        <>
          <p role="status" className={classes.work}>
            {t('forums.loading')}
          </p>
          <ListSkeleton />
        </>
      )}
      {isEmpty && <NoForums onWrite={mayAdd ? write : undefined} />}
      {rows && !isEmpty && <Forums rows={rows} view={view} go={go} onClose={onClose} onOpen={onOpen} />}
      {rows && (rows.length > 0 || events.length > 0) && (
        <WheelOfYear
          rows={rows}
          events={events}
          year={year}
          yearUrl={(other) => forumUrl({ ...view, year: other })}
          onForum={(id, byKeyboard) => {
            go({ open: id });
            onOpen(byKeyboard);
          }}
        />
      )}
      {rows && (
        <React.Suspense fallback={null}>
          <RestedQuestions />
        </React.Suspense>
      )}
    </div>
  );
}

/** The list with how many there are, and what an address names that is gone. */
function Forums({
  rows,
  view,
  go,
  onClose,
  onOpen,
}: Pick<ColumnProps, 'view' | 'go' | 'onClose' | 'onOpen'> & { readonly rows: readonly ForumRow[] }): JSX.Element {
  const { t } = useText(forumWords);
  const warned = rows.filter(({ state }) => state.warning).length;
  return (
    <section className={forumClasses.section} aria-labelledby="framsyn-forums-title">
      <div className={forumClasses.sectionHead}>
        <h2 id="framsyn-forums-title" className={forumClasses.sectionTitle}>
          {t('forums.list')}
        </h2>
        <span className={forumClasses.meta}>
          {[t('forums.count', { count: rows.length }), warned > 0 && t('forums.warnings', { count: warned })].filter(Boolean).join(' · ')}
        </span>
      </div>
      {view.open !== undefined && !rows.some(({ forum }) => forum.id === view.open) && (
        <p role="status" className={forumClasses.meta}>
          {t('forums.one.missing')}
        </p>
      )}
      <ForumList
        rows={rows}
        open={view.open}
        urlOf={(id) => forumUrl({ ...view, open: id, writing: undefined })}
        onOpen={onOpen}
        onWalk={(id) => go({ open: id }, true)}
        onClose={onClose}
      />
    </section>
  );
}

/** Nothing here yet: what will be, why, an example, and the first step. */
function NoForums({ onWrite }: { readonly onWrite: (() => void) | undefined }): JSX.Element {
  const { t } = useText(forumWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('forums.empty.heading')}</h2>
      <p className={stateClasses.lead}>{t('forums.empty.text')}</p>
      <p className={stateClasses.note}>{t('forums.empty.example')}</p>
      {onWrite && (
        <div className={stateClasses.actions}>
          <PrimaryButton iconProps={{ iconName: 'Add' }} text={t('forums.empty.action')} onClick={onWrite} />
        </div>
      )}
    </div>
  );
}
