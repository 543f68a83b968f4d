import { element } from '../chrome/dom';
import { dressDocument, readLanguage, readTheme } from '../chrome/preferences';
import { readRole } from '../chrome/settings';
import type { Settings } from '../chrome/settings';
import { addressOf, readPlace } from './routes';
import type { Place } from './routes';
import { openTab } from './tab';
import type { Tab } from './tab';
import { windowView } from './view';

const narrow = window.matchMedia('(max-width: 640px)');
const toast = element('p', { class: 'toast', role: 'status' });

let settings: Settings = { role: await readRole(), theme: readTheme(), language: readLanguage() };
let place: Place = readPlace(window.location, narrow.matches);
let tab: Tab | null = null;

/** Teams takes a tab down and up again when language or person changes; only its theme changes in place. */
function draw(): void {
  tab?.close();
  dressDocument(settings.theme, settings.language);
  tab = place.kind === 'list' ? null : openTab(place, { settings: () => settings, located, open, say: (text) => void (toast.textContent = text) });
  document.body.replaceChildren(windowView(place, settings, change, tab?.view ?? null), toast);
}

const change = {
  role: (role: Settings['role']) => redraw({ role }),
  language: (language: Settings['language']) => redraw({ language }),
  theme: (theme: Settings['theme']) => {
    settings = { ...settings, theme };
    dressDocument(theme, settings.language);
    tab?.themeChanged();
  },
};

/** Draws anew and gives the focus back to the control that asked for it. */
function redraw(part: Partial<Settings>): void {
  const index = [...document.querySelectorAll('.settings select')].findIndex((select) => select === document.activeElement);
  settings = { ...settings, ...part };
  draw();
  if (index >= 0) document.querySelectorAll<HTMLSelectElement>('.settings select')[index]?.focus();
}

/** The tab's own steps are in the browser's history already: the frame's address only follows. */
function located(sub: string): void {
  if (place.kind === 'list') return;
  place = { ...place, sub };
  window.history.replaceState(null, '', addressOf(place));
}

function open(address: string): void {
  window.history.pushState(null, '', address);
  arrive();
}

function isSameTab(next: Place): boolean {
  if (next.kind === 'list' || next.kind !== place.kind) return false;
  return next.kind === 'personal' || place.kind !== 'channel' || next.channel.key === place.channel.key;
}

/** Back, Forward, an address typed by hand, or a link of the frame. */
function arrive(): void {
  const next = readPlace(window.location, narrow.matches);
  if (isSameTab(next) && next.kind !== 'list' && place.kind !== 'list') {
    if (next.sub === place.sub) return;
    place = next;
    tab?.goTo(next.sub);
    return;
  }
  place = next;
  draw();
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.dataset['leaves'] !== undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const target = link.getAttribute('href') ?? '';
  if (target === '#app') document.querySelector('iframe')?.focus();
  else open(target);
});
window.addEventListener('popstate', arrive);
window.addEventListener('hashchange', arrive);
narrow.addEventListener('change', () => {
  if (window.location.pathname === '/team/') arrive();
});
draw();
