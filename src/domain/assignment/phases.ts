/** The life of an assignment, from start to handover or end. */
import type { Draft, Item } from '../../schema/field';
import type { assignments } from '../../schema/lists/assignments';
import { isCurrent } from '../time';

export type Assignment = Item<typeof assignments>;
export type Phase = NonNullable<Assignment['phase']>;

/** In the order of time. The last two are two ways to end: somebody takes over, or nobody needs to. */
export const phases = ['start', 'pagar', 'sammanfattning', 'forslag', 'beslut', 'forvaltning', 'avslut'] as const satisfies readonly Phase[];

/** An assignment that was written before phases were has the one that its status tells. */
export function phaseOf({ phase, status }: Pick<Assignment, 'phase' | 'status'>): Phase {
  if (phase !== undefined) return phase;
  const told = { utkast: 'start', galler: 'pagar', pagar: 'pagar', vilande: 'pagar', avslutat: 'avslut' } satisfies Record<Assignment['status'], Phase>;
  return told[status];
}

/** The working group's part is over: somebody keeps it, or it has ended. */
export const isClosing = (phase: Phase): boolean => phase === 'forvaltning' || phase === 'avslut';
export const isClosed = (assignment: Pick<Assignment, 'phase' | 'status'>): boolean => isClosing(phaseOf(assignment));

const onward = {
  start: ['pagar', 'avslut'],
  pagar: ['sammanfattning', 'avslut'],
  sammanfattning: ['forslag', 'avslut'],
  forslag: ['beslut', 'avslut'],
  beslut: ['forvaltning', 'avslut'],
  forvaltning: ['avslut'],
  avslut: [],
} satisfies Record<Phase, readonly Phase[]>;

/** Where it may go from here, the usual way first: it may always end before its time. */
export const nextPhases = (phase: Phase): readonly Phase[] => onward[phase];

/** The step before; an assignment that has ended is opened again where it still was at work. */
export function previousPhase(phase: Phase): Phase | undefined {
  return phase === 'avslut' ? 'pagar' : phases[phases.indexOf(phase) - 1];
}

const statusIn = {
  start: 'utkast',
  pagar: 'pagar',
  sammanfattning: 'pagar',
  forslag: 'pagar',
  beslut: 'pagar',
  forvaltning: 'galler',
  avslut: 'avslutat',
} satisfies Record<Phase, Assignment['status']>;

/** What is written when an assignment comes to a phase: its status follows, and the day of its end. */
export const phaseChange = (to: Phase, today: string): Partial<Draft<typeof assignments>> => ({
  phase: to,
  status: statusIn[to],
  closedOn: to === 'avslut' ? today : null,
});

type Standing = Pick<Assignment, 'id' | 'phase' | 'status' | 'validity' | 'closedOn'>;

/** What goes on now first, then the other open ones, then those that ended, latest first. */
export function currentFirst<A extends Standing>(assignments: readonly A[], today: string): readonly A[] {
  const rank = (assignment: A): number => {
    if (isClosed(assignment)) return 2;
    return assignment.validity === undefined || isCurrent(assignment.validity, today) ? 0 : 1;
  };
  return [...assignments].sort((a, b) => rank(a) - rank(b) || (b.closedOn ?? '').localeCompare(a.closedOn ?? '') || b.id - a.id);
}
