export type Locale = 'sv' | 'en';

const readsSwedish = new Set(['sv', 'nb', 'nn', 'no', 'da', '']);

/** The language for a host's locale. Swedish is the source; those who read neither it nor a neighbour get English. */
export function localeOf(hostLocale: string): Locale {
  const language = hostLocale.toLowerCase().split(/[-_]/)[0] ?? '';
  return readsSwedish.has(language) ? 'sv' : 'en';
}
