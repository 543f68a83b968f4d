/** `npm run bot`: the bot with SharePoint and its stores behind it, on a server of its own. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handle } from '../core/handle';
import type { Messenger } from '../core/ports';
import { watchReviews, type ReviewWatch } from '../notices/watchReviews';
import { createSharePointBank, type SharePointBank } from '../sharepoint/bank';
import { createSharePointInbox } from '../sharepoint/inbox';
import { createReviewChanges } from '../sharepoint/reviewChanges';
import { createMemoryDraftStore } from '../stores/memoryDraftStore';
import { createTableNoticeRecords } from '../stores/tableNoticeRecords';
import { createTableSubscriptionStore } from '../stores/tableSubscriptionStore';
import { openTable } from '../stores/table';
import { createTableDraftStore } from '../stores/tableDraftStore';
import { createBotOver, type Bot, type BotOptions } from './createBot';
import { createHealth } from './health';
import { createLinks } from './links';
import type { Log } from './log';
import type { Settings } from './settings';
import type { TokenSource } from './tokens';

const botScope = 'https://api.botframework.com/.default';

export interface ProductionOptions {
  readonly settings: Settings;
  readonly token: TokenSource;
  readonly log: Log;
  readonly cloud?: BotOptions['cloud'];
}

export interface RunningBot {
  readonly port: number;
  /** No more requests; what has begun is done first, ten seconds at most. */
  close(): Promise<void>;
}

/** The tables' names in the storage account. */
const tables = { drafts: 'FramsynDrafts', subscriptions: 'FramsynSubscriptions', notices: 'FramsynNotices' } as const;

/** The address that the nearest proxies saw: each adds the one it was called from at the end. App Service adds its port too. */
export function addressBehind(proxies: number): (request: IncomingMessage) => string {
  return ({ headers, socket }) => {
    const own = socket.remoteAddress ?? '';
    if (proxies === 0) return own;
    const seen = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
    const address = (seen.at(-proxies) ?? '').trim();
    const bare = /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
    return bare === '' ? own : bare;
  };
}

interface OpenedBot {
  readonly bot: Bot;
  readonly bank: SharePointBank;
  readonly watch: ReviewWatch | undefined;
  readonly storeWorks: () => Promise<boolean>;
}

function openBot({ settings, token, log, cloud }: ProductionOptions): OpenedBot {
  const { siteUrl, appId, tenantId, table } = settings;
  const now = (): Date => new Date();
  const { origin } = new URL(siteUrl);
  const sharePoint = { siteUrl, token: () => token(`${origin}/.default`), now };
  const links = createLinks(settings);
  const bank = createSharePointBank(sharePoint);
  const open = (name: string): ReturnType<typeof openTable> | undefined => table && openTable('endpoint' in table ? { ...table, token } : table, name);
  const draftTable = open(tables.drafts);
  const drafts = draftTable ? createTableDraftStore({ table: draftTable, now }) : createMemoryDraftStore({ now });
  const [people, records] = settings.notices ? [open(tables.subscriptions), open(tables.notices)] : [];
  const subscriptions = people && createTableSubscriptionStore({ table: people });
  let watch: ReviewWatch | undefined;
  const ports = (messenger: Messenger): ReturnType<BotOptions['ports']> => {
    if (subscriptions && records) {
      const changes = createReviewChanges(sharePoint);
      watch = watchReviews({ changes, subscriptions, records: createTableNoticeRecords({ table: records }), messenger, links, now, log });
    }
    return {
      drafts,
      inbox: createSharePointInbox({ ...sharePoint, emailOf: messenger.emailOf }),
      bank,
      links,
      ...(subscriptions && { subscriptions }),
      now,
      after: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
    };
  };
  const bot = createBotOver(handle, {
    identity: { appId, tenantId },
    ...(cloud && { cloud }),
    token,
    ports,
    dialogs: settings.dialogs,
    origins: [origin],
    log,
    addressOf: addressBehind(settings.proxies),
  });
  // A draft that nobody has: the answer is that it is gone, or that the store does not answer.
  const nobody = { tenantId, personId: appId, nonce: randomBytes(16).toString('hex') };
  const storeWorks = async (): Promise<boolean> => {
    const taken = await drafts.take(randomBytes(32).toString('base64url'), nobody);
    return !taken.ok && taken.fault === 'gone';
  };
  return { bot, bank, watch, storeWorks };
}

function answerHealth(response: ServerResponse, failing: readonly string[]): void {
  const isReady = failing.length === 0;
  response.writeHead(isReady ? 200 : 503, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(isReady ? { status: 'ready' } : { status: 'not ready', parts: failing }));
}

const listening = (server: Server, { host, port }: Settings): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

/** Throws when the port is taken. What is not there yet besides, `/healthz` tells. */
export async function startProduction(options: ProductionOptions): Promise<RunningBot> {
  const { settings, token } = options;
  const { bot, bank, watch, storeWorks } = openBot(options);
  let isClosing = false;
  // SharePoint is none of the parts: while it is away, drafts are kept and people are told, and a new start would not help.
  const health = createHealth(
    {
      teams: async () => bot.ready().then(() => true),
      token: async () => (await token(botScope)) !== '',
      store: storeWorks,
    },
    { now: () => performance.now() },
  );
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 75_000 }, (request, response) => {
    const path = request.url?.split('?', 1)[0];
    if (path === '/healthz') {
      if (isClosing) return answerHealth(response, ['closing']);
      void health().then((failing) => answerHealth(response, failing));
    } else if (!bot.handle(request, response)) {
      response.writeHead(404, { 'content-type': 'application/json; charset=utf-8' }).end('{}');
    }
    return undefined;
  });
  await listening(server, settings);
  bank.warm();
  watch?.start();
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      isClosing = true;
      const ended = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await Promise.all([bot.close(), watch?.stop()]);
      bank.close();
      server.closeAllConnections();
      await ended;
    },
  };
}
