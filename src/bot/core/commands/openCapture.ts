/** "Ny spaning" was chosen: the web part as a dialog, with a draft to begin from; the same form as a card where that is not to be had. */
import type { Answer } from '../answer';
import { formAt } from '../keep';
import { emptyDraft, suggestFrom } from '../suggest';
import { answer, soon } from '../turn';
import type { Command, Turn } from '../turn';

const dialogWith = ({ t, ports, locale }: Turn, draftId: string | undefined): Answer =>
  answer({ kind: 'dialogUrl', title: t('bot.capture'), url: ports.links.capture(draftId, locale) });

export const openCapture: Command<'openCapture'> = async ({ message }, turn) => {
  const { incoming, ports } = turn;
  const draft = message === undefined ? emptyDraft : suggestFrom(message, turn);
  const { title, seen, source, messageLink } = draft;
  const asCard = (): Answer =>
    formAt(turn, 'dialog', {
      values: { title, seen, source },
      ...(messageLink === undefined ? {} : { messageLink }),
      ...(message === undefined ? {} : { messageId: message.id }),
    });
  if (incoming.dialogs === 'cards') return asCard();
  if (message === undefined) return dialogWith(turn, undefined);
  const kept = await soon(turn, ports.drafts.keep(draft, incoming.sender, incoming.id));
  return kept.done && kept.value.ok ? dialogWith(turn, kept.value.value.id) : asCard();
};
