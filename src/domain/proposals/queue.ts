/** The proposals in the order of what waits: what is to be decided first, what has ended last. */
import { daysBetween } from '../plan/lateness';
import { isYes } from './standing';
import { pathOf, type Decision, type Handling, type Proposal, type ProposalPath } from './path';

export const queueSections = ['decision', 'handling', 'implementation', 'draft', 'closed'] as const;
export type QueueSection = (typeof queueSections)[number];

export interface QueuedProposal {
  readonly proposal: Proposal;
  readonly path: ProposalPath;
  readonly section: QueueSection;
  /** The body that it waits for, or that decided last. */
  readonly body?: { readonly id: number; readonly title?: string };
  /** The meeting that it waits for, or the day of what happened last. */
  readonly date?: string;
  /** Days since the meeting that should have taken it up. */
  readonly lateDays?: number;
}

const sectionOf = {
  decision: 'decision',
  handling: 'handling',
  implementation: 'implementation',
  followUp: 'implementation',
  submission: 'draft',
  nothing: 'closed',
} as const satisfies Record<ProposalPath['awaits'], QueueSection>;

const byProposal = <R extends Handling | Decision>(rows: readonly R[]): ReadonlyMap<number, readonly R[]> => {
  const found = new Map<number, R[]>();
  for (const row of rows) {
    const same = found.get(row.proposal.id);
    if (same) same.push(row);
    else found.set(row.proposal.id, [row]);
  }
  return found;
};

type Waiting = Pick<QueuedProposal, 'body' | 'date'>;
function waitingOf(proposal: Proposal, { decision, handlings, awaits }: ProposalPath): Waiting {
  const handling = handlings[handlings.length - 1];
  const waits = {
    decision: { body: proposal.decisionBody, date: decision?.outcome === 'bordlagt' ? laterThan(decision.date, proposal.decisionDate) : proposal.decisionDate },
    handling: { body: proposal.handlingBody, date: handling === undefined ? proposal.handlingDate : laterThan(handling.date, proposal.handlingDate) },
  };
  if (awaits === 'decision' || awaits === 'handling') return waits[awaits];
  if (decision !== undefined) return { body: decision.body, date: decision.date };
  return { body: proposal.decisionBody ?? proposal.handlingBody, date: proposal.status === 'utkast' ? undefined : proposal.submittedOn };
}
/** A meeting that has been is not the one that it waits for now. */
const laterThan = (day: string, planned: string | undefined): string | undefined => (planned !== undefined && planned > day ? planned : undefined);

const defined = <T extends object>(values: T): T => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
const noDay = '9999';

/** Within a section the nearest meeting first, without a day last; of what has ended the latest first. */
export function queueOf(
  proposals: readonly Proposal[],
  handlings: readonly Handling[],
  decisions: readonly Decision[],
  today: string,
): readonly QueuedProposal[] {
  const [handled, decided] = [byProposal(handlings), byProposal(decisions)];
  const queued = proposals.map((proposal): QueuedProposal => {
    const path = pathOf(proposal, handled.get(proposal.id) ?? [], decided.get(proposal.id) ?? [], today);
    const section = sectionOf[path.awaits];
    const waiting = waitingOf(proposal, path);
    const waitsForMeeting = section === 'decision' || section === 'handling';
    const isLate = waitsForMeeting && waiting.date !== undefined && waiting.date < today;
    return defined({ proposal, path, section, ...waiting, lateDays: isLate ? daysBetween(waiting.date ?? today, today) : undefined });
  });
  const rank = ({ section }: QueuedProposal): number => queueSections.indexOf(section);
  const nearest = (a: QueuedProposal, b: QueuedProposal): number => (a.date ?? noDay).localeCompare(b.date ?? noDay);
  const latest = (a: QueuedProposal, b: QueuedProposal): number => (b.date ?? '').localeCompare(a.date ?? '');
  return queued.sort((a, b) => rank(a) - rank(b) || (a.section === 'closed' ? latest(a, b) : nearest(a, b)) || a.proposal.id - b.proposal.id);
}

/** The section's own word is not enough: a no and a withdrawal have ended too. */
export type QueuedState = 'postponed' | 'decision' | 'handling' | 'sentBack' | 'draft' | 'yes' | 'partly' | 'underWay' | 'done' | 'no' | 'withdrawn';
export function queuedState({ path: { state, awaits, decision } }: Pick<QueuedProposal, 'path'>): QueuedState {
  if (awaits === 'decision') return decision?.outcome === 'bordlagt' ? 'postponed' : 'decision';
  if (awaits === 'handling') return 'handling';
  if (awaits === 'submission') return state === 'utkast' ? 'draft' : 'sentBack';
  if (awaits === 'followUp') return 'underWay';
  if (awaits === 'implementation') return decision?.outcome === 'delvis' ? 'partly' : 'yes';
  if (state === 'klart') return 'done';
  return state === 'aterkallat' || decision === undefined || isYes(decision.outcome) ? 'withdrawn' : 'no';
}
