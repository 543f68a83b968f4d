/**
 * The bot of the local edition: the one that runs in production, in the same production-auth path, with stores in this
 * process and with SharePoint and Teams on this origin.
 */
import { createBot } from '../../bot';
import type { Bot, LogLine, Messenger } from '../../bot';
import { watchReviews } from '../../bot/notices/watchReviews';
import { createSharePointBank } from '../../bot/sharepoint/bank';
import { createSharePointInbox } from '../../bot/sharepoint/inbox';
import { createReviewChanges } from '../../bot/sharepoint/reviewChanges';
import { createMemoryDraftStore } from '../../bot/stores/memoryDraftStore';
import { createMemoryNoticeRecords } from '../../bot/stores/memoryNoticeRecords';
import { createMemorySubscriptionStore } from '../../bot/stores/memorySubscriptionStore';
import { botAppId, tenantId } from '../content/tenant';
import { paths } from '../paths';
import { createLocalLinks } from './botLinks';
import type { Authority } from './chat/authority';

export interface LocalBotOptions {
  /** 'http://localhost:4300' */
  readonly origin: string;
  readonly authority: Pick<Authority, 'openIdMetadataUrl' | 'loginEndpoint' | 'outbound'>;
  /** What the host knows the bot by. */
  readonly siteToken: string;
  readonly log: (line: string) => void;
}

export type LocalBot = Pick<Bot, 'handle' | 'close'>;

/** Whoever tries it out here is waiting for the message, and asking the log costs nobody else anything. */
const minutesBetweenLooks = 0.25;

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

/** The SDK's HTTP client goes by HTTP_PROXY, which an organisation's machine often has, even to the machine itself. */
function withoutProxy(hostname: string): void {
  const { no_proxy: lower, NO_PROXY: upper } = process.env;
  process.env['no_proxy'] = [lower ?? upper ?? '', hostname].filter((each) => each !== '').join(',');
}

export function openLocalBot({ origin, authority, siteToken, log }: LocalBotOptions): LocalBot {
  withoutProxy(new URL(origin).hostname);
  const now = (): Date => new Date();
  const site = { siteUrl: origin + paths.site, token: () => Promise.resolve(siteToken), now };
  // What people do is nobody's business here; that the bot itself fails is.
  const report = ({ level, event, outcome, correlationId }: LogLine): void => {
    if (level === 'error') log(`The bot: ${event} ${outcome} (${correlationId})`);
  };
  const bank = createSharePointBank(site);
  const links = createLocalLinks(origin);
  const subscriptions = createMemorySubscriptionStore();
  const watchOver = (messenger: Messenger): ReturnType<typeof watchReviews> =>
    watchReviews({
      changes: createReviewChanges(site),
      subscriptions,
      records: createMemoryNoticeRecords(),
      messenger,
      links,
      now,
      log: report,
      minutesBetween: minutesBetweenLooks,
    });
  let watch: ReturnType<typeof watchReviews> | undefined;
  const bot = createBot({
    identity: { appId: botAppId, tenantId },
    cloud: { openIdMetadataUrl: authority.openIdMetadataUrl, loginEndpoint: authority.loginEndpoint },
    token: (scope) => Promise.resolve(authority.outbound(scope)),
    ports: (messenger) => {
      watch = watchOver(messenger);
      return {
        drafts: createMemoryDraftStore({ now }),
        inbox: createSharePointInbox({ ...site, emailOf: messenger.emailOf }),
        bank,
        links,
        subscriptions,
        now,
        after,
      };
    },
    dialogs: 'webPart',
    origins: [origin],
    log: report,
  });
  bank.warm();
  watch?.start();
  return {
    handle: bot.handle,
    close: async () => {
      bank.close();
      await Promise.all([watch?.stop(), bot.close()]);
    },
  };
}
