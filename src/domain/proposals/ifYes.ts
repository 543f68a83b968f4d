/** What a yes starts: the activities that the working group puts into the plan when it comes. */
import { readEntries, type EntryShape } from './entries';
import type { Proposal } from './path';

export interface PlannedActivity {
  readonly key: string;
  readonly title: string;
  /** 'YYYY-MM-DD'. */
  readonly from?: string;
  readonly to?: string;
  readonly hours?: number;
  readonly responsibleRole?: string;
}

const shape = {
  key: 'text',
  title: 'text',
  from: 'day',
  to: 'day',
  hours: 'number',
  responsibleRole: 'text',
} as const satisfies Record<keyof PlannedActivity, EntryShape[string]>;

/** 'unreadable': the column holds something else; whoever edits must not write over it unasked. */
export const readPlannedActivities = (text: string | undefined): readonly PlannedActivity[] | 'unreadable' =>
  readEntries<PlannedActivity>(text, shape, 'title');

/** The activities that can be read; none when the column holds something else. */
export function plannedActivitiesOf({ ifYes }: Pick<Proposal, 'ifYes'>): readonly PlannedActivity[] {
  const read = readPlannedActivities(ifYes);
  return read === 'unreadable' ? [] : read;
}
