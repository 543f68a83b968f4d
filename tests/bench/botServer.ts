/** What P15 measures, each in a process of its own: the site with its inbox on disk, or the bot before it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBot } from '../../src/bot';
import { createSharePointInbox } from '../../src/bot/sharepoint/inbox';
import { appId, tenantId } from '../bot/server/authority';
import { plainPorts } from '../bot/server/testBot';
import { botLists, botToken, startBotSite } from '../bot/sharepoint/botSite';
import { serve } from './process';

async function serveSite(file: string): Promise<void> {
  const site = await startBotSite(undefined, file, botLists);
  serve(site.siteUrl, site.close);
}

async function serveBot(siteUrl: string, openIdMetadataUrl: string, loginEndpoint: string, token: string): Promise<void> {
  const bot = createBot({
    identity: { appId, tenantId },
    cloud: { openIdMetadataUrl, loginEndpoint },
    token: async () => token,
    ports: ({ emailOf }) => ({ ...plainPorts, inbox: createSharePointInbox({ siteUrl, token: async () => botToken, emailOf, now: plainPorts.now }) }),
    dialogs: 'webPart',
    origins: [],
    log: () => undefined,
  });
  await bot.ready();
  const server = createServer((request, response) => void bot.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  serve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => bot.close());
}

const [what = '', ...more] = process.argv.slice(2);
void (what === 'site' ? serveSite(more[0] ?? '') : serveBot(more[0] ?? '', more[1] ?? '', more[2] ?? '', more[3] ?? ''));
