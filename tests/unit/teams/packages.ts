/** The app's real template and files, as both variants, with somebody's values. */
import path from 'node:path';
import type { TeamsAppValues } from '../../../src/cli/teams/manifest';
import { teamsPackage } from '../../../src/cli/teams/package';
import { packageSources } from '../../../src/cli/teams/sources';
import { componentIds } from '../../../src/domain/chat/components';

export const root = path.resolve(__dirname, '../../..');
export const sources = packageSources(root);

export const values: TeamsAppValues = {
  appId: '3f1c2a44-7d1e-4c0a-9c55-0a4b6a7f8e21',
  version: '1.2.3',
  workspaceId: componentIds.workspace,
  captureId: componentIds.capture,
  sharePointDomain: 'exempelregionen.sharepoint.com',
  sitePath: '/sites/framsyn',
};
export const botId = '7e0c9a5b-2f4d-4b0e-8a63-5d1f2c3b4a59';

export const withBot = teamsPackage(sources, { ...values, botId });
export const withoutBot = teamsPackage(sources, values);
