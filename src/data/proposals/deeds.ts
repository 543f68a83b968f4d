/** What can come of a step with a proposal besides what can come of any write. */
import type { ProposalProblem } from '../../domain/proposals/problems';
import type { Decision } from '../../domain/proposals/standing';
import type { proposals } from '../../schema/lists/proposals';
import type { Conflict, DataError, Result } from '../ports';

/** It was not sent: this has to be put right first. */
export interface NotReady {
  readonly kind: 'notReady';
  readonly problems: readonly ProposalProblem[];
}

/** Somebody else has entered a decision meanwhile; nothing of yours was written. */
export interface AlreadyRecorded<D> {
  readonly kind: 'recorded';
  readonly theirs: Decision;
  readonly yours: D;
}

export type Deed<T, E = never> = Promise<Result<T, DataError | NotReady | E>>;
/** A change of the proposal itself: somebody may have saved it first. */
export type ProposalDeed<T> = Deed<T, Conflict<typeof proposals>>;

export const notReady = (problems: readonly ProposalProblem[]): { readonly ok: false; readonly error: NotReady } => ({
  ok: false,
  error: { kind: 'notReady', problems },
});
