/** What has come of a proposal since the report was frozen: the report stays as it was, and the row says what is true now. */
import { mayDecide, pathOf, standingDecisions, type Decision, type Proposal, type ProposalPath } from '../../../domain/proposals/path';
import type { Role } from '../../../domain/permissions';
import { dayOf } from '../../../domain/review/calendar';
import type { LiveProposals } from './useReader';

export type RowStanding =
  /** Nothing is known to have come of it. */
  | { readonly kind: 'none' }
  | { readonly kind: 'awaits'; readonly mayAct: boolean }
  | { readonly kind: 'decided'; readonly decision: Decision; readonly mayAct: boolean }
  | { readonly kind: 'withdrawn' | 'rework' | 'removed' };

interface Now {
  /** The day of the report's data. */
  readonly made: string;
  readonly today: string;
  readonly roles: readonly Role[];
}

const pathIn = (proposal: Proposal, { handlings, decisions }: LiveProposals, today: string): ProposalPath =>
  pathOf(proposal, handlings ?? [], decisions ?? [], today);

/** A body that is not there any more is the one that a management group's proposal has for lack of another. */
function mayAct(proposal: Proposal, { groups }: LiveProposals, roles: readonly Role[]): boolean {
  const body = groups?.find(({ id }) => id === proposal.decisionBody?.id);
  return mayDecide(roles, body?.type ?? 'styrgrupp');
}

/** The latest decision that was made after the report; an earlier one was known to who wrote it. */
function decidedSince(id: number, { decisions }: LiveProposals, { made, today }: Now): Decision | undefined {
  const since = (decisions ?? []).filter(({ proposal, date }) => proposal.id === id && date >= made && date <= today);
  const standing = standingDecisions(since);
  return standing[standing.length - 1];
}

export function rowStanding(id: number, live: LiveProposals, now: Now): RowStanding {
  const since = decidedSince(id, live, now);
  const known: RowStanding = since === undefined ? { kind: 'none' } : { kind: 'decided', decision: since, mayAct: false };
  if (live.proposals === undefined || live.handlings === undefined || live.decisions === undefined) return { kind: 'none' };
  if (live.proposals === null) return known;
  const proposal = live.proposals.find((one) => one.id === id);
  if (proposal === undefined) return { kind: 'removed' };
  if (proposal.status === 'aterkallat') return { kind: 'withdrawn' };
  const { decision, awaits } = pathIn(proposal, live, now.today);
  const isOpen = awaits === 'decision' || awaits === 'handling';
  if (decision !== undefined) return { kind: 'decided', decision, mayAct: isOpen && mayAct(proposal, live, now.roles) };
  if (isOpen) return { kind: 'awaits', mayAct: mayAct(proposal, live, now.roles) };
  return since === undefined && proposal.status === 'utkast' ? { kind: 'rework' } : known;
}

export interface LaterProposal {
  readonly proposal: Proposal;
  readonly mayAct: boolean;
}

/** Proposals that came to a decision after the report: they are in no report yet, and wait all the same. */
export function laterProposals(inReport: readonly number[], live: LiveProposals, { made, today, roles }: Now): readonly LaterProposal[] {
  const { proposals, handlings } = live;
  if (!proposals || !handlings || !live.decisions) return [];
  return proposals
    .filter((proposal) => {
      if (inReport.includes(proposal.id)) return false;
      const path = pathIn(proposal, live, today);
      if (path.awaits !== 'decision') return false;
      const handled = path.handlings[path.handlings.length - 1]?.date ?? '';
      const submitted = proposal.submittedOn ?? dayOf(new Date(proposal.created));
      return submitted >= made || handled >= made;
    })
    .map((proposal) => ({ proposal, mayAct: mayAct(proposal, live, roles) }));
}
