/** Which assignments a report is about. */
import type { TimeValue } from '../../../schema/field';
import type { Fact } from '../facts';

type Assignment = Fact<'assignments'>;

export interface Reported {
  readonly assignments: readonly Assignment[];
  /** The one that gives the report its purpose: under way, and of several the newest. */
  readonly main: Assignment | undefined;
  readonly isFictional: boolean;
  /** What belongs to no assignment is reported too. */
  readonly isReported: (assignment: number | undefined) => boolean;
  readonly validityOf: (assignment: number | undefined) => TimeValue | undefined;
}

const ranks: Readonly<Record<Assignment['status'], number>> = { pagar: 0, galler: 1, utkast: 2, vilande: 3, avslutat: 4 };

/** Those under way and in force; while there are none, the one that comes nearest. */
export function reportedOf(all: readonly Assignment[]): Reported {
  const ordered = [...all].sort((a, b) => ranks[a.status] - ranks[b.status] || b.id - a.id);
  const current = ordered.filter(({ status }) => status === 'pagar' || status === 'galler');
  const assignments = current.length > 0 ? current : ordered.slice(0, 1);
  const byId = new Map(assignments.map((assignment) => [assignment.id, assignment]));
  return {
    assignments,
    main: assignments[0],
    isFictional: assignments.some(({ fictional }) => fictional),
    isReported: (id) => id === undefined || byId.has(id),
    validityOf: (id) => (id === undefined ? undefined : byId.get(id)?.validity),
  };
}
