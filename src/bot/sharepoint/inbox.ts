/** The bot's way into the inbox: a row that is the person's own from the moment it is said to be kept (docs/adr/0028). */
import { openSite, type Clock, type Fetch } from '../../data/sharepoint';
import { systemClock } from '../../data/sharepoint/clock';
import { createOnBehalf } from '../../data/sharepoint/onBehalf';
import { createRepository } from '../../data/sharepoint/repository';
import { inbox } from '../../schema/lists/inbox';
import type { Inbox, InboxFault, Messenger, Outcome } from '../core/ports';
import { inboxDraft, inboxKey } from './inboxDraft';
import { inboxFaultOf } from './inboxFaults';
import { inTime } from './inTime';

export interface InboxOptions {
  /** Absolute: 'https://region.sharepoint.com/sites/framsyn'. */
  readonly siteUrl: string;
  /** The bot's own, for SharePoint. */
  readonly token: () => Promise<string>;
  readonly emailOf: Messenger['emailOf'];
  readonly now: () => Date;
  readonly fetch?: Fetch;
  readonly clock?: Clock;
}

/**
 * One attempt waits 4 seconds, a throttled server is waited for 8, and after 20 in all the person is told that it did not
 * work: longer nobody looks at a chat.
 */
const patience = { attempts: 3, deadlineMilliseconds: 4_000, throttledMilliseconds: 8_000 } as const;
const longest = 20_000;

/** The inbox over SharePoint's REST, as the bot. */
export function createSharePointInbox({ siteUrl, token, emailOf, now, fetch, clock = systemClock }: InboxOptions): Inbox {
  const site = openSite({ siteUrl, token, patience, clock, ...(fetch === undefined ? {} : { fetch }) });
  const rows = createOnBehalf(site, inbox);
  const repository = createRepository(site, inbox);
  const busy = (correlationId: string): Outcome<never, 'busy'> => ({ ok: false, fault: 'busy', correlationId });

  /** The same happening sent twice at the same time is one piece of work. */
  const underWay = new Map<string, Promise<Outcome<{ readonly id: number }, InboxFault>>>();

  return {
    keep: (arrival, sender, conversation, key, correlationId) => {
      const clientKey = inboxKey(sender, conversation, key);
      const known = underWay.get(clientKey);
      if (known !== undefined) return known;
      const keeping = inTime(clock, longest, busy(correlationId), async (): Promise<Outcome<{ readonly id: number }, InboxFault>> => {
        const email = await emailOf(sender, conversation);
        if (!email.ok) return busy(correlationId);
        const added = await rows.add(inboxDraft(arrival, sender, now(), correlationId), clientKey, email.value);
        return added.ok ? added : { ok: false, fault: inboxFaultOf(added.error), correlationId };
      }).finally(() => underWay.delete(clientKey));
      underWay.set(clientKey, keeping);
      return keeping;
    },

    undo: (id, sender, correlationId) =>
      inTime(clock, longest, busy(correlationId), async (): Promise<Outcome<void, InboxFault | 'gone'>> => {
        const gone = { ok: false, fault: 'gone', correlationId } as const;
        const found = await repository.get(id);
        if (!found.ok) return found.error.kind === 'notFound' ? gone : { ok: false, fault: inboxFaultOf(found.error), correlationId };
        const { reporterId, channel, state, etag } = found.value;
        const isTheirs = reporterId !== undefined && reporterId.toLowerCase() === sender.personId.toLowerCase();
        if (!isTheirs || channel !== 'chatt' || state !== 'obekraftad') return gone;
        const removed = await rows.remove(id, etag);
        if (removed.ok) return removed;
        // Somebody was there first: the person, who confirmed it.
        return removed.error.kind === 'conflict' ? gone : { ok: false, fault: inboxFaultOf(removed.error), correlationId };
      }),
  };
}
