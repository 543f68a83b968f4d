/** What the bot does about it, as plain values: the adapter puts them on the wire. */

/** An Adaptive Card 1.5 as JSON; @microsoft/teams.cards has its types. */
export type Card = Readonly<Record<string, unknown>> & { readonly type: 'AdaptiveCard' };

export type Message = { readonly text: string; readonly card?: undefined } | { readonly card: Card; readonly text?: string };

/** `title` and `text` are people's own words as they are: where the wire reads markup, the adapter escapes them. */
export interface Hit {
  readonly card: Card;
  readonly title: string;
  readonly text: string;
}

export type Reply =
  /** The web part as a dialog. */
  | { readonly kind: 'dialogUrl'; readonly title: string; readonly url: string }
  /** A form as a card. */
  | { readonly kind: 'dialogCard'; readonly title: string; readonly card: Card }
  /** The dialog closes with a sentence. */
  | { readonly kind: 'dialogMessage'; readonly text: string }
  /** A card into the compose box, which the person sends or not; the preview's words are as a hit's. */
  | { readonly kind: 'composeCard'; readonly card: Card; readonly preview: { readonly title: string; readonly text: string } }
  | { readonly kind: 'hits'; readonly hits: readonly Hit[] }
  /** In place of hits: why there are none, and what to do. */
  | { readonly kind: 'searchMessage'; readonly text: string }
  /** The card that was acted on becomes this one. */
  | { readonly kind: 'replaceCard'; readonly card: Card }
  | { readonly kind: 'cardMessage'; readonly text: string }
  /** Said in the conversation. */
  | { readonly kind: 'messages'; readonly messages: readonly Message[] }
  | { readonly kind: 'nothing' }
  /** Not understood or not allowed; `text` is for the log's reader, without anybody's words in it. */
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 404 | 501; readonly text: string };

export interface Answer {
  readonly reply: Reply;
  /** What takes longer than Teams waits: goes on after the reply, and what it ends in is said to the person in private. */
  readonly later?: Promise<readonly Message[]>;
}
