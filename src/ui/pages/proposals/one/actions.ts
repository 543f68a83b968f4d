import { rolesOf, unknownRoles } from '../../../../domain/permissions';
import { mayDecide, mayHandle, type ProposalPath } from '../../../../domain/proposals/path';
import type { useMay } from '../../../app/useMay';
import type { ProposalTask } from '../proposalUrl';
import { typeOf, type Dossier } from './useProposal';

export type ProposalAction = 'submit' | 'done' | Exclude<ProposalTask, 'withdrawal'>;
export interface Actions {
  /** What it waits for now, when this person may do that. */
  readonly primary?: ProposalAction;
  readonly more: readonly ProposalAction[];
  readonly mayEdit: boolean;
  readonly mayWithdraw: boolean;
  readonly mayRemove: boolean;
}

interface Rights {
  readonly handles: boolean;
  /** Somebody handles it before it is decided. */
  readonly isHandled: boolean;
  readonly decides: boolean;
  /** It is the working group's to write. */
  readonly writes: boolean;
  readonly plans: boolean;
}

function rightsOf({ proposal, groups }: Dossier, may: ReturnType<typeof useMay>): Rights {
  const roles = may.user ? rolesOf(may.user) : unknownRoles;
  const types = [proposal.handlingBody, proposal.decisionBody].map((body) => typeOf(groups, body));
  const decidingType = types[1];
  const writes = may.user !== undefined && may('edit', 'proposals', proposal.author);
  return {
    handles: may('add', 'handlings') && types.some((type) => type !== undefined && mayHandle(roles, type)),
    isHandled: proposal.handlingBody !== undefined,
    decides: may('add', 'decisions') && decidingType !== undefined && mayDecide(roles, decidingType),
    writes,
    plans: writes && may('add', 'activities'),
  };
}

/** What it waits for first. */
function awaited({ awaits, state, decision }: ProposalPath, { handles, isHandled, decides, writes, plans }: Rights): readonly ProposalAction[] {
  const asked: Record<ProposalPath['awaits'], readonly (ProposalAction | false)[]> = {
    submission: [writes && 'submit'],
    handling: [handles && 'handling', decides && 'decision'],
    decision: [decides && 'decision', handles && isHandled && 'handling'],
    implementation: [plans && 'implementation'],
    followUp: [writes && 'done'],
    nothing: [],
  };
  const isCorrectable = decides && decision !== undefined && awaits !== 'decision';
  // What was taken back may be wanted again; a decision that was entered wrong is corrected by another one.
  return [...asked[awaits], state === 'aterkallat' && writes && 'submit', isCorrectable && 'decision'].filter(
    (action): action is ProposalAction => action !== false,
  );
}

const open: readonly ProposalPath['awaits'][] = ['submission', 'handling', 'decision'];

/** What this person may do with the proposal where it is now. */
export function actionsOf(dossier: Dossier, may: ReturnType<typeof useMay>): Actions {
  const { proposal, path } = dossier;
  const { awaits, state } = path;
  const rights = rightsOf(dossier, may);
  const actions = awaited(path, rights);
  const first = awaits === 'nothing' ? undefined : actions.find((action) => !isLater(action, path));
  const isOpen = open.includes(awaits);
  return {
    ...(first === undefined ? {} : { primary: first }),
    more: actions.filter((action) => action !== first),
    mayEdit: rights.writes && (isOpen || awaits === 'implementation' || state === 'aterkallat'),
    mayWithdraw: rights.writes && isOpen && state !== 'utkast',
    mayRemove: state === 'utkast' && may.user !== undefined && may('remove', 'proposals', proposal.author),
  };
}

/** A correction is nothing that anybody waits for. */
const isLater = (action: ProposalAction, { awaits, decision }: ProposalPath): boolean =>
  action === 'decision' && decision !== undefined && awaits !== 'decision';
