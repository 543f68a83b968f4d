import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { knowledgeChainOf } from '../../../domain/learning/gaps';
import { learningPartWords } from '../../../i18n/pages/learningParts';
import { learningsWords } from '../../../i18n/pages/learnings';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { Segments } from '../../charts/Segments';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { listClasses } from '../../lists/listStyles';
import { walkRows } from '../../lists/walkRows';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { learningClasses as classes } from '../../learning/learningStyles';
import { useEvents, useProgrammes } from '../../learning/useLearning';
import { newButton } from './ids';
import { LearningRow, rowId } from './LearningRow';
import type { Go } from './LearningsPage';
import { LearningsFilterBar } from './LearningsFilterBar';
import { LearningsSummary } from './LearningsSummary';
import { shows, viewUrl, type Learning, type LearningsView } from './learningsUrl';
import { useLearningRows, type LearningRows } from './useLearnings';
import { showKeys } from './words';

const Ranking = React.lazy(() => import('./Ranking'));
const SummaryDraft = React.lazy(() => import('./SummaryDraft'));

interface LearningsColumnProps {
  readonly view: LearningsView;
  readonly go: Go;
  readonly onClose: () => void;
  readonly onOpen: (byKeyboard: boolean) => void;
}

/** The measure in a sentence, the three ways to see the learnings, and the one that is chosen; or why there are none. */
export function LearningsColumn(props: LearningsColumnProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(learningsWords);
  const { t: part } = useText(learningPartWords);
  const rows = useLearningRows(props.view.filters);
  const mayAdd = useMay()('add', 'learnings');
  const isUnused = rows.all?.length === 0;
  const write = (): void => props.go({ writing: 'new' });
  return (
    <div className={listClasses.column}>
      <div className={listClasses.head}>
        <div>
          <h1 className={listClasses.title}>{common('page.learnings')}</h1>
          <p className={listClasses.purpose}>{t('learnings.purpose')}</p>
        </div>
        {/* The page has one filled button: the empty state and the error state bring their own. */}
        {!isUnused && !rows.error && mayAdd && (
          <PrimaryButton
            id={newButton}
            className={listClasses.primary}
            iconProps={{ iconName: 'Add' }}
            text={part('learningPart.newLearning')}
            onClick={write}
          />
        )}
      </div>
      {rows.all && !isUnused && <Shown {...props} all={rows.all} rows={rows} />}
      {isUnused && <Empty onWrite={mayAdd ? write : undefined} />}
      {rows.all === undefined && !rows.error && (
        <>
          <p className={classes.hidden} role="status">
            {t('learnings.loading')}
          </p>
          <ListSkeleton />
        </>
      )}
      {rows.error && <DataErrorState error={rows.error} page={common('page.learnings')} onRetry={rows.retry} />}
    </div>
  );
}

type ShownProps = LearningsColumnProps & { readonly rows: LearningRows; readonly all: readonly Learning[] };

function Shown({ rows, all, ...props }: ShownProps): JSX.Element {
  const { t } = useText(learningsWords);
  const { view, go, onOpen } = props;
  const ranks = useMay()('read', 'nominations'); // staff have the log
  const show = ranks ? view.show : 'logg';
  return (
    <>
      <p className={classes.lead}>{t('learnings.chain', knowledgeChainOf(all))}</p>
      {ranks && (
        <div className={classes.field}>
          <Segments
            label={t('learnings.show')}
            options={shows.map((key) => ({ key, text: t(showKeys[key]) }))}
            chosen={show}
            onChoose={(chosen) => go({ show: chosen, open: undefined })}
          />
        </div>
      )}
      <Tools view={view} go={go} rows={rows} isLog={show === 'logg'} />
      {rows.shown.length === 0 && <NoHits onClear={() => go({ filters: {} })} />}
      {show === 'logg' && <Log {...props} rows={rows} />}
      <React.Suspense fallback={<ListSkeleton />}>
        {rows.shown.length > 0 && show === 'rangordning' && <Ranking learnings={rows.shown} view={view} go={go} onOpen={onOpen} />}
        {show === 'sammanfattning' && <SummaryDraft learnings={rows.shown} view={view} go={go} />}
      </React.Suspense>
    </>
  );
}

function Tools({
  view,
  go,
  rows,
  isLog,
}: {
  readonly view: LearningsView;
  readonly go: Go;
  readonly rows: LearningRows;
  readonly isLog: boolean;
}): JSX.Element {
  const { data: events = [] } = useEvents();
  const programmes = useProgrammes();
  return (
    <>
      <LearningsFilterBar filters={view.filters} events={events} programmes={programmes} onChange={(filters, isTyping) => go({ filters }, isTyping)} />
      <LearningsSummary view={view} rows={rows} events={events} programmes={programmes} exports={isLog} onFilters={(filters) => go({ filters })} />
    </>
  );
}

function Log({ view, go, rows, onClose, onOpen }: LearningsColumnProps & { readonly rows: LearningRows }): JSX.Element {
  const handleKey = walkRows({ ids: rows.shown.map(({ id }) => id), rowId, open: view.open, onWalk: (id) => go({ open: id, isUsing: false }, true), onClose });
  return (
    <ul className={listClasses.list} onKeyDown={handleKey}>
      {rows.shown.map((learning) => (
        <LearningRow
          key={learning.id}
          learning={learning}
          to={viewUrl({ ...view, open: learning.id, writing: undefined, isUsing: false })}
          isOpen={learning.id === view.open}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}

/** Nothing here yet: what will be, why, an example, and the first step. */
function Empty({ onWrite }: { readonly onWrite: (() => void) | undefined }): JSX.Element {
  const { t } = useText(learningsWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('learnings.empty.heading')}</h2>
      <p className={stateClasses.lead}>{t('learnings.empty.text')}</p>
      <p className={stateClasses.note}>{t('learnings.empty.example')}</p>
      {onWrite && (
        <div className={stateClasses.actions}>
          <PrimaryButton id={newButton} iconProps={{ iconName: 'Add' }} text={t('learnings.empty.action')} onClick={onWrite} />
        </div>
      )}
    </div>
  );
}

/** There are learnings, but the filters leave none. */
function NoHits({ onClear }: { readonly onClear: () => void }): JSX.Element {
  const { t } = useText(learningsWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('learnings.noHits.heading')}</h2>
      <p className={stateClasses.lead}>{t('learnings.noHits.text')}</p>
      <div className={stateClasses.actions}>
        <DefaultButton text={t('learnings.noHits.action')} onClick={onClear} />
      </div>
    </div>
  );
}
