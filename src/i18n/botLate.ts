/** What the bot says when an answer takes longer than Teams waits for it. */
import { pageWords } from './pageWords';

export const botLateWords = pageWords(
  {
    'botLate.open': 'Det tar längre tid än vanligt att öppna formuläret. Försök igen om en stund.',
    'botLate.submit': 'Det tar längre tid än vanligt att spara. Du får ett privat meddelande när det är klart.',
    'botLate.search': 'Sökningen tar längre tid än vanligt. Sök igen om en stund.',
    'botLate.action': 'Det tar längre tid än vanligt. Du får ett privat meddelande när det är klart.',
  },
  {
    'botLate.open': 'Opening the form is taking longer than usual. Try again in a moment.',
    'botLate.submit': 'Saving is taking longer than usual. You will get a private message when it is done.',
    'botLate.search': 'The search is taking longer than usual. Search again in a moment.',
    'botLate.action': 'This is taking longer than usual. You will get a private message when it is done.',
  },
);
