import { compareWords, daysAgo, formatDate, formatNumber, formatTime, type DateStyle } from './dates';
import type { Locale } from './locale';
import type { ParametersOf, Translation } from './message';
import { sv, type MessageKey } from './sv';

export type { DateStyle } from './dates';
export { daysAgo } from './dates';
export { localeOf, type Locale } from './locale';
export { segments, type Segment } from './message';
export type { MessageKey } from './sv';

/** What a column and its choices are called in a language other than the schema's own, which is Swedish. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly choices?: Readonly<Record<string, string>>;
}
export type ListWords = Readonly<Record<string, Readonly<Record<string, FieldWords>>>>;
export interface Catalogue {
  readonly messages: Translation<typeof sv>;
  readonly lists: ListWords;
}
type Arguments<Key extends MessageKey> = ParametersOf<(typeof sv)[Key]> extends never ? [] : [parameters: ParametersOf<(typeof sv)[Key]>];

/** Keys whose text has no placeholders: what a table of labels may name. */
export type PlainKey = { [Key in MessageKey]: Arguments<Key> extends [] ? Key : never }[MessageKey];

export interface Translator {
  readonly locale: Locale;
  /** The text of a key, with its placeholders filled; the compiler knows which those are. */
  t<Key extends MessageKey>(key: Key, ...parameters: Arguments<Key>): string;
  /** The text with its placeholders left in, for `segments`. */
  template(key: MessageKey): string;
  /** `date` as people say it, seen from now; an ISO text or a Date. */
  date(date: string | Date, style?: DateStyle): string;
  time(date: Date): string;
  number(value: number): string;
  /** A column's name in this language, or nothing where the schema's own name is right. */
  field(list: string, field: string): FieldWords | undefined;
  readonly compare: (a: string, b: string) => number;
}

const relativeDays: readonly PlainKey[] = ['date.today', 'date.yesterday'];

/** Swedish is always at hand; other languages are fetched when somebody reads them. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  return locale === 'en' ? (await import('./en')).english : swedish;
}

export const swedish: Catalogue = { messages: sv, lists: {} };

export function createTranslator(locale: Locale, catalogue: Catalogue, now: () => Date): Translator {
  const plural = new Intl.PluralRules(locale);
  const number = (value: number): string => formatNumber(value, locale);

  const template = (key: MessageKey, count?: number): string => {
    const message = catalogue.messages[key];
    if (typeof message === 'string') return message;
    return plural.select(count ?? 0) === 'one' ? message.one : message.other;
  };

  const t: Translator['t'] = (key, ...[parameters]) => {
    const values: Readonly<Record<string, string | number>> = parameters ?? {};
    const count = values['count'];
    return template(key, typeof count === 'number' ? count : undefined).replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
    });
  };

  const date: Translator['date'] = (when, style = 'day') => {
    const moment = typeof when === 'string' ? new Date(when) : when;
    const relative = style === 'day' ? relativeDays[daysAgo(moment, now())] : undefined;
    return relative ? t(relative) : formatDate(moment, now(), style, locale);
  };

  return {
    locale,
    t,
    date,
    number,
    field: (list, field) => catalogue.lists[list]?.[field],
    template: (key) => template(key),
    time: (moment) => formatTime(moment, locale),
    compare: compareWords(locale),
  };
}
