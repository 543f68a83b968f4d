import { localUsers } from '../content/users';
import { team } from '../content/team';
import { tenantId } from '../content/tenant';
import { locales } from '../chrome/preferences';
import type { Settings } from '../chrome/settings';
import { paths } from '../paths';
import type { TabPlace } from './routes';

/** Constant id of the team that does not exist. */
const group = 'f0e1d2c3-0000-4000-8000-0000000000aa';

export const channelId = (key: string): string => `19:${key}@thread.tacv2`;

/** Where a page of the app is shown; a dialog is over whatever was there. */
export type TabSurface = TabPlace | { readonly kind: 'dialog'; readonly sub: '' };

/** The flat context that Teams answers `getContext` with; teams-js makes its nested one of it. */
export function teamsContext(place: TabSurface, settings: Settings, origin: string): Readonly<Record<string, unknown>> {
  const { aadObjectId, email, title } = localUsers[settings.role];
  return {
    locale: locales[settings.language],
    theme: settings.theme,
    entityId: place.kind === 'capture' || place.kind === 'dialog' ? 'spana' : 'framsyn',
    subEntityId: place.sub,
    frameContext: place.kind === 'dialog' ? 'task' : 'content',
    hostName: 'Teams',
    hostClientType: 'web',
    tid: tenantId,
    userObjectId: aadObjectId,
    userPrincipalName: email,
    loginHint: email,
    userDisplayName: title,
    teamSiteUrl: origin + paths.site,
    teamSiteDomain: new URL(origin).host,
    teamSitePath: paths.site,
    ...(place.kind === 'channel'
      ? { channelId: channelId(place.channel.key), channelName: place.channel.name, teamId: channelId('team'), teamName: team.name, groupId: group }
      : {}),
  };
}

/** What Teams says it can do. A runtime that teams-js cannot read silently becomes "old Teams". */
export const teamsRuntime = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { app: { notifySuccessResponse: {} }, dialog: { url: {} }, pages: { currentApp: {} }, sharing: {} },
} as const;
