/** A tab: the app, or its form for a spaning, in a channel or in the personal app. */
import { messagesIn } from '../chrome/preferences';
import { paths } from '../paths';
import { hostApp } from './appHost';
import type { TabPlace } from './routes';
import type { Content, Surroundings } from './surroundings';

/** `located`: the tab is now at this place; the frame's address follows. */
export function openTab(place: TabPlace, around: Surroundings, located: (sub: string) => void): Content {
  const text = messagesIn(around.settings().language);
  const source = place.kind === 'capture' ? paths.capture : paths.tab;
  let sub = place.sub;
  const { view, iframe, host } = hostApp({
    source,
    title: place.kind === 'capture' ? text.captureTab : text.tab,
    surface: () => ({ ...place, sub }),
    around,
    located: (next) => {
      sub = next;
      located(next);
    },
    // A tab is no dialog: there is nothing to close.
    submitted: () => undefined,
  });
  view.id = 'app';
  return {
    view,
    themeChanged: () => host.themeChanged(around.settings().theme),
    goTo: (next) => {
      sub = next;
      iframe.contentWindow?.location.replace(`${source}#${next}`);
    },
    close: host.stop,
  };
}
