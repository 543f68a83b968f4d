/** A page of the app in an iframe, and what Teams is to it: as a tab, or as a dialog. */
import { element } from '../chrome/dom';
import { messagesIn, say } from '../chrome/preferences';
import { teamsContext, teamsRuntime } from './context';
import type { TabSurface } from './context';
import { addressInFrame, placeOfSub } from './links';
import { hostTab } from './protocol';
import type { RunningTabHost } from './protocol';
import { addressOf } from './routes';
import type { Surroundings } from './surroundings';

export interface AppPage {
  readonly source: string;
  readonly title: string;
  readonly surface: () => TabSurface;
  readonly around: Surroundings;
  readonly located: (sub: string) => void;
  readonly submitted: (result: unknown) => void;
}
export interface HostedApp {
  readonly view: HTMLElement;
  readonly iframe: HTMLIFrameElement;
  readonly host: RunningTabHost;
}

/** Teams gives an app about so long before it says that it did not come. */
const patienceMs = 30_000;

const subOf = (url: string): string => url.split('#')[1] ?? '';

export function hostApp({ source, title, surface, around, located, submitted }: AppPage): HostedApp {
  const text = messagesIn(around.settings().language);
  const { origin } = window.location;
  const from = (): Exclude<TabSurface, { kind: 'dialog' }> | null => {
    const place = surface();
    return place.kind === 'dialog' ? null : place;
  };
  // Teams in a browser names the iframe so; SPFx's runtime knows by it that it stands in Teams.
  const iframe = element('iframe', { src: source, title, name: 'embedded-page-container', allow: 'clipboard-write' });
  const wait = element('p', { class: 'wait', role: 'status' }, text.loading);
  const giveUp = window.setTimeout(() => void (wait.textContent = text.failed), patienceMs);
  const host = hostTab({
    iframe,
    frameContext: surface().kind === 'dialog' ? 'task' : 'content',
    context: () => teamsContext(surface(), around.settings(), origin),
    runtime: teamsRuntime,
    events: {
      started: () => {
        window.clearTimeout(giveUp);
        wait.remove();
      },
      failed: () => void (wait.textContent = text.failed),
      located: (url) => located(subOf(url)),
      openLink: (link) => {
        const address = addressInFrame(link, origin, from());
        if (address !== null) around.open(address);
        return address !== null;
      },
      navigate: (sub) => around.open(addressOf(placeOfSub(sub, from()))),
      share: (sub) => {
        const link = origin + addressOf(placeOfSub(sub, from()));
        void navigator.clipboard.writeText(link).then(
          () => around.say(text.linkCopied),
          () => around.say(say(text.linkNotCopied, { link })),
        );
      },
      shareContent: async (content) => (await import('./chat/shareDialog')).openShareDialog(content, around),
      openDialog: async (task) => (await import('./chat/dialogOfTab')).openTabDialog(task, around),
      submitted,
    },
  });
  return { view: element('div', { class: 'app' }, iframe, wait), iframe, host };
}
