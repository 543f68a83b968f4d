import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../../data/ports';
import { budgetOf, planLoad, type Budget, type PlanLoad, type Seat } from '../../../../domain/hours/budget';
import type { PlanItems } from '../../../../domain/revisions/content';
import { memberships } from '../../../../schema/lists/memberships';
import { unwrap } from '../../../app/queries';
import { useServices } from '../../../app/services';

export interface PlanBudget {
  readonly budget: Budget;
  readonly load: PlanLoad;
  /** The share that is set aside, of those who take part; nothing when it is not known. */
  readonly share: number | undefined;
  /** The plan takes more than there is. */
  readonly isOver: boolean;
}

const nobody: readonly Seat[] = [];
/** Less than what rounding shows is not over. */
const grain = 0.05;

/** What the plan takes of the working time, against what is set aside. */
export function useBudget({ assignment, activities }: PlanItems): PlanBudget {
  const { data } = useServices();
  const group = assignment.group?.id;
  const { data: seats = nobody } = useQuery<readonly Seat[], DataError>({
    queryKey: ['memberships', 'of', group],
    queryFn: async () => (await unwrap(data.repository(memberships).page({ where: [{ field: 'group', is: 'equal', value: group ?? 0 }], top: 500 }))).items,
    enabled: group !== undefined,
  });
  const budget = budgetOf(assignment, seats);
  const load = planLoad({ activities, budget, validity: assignment.validity });
  const share = budget.workingHours > 0 ? budget.hours / budget.workingHours : undefined;
  return { budget, load, share, isOver: budget.lacks.length === 0 && load.over > grain };
}
