/**
 * What happens to a spaning after it has been left. Every step has a reason that its reporter sees, and says who took it
 * and when: a spaning that disappears in silence is the last one that person leaves.
 */
import type { Draft, Item } from '../../schema/field';
import type { signals } from '../../schema/lists/signals';
import { addMonths } from './calendar';

type Signal = Item<typeof signals>;
export type SignalStatus = Signal['status'];
export type SignalChange = Partial<Draft<typeof signals>>;
export type ExaminerRole = NonNullable<Signal['statusRole']>;
export type Verdict = NonNullable<Signal['verdict']>;

/** Who takes the step, and as what. */
export interface Examiner {
  readonly id: number;
  readonly role?: ExaminerRole;
}

/** New ones are examined first; what was put aside or clustered can be taken up again. A draft is its author's own business. */
const flow = {
  utkast: [],
  ny: ['granskad'],
  granskad: ['klustrad', 'vilande', 'arkiverad'],
  klustrad: ['granskad'],
  vilande: ['granskad'],
  arkiverad: ['granskad'],
} as const satisfies Readonly<Record<SignalStatus, readonly SignalStatus[]>>;

/** Where a spaning can go from here. */
export const nextStates = (status: SignalStatus): readonly SignalStatus[] => flow[status];

/** After how many months a spaning comes back; null: it does not. */
export const revisitMonths = [6, 12, 24] as const;
export type RevisitMonths = (typeof revisitMonths)[number] | null;

export type Refusal = 'notFromHere' | 'noReason';
export type Step = { readonly ok: true; readonly change: SignalChange } | { readonly ok: false; readonly refusal: Refusal };

/** When to look again, as columns. */
const revisitIn = (months: RevisitMonths, today: string): SignalChange =>
  months === null ? { reviewDate: null, reviewMonths: null } : { reviewDate: addMonths(today, months), reviewMonths: months };

/**
 * One step of the flow. An examined spaning is upprättad: the group has taken it over from its reporter, so it is working
 * material no longer. `months` undefined leaves the revisit as it is; what is archived has none, unless one is asked for.
 */
export function changeStatus(
  signal: Pick<Signal, 'status' | 'recordStatus'>,
  to: SignalStatus,
  reason: string,
  by: Examiner,
  today: string,
  months?: RevisitMonths,
): Step {
  if (!nextStates(signal.status).includes(to)) return { ok: false, refusal: 'notFromHere' };
  const statusReason = reason.trim();
  if (statusReason === '') return { ok: false, refusal: 'noReason' };
  const isTakenOver = to === 'granskad' && ['arbetsmaterial', 'utkast'].includes(signal.recordStatus);
  const revisit = months === undefined && to === 'arkiverad' ? null : months;
  return {
    ok: true,
    change: {
      status: to,
      statusReason,
      statusDate: today,
      statusRole: by.role ?? null,
      reviewer: by.id,
      ...(isTakenOver ? { recordStatus: 'upprattad' as const } : {}),
      ...(revisit === undefined ? {} : revisitIn(revisit, today)),
    },
  };
}

/** Time to look at it again. */
export const isDue = ({ reviewDate }: Pick<Signal, 'reviewDate'>, today: string): boolean => reviewDate !== undefined && reviewDate <= today;

/** What became of it, and when to look next. An earlier verdict stays among the item's versions. */
export function revisit(verdict: Verdict, note: string, next: RevisitMonths, today: string): SignalChange {
  const text = note.trim();
  return { verdict, verdictNote: text === '' ? null : text, ...revisitIn(next, today) };
}
