/** What proposals wait for: of the working group a yes to put into the plan, or one that came back; of a body its decision. */
import type { Role } from '../permissions';
import { mayDecide, type GroupType } from '../proposals/bodies';
import { pathOf, type Decision, type Handling, type Proposal } from '../proposals/path';

export interface AskedProposal {
  readonly kind: 'decide';
  readonly proposal: Pick<Proposal, 'id' | 'title' | 'decisionBody' | 'decisionDate'>;
}

export interface DecidedProposal {
  readonly kind: 'implement' | 'sentBack';
  readonly proposal: Pick<Proposal, 'id' | 'title'>;
  readonly decision: Pick<Decision, 'date' | 'body'>;
}

/** What was decided longest ago first. `proposals`: those that are handed in. */
export function decidedProposals(proposals: readonly Proposal[], decisions: readonly Decision[], today: string): readonly DecidedProposal[] {
  const decided = proposals.flatMap((proposal) => {
    const { awaits, decision } = pathOf(proposal, [], decisions, today);
    if (decision === undefined || (awaits !== 'implementation' && awaits !== 'submission')) return [];
    return [{ kind: awaits === 'implementation' ? ('implement' as const) : ('sentBack' as const), proposal, decision }];
  });
  return decided.sort((a, b) => (a.decision.date === b.decision.date ? a.proposal.id - b.proposal.id : a.decision.date < b.decision.date ? -1 : 1));
}

interface Asked {
  readonly proposals: readonly Proposal[];
  readonly handlings: readonly Handling[];
  readonly decisions: readonly Decision[];
  readonly bodies: readonly { readonly id: number; readonly type: GroupType }[];
}

const noDay = '9999';

/** Those that wait for a decision which one of these roles may enter, the nearest meeting first. */
export function askedProposals({ proposals, handlings, decisions, bodies }: Asked, roles: readonly Role[], today: string): readonly AskedProposal[] {
  const own = new Set(bodies.filter(({ type }) => mayDecide(roles, type)).map(({ id }) => id));
  return proposals
    .filter((proposal) => proposal.decisionBody !== undefined && own.has(proposal.decisionBody.id))
    .filter((proposal) => pathOf(proposal, handlings, decisions, today).awaits === 'decision')
    .sort((a, b) => (a.decisionDate ?? noDay).localeCompare(b.decisionDate ?? noDay) || a.id - b.id)
    .map((proposal) => ({ kind: 'decide', proposal }));
}
