import { localeOf, type Locale } from './locale';

/** gone: its code did not come. offline: nor could it. teams: Teams never said where we are. broken: a fault of ours. */
export type BootFailure = 'gone' | 'offline' | 'teams' | 'broken';

const sv = {
  waiting: 'Framsyn hämtas …',
  gone: ['Framsyn kunde inte hämtas', 'Troligen har en ny version installerats. Ladda om sidan, så hämtas den.'],
  offline: ['Datorn har ingen kontakt med nätet', 'Framsyn försöker igen av sig självt när nätet är tillbaka. Utkast finns kvar på den här datorn.'],
  teams: ['Teams har inte svarat ännu', 'Försök igen om en stund. Hjälper det inte: stäng fliken och öppna den på nytt, eller öppna sidan i SharePoint.'],
  broken: ['Framsyn kunde inte starta', 'Felet är vårt. Det som är sparat finns kvar, och utkast finns kvar. Ladda om sidan.'],
  send: 'Text att skicka till webbplatsens ägare, om det inte hjälper:',
  message: 'Hej! Framsyn öppnas inte.',
  reload: 'Ladda om sidan',
  again: 'Försök igen',
} as const;
const en: Words = {
  waiting: 'Fetching Framsyn …',
  gone: ['Framsyn could not be fetched', 'A new version has probably been installed. Reload the page to fetch it.'],
  offline: ['The computer has no contact with the network', 'Framsyn tries again by itself when the network is back. Drafts are kept on this computer.'],
  teams: ['Teams has not answered yet', 'Try again in a while. If that does not help: close the tab and open it again, or open the page in SharePoint.'],
  broken: ['Framsyn could not start', 'The fault is ours. What is saved is kept, and drafts are kept. Reload the page.'],
  send: 'Text to send to the site’s owner, if that does not help:',
  message: 'Hello! Framsyn does not open.',
  reload: 'Reload the page',
  again: 'Try again',
};
type Text = 'waiting' | 'send' | 'message' | 'reload' | 'again';
type Words = Readonly<Record<Text, string>> & Readonly<Record<BootFailure, readonly [heading: string, text: string]>>;

const texts: Readonly<Record<Locale, Words>> = { sv, en };

/** What stands in the app's place when its code did not arrive, and with it no catalogue either. */
export const bootWords = (hostLocale: string): Words => texts[localeOf(hostLocale)];
