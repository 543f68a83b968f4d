/** What of a plan is planned, and so has a reason when it changes after the plan was approved. */
import { activities } from '../../schema/lists/activities';
import { assignments } from '../../schema/lists/assignments';
import { goals } from '../../schema/lists/goals';
import { workstreams } from '../../schema/lists/workstreams';

/** The lists that a plan is made of. */
export const planLists = { assignments, workstreams, goals, activities };
export type PlanListKey = keyof typeof planLists;
export type PlanList = (typeof planLists)[PlanListKey];

export const isPlanList = (key: string): key is PlanListKey => Object.hasOwn(planLists, key);

/**
 * planned: what was decided. struck: progress, but for the one code that takes something out of the plan. progress: how
 * it goes. ours: what Framsyn and the archive keep, and what only helps one find it.
 */
type Role = 'planned' | 'struck' | 'progress' | 'ours';

const record = {
  recordStatus: 'ours',
  registration: 'ours',
  classification: 'ours',
  retentionRule: 'ours',
  disposeAfter: 'ours',
  preserved: 'ours',
  key: 'ours',
  fictional: 'ours',
  clientKey: 'ours',
} as const satisfies Readonly<Record<string, Role>>;

/** Every field has its place here, or this does not compile: a new column has to be thought of. */
export const fieldRoles = {
  assignments: {
    title: 'planned',
    profile: 'planned',
    organisation: 'planned',
    unit: 'planned',
    validity: 'planned',
    status: 'progress',
    version: 'ours',
    horizonYear: 'planned',
    summary: 'planned',
    body: 'planned',
    goals: 'planned',
    timePerspective: 'planned',
    followUp: 'planned',
    group: 'planned',
    steering: 'planned',
    convener: 'planned',
    timeShare: 'planned',
    yearlyHours: 'planned',
    members: 'planned',
    origin: 'planned',
    phase: 'progress',
    background: 'planned',
    purpose: 'planned',
    mission: 'planned',
    expectedResult: 'planned',
    schedule: 'planned',
    organising: 'planned',
    means: 'planned',
    boundaries: 'planned',
    communication: 'planned',
    programme: 'planned',
    predecessor: 'ours',
    approvedVersion: 'ours',
    approvedOn: 'ours',
    closedOn: 'progress',
    ...record,
  } satisfies Record<keyof typeof assignments.fields, Role>,
  workstreams: {
    title: 'planned',
    assignment: 'ours',
    kind: 'planned',
    order: 'planned',
    pattern: 'ours',
    description: 'planned',
    goals: 'planned',
    time: 'planned',
    timeLabel: 'planned',
    followUp: 'planned',
    key: 'ours',
    fictional: 'ours',
    clientKey: 'ours',
  } satisfies Record<keyof typeof workstreams.fields, Role>,
  goals: {
    title: 'planned',
    assignment: 'ours',
    workstream: 'planned',
    measure: 'planned',
    target: 'planned',
    status: 'struck',
    evidence: 'progress',
    evidenceLink: 'progress',
    followedUp: 'progress',
    order: 'planned',
    key: 'ours',
    fictional: 'ours',
    clientKey: 'ours',
  } satisfies Record<keyof typeof goals.fields, Role>,
  activities: {
    title: 'planned',
    assignment: 'ours',
    workstream: 'planned',
    description: 'planned',
    time: 'planned',
    timeLabel: 'planned',
    lastDone: 'progress',
    nextPlanned: 'progress',
    pulse: 'progress',
    lane: 'planned',
    status: 'struck',
    statusReason: 'progress',
    responsible: 'planned',
    responsibleRole: 'planned',
    receiverRole: 'planned',
    deliverable: 'planned',
    forum: 'planned',
    impactLevels: 'planned',
    themes: 'ours',
    vpStatus: 'progress',
    vpYear: 'progress',
    estimatedHours: 'planned',
    hoursKind: 'planned',
    method: 'planned',
    process: 'planned',
    dependsOn: 'planned',
    audience: 'planned',
    effect: 'planned',
    vpReference: 'progress',
    vpOutcome: 'progress',
    vpOutcomeDate: 'progress',
    ...record,
  } satisfies Record<keyof typeof activities.fields, Role>,
} as const satisfies Record<PlanListKey, Readonly<Record<string, Role>>>;

/** The code that takes something out of the plan without taking it away. */
export const struckCodes: Readonly<Partial<Record<PlanListKey, string>>> = { activities: 'struken', goals: 'avfort' };

const roleOf = (list: PlanListKey, field: string): Role | undefined => (fieldRoles[list] as Readonly<Record<string, Role>>)[field];
const fieldsOf = (list: PlanListKey, among: readonly Role[]): readonly string[] =>
  Object.keys(fieldRoles[list]).filter((field) => among.includes(roleOf(list, field) ?? 'ours'));

const made = (among: readonly Role[]): Readonly<Record<PlanListKey, readonly string[]>> => ({
  assignments: fieldsOf('assignments', among),
  workstreams: fieldsOf('workstreams', among),
  goals: fieldsOf('goals', among),
  activities: fieldsOf('activities', among),
});
/** In the order of the schema. */
export const plannedFields = made(['planned', 'struck']);
export const progressFields = made(['progress', 'struck']);
