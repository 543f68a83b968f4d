import { compareWords, daysAgo, formatDate, formatNumber, formatTime, type DateStyle } from './dates';
import type { Locale } from './locale';
import type { Messages, ParametersOf, Translation } from './message';
import { sv } from './sv';

export type { DateStyle } from './dates';
export { daysAgo } from './dates';
export { localeOf, type Locale } from './locale';
export { segments, type Segment } from './message';
export type { MessageKey } from './sv';
export { pageWords, type PageWords } from './pageWords';

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
type Arguments<Message> = [ParametersOf<Message>] extends [never] ? [] : [parameters: ParametersOf<Message>];

/** Keys whose text has no placeholders: what a table of labels may name. */
export type PlainKeyOf<M> = { [Key in keyof M]: Arguments<M[Key]> extends [] ? Key : never }[keyof M] & string;
export type PlainKey = PlainKeyOf<typeof sv>;

/** The texts of a catalogue, or of one page. */
export interface Text<M> {
  /** The text of a key, with its placeholders filled; the compiler knows which those are. */
  t<Key extends keyof M & string>(key: Key, ...parameters: Arguments<M[Key]>): string;
  /** The text with its placeholders left in, for `segments`. */
  template(key: keyof M & string): string;
}

export interface Translator extends Text<typeof sv> {
  readonly locale: Locale;
  /** The moment that its dates are seen from. */
  readonly now: () => Date;
  /** `date` as people say it, seen from now; an ISO text or a Date. */
  date(date: string | Date, style?: DateStyle): string;
  time(date: Date): string;
  number(value: number): string;
  /** A column's name in this language, or nothing where the schema's own name is right. */
  field(list: string, field: string): FieldWords | undefined;
  /** Whether the catalogue has this list's columns. */
  knows(list: string): boolean;
  readonly compare: (a: string, b: string) => number;
}

const relativeDays: readonly PlainKey[] = ['date.today', 'date.yesterday'];

/** Swedish is always at hand; other languages are fetched when somebody reads them. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  return locale === 'en' ? (await import('./en')).english : swedish;
}

export const swedish: Catalogue = { messages: sv, lists: {} };

/** Texts of one language as functions. */
export function createText<M extends Messages>(
  locale: Locale,
  messages: Translation<M>,
  write: (value: number) => string = (value) => formatNumber(value, locale),
): Text<M> {
  const plural = new Intl.PluralRules(locale);
  const template = (key: keyof M & string, count?: number): string => {
    const message = messages[key];
    if (typeof message === 'string') return message;
    return plural.select(count ?? 0) === 'one' ? message.one : message.other;
  };
  return {
    t: (key, ...[parameters]) => {
      const values: Readonly<Record<string, string | number>> = parameters ?? {};
      const count = values['count'];
      return template(key, typeof count === 'number' ? count : undefined).replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : typeof value === 'number' ? write(value) : value;
      });
    },
    template: (key) => template(key),
  };
}

export function createTranslator(locale: Locale, catalogue: Catalogue, now: () => Date): Translator {
  const text = createText<typeof sv>(locale, catalogue.messages);
  const { t } = text;

  const date: Translator['date'] = (when, style = 'day') => {
    const moment = typeof when === 'string' ? new Date(when) : when;
    const relative = style === 'day' ? relativeDays[daysAgo(moment, now())] : undefined;
    return relative ? t(relative) : formatDate(moment, now(), style, locale);
  };

  return {
    ...text,
    locale,
    now,
    date,
    number: (value) => formatNumber(value, locale),
    field: (list, field) => catalogue.lists[list]?.[field],
    knows: (list) => list in catalogue.lists,
    time: (moment) => formatTime(moment, locale),
    compare: compareWords(locale),
  };
}
