/** Days and clocks as the person's own calendar has them; the server stands in another time zone. */
import type { Locale } from '../../i18n/locale';

/** Where Teams does not tell the person's zone. */
const standardZone = 'Europe/Stockholm';
const tags = { sv: 'sv-SE', en: 'en-GB' } satisfies Record<Locale, string>;

function formatter(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(tags[locale], { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: standardZone }); // Windows' names of zones are not known here
  }
}

/** "8 september 2026" */
export const dayText = (moment: Date, locale: Locale, timeZone = standardZone): string =>
  formatter(locale, timeZone, { day: 'numeric', month: 'long', year: 'numeric' }).format(moment);

/** "14.35" in Swedish, "14:35" in English. */
export function clockText(moment: Date, locale: Locale, timeZone = standardZone): string {
  const text = formatter(locale, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);
  return locale === 'sv' ? text.replace(':', '.') : text;
}
