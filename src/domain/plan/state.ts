import { pulseOf, type PulseState } from '../time';
import type { PlanActivity } from './activity';
import { lateDays } from './lateness';

/** How an activity is doing: its status, unless time has run from it, or it is löpande and has a pulse. */
export type ActivityState =
  | { readonly kind: 'sen'; readonly days: number }
  | { readonly kind: 'lopande'; readonly pulse: PulseState }
  | { readonly kind: 'pagar' | 'planerad' | 'pausad' | 'klar' | 'struken' };
export type StateKind = ActivityState['kind'];

type Staged = Pick<PlanActivity, 'status' | 'time' | 'lastDone' | 'nextPlanned'>;

/** Nothing more is to be done about it. */
export const isOver = ({ status }: Pick<PlanActivity, 'status'>): boolean => status === 'klar' || status === 'struken';

/** What is over, or paused for a reason, is not late; what is löpande never is. */
export function activityState({ status, time, lastDone, nextPlanned }: Staged, today: string): ActivityState {
  if (status === 'klar' || status === 'struken' || status === 'pausad') return { kind: status };
  if (time?.kind === 'lopande') return { kind: 'lopande', pulse: pulseOf({ lastDone, nextPlanned }, today) };
  const days = lateDays(time, today);
  return days === undefined ? { kind: status } : { kind: 'sen', days };
}
