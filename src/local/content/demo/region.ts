/** The fictional region's own assignment and year: plan, occasions, learnings, support, contacts, hours and costs. */
import planFile from '../../../../sharepoint/content/exempelplan.json';
import proposalFile from '../../../../sharepoint/content/exempelforslag.json';
import regionFile from '../../../../sharepoint/content/exempelregionen.json';
import type { Profile } from '../../../content/profiles/profile';
import { yearly } from '../../../content/profiles/values';
import { to, type ReferringEntry } from '../../../content/references';
import { codeOf, lines, listed, timeOf } from '../../../content/values';
import { activities } from '../../../schema/lists/activities';
import { costs } from '../../../schema/lists/costs';
import { groups } from '../../../schema/lists/groups';
import type { memberships } from '../../../schema/lists/memberships';
import { processes } from '../../../schema/lists/processes';
import { workstreams } from '../../../schema/lists/workstreams';
import type { InYear } from './years';

const mine = { assignment: to('assignments', planFile.assignment.key) };
const workingGroup = 'grp-arbets';

const reportsTo: Readonly<Record<string, string>> = proposalFile.reportsTo;
const rhythm: Readonly<Record<string, string>> = proposalFile.rhythm;
const groupEntries: readonly ReferringEntry<typeof groups>[] = [...regionFile.groups, ...proposalFile.groups].map((group) => ({
  clientKey: `group-${group.key}`,
  refs: { reportsTo: to('groups', reportsTo[group.key]) },
  draft: {
    title: group.title,
    type: codeOf(groups.fields.type, group.type),
    purpose: group.purpose,
    mandate: group.mandate,
    period: group.period,
    size: group.size,
    rhythm: rhythm[group.key],
    key: group.key,
    fictional: true,
  },
}));

type Represents = NonNullable<ReferringEntry<typeof memberships>['draft']['represents']>;
const represented: Readonly<Record<string, Represents>> = {
  kommun: 'kommun',
  näringsliv: 'naringsliv',
  fack: 'arbetsliv',
  unga: 'civilsamhalle',
  RUF: 'civilsamhalle',
};
/** 'Exempelregionen, näringsliv': organisation and unit; 'Norrdalens kommun': a municipality. */
function seatOf(organisation: string, represents: string): ReferringEntry<typeof memberships>['draft'] {
  const [name = '', unit] = organisation.split(', ');
  const own = name === planFile.assignment.organisation;
  const municipality = regionFile.municipalities.find(({ title }) => name.startsWith(title.slice(0, -1)) && name.endsWith('kommun'))?.title;
  return {
    organisation: name,
    unit: unit === undefined ? undefined : unit.charAt(0).toLocaleUpperCase('sv') + unit.slice(1),
    represents: own ? 'region' : (represented[represents] ?? 'annat'),
    municipality,
  };
}
const membershipEntries: readonly ReferringEntry<typeof memberships>[] = regionFile.groups.flatMap((group) =>
  group.representatives.map((seat, index) => ({
    clientKey: `membership-${group.key}-${index + 1}`,
    draft: {
      title: seat.role,
      ...seatOf(seat.organisation, seat.represents),
      ...(group.key === workingGroup ? { employmentRate: 1, timeShare: regionFile.meta.timeShare } : {}),
      key: `${group.key}-${index + 1}`,
      fictional: true,
    },
    refs: { group: to('groups', group.key) },
  })),
);

interface PlanWords {
  readonly part?: string | null;
  readonly hours?: number;
  readonly process?: string;
  readonly method?: string;
  readonly dependsOn?: readonly string[];
  readonly lastDone?: string;
  readonly nextPlanned?: string;
  readonly pulse?: string;
}
const planned = (words: PlanWords, at: InYear): Pick<ReferringEntry<typeof activities>, 'draft' | 'refs'> => ({
  draft: { estimatedHours: words.hours, lastDone: at.day(words.lastDone), nextPlanned: at.day(words.nextPlanned), pulse: words.pulse, fictional: true },
  refs: {
    ...mine,
    workstream: to('workstreams', words.part),
    process: to('processes', words.process),
    method: to('methods', words.method),
    dependsOn: words.dependsOn?.map((key) => ({ list: 'activities' as const, key })),
  },
});

