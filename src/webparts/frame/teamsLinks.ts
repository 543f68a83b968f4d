import type { app } from '@microsoft/teams-js';
import type { AppUrl } from '../../ui/app/hostFrame';

/** The tabs of the personal app, by the names that the manifest gives them (teams/manifest.json). */
export const personalTabs = { workspace: 'framsyn', capture: 'spana' } as const;

/** The app in Teams has the id of the workspace's web part, where its administrator has not chosen another. */
export const workspaceId = '5b1a7c52-3f0e-4a7c-9b6d-2c8e1f4d9a60';

/** https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application */
export function deepLink(appId: string, tab: string, url: AppUrl, channelId?: string): string {
  const context = { subEntityId: url, ...(channelId === undefined ? {} : { channelId }) };
  return `https://teams.microsoft.com/l/entity/${appId}/${encodeURIComponent(tab)}?context=${encodeURIComponent(JSON.stringify(context))}`;
}

/** To a place of the tab that this is. */
export const linkHere = (appId: string, teams: app.Context, url: AppUrl): string => deepLink(appId, teams.page.id, url, teams.channel?.id);
