/** What the bot's core asks of the world. Every fault is a value; nothing here throws for what can happen in a normal week. */
import type { ChatDraft, DraftClaim } from '../../domain/chat/draft';
import type { Locale } from '../../i18n/locale';
import type { Conversation, Sender } from './incoming';
import type { Message } from './answer';

export type Outcome<T, Fault extends string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault; readonly correlationId?: string };

/** Drafts of messages, for ten minutes. Two stores keep these promises under one contract suite: in process, and Azure Table Storage. */
export interface DraftStore {
  /** The same `key` (an activity's id) gives the same draft, however often it is sent. `id`: 256 random bits, base64url. */
  keep(draft: ChatDraft, owner: Pick<Sender, 'tenantId' | 'personId'>, key: string): Promise<Outcome<{ readonly id: string }, 'unavailable'>>;
  /** Once. `gone`: no such draft, too old, taken already, or somebody else's: the four are not told apart to whoever asks. */
  take(id: string, claim: DraftClaim): Promise<Outcome<ChatDraft, 'gone' | 'unavailable'>>;
}

/** Who asked to hear what becomes of their spaningar. */
export interface Subscriber {
  readonly tenantId: string;
  readonly personId: string;
  /** As SharePoint knows the person, in lower case: what the author of a spaning is compared with. */
  readonly email: string;
  readonly conversation: Conversation;
  readonly locale: Locale;
}
export interface SubscriptionStore {
  add(subscriber: Subscriber): Promise<Outcome<void, 'unavailable'>>;
  remove(person: Pick<Subscriber, 'tenantId' | 'personId'>): Promise<Outcome<void, 'unavailable'>>;
  all(): Promise<Outcome<readonly Subscriber[], 'unavailable'>>;
}

/** A spaning as it came from the card form or the command, on its way to the inbox. */
export interface Arrival {
  readonly title: string;
  readonly seen: string;
  readonly source: string;
  readonly messageLink?: string;
  readonly messageId?: string;
}
/**
 * noAccess: the person is unknown on the site, or the bot has no right to the inbox (`who` tells which in the log).
 * busy: throttled or away for longer than anybody waits. refused: the server did not take the values.
 * behind: the site has no inbox, or one of an earlier version, until its owner has upgraded it.
 */
export type InboxFault = 'noAccess' | 'busy' | 'refused' | 'behind';
export interface Inbox {
  /** Into the inbox as the person's own row, unconfirmed. `key` (the activity's id) makes it once. */
  keep(arrival: Arrival, sender: Sender, conversation: Conversation, key: string, correlationId: string): Promise<Outcome<{ readonly id: number }, InboxFault>>;
  /** Takes an unconfirmed row of this person away again. `gone`: confirmed already, thrown away, or not theirs. */
  undo(id: number, sender: Sender, correlationId: string): Promise<Outcome<void, InboxFault | 'gone'>>;
}

export const bankKinds = ['methods', 'knowledge', 'publications', 'questions', 'trends', 'signals'] as const;
export type BankKind = (typeof bankKinds)[number];
export interface BankItem {
  readonly kind: BankKind;
  readonly id: number;
  readonly title: string;
  /** A sentence or two of what it says, plain text. */
  readonly text: string;
  /** Short facts in words of the person's language: '45–90 min', '6–20 personer', 'Teknik'. */
  readonly facts: readonly string[];
}
/** What the bot may read of the bank. `off`: it was given no right to read; `busy`: SharePoint does not answer in time. */
export interface Bank {
  /** Best first; `text` empty: the newest. */
  search(
    command: 'method' | 'bank',
    text: string,
    page: { readonly skip: number; readonly count: number },
    locale: Locale,
  ): Promise<Outcome<readonly BankItem[], 'off' | 'busy'>>;
  item(kind: BankKind, id: number, locale: Locale): Promise<Outcome<BankItem, 'off' | 'busy' | 'gone'>>;
}

/** Addresses; the app's own places are as in ui/links/places.ts. */
export interface Links {
  /** The capture web part as a dialog, with a draft to begin from or without. */
  capture(draftId: string | undefined, locale: Locale): string;
  /** A place of the app (`/spaningar?visa=4`, `/spana?bekrafta=7`, `/spana?angra=4`) as a link that Teams opens in its tab. */
  place(url: string): string;
  /** The item that an address of ours shows; undefined for any other address. */
  itemAt(url: string): { readonly kind: BankKind; readonly id: number } | undefined;
}

/** Says something to one person in private; `unreachable`: the app is not there for them. */
export interface Messenger {
  /** `teamsId`: as the conversation knows them, where they have just written; else its roster is asked. */
  say(
    to: Pick<Subscriber, 'tenantId' | 'personId' | 'conversation'> & Partial<Pick<Sender, 'teamsId'>>,
    message: Message,
    correlationId: string,
  ): Promise<Outcome<void, 'unreachable'>>;
  /** How SharePoint knows the person; the roster of the conversation tells. */
  emailOf(sender: Sender, conversation: Conversation): Promise<Outcome<string, 'unreachable'>>;
}

export interface BotPorts {
  readonly drafts: DraftStore;
  readonly inbox: Inbox;
  readonly bank: Bank;
  readonly links: Links;
  readonly messenger: Messenger;
  /** Undefined: notices are off, and the bot says so when asked. */
  readonly subscriptions?: SubscriptionStore;
  readonly now: () => Date;
  /** Resolves after so many milliseconds; the core's only wait, so that tests need none. */
  readonly after: (milliseconds: number) => Promise<void>;
}
