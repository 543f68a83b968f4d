/** What SharePoint's faults are to somebody who waits in a chat. */
import type { DataError, DataErrorKind } from '../../data/ports';
import type { InboxFault } from '../core/ports';

/** behind: the inbox is missing or lacks a column, as on a site of an earlier version. noAccess: the bot has no right to the list, or SharePoint did not take the person. busy: it may go better in a while. */
const faultOfKind = {
  offline: 'busy',
  throttled: 'busy',
  server: 'busy',
  conflict: 'busy',
  signedOut: 'noAccess',
  forbidden: 'noAccess',
  notFound: 'noAccess',
  listMissing: 'behind',
  duplicate: 'refused',
  invalid: 'refused',
  threshold: 'refused',
  locked: 'refused',
  siteOlder: 'behind',
  siteNewer: 'behind',
} as const satisfies Record<DataErrorKind, InboxFault>;

export const inboxFaultOf = ({ kind, field }: DataError): InboxFault => (field === 'author' ? 'noAccess' : faultOfKind[kind]);
