/** What Teams' service is to the frame and to the bot: chats, connector and authority, all on this origin. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { seededMessages } from '../../content/chat';
import { conversationId } from '../../content/conversationIds';
import { botChat, chats, team } from '../../content/team';
import { paths } from '../../paths';
import { localRoles } from '../../roles';
import type { LocalRole } from '../../roles';
import type { LocalBot } from '../bot';
import { sendText } from '../reply';
import type { Activity } from './activities';
import { createAuthority } from './authority';
import type { Authority } from './authority';
import { createConnector } from './connector';
import { createConversations } from './conversations';
import type { ChatConversation, Conversations } from './conversations';
import { createChatEvents } from './events';
import { escapeHtml } from './html';
import { createChatRoutes } from './routes';
import type { BotAnswer } from './routes';

export interface TeamsOptions {
  /** 'http://localhost:4300' */
  readonly origin: string;
  /** Whether the fictional region's messages are there from the start. */
  readonly hasMessages: boolean;
  readonly roleOf: (request: IncomingMessage) => LocalRole | null;
  /** Made when it is first needed: the SDK takes a second to load. */
  readonly openBot: (authority: Authority) => Promise<LocalBot>;
  readonly log: (line: string) => void;
}

export interface TeamsService {
  handle(pathname: string, request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

function allConversations(): readonly ChatConversation[] {
  const groups = chats.filter(({ kind }) => kind === 'groupChat');
  return [
    ...groups.map(({ key, name }) => ({ key, id: conversationId('groupChat', key), kind: 'groupChat' as const, title: name })),
    ...localRoles.map((role) => ({
      key: botChat.key,
      id: conversationId('personal', botChat.key, role),
      kind: 'personal' as const,
      title: botChat.name,
      owner: role,
    })),
    ...team.channels.map(({ key, name }) => ({ key, id: conversationId('channel', key), kind: 'channel' as const, title: name })),
  ];
}

function seed(conversations: Conversations, today: Date): void {
  const open = new Map(conversations.visibleTo(localRoles[0]).map((conversation) => [conversation.key, conversation]));
  for (const { conversation: key, at, from, text } of seededMessages(today)) {
    const conversation = open.get(key);
    if (conversation !== undefined) conversations.say(conversation, { from: { kind: 'person', ...from }, html: escapeHtml(text) }, at);
  }
}

/** Teams waits about so long for a bot. */
const botPatienceMs = 10_000;

/** As Teams does it: over HTTP, with a token that says who sends. */
async function deliver(origin: string, authority: Authority, activity: Activity): Promise<BotAnswer> {
  try {
    const answer = await fetch(origin + paths.bot, {
      method: 'POST',
      headers: { Authorization: `Bearer ${authority.inbound(activity.serviceUrl)}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(botPatienceMs),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  } catch {
    return { status: 504, body: null };
  }
}

export function openTeams({ origin, hasMessages, roleOf, openBot, log }: TeamsOptions): TeamsService {
  const conversations = createConversations(allConversations(), () => new Date());
  if (hasMessages) seed(conversations, new Date());
  const authority = createAuthority(origin);
  const connector = createConnector({ authority, conversations });
  const events = createChatEvents(conversations);
  const routes = createChatRoutes({ origin, conversations, events, toBot: (activity) => deliver(origin, authority, activity) });

  let opened: Promise<LocalBot> | undefined;
  const bot = (): Promise<LocalBot> => {
    opened ??= openBot(authority);
    opened.catch((error: unknown) => {
      log(`The bot could not be started: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      opened = undefined;
    });
    return opened;
  };
  const toBot = (request: IncomingMessage, response: ServerResponse): void => {
    bot().then(
      (open) => open.handle(request, response) || sendText(response, 404, 'There is nothing at this address.'),
      () => sendText(response, 503, 'The bot could not be started.'),
    );
  };

  return {
    handle: (pathname, request, response) => {
      if (authority.handle(pathname, response) || connector(pathname, request, response)) return;
      if (!pathname.startsWith(paths.localChat)) return toBot(request, response);
      const role = roleOf(request);
      if (role === null) return sendText(response, 401, 'Open Framsyn in this browser first.');
      routes(pathname, role, request, response);
    },
    close: async () => {
      events.close();
      await opened?.then((open) => open.close());
    },
  };
}
