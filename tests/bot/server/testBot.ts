/** A bot behind a real HTTP server, with a core that the test writes and a log that it reads. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from '../../../src/bot/core/answer';
import type { Incoming } from '../../../src/bot/core/incoming';
import type { BotPorts } from '../../../src/bot/core/ports';
import { createBotOver, type Bot, type BotOptions } from '../../../src/bot/server/createBot';
import type { LogLine } from '../../../src/bot/server/log';
import { createMemoryDraftStore } from '../../../src/bot/stores/memoryDraftStore';
import { appId, personId, signed, tenantId, type Authority } from './authority';

export type TestCore = (incoming: Incoming, ports: BotPorts) => Promise<Answer>;

export interface TestBot {
  readonly origin: string;
  readonly bot: Bot;
  readonly log: LogLine[];
  /** What reached the core. */
  readonly received: Incoming[];
  core: TestCore;
  /** In place of waiting so many milliseconds. */
  patience: ((milliseconds: number) => Promise<void>) | undefined;
  /** Resolves at the next line of the log that is such a one. */
  until(isIt: (line: LogLine) => boolean): Promise<LogLine>;
  /** Sends an activity with a valid token. */
  send(activity: object): Promise<Response>;
  post(body: string, headers: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

const unused = (name: string) => async (): Promise<never> => Promise.reject(new Error(`${name} is no concern of these tests`));

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

/** No SharePoint, and links that lead nowhere. */
export const plainPorts: Omit<BotPorts, 'messenger'> = {
  drafts: createMemoryDraftStore({ now: () => new Date() }),
  inbox: { keep: unused('inbox'), undo: unused('inbox') },
  bank: { search: unused('bank'), item: unused('bank') },
  links: { capture: () => '', place: (url) => url, itemAt: () => undefined },
  now: () => new Date(),
  after: wait,
};

let count = 0;
/** An activity as Teams sends it, with what a test wants different. */
export function activityFor(authority: Authority, changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  count += 1;
  return {
    type: 'message',
    id: `activity-${count}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: authority.serviceUrl,
    from: { id: '29:person', name: 'Anna Exempel', aadObjectId: personId },
    recipient: { id: `28:${appId}`, name: 'Framsyn' },
    conversation: { id: '19:chat@thread.v2', conversationType: 'groupChat', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'sv-SE',
    text: 'hej',
    ...changes,
  };
}

export async function startTestBot(authority: Authority, changes: Partial<BotOptions> = {}, portChanges: Partial<BotPorts> = {}): Promise<TestBot> {
  const log: LogLine[] = [];
  const received: Incoming[] = [];
  const waits = new Set<(line: LogLine) => void>();
  const bot = createBotOver(
    (incoming, given) => {
      received.push(incoming);
      return test.core(incoming, given);
    },
    {
      identity: { appId, tenantId },
      cloud: authority.cloud,
      token: async (scope) => signed({ aud: scope, appid: appId }, authority.key),
      ports: () => ({ ...plainPorts, after: (milliseconds) => (test.patience ?? wait)(milliseconds), ...portChanges }),
      dialogs: 'webPart',
      origins: ['https://region.sharepoint.example'],
      log: (line) => {
        log.push(line);
        for (const waiting of [...waits]) waiting(line);
      },
      ...changes,
    },
  );
  const server = createServer((request, response) => {
    if (!bot.handle(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post: TestBot['post'] = (body, headers) =>
    fetch(`${origin}/api/messages`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  const test: TestBot = {
    origin,
    bot,
    log,
    received,
    core: async () => ({ reply: { kind: 'nothing' } }),
    patience: undefined,
    until: (isIt) =>
      new Promise((resolve) => {
        const waiting = (line: LogLine): void => {
          if (!isIt(line)) return;
          waits.delete(waiting);
          resolve(line);
        };
        waits.add(waiting);
      }),
    post,
    send: (activity) => post(JSON.stringify(activity), { authorization: `Bearer ${authority.token()}` }),
    async close() {
      await bot.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return test;
}
