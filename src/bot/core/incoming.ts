/**
 * What has happened in Teams, as plain values: the adapter reads the activity, checks its shape and its sender, and
 * nothing of the wire is left. Texts are as people wrote them, HTML and all.
 */
import type { Locale } from '../../i18n/locale';

export interface Sender {
  readonly tenantId: string;
  /** Entra's object id: the one thing that Teams says of everybody. */
  readonly personId: string;
  /** As Teams writes it; never logged, never kept. */
  readonly name: string;
  /** Teams' own id of the person in this conversation (`29:…`), for the roster. */
  readonly teamsId: string;
}

export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  /** Where the connector of this conversation answers. */
  readonly serviceUrl: string;
}

/** The message that somebody chose "…" on. */
export interface SharedMessage {
  readonly id: string;
  /** HTML as Teams has it, or plain text. At most 28 KB come. */
  readonly body: string;
  readonly contentType: 'html' | 'text';
  /** ISO 8601, when Teams says it. */
  readonly createdAt?: string;
  readonly link?: string;
}

/** From where the action was chosen. */
export type ActionContext = 'message' | 'compose' | 'commandBox';

export type Happening =
  | { readonly kind: 'openCapture'; readonly from: ActionContext; readonly message?: SharedMessage }
  /** The dialog's `submit`, or the card form's fields: whatever was sent. */
  | { readonly kind: 'submitCapture'; readonly data: unknown; readonly message?: SharedMessage }
  /** `command` undefined: clients that do not name it. */
  | { readonly kind: 'search'; readonly command: 'method' | 'bank' | undefined; readonly text: string; readonly skip: number; readonly count: number }
  | { readonly kind: 'link'; readonly url: string }
  /** Mentions of the bot are taken away. */
  | { readonly kind: 'message'; readonly text: string }
  /** Action.Execute on a card of ours. */
  | { readonly kind: 'cardAction'; readonly verb: string; readonly data: unknown }
  /** The app was added, here, by this person. */
  | { readonly kind: 'installed' }
  /** An invoke that we have no answer for; `name` as Teams calls it. */
  | { readonly kind: 'unknown'; readonly name: string };

export interface Incoming {
  /** The activity's id: the same one twice is the same happening. */
  readonly id: string;
  /** Made by the adapter; goes with every call and every line of the log. */
  readonly correlationId: string;
  readonly sender: Sender;
  readonly conversation: Conversation;
  readonly locale: Locale;
  /** The person's IANA time zone, when Teams tells it (`localTimezone`, or the entity `clientInfo`): which day it is, until when one may undo. */
  readonly timeZone?: string;
  /** `cards`: a client that shows no web part as a dialog (telephones), or the switch says so. */
  readonly dialogs: 'webPart' | 'cards';
  readonly what: Happening;
}
