/** What is said in the frame's chats and channels: in memory, for as long as this process runs. */
import type { ConversationKind } from '../../content/conversationIds';
import type { LocalRole } from '../../roles';

/** Who says something: somebody of the tenant, or the bot. */
export type ChatSender =
  { readonly kind: 'person'; readonly aadObjectId: string; readonly name: string; readonly role?: LocalRole } | { readonly kind: 'bot'; readonly name: string };

export interface Said {
  readonly from: ChatSender;
  /** Sanitised. */
  readonly html?: string;
  readonly cards?: readonly object[];
  /** The post that this answers. */
  readonly replyTo?: string;
}

export interface ChatMessage extends Said {
  /** As Teams numbers messages: milliseconds, each later than the one before. */
  readonly id: string;
  readonly at: Date;
}

export interface ChatConversation {
  /** In our own addresses. */
  readonly key: string;
  /** As Teams names it. */
  readonly id: string;
  readonly kind: ConversationKind;
  readonly title: string;
  /** Whose personal chat it is. */
  readonly owner?: LocalRole;
}

/** What one card has become for one person: the answer to Action.Execute changes it for whoever pressed, until the message changes. */
type Refreshed = Map<LocalRole, readonly object[]>;
interface Kept {
  message: ChatMessage;
  readonly refreshed: Refreshed;
}

const largestConversation = 300;

export interface Conversations {
  visibleTo(role: LocalRole): readonly ChatConversation[];
  /** By Teams' id of it; a channel's may name a post (`19:…@thread.tacv2;messageid=…`). */
  byId(id: string): ChatConversation | undefined;
  /** Oldest first; `for`: with the cards as they are for this person. */
  messages(conversation: ChatConversation, role: LocalRole): readonly ChatMessage[];
  message(conversation: ChatConversation, id: string): ChatMessage | undefined;
  say(conversation: ChatConversation, said: Said, at?: Date): ChatMessage;
  /** False: there is no such message. */
  change(conversation: ChatConversation, id: string, said: Said): boolean;
  remove(conversation: ChatConversation, id: string): boolean;
  refreshCard(conversation: ChatConversation, id: string, role: LocalRole, card: object): void;
  /** Returns the function that stops listening. */
  onChange(listener: (conversation: ChatConversation) => void): () => void;
}

export function createConversations(all: readonly ChatConversation[], now: () => Date): Conversations {
  const kept = new Map<ChatConversation, Kept[]>(all.map((conversation) => [conversation, []]));
  const listeners = new Set<(conversation: ChatConversation) => void>();
  const changed = (conversation: ChatConversation): void => listeners.forEach((listener) => listener(conversation));
  const messagesOf = (conversation: ChatConversation): Kept[] => kept.get(conversation) ?? [];
  const find = (conversation: ChatConversation, id: string): Kept | undefined => messagesOf(conversation).find(({ message }) => message.id === id);
  let lastId = 0;
  return {
    visibleTo: (role) => all.filter(({ owner }) => owner === undefined || owner === role),
    byId: (id) => all.find((conversation) => conversation.id === id.split(';', 1)[0]),
    messages: (conversation, role) => messagesOf(conversation).map(({ message, refreshed }) => ({ ...message, cards: refreshed.get(role) ?? message.cards })),
    message: (conversation, id) => find(conversation, id)?.message,
    say: (conversation, said, at = now()) => {
      lastId = Math.max(lastId + 1, at.getTime());
      const message = { ...said, id: String(lastId), at };
      const messages = messagesOf(conversation);
      messages.push({ message, refreshed: new Map() });
      messages.splice(0, messages.length - largestConversation);
      changed(conversation);
      return message;
    },
    change: (conversation, id, said) => {
      const found = find(conversation, id);
      if (found === undefined) return false;
      const { at, replyTo } = found.message;
      found.message = { ...said, id, at, replyTo };
      found.refreshed.clear();
      changed(conversation);
      return true;
    },
    remove: (conversation, id) => {
      const messages = messagesOf(conversation);
      const index = messages.findIndex(({ message }) => message.id === id);
      if (index < 0) return false;
      messages.splice(index, 1);
      changed(conversation);
      return true;
    },
    refreshCard: (conversation, id, role, card) => {
      const found = find(conversation, id);
      if (found === undefined) return;
      found.refreshed.set(role, [card]);
      changed(conversation);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
