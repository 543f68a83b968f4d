/** Whether somebody can sign up to an occasion, and why not when they cannot. */
import { phaseOf, type LearningEvent } from './events';

export type SignUpState =
  /** Nobody asks for sign-ups. */
  | 'none'
  | 'open'
  | 'signedUp'
  | 'full'
  /** The last day has gone. */
  | 'closed'
  | 'past'
  | 'cancelled';

export interface SignUpFacts {
  readonly event: Pick<LearningEvent, 'time' | 'status' | 'signUp' | 'signUpBy' | 'capacity'>;
  readonly isSignedUp: boolean;
  /** Known to those who may read all sign-ups, and to nobody else. */
  readonly count?: number;
  readonly today: string;
}

/** What the person may do now. Whoever is signed up stays so: a list that has closed does not undo it. */
export function signUpState({ event, isSignedUp, count, today }: SignUpFacts): SignUpState {
  const phase = phaseOf(event, today);
  if (phase === 'cancelled') return 'cancelled';
  if (isSignedUp) return 'signedUp';
  if (phase !== 'ahead') return 'past';
  if (!event.signUp) return 'none';
  if (event.signUpBy !== undefined && event.signUpBy < today) return 'closed';
  return event.capacity !== undefined && count !== undefined && count >= event.capacity ? 'full' : 'open';
}

/** One sign-up a person and occasion: sent twice, it is still one. */
export const signUpKey = (event: number, person: number): string => `signUp:${event}:${person}`;

interface SignedUp {
  readonly id: number;
  readonly created: string;
}
/** In the order in which they came; those past the number of seats wait for one. */
export function seated<S extends SignedUp>(
  signUps: readonly S[],
  capacity: number | undefined,
): { readonly seated: readonly S[]; readonly waiting: readonly S[] } {
  const inTurn = [...signUps].sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : a.id - b.id));
  return { seated: inTurn.slice(0, capacity ?? inTurn.length), waiting: capacity === undefined ? [] : inTurn.slice(capacity) };
}
