/** Small numbers as words, as a sentence has them. */
import type { Locale } from '../../i18n';

const words: Readonly<Record<Locale, readonly string[]>> = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** "två" of 2, "17" of 17. */
export const spoken = (count: number, locale: Locale): string => words[locale][count] ?? String(count);

export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** "a, b och c". */
export const listedWords = (parts: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { type: 'conjunction' }).format(parts);
