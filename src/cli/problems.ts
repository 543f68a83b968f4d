/** What a data error means to whoever runs a command. */
import type { DataError, DataErrorKind } from '../data/ports';

/** What happened, and what to do about it. */
const problemWords: Readonly<Record<DataErrorKind, string>> = {
  offline: 'The server was not reached. Is the address right, and is it running?',
  throttled: 'SharePoint asked to wait for longer than this program does. Run it again later.',
  signedOut: 'The token was not accepted. FRAMSYN_DEV_TOKEN has to be the one that the server was started with.',
  forbidden: 'You may not do that. A site owner may.',
  notFound: 'There is no such site, or you may not see it.',
  conflict: 'Somebody else changed it at the same time. Run it again.',
  duplicate: 'Something with that name is there already. Run it again.',
  invalid: 'SharePoint did not accept it.',
  listMissing: 'A list or a column is not there yet. Run it again.',
  threshold: 'SharePoint refused the query because the list is large.',
  server: 'SharePoint failed.',
};

export const problemOf = ({ kind, detail, correlationId }: DataError): string =>
  [problemWords[kind], detail && `SharePoint says: ${detail}`, correlationId && `(correlation id ${correlationId})`].filter(Boolean).join(' ');
