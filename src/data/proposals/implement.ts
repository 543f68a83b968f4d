/**
 * Puts a yes into the plan: the activities that the proposal planned for, each tied to the decision, and last the proposal
 * told that it is carried out. Everything has a key of its own, so that a run that was cut short is finished by the next.
 */
import { plannedActivitiesOf, type PlannedActivity } from '../../domain/proposals/ifYes';
import type { Decision, Proposal } from '../../domain/proposals/path';
import { found } from '../../domain/proposals/problems';
import { activityProblems } from '../../domain/proposals/submission';
import type { Reason } from '../../domain/revisions/reason';
import { textHash } from '../../domain/textHash';
import type { Draft, Item, TimeValue } from '../../schema/field';
import { activities } from '../../schema/lists/activities';
import { proposals } from '../../schema/lists/proposals';
import { addLink } from '../links/linkWrites';
import type { Conflict, DataError, DataSource, Result } from '../ports';
import type { PlanWriter } from '../revisions/planWriter';
import { notReady, type ProposalDeed } from './deeds';
import { pathIn, readLog } from './reads';

export interface Implementation {
  /** The proposal's id. */
  readonly proposal: number;
  /** The plan that the activities come into; default: the proposal's own assignment. */
  readonly assignment?: number;
  /** The living plan's writer: useLivingPlan(assignment). */
  readonly plan: Pick<PlanWriter, 'add'>;
  /** An approved plan is changed with a reason: implementationReason, or the person's own. */
  readonly reason: Reason;
  readonly today: string;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface Implemented {
  readonly proposal: Proposal;
  readonly decision: Decision;
  readonly activities: readonly Item<typeof activities>[];
}

/** The decision is why the plan changes; `words` say which. */
export const implementationReason = (words: string): Reason => ({ type: 'andradeForutsattningar', words });

export async function implement(data: DataSource, { plan, reason, ...asked }: Implementation): ProposalDeed<Implemented> {
  const log = await readLog(data, asked.proposal);
  if (!log.ok) return log;
  const { proposal } = log.value;
  const { awaits, decision } = pathIn(log.value, asked.today);
  if (awaits !== 'implementation' || decision === undefined) return notReady(found({ field: 'proposal', code: 'noYes' }));
  const wrong = activityProblems(proposal);
  if (wrong.length > 0) return notReady(wrong);
  const planned = plannedActivitiesOf(proposal);
  const assignment = asked.assignment ?? proposal.assignment?.id;
  const made: Item<typeof activities>[] = [];
  for (const activity of planned) {
    const added = await plan.add(activities, activityOf(activity, { proposal, decision, assignment }), activityKey(proposal, activity), reason);
    if (!added.ok) return added;
    const link = await addLink(data, { from: { list: 'decisions', id: decision.id }, to: { list: 'activities', id: added.value.id }, relation: 'genomforsI' });
    if (!link.ok) return link;
    made.push(added.value);
    asked.onProgress?.(made.length, planned.length);
  }
  const told = await tell(data, proposal);
  return told.ok ? { ok: true, value: { proposal: told.value, decision, activities: made } } : told;
}

const longestKey = 60;
/** Of the proposal's round and not of the decision: a decision that is corrected meanwhile starts the same activities. Two long keys that begin alike stay two. */
const activityKey = ({ id, round }: Pick<Proposal, 'id' | 'round'>, { key }: PlannedActivity): string =>
  `proposal-${id}-${round}-activity-${key.length <= longestKey ? key : textHash(key)}`;

interface Origin {
  readonly proposal: Proposal;
  readonly decision: Decision;
  readonly assignment: number | undefined;
}

function activityOf(activity: PlannedActivity, { proposal, decision, assignment }: Origin): Draft<typeof activities> {
  const time = timeOf(activity);
  const role = activity.responsibleRole ?? decision.responsibleRole;
  return {
    title: activity.title.slice(0, 200),
    status: 'planerad',
    fictional: proposal.fictional,
    ...(assignment === undefined ? {} : { assignment }),
    ...(time === undefined ? {} : { time }),
    ...(activity.hours === undefined ? {} : { estimatedHours: activity.hours }),
    ...(role === undefined ? {} : { responsibleRole: role.slice(0, 150) }),
  };
}

/** Both ends are a period; one alone is the day that it is to be done, or the day that it begins. */
function timeOf({ from, to }: PlannedActivity): TimeValue | undefined {
  if (from !== undefined && to !== undefined) return { kind: 'period', start: from, end: to, precision: 'dag' };
  if (to !== undefined) return { kind: 'deadline', end: to, precision: 'dag' };
  return from === undefined ? undefined : { kind: 'milstolpe', start: from, end: from, precision: 'dag' };
}

const begun = { status: 'genomfors', statusReason: null } as const;

/** Whoever has saved the proposal's text meanwhile: that it is carried out is nobody's text. What was taken back meanwhile stays so. */
async function tell(data: DataSource, proposal: Proposal): Promise<Result<Proposal, DataError | Conflict<typeof proposals>>> {
  const repository = data.repository(proposals);
  const first = await repository.patch(proposal.id, begun, proposal.etag);
  if (first.ok || !('theirs' in first.error)) return first;
  const { theirs } = first.error;
  if (theirs.status === 'genomfors') return { ok: true, value: theirs };
  if (theirs.status !== proposal.status || theirs.round !== proposal.round) return first;
  return repository.patch(theirs.id, begun, theirs.etag);
}
