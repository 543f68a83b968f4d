import { pageWords } from '../pageWords';

/** What the property pane of a web part says. */
export const paneWords = pageWords(
  {
    'pane.startPage': 'Sida som öppnas först',
    'pane.startPage.purpose': 'Välj vad den här platsen visar när någon öppnar den. Alla når resten av Framsyn därifrån.',
    'pane.startAddress': 'Eller en egen adress',
    'pane.startAddress.hint': 'Till exempel /spaningar?kategori=teknik, eller en länk som du har kopierat i Framsyn. Adressen går före sidan ovan.',
    'pane.startAddress.wrong': 'Adressen leder ingenstans i Framsyn. Börja med ett snedstreck, som i /plan, eller klistra in en länk från Framsyn.',
  },
  {
    'pane.startPage': 'Page to open first',
    'pane.startPage.purpose': 'Choose what this place shows when somebody opens it. Everybody reaches the rest of Framsyn from there.',
    'pane.startAddress': 'Or an address of your own',
    'pane.startAddress.hint': 'For example /spaningar?kategori=teknik, or a link that you have copied in Framsyn. The address goes before the page above.',
    'pane.startAddress.wrong': 'The address leads nowhere in Framsyn. Begin with a slash, as in /plan, or paste a link from Framsyn.',
  },
);
