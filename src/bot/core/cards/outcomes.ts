/** The cards that tell what has become of a spaning. */
import { undoMinutes } from '../../../domain/chat/draft';
import { cutAtWord } from '../../../domain/chat/plainText';
import { titleLength } from '../../../domain/chat/suggestDraft';
import type { Card } from '../answer';
import { clockText } from '../moments';
import type { Turn } from '../turn';
import { card, execute, first, heading, literal, openUrl, quiet, sentence, submit } from './parts';

const titleRun = (title: string) => literal(cutAtWord(title, titleLength), { weight: 'Bolder' });

/** Written by the person in Framsyn's own form: nothing but id, title and link, because the card may be sent to others. */
export function savedCard({ t, locale, ports, incoming }: Turn, { itemId, title }: { readonly itemId: number; readonly title: string }): Card {
  const until = new Date(ports.now().getTime() + undoMinutes * 60_000);
  return card(
    locale,
    `${t('bot.saved.heading')}. ${t('bot.card.fallback')}`,
    [heading(t('bot.saved.heading')), titleRun(title), quiet(t('bot.saved.undoUntil', { time: clockText(until, locale, incoming.timeZone) }))],
    [openUrl(t('bot.hit.open'), ports.links.place(`/spaningar?visa=${itemId}`)), openUrl(t('bot.undo'), ports.links.place(`/spana?angra=${itemId}`))],
  );
}

export const undoVerb = 'undo';
/** How a dialog's undo is known: a dialog's card knows Action.Submit alone. */
export const undoMark = 'undo';
export const followVerb = 'follow';

/** In the inbox, until the person has confirmed it. In a chat with others it stays in the dialog: nobody else has anything to do with it. */
export function keptCard({ t, locale, ports, incoming }: Turn, { id, title }: { readonly id: number; readonly title: string }, place: 'dialog' | 'chat'): Card {
  const follow = place === 'chat' && ports.subscriptions !== undefined && incoming.conversation.kind === 'personal';
  return card(
    locale,
    `${t('bot.kept.heading')}. ${t('bot.card.fallback')}`,
    [heading(t('bot.kept.heading')), titleRun(title), sentence(t('bot.kept.text'))],
    [
      first(openUrl(t('bot.kept.confirm'), ports.links.place(`/spana?bekrafta=${id}`))),
      place === 'dialog' ? submit(t('bot.undo'), { form: undoMark, id }) : execute(t('bot.undo'), undoVerb, { id }),
      ...(follow ? [execute(t('bot.notices.follow'), followVerb, {})] : []),
    ],
  );
}

export const undoneCard = ({ t, locale }: Turn): Card =>
  card(locale, `${t('bot.undone.heading')}. ${t('bot.undone.text')}`, [heading(t('bot.undone.heading')), sentence(t('bot.undone.text'))]);
