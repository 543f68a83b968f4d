/** The app's values by what the environment says and what the project is. */
import { componentIds } from '../../domain/chat/components';
import type { TeamsAppValues } from './manifest';
import type { PackageSettings } from './settings';

export const withoutBotFile = 'framsyn-teams-without-bot.zip';
export const withBotFile = 'framsyn-teams.zip';

/** Without a bot, whether there is one or not. */
export const valuesWithoutBot = ({ appId, sharePointDomain, sitePath }: PackageSettings, version: string): TeamsAppValues => ({
  appId: appId ?? componentIds.workspace,
  version,
  workspaceId: componentIds.workspace,
  captureId: componentIds.capture,
  sitePath,
  ...(sharePointDomain && { sharePointDomain }),
});

/** With a bot when the settings have one. */
export const valuesOf = (settings: PackageSettings, version: string): TeamsAppValues => ({
  ...valuesWithoutBot(settings, version),
  ...(settings.botId && { botId: settings.botId }),
});