const { fields } = activities;
function activityEntries(at: InYear): readonly ReferringEntry<typeof activities>[] {
  const own = planFile.activities.map((activity) => {
    const { draft, refs } = planned(activity, at);
    return {
      clientKey: `activity-${activity.key}`,
      refs,
      draft: {
        ...draft,
        title: activity.title,
        time: timeOf(at.time(activity)),
        lane: codeOf(fields.lane, activity.lane),
        status: codeOf(fields.status, activity.status),
        hoursKind: codeOf(fields.hoursKind, activity.hoursKind),
        receiverRole: activity.receiverRole,
        deliverable: activity.deliverable,
        forum: activity.forum,
        themes: listed(activity.themes ?? []) || undefined,
        key: activity.key,
      },
    };
  });
  const more: Readonly<Record<string, PlanWords>> = planFile.regionActivities;
  const ofRegion = regionFile.activities.map((activity) => {
    const { draft, refs } = planned(more[activity.key] ?? {}, at);
    return {
      clientKey: `activity-${activity.key}`,
      refs,
      draft: {
        ...draft,
        title: activity.title,
        time: timeOf(at.time(activity)),
        lane: 'hemmaplan' as const,
        status: codeOf(fields.status, activity.state),
        hoursKind: 'aktiviteter' as const,
        vpStatus: codeOf(fields.vpStatus, activity.vpStatus),
        vpYear: at.year(activity.vpYear ?? undefined),
        responsibleRole: activity.responsibleRole,
        key: activity.key,
      },
    };
  });
  return [...own, ...ofRegion];
}

const processEntries = (at: InYear): readonly ReferringEntry<typeof processes>[] =>
  planFile.processes.map(({ key, relation, nextGate, themes, ...process }) => ({
    clientKey: `process-${key}`,
    draft: { ...process, relation: codeOf(processes.fields.relation, relation), nextGate: at.day(nextGate), themes: listed(themes), key, fictional: true },
  }));

/** The region's assignment with what hangs on it, with the file's year moved to `at`. */
export function regionProfile(at: InYear): Profile {
  const { assignment, programme } = planFile;
  return {
    groups: groupEntries,
    memberships: membershipEntries,
    programmes: [
      {
        clientKey: `programme-${programme.key}`,
        draft: {
          title: programme.title,
          organiser: programme.organiser,
          period: yearly(at.day(programme.start) ?? '', at.day(programme.end) ?? ''),
          purpose: programme.purpose,
          seriesLength: programme.seriesLength,
          key: programme.key,
          fictional: true,
        },
      },
    ],
    assignments: [
      {
        clientKey: `assignment-${assignment.key}`,
        draft: {
          title: assignment.title,
          profile: 'uppdrag',
          organisation: assignment.organisation,
          unit: assignment.unit,
          validity: yearly(at.day(assignment.start) ?? '', at.day(assignment.end) ?? ''),
          status: 'pagar',
          phase: 'pagar',
          horizonYear: assignment.horizonYear,
          ...assignment.sections,
          timeShare: regionFile.meta.timeShare,
          yearlyHours: regionFile.meta.yearlyHours,
          members: assignment.members,
          key: assignment.key,
          fictional: true,
        },
        refs: { programme: to('programmes', programme.key), group: to('groups', workingGroup), steering: to('groups', 'grp-styr') },
      },
    ],
    workstreams: planFile.parts.map((part, index) => ({
      clientKey: `workstream-${part.key}`,
      draft: {
        title: part.title,
        kind: 'del',
        order: index + 1,
        pattern: codeOf(workstreams.fields.pattern, part.pattern),
        description: part.description,
        followUp: lines(part.followUp),
        key: part.key,
        fictional: true,
      },
      refs: mine,
    })),
    goals: planFile.goals.map((goal, index) => ({
      clientKey: `goal-${goal.key}`,
      draft: {
        title: goal.title,
        measure: goal.measure,
        target: goal.target,
        status: goal.status as 'paVag',
        evidence: goal.evidence,
        followedUp: at.day(goal.followedUp),
        order: index + 1,
        key: goal.key,
        fictional: true,
      },
      refs: { ...mine, workstream: to('workstreams', goal.part) },
    })),
    processes: processEntries(at),
    activities: activityEntries(at),
    costs: regionFile.costs.map((cost) => ({
      clientKey: `cost-${cost.key}`,
      draft: { title: cost.text, kind: codeOf(costs.fields.kind, cost.kind), planned: cost.planned, actual: cost.actual, key: cost.key, fictional: true },
      refs: mine,
    })),
    resources: [],
    proposals: [],
    handlings: [],
    decisions: [],
  };
}
