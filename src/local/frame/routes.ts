import { team } from '../content/team';
import type { Channel } from '../content/team';
import { paths } from '../paths';

/** Where the frame is. `sub` is the place inside the app; in the address it is the fragment, so that links carry it. */
export type Place =
  | { readonly kind: 'channel'; readonly channel: Channel; readonly sub: string }
  | { readonly kind: 'personal'; readonly sub: string }
  | { readonly kind: 'list' };

const channelOf = (pathname: string): Channel | undefined => team.channels.find(({ key }) => pathname === paths.team + key);

/** `isNarrow`: a phone shows the list of channels as a page of its own; a wide window shows it beside the first channel. */
export function readPlace(address: { pathname: string; hash: string }, isNarrow: boolean): Place {
  const sub = address.hash.startsWith('#/') ? address.hash.slice(1) : '';
  if (address.pathname === paths.personal) return { kind: 'personal', sub };
  const channel = channelOf(address.pathname);
  if (channel === undefined && address.pathname === paths.team && isNarrow) return { kind: 'list' };
  return { kind: 'channel', channel: channel ?? team.channels[0], sub };
}

export function addressOf(place: Place): string {
  if (place.kind === 'list') return paths.team;
  const path = place.kind === 'personal' ? paths.personal : paths.team + place.channel.key;
  return place.sub === '' ? path : `${path}#${place.sub}`;
}
