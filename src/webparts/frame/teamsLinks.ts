import type { app } from '@microsoft/teams-js';
import { deepLink } from '../../domain/chat/teamsLinks';
import type { AppUrl } from '../../ui/app/hostFrame';

/** To a place of the tab that this is. */
export const linkHere = (appId: string, teams: app.Context, url: AppUrl): string => deepLink(appId, teams.page.id, url, teams.channel?.id);
