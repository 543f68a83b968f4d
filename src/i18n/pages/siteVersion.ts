import { pageWords } from '../pageWords';

/** The site's lists and the program are not of one version: reading only, why, who, and the text to send them. */
export const siteVersionWords = pageWords(
  {
    'siteVersion.label': 'Bara läsning',
    'siteVersion.older.heading': 'Du kan läsa, men inte ändra, tills webbplatsen är uppgraderad',
    'siteVersion.older.text': 'Framsyn är uppdaterat, men webbplatsens listor är kvar i en äldre version. Inget har gått förlorat, och utkast finns kvar.',
    'siteVersion.older.who': 'Webbplatsens ägare uppgraderar på sidan Installation. Det tar några minuter.',
    'siteVersion.older.open': 'Öppna Installation',
    'siteVersion.newer.heading': 'Du kan läsa, men inte ändra, i den här äldre versionen av Framsyn',
    'siteVersion.newer.text':
      'Webbplatsen är uppgraderad. Ladda om sidan: webbläsaren kan ha kvar det äldre programmet. Inget har gått förlorat, och utkast finns kvar.',
    'siteVersion.newer.who':
      'Hjälper det inte är det paketet som är äldre än webbplatsen. SharePoint-administratören lägger in det nya paketet i appkatalogen.',
    'siteVersion.check': 'Kontrollera igen',
    'siteVersion.still': 'Webbplatsen är inte uppgraderad ännu.',
    'siteVersion.unread': 'Webbplatsen gick inte att kontrollera. Försök igen om en stund.',
    'siteVersion.text': 'Text att skicka',
    'siteVersion.message.older':
      'Hej! Framsyn är uppdaterat, men webbplatsens listor är kvar i version {site}. Programmet behöver version {program}. Tills dess kan vi bara läsa. Öppna sidan Installation, välj Kontrollera igen och sedan Uppgradera: {address}',
    'siteVersion.message.newer':
      'Hej! Webbplatsens listor är uppgraderade till version {site}, men Framsyn visas i en äldre version som bara känner till version {program}. Tills dess kan vi bara läsa. Lägg in det nya paketet i appkatalogen: {address}',
  },
  {
    'siteVersion.label': 'Reading only',
    'siteVersion.older.heading': 'You can read, but not change, until the site is upgraded',
    'siteVersion.older.text': 'Framsyn is updated, but the lists of the site are still of an earlier version. Nothing is lost, and drafts are kept.',
    'siteVersion.older.who': 'The site’s owner upgrades on the page Set-up. It takes a few minutes.',
    'siteVersion.older.open': 'Open Set-up',
    'siteVersion.newer.heading': 'You can read, but not change, in this earlier version of Framsyn',
    'siteVersion.newer.text': 'The site is upgraded. Reload the page: the browser may have kept the older program. Nothing is lost, and drafts are kept.',
    'siteVersion.newer.who':
      'If that does not help, it is the package that is older than the site. The SharePoint administrator puts the new package in the app catalogue.',
    'siteVersion.check': 'Check again',
    'siteVersion.still': 'The site is not upgraded yet.',
    'siteVersion.unread': 'The site could not be checked. Try again in a while.',
    'siteVersion.text': 'Text to send',
    'siteVersion.message.older':
      'Hello! Framsyn is updated, but the lists of the site are still of version {site}. The program needs version {program}. Until then we can only read. Open the page Set-up, choose Check again and then Upgrade: {address}',
    'siteVersion.message.newer':
      'Hello! The lists of the site are upgraded to version {site}, but Framsyn is shown in an earlier version that only knows version {program}. Until then we can only read. Put the new package in the app catalogue: {address}',
  },
);
