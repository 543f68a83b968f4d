/**
 * A date-only column holds the site's midnight as an instant in UTC: 15 January is 2026-01-14T23:00:00Z in Sweden and
 * 2026-01-15T08:00:00Z in California. Twelve hours later it is the same day everywhere but on the date line, so that
 * reading needs no time zone; what is written lies at 11:00 UTC, which is within the day in each of those zones, and
 * SharePoint takes the day of it.
 */
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const halfDay = 12 * 60 * 60 * 1000;

/** A real day of the calendar that SharePoint can hold: 1900 to 8900. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !dayPattern.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== value) return false;
  return value >= '1900-01-01' && value <= '8900-12-31';
}

/** The instant that is written for a day. */
export function dayToInstant(day: string): string {
  return `${day}T11:00:00Z`;
}

/** The day of an instant that a date-only column answered; undefined when it is none. */
export function instantToDay(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const instant = new Date(value).getTime();
  return Number.isNaN(instant) ? undefined : new Date(instant + halfDay).toISOString().slice(0, 10);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A formatter costs more than a thousand of its answers, so each zone's is kept. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** Midnight of a day in a time zone, as the instant that SharePoint stores for it: what $filter compares with. */
export function midnight(day: string, timeZone: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const format = clockOf(timeZone);
  const offsetAt = (instant: number): number => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`) - instant;
  };
  // Twice, because the offset that counts is that of the midnight itself, and it may change during the day.
  const guess = utc - offsetAt(utc);
  return new Date(utc - offsetAt(guess)).toISOString().replace('.000Z', 'Z');
}
