/** Dates in the site's time zone: a date-only column holds the zone's midnight, in UTC. */
const day = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const fresh = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts });
  formats.set(timeZone, fresh);
  return fresh;
}

/** What the zone's clock shows, as if it were UTC. */
function wallTime(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day'], parts['hour'], parts['minute'], parts['second']);
}

/** The instant at which the zone's day that holds this instant began. */
export function startOfDay(instant: number, timeZone: string): number {
  const wall = wallTime(instant, timeZone);
  const midnight = wall - (((wall % day) + day) % day);
  const first = midnight - (wallTime(midnight, timeZone) - midnight);
  return midnight - (wallTime(first, timeZone) - first);
}

/** Every call asks for the time, some several times. */
let latest = { second: Number.NaN, text: '' };

/** SharePoint keeps no fractions of a second. */
export function isoSeconds(instant: number): string {
  const second = Math.floor(instant / 1000);
  if (second === latest.second) return latest.text;
  const text = `${new Date(instant).toISOString().slice(0, 19)}Z`;
  latest = { second, text };
  return text;
}
