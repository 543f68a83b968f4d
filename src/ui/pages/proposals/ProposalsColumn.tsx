import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { queueSections, type QueuedProposal } from '../../../domain/proposals/queue';
import { proposalWords } from '../../../i18n/pages/proposals';
import { proposals } from '../../../schema/lists/proposals';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { LazyViewTools } from '../../export/LazyViewTools';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { listClasses } from '../../lists/listStyles';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { readList } from '../../app/readAll';
import { ProposalFilterBar } from './ProposalFilterBar';
import { ProposalSection } from './ProposalSection';
import { proposalClasses as classes } from './proposalStyles';
import { newButton, type ProposalsView } from './proposalUrl';
import type { Go } from './ProposalsPage';
import { useLead } from './queueText';
import { filtered, useProposals, type Proposals } from './useProposals';

interface ColumnProps {
  readonly view: ProposalsView;
  readonly go: Go;
}

/** All proposals in the order of what waits for somebody. */
export function ProposalsColumn({ view, go }: ColumnProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(proposalWords);
  const found = useProposals();
  const may = useMay();
  const mayAdd = may('add', 'proposals');
  const isEmpty = found.queue?.length === 0;
  return (
    <div className={listClasses.column}>
      <div className={listClasses.head}>
        <div>
          <h1 className={listClasses.title}>{common('page.proposals')}</h1>
          <p className={listClasses.purpose}>{t('proposals.purpose')}</p>
        </div>
        {mayAdd && !isEmpty && !found.error && (
          <PrimaryButton
            id={newButton}
            className={listClasses.primary}
            iconProps={{ iconName: 'Add' }}
            text={t('proposals.new')}
            onClick={() => go({ writing: 'new' })}
          />
        )}
      </div>
      <Rows view={view} go={go} found={found} mayAdd={mayAdd && may.user !== undefined} />
    </div>
  );
}

/** The proposals, or in their place why there are none. */
function Rows({ view, go, found, mayAdd }: ColumnProps & { readonly found: Proposals; readonly mayAdd: boolean }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(proposalWords);
  const { queue, error } = found;
  if (error) return <DataErrorState error={error} page={common('page.proposals')} onRetry={found.retry} />;
  if (queue === undefined) {
    return (
      <>
        <p role="status" className={classes.lead}>
          {t('proposals.loading')}
        </p>
        <ListSkeleton />
      </>
    );
  }
  if (queue.length === 0) return <NoProposals onWrite={mayAdd ? () => go({ writing: 'new' }) : undefined} />;
  return <Found view={view} go={go} queue={queue} groups={found.groups} />;
}

function Found({ view, go, queue, groups }: ColumnProps & Pick<Proposals, 'groups'> & { readonly queue: readonly QueuedProposal[] }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(proposalWords);
  const { data } = useServices();
  const lead = useLead();
  const rows = filtered(queue, view.filters);
  const exported = React.useCallback(async () => {
    const shown = new Set(rows.map(({ proposal }) => proposal.id));
    return (await readList(data, proposals)).filter(({ id }) => shown.has(id)); // whole: the rows lack what their page has
  }, [data, rows]);
  return (
    <>
      <p className={classes.lead}>{lead(queue)}</p>
      <ProposalFilterBar queue={queue} groups={groups} filters={view.filters} onChange={(filters, isTyping) => go({ filters }, isTyping)} />
      <div className={listClasses.under}>
        <span role="status">
          {rows.length === queue.length ? t('proposals.count', { count: rows.length }) : t('proposals.countOf', { count: rows.length, all: queue.length })}
        </span>
        <LazyViewTools list={proposals} rows={exported} title={common('page.proposals')} />
      </div>
      {rows.length === 0 && (
        <div className={stateClasses.state}>
          <h2 className={stateClasses.heading}>{t('proposals.noHits.heading')}</h2>
          <p className={stateClasses.lead}>{t('proposals.noHits.text')}</p>
          <div className={stateClasses.actions}>
            <button type="button" className={classes.action} onClick={() => go({ filters: {} })}>
              {t('proposals.filter.clear')}
            </button>
          </div>
        </div>
      )}
      {queueSections.map((section) => (
        <ProposalSection key={section} section={section} rows={rows.filter((row) => row.section === section)} view={view} />
      ))}
    </>
  );
}

/** What a proposal is, and the next step. */
function NoProposals({ onWrite }: { readonly onWrite: (() => void) | undefined }): JSX.Element {
  const { t } = useText(proposalWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('proposals.empty.heading')}</h2>
      <p className={stateClasses.lead}>{t('proposals.empty.text')}</p>
      <p className={stateClasses.note}>{t('proposals.empty.example')}</p>
      {onWrite ? (
        <div className={stateClasses.actions}>
          <PrimaryButton id={newButton} iconProps={{ iconName: 'Add' }} text={t('proposals.empty.action')} onClick={onWrite} />
        </div>
      ) : (
        <p className={stateClasses.note}>{t('proposals.empty.wait')}</p>
      )}
    </div>
  );
}
