/** Teams' service in process, over real HTTP, with a bot that writes down what it gets and answers what it is told to. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LocalRole } from '../../../../src/local/roles';
import { isLocalRole } from '../../../../src/local/roles';
import type { Authority } from '../../../../src/local/server/chat/authority';
import { createTeams } from '../../../../src/local/server/teams';
import { readObject, sendJson } from '../../../../src/local/server/reply';
import type { JsonObject } from '../../../../src/local/server/reply';

export interface Received {
  readonly authorization: string;
  readonly activity: JsonObject & { readonly type: string };
}

export interface ShownMessage {
  readonly id: string;
  readonly from: { readonly name: string; readonly isMe: boolean; readonly isBot: boolean };
  readonly at: string;
  readonly html?: string;
  readonly cards?: readonly object[];
}
export interface ShownConversation {
  readonly key: string;
  readonly messages: readonly ShownMessage[];
}

export interface ChatServer {
  conversation(key: string, as?: LocalRole): Promise<ShownConversation>;
  readonly origin: string;
  /** What came to the bot, in order; the app's installations apart. */
  readonly received: readonly Received[];
  readonly installed: readonly Received[];
  /** What the bot says to the next invokes. */
  answer: { status: number; body: object };
  /** What the bot shows the connector. */
  botToken(): string;
  ask<T = unknown>(
    path: string,
    as: LocalRole | null,
    post?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly json: T }>;
  close(): Promise<void>;
}

export async function startChat(hasMessages = true): Promise<ChatServer> {
  const received: Received[] = [];
  const installed: Received[] = [];
  let known: Authority | undefined;
  const chat = { answer: { status: 200, body: {} } };
  const teams = createTeams(() => ({
    origin: origin(),
    hasMessages,
    log: () => undefined,
    roleOf: ({ headers }) => (isLocalRole(String(headers.cookie)) ? (headers.cookie as LocalRole) : null),
    openBot: (authority) => {
      known = authority;
      return Promise.resolve({
        handle: (request, response) => {
          void readObject(request, 1e6).then((activity) => {
            const line = { authorization: request.headers.authorization ?? '', activity: { ...activity, type: String(activity?.['type']) } };
            (line.activity.type === 'installationUpdate' ? installed : received).push(line);
            sendJson(response, chat.answer.status, chat.answer.body);
          });
          return true;
        },
        close: () => Promise.resolve(),
      });
    },
  }));
  const server = createServer((request, response) => void teams.handle((request.url ?? '').split('?')[0] ?? '', request, response));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = (): string => `http://localhost:${(server.address() as AddressInfo).port}`;
  const ask: ChatServer['ask'] = async <T>(path: string, as: LocalRole | null, post?: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(origin() + path, {
      headers: { ...(as === null ? {} : { Cookie: as }), ...(post === undefined ? {} : { Origin: origin() }), ...headers },
      ...(post === undefined ? {} : { method: 'POST', body: typeof post === 'string' ? post : JSON.stringify(post) }),
    });
    const text = await answer.text();
    return { status: answer.status, json: (/^[{[]/.test(text) ? JSON.parse(text) : text) as T };
  };
  return Object.assign(chat, {
    origin: origin(),
    received,
    installed,
    botToken: () => known?.outbound('https://api.botframework.com/.default') ?? '',
    ask,
    conversation: async (key: string, as: LocalRole = 'arbetsgrupp') => {
      const { json } = await ask<{ conversations: readonly ShownConversation[] }>('/local/chat', as);
      const found = json.conversations.find((each) => each.key === key);
      if (found === undefined) throw new Error(`There is no conversation ${key}.`);
      return found;
    },
    close: async () => {
      await teams.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
