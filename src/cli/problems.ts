/** What a data error means to whoever runs a command. */
import type { DataError, DataErrorKind } from '../data/ports';

/** What happened, and what to do about it. */
const problemWords: Readonly<Record<DataErrorKind, string>> = {
  offline: 'The server was not reached. Is the address right, and is it running?',
  throttled: 'SharePoint asked to wait for longer than this program does. Run it again later.',
  signedOut:
    'The site did not accept the sign-in. On this machine FRAMSYN_DEV_TOKEN has to be the one that the server was started with; in a tenant the app or the person needs rights on the site.',
  forbidden: 'You may not do that. A site owner may.',
  notFound: 'There is no such site, or you may not see it.',
  conflict: 'Somebody else changed it at the same time. Run it again.',
  duplicate: 'Something with that name is there already. Run it again.',
  invalid: 'SharePoint did not accept it.',
  listMissing: 'A list or a column is not there yet. Run it again.',
  locked: 'The site is archived or locked. A SharePoint administrator unlocks it in the admin center.',
  siteOlder: 'The lists of the site are of an earlier version than this program, so nothing is written. Upgrade the site first: npm run provision.',
  siteNewer:
    'The lists of the site are of a later version than this program, so nothing is written. Use the version of the program that the site was set up with.',
  threshold: 'SharePoint refused the query because the list is large.',
  server: 'SharePoint failed.',
};

export const problemOf = ({ kind, detail, correlationId }: DataError): string =>
  [problemWords[kind], detail && `SharePoint says: ${detail}`, correlationId && `(correlation id ${correlationId})`].filter(Boolean).join(' ');
