/** What the start page knows, as far as this person may read it: a list that they may not read is absent. */
import type { Item } from '../../schema/field';
import type { activities } from '../../schema/lists/activities';
import type { assignments } from '../../schema/lists/assignments';
import type { events } from '../../schema/lists/events';
import type { forums } from '../../schema/lists/forums';
import type { settings } from '../../schema/lists/settings';
import type { signals } from '../../schema/lists/signals';
import type { supportRequests } from '../../schema/lists/supportRequests';

export type StartAssignment = Pick<Item<typeof assignments>, 'id' | 'title' | 'status' | 'purpose' | 'horizonYear' | 'validity'>;
export type StartActivity = Pick<
  Item<typeof activities>,
  'id' | 'title' | 'status' | 'time' | 'timeLabel' | 'lane' | 'assignment' | 'responsible' | 'responsibleRole' | 'lastDone' | 'nextPlanned'
>;
export type StartRequest = Pick<Item<typeof supportRequests>, 'id' | 'title' | 'status' | 'created' | 'promised' | 'owner' | 'author' | 'answeredOn'>;
export type StartEvent = Pick<Item<typeof events>, 'id' | 'title' | 'type' | 'status' | 'time' | 'place' | 'activity' | 'forum' | 'signUp'>;
export type StartForum = Pick<Item<typeof forums>, 'id' | 'title' | 'nextDate' | 'monthsBetween' | 'warnAfterMonths' | 'active' | 'created'>;
export type StartSignal = Pick<Item<typeof signals>, 'id' | 'title' | 'status' | 'statusReason' | 'created' | 'author' | 'category' | 'reviewDate'>;

export interface StartFacts {
  /** How often the management group gets a report: the setting, when there is one. */
  readonly cadence?: readonly Pick<Item<typeof settings>, 'id' | 'value'>[];
  readonly assignments?: readonly StartAssignment[];
  /** Those that are planned or under way. */
  readonly activities?: readonly StartActivity[];
  /** For staff their own: SharePoint shows them no others. */
  readonly requests?: readonly StartRequest[];
  readonly events?: readonly StartEvent[];
  readonly forums?: readonly StartForum[];
  /** The latest, of any state. */
  readonly signals?: readonly StartSignal[];
  /** Waiting to be examined. */
  readonly newSignals?: readonly StartSignal[];
  /** To be looked at again. */
  readonly dueSignals?: readonly StartSignal[];
}
