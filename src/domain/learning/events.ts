/** What can be told of an occasion from its time, its state and the day. */
import type { Item, TimeValue } from '../../schema/field';
import type { events } from '../../schema/lists/events';
import { intervalOf } from '../time';

export type LearningEvent = Item<typeof events>;
type Timed = Pick<LearningEvent, 'time' | 'status'>;

/** ahead: not yet, or going on. toReport: its time has gone and nobody has said how it went. */
export type EventPhase = 'ahead' | 'toReport' | 'held' | 'cancelled';

const isOver = (time: TimeValue, today: string): boolean => {
  const { to } = intervalOf(time);
  return to !== undefined && to < today;
};

/** Where an occasion is. What has no time yet lies ahead. */
export function phaseOf({ time, status }: Timed, today: string): EventPhase {
  if (status === 'installt') return 'cancelled';
  if (status === 'genomfort') return 'held';
  return time !== undefined && isOver(time, today) ? 'toReport' : 'ahead';
}

/** True for what has been: the lower part of the list. */
export function isPast(event: Timed, today: string): boolean {
  if (event.time === undefined) return event.status !== 'planerat';
  return event.status === 'genomfort' || isOver(event.time, today);
}

/** True from the first day that it can be on: people evaluate before they go home. */
export const hasBegun = (event: Timed, today: string): boolean => {
  const from = event.time && (intervalOf(event.time).from ?? intervalOf(event.time).to);
  return event.status === 'genomfort' || (from !== undefined && from <= today);
};

/** The last day that the occasion can have been on. */
export const lastDayOf = ({ time }: Pick<LearningEvent, 'time'>): string | undefined => (time === undefined ? undefined : intervalOf(time).to);
const firstDayOf = ({ time }: Pick<LearningEvent, 'time'>): string | undefined =>
  time === undefined ? undefined : (intervalOf(time).from ?? intervalOf(time).to);

/** The years that an occasion touches; none for one without a time. */
export function yearsOf({ time }: Pick<LearningEvent, 'time'>): readonly number[] {
  if (time === undefined) return [];
  const { from, to } = intervalOf(time);
  const first = Number((from ?? to ?? '').slice(0, 4));
  const last = Number((to ?? from ?? '').slice(0, 4));
  if (!(first > 0) || last < first) return first > 0 ? [first] : [];
  return Array.from({ length: Math.min(last - first, 50) + 1 }, (_, index) => first + index);
}

type Sortable = Timed & Pick<LearningEvent, 'id'>;

/** Next first; what has no time yet comes last of what is ahead. Past ones below, the latest first. */
export function inOrder<E extends Sortable>(all: readonly E[], today: string): { readonly ahead: readonly E[]; readonly past: readonly E[] } {
  const day = (event: E): string => firstDayOf(event) ?? '';
  const isBefore = (a: E, b: E): number => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.id - b.id);
  const ahead = all.filter((event) => !isPast(event, today));
  const timed = ahead.filter((event) => day(event) !== '').sort(isBefore);
  return {
    ahead: [...timed, ...ahead.filter((event) => day(event) === '').sort((a, b) => b.id - a.id)],
    past: all.filter((event) => isPast(event, today)).sort((a, b) => isBefore(b, a)),
  };
}

export interface Reach {
  readonly events: number;
  /** Seats taken, not persons: somebody who came twice counts twice, because no names are kept. */
  readonly people: number;
  /** Held this year without a number. */
  readonly uncounted: number;
  /** Seats taken at occasions for staff, over the number of staff; never above 1. */
  readonly staffShare?: number;
}

const staffAudiences: readonly string[] = ['medarbetare', 'chefer', 'arbetsgrupp'];
/** An occasion that names nobody is for the unit's own. */
const isForStaff = ({ audience = [] }: Pick<LearningEvent, 'audience'>): boolean =>
  audience.length === 0 || audience.some((code) => staffAudiences.includes(code));

/** How many were reached in a year, as numbers only. */
export function reachIn(all: readonly Pick<LearningEvent, 'time' | 'status' | 'reached' | 'audience'>[], year: number, staff?: number): Reach {
  const held = all.filter((event) => event.status === 'genomfort' && lastDayOf(event)?.slice(0, 4) === String(year));
  const counted = held.filter(({ reached }) => reached !== undefined);
  const sum = (some: typeof counted): number => some.reduce((total, { reached = 0 }) => total + reached, 0);
  return {
    events: counted.length,
    people: sum(counted),
    uncounted: held.length - counted.length,
    ...(staff !== undefined && staff > 0 ? { staffShare: Math.min(1, sum(counted.filter(isForStaff)) / staff) } : {}),
  };
}

/** How many work at the unit, as the site's owner wrote it in the settings: '1 080', '1080 medarbetare'. */
export function staffOf(setting: string | undefined): number | undefined {
  const digits = /\d[\d\s\u00a0]*/.exec(setting ?? '')?.[0].replace(/\D/g, '') ?? '';
  const count = Number(digits);
  return digits !== '' && count > 0 && count < 1_000_000 ? count : undefined;
}
