import type { PlanActivity } from './activity';
import { activityState, type StateKind } from './state';

/** What a view of the plan leaves in; nothing chosen leaves everything. */
export interface PlanFilters {
  readonly text?: string;
  readonly workstream?: number;
  readonly lane?: NonNullable<PlanActivity['lane']>;
  /** A person's id. */
  readonly responsible?: number;
  readonly role?: string;
  readonly state?: StateKind;
  readonly late?: boolean;
  readonly mine?: boolean;
}

export interface FilterContext<T> {
  readonly today: string;
  /** The id of the person who looks; nobody is responsible while that is not known. */
  readonly me: number | undefined;
  readonly holds: (activity: T, text: string) => boolean;
}

type Rule = <T extends PlanActivity>(activity: T, filters: PlanFilters, context: FilterContext<T>) => boolean;

/** One rule a filter; each holds when the filter is not used. The cheap ones come first, the text last. */
const rules = {
  workstream: ({ workstream }, wanted) => wanted.workstream === undefined || workstream?.id === wanted.workstream,
  lane: ({ lane }, wanted) => wanted.lane === undefined || lane === wanted.lane,
  responsible: ({ responsible }, wanted) => wanted.responsible === undefined || responsible?.id === wanted.responsible,
  mine: ({ responsible }, wanted, { me }) => wanted.mine !== true || (me !== undefined && responsible?.id === me),
  role: ({ responsibleRole }, wanted) => wanted.role === undefined || responsibleRole === wanted.role,
  state: (activity, wanted, { today }) => wanted.state === undefined || activityState(activity, today).kind === wanted.state,
  late: (activity, wanted, { today }) => wanted.late !== true || activityState(activity, today).kind === 'sen',
  text: (activity, wanted, { holds }) => wanted.text === undefined || holds(activity, wanted.text),
} satisfies Record<keyof PlanFilters, Rule>;
const inOrder: readonly Rule[] = Object.values(rules);

export const filterActivities = <T extends PlanActivity>(activities: readonly T[], filters: PlanFilters, context: FilterContext<T>): readonly T[] =>
  hasFilters(filters) ? activities.filter((activity) => inOrder.every((rule) => rule(activity, filters, context))) : activities;

export const hasFilters = (filters: PlanFilters): boolean => Object.values(filters).some((value) => value !== undefined && value !== false);
