/** Why a plan changes: one of document A's two kinds, and words. */
import type { Draft, DraftValue } from '../../schema/field';
import { revisions } from '../../schema/lists/revisions';
import { rolesOf, type Role, type Membership } from '../permissions';
import { plannedFields, struckCodes, type PlanListKey } from './plannedFields';

export type ReasonType = NonNullable<Draft<typeof revisions>['reasonType']>;
export const reasonTypes = Object.keys(revisions.fields.reasonType.settings.choices) as readonly ReasonType[];
export const isReasonType = (code: unknown): code is ReasonType => (reasonTypes as readonly unknown[]).includes(code);

export interface Reason {
  readonly type: ReasonType;
  readonly words: string;
}
export const longestReason = 2000;

type AnyChange = Readonly<Record<string, DraftValue | null | undefined>>;

/**
 * Whether a change is of what was planned. A status is progress, but for the one that strikes something out or takes it
 * in again; an item that moves to another plan leaves this one.
 */
export function isOfPlan(list: PlanListKey, before: object | undefined, change: object): boolean {
  const asked = change as AnyChange;
  const had = (before ?? {}) as Readonly<Record<string, unknown>>;
  const struck = struckCodes[list];
  const fields = Object.keys(asked).filter((field) => asked[field] !== undefined);
  if (list !== 'assignments' && fields.includes('assignment')) return true;
  if (fields.includes('status') && struck !== undefined && (asked['status'] === struck) !== (had['status'] === struck)) return true;
  return fields.some((field) => field !== 'status' && plannedFields[list].includes(field));
}

/** Who changes a plan is written as a role: the one that has most to say about it. */
const byWeight: readonly Role[] = ['sammankallande', 'arbetsgrupp', 'ledningsgrupp', 'rusgrupp', 'agare', 'medarbetare'];
export function roleIn(person: Membership | undefined): Role {
  const held = person ? rolesOf(person) : [];
  return byWeight.find((role) => held.includes(role)) ?? 'medarbetare';
}
