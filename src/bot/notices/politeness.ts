/** When somebody may be told something, and what is news at all. */
import { addDays } from '../../domain/review/calendar';
import type { Hearing, Reviewed, Step } from './ports';

/** Between these hours by the wall nobody is told anything. */
const quiet = { from: 18, to: 7 } as const;
const betweenMessages = 60 * 60_000;
/** What somebody has not heard of for so long is no news. */
const newsDays = 7;
/** So many of a person's spaningar are remembered as told. */
const steps = 300;

/** The clock and the calendar on the wall of the people that the bot speaks to; the server's own is another one. */
export function wallClock(at: Date, timeZone: string): { readonly hour: number; readonly day: string } {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' } as const;
  const parts = new Map(new Intl.DateTimeFormat('sv-SE', options).formatToParts(at).map(({ type, value }) => [type, value]));
  return { hour: Number(parts.get('hour')), day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}` };
}

export function mayTell({ toldAt }: Hearing, at: Date, timeZone: string): boolean {
  const { hour } = wallClock(at, timeZone);
  if (hour >= quiet.from || hour < quiet.to) return false;
  return toldAt === undefined || at.getTime() - Date.parse(toldAt) >= betweenMessages;
}

export const toldStates = ['granskad', 'klustrad', 'vilande', 'arkiverad'] as const;
export type ToldState = (typeof toldStates)[number];
export type Tellable = Reviewed & { readonly status: ToldState };

/** A step that somebody else took with a spaning that has been left: what its author may want to hear. */
export const isTellable = (reviewed: Reviewed): reviewed is Tellable => toldStates.some((state) => state === reviewed.status) && !reviewed.isByAuthor;

export const stepOf = ({ id, status, since = '' }: Reviewed): Step => ({ id, key: `${status} ${since}` });

/**
 * The list's log of changes says that a row was saved, not what was changed in it. The step's own day tells: a corrected
 * spelling in one that was reviewed last year is no news. A state that was changed past the form has no new day; it is
 * news when another state was told before.
 */
export function isNews(reviewed: Reviewed, { steps: known }: Hearing, today: string): boolean {
  const step = stepOf(reviewed);
  const before = known.find(({ id }) => id === step.id);
  if (before?.key === step.key) return false;
  if (reviewed.since !== undefined && reviewed.since >= addDays(today, -newsDays)) return true;
  return before !== undefined && before.key.split(' ', 1)[0] !== reviewed.status;
}

/** The steps as the last ones of their spaningar. */
export function remembering(known: readonly Step[], latest: readonly Step[]): readonly Step[] {
  const changed = new Set(latest.map(({ id }) => id));
  return [...known.filter(({ id }) => !changed.has(id)), ...latest].slice(-steps);
}
