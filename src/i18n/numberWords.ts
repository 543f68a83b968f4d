/**
 * One rule for numbers, as Swedish authorities write: in a sentence they are words up to twelve; in rows, headings, labels,
 * tables and drawings, which are looked through rather than read, they are digits.
 */
import { capitalised } from './capitalised';
import { formatNumber } from './dates';
import { createText, type Text } from './index';
import type { Locale } from './locale';
import type { Messages, Translation } from './message';

const small = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} as const satisfies Record<Locale, readonly string[]>;

/** "två" of 2, "17" of 17. */
export const numberInWords = (value: number, locale: Locale): string => small[locale][value] ?? formatNumber(value, locale);

/** The same where what is counted is neuter: "ett beslut". */
export const neuterInWords = (value: number, locale: Locale): string => (value === 1 && locale === 'sv' ? 'ett' : numberInWords(value, locale));

export interface Telling<M> {
  /** A whole sentence: its first letter is a capital. */
  readonly tell: Text<M>['t'];
  /** A part of one. */
  readonly within: Text<M>['t'];
}

/** Texts as sentences. */
export function createTelling<M extends Messages>(locale: Locale, messages: Translation<M>): Telling<M> {
  const { t: within } = createText<M>(locale, messages, (value) => numberInWords(value, locale));
  return { within, tell: (...said) => capitalised(within(...said)) };
}
