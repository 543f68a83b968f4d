import type { TimeEntry } from '../../../domain/hours/entry';
import { hoursWords } from '../../../i18n/pages/hours';
import { timeEntries } from '../../../schema/lists/timeEntries';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';

const tags = { sv: 'sv-SE', en: 'en-GB' } as const;

/** A whole number of hours is exact enough for what is set aside. */
export const roundHours = (hours: number): number => (hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours));
/** "6,4": a share as so many per cent, with one decimal where it says something. */
export const percent = (share: number): number => (share < 0.1 ? Math.round(share * 1000) / 10 : Math.round(share * 100));

/** How the page says hours, days and entries. */
export function useHoursText(): {
  readonly hours: (count: number) => string;
  readonly entry: (entry: Pick<TimeEntry, 'date' | 'hours' | 'kind'>) => string;
  readonly kind: (code: TimeEntry['kind']) => string;
  readonly plainKind: (code: TimeEntry['kind']) => string;
  readonly day: (day: string) => string;
  readonly month: (month: string) => string;
  readonly term: (term: string) => string;
} {
  const translator = useTranslator();
  const { t } = useText(hoursWords);
  const words = useWords(timeEntries);
  const noon = (day: string): Date => new Date(`${day}T12:00:00`);
  const hours = (count: number): string => t('hours.count', { count });
  const day = (date: string): string => translator.date(noon(date));
  return {
    hours,
    day,
    entry: (entry) => t('hours.entry.text', { hours: hours(entry.hours), kind: words.plainChoice('kind', entry.kind), date: day(entry.date) }),
    kind: (code) => words.choice('kind', code),
    plainKind: (code) => words.plainChoice('kind', code),
    month: (month) => new Intl.DateTimeFormat(tags[translator.locale], { month: 'long', year: 'numeric' }).format(noon(`${month}-01`)),
    term: (term) => t(term.endsWith('-1') ? 'hours.term.spring' : 'hours.term.autumn', { year: term.slice(0, 4) }),
  };
}
