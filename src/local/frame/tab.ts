/** The tab's iframe and what Teams is to it. */
import { element } from '../chrome/dom';
import { messagesIn, say } from '../chrome/preferences';
import type { Settings } from '../chrome/settings';
import { paths } from '../paths';
import { teamsContext, teamsRuntime } from './context';
import type { TabPlace } from './context';
import { hostTab } from './protocol';
import { addressOf } from './routes';

export interface Tab {
  readonly view: HTMLElement;
  themeChanged(): void;
  /** The frame's address was changed by hand or by a link: another place in the same tab. */
  goTo(sub: string): void;
  close(): void;
}
export interface TabSurroundings {
  readonly settings: () => Settings;
  /** The tab is now at this place; the frame's address follows. */
  located(sub: string): void;
  /** Opens another place of the frame. */
  open(address: string): void;
  say(text: string): void;
}

const subOf = (url: string): string => url.split('#')[1] ?? '';

/** A link of ours, or Teams' own kind (`https://teams.microsoft.com/l/entity/…?context={"subEntityId":…}`), as an address in this frame. */
function addressIn(link: string, place: TabPlace): string | null {
  const url = new URL(link, window.location.origin);
  if (url.origin === window.location.origin) return url.pathname + url.hash;
  if (url.origin !== 'https://teams.microsoft.com' || !url.pathname.startsWith('/l/entity/')) return null;
  const context: unknown = JSON.parse(url.searchParams.get('context') ?? '{}');
  const sub = typeof context === 'object' && context !== null && 'subEntityId' in context ? String(context.subEntityId) : '';
  return addressOf({ ...place, sub });
}

export function openTab(place: TabPlace, around: TabSurroundings): Tab {
  const text = messagesIn(around.settings().language);
  const { origin } = window.location;
  let sub = place.sub;
  const iframe = element('iframe', { src: paths.tab, title: text.tab, allow: 'clipboard-write' });
  const wait = element('p', { class: 'wait', role: 'status' }, text.loading);
  const host = hostTab({
    iframe,
    context: () => teamsContext({ ...place, sub }, around.settings(), origin),
    runtime: teamsRuntime,
    events: {
      started: () => wait.remove(),
      failed: () => void (wait.textContent = text.failed),
      located: (url) => {
        sub = subOf(url);
        around.located(sub);
      },
      openLink: (link) => {
        const address = addressIn(link, place);
        if (address !== null) around.open(address);
        return address !== null;
      },
      share: (shared) => {
        const link = origin + addressOf({ ...place, sub: shared });
        void navigator.clipboard.writeText(link).then(
          () => around.say(text.linkCopied),
          () => around.say(say(text.linkNotCopied, { link })),
        );
      },
    },
  });
  return {
    view: element('div', { class: 'app', id: 'app' }, iframe, wait),
    themeChanged: () => host.themeChanged(around.settings().theme),
    goTo: (next) => {
      sub = next;
      iframe.contentWindow?.location.replace(`${paths.tab}#${next}`);
    },
    close: host.stop,
  };
}
