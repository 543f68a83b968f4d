import { localUsers } from '../content/users';
import { team } from '../content/team';
import { locales } from '../chrome/preferences';
import type { Settings } from '../chrome/settings';
import { paths } from '../paths';
import type { Place } from './routes';

export type TabPlace = Exclude<Place, { kind: 'list' }>;

/** Constant ids of the tenant that does not exist. */
const tenant = 'f0e1d2c3-0000-4000-8000-0000000000ff';
const group = 'f0e1d2c3-0000-4000-8000-0000000000aa';

export const channelId = (key: string): string => `19:${key}@thread.tacv2`;

/** The flat context that Teams answers `getContext` with; teams-js makes its nested one of it. */
export function teamsContext(place: TabPlace, settings: Settings, origin: string): Readonly<Record<string, unknown>> {
  const { aadObjectId, email, title } = localUsers[settings.role];
  return {
    locale: locales[settings.language],
    theme: settings.theme,
    entityId: 'framsyn',
    subEntityId: place.sub,
    frameContext: 'content',
    hostName: 'Teams',
    hostClientType: 'web',
    tid: tenant,
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
  supports: { app: { notifySuccessResponse: {} }, pages: {}, sharing: {} },
} as const;
