/** Where a proposal is on its way: told from its own status and from the handlings and decisions of the same round. */
import type { Item } from '../../schema/field';
import type { handlings } from '../../schema/lists/handlings';
import type { proposals } from '../../schema/lists/proposals';
import { dayOf } from '../review/calendar';
import { isYes, standingDecisions, type Decision, type Outcome } from './standing';

export { mayDecide, mayHandle, type GroupType } from './bodies';
export { isYes, standingDecisions, type Decision, type Outcome } from './standing';

export type Proposal = Item<typeof proposals>;
export type Handling = Item<typeof handlings>;
export type ProposalState = 'utkast' | 'inlamnat' | 'behandlas' | 'beslutat' | 'genomfors' | 'klart' | 'aterkallat';
/** submission: draft or sent back; implementation: yes without activities; followUp: carried out, not done. */
export type Awaits = 'submission' | 'handling' | 'decision' | 'implementation' | 'followUp' | 'nothing';

export interface PathStep {
  readonly key: 'utkast' | 'inlamnat' | 'behandlat' | 'beslutat' | 'genomfors' | 'klart';
  readonly state: 'done' | 'here' | 'ahead';
  /** 'YYYY-MM-DD': when it was done; when it is not, the meeting that is planned. */
  readonly date?: string;
  /** Title of the group. */
  readonly body?: string;
}

export interface ProposalPath {
  readonly state: ProposalState;
  readonly awaits: Awaits;
  /** The one that holds: the latest of the round, corrections applied. Bordlagt is one too, and still awaits a decision. */
  readonly decision?: Decision;
  /** Of the round, oldest first. */
  readonly handlings: readonly Handling[];
  readonly steps: readonly PathStep[];
}

type Standing = Pick<ProposalPath, 'state' | 'awaits'>;
interface Round {
  readonly decision: Decision | undefined;
  readonly handlings: readonly Handling[];
}

/** Handlings and decisions may be of all proposals, in any order. `today`: what is dated later has not happened yet. */
export function pathOf(proposal: Proposal, handlings: readonly Handling[], decisions: readonly Decision[], today: string): ProposalPath {
  const isOfRound = (row: Handling | Decision): boolean => row.proposal.id === proposal.id && row.round === proposal.round;
  const ofRound = standingDecisions(decisions.filter((row) => isOfRound(row) && row.date <= today));
  const handled = [...new Map(handlings.filter((row) => isOfRound(row) && row.date <= today).map((row) => [row.id, row])).values()].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id,
  );
  const round: Round = { decision: proposal.status === 'utkast' ? undefined : ofRound[ofRound.length - 1], handlings: handled };
  const standing = standingOf(proposal, round);
  return {
    ...standing,
    ...(round.decision === undefined ? {} : { decision: round.decision }),
    handlings: handled,
    steps: stepsOf(proposal, round, standing),
  };
}

const afterOutcome: Readonly<Record<Outcome, Standing>> = {
  bifall: { state: 'beslutat', awaits: 'implementation' },
  delvis: { state: 'beslutat', awaits: 'implementation' },
  avslag: { state: 'beslutat', awaits: 'nothing' },
  aterremiss: { state: 'beslutat', awaits: 'submission' },
  bordlagt: { state: 'behandlas', awaits: 'decision' },
};

function standingOf(proposal: Proposal, { decision, handlings }: Round): Standing {
  if (proposal.status === 'utkast') return { state: 'utkast', awaits: 'submission' };
  if (proposal.status === 'aterkallat') return { state: 'aterkallat', awaits: 'nothing' };
  // That it is carried out is the working group's word, and holds as long as there is a yes to carry out.
  if (decision !== undefined && isYes(decision.outcome) && proposal.status === 'genomfors') return { state: 'genomfors', awaits: 'followUp' };
  if (decision !== undefined && isYes(decision.outcome) && proposal.status === 'klart') return { state: 'klart', awaits: 'nothing' };
  if (decision !== undefined) return afterOutcome[decision.outcome];
  const latest = handlings[handlings.length - 1];
  if (latest !== undefined) return { state: 'behandlas', awaits: latest.stance === 'pagar' ? 'handling' : 'decision' };
  return { state: 'inlamnat', awaits: isHandledApart(proposal) ? 'handling' : 'decision' };
}

/** One body handles it before another decides. Who decides need not handle it first. */
const isHandledApart = ({ handlingBody, decisionBody }: Proposal): boolean => handlingBody !== undefined && handlingBody.id !== decisionBody?.id;

const order = ['utkast', 'inlamnat', 'behandlat', 'beslutat', 'genomfors', 'klart'] as const satisfies readonly PathStep['key'][];

/** How many steps of `order` are behind, and whether one stands at the next of them. */
function reached({ decision }: Round, { state, awaits }: Standing): { readonly next: PathStep['key'] | undefined; readonly ends?: PathStep['key'] } {
  if (state === 'utkast') return { next: 'utkast' };
  if (awaits === 'handling') return { next: 'behandlat' };
  if (awaits === 'decision' || awaits === 'submission') return { next: 'beslutat' };
  if (awaits === 'implementation' || awaits === 'followUp') return { next: 'genomfors' };
  if (state === 'klart') return { next: undefined };
  return { next: undefined, ends: decision === undefined ? 'behandlat' : 'beslutat' };
}

/** The steps of the way; those that never come (after a no, after a withdrawal) and a handling that nobody asked for are left out. */
function stepsOf(proposal: Proposal, round: Round, standing: Standing): readonly PathStep[] {
  const { next, ends } = reached(round, standing);
  const isHandled = round.handlings.length > 0;
  const isDecided = round.decision !== undefined;
  const keys = order.filter((key) => {
    if (key === 'behandlat') return isHandled || (isHandledApart(proposal) && !isDecided && ends === undefined);
    if (key === 'inlamnat' && ends !== undefined) return proposal.submittedOn !== undefined;
    return ends === undefined || order.indexOf(key) <= order.indexOf(ends);
  });
  const at = next === undefined ? order.length : order.indexOf(next);
  return keys.map((key) => {
    const place = order.indexOf(key);
    const state = place < at ? 'done' : place === at ? 'here' : 'ahead';
    return { key, state, ...factsOf(key, proposal, round) };
  });
}

type Facts = Pick<PathStep, 'date' | 'body'>;
const facts = (date: string | undefined, body?: string): Facts => ({ ...(date === undefined ? {} : { date }), ...(body === undefined ? {} : { body }) });

function factsOf(key: PathStep['key'], proposal: Proposal, { decision, handlings }: Round): Facts {
  const handling = handlings[handlings.length - 1];
  const table = {
    utkast: () => facts(dayOf(new Date(proposal.created))),
    inlamnat: () => facts(proposal.submittedOn),
    behandlat: () => (handling === undefined ? facts(proposal.handlingDate, proposal.handlingBody?.title) : facts(handling.date, handling.body.title)),
    beslutat: () =>
      decision === undefined || decision.outcome === 'bordlagt'
        ? facts(proposal.decisionDate, proposal.decisionBody?.title)
        : facts(decision.date, decision.body.title),
    genomfors: () => facts(undefined),
    klart: () => facts(undefined),
  } satisfies Record<PathStep['key'], () => Facts>;
  return table[key]();
}
