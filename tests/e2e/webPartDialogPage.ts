/**
 * The capture web part as SPFx would start it in a dialog of Teams: the real teams-js 2.36 that SPFx hands out, and of the
 * page's context what the web part reads. Runs in the page, under SharePoint's own https origin.
 */
import * as teamsJs from '@microsoft/teams-js';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { start } from '../../src/webparts/frame/start';

interface Given {
  readonly siteUrl: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly email: string;
}

async function run(): Promise<void> {
  // SharePoint's page has initialised teams-js before it starts a web part.
  await teamsJs.app.initialize();
  const { siteUrl, tenantId, personId, email } = JSON.parse(document.documentElement.dataset['given'] ?? '{}') as Given;
  const context = {
    sdks: { microsoftTeams: { teamsJs } },
    pageContext: {
      web: { absoluteUrl: siteUrl, permissions: { value: { High: 432, Low: 1011028719 } } }, // to contribute
      user: { loginName: `i:0#.f|membership|${email}`, displayName: 'Medarbetare, exempel' },
      cultureInfo: { currentUICultureName: 'sv-se' },
      aadInfo: { tenantId, userId: personId },
      legacyPageContext: {},
    },
  } as unknown as WebPartContext;
  const element = document.getElementById('web-part');
  if (element === null) throw new Error('The page has no place for the web part.');
  await start(element, context, { surface: 'capture' });
}

void run();
