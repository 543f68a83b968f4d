/** What the plan's page reads at once. Asked for in the same turn of the event loop, it all travels in one `$batch`. */
import type { Activity } from '../../domain/plan/activity';
import type { Seat } from '../../domain/plan/people';
import type { Item } from '../../schema/field';
import { activities } from '../../schema/lists/activities';
import { assignments } from '../../schema/lists/assignments';
import { memberships } from '../../schema/lists/memberships';
import { workstreams } from '../../schema/lists/workstreams';
import { everyItem } from '../everyItem';
import type { DataSource, Result } from '../ports';

export type Assignment = Item<typeof assignments>;
export type Workstream = Item<typeof workstreams>;

/** What lists and drawings show of an activity, and what is searched in; a plan of thousands is read without the rest. */
const shown = [
  'title',
  'assignment',
  'workstream',
  'time',
  'timeLabel',
  'lastDone',
  'nextPlanned',
  'pulse',
  'lane',
  'status',
  'responsible',
  'responsibleRole',
  'forum',
  'themes',
  'dependsOn',
  'vpStatus',
  'estimatedHours',
] as const satisfies readonly (keyof Activity)[];

/** SharePoint gives at most so many in one answer. */
const largest = 5_000;

/** The activities of an assignment, or of all when it is not known yet which one is looked at. */
export const planActivities = (data: DataSource, assignment: number | undefined, isWhole = false): Promise<Result<readonly Activity[]>> =>
  everyItem(data, activities, {
    ...(assignment === undefined ? {} : { where: [{ field: 'assignment', is: 'equal', value: assignment }] }),
    ...(isWhole ? {} : { fields: shown }),
    top: largest,
  });

/** Far more than a region has; whole, because the plan's other parts show their texts. */
const mostAssignments = 200;
export async function allAssignments(data: DataSource): Promise<Result<readonly Assignment[]>> {
  const page = await data.repository(assignments).page({ top: mostAssignments });
  return page.ok ? { ok: true, value: page.value.items } : page;
}

/** The parts of all assignments, in their own order. */
export async function allWorkstreams(data: DataSource): Promise<Result<readonly Workstream[]>> {
  const page = await data.repository(workstreams).page({ top: 1_000 });
  if (!page.ok) return page;
  return { ok: true, value: [...page.value.items].sort((a, b) => (a.order ?? 999) - (b.order ?? 999) || a.id - b.id) };
}

/** Who sits where, and until when: somebody whose every seat has ended has left. */
export async function allSeats(data: DataSource): Promise<Result<readonly Seat[]>> {
  const page = await data.repository(memberships).page({ fields: ['person', 'to'], top: largest });
  return page.ok ? { ok: true, value: page.value.items } : page;
}

const ranks: Readonly<Record<Assignment['status'], number>> = { pagar: 0, galler: 1, utkast: 2, vilande: 3, avslutat: 4 };

/** The assignment that is looked at when nobody has said which: the one under way; of several, the newest. */
export const usualAssignment = (all: readonly Assignment[]): Assignment | undefined =>
  [...all].sort((a, b) => ranks[a.status] - ranks[b.status] || b.id - a.id)[0];
