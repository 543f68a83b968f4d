import { addDays } from '../review/calendar';
import { intervalOf } from '../time';
import type { PlanActivity } from './activity';
import { daysBetween } from './lateness';
import { activityState, isOver } from './state';

export interface Outlook {
  readonly late: number;
  /** What is to be done from today until Sunday, where the day is known. */
  readonly thisWeek: number;
  /** Löpande whose planned time went by. */
  readonly missed: number;
  readonly open: number;
}

/** The Sunday of a day's week. */
export function endOfWeek(today: string): string {
  const monday = '2018-01-01';
  const weekday = (((daysBetween(monday, today) % 7) + 7) % 7) as number;
  return addDays(today, 6 - weekday);
}

/** What is late, what comes this week: the sentence over the plan. */
export function outlookOf(activities: readonly Pick<PlanActivity, 'status' | 'time' | 'lastDone' | 'nextPlanned'>[], today: string): Outlook {
  const sunday = endOfWeek(today);
  const isSoon = (day: string | undefined): boolean => day !== undefined && today <= day && day <= sunday;
  let [late, thisWeek, missed, open] = [0, 0, 0, 0];
  for (const activity of activities) {
    if (isOver(activity)) continue;
    open += 1;
    const state = activityState(activity, today);
    if (state.kind === 'sen') late += 1;
    else if (state.kind === 'lopande') {
      if (state.pulse === 'missed') missed += 1;
      else if (isSoon(activity.nextPlanned)) thisWeek += 1;
    } else if (state.kind !== 'pausad' && activity.time?.precision === 'dag') {
      const { from, to } = intervalOf(activity.time);
      if (isSoon(from) || isSoon(to)) thisWeek += 1;
    }
  }
  return { late, thisWeek, missed, open };
}
