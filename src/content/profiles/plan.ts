/** Profile A: the action plan of 2019 with its three priorities. */
import file from '../../../sharepoint/content/plan-a.json';
import { activities } from '../../schema/lists/activities';
import type { assignments } from '../../schema/lists/assignments';
import { decisions } from '../../schema/lists/decisions';
import type { goals } from '../../schema/lists/goals';
import type { groups } from '../../schema/lists/groups';
import type { handlings } from '../../schema/lists/handlings';
import type { proposals } from '../../schema/lists/proposals';
import { resources } from '../../schema/lists/resources';
import { workstreams } from '../../schema/lists/workstreams';
import { to, type ReferringEntry } from '../references';
import { pathWords } from '../proposalRows';
import { capitalised, codeOf, timeOf } from '../values';
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

/** The two bodies that the document names. Neither is a committee: what they decide steers the work. */
const bodies = { 'RUS-gruppen': 'grp-rus', Ledningsgruppen: 'grp-styr' } as const;
const groupEntries: readonly ReferringEntry<typeof groups>[] = [
  { clientKey: 'group-grp-styr', draft: { title: 'Ledningsgruppen', type: 'styrgrupp', key: 'grp-styr' } },
  { clientKey: 'group-grp-rus', draft: { title: 'RUS-gruppen', type: 'rusgrupp', key: 'grp-rus' }, refs: { reportsTo: to('groups', 'grp-styr') } },
];

/** The document knows the month only; a day has to stand in the column, and the text says which is which. */
const monthOnly = 'Källan anger månaden, inte dagen.';
const lastDay = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

const told = file.proposals.map((proposal) => ({
  ...proposal,
  ...pathWords(proposal.state),
  day: lastDay(proposal.stateDate),
  refs: { proposal: to('proposals', proposal.key), body: to('groups', bodies[proposal.receiver as keyof typeof bodies]) },
}));
const proposalEntries: readonly ReferringEntry<typeof proposals>[] = told.map(({ key, letter, title, text, status, day, refs }) => ({
  clientKey: `proposal-${key}`,
  draft: { title, letter, type: 'arbetssatt', summary: text, status, submittedOn: day, proposerRole: 'Arbetsgruppen', key },
  refs: { ...own, handlingBody: to('groups', 'grp-rus'), decisionBody: refs.body },
}));
const handlingEntries: readonly ReferringEntry<typeof handlings>[] = told.flatMap(({ key, title, isHandled, day }) =>
  isHandled
    ? [
        {
          clientKey: `handling-${key}`,
          draft: { title: `RUS-gruppen: ${title}`, date: day, stance: 'noterat' as const, note: monthOnly, key: `be-${key}` },
          refs: { proposal: to('proposals', key), body: to('groups', 'grp-rus') },
        },
      ]
    : [],
);
const decisionEntries: readonly ReferringEntry<typeof decisions>[] = told.flatMap(({ key, title, receiver, outcome, day, refs }) =>
  outcome === undefined
    ? []
    : [
        {
          clientKey: `decision-${key}`,
          draft: {
            title,
            date: day,
            outcome,
            wording: `${capitalised(receiver)}: ${decisions.fields.outcome.settings.choices[outcome]}. ${monthOnly}`,
            formal: false,
            recordStatus: 'upprattad' as const,
            key: `bs-${key}`,
          },
          refs,
        },
      ],
);

export const planProfile: Profile = {
  groups: groupEntries,
  memberships: [],
  programmes: [],
  assignments: [assignment],
  workstreams: workstreamEntries,
  goals: goalEntries,
  processes: [],
  activities: activityEntries,
  costs: [],
  resources: resourceEntries,
  proposals: proposalEntries,
  handlings: handlingEntries,
  decisions: decisionEntries,
};
