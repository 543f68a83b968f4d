/** Where foresight has its place on the agenda: when it last had, when it next will, and whether it has been too long. Days are 'YYYY-MM-DD'. */
import type { Item } from '../../schema/field';
import type { events } from '../../schema/lists/events';
import type { forums } from '../../schema/lists/forums';
import { addMonths } from '../review/calendar';
import { intervalOf } from '../time';

export type Forum = Item<typeof forums>;
export type ForumEvent = Pick<Item<typeof events>, 'id' | 'title' | 'type' | 'time' | 'status' | 'forum'>;
type ForumPulse = Pick<Forum, 'id' | 'nextDate' | 'monthsBetween' | 'warnAfterMonths' | 'active' | 'created'>;

/** A forum that does not say for itself warns after so many months. */
export const usualWarning = 6;

export interface DatedEvent<E = ForumEvent> {
  readonly event: E;
  readonly day: string;
}

export type ForumWarning =
  | { readonly code: 'long'; readonly months: number }
  /** Never so far, and the forum has been here for so long. */
  | { readonly code: 'never'; readonly months: number };

export interface ForumState<E = ForumEvent> {
  /** The latest foresight item that was held. */
  readonly last?: DatedEvent<E>;
  /** The next that is planned. */
  readonly next?: DatedEvent<E>;
  /** Its day has passed, and nobody has said whether it was held. */
  readonly unconfirmed?: DatedEvent<E>;
  /** When the forum itself meets next. */
  readonly meets?: string;
  /** Whole months since the last one. */
  readonly months?: number;
  readonly warning?: ForumWarning;
}

/** Whole months from one day to another: the day so many months on has come. Never below nought. */
export function monthsBetween(from: string, to: string): number {
  if (to <= from) return 0;
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return addMonths(from, months) <= to ? months : months - 1;
}

/** The days on which a forum meets that year, counted both ways from the next meeting: 31 January keeps its 31 where a month has one. */
export function meetingDays({ nextDate, monthsBetween: step }: Pick<Forum, 'nextDate' | 'monthsBetween'>, year: number): readonly string[] {
  if (nextDate === undefined) return [];
  if (step === undefined || step < 1) return Number(nextDate.slice(0, 4)) === year ? [nextDate] : [];
  const monthsTo = (year - Number(nextDate.slice(0, 4))) * 12 - (Number(nextDate.slice(5, 7)) - 1);
  const first = Math.ceil(monthsTo / step);
  const last = Math.floor((monthsTo + 11) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => addMonths(nextDate, (first + index) * step));
}

/** When a forum meets next, today included; a date that has passed is moved on by its months. */
export function nextMeeting(forum: Pick<Forum, 'nextDate' | 'monthsBetween'>, today: string): string | undefined {
  const { nextDate, monthsBetween: step } = forum;
  if (nextDate === undefined || nextDate >= today) return nextDate;
  if (step === undefined || step < 1) return undefined;
  const passed = Math.floor(monthsBetween(nextDate, today) / step) * step;
  return [passed, passed + step].map((months) => addMonths(nextDate, months)).find((day) => day >= today);
}

/** The last day that an occasion covers: what is planned for a month is not late while the month lasts. */
function dayOfEvent({ time }: Pick<ForumEvent, 'time'>): { readonly from: string; readonly to: string } | undefined {
  const { from, to } = time ? intervalOf(time) : {};
  const end = to ?? from;
  return end === undefined ? undefined : { from: from ?? end, to: end };
}

/** How a forum is doing. `all`: the occasions of every forum. */
export function forumState<E extends ForumEvent>(forum: ForumPulse, all: readonly E[], today: string): ForumState<E> {
  const own = all.filter((event) => event.forum?.id === forum.id && event.status !== 'installt').flatMap((event) => {
    const days = dayOfEvent(event);
    return days ? [{ event, ...days }] : [];
  }); // prettier-ignore
  const held = own
    .filter(({ event, from }) => event.status === 'genomfort' && from <= today)
    .sort((a, b) => b.to.localeCompare(a.to) || b.event.id - a.event.id);
  const planned = own.filter(({ event }) => event.status === 'planerat').sort((a, b) => a.from.localeCompare(b.from) || a.event.id - b.event.id);
  const last = held[0] && { event: held[0].event, day: held[0].to < today ? held[0].to : today };
  const ahead = planned.find(({ to }) => to >= today);
  const passed = planned.filter(({ to }) => to < today && (last === undefined || to > last.day)).pop();
  const meets = nextMeeting(forum, today);
  const months = last === undefined ? undefined : monthsBetween(last.day, today);
  const warning = forum.active ? warningOf(forum, months, today) : undefined;
  return {
    ...(last ? { last } : {}),
    ...(ahead ? { next: { event: ahead.event, day: ahead.from } } : {}),
    ...(passed ? { unconfirmed: { event: passed.event, day: passed.to } } : {}),
    ...(meets === undefined ? {} : { meets }),
    ...(months === undefined ? {} : { months }),
    ...(warning ? { warning } : {}),
  };
}

function warningOf({ warnAfterMonths = usualWarning, created }: ForumPulse, months: number | undefined, today: string): ForumWarning | undefined {
  if (months !== undefined) return months >= warnAfterMonths ? { code: 'long', months } : undefined;
  const known = monthsBetween(created.slice(0, 10), today);
  return known >= warnAfterMonths ? { code: 'never', months: known } : undefined;
}

/** Those that have waited longest first: warnings, then by when they meet; those that no longer are active last. */
export function byNeed<T extends { readonly forum: Pick<Forum, 'id' | 'title' | 'active'>; readonly state: ForumState<unknown> }>(a: T, b: T): number {
  const rank = ({ forum, state }: T): number => (!forum.active ? 2 : state.warning ? 0 : 1);
  const months = ({ state }: T): number => state.warning?.months ?? 0;
  return rank(a) - rank(b) || months(b) - months(a) || (a.state.meets ?? '9').localeCompare(b.state.meets ?? '9') || a.forum.id - b.forum.id;
}
