/** Which links lead to places of this frame. */
import { chats, team } from '../content/team';
import { paths } from '../paths';
import { addressOf } from './routes';
import type { Place } from './routes';

const isOfFrame = (pathname: string): boolean =>
  pathname === '/' || pathname === paths.personal || pathname === paths.personalCapture || [paths.team, paths.chat].some((start) => pathname.startsWith(start));

const teams = 'https://teams.microsoft.com';

function subPageIn(context: string | null): string {
  try {
    const value: unknown = JSON.parse(context ?? '{}');
    return typeof value === 'object' && value !== null && 'subEntityId' in value ? String(value.subEntityId) : '';
  } catch {
    return '';
  }
}

/** The form for a spaning is a tab of its own; all other places are the app's. */
const isCapture = (sub: string): boolean => /^\/spana(?:$|\?)/.test(sub);

/** A place in our app, from a page of it or from the bot: in this tab when it can show it, in the personal app otherwise. */
export function placeOfSub(sub: string, from: Place | null): Place {
  if (isCapture(sub)) return { kind: 'capture', sub };
  return from?.kind === 'channel' ? { ...from, sub } : { kind: 'personal', sub };
}

/** `19:<key>@thread.v2` is a group chat, `…@thread.tacv2` a channel, `a:<key>-<person>` a chat with the bot: the ids of content/conversationIds. */
function placeOfMessage(pathname: string): Place | null {
  const [, conversation = '', message = ''] = /^\/l\/message\/([^/]+)\/(\d+)$/.exec(decodeURIComponent(pathname)) ?? [];
  const key = /^(?:19:|a:)([\w-]+?)(?:@|-|$)/.exec(conversation)?.[1];
  const chat = chats.find((one) => one.key === key);
  if (chat !== undefined) return { kind: 'chat', chat, message };
  const channel = team.channels.find((one) => one.key === key);
  return channel === undefined ? null : { kind: 'posts', channel, message };
}

/**
 * A link as an address in this frame: one of ours, or Teams' own kinds
 * (`https://teams.microsoft.com/l/entity/…?context={"subEntityId":…}`, `…/l/message/…`). Null: it leads elsewhere.
 */
export function addressInFrame(link: string, origin: string, from: Place | null): string | null {
  if (!URL.canParse(link, origin)) return null;
  const url = new URL(link, origin);
  if (url.origin === origin) return isOfFrame(url.pathname) ? url.pathname + url.hash : null;
  if (url.origin !== teams) return null;
  const talked = placeOfMessage(url.pathname);
  if (talked !== null) return addressOf(talked);
  if (!url.pathname.startsWith('/l/entity/')) return null;
  return addressOf(placeOfSub(subPageIn(url.searchParams.get('context')), from));
}
