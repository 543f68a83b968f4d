/** The bot as it runs in production, over the local edition's site in memory: it checks each token, and it is the person whom the roster names. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBot } from '../../src/bot';
import type { LogLine } from '../../src/bot';
import { createLinks } from '../../src/bot/server/links';
import { createSharePointBank } from '../../src/bot/sharepoint/bank';
import { createSharePointInbox } from '../../src/bot/sharepoint/inbox';
import { systemClock } from '../../src/data/sharepoint/clock';
import type { Clock } from '../../src/data/sharepoint';
import { createMemoryDraftStore } from '../../src/bot/stores/memoryDraftStore';
import { componentIds } from '../../src/domain/chat/components';
import { appId, signed, tenantId } from '../bot/server/authority';
import type { Authority } from '../bot/server/authority';
import type { BotSite } from '../bot/sharepoint/botSite';

export interface RunningBot {
  readonly messagesUrl: string;
  readonly log: LogLine[];
  close(): Promise<void>;
}

/** A slow machine shall not turn every answer into "it takes longer than usual": what the bot does then has tests of its own. */
const slower = 5;
const clock: Clock = {
  ...systemClock,
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds * slower).unref();
    return () => clearTimeout(timer);
  },
};

export async function startBot(site: BotSite, authority: Authority): Promise<RunningBot> {
  const log: LogLine[] = [];
  const siteUrl = site.siteUrl;
  const token = async (): Promise<string> => site.botToken;
  const now = (): Date => new Date();
  const bank = createSharePointBank({ siteUrl, token, now, clock });
  const bot = createBot({
    identity: { appId, tenantId },
    cloud: authority.cloud,
    token: async (scope) => signed({ aud: scope, appid: appId }, authority.key),
    ports: ({ emailOf }) => ({
      drafts: createMemoryDraftStore({ now }),
      inbox: createSharePointInbox({ siteUrl, token, emailOf, now }),
      bank,
      links: createLinks({ siteUrl, teamsAppId: componentIds.workspace, appId }),
      now,
      after: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds * slower).unref()),
    }),
    // The Playground shows no web part as a dialog.
    dialogs: 'cards',
    origins: [site.origin],
    log: (line) => log.push(line),
  });
  const server = createServer((request, response) => {
    if (!bot.handle(request, response)) response.writeHead(404).end();
  });
  bank.warm();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    messagesUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    log,
    async close() {
      await bot.close();
      bank.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
