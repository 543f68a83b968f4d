import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import type { app } from '@microsoft/teams-js';
import { componentIds } from '../../domain/chat/components';
import { deepLink, personalTabs } from '../../domain/chat/teamsLinks';
import { dialogReceiver, draftPlace } from '../../ui/app/capturePlaces';
import type { AppUrl, HostFrame, HostTheme } from '../../ui/app/hostFrame';
import { fragmentLocation } from '../../ui/app/locations';
import { isOwnPlace } from '../../ui/app/surfaces';
import { teamsShare } from '../../ui/app/teamsSharing';
import { TeamsSilent } from '../../ui/states/failurePage';
import type { StartOptions } from './start';
import { linkHere } from './teamsLinks';

export interface WebPartFrame extends HostFrame {
  themeChanged(theme: IReadonlyTheme): void;
}

/**
 * Teams or a SharePoint page, as SPFx shows them. teams-js is SPFx's own copy: a second one in the bundle is
 * documented as unsupported.
 */
export async function hostFrame(context: WebPartContext, options: StartOptions): Promise<WebPartFrame> {
  const teamsJs = context.sdks.microsoftTeams?.teamsJs;
  const teams = teamsJs ? await answerOf(teamsJs.app.getContext()) : undefined;
  const isDialog = teams?.page.frameContext === 'task';
  const location = fragmentLocation(window);
  const first = draftPlace(window.location.search) ?? (teams?.page.subPageId || options.startPage);
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
    linkTo: linksFrom(teams, options.surface),
    // Teams opens no dialog over a dialog, so from there nothing is shared.
    ...(isDialog
      ? { dialog: { submit: (result) => teamsJs?.dialog.url.submit(result, [...dialogReceiver(window.location.search)]) } }
      : { share: teamsShare(teamsJs?.sharing) }),
    // Inside Teams, Teams' own theme rules: SharePoint's variant is that of a page nobody sees.
    themeChanged: (next) => void (teams || change(next)),
  };
}

/** Longer nobody looks at an empty tab. */
const longest = 10_000;

/** What Teams says, or that it does not: a tab can be opened before the frame around it, or SharePoint in it, is ready. */
async function answerOf<T>(asked: Promise<T>): Promise<T> {
  let timer: number | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = window.setTimeout(() => reject(new TeamsSilent(`No answer from Teams in ${longest / 1000} seconds.`)), longest);
  });
  try {
    return await Promise.race([asked, silence]);
  } catch (problem) {
    throw problem instanceof TeamsSilent ? problem : new TeamsSilent(problem instanceof Error ? problem.message : String(problem));
  } finally {
    window.clearTimeout(timer);
  }
}

/** A link that another person can open. From a page that stands alone, the workspace's places lead to its tab in Teams. */
function linksFrom(teams: app.Context | undefined, surface: StartOptions['surface']): (url: AppUrl) => string {
  const appId = teams?.app.appId?.toString() ?? componentIds.workspace; // where its administrator has not chosen another
  return (url) => {
    if (!isOwnPlace(surface, url)) return deepLink(appId, personalTabs.workspace, url);
    if (teams === undefined) return `${window.location.href.split('#')[0] ?? ''}#${url}`;
    // A dialog has no address: its places are the personal tab's.
    return teams.page.frameContext === 'task' ? deepLink(appId, personalTabs.capture, url) : linkHere(appId, teams, url);
  };
}

const teamsTheme = (name: string): HostTheme => (name === 'dark' || name === 'contrast' ? name : 'default');
