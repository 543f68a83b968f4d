/** Where the plan's activities stand in the verksamhetsplan, which owns them once they are in it. */
import type { Item } from '../../schema/field';
import type { activities } from '../../schema/lists/activities';
import { intervalOf } from '../time';

export type Activity = Item<typeof activities>;
export type VpStatus = NonNullable<Activity['vpStatus']>;
/** What is not in yet comes first: that is what somebody has to do something about. */
export const vpStatuses = ['ejForeslagen', 'foreslagen', 'inlagd', 'avslagen'] as const satisfies readonly VpStatus[];

/** What nobody has said anything about is not proposed. */
export const vpStatusOf = ({ vpStatus }: Pick<Activity, 'vpStatus'>): VpStatus => vpStatus ?? 'ejForeslagen';

/** What is struck, or done without ever having been proposed, has nothing to do in a plan of work to come. */
const isConcerned = (activity: Pick<Activity, 'vpStatus' | 'status'>): boolean =>
  activity.status !== 'struken' && (activity.status !== 'klar' || vpStatusOf(activity) !== 'ejForeslagen');

/** An activity belongs to the year that it is planned into; until it is, to every year that its time touches. */
export function isOfYear({ vpYear, time }: Pick<Activity, 'vpYear' | 'time'>, year: number): boolean {
  if (vpYear !== undefined) return vpYear === year;
  const { from, to } = time ? intervalOf(time) : {};
  return (from === undefined || from <= `${year}-12-31`) && (to === undefined || to >= `${year}-01-01`);
}

export const ofYear = <A extends Pick<Activity, 'vpStatus' | 'status' | 'vpYear' | 'time'>>(activities: readonly A[], year: number): readonly A[] =>
  activities.filter((activity) => isConcerned(activity) && isOfYear(activity, year));

/** The periods that a verksamhetsplan is followed up in, as months: the interim report stands on January to August. */
export const followUps = { tertial1: [1, 4], tertial2: [5, 8], tertial3: [9, 12], delar: [1, 8], ar: [1, 12] } as const;
export type FollowUp = keyof typeof followUps;
export const followUpCodes = Object.keys(followUps) as readonly FollowUp[];

/** Those in the year's plan, by whether their state was fetched within the period. */
export function followedUp<A extends Pick<Activity, 'vpStatus' | 'vpOutcome' | 'vpOutcomeDate' | 'vpYear' | 'time' | 'status'>>(
  activities: readonly A[],
  year: number,
  period: FollowUp,
): { readonly told: readonly A[]; readonly untold: readonly A[] } {
  const [first, last] = followUps[period];
  const isTold = ({ vpOutcome, vpOutcomeDate = '' }: A): boolean => {
    const month = Number(vpOutcomeDate.slice(5, 7));
    return vpOutcome !== undefined && vpOutcomeDate.startsWith(`${year}-`) && month >= first && month <= last;
  };
  const inPlan = ofYear(activities, year).filter((activity) => vpStatusOf(activity) === 'inlagd');
  return { told: inPlan.filter(isTold), untold: inPlan.filter((activity) => !isTold(activity)) };
}
