import { element } from '../chrome/dom';
import { dressDocument, readLanguage, readTheme } from '../chrome/preferences';
import { readRole } from '../chrome/settings';
import type { Settings } from '../chrome/settings';
import { paths } from '../paths';
import { openConversation } from './conversation';
import { addressInFrame } from './links';
import { addressOf, isConversation, isSameContent, isTab, readPlace } from './routes';
import type { Place } from './routes';
import type { Content, Surroundings } from './surroundings';
import { openTab } from './tab';
import { windowView } from './view';

const narrow = window.matchMedia('(max-width: 640px)');
const isNarrow = (): boolean => narrow.matches;
const toast = element('p', { class: 'toast', role: 'status' });

let settings: Settings = { role: await readRole(), theme: readTheme(), language: readLanguage() };
let place: Place = readPlace(window.location, isNarrow());
let content: Content | null = null;

const around: Surroundings = { settings: () => settings, open, openLink, say };

/** As long as it takes to read twice. */
const toastMs = 12_000;
let toastTimer = 0;
function say(text: string): void {
  window.clearTimeout(toastTimer);
  toast.textContent = text;
  toastTimer = window.setTimeout(() => (toast.textContent = ''), toastMs);
}

function contentOf(shown: Place): Content | null {
  if (isTab(shown)) return openTab(shown, around, located);
  return isConversation(shown) ? openConversation(shown, around, isNarrow) : null;
}

/** Teams takes a tab down and up again when language or person changes; only its theme changes in place. */
function draw(): void {
  content?.close();
  dressDocument(settings.theme, settings.language);
  content = contentOf(place);
  document.body.replaceChildren(windowView(place, { settings, change, command: openCommandBox }, content?.view ?? null), toast);
}

const change = {
  role: (role: Settings['role']) => redraw({ role }),
  language: (language: Settings['language']) => redraw({ language }),
  theme: (theme: Settings['theme']) => {
    settings = { ...settings, theme };
    dressDocument(theme, settings.language);
    content?.themeChanged();
  },
};

/** Draws anew and gives the focus back to the control that asked for it. */
function redraw(part: Partial<Settings>): void {
  const index = [...document.querySelectorAll('.settings select')].findIndex((select) => select === document.activeElement);
  settings = { ...settings, ...part };
  draw();
  if (index >= 0) document.querySelectorAll<HTMLSelectElement>('.settings select')[index]?.focus();
}

function openCommandBox(opener: HTMLElement): void {
  void import('./chat/commandBox').then(({ showCommandBox }) => showCommandBox(opener, around, isNarrow));
}

/** The tab's own steps are in the browser's history already: the frame's address only follows. */
function located(sub: string): void {
  if (!isTab(place)) return;
  place = { ...place, sub };
  window.history.replaceState(null, '', addressOf(place));
}

function open(address: string): void {
  window.history.pushState(null, '', address);
  arrive();
}

function openLink(link: string): boolean {
  const address = addressInFrame(link, window.location.origin, isTab(place) ? place : null);
  if (address !== null) open(address);
  return address !== null;
}

/** Back, Forward, an address typed by hand, or a link of the frame. */
function arrive(): void {
  const before = place;
  const next = readPlace(window.location, isNarrow());
  place = next;
  if (content === null || !isSameContent(before, next)) return draw();
  if (addressOf(before) !== addressOf(next)) content.goTo(isTab(next) ? next.sub : isConversation(next) ? next.message : '');
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.defaultPrevented || link.dataset['leaves'] !== undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = link.getAttribute('href') ?? '';
  if (target === '#app') {
    event.preventDefault();
    document.querySelector<HTMLElement>('#app iframe, #app')?.focus();
    return;
  }
  if (openLink(target)) event.preventDefault();
});
window.addEventListener('popstate', arrive);
window.addEventListener('hashchange', arrive);
narrow.addEventListener('change', () => {
  if (window.location.pathname === paths.team || window.location.pathname === paths.chat) arrive();
});
draw();
