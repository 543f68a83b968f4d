/** What the assignment costs besides the hours. */
import type { Item } from '../../schema/field';
import type { costs } from '../../schema/lists/costs';

export type Cost = Item<typeof costs>;
export type CostKind = Cost['kind'];
export const costKinds = ['konsult', 'lokal', 'resa', 'ovrigt'] as const satisfies readonly CostKind[];

export interface CostSums {
  readonly planned: number;
  readonly actual: number;
  /** Actual less planned: positive costs more than was meant. Only of what has an outcome. */
  readonly difference: number;
  /** Planned, and not yet paid. */
  readonly open: number;
}

/** Only what has an outcome differs from its plan; what nobody planned differs by all of it. */
export const differenceOf = ({ planned, actual }: Pick<Cost, 'planned' | 'actual'>): number | undefined =>
  actual === undefined ? undefined : actual - (planned ?? 0);

export function costSums(costs: readonly Pick<Cost, 'planned' | 'actual'>[]): CostSums {
  const sums = { planned: 0, actual: 0, difference: 0, open: 0 };
  for (const cost of costs) {
    sums.planned += cost.planned ?? 0;
    sums.actual += cost.actual ?? 0;
    sums.difference += differenceOf(cost) ?? 0;
    if (cost.actual === undefined) sums.open += cost.planned ?? 0;
  }
  return sums;
}
