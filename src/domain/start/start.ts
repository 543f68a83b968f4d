/** What is late, what waits for an answer, what comes next and what is new: the state of the work in four short lists. */
import type { TimeValue } from '../../schema/field';
import { forumState, type ForumWarning } from '../forums/forums';
import { addDays } from '../review/calendar';
import { daysBetween, lateDays } from '../plan/lateness';
import { cadenceIn, dueOf, isDue, type Due } from '../report/cadence';
import { daysLate, dueDay, isOpen } from '../support/requests';
import { intervalOf } from '../time';
import type { StartActivity, StartEvent, StartFacts, StartForum, StartRequest, StartSignal } from './facts';

export interface Late {
  readonly activity: StartActivity;
  readonly days: number;
}
export type Waiting =
  | { readonly kind: 'report'; readonly due: Due }
  | { readonly kind: 'request'; readonly request: StartRequest; readonly due: string; readonly daysLate?: number }
  | { readonly kind: 'examine'; readonly count: number; readonly oldest: StartSignal }
  | { readonly kind: 'revisit'; readonly count: number }
  | { readonly kind: 'forum'; readonly forum: StartForum; readonly warning: ForumWarning }
  | { readonly kind: 'unconfirmed'; readonly event: StartEvent };
export interface Coming {
  /** Its beginning when that is a day that lies ahead; otherwise its end: what is planned for a month comes after the month's days. */
  readonly day: string;
  readonly days: number;
  readonly hasBegun: boolean;
  readonly what: { readonly kind: 'activity'; readonly item: StartActivity } | { readonly kind: 'event'; readonly item: StartEvent };
}

/** So far ahead the start page looks. */
const daysAhead = 75;

/** The work that goes on: what belongs to a finished or resting assignment is nobody's today. */
export function currentActivities({ activities = [], assignments }: StartFacts): readonly StartActivity[] {
  const current = new Set(assignments?.filter(({ status }) => status === 'galler' || status === 'pagar').map(({ id }) => id));
  return activities.filter(
    ({ assignment, status }) => (status === 'planerad' || status === 'pagar') && (assignment === undefined || current.has(assignment.id)),
  );
}

/** What has been late the longest stands first. */
export function lateOnes(facts: StartFacts, today: string): readonly Late[] {
  return currentActivities(facts)
    .flatMap((activity) => {
      const days = lateDays(activity.time, today);
      return days === undefined ? [] : [{ activity, days }];
    })
    .sort((a, b) => b.days - a.days || a.activity.id - b.activity.id);
}

/** When the next report to the management group is due, when that is near or has passed. */
function reportDue({ cadence }: StartFacts, today: string): Due | undefined {
  const found = cadenceIn(cadence?.[0]?.value);
  return found && isDue(found, today) ? dueOf(found, today) : undefined;
}

/** What somebody waits for: the report, then questions, by when an answer is due. */
export function waitingOnes(facts: StartFacts, today: string): readonly Waiting[] {
  const { requests = [], newSignals = [], dueSignals = [], forums = [], events = [] } = facts;
  const due = reportDue(facts, today);
  const asked = requests
    .filter(isOpen)
    .map((request): Waiting & { kind: 'request' } => {
      const days = daysLate(request, today);
      return { kind: 'request', request, due: dueDay(request), ...(days === undefined ? {} : { daysLate: days }) };
    })
    .sort((a, b) => a.due.localeCompare(b.due) || a.request.id - b.request.id);
  const oldest = [...newSignals].sort((a, b) => a.id - b.id)[0];
  const warned = forums.flatMap((forum): readonly Waiting[] => {
    const { warning } = forumState(forum, events, today);
    return warning === undefined ? [] : [{ kind: 'forum', forum, warning }];
  });
  const passed = events
    .filter(({ status, time }) => status === 'planerat' && time !== undefined && lateDays(time, today) !== undefined)
    .map((event): Waiting => ({ kind: 'unconfirmed', event }));
  return [
    ...(due === undefined ? [] : [{ kind: 'report' as const, due }]),
    ...asked,
    ...(oldest === undefined ? [] : [{ kind: 'examine' as const, count: newSignals.length, oldest }]),
    ...(dueSignals.length === 0 ? [] : [{ kind: 'revisit' as const, count: dueSignals.length }]),
    ...passed,
    ...warned,
  ];
}

/** When something next asks for attention; nothing when that is too far off or behind us. */
function nextDay(time: TimeValue | undefined, nextPlanned: string | undefined, today: string): Pick<Coming, 'day' | 'days' | 'hasBegun'> | undefined {
  const { from, to } = time === undefined || time.kind === 'lopande' ? { from: nextPlanned, to: nextPlanned } : intervalOf(time);
  const hasBegun = from !== undefined && from < today;
  const isDay = time === undefined || time.kind === 'lopande' || time.precision === 'dag';
  const day = hasBegun || !isDay ? to : (from ?? to);
  if (day === undefined || day < today) return undefined;
  const days = daysBetween(today, day);
  return days > daysAhead ? undefined : { day, days, hasBegun };
}

/** The calendar ahead: what comes first, and what is known most exactly before what is not. An occasion stands for its activity. */
export function comingOnes(facts: StartFacts, today: string): readonly Coming[] {
  const planned = (facts.events ?? []).filter(({ status }) => status === 'planerat');
  const standsFor = new Set(planned.flatMap(({ activity }) => (activity === undefined ? [] : [activity.id])));
  const found: Coming[] = [];
  for (const item of planned) {
    const when = nextDay(item.time, undefined, today);
    if (when) found.push({ ...when, what: { kind: 'event', item } });
  }
  for (const item of currentActivities(facts)) {
    const when = standsFor.has(item.id) ? undefined : nextDay(item.time, item.nextPlanned, today);
    if (when) found.push({ ...when, what: { kind: 'activity', item } });
  }
  return found.sort((a, b) => a.day.localeCompare(b.day) || Number(a.hasBegun) - Number(b.hasBegun) || a.what.item.id - b.what.item.id);
}

/** A week ago, from its first minute: what the channel has news of. */
export const weekBefore = (today: string): string => `${addDays(today, -7)}T00:00:00Z`;

/** The latest spaningar since an instant; drafts are nobody else's. */
export const newsSince = ({ signals = [] }: StartFacts, since: string): readonly StartSignal[] =>
  signals.filter(({ status, created }) => status !== 'utkast' && created >= since);

/** What became of a person's own spaningar: those that have moved on first. */
export const ownSignals = ({ signals = [] }: StartFacts, me: number): readonly StartSignal[] =>
  signals.filter(({ author }) => author.id === me).sort((a, b) => Number(a.status === 'ny') - Number(b.status === 'ny') || b.id - a.id);

/** Nothing has been written here yet: the reader is the first one. */
export const isUnused = ({ assignments = [], activities = [], signals = [], events = [] }: StartFacts): boolean =>
  assignments.length + activities.length + signals.length + events.length === 0;
