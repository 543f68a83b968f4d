/** What a form begins with, in words of the person's language. */
import type { ChatDraft } from '../../domain/chat/draft';
import { suggestDraft } from '../../domain/chat/suggestDraft';
import type { SharedMessage } from './incoming';
import { dayText } from './moments';
import type { Turn } from './turn';

/** "Meddelande i Teams, 8 september 2026"; without the day when Teams does not tell it. Never who wrote it. */
function sourceOf({ t, locale, incoming }: Turn, createdAt: string | undefined): string {
  const moment = new Date(createdAt ?? '');
  if (Number.isNaN(moment.getTime())) return t('bot.source.message');
  return t('bot.source.messageOn', { date: dayText(moment, locale, incoming.timeZone) });
}

export const emptyDraft: ChatDraft = { title: '', seen: '', source: '' };

export const suggestFrom = (message: SharedMessage, turn: Turn): ChatDraft =>
  suggestDraft(message, { source: sourceOf(turn, message.createdAt), cut: turn.t('bot.cut') });
