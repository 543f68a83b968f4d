import { pageWords } from '../pageWords';

/** What stands under every page when somebody opens it. */
export const helpWords = pageWords(
  {
    'help.loading': 'Adresserna hämtas.',
    'help.accessibility': 'Tillgänglighetsredogörelse (öppnas i ny flik)',
    'help.guides': 'Guider till Framsyn (öppnas i ny flik)',
    'help.accessibility.missing': 'Adressen till tillgänglighetsredogörelsen är inte inskriven.',
    'help.guides.missing': 'Adressen till guiderna är inte inskriven.',
    'help.who': 'Webbplatsens ägare skriver in den.',
    'help.enter': 'Skriv in den på sidan Installation',
  },
  {
    'help.loading': 'Fetching the addresses.',
    'help.accessibility': 'Accessibility statement (opens in a new tab)',
    'help.guides': 'Guides to Framsyn (open in a new tab)',
    'help.accessibility.missing': 'The address of the accessibility statement has not been entered.',
    'help.guides.missing': 'The address of the guides has not been entered.',
    'help.who': 'The site’s owner enters it.',
    'help.enter': 'Enter it on the page Set-up',
  },
);
