/** The bar over everything: the way back on a phone, the command box, and the switches of the local edition. */
import { element, icon } from '../chrome/dom';
import { messagesIn } from '../chrome/preferences';
import type { FrameMessages } from '../i18n/sv';
import { settingsControls } from '../chrome/settings';
import type { Settings, SettingsChange } from '../chrome/settings';
import { team } from '../content/team';
import { paths } from '../paths';
import { partOf } from './routes';
import type { Place } from './routes';

export interface BarControls {
  readonly settings: Settings;
  readonly change: SettingsChange;
  /** The command box was chosen. */
  readonly command: (opener: HTMLElement) => void;
}

/** Two lines that say where one is: what it belongs to, and what it is. */
function linesOf(place: Place, text: FrameMessages): readonly [string, string?] {
  switch (place.kind) {
    case 'channels':
      return [team.name];
    case 'chats':
      return [text.chats];
    case 'chat':
      return [text.chats, place.chat.name];
    case 'personal':
    case 'capture':
      return [team.name, text.personalApp];
    case 'channel':
    case 'posts':
      return [team.name, place.channel.name];
  }
}

function where(place: Place, text: FrameMessages): HTMLElement {
  const [first, second] = linesOf(place, text);
  return element('p', { class: 'where' }, element('strong', {}, first), second === undefined ? null : element('span', {}, second));
}

function back(place: Place, text: FrameMessages): HTMLElement {
  const isChat = partOf(place) === 'chats';
  return element('a', { class: 'back', href: isChat ? paths.chat : paths.team, 'aria-label': isChat ? text.backToChats : text.backToTeam }, icon('back'));
}

export function bar(place: Place, { settings, change, command }: BarControls): HTMLElement {
  const text = messagesIn(settings.language);
  const more = element(
    'button',
    { class: 'more', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'settings', 'aria-label': text.settings },
    icon('more'),
  );
  const search = element(
    'button',
    { class: 'command', type: 'button', 'aria-haspopup': 'dialog', 'aria-label': text.command },
    icon('search'),
    element('span', {}, text.command),
  );
  search.addEventListener('click', () => command(search));
  const header = element('header', { class: 'bar' }, back(place, text), where(place, text), search, settingsControls(settings, change), more);
  const show = (isOpen: boolean): void => {
    header.toggleAttribute('data-open', isOpen);
    more.setAttribute('aria-expanded', String(isOpen));
  };
  more.addEventListener('click', () => show(!header.hasAttribute('data-open')));
  header.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !header.hasAttribute('data-open')) return;
    show(false);
    more.focus();
  });
  return header;
}
