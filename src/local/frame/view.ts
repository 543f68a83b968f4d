/** The Teams-like window: bar, rail, list, and what is open in its place. Every control in it does what it says. */
import { element, icon } from '../chrome/dom';
import type { IconName } from '../chrome/dom';
import { messagesIn, say } from '../chrome/preferences';
import type { FrameMessages } from '../i18n/sv';
import { chats, team } from '../content/team';
import type { Channel } from '../content/team';
import { paths } from '../paths';
import { bar } from './bar';
import type { BarControls } from './bar';
import { addressOf, isTab, partOf } from './routes';
import type { Place } from './routes';

const current = (isCurrent: boolean): { 'aria-current'?: string } => (isCurrent ? { 'aria-current': 'page' } : {});
const plate = (initials: string = team.initials): HTMLElement => element('span', { class: 'plate', 'aria-hidden': 'true' }, initials);

function rail(place: Place, text: FrameMessages): HTMLElement {
  const part = partOf(place);
  const link = (of: typeof part, href: string, name: IconName, label: string): HTMLElement =>
    element('a', { href, ...current(part === of) }, icon(name), label);
  return element(
    'nav',
    { class: 'rail', 'aria-label': text.apps },
    link('chats', paths.chat, 'chat', text.chats),
    link('team', paths.team, 'team', text.team),
    link('app', paths.personal, 'app', text.personalApp),
    element('a', { href: paths.sitePage, 'data-leaves': true }, icon('sharePoint'), text.sharePoint),
  );
}

const linkList = (links: readonly HTMLElement[]): HTMLElement => element('ul', {}, ...links.map((link) => element('li', {}, link)));

/** `heading`: on a phone the list is a page, and this its heading. */
function chatList(place: Place, text: FrameMessages, heading: 'h1' | 'h2'): HTMLElement {
  const open = place.kind === 'chat' ? place.chat.key : undefined;
  const links = chats.map((chat) =>
    element(
      'a',
      { class: 'chat', href: addressOf({ kind: 'chat', chat, message: '' }), ...current(chat.key === open) },
      plate(chat.name.slice(0, 1)),
      chat.name,
    ),
  );
  return element('nav', { class: 'list', 'aria-label': text.chatList }, element(heading, {}, text.chats), linkList(links));
}

/** From the posts of one channel one comes to the posts of another. */
const inChannel = (place: Place, channel: Channel): Place =>
  place.kind === 'posts' ? { kind: 'posts', channel, message: '' } : { kind: 'channel', channel, sub: '' };

function channelList(place: Place, text: FrameMessages, heading: 'h1' | 'h2'): HTMLElement {
  const open = place.kind === 'channel' || place.kind === 'posts' ? place.channel.key : undefined;
  const links = team.channels.map((channel) => element('a', { href: addressOf(inChannel(place, channel)), ...current(channel.key === open) }, channel.name));
  return element(
    'nav',
    { class: 'list', 'aria-label': text.teams },
    element(heading, {}, text.team),
    element('p', { class: 'team' }, plate(), team.name),
    linkList(links),
  );
}

/** Names the place, and its tabs. In a conversation the name is the page's heading; a tab brings a heading of its own. */
function header(name: string, initials: string, place: Place, tabsName: string, tabs: readonly (readonly [Place, string])[]): HTMLElement {
  const links = tabs.map(([tab, label]) => element('a', { href: addressOf(tab), ...current(tab.kind === place.kind) }, label));
  return element(
    'div',
    { class: 'head' },
    plate(initials),
    element(isTab(place) ? 'h2' : 'h1', {}, name),
    links.length === 0 ? null : element('nav', { 'aria-label': say(tabsName, { channel: name }) }, ...links),
  );
}

function head(place: Place, text: FrameMessages): HTMLElement | null {
  switch (place.kind) {
    case 'channels':
    case 'chats':
      return null;
    case 'chat':
      return header(place.chat.name, place.chat.name.slice(0, 1), place, text.tabs, []);
    case 'personal':
    case 'capture':
      return header(text.personalApp, 'F', place, text.tabs, [
        [{ kind: 'personal', sub: place.kind === 'personal' ? place.sub : '' }, text.tab],
        [{ kind: 'capture', sub: place.kind === 'capture' ? place.sub : '' }, text.captureTab],
      ]);
    case 'channel':
    case 'posts': {
      const { channel } = place;
      return header(channel.name, team.initials, place, text.tabs, [
        [{ kind: 'posts', channel, message: '' }, text.posts],
        [{ kind: 'channel', channel, sub: '' }, text.tab],
      ]);
    }
  }
}

/** Named, because the app inside has a main of its own. */
function nameOf(place: Place, text: FrameMessages): string {
  if (place.kind === 'channel' || place.kind === 'posts') return place.channel.name;
  return place.kind === 'chat' ? place.chat.name : text.tab;
}

function listOf(place: Place, text: FrameMessages, heading: 'h1' | 'h2'): HTMLElement | null {
  const part = partOf(place);
  if (part === 'app') return null;
  return part === 'chats' ? chatList(place, text, heading) : channelList(place, text, heading);
}

/** The window around a content's view; null: the list of channels or chats fills a phone. */
export function windowView(place: Place, controls: BarControls, content: HTMLElement | null): HTMLElement {
  const text = messagesIn(controls.settings.language);
  const frame = { class: 'window', 'data-part': partOf(place), 'data-list': content === null };
  const top = bar(place, controls);
  const around = [top, rail(place, text)];
  if (content === null) return element('div', frame, ...around, element('main', {}, listOf(place, text, 'h1')));
  top.prepend(element('a', { class: 'skip', href: '#app' }, isTab(place) ? text.skip : text.skipToChat));
  return element('div', frame, ...around, listOf(place, text, 'h2'), element('main', { 'aria-label': nameOf(place, text) }, head(place, text), content));
}
