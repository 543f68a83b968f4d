import { chats, team } from '../content/team';
import type { Channel, Chat } from '../content/team';
import { paths } from '../paths';

/**
 * Where the frame is. `sub` is the place inside an app's tab; in the address it is the fragment, so that links carry it.
 * A conversation's fragment is the id of one of its messages.
 */
export type Place =
  /** The app as a channel's tab. */
  | { readonly kind: 'channel'; readonly channel: Channel; readonly sub: string }
  /** The channel's other tab: what is said in it. */
  | { readonly kind: 'posts'; readonly channel: Channel; readonly message: string }
  | { readonly kind: 'chat'; readonly chat: Chat; readonly message: string }
  /** The personal app's two tabs. */
  | { readonly kind: 'personal'; readonly sub: string }
  | { readonly kind: 'capture'; readonly sub: string }
  /** On a phone the list of channels, and that of chats, is a page of its own. */
  | { readonly kind: 'channels' }
  | { readonly kind: 'chats' };

export type TabPlace = Extract<Place, { sub: string }>;
export type ConversationPlace = Extract<Place, { message: string }>;
export const isTab = (place: Place): place is TabPlace => 'sub' in place;
export const isConversation = (place: Place): place is ConversationPlace => 'message' in place;

/** What of the frame a place belongs to: its part in the rail. */
export const partOf = (place: Place): 'team' | 'chats' | 'app' => {
  if (place.kind === 'chat' || place.kind === 'chats') return 'chats';
  return place.kind === 'personal' || place.kind === 'capture' ? 'app' : 'team';
};

const posts = '/inlagg';
const channelOf = (pathname: string): Channel | undefined => team.channels.find(({ key }) => pathname === paths.team + key);
const chatOf = (pathname: string): Chat | undefined => chats.find(({ key }) => pathname === paths.chat + key);

/** `isNarrow`: a phone shows the list of channels as a page of its own; a wide window shows it beside the first channel. */
export function readPlace(address: { pathname: string; hash: string }, isNarrow: boolean): Place {
  const { pathname } = address;
  const fragment = address.hash.slice(1);
  const sub = fragment.startsWith('/') ? fragment : '';
  const message = fragment.startsWith('/') ? '' : decodeURIComponent(fragment);
  if (pathname === paths.personal) return { kind: 'personal', sub };
  if (pathname === paths.personalCapture) return { kind: 'capture', sub };
  if (pathname.startsWith(paths.chat)) {
    const chat = chatOf(pathname);
    return chat === undefined && isNarrow ? { kind: 'chats' } : { kind: 'chat', chat: chat ?? chats[0], message };
  }
  const talked = pathname.endsWith(posts) ? channelOf(pathname.slice(0, -posts.length)) : undefined;
  if (talked !== undefined) return { kind: 'posts', channel: talked, message };
  const channel = channelOf(pathname);
  if (channel === undefined && pathname === paths.team && isNarrow) return { kind: 'channels' };
  return { kind: 'channel', channel: channel ?? team.channels[0], sub };
}

function pathOf(place: Place): string {
  switch (place.kind) {
    case 'channels':
      return paths.team;
    case 'chats':
      return paths.chat;
    case 'personal':
      return paths.personal;
    case 'capture':
      return paths.personalCapture;
    case 'chat':
      return paths.chat + place.chat.key;
    case 'posts':
      return paths.team + place.channel.key + posts;
    case 'channel':
      return paths.team + place.channel.key;
  }
}

export function addressOf(place: Place): string {
  const fragment = isTab(place) ? place.sub : isConversation(place) ? encodeURIComponent(place.message) : '';
  return fragment === '' ? pathOf(place) : `${pathOf(place)}#${fragment}`;
}

/** The key by which the chat's server knows a conversation. */
export const conversationKey = (place: ConversationPlace): string => (place.kind === 'chat' ? place.chat.key : place.channel.key);
export const conversationName = (place: ConversationPlace): string => (place.kind === 'chat' ? place.chat.name : place.channel.name);

/** The same content with another fragment: it stays where it is and is told. */
export function isSameContent(one: Place, other: Place): boolean {
  if (one.kind !== other.kind) return false;
  return pathOf(one) === pathOf(other);
}
