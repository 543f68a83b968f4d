/** The row that an arrival becomes, in the shape that the form's drafts have (ui/signalForm/inboxDrafts.ts). */
import { createHash } from 'node:crypto';
import { kindOf } from '../../schema/kinds';
import type { Draft } from '../../schema/field';
import { inbox } from '../../schema/lists/inbox';
import type { Arrival } from '../core/ports';
import type { Conversation, Sender } from '../core/incoming';

/** What the columns hold. */
const longest = { title: 100, source: 2_000, messageId: 150, correlationId: 50 } as const;

/**
 * A UUID of the happening, the same each time it is told (RFC 9562, version 8: SHA-256). An activity's id is its
 * conversation's own, so the conversation and the person are in it.
 */
export function inboxKey({ tenantId, personId }: Sender, { id: conversation }: Conversation, key: string): string {
  const text = ['inbox', tenantId, personId, conversation, key].join('\n');
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Only what the column takes: a hyperlink holds 255 characters. */
const linkOf = (address: string | undefined): string | undefined =>
  address === undefined || kindOf(inbox.fields.link).problems(inbox.fields.link, { url: address }).length > 0 ? undefined : address;

const cut = (text: string, most: number): string | null => (text === '' ? null : text.slice(0, most));

/** Values as the form of a spaning keeps them, an address as a list of one. */
export function inboxDraft(arrival: Arrival, { personId }: Sender, now: Date, correlation: string): Draft<typeof inbox> {
  const link = linkOf(arrival.messageLink);
  const values = {
    title: arrival.title,
    seen: arrival.seen,
    source: arrival.source,
    ...(link === undefined ? {} : { sourceUrl: [link] }),
    capturedBy: 'chatt',
  };
  return {
    target: 'spaning',
    channel: 'chatt',
    state: 'obekraftad',
    title: cut(arrival.title, longest.title),
    text: cut(arrival.seen, Infinity),
    source: cut(arrival.source, longest.source),
    ...(link === undefined ? {} : { link: { url: link } }),
    receivedAt: now.toISOString(),
    payload: JSON.stringify({ version: 1, values }),
    reporterId: personId.toLowerCase(),
    ...(arrival.messageId === undefined ? {} : { messageId: arrival.messageId.slice(0, longest.messageId) }),
    correlationId: correlation.slice(0, longest.correlationId),
  };
}
