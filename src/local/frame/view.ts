/** The Teams-like window: bar, rail, team, and the tab in its place. Every control in it does what it says. */
import { element, icon } from '../chrome/dom';
import { messagesIn, say } from '../chrome/preferences';
import { settingsControls } from '../chrome/settings';
import type { Settings, SettingsChange } from '../chrome/settings';
import { team } from '../content/team';
import { paths } from '../paths';
import { addressOf } from './routes';
import type { Place } from './routes';

const current = (isCurrent: boolean): { 'aria-current'?: string } => (isCurrent ? { 'aria-current': 'page' } : {});
const plate = (): HTMLElement => element('span', { class: 'plate', 'aria-hidden': 'true' }, team.initials);
const firstChannel = addressOf({ kind: 'channel', channel: team.channels[0], sub: '' });

function bar(place: Place, settings: Settings, change: SettingsChange): HTMLElement {
  const text = messagesIn(settings.language);
  const more = element(
    'button',
    { class: 'more', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'settings', 'aria-label': text.settings },
    icon('more'),
  );
  const where = [
    element('strong', {}, team.name),
    place.kind === 'list' ? null : element('span', {}, place.kind === 'personal' ? text.personalApp : place.channel.name),
  ];
  const header = element(
    'header',
    { class: 'bar' },
    element('a', { class: 'back', href: paths.team, 'aria-label': text.backToTeam }, icon('back')),
    element('p', { class: 'where' }, ...where),
    settingsControls(settings, change),
    more,
  );
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

function rail(place: Place, settings: Settings): HTMLElement {
  const text = messagesIn(settings.language);
  return element(
    'nav',
    { class: 'rail', 'aria-label': text.apps },
    element('a', { href: paths.team, ...current(place.kind !== 'personal') }, icon('team'), text.team),
    element('a', { href: paths.personal, ...current(place.kind === 'personal') }, icon('app'), text.personalApp),
    element('a', { href: paths.sitePage, 'data-leaves': true }, icon('sharePoint'), text.sharePoint),
  );
}

function list(place: Place, settings: Settings): HTMLElement {
  const text = messagesIn(settings.language);
  const open = place.kind === 'channel' ? place.channel.key : undefined;
  const channels = team.channels.map((channel) =>
    element('li', {}, element('a', { href: addressOf({ kind: 'channel', channel, sub: '' }), ...current(channel.key === open) }, channel.name)),
  );
  return element(
    'nav',
    { class: 'list', 'aria-label': text.teams },
    element('h2', {}, text.team),
    element('p', { class: 'team' }, plate(), team.name),
    element('ul', {}, ...channels),
  );
}

function head(place: Place, settings: Settings): HTMLElement | null {
  if (place.kind !== 'channel') return null;
  const text = messagesIn(settings.language);
  const { name } = place.channel;
  const tab = element('a', { href: addressOf({ ...place, sub: '' }), 'aria-current': 'page' }, text.tab);
  return element('div', { class: 'head' }, plate(), element('h2', {}, name), element('nav', { 'aria-label': say(text.tabs, { channel: name }) }, tab));
}

/** The window around a tab's view; null: the list of channels fills a phone. */
export function windowView(place: Place, settings: Settings, change: SettingsChange, app: HTMLElement | null): HTMLElement {
  const text = messagesIn(settings.language);
  return element(
    'div',
    { class: 'window', 'data-place': place.kind },
    element('a', { class: 'skip', href: app === null ? firstChannel : '#app' }, text.skip),
    bar(place, settings, change),
    rail(place, settings),
    list(place, settings),
    // Named, because the app inside has a main of its own.
    element('main', { 'aria-label': place.kind === 'channel' ? place.channel.name : text.tab }, head(place, settings), app),
  );
}
