/** Groups, the two plans with their parts and activities, and the assessments, as drafts with the keys of what they belong to. */
import assignmentFile from '../../../../sharepoint/content/assignment-b.json';
import regionFile from '../../../../sharepoint/content/exempelregionen.json';
import planFile from '../../../../sharepoint/content/plan-a.json';
import { activities } from '../../../schema/lists/activities';
import type { assessments } from '../../../schema/lists/assessments';
import type { assignments } from '../../../schema/lists/assignments';
import { groups } from '../../../schema/lists/groups';
import { workstreams } from '../../../schema/lists/workstreams';
import type { LocalRole } from '../../roles';
import type { Entry } from '../site';
import { codeOf, lines, listed, timeOf } from '../../../content/values';

interface FollowUp {
  readonly what: string;
  readonly how: string;
  readonly when: string | readonly string[];
  readonly where: string;
}
const followUpText = ({ what, how, when, where }: FollowUp): string => lines([what, how, typeof when === 'string' ? when : when.join(', '), where]);

export const groupEntries: readonly Entry<typeof groups>[] = regionFile.groups.map((group) => ({
  clientKey: `group-${group.key}`,
  draft: {
    title: group.title,
    type: codeOf(groups.fields.type, group.type),
    purpose: group.purpose,
    mandate: group.mandate,
    period: group.period,
    size: group.size,
    representatives: lines(group.representatives.map(({ role, organisation, represents }) => [role, organisation, represents].join('; '))),
    key: group.key,
    fictional: true,
  },
}));

const yearly = (start: string, end: string) => timeOf({ timeKind: 'period', start, end, precision: 'år' });
const headed = (sections: readonly { title: string; text: string }[]): string => sections.map(({ title, text }) => `## ${title}\n\n${text}`).join('\n\n');

export const assignmentEntries: readonly Entry<typeof assignments>[] = [
  {
    clientKey: `assignment-${assignmentFile.key}`,
    draft: {
      title: assignmentFile.title,
      profile: 'uppdrag',
      organisation: assignmentFile.organisation,
      unit: assignmentFile.unit,
      validity: yearly(assignmentFile.period.start, assignmentFile.period.end),
      status: 'pagar',
      horizonYear: assignmentFile.horizonYear,
      body: headed(assignmentFile.headings),
      goals: lines(assignmentFile.goals.map(({ title, measure, target }) => [title, measure, target].join('; '))),
      timeShare: assignmentFile.time.share,
      yearlyHours: assignmentFile.time.yearlyHours,
      members: assignmentFile.time.members,
      origin: assignmentFile.origin,
      key: assignmentFile.key,
    },
  },
  {
    clientKey: `assignment-${planFile.key}`,
    draft: {
      title: planFile.title,
      profile: 'handlingsplan',
      organisation: planFile.organisation,
      unit: planFile.unit,
      validity: yearly(planFile.validity.start, planFile.validity.end),
      status: 'galler',
      version: planFile.version,
      horizonYear: planFile.horizonYear,
      summary: planFile.summary,
      timePerspective: planFile.timePerspective,
      followUp: followUpText(planFile.followUpPlan),
      origin: planFile.origin,
      key: planFile.key,
    },
  },
];

/** `assignment`, `workstream` and `signal` below are keys; the loader puts the items' ids in their place. */
export interface WorkstreamWords extends Omit<Entry<typeof workstreams>, 'draft'> {
  readonly assignment: string;
  readonly draft: Omit<Entry<typeof workstreams>['draft'], 'assignment'>;
}
export const workstreamEntries: readonly WorkstreamWords[] = [
  ...assignmentFile.parts.map((part) => ({
    clientKey: `workstream-${assignmentFile.key}-${part.key}`,
    assignment: assignmentFile.key,
    draft: { title: part.title, kind: 'del' as const, order: part.order, description: part.description, key: part.key },
  })),
  ...planFile.priorities.map((priority) => ({
    clientKey: `workstream-${planFile.key}-${priority.key}`,
    assignment: planFile.key,
    draft: {
      title: priority.title,
      kind: 'prioritering' as const,
      order: priority.number,
      pattern: codeOf(workstreams.fields.pattern, priority.pattern),
      description: priority.description,
      goals: lines(priority.goals),
      time: timeOf(priority),
      timeLabel: priority.timeLabel,
      followUp: followUpText(priority.followUp),
      key: priority.key,
    },
  })),
];

export interface ActivityWords extends Entry<typeof activities> {
  readonly assignment?: string;
  readonly workstream?: string;
}
const { fields } = activities;
export const activityEntries: readonly ActivityWords[] = [
  ...assignmentFile.activities.map((activity) => ({
    clientKey: `activity-${activity.key}`,
    assignment: assignmentFile.key,
    workstream: activity.part ?? undefined,
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
  })),
  ...planFile.activities.map((activity) => ({
    clientKey: `activity-${activity.key}`,
    assignment: planFile.key,
    workstream: activity.priority,
    draft: {
      title: activity.title,
      description: activity.description,
      time: timeOf(activity),
      timeLabel: activity.timeLabel,
      deliverable: activity.deliverable,
      forum: activity.forum ?? undefined,
      vpStatus: codeOf(fields.vpStatus, activity.vpStatus),
      vpYear: activity.vpYear ?? undefined,
      key: activity.key,
    },
  })),
  ...regionFile.activities.map((activity) => ({
    clientKey: `activity-${activity.key}`,
    draft: {
      title: activity.title,
      time: timeOf(activity),
      lane: 'hemmaplan' as const,
      status: codeOf(fields.status, activity.state),
      vpStatus: codeOf(fields.vpStatus, activity.vpStatus),
      vpYear: activity.vpYear ?? undefined,
      responsibleRole: activity.responsibleRole,
      key: activity.key,
      fictional: true,
    },
  })),
];

export interface AssessmentWords extends Omit<Entry<typeof assessments>, 'draft'> {
  readonly signal: string;
  readonly draft: Omit<Entry<typeof assessments>['draft'], 'signal'>;
}
const assessors = ['arbetsgrupp', 'sammankallande'] as const satisfies readonly LocalRole[];
export const assessmentEntries: readonly AssessmentWords[] = regionFile.assessments.map((assessment, index) => ({
  clientKey: `assessment-${assessment.key}`,
  signal: assessment.signal,
  by: assessors[index % assessors.length],
  draft: {
    impact: assessment.impact,
    uncertainty: assessment.uncertainty,
    urgency: assessment.urgency,
    comment: assessment.comment,
    unit: assessment.unit,
    assessorRole: assessment.assessorRole,
    key: assessment.key,
    fictional: true,
  },
}));
