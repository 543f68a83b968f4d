/** What waits for the working group after a decision: a yes to put into the plan, and a proposal that came back. */
import { pathOf, type Decision, type Proposal } from '../proposals/path';

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
