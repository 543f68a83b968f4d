/** What is answered, as Teams reads it. */
import type { Card, Hit, Message, Reply } from '../core/answer';

export interface WireAnswer {
  readonly status: number;
  readonly body?: unknown;
}

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';
const attachment = (card: Card): { contentType: string; content: Card } => ({ contentType: adaptiveCard, content: card });
/** Teams reads HTML in the text of such a card. With an unseen sign behind it a `<` begins no tag there, and stands as it is everywhere. */
const withoutTags = (text: string): string => text.replace(/<(?=[a-z/!?])/gi, '<\u2060');
/** In the list of hits and over the compose box; without `tap`, which would make a client ask for something that is here already. */
const preview = ({ title, text }: { readonly title: string; readonly text: string }): object => ({
  contentType: 'application/vnd.microsoft.card.thumbnail',
  content: { title: withoutTags(title), text: withoutTags(text) },
});

const result = (hits: readonly Hit[]): WireAnswer => ({
  status: 200,
  body: {
    composeExtension: { type: 'result', attachmentLayout: 'list', attachments: hits.map((hit) => ({ ...attachment(hit.card), preview: preview(hit) })) },
  },
});
const task = (type: 'continue' | 'message', value: unknown): WireAnswer => ({ status: 200, body: { task: { type, value } } });
/** The outer status says that the action arrived, the inner one what became of it. */
const acted = (statusCode: number, type: string, value: unknown): WireAnswer => ({ status: 200, body: { statusCode, type, value } });

type Writers = { readonly [Kind in Reply['kind']]: (reply: Extract<Reply, { readonly kind: Kind }>) => WireAnswer };

const writers: Writers = {
  dialogUrl: ({ title, url }) => task('continue', { title, url, fallbackUrl: url, width: 'medium', height: 'large' }),
  dialogCard: ({ title, card }) => task('continue', { title, card: attachment(card), width: 'medium', height: 'medium' }),
  dialogMessage: ({ text }) => task('message', text),
  composeCard: ({ card, preview: { title, text } }) => result([{ card, title, text }]),
  hits: ({ hits }) => result(hits),
  searchMessage: ({ text }) => ({ status: 200, body: { composeExtension: { type: 'message', text } } }),
  replaceCard: ({ card }) => acted(200, adaptiveCard, card),
  cardMessage: ({ text }) => acted(200, 'application/vnd.microsoft.activity.message', text),
  // Said in the conversation; the invoke itself has nothing more to show.
  messages: () => ({ status: 200 }),
  nothing: () => ({ status: 200 }),
  refused: ({ status, text }) => ({ status, body: { error: { code: String(status), message: text } } }),
};

export function writeReply<Kind extends Reply['kind']>(reply: Extract<Reply, { readonly kind: Kind }>): WireAnswer {
  const write: (reply: Extract<Reply, { readonly kind: Kind }>) => WireAnswer = writers[reply.kind as Kind];
  return write(reply);
}

/** A message as an activity. A text beside a card is what the notification says. */
export const activityOf = (message: Message): object =>
  message.card === undefined
    ? { type: 'message', text: message.text, textFormat: 'plain' }
    : { type: 'message', attachments: [attachment(message.card)], ...(message.text !== undefined && { summary: message.text }) };

/** What came too late for an invoke, as it can still be said in private; what only makes sense in place is not said. */
export function saidLater(reply: Reply): readonly Message[] {
  if (reply.kind === 'dialogMessage' || reply.kind === 'cardMessage') return [{ text: reply.text }];
  if (reply.kind === 'composeCard' || reply.kind === 'replaceCard') return [{ card: reply.card }];
  return reply.kind === 'messages' ? reply.messages : [];
}
