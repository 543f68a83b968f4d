/** The plan as a calendar file, RFC 5545: what has days, as whole days. No names of persons and no free text but the title. */
import type { Activity } from '../plan/activity';
import { intervalOf } from '../time';
import { dayAt, dayNumber } from '../timeline/scale';
import { folded, textValue } from './contentLine';

export type CalendarActivity = Pick<Activity, 'id' | 'title' | 'time' | 'timeLabel' | 'lastDone' | 'nextPlanned' | 'status' | 'etag' | 'modified'>;

export interface CalendarOptions {
  readonly now: Date;
  /** The site's address: the same activity has the same UID in every file from it, and no other site's has it. */
  readonly site: string;
  readonly title: string;
  /** The time in words, as the plan says it. */
  readonly when: (activity: CalendarActivity) => string;
  /** Where the activity is found; an absolute address. */
  readonly address?: (activity: CalendarActivity) => string;
}
export interface Calendar {
  readonly text: string;
  /** How many activities the file holds. A file without any is no calendar to a strict reader: say so instead of saving it. */
  readonly count: number;
  /** Those without a day: no time at all, or löpande with no next time planned. */
  readonly leftOut: number;
}

interface Days {
  readonly first: number;
  /** The day after the last, as DTEND is. */
  readonly end: number;
}

const [earliest, latest] = [dayNumber('0001-01-01'), dayNumber('9999-12-30')];
const isWritableDay = (day: number): boolean => day >= earliest && day <= latest;

/** What is löpande stands in a calendar as its next time. */
function daysOf({ time, nextPlanned }: CalendarActivity): Days | undefined {
  if (time === undefined) return undefined;
  const { from, to } = time.kind === 'lopande' ? { from: nextPlanned, to: nextPlanned } : intervalOf(time);
  if (from === undefined || to === undefined) return undefined;
  const [a, b] = [dayNumber(from), dayNumber(to)];
  return isWritableDay(a) && isWritableDay(b) ? { first: Math.min(a, b), end: Math.max(a, b) + 1 } : undefined;
}

const date = (day: number): string => dayAt(day).replace(/-/g, '');
const instant = (moment: Date): string => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** SharePoint's etag ends with the item's version: "…guid…,4". */
const sequence = (etag: string): number => Math.min(Number(/(\d+)"?$/.exec(etag)?.[1] ?? 0), 2 ** 31 - 1);

/** What is known to the day is confirmed; what is known to the month or less is tentative. */
function statusOf({ status, time }: CalendarActivity): 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED' {
  if (status === 'struken') return 'CANCELLED';
  if (status === 'pausad') return 'TENTATIVE';
  if (status === 'klar' || status === 'pagar') return 'CONFIRMED';
  return time?.precision === 'dag' || time?.kind === 'lopande' ? 'CONFIRMED' : 'TENTATIVE';
}

const domainPart = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

/** "activities-12-sites-framsyn@example.sharepoint.com": stable, and made of characters that need no escaping. */
function uid(id: number, site: string): string {
  const [host = '', ...path] = site.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').split(/[/?#]/);
  const place = domainPart(path.join('-'));
  return `activities-${id}${place === '' ? '' : `-${place}`}@${domainPart(host) || 'framsyn'}`;
}

function eventLines(activity: CalendarActivity, { first, end }: Days, { now, site, when, address }: CalendarOptions): readonly string[] {
  const { id, title, time, etag, modified } = activity;
  const words = when(activity).trim();
  const isExact = time?.kind !== 'lopande' && time?.precision === 'dag';
  const summary = isExact || words === '' ? title : `${title} (${words})`;
  const changed = new Date(modified);
  const link = address?.(activity);
  return [
    'BEGIN:VEVENT',
    `UID:${uid(id, site)}`,
    `DTSTAMP:${instant(now)}`,
    `DTSTART;VALUE=DATE:${date(first)}`,
    `DTEND;VALUE=DATE:${date(end)}`,
    `SUMMARY:${textValue(summary)}`,
    ...(words === '' ? [] : [`DESCRIPTION:${textValue(words)}`]),
    `STATUS:${statusOf(activity)}`,
    // A plan says when something is to happen, not that everybody who reads it is busy all those days.
    'TRANSP:TRANSPARENT',
    `SEQUENCE:${sequence(etag)}`,
    ...(Number.isNaN(changed.getTime()) ? [] : [`LAST-MODIFIED:${instant(changed)}`]),
    ...(link === undefined ? [] : [`URL:${encodeURI(decodable(link))}`]),
    'END:VEVENT',
  ];
}

/** Encoded once, whether or not the address already was. */
function decodable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address.replace(/[\ud800-\udfff]/g, '');
  }
}

export function icsOf(activities: readonly CalendarActivity[], options: CalendarOptions): Calendar {
  const events = activities.flatMap((activity) => {
    const days = daysOf(activity);
    return days ? [eventLines(activity, days, options)] : [];
  });
  const name = textValue(options.title);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Framsyn//Plan//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return { text: lines.map(folded).join(''), count: events.length, leftOut: activities.length - events.length };
}
