import type { Locale } from './locale';

const tags = { sv: 'sv-SE', en: 'en-GB' } satisfies Record<Locale, string>;

/** `day`: "i går", "12 mars", "27 feb 2024". `full`: "17 mars 2026". `weekday`: "tisdag 17 mars". */
export type DateStyle = 'day' | 'full' | 'weekday';

const options = {
  day: { day: 'numeric', month: 'short' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
} satisfies Record<DateStyle, Intl.DateTimeFormatOptions>;

const dayNumber = (date: Date): number => Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);

/** Whole days from `date` to `now` by the person's own calendar: 0 today, 1 yesterday. */
export const daysAgo = (date: Date, now: Date): number => dayNumber(now) - dayNumber(date);

export function formatDate(date: Date, now: Date, style: DateStyle, locale: Locale): string {
  const otherYear = style === 'day' && date.getFullYear() !== now.getFullYear();
  const text = new Intl.DateTimeFormat(tags[locale], { ...options[style], ...(otherYear ? { year: 'numeric' } : {}) }).format(date);
  return text.replace('.', ''); // CLDR abbreviates "27 feb."; Swedish running text does without the point
}

/** "09.41" in Swedish, as the writing rules prefer; "09:41" in English. */
export function formatTime(date: Date, locale: Locale): string {
  const text = new Intl.DateTimeFormat(tags[locale], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
  return locale === 'sv' ? text.replace(':', '.') : text;
}

export const formatNumber = (value: number, locale: Locale): string => new Intl.NumberFormat(tags[locale]).format(value);

export const compareWords = (locale: Locale): ((a: string, b: string) => number) =>
  new Intl.Collator(tags[locale], { sensitivity: 'base', numeric: true }).compare;
