import type { TimePrecision, TimeValue } from '../../schema/field';
import { addDays, addMonths } from '../review/calendar';

export type Direction = 'earlier' | 'later';

const firstOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** One step is as long as the time is exact. From a month on the day says nothing, and would be lost in shorter months. */
const steps = {
  dag: addDays,
  manad: (day, by) => addMonths(firstOf(day), by),
  termin: (day, by) => addMonths(firstOf(day), by * 6),
  ar: (day, by) => addMonths(firstOf(day), by * 12),
} satisfies Record<TimePrecision, (day: string, by: number) => string>;

/** The years that a time may be in. */
const bounds = { first: '1900-01-01', last: '2200-12-31' } as const;

/** A time one step earlier or later; nothing when it has no days to move, or would leave the years that a plan is about. */
export function moved(time: TimeValue | undefined, direction: Direction): TimeValue | undefined {
  if (time === undefined || (time.start === undefined && time.end === undefined)) return undefined;
  const by = direction === 'later' ? 1 : -1;
  const move = (day: string | undefined): string | undefined => (day === undefined ? undefined : steps[time.precision](day, by));
  const [start, end] = [move(time.start), move(time.end)];
  if ([start, end].some((day) => day !== undefined && (day < bounds.first || day > bounds.last))) return undefined;
  return { kind: time.kind, ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }), precision: time.precision };
}
