import { app, pages, sharing } from 'teams-js-local';
import type { AppUrl, HostFrame, HostLocation, HostTheme } from '../../ui/app/hostFrame';
import { fragmentLocation } from '../../ui/app/locations';
import { teamsShare } from '../../ui/app/teamsSharing';
import { paths } from '../paths';

const themeOf = (name: string): HostTheme => (name === 'dark' || name === 'contrast' ? name : 'default');

/** The channel's key in our own addresses, from Teams' id of it: `19:framsynsarbetet@thread.tacv2`. */
const frameAddress = (channelId: string | undefined): string => {
  const key = /^19:([\w-]+)@/.exec(channelId ?? '')?.[1];
  return window.location.origin + (key === undefined ? paths.personal : paths.team + key);
};

/** Tells Teams of every step, as `pages.setCurrentFrame` is meant for: its "copy link" and its address follow. */
function announced(location: HostLocation, linkTo: (url: AppUrl) => string): HostLocation {
  const announce = (): void => pages.setCurrentFrame({ contentUrl: window.location.href, websiteUrl: linkTo(location.get()) });
  location.onChange(announce);
  return {
    ...location,
    push: (url) => {
      location.push(url);
      announce();
    },
    replace: (url) => {
      location.replace(url);
      announce();
    },
  };
}

/** The frame that Teams is, by the real teams-js handshake; the same steps as the web part's, over a copy of our own. */
export async function teamsFrame(): Promise<{ readonly frame: HostFrame; readonly context: app.Context }> {
  await app.initialize([window.location.origin]);
  const context = await app.getContext();
  const address = frameAddress(context.channel?.id);
  const linkTo = (url: AppUrl): string => `${address}#${url}`;

  const location = fragmentLocation(window);
  if (context.page.subPageId && location.get() === '/') location.replace(context.page.subPageId);

  let theme = themeOf(context.app.theme);
  const listeners = new Set<(theme: HostTheme) => void>();
  app.registerOnThemeChangeHandler((name) => {
    theme = themeOf(name);
    listeners.forEach((listener) => listener(theme));
  });
  // A dialog has no place of its own for Teams to follow.
  const followed = context.page.frameContext === 'task' ? location : announced(location, linkTo);
  const frame: HostFrame = {
    kind: 'teams',
    isPersonal: context.channel === undefined,
    get theme() {
      return theme;
    },
    locale: context.app.locale,
    user: context.user && { key: context.user.id, name: context.user.displayName },
    location: followed,
    onThemeChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    linkTo,
    share: context.page.frameContext === 'task' ? undefined : teamsShare(sharing),
  };
  return { frame, context };
}
