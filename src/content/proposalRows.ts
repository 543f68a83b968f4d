/** A proposal's state in a content file, told in the rows that make it: the proposal itself, what was handled and what was decided. */
import type { ReferringEntry } from './references';
import type { decisions } from '../schema/lists/decisions';
import type { proposals } from '../schema/lists/proposals';

type Outcome = NonNullable<ReferringEntry<typeof decisions>['draft']['outcome']>;
type Status = NonNullable<ReferringEntry<typeof proposals>['draft']['status']>;

const outcomes: readonly (readonly [RegExp, Outcome])[] = [
  [/bifall/, 'bifall'],
  [/delvis/, 'delvis'],
  [/avslag/, 'avslag'],
  [/återremiss/, 'aterremiss'],
  [/bordlagt/, 'bordlagt'],
];

export interface PathWords {
  readonly status: Status;
  /** The file says no more than that it was carried out: then the answer was yes. */
  readonly outcome?: Outcome;
  readonly isHandled: boolean;
}

/** 'utkast', 'inlämnat', 'behandlas', 'beslut: delvis', 'genomförs', 'klart'. */
export function pathWords(state: string): PathWords {
  if (state === 'utkast') return { status: 'utkast', isHandled: false };
  if (state === 'genomförs') return { status: 'genomfors', outcome: 'bifall', isHandled: true };
  if (state === 'klart') return { status: 'klart', outcome: 'bifall', isHandled: true };
  const outcome = outcomes.find(([pattern]) => pattern.test(state))?.[1];
  return { status: 'inlamnat', isHandled: state !== 'inlämnat', ...(outcome && { outcome }) };
}
