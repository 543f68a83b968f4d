import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import type { app } from '@microsoft/teams-js';
import type { HostFrame, HostTheme } from '../../ui/app/hostFrame';
import { fragmentLocation } from '../../ui/app/locations';
import type { StartOptions } from './start';

export interface WebPartFrame extends HostFrame {
  themeChanged(theme: IReadonlyTheme): void;
}

/**
 * Teams or a SharePoint page, as SPFx shows them. teams-js is SPFx's own copy: a second one in the bundle is
 * documented as unsupported.
 */
export async function hostFrame(context: WebPartContext, options: StartOptions): Promise<WebPartFrame> {
  const teamsJs = context.sdks.microsoftTeams?.teamsJs;
  const teams = teamsJs ? await teamsJs.app.getContext() : undefined;
  const location = fragmentLocation(window);
  const first = teams?.page.subPageId || options.startPage;
  if (first && location.get() === '/') location.replace(first);

  let theme: HostTheme = teams ? teamsTheme(teams.app.theme) : (options.theme ?? 'default');
  const listeners = new Set<(theme: HostTheme) => void>();
  const change = (next: HostTheme): void => {
    theme = next;
    listeners.forEach((listener) => listener(next));
  };
  teamsJs?.app.registerOnThemeChangeHandler((name) => change(teamsTheme(name)));

  return {
    kind: teams ? 'teams' : 'sharepoint',
    isPersonal: teams !== undefined && teams.channel === undefined && teams.chat === undefined && teams.meeting === undefined,
    get theme() {
      return theme;
    },
    locale: context.pageContext.cultureInfo.currentUICultureName,
    user: { key: context.pageContext.user.loginName, name: context.pageContext.user.displayName },
    location,
    onThemeChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    linkTo: (url) => (teams ? teamsLink(options.componentId, teams, url) : `${window.location.href.split('#')[0] ?? ''}#${url}`),
    // Inside Teams, Teams' own theme rules: SharePoint's variant is that of a page nobody sees.
    themeChanged: (next) => void (teams || change(next)),
  };
}

const teamsTheme = (name: string): HostTheme => (name === 'dark' || name === 'contrast' ? name : 'default');

/** https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application: the app's id is that of the web part. */
function teamsLink(appId: string, teams: app.Context, url: string): string {
  const context = { subEntityId: url, ...(teams.channel ? { channelId: teams.channel.id } : {}) };
  return `https://teams.microsoft.com/l/entity/${appId}/${encodeURIComponent(teams.page.id)}?context=${encodeURIComponent(JSON.stringify(context))}`;
}
