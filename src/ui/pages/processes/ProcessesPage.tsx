import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { processWords } from '../../../i18n/pages/processes';
import { useUrl } from '../../app/navigation';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { listClasses as classes } from '../../lists/listStyles';
import { DetailPanel } from '../../panels/DetailPanel';
import { panelClasses } from '../../panels/panelStyles';
import { usePanelPage } from '../../panels/usePanelPage';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { GoalDetail } from './GoalDetail';
import { Overlaps } from './Overlaps';
import { ProcessDetail } from './ProcessDetail';
import { EndedRows, GoalRows, ProcessRows, type RowsProps } from './ProcessRows';
import { editLink, newButton, readView, rowId, titleId, viewUrl, type ProcessList } from './processUrl';
import { useProcesses, type ProcessFacts } from './useProcesses';

const ProcessForms = React.lazy(() => import('./ProcessForms'));
const details = { processes: ProcessDetail, strategyGoals: GoalDetail } as const satisfies Record<ProcessList, unknown>;

/** Processer: what the assignment connects to and who does what there, and the goals of the strategy. */
export default function ProcessesPage(): JSX.Element {
  const { navigation } = useServices();
  const view = readView(useUrl(navigation));
  const facts = useProcesses();
  // A new one that nobody sends leaves no trace in the address of which list it was for.
  const written = React.useRef(view.list);
  if (view.writing !== undefined) written.current = view.list;
  const { ref, title, isWide, go, showsDetail, handleClose, handleOpen } = usePanelPage(view, viewUrl, {
    newButton: newButton[written.current],
    editLink,
    rowId: (id) => rowId(view.list, id),
  });
  const write = (list: ProcessList): void => go({ list, open: list === view.list ? view.open : undefined, writing: 'new' });
  const rows: RowsProps = { facts, view, onOpen: handleOpen, onWalk: (list, id) => go({ list, open: id }, true), onClose: handleClose };
  const Detail = details[view.list];
  return (
    <div ref={ref} className={`${panelClasses.page} ${isWide && view.open !== undefined ? panelClasses.withDetail : ''}`}>
      <div className={classes.column}>
        <Head facts={facts} onWrite={() => write('processes')} />
        {facts.processes && facts.goals && (
          <>
            <ProcessRows {...rows} />
            <Overlaps found={facts.overlaps} />
            <GoalRows {...rows} onNew={() => write('strategyGoals')} />
            <EndedRows {...rows} />
          </>
        )}
      </div>
      {view.open !== undefined && showsDetail && (
        <DetailPanel key={isWide ? 'beside' : `${view.list}-${view.open}`} isWide={isWide} labelledBy={titleId} onClose={handleClose}>
          <Detail
            key={`${view.list}-${view.open}`}
            id={view.open}
            facts={facts}
            titleRef={title}
            onClose={handleClose}
            onRemoved={() => go({ open: undefined }, true)}
          />
        </DetailPanel>
      )}
      <React.Suspense fallback={null}>
        {view.writing !== undefined && (
          <ProcessForms
            key={`${view.list}-${view.writing}`}
            list={view.list}
            writing={view.writing}
            onClose={(made) => go({ writing: undefined, open: made ?? view.open }, true)}
          />
        )}
      </React.Suspense>
    </div>
  );
}

function Head({ facts, onWrite }: { readonly facts: ProcessFacts; readonly onWrite: () => void }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(processWords);
  const mayAdd = useMay()('add', 'processes');
  const { processes, goals, error, retry } = facts;
  const isHere = processes !== undefined && goals !== undefined;
  const isEmpty = processes?.length === 0;
  return (
    <>
      <div className={classes.head} style={{ marginBottom: 20 }}>
        <div>
          <h1 className={classes.title}>{common('page.processes')}</h1>
          <p className={classes.purpose}>{t('processes.purpose')}</p>
        </div>
        {mayAdd && !error && !isEmpty && (
          <PrimaryButton id={newButton.processes} className={classes.primary} iconProps={{ iconName: 'Add' }} text={t('processes.new')} onClick={onWrite} />
        )}
      </div>
      {error && <DataErrorState error={error} page={common('page.processes')} onRetry={retry} />}
      {!isHere && !error && <ListSkeleton />}
      {isHere && !error && isEmpty && (
        <div className={stateClasses.state} style={{ marginBottom: 28 }}>
          <h2 className={stateClasses.heading}>{t('processes.empty.heading')}</h2>
          <p className={stateClasses.lead}>{t('processes.empty.text')}</p>
          <p className={stateClasses.note}>{t('processes.empty.example')}</p>
          {mayAdd && (
            <div className={stateClasses.actions}>
              <PrimaryButton id={newButton.processes} iconProps={{ iconName: 'Add' }} text={t('processes.empty.action')} onClick={onWrite} />
            </div>
          )}
        </div>
      )}
    </>
  );
}
