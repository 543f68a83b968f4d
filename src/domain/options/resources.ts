/** What an option takes of the working group's time, against what is set aside and what the plan takes already. */
import { budgetOf, planLoad, validityOf, type BudgetAssignment, type Lack, type PlannedActivity, type Seat } from '../hours/budget';
import { overlapOf, yearOf, yearsIn } from '../hours/calendar';

export type ResourceCheck =
  | { readonly kind: 'noHours' }
  /** What the assignment must say before there is anything to count with. */
  | { readonly kind: 'noBudget'; readonly year: number; readonly lacks: readonly Lack[] }
  /** The assignment does not go on that year. */
  | { readonly kind: 'outside'; readonly year: number }
  | {
      readonly kind: 'counted';
      readonly year: number;
      /** Of the option. */
      readonly hours: number;
      readonly available: number;
      readonly planned: number;
      /** Hours left; negative when it is too much. */
      readonly left: number;
      /** Activities of the plan that nobody has estimated. */
      readonly unestimated: number;
      /** The assignment goes on for a part of the year only. */
      readonly isPartOfYear: boolean;
    };

export interface Means {
  readonly assignment: BudgetAssignment;
  readonly seats: readonly Seat[];
  readonly activities: readonly PlannedActivity[];
}

/** A year is a calendar year: that is what hours a year are planned in. Hours are whole, as everybody reads them. */
export function resourceCheck(hours: number | undefined, { assignment, seats, activities }: Means, year: number): ResourceCheck {
  if (hours === undefined) return { kind: 'noHours' };
  const validity = validityOf(assignment);
  const period = yearOf(year);
  const days = validity && overlapOf(period, validity);
  if (validity !== undefined && days === undefined) return { kind: 'outside', year };
  const budget = budgetOf(assignment, seats, validity && period);
  if (budget.lacks.length > 0 || days === undefined) return { kind: 'noBudget', year, lacks: budget.lacks };
  const load = planLoad({ activities, budget, period, validity: assignment.validity });
  const [own, available, planned] = [hours, budget.hours, load.hours].map(Math.round) as [number, number, number];
  return {
    kind: 'counted',
    year,
    hours: own,
    available,
    planned,
    left: available - planned - own,
    unestimated: load.unestimated,
    isPartOfYear: yearsIn(days) < yearsIn(period),
  };
}
