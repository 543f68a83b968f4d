/** Time as the working group knows it: a month, a term, "löpande". Days are 'YYYY-MM-DD'; what day it is comes from the caller. */
import type { TimePrecision, TimeValue } from '../schema/field';

const pad = (value: number): string => String(value).padStart(2, '0');

/** Spring term January to June, autumn term July to December: both halves of the year belong to one. */
const firstDay = {
  dag: (day: string) => day,
  manad: (day: string) => `${day.slice(0, 7)}-01`,
  termin: (day: string) => `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? '01' : '07'}-01`,
  ar: (day: string) => `${day.slice(0, 4)}-01-01`,
} satisfies Record<TimePrecision, (day: string) => string>;

const lastDay = {
  dag: (day: string) => day,
  manad: (day: string) => `${day.slice(0, 7)}-${pad(new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate())}`,
  termin: (day: string) => `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? '06-30' : '12-31'}`,
  ar: (day: string) => `${day.slice(0, 4)}-12-31`,
} satisfies Record<TimePrecision, (day: string) => string>;

export interface Interval {
  readonly from?: string;
  readonly to?: string;
}

/** The days that a time value covers, as its precision widens them. A missing end is the start's own interval, except for what goes on. */
export function intervalOf({ kind, start, end, precision }: TimeValue): Interval {
  const from = start ?? (kind === 'lopande' ? undefined : end);
  const to = end ?? (kind === 'lopande' ? undefined : start);
  return { ...(from === undefined ? {} : { from: firstDay[precision](from) }), ...(to === undefined ? {} : { to: lastDay[precision](to) }) };
}

/** Late: the whole interval has passed. What is löpande is never late; it has a pulse. */
export function isLate(time: TimeValue, today: string): boolean {
  if (time.kind === 'lopande') return false;
  const { to } = intervalOf(time);
  return to !== undefined && to < today;
}

/** Within its days right now. */
export function isCurrent(time: TimeValue, today: string): boolean {
  const { from, to } = intervalOf(time);
  return (from === undefined || from <= today) && (to === undefined || today <= to);
}

export interface Pulse {
  readonly lastDone?: string;
  readonly nextPlanned?: string;
}
export type PulseState = 'planned' | 'missed' | 'unplanned';

/** How something löpande is doing: a next time lies ahead, the planned time went by without being done, or nobody has planned one. */
export function pulseOf({ lastDone, nextPlanned }: Pulse, today: string): PulseState {
  if (nextPlanned === undefined) return 'unplanned';
  if (nextPlanned >= today) return 'planned';
  return lastDone !== undefined && lastDone >= nextPlanned ? 'unplanned' : 'missed';
}
