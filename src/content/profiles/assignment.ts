/** Profile B: the assignment of 2017 with its nine headings, parts, goals, activities and the processes that it connects to. */
import file from '../../../sharepoint/content/assignment-b.json';
import { activities } from '../../schema/lists/activities';
import type { assignments } from '../../schema/lists/assignments';
import { costs } from '../../schema/lists/costs';
import type { goals } from '../../schema/lists/goals';
import type { groups } from '../../schema/lists/groups';
import type { memberships } from '../../schema/lists/memberships';
import { processes } from '../../schema/lists/processes';
import type { programmes } from '../../schema/lists/programmes';
import type { workstreams } from '../../schema/lists/workstreams';
import { to, type ReferringEntry } from '../references';
import { codeOf, listed, timeOf, urlOf } from '../values';
import { boundariesOf, yearly } from './values';
import type { Profile } from './profile';

const heading = (key: string): string | undefined => file.headings.find((section) => section.key === key)?.text;
const group = `${file.key}-grupp`;
const steering = `${file.key}-styrgrupp`;

const groupEntries: readonly ReferringEntry<typeof groups>[] = [
  {
    clientKey: `group-${group}`,
    draft: { title: 'Arbetsgruppen för framsyn', type: 'arbetsgrupp', purpose: 'Driver uppdragets tre delar.', size: file.time.members, key: group },
  },
  {
    clientKey: `group-${steering}`,
    draft: {
      title: 'Ledningsgruppen som styrgrupp',
      type: 'styrgrupp',
      purpose: file.roles.find(({ key }) => key === 'styrgrupp')?.description,
      key: steering,
    },
  },
];

const units = file.roles.flatMap((role) => ('units' in role && role.units !== undefined ? role.units : []));
const membershipEntries: readonly ReferringEntry<typeof memberships>[] = [
  ...units.map((unit, index) => ({
    clientKey: `membership-${group}-${index + 1}`,
    draft: {
      title: 'Deltagare',
      organisation: file.organisation,
      unit,
      represents: 'region' as const,
      employmentRate: file.time.employmentRate,
      timeShare: file.time.share,
      key: `${group}-${index + 1}`,
    },
    refs: { group: to('groups', group) },
  })),
];

const programme: ReferringEntry<typeof programmes> = {
  clientKey: `programme-${file.program.key}`,
  draft: {
    title: file.program.title,
    organiser: file.program.organiser,
    period: yearly(file.program.period.start, file.program.period.end),
    link: urlOf(file.program.url),
    seriesLength: file.program.seriesLength,
    key: file.program.key,
  },
};

const assignment: ReferringEntry<typeof assignments> = {
  clientKey: `assignment-${file.key}`,
  draft: {
    title: file.title,
    profile: 'uppdrag',
    organisation: file.organisation,
    unit: file.unit,
    validity: yearly(file.period.start, file.period.end),
    status: 'pagar',
    phase: 'pagar',
    horizonYear: file.horizonYear,
    background: heading('bakgrund'),
    purpose: heading('syfte'),
    mission: heading('uppdrag'),
    expectedResult: heading('mal'),
    schedule: heading('tidplan'),
    organising: heading('organisation'),
    means: heading('resurser'),
    boundaries: heading('samband'),
    communication: heading('kommunikation'),
    timeShare: file.time.share,
    yearlyHours: file.time.yearlyHours,
    members: file.time.members,
    origin: file.origin,
    key: file.key,
  },
  refs: { programme: to('programmes', file.program.key), group: to('groups', group), steering: to('groups', steering) },
};
const own = { assignment: to('assignments', file.key) };

const workstreamEntries: readonly ReferringEntry<typeof workstreams>[] = file.parts.map((part, index) => ({
  clientKey: `workstream-${file.key}-${part.key}`,
  draft: {
    title: part.title,
    kind: 'del',
    order: part.order,
    pattern: (['prickad', 'randig', 'rutig'] as const)[index % 3],
    description: part.description,
    key: part.key,
  },
  refs: own,
}));

const goalEntries: readonly ReferringEntry<typeof goals>[] = file.goals.map((goal, index) => ({
  clientKey: `goal-${goal.key}`,
  draft: { title: goal.title, measure: goal.measure, target: goal.target, status: 'paVag', order: index + 1, key: goal.key },
  refs: { ...own, workstream: to('workstreams', file.parts.find(({ goalKeys }) => goalKeys.includes(goal.key))?.key) },
}));

const { fields } = activities;
const activityEntries: readonly ReferringEntry<typeof activities>[] = file.activities.map((activity) => ({
  clientKey: `activity-${activity.key}`,
  draft: {
    title: activity.title,
    description: activity.description,
    time: timeOf(activity),
    timeLabel: activity.timeLabel ?? undefined,
    lane: codeOf(fields.lane, activity.lane),
    receiverRole: activity.receiverRole,
    deliverable: activity.deliverable,
    estimatedHours: activity.estimatedHours,
    hoursKind: codeOf(fields.hoursKind, activity.hoursKind),
    impactLevels: listed(activity.impactLevels ?? []) || undefined,
    themes: listed(activity.themes ?? []) || undefined,
    key: activity.key,
  },
  refs: { ...own, workstream: to('workstreams', activity.part) },
}));

const processEntries: readonly ReferringEntry<typeof processes>[] = file.processes.map((process) => ({
  clientKey: `process-${process.key}`,
  draft: {
    title: process.title,
    description: process.description,
    relation: codeOf(processes.fields.relation, process.relation),
    ...boundariesOf(process.gransdragning),
    entryPoint: process.entryPoint,
    contactRole: process.contactRole,
    key: process.key,
  },
}));

const costEntries: readonly ReferringEntry<typeof costs>[] = file.costs.map((cost) => ({
  clientKey: `cost-${cost.key}`,
  draft: { title: cost.text, kind: codeOf(costs.fields.kind, cost.kind), planned: cost.planned, key: cost.key, fictional: cost.fictional },
  refs: own,
}));

export const assignmentProfile: Profile = {
  groups: groupEntries,
  memberships: membershipEntries,
  programmes: [programme],
  assignments: [assignment],
  workstreams: workstreamEntries,
  goals: goalEntries,
  processes: processEntries,
  activities: activityEntries,
  costs: costEntries,
  resources: [],
  proposals: [],
  handlings: [],
  decisions: [],
};
