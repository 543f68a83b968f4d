import type { Locale } from '../../i18n';

/** "a, b och c". */
export const listedWords = (parts: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { type: 'conjunction' }).format(parts);
