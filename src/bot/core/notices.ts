/** Whether somebody wants to hear what becomes of their spaningar: nobody does until they have said so. */
import type { Answer } from './answer';
import type { SubscriptionStore } from './ports';
import { say, soon } from './turn';
import type { Turn } from './turn';

/** What to tell somebody who asked for notices, after it is done. */
async function subscribed(turn: Turn, subscriptions: SubscriptionStore): Promise<string> {
  const { ports, incoming, locale, t } = turn;
  const { sender, conversation, correlationId } = incoming;
  // In a chat of several, a message about one person's spaning would be read by all of them.
  if (conversation.kind !== 'personal') return t('bot.notices.personal');
  const email = await soon(turn, ports.messenger.emailOf(sender, conversation));
  if (!email.done || !email.value.ok) return t('bot.notices.unknown', { reference: correlationId });
  const { tenantId, personId } = sender;
  const added = await soon(turn, subscriptions.add({ tenantId, personId, email: email.value.value.toLowerCase(), conversation, locale }));
  return added.done && added.value.ok ? t('bot.notices.on') : t('bot.notices.failed', { reference: correlationId });
}

/** In words, for a message and for a button alike. */
export const follow = async (turn: Turn): Promise<string> =>
  turn.ports.subscriptions === undefined ? turn.t('bot.notices.notHere') : subscribed(turn, turn.ports.subscriptions);

export const subscribe = async (turn: Turn): Promise<Answer> => say({ text: await follow(turn) });

export async function unsubscribe(turn: Turn): Promise<Answer> {
  const { ports, incoming, t } = turn;
  const { subscriptions } = ports;
  if (subscriptions === undefined) return say({ text: t('bot.notices.notHere') });
  const removed = await soon(turn, subscriptions.remove(incoming.sender));
  return say({ text: removed.done && removed.value.ok ? t('bot.notices.off') : t('bot.notices.failed', { reference: incoming.correlationId }) });
}
