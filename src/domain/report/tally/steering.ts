/** What the management group has to do with: what it is asked to decide, and what has been decided. */
import { isFormal } from '../../proposals/bodies';
import { optionsOf, type ProposalOption } from '../../proposals/options';
import { pathOf, standingDecisions, type Decision, type Handling, type Proposal } from '../../proposals/path';
import type { Fact } from '../facts';
import type { ReportPeriod } from '../document';

export interface AskedFor {
  readonly proposal: Fact<'proposals'>;
  readonly options: readonly ProposalOption[];
  readonly body: string | undefined;
  /** The latest handling of its round, when there was one. */
  readonly handling: Fact<'handlings'> | undefined;
  /** It was on the table once, and was put off. */
  readonly isTabled: boolean;
}
export interface Decided {
  readonly decision: Fact<'decisions'>;
  readonly proposal: Fact<'proposals'> | undefined;
  readonly isFormal: boolean;
}
export interface SteeringFigures {
  readonly toDecide: readonly AskedFor[];
  /** Handed in during the period, and not decided. */
  readonly submitted: readonly Fact<'proposals'>[];
}

interface Rows {
  readonly proposals: readonly Fact<'proposals'>[];
  readonly handlings: readonly Fact<'handlings'>[];
  readonly decisions: readonly Fact<'decisions'>[];
  readonly groups: readonly Fact<'groups'>[];
}

function byProposal<T extends { readonly proposal: { readonly id: number } }>(rows: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const row of rows) {
    const own = found.get(row.proposal.id);
    if (own) own.push(row);
    else found.set(row.proposal.id, [row]);
  }
  return found;
}

const latest = '9999';
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Resource requests first, since the management group sets the resources; then by when an answer is needed. */
function byNeed(a: AskedFor, b: AskedFor): number {
  const isResource = ({ proposal }: AskedFor): number => (proposal.type === 'resurs' ? 0 : 1);
  const day = ({ proposal }: AskedFor): string => proposal.neededBy ?? proposal.decisionDate ?? latest;
  return isResource(a) - isResource(b) || compared(day(a), day(b)) || a.proposal.id - b.proposal.id;
}

export function steeringOf({ proposals, handlings, decisions, groups }: Rows, period: ReportPeriod, today: string): SteeringFigures {
  const types = new Map(groups.map(({ id, type }) => [id, type]));
  const [handled, decided] = [byProposal(handlings), byProposal(decisions)];
  const toDecide: AskedFor[] = [];
  const submitted: Fact<'proposals'>[] = [];
  for (const proposal of proposals) {
    // The path reads the fields that a report reads, and no others.
    const path = pathOf(
      proposal as Proposal,
      (handled.get(proposal.id) ?? []) as readonly Handling[],
      (decided.get(proposal.id) ?? []) as readonly Decision[],
      today,
    );
    const isOpen = path.awaits === 'decision' || path.awaits === 'handling';
    const { submittedOn, decisionBody } = proposal;
    if (isOpen && submittedOn !== undefined && submittedOn >= period.from && submittedOn <= period.to) submitted.push(proposal);
    if (path.awaits !== 'decision' || decisionBody === undefined || types.get(decisionBody.id) !== 'styrgrupp') continue;
    toDecide.push({
      proposal,
      options: optionsOf(proposal),
      body: decisionBody.title,
      handling: path.handlings[path.handlings.length - 1],
      isTabled: path.decision?.outcome === 'bordlagt',
    });
  }
  return { toDecide: toDecide.sort(byNeed), submitted: submitted.sort((a, b) => compared(b.submittedOn ?? '', a.submittedOn ?? '') || b.id - a.id) };
}

/** As it stands after corrections; latest first. */
export function decidedIn({ decisions, proposals, groups }: Omit<Rows, 'handlings'>, { from, to }: ReportPeriod): readonly Decided[] {
  const types = new Map(groups.map(({ id, type }) => [id, type]));
  const known = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  return (standingDecisions(decisions as readonly Decision[]) as readonly Fact<'decisions'>[])
    .filter(({ date }) => date >= from && date <= to)
    .sort((a, b) => compared(b.date, a.date) || b.id - a.id)
    .map((decision) => ({ decision, proposal: known.get(decision.proposal.id), isFormal: isFormal(decision, types.get(decision.body.id)) }));
}
