import type { Item } from '../../schema/field';
import type { activities } from '../../schema/lists/activities';

export type Activity = Item<typeof activities>;

/** What the plan's views draw of an activity. */
export type PlanActivity = Pick<
  Activity,
  | 'id'
  | 'title'
  | 'time'
  | 'timeLabel'
  | 'lastDone'
  | 'nextPlanned'
  | 'pulse'
  | 'lane'
  | 'status'
  | 'assignment'
  | 'workstream'
  | 'responsible'
  | 'responsibleRole'
  | 'forum'
  | 'dependsOn'
  | 'vpStatus'
  | 'estimatedHours'
>;
