/** The API of the frame's chats: what was said, saying something, and what Teams hands on to the bot. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { botChat } from '../../content/team';
import { localUsers } from '../../content/users';
import { paths } from '../../paths';
import type { LocalRole } from '../../roles';
import { isObject, readObject, sendJson, sendText } from '../reply';
import type { JsonObject } from '../reply';
import { installActivity, invokeActivity, messageActivity } from './activities';
import type { Activity, Client, Doing } from './activities';
import { isSafeCard } from './card';
import type { ChatConversation, ChatMessage, Conversations, Said } from './conversations';
import type { ChatEvents } from './events';
import { sanitiseHtml, withMentions } from './html';

/** Teams' own limit of a message is 28 KB; a card form with every field full stays under this. */
const largestBody = 96 * 1024;
const largestHtml = 28 * 1024;

export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
}
export interface ChatParts {
  /** 'http://localhost:4300' */
  readonly origin: string;
  readonly conversations: Conversations;
  readonly events: ChatEvents;
  /** Signs an activity and gives it to the bot. */
  readonly toBot: (activity: Activity) => Promise<BotAnswer>;
}

function shown(message: ChatMessage, role: LocalRole): object {
  const { id, from, at, html, cards, replyTo } = message;
  const isBot = from.kind === 'bot';
  return { id, from: { name: from.name, isMe: !isBot && from.role === role, isBot }, at: at.toISOString(), html, cards, replyTo };
}

function everything({ conversations }: ChatParts, role: LocalRole): object {
  return {
    conversations: conversations.visibleTo(role).map((conversation) => ({
      key: conversation.key,
      kind: conversation.kind,
      title: conversation.title,
      messages: conversations.messages(conversation, role).map((message) => shown(message, role)),
    })),
  };
}

const textOf = (body: JsonObject, key: string): string | undefined => {
  const value = body[key];
  return typeof value === 'string' ? value : undefined;
};

const localeOf = (text: string | null | undefined): Client['locale'] => (text?.toLowerCase().startsWith('en') === true ? 'en-US' : 'sv-SE');
const clientIn = (body: JsonObject): Client => ({ kind: body['client'] === 'phone' ? 'phone' : 'web', locale: localeOf(textOf(body, 'locale')) });

type Act = (doing: Doing, body: JsonObject, response: ServerResponse) => void | Promise<void>;

function saidIn({ role }: Doing, body: JsonObject, origin: string): Said | null {
  const { card } = body;
  const html = withMentions(sanitiseHtml(textOf(body, 'html') ?? '', origin), botChat.name);
  if (html.length > largestHtml || (card !== undefined && !isSafeCard(card, origin))) return null;
  if (html.trim() === '' && card === undefined) return null;
  const { aadObjectId, title } = localUsers[role];
  return {
    from: { kind: 'person', aadObjectId, name: title, role },
    ...(html.trim() === '' ? {} : { html }),
    ...(isObject(card) ? { cards: [card] } : {}),
  };
}

/** A bot hears all of its personal chat, and of other conversations what mentions it. */
const isForBot = ({ kind }: ChatConversation, { html }: Said): boolean =>
  html !== undefined && (kind === 'personal' || html.includes(`<at>${botChat.name}</at>`));

function actsOf({ origin, conversations, toBot }: ChatParts): Readonly<Record<string, Act>> {
  return {
    messages: (doing, body, response) => {
      const said = saidIn(doing, body, origin);
      if (said === null) return sendText(response, 400, 'A message is HTML of at most 28 KB, or an Adaptive Card whose links are web addresses.');
      const message = conversations.say(doing.conversation, said);
      sendJson(response, 201, { id: message.id });
      // What the bot says to it comes by the connector, as in Teams.
      if (isForBot(doing.conversation, said)) void toBot(messageActivity(doing, message));
    },
    invoke: async (doing, body, response) => {
      const [name, value, id] = [textOf(body, 'name'), body['value'], textOf(body, 'message')];
      if (name === undefined || !isObject(value)) return sendText(response, 400, 'An invoke has a name and a value.');
      const message = id === undefined ? undefined : conversations.message(doing.conversation, id);
      if (id !== undefined && message === undefined) return sendText(response, 404, 'There is no such message.');
      const answer = await toBot(invokeActivity(doing, { name, value, message }));
      const card = name === 'adaptiveCard/action' ? cardIn(answer.body) : undefined;
      if (message !== undefined && card !== undefined) conversations.refreshCard(doing.conversation, message.id, doing.role, card);
      sendJson(response, 200, answer);
    },
  };
}

/** The card that an Action.Execute was answered with: it takes the place of the one that was acted on, for whoever acted. */
function cardIn(body: unknown): object | undefined {
  if (!isObject(body) || body['statusCode'] !== 200 || body['type'] !== 'application/vnd.microsoft.card.adaptive') return undefined;
  return isObject(body['value']) ? body['value'] : undefined;
}

const address = new RegExp(`^${paths.localChat}/([\\w-]+)/([a-z]+)$`);

/** Answers the frame of a person who is signed in. Origin and SameSite both say that it is our own page that asks. */
export function createChatRoutes(parts: ChatParts): (pathname: string, role: LocalRole, request: IncomingMessage, response: ServerResponse) => void {
  const { origin, conversations, events, toBot } = parts;
  const acts = actsOf(parts);
  const serviceUrl = origin + paths.connector;
  const welcomed = new Set<LocalRole>();

  /** The app is added to a person's chats when they are first looked at; the bot's welcome comes a moment later. */
  const install = (role: LocalRole, locale: Client['locale']): void => {
    const conversation = conversations.visibleTo(role).find(({ owner }) => owner === role);
    if (conversation === undefined || welcomed.has(role)) return;
    welcomed.add(role);
    const installing = toBot(installActivity({ conversation, role, client: { kind: 'web', locale }, serviceUrl }));
    // A bot that could not be reached is told again at the next look.
    void installing.then(({ status }) => status >= 500 && welcomed.delete(role));
  };

  const act = async (pathname: string, role: LocalRole, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, key, name = ''] = address.exec(pathname) ?? [];
    const conversation = conversations.visibleTo(role).find((each) => each.key === key);
    const does = Object.hasOwn(acts, name) ? acts[name] : undefined;
    if (conversation === undefined || does === undefined) return sendText(response, 404, 'There is no such conversation.');
    const body = await readObject(request, largestBody);
    if (body === null) return sendText(response, 400, 'The body is no JSON object, or is too large.');
    await does({ conversation, role, client: clientIn(body), serviceUrl }, body, response);
  };

  return (pathname, role, request, response) => {
    // A browser names the page's origin on every POST, and on a GET from elsewhere.
    const asker = request.headers.origin ?? (request.method === 'GET' ? origin : undefined);
    if (asker !== origin) return sendText(response, 403, 'Only a page of this server talks here.');
    if (request.method === 'POST') return void act(pathname, role, request, response).catch(() => sendText(response, 500, 'This failed.'));
    if (request.method !== 'GET') return sendText(response, 405, 'GET or POST.', { Allow: 'GET, POST' });
    if (pathname === `${paths.localChat}/events`) return events.stream(role, response);
    if (pathname !== paths.localChat) return sendText(response, 404, 'There is nothing at this address.');
    install(role, localeOf(new URL(request.url ?? '', origin).searchParams.get('locale')));
    sendJson(response, 200, everything(parts, role));
  };
}
