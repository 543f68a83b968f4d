/** What tests ask of a card. */
import type { Answer, Card } from '../../../src/bot/core/answer';

export type Part = Readonly<Record<string, unknown>> & { readonly type: string };
export const bodyOf = (card: Card): readonly Part[] => card['body'] as readonly Part[];
export const actionsOf = (card: Card): readonly Part[] => (card['actions'] ?? []) as readonly Part[];

function textOf(part: Part): readonly string[] {
  if (part.type === 'TextBlock') return [String(part['text'])];
  return part.type === 'RichTextBlock' ? [(part['inlines'] as readonly { readonly text: string }[]).map(({ text }) => text).join('')] : [];
}
/** What a person reads on it, line by line. */
export const readOf = (card: Card): readonly string[] => bodyOf(card).flatMap(textOf);

export const input = (card: Card, id: string): Part => bodyOf(card).find((part) => part['id'] === id) as Part;
export const filled = (card: Card): Readonly<Record<string, unknown>> =>
  Object.fromEntries(['title', 'seen', 'source'].map((id) => [id, input(card, id)['value'] ?? '']));
export const action = (card: Card, type: string, index = 0): Part => actionsOf(card).filter((one) => one.type === type)[index] as Part;

/** The card of an answer, whichever way it comes. */
export function cardOf({ reply }: Answer): Card {
  if (reply.kind === 'dialogCard' || reply.kind === 'composeCard' || reply.kind === 'replaceCard') return reply.card;
  const first = reply.kind === 'messages' ? reply.messages[0]?.card : reply.kind === 'hits' ? reply.hits[0]?.card : undefined;
  if (first === undefined) throw new Error(`No card in ${JSON.stringify(reply)}`);
  return first;
}

/** What a client sends when somebody has filled in a form and chosen its first button. */
export const send = (card: Card, written: object = {}): object => ({
  ...filled(card),
  ...JSON.parse(JSON.stringify((actionsOf(card)[0] as Part)['data'])),
  ...written,
});
