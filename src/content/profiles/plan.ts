/** Profile A: the action plan of 2019 with its three priorities. */
import file from '../../../sharepoint/content/plan-a.json';
import { activities } from '../../schema/lists/activities';
import type { assignments } from '../../schema/lists/assignments';
import type { goals } from '../../schema/lists/goals';
import { resources } from '../../schema/lists/resources';
import { workstreams } from '../../schema/lists/workstreams';
import { to, type ReferringEntry } from '../references';
import { codeOf, timeOf } from '../values';
import type { Profile } from './profile';
import { followUpText, yearly } from './values';

const assignment: ReferringEntry<typeof assignments> = {
  clientKey: `assignment-${file.key}`,
  draft: {
    title: file.title,
    profile: 'handlingsplan',
    organisation: file.organisation,
    unit: file.unit,
    validity: yearly(file.validity.start, file.validity.end),
    status: 'galler',
    phase: 'sammanfattning',
    horizonYear: file.horizonYear,
    summary: file.summary,
    timePerspective: file.timePerspective,
    followUp: followUpText(file.followUpPlan),
    origin: file.origin,
    key: file.key,
  },
};
const own = { assignment: to('assignments', file.key) };

const workstreamEntries: readonly ReferringEntry<typeof workstreams>[] = file.priorities.map((priority) => ({
  clientKey: `workstream-${file.key}-${priority.key}`,
  draft: {
    title: priority.title,
    kind: 'prioritering',
    order: priority.number,
    pattern: codeOf(workstreams.fields.pattern, priority.pattern),
    description: priority.description,
    time: timeOf(priority),
    timeLabel: priority.timeLabel,
    followUp: followUpText(priority.followUp),
    key: priority.key,
  },
  refs: own,
}));

const goalEntries: readonly ReferringEntry<typeof goals>[] = file.priorities.flatMap((priority) =>
  priority.goals.map((goal, index) => ({
    clientKey: `goal-${file.key}-${priority.key}-${index + 1}`,
    draft: { title: goal, status: 'inteBorjat' as const, order: priority.number * 10 + index, key: `${file.key}-${priority.key}-${index + 1}` },
    refs: { ...own, workstream: to('workstreams', priority.key) },
  })),
);

const activityEntries: readonly ReferringEntry<typeof activities>[] = file.activities.map((activity) => ({
  clientKey: `activity-${activity.key}`,
  draft: {
    title: activity.title,
    description: activity.description,
    time: timeOf(activity),
    timeLabel: activity.timeLabel,
    lane: 'hemmaplan',
    deliverable: activity.deliverable,
    forum: activity.forum ?? undefined,
    vpStatus: codeOf(activities.fields.vpStatus, activity.vpStatus),
    vpYear: activity.vpYear ?? undefined,
    key: activity.key,
  },
  refs: { ...own, workstream: to('workstreams', activity.priority), method: to('methods', activity.methods[0]) },
}));

const resourceEntries: readonly ReferringEntry<typeof resources>[] = file.resources.map((resource) => ({
  clientKey: `resource-${resource.key}`,
  draft: {
    title: resource.title,
    type: codeOf(resources.fields.type, resource.type),
    usedFor: resource.usedFor,
    contactRole: resource.contactRole,
    key: resource.key,
  },
}));

export const planProfile: Profile = {
  groups: [],
  memberships: [],
  programmes: [],
  assignments: [assignment],
  workstreams: workstreamEntries,
  goals: goalEntries,
  processes: [],
  activities: activityEntries,
  costs: [],
  resources: resourceEntries,
};
