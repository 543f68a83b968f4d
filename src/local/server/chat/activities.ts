/** The activities that Teams makes of what people do, with everything that a bot reads of them. */
import { randomUUID } from 'node:crypto';
import { messageLink } from '../../content/conversationIds';
import { botChat } from '../../content/team';
import { botAppId, tenantId } from '../../content/tenant';
import { localUsers } from '../../content/users';
import type { LocalRole } from '../../roles';
import type { JsonObject } from '../reply';
import type { ChatConversation, ChatMessage } from './conversations';
import { activityText } from './html';

export const botTeamsId = `28:${botAppId}`;
export const teamsIdOf = (role: LocalRole): string => `29:${localUsers[role].aadObjectId}`;

/** Where and how somebody sits: what the frame says of itself. */
export interface Client {
  readonly kind: 'web' | 'phone';
  readonly locale: 'sv-SE' | 'en-US';
}

export interface Doing {
  readonly conversation: ChatConversation;
  readonly role: LocalRole;
  readonly client: Client;
  /** Where the connector answers. */
  readonly serviceUrl: string;
}

export type Activity = JsonObject & { readonly type: string; readonly serviceUrl: string };

const countries = { 'sv-SE': 'SE', 'en-US': 'US' } as const;
const platforms = { web: 'Web', phone: 'iOS' } as const satisfies Record<Client['kind'], string>;
const country = (locale: Client['locale']): string => countries[locale];

/** What every activity has. In a channel the conversation names the post, and channelData the channel and its team. */
function common({ conversation, role, client, serviceUrl }: Doing, post?: string): JsonObject & { serviceUrl: string } {
  const { kind, id } = conversation;
  const { aadObjectId, title } = localUsers[role];
  const now = new Date().toISOString();
  return {
    channelId: 'msteams',
    serviceUrl,
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/Stockholm',
    locale: client.locale,
    from: { id: teamsIdOf(role), name: title, aadObjectId },
    recipient: { id: botTeamsId, name: botChat.name },
    conversation: {
      id: kind === 'channel' && post !== undefined ? `${id};messageid=${post}` : id,
      conversationType: kind,
      tenantId,
      ...(kind === 'personal' ? {} : { isGroup: true, name: conversation.title }),
    },
    channelData: {
      tenant: { id: tenantId },
      ...(kind === 'channel' ? { channel: { id }, team: { id: '19:team@thread.tacv2' }, teamsChannelId: id, teamsTeamId: '19:team@thread.tacv2' } : {}),
    },
  };
}

const clientInfo = ({ client }: Doing): JsonObject => ({
  type: 'clientInfo',
  locale: client.locale,
  country: country(client.locale),
  platform: platforms[client.kind],
  timezone: 'Europe/Stockholm',
});

/** Somebody said something to the bot. */
export function messageActivity(doing: Doing, message: ChatMessage): Activity {
  const html = message.html ?? '';
  const mention = `<at>${botChat.name}</at>`;
  const mentions = html.includes(mention) ? [{ type: 'mention', mentioned: { id: botTeamsId, name: botChat.name }, text: mention }] : [];
  return {
    ...common(doing, message.id),
    type: 'message',
    id: message.id,
    text: activityText(html),
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: html }],
    entities: [...mentions, clientInfo(doing)],
  };
}

/** What Teams adds to the value of an action that was chosen on a message. */
function messagePayload(conversation: ChatConversation, message: ChatMessage): JsonObject {
  const { from } = message;
  const isPerson = from.kind === 'person';
  return {
    id: message.id,
    messageType: 'message',
    createdDateTime: message.at.toISOString(),
    importance: 'normal',
    locale: 'sv-se',
    linkToMessage: messageLink(conversation.id, message.id),
    from: isPerson
      ? { user: { userIdentityType: 'aadUser', id: from.aadObjectId, displayName: from.name }, device: null, conversation: null, application: null }
      : { application: { applicationIdentityType: 'bot', id: botAppId, displayName: from.name }, device: null, conversation: null, user: null },
    body: { contentType: 'html', content: message.html ?? '' },
    attachments: (message.cards ?? []).map((card) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content: JSON.stringify(card) })),
    mentions: [],
    reactions: [],
  };
}

export interface Invoke {
  readonly name: string;
  readonly value: JsonObject;
  /** The message that the action was chosen on, or that holds the card. */
  readonly message?: ChatMessage;
}

export function invokeActivity(doing: Doing, { name, value, message }: Invoke): Activity {
  const isOnMessage = message !== undefined && name.startsWith('composeExtension/');
  return {
    ...common(doing, message?.replyTo ?? message?.id),
    type: 'invoke',
    id: `f:${randomUUID()}`,
    name,
    value: isOnMessage ? { ...value, messagePayload: messagePayload(doing.conversation, message) } : value,
    entities: [clientInfo(doing)],
    // A card's own message.
    ...(message === undefined || isOnMessage ? {} : { replyToId: message.id }),
  };
}

/** The person added the app to their own chats: Teams sends one when the app is there. */
export function installActivity(doing: Doing): Activity {
  return { ...common(doing), type: 'installationUpdate', id: `f:${randomUUID()}`, action: 'add', entities: [clientInfo(doing)] };
}
