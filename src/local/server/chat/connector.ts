/** The Bot Connector's REST API, as far as a bot of ours uses it: what the bot says comes into the frame by it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { botChat } from '../../content/team';
import { tenantId } from '../../content/tenant';
import { localUsers } from '../../content/users';
import { paths } from '../../paths';
import { localRoles } from '../../roles';
import type { LocalRole } from '../../roles';
import { isObject, readObject, sendJson, sendText } from '../reply';
import type { JsonObject } from '../reply';
import { teamsIdOf } from './activities';
import type { Authority } from './authority';
import type { ChatConversation, Conversations, Said } from './conversations';
import { escapeHtml } from './html';

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';
/** Teams takes messages of about 100 KB from a bot. */
const largestActivity = 128 * 1024;

export interface ConnectorParts {
  readonly authority: Pick<Authority, 'isFromBot'>;
  readonly conversations: Conversations;
}

/** An answer: a status and what goes with it. Text is a complaint. */
type Answer = readonly [status: number, body: object | string];
const missing: Answer = [404, { error: { code: 'ConversationNotFound', message: 'There is no such conversation or activity.' } }];
const notEmulated = (what: string): Answer => [501, `This connector does not know ${what}.`];

/** What an activity of the bot's says; a string names what there is no emulation of. */
function saidIn({ text, textFormat, attachments }: JsonObject): Said | string {
  const cards: object[] = [];
  for (const attachment of Array.isArray(attachments) ? (attachments as readonly unknown[]) : []) {
    if (!isObject(attachment) || attachment['contentType'] !== adaptiveCard || !isObject(attachment['content'])) return 'attachments but Adaptive Cards';
    cards.push(attachment['content']);
  }
  const isText = typeof text === 'string' && text !== '';
  // Without a format a text is Markdown, which no bot of ours writes.
  if (isText && textFormat !== 'plain') return 'texts but plain ones';
  return { from: { kind: 'bot', name: botChat.name }, cards, ...(isText && { html: escapeHtml(text).replace(/\n/g, '<br>') }) };
}

const isMember = (conversation: ChatConversation, role: LocalRole): boolean => conversation.owner === undefined || conversation.owner === role;

/** A line of the roster. */
function accountOf(role: LocalRole): JsonObject {
  const { aadObjectId, email, title } = localUsers[role];
  return { id: teamsIdOf(role), name: title, objectId: aadObjectId, aadObjectId, email, userPrincipalName: email, tenantId, userRole: 'user' };
}

const roleWithId = (id: unknown): LocalRole | undefined => localRoles.find((role) => id === teamsIdOf(role) || id === localUsers[role].aadObjectId);

type Call = (conversation: ChatConversation, rest: readonly string[], body: JsonObject) => Answer;

function callsOf({ conversations }: ConnectorParts): Readonly<Record<string, Call>> {
  const post = (conversation: ChatConversation, activity: JsonObject, replyTo: string | undefined): Answer => {
    if (activity['type'] === 'typing') return [200, { id: String(Date.now()) }];
    if (activity['type'] !== 'message') return notEmulated(`activities of type ${String(activity['type'])}`);
    const said = saidIn(activity);
    return typeof said === 'string' ? notEmulated(said) : [201, { id: conversations.say(conversation, { ...said, replyTo }).id }];
  };
  const roster = (conversation: ChatConversation): readonly JsonObject[] => localRoles.filter((role) => isMember(conversation, role)).map(accountOf);
  return {
    'POST activities': (conversation, [id], body) => post(conversation, body, id),
    'PUT activities': (conversation, [id = ''], body) => {
      const said = saidIn(body);
      if (typeof said === 'string') return notEmulated(said);
      return conversations.change(conversation, id, said) ? [200, { id }] : missing;
    },
    'DELETE activities': (conversation, [id = '']) => (conversations.remove(conversation, id) ? [200, {}] : missing),
    'GET members': (conversation, [id]) => {
      if (id === undefined) return [200, roster(conversation)];
      const role = roleWithId(id);
      return role === undefined || !isMember(conversation, role) ? missing : [200, accountOf(role)];
    },
    'GET pagedmembers': (conversation) => [200, { members: roster(conversation) }],
  };
}

/** A bot may begin no conversation but the one with a person who has the app; that is there already, and found. */
function createConversation({ conversations }: ConnectorParts, body: JsonObject): Answer {
  const [member, ...others]: readonly unknown[] = Array.isArray(body['members']) ? body['members'] : [];
  if (body['isGroup'] === true || others.length > 0 || !isObject(member)) return notEmulated('conversations with anybody but one person');
  const role = roleWithId(member['id']);
  const found = role && conversations.visibleTo(role).find(({ owner }) => owner === role);
  if (found === undefined) return [403, { error: { code: 'BotNotInConversationRoster', message: 'The app is not there for this person.' } }];
  const { activity } = body;
  if (!isObject(activity)) return [201, { id: found.id }];
  const said = saidIn(activity);
  return typeof said === 'string' ? notEmulated(said) : [201, { id: found.id, activityId: conversations.say(found, said).id }];
}

const beginning = `${paths.connector}/v3/conversations`;
const unreadable: Answer = [400, 'The body is no JSON object, is too large, or the address cannot be read.'];

async function bodyOf(request: IncomingMessage): Promise<JsonObject | null> {
  return request.method === 'POST' || request.method === 'PUT' ? readObject(request, largestActivity) : {};
}

/** Answers what is under the connector's address; false for any other path. Only the bot's own token is let in. */
export function createConnector(parts: ConnectorParts): (pathname: string, request: IncomingMessage, response: ServerResponse) => boolean {
  const calls = callsOf(parts);
  const inConversation = (pathname: string, method: string, body: JsonObject): Answer => {
    const [id = '', what = '', ...rest] = pathname.split('/').map(decodeURIComponent);
    const name = `${method} ${what.toLowerCase()}`;
    const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
    if (call === undefined || rest.length > 1) return notEmulated(`${method} here`);
    const conversation = parts.conversations.byId(id);
    // In a channel the conversation's id may name the post that is answered.
    const post = method === 'POST' ? /;messageid=(\d+)$/.exec(id)?.[1] : undefined;
    return conversation === undefined ? missing : call(conversation, rest.length === 0 && post !== undefined ? [post] : rest, body);
  };
  const answer = async (pathname: string, request: IncomingMessage): Promise<Answer> => {
    const { method = 'GET', url = '' } = request;
    if (!parts.authority.isFromBot(request.headers.authorization)) return [401, 'Only the bot itself talks here.'];
    if (url.includes('isTargetedActivity=true')) return notEmulated('messages that only one of several people sees');
    const body = await bodyOf(request);
    if (body === null) return unreadable;
    if (pathname === beginning && method === 'POST') return createConversation(parts, body);
    return inConversation(pathname.slice(beginning.length + 1), method, body);
  };
  return (pathname, request, response) => {
    if (!pathname.startsWith(`${paths.connector}/`)) return false;
    answer(pathname, request)
      .catch(() => unreadable)
      .then(([status, body]) => (typeof body === 'string' ? sendText(response, status, body) : sendJson(response, status, body)));
    return true;
  };
}
