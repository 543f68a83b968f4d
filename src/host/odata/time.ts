/** Times as the host compares them: ISO 8601 in UTC, whole seconds, as SharePoint keeps them. Site-zone midnights for date-only values. */
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/i;

/** ISO text to UTC with `Z`, fractions cut; text without a zone is UTC. Null when it is no date. */
export function toUtcSecond(text: string): string | null {
  const found = iso.exec(text);
  if (!found) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = found;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone.toUpperCase()}`);
  // Date rolls 30 February over to March; SharePoint refuses it.
  if (Number.isNaN(date.getTime()) || Number(day) > new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()) return null;
  return utcSecond(date);
}

export const utcSecond = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, 'Z');

/** True when the text says its own zone. */
export const hasZone = (text: string): boolean => iso.exec(text)?.[7] !== undefined;

/** A wall-clock time of the zone ('2026-01-15T00:00:00') as UTC. */
export function fromZone(wallClock: string, timeZone: string): string | null {
  const guess = toUtcSecond(wallClock);
  if (guess === null) return null;
  const time = Date.parse(guess);
  // The offset at the guess may be that of the other side of a clock change: one more look settles it.
  const once = time - offset(time, timeZone);
  return utcSecond(new Date(time - offset(once, timeZone)));
}

/** The zone's date, `days` later, of an instant: '2026-01-15'. */
export function zoneDate(instant: Date, timeZone: string, days = 0): string {
  const local = new Date(instant.getTime() + offset(instant.getTime(), timeZone));
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + days)).toISOString().slice(0, 10);
}

/** The wall clock of an instant in the zone: '2026-01-15T09:30:00'. */
export const zoneWallClock = (instant: Date, timeZone: string): string =>
  utcSecond(new Date(instant.getTime() + offset(instant.getTime(), timeZone))).slice(0, -1);

const formats = new Map<string, Intl.DateTimeFormat>();

function offset(time: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(new Date(time)).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second) - Math.floor(time / 1000) * 1000;
}
