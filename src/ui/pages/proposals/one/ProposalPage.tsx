import * as React from 'react';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { useTranslator } from '../../../app/services';
import { AppLink } from '../../../app/AppLink';
import { useText } from '../../../app/useText';
import { ListSkeleton } from '../../../lists/ListSkeleton';
import { listClasses } from '../../../lists/listStyles';
import { DataErrorState } from '../../../states/ErrorState';
import { stateClasses } from '../../../states/stateStyles';
import { Icon } from '../../../theme/icons';
import type { Go } from '../ProposalsPage';
import { proposalClasses as classes } from '../proposalStyles';
import { titleId, viewUrl, type ProposalsView } from '../proposalUrl';
import { Alternatives } from './Alternatives';
import { DecisionLog } from './DecisionLog';
import { IfYes } from './IfYes';
import { Notice } from './Notice';
import { ProposalHead } from './ProposalHead';
import { ProposalTasks } from './ProposalTasks';
import { Steps } from './Steps';
import { Texts } from './Texts';
import { useProposal, type Dossier } from './useProposal';

const Chain = React.lazy(() => import('../../../links/Chain'));
const PrintedProposal = React.lazy(() => import('./PrintedProposal'));

interface ProposalPageProps {
  readonly id: number;
  readonly view: ProposalsView;
  readonly go: Go;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
}

/** One proposal: where it is on its way, what can be chosen between, what was said, and what led here and came of it. */
export default function ProposalPage({ id, view, go, titleRef }: ProposalPageProps): JSX.Element {
  const { dossier, error, retry } = useProposal(id);
  const [isPrinting, setPrinting] = React.useState(false);
  const toList = viewUrl({ filters: view.filters });
  return (
    <div className={`${listClasses.column} ${classes.page}`}>
      <Back to={toList} />
      {dossier ? (
        <>
          <ProposalHead dossier={dossier} view={view} go={go} titleRef={titleRef} onPrint={() => setPrinting(true)} />
          <Steps path={dossier.path} />
          <Notice dossier={dossier} />
          <Body dossier={dossier} onPrint={() => setPrinting(true)} />
          {view.task && <ProposalTasks task={view.task} dossier={dossier} onClose={() => go({ task: undefined }, true)} />}
          {isPrinting && (
            <React.Suspense fallback={null}>
              <PrintedProposal dossier={dossier} onPrinted={() => setPrinting(false)} />
            </React.Suspense>
          )}
        </>
      ) : (
        <Otherwise id={id} error={error} titleRef={titleRef} toList={toList} onRetry={retry} />
      )}
    </div>
  );
}

function Back({ to }: { readonly to: string }): JSX.Element {
  const { t: common } = useTranslator();
  return (
    <AppLink to={to} className={classes.back}>
      <span style={{ transform: 'rotate(90deg)', display: 'inline-flex' }}>
        <Icon name="chevrondown" size={14} />
      </span>
      {common('page.proposals')}
    </AppLink>
  );
}

function Body({ dossier, onPrint }: { readonly dossier: Dossier; readonly onPrint: () => void }): JSX.Element {
  const { id } = dossier.proposal;
  return (
    <div className={classes.columns}>
      <div style={{ minWidth: 0 }}>
        <Alternatives dossier={dossier} />
        <DecisionLog dossier={dossier} onPrint={onPrint} />
        <Texts dossier={dossier} />
      </div>
      <div style={{ minWidth: 0 }}>
        <React.Suspense fallback={null}>
          <div style={{ marginTop: 28 }}>
            <Chain list="proposals" id={id} headingLevel="h2" />
          </div>
        </React.Suspense>
        <IfYes dossier={dossier} />
      </div>
    </div>
  );
}

interface OtherwiseProps extends Pick<ReturnType<typeof useProposal>, 'error'> {
  readonly id: number;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly toList: string;
  readonly onRetry: () => void;
}

/** On its way; gone, which is no error; or refused. */
function Otherwise({ id, error, titleRef, toList, onRetry }: OtherwiseProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(proposalWords);
  const isGone = error?.kind === 'notFound';
  return (
    <>
      <h1 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
        {isGone ? t('proposals.gone.heading') : t('proposals.one', { id: String(id) })}
      </h1>
      {isGone ? (
        <div className={stateClasses.state}>
          <p className={stateClasses.lead}>{t('proposals.gone.text')}</p>
          <p>
            <AppLink to={toList}>{t('proposals.gone.back')}</AppLink>
          </p>
        </div>
      ) : error ? (
        <DataErrorState error={error} page={common('page.proposals')} onRetry={onRetry} />
      ) : (
        <>
          <p role="status" className={classes.small}>
            {t('proposals.loadingOne')}
          </p>
          <ListSkeleton />
        </>
      )}
    </>
  );
}
