import { localeOf, type Locale } from './locale';

const texts = {
  sv: 'Framsyn kunde inte hämtas. Kontrollera nätet och ladda om sidan.',
  en: 'Framsyn could not be loaded. Check the network and reload the page.',
} satisfies Record<Locale, string>;

/** What stands in the app's place when its code did not arrive, and with it no catalogue either. */
export const bootFailure = (hostLocale: string): string => texts[localeOf(hostLocale)];
