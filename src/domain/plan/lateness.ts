import type { TimeValue } from '../../schema/field';
import { intervalOf, isLate } from '../time';

const dayLength = 24 * 60 * 60 * 1000;

/** Whole days from one day of the calendar to another; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);

/** How many days ago the whole of the time had passed; nothing when it has not, or is löpande, or is unknown. */
export function lateDays(time: TimeValue | undefined, today: string): number | undefined {
  if (time === undefined || !isLate(time, today)) return undefined;
  const { to } = intervalOf(time);
  return to === undefined ? undefined : daysBetween(to, today);
}
