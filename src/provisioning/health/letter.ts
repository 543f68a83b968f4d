/** The text to send to whoever can put a finding right, and who that is. */
import type { Words } from '../words';
import type { HealthFinding } from './health';

export const people = {
  you: { sv: 'Du', en: 'You' },
  owner: { sv: 'En ägare av webbplatsen', en: 'An owner of the site' },
  administrator: { sv: 'SharePoint-administratören', en: 'The SharePoint administrator' },
} as const satisfies Readonly<Record<string, Words>>;

/** More than this in a letter is read by nobody; the health check shows them all. */
const mostDetails = 10;

type Told = Pick<HealthFinding, 'title' | 'effect' | 'remedy' | 'details'>;

function inLanguage({ title, effect, remedy, details = [] }: Told, siteUrl: string, language: keyof Words): string {
  const words = {
    sv: {
      greeting: 'Hej!',
      about: `Framsyn på ${siteUrl} behöver din hjälp. Hälsokontrollen säger:`,
      noticed: 'Det märks så här:',
      how: 'Gör så här:',
      more: 'fler',
    },
    en: {
      greeting: 'Hello,',
      about: `Framsyn at ${siteUrl} needs your help. The health check says:`,
      noticed: 'What people notice:',
      how: 'What to do:',
      more: 'more',
    },
  }[language];
  const left = details.length - mostDetails;
  return [
    words.greeting,
    // Quoted: its ”you” is whoever made the check.
    `${words.about} ”${title[language]}”`,
    ...details.slice(0, mostDetails).map((detail) => `– ${detail[language]}`),
    ...(left > 0 ? [`– … (${left} ${words.more})`] : []),
    ...(effect === undefined ? [] : [`${words.noticed} ${effect[language]}`]),
    ...(remedy === undefined ? [] : [`${words.how} ${remedy[language]}`]),
  ].join('\n');
}

/** What a finding says, as a message to a person who has not seen the health check. */
export const letter = (finding: Told, siteUrl: string): Words => ({ sv: inLanguage(finding, siteUrl, 'sv'), en: inLanguage(finding, siteUrl, 'en') });
