import * as React from 'react';
import type { ProposalTask } from '../proposalUrl';
import { useRefresh } from './useDeed';
import type { Dossier } from './useProposal';

const HandlingDialog = React.lazy(() => import('../../../proposals/HandlingDialog'));
const DecisionDialog = React.lazy(() => import('../../../proposals/DecisionDialog'));
const ImplementDialog = React.lazy(() => import('./ImplementDialog'));
const WithdrawDialog = React.lazy(() => import('./WithdrawDialog'));

interface TasksProps {
  readonly task: ProposalTask;
  readonly dossier: Dossier;
  readonly onClose: () => void;
}

/** The dialog that the address asks for. */
export function ProposalTasks({ task, dossier, onClose }: TasksProps): JSX.Element {
  const refresh = useRefresh();
  const common = { proposal: dossier.proposal.id, onClose, onSaved: () => refresh() };
  const dialogs: Record<ProposalTask, JSX.Element> = {
    handling: <HandlingDialog {...common} />,
    decision: <DecisionDialog {...common} />,
    implementation: <ImplementDialog dossier={dossier} onClose={onClose} />,
    withdrawal: <WithdrawDialog dossier={dossier} onClose={onClose} />,
  };
  return <React.Suspense fallback={null}>{dialogs[task]}</React.Suspense>;
}
