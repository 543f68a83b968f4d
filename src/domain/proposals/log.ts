/** The decision log of one proposal, latest first: what is planned, what bodies said in every round, and what the working group did. */
import { standingDecisions } from './standing';
import type { Decision, Handling, Proposal, ProposalPath } from './path';

interface Body {
  readonly id: number;
  readonly title?: string;
}
interface Entry {
  /** Nothing when no day is set. */
  readonly date?: string;
  readonly body?: Body;
}
export type LogEntry =
  | (Entry & { readonly kind: 'planned'; readonly what: 'handling' | 'decision' })
  | (Entry & { readonly kind: 'handling'; readonly handling: Handling })
  | (Entry & {
      readonly kind: 'decision';
      readonly decision: Decision;
      /** What this one is written instead of. */
      readonly corrects?: Decision;
      /** Another one is written instead of this, or it was written twice. */
      readonly isReplaced: boolean;
    })
  | (Entry & { readonly kind: 'submitted'; readonly round: number })
  | (Entry & { readonly kind: 'withdrawn'; readonly reason?: string });

const sameWay = { planned: 0, withdrawn: 1, decision: 2, handling: 3, submitted: 4 } as const satisfies Record<LogEntry['kind'], number>;
const after = '9999';

export function logOf(
  proposal: Proposal,
  handlings: readonly Handling[],
  decisions: readonly Decision[],
  { awaits }: Pick<ProposalPath, 'awaits'>,
  today: string,
): readonly LogEntry[] {
  const own = <R extends Handling | Decision>(rows: readonly R[]): readonly R[] => rows.filter((row) => row.proposal.id === proposal.id);
  const written = own(decisions);
  const byId = new Map(written.map((decision) => [decision.id, decision]));
  const standing = new Set(standingDecisions(written).map(({ id }) => id));
  const entries: LogEntry[] = [
    ...plannedOf(proposal, awaits, today),
    ...own(handlings).map((handling): LogEntry => ({ kind: 'handling', date: handling.date, body: handling.body, handling })),
    ...written.map((decision): LogEntry => {
      const corrects = decision.corrects && byId.get(decision.corrects.id);
      return {
        kind: 'decision',
        date: decision.date,
        body: decision.body,
        decision,
        ...(corrects ? { corrects } : {}),
        isReplaced: !standing.has(decision.id),
      };
    }),
    ...(proposal.submittedOn === undefined ? [] : [{ kind: 'submitted', date: proposal.submittedOn, round: proposal.round } as const]),
    ...(proposal.status === 'aterkallat' ? [withdrawalOf(proposal)] : []),
  ];
  const rank = (entry: LogEntry): number => (entry.kind === 'planned' ? 0 : 1);
  const idOf = (entry: LogEntry): number => (entry.kind === 'decision' ? entry.decision.id : entry.kind === 'handling' ? entry.handling.id : 0);
  return entries.sort(
    (a, b) => rank(a) - rank(b) || (b.date ?? after).localeCompare(a.date ?? after) || sameWay[a.kind] - sameWay[b.kind] || idOf(b) - idOf(a),
  );
}

/** The meetings ahead; one that has been, where nothing was written, is no plan any more but still what it waits for. */
function plannedOf(proposal: Proposal, awaits: ProposalPath['awaits'], today: string): readonly LogEntry[] {
  const decision: LogEntry = { kind: 'planned', what: 'decision', ...dated(proposal.decisionDate), ...bodied(proposal.decisionBody) };
  const handling: LogEntry = { kind: 'planned', what: 'handling', ...dated(proposal.handlingDate), ...bodied(proposal.handlingBody) };
  const isAhead = proposal.decisionDate !== undefined && proposal.decisionDate >= today;
  if (awaits === 'decision') return [decision];
  if (awaits === 'handling') return isAhead ? [decision, handling] : [handling];
  return [];
}

const withdrawalOf = ({ modified, statusReason }: Proposal): LogEntry => ({
  kind: 'withdrawn',
  date: modified.slice(0, 10),
  ...(statusReason === undefined ? {} : { reason: statusReason }),
});
const dated = (date: string | undefined): Pick<Entry, 'date'> => (date === undefined ? {} : { date });
const bodied = (body: Body | undefined): Pick<Entry, 'body'> => (body === undefined ? {} : { body });
