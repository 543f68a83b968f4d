/**
 * The bot of the local edition: the one that runs in production, in the same production-auth path, with stores in this
 * process and with SharePoint and Teams on this origin.
 */
import { createBot } from '../../bot';
import type { Bot, LogLine } from '../../bot';
import { createSharePointInbox } from '../../bot/sharepoint/inbox';
import { createMemoryDraftStore } from '../../bot/stores/memoryDraftStore';
import { createMemorySubscriptionStore } from '../../bot/stores/subscriptionStores';
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

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

export function openLocalBot({ origin, authority, siteToken, log }: LocalBotOptions): Bot {
  const now = (): Date => new Date();
  const site = { siteUrl: origin + paths.site, token: () => Promise.resolve(siteToken) };
  // What people do is nobody's business here; that the bot itself fails is.
  const report = ({ level, event, outcome, correlationId }: LogLine): void => {
    if (level === 'error') log(`The bot: ${event} ${outcome} (${correlationId})`);
  };
  return createBot({
    identity: { appId: botAppId, tenantId },
    cloud: { openIdMetadataUrl: authority.openIdMetadataUrl, loginEndpoint: authority.loginEndpoint },
    token: (scope) => Promise.resolve(authority.outbound(scope)),
    ports: (messenger) => ({
      drafts: createMemoryDraftStore({ now }),
      inbox: createSharePointInbox({ ...site, emailOf: messenger.emailOf, now }),
      bank: {
        search: () => Promise.resolve({ ok: false, fault: 'off' }),
        item: () => Promise.resolve({ ok: false, fault: 'off' }),
      },
      links: createLocalLinks(origin),
      subscriptions: createMemorySubscriptionStore(),
      now,
      after,
    }),
    dialogs: 'webPart',
    origins: [origin],
    log: report,
  });
}
