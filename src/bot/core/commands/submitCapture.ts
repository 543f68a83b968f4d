/** A dialog was sent: by the web part, which has saved the spaning as the person, or by the card form, which has saved nothing yet. */
import { savedCard } from '../cards/outcomes';
import { keep } from '../keep';
import { undo } from '../undo';
import { readSubmitted } from '../submitted';
import { messageLinkOf } from '../../../domain/chat/suggestDraft';
import { answer } from '../turn';
import type { Command } from '../turn';

export const submitCapture: Command<'submitCapture'> = async ({ data, message }, turn) => {
  const submitted = readSubmitted(data);
  if (submitted === undefined) return answer({ kind: 'refused', status: 400, text: 'The dialog sent neither a saved item nor the form.' });
  if (submitted.kind === 'saved') {
    return answer({ kind: 'composeCard', card: savedCard(turn, submitted), preview: { title: turn.t('bot.saved.heading'), text: submitted.title } });
  }
  if (submitted.kind === 'undo') return undo(submitted.id, turn, 'dialog');
  // Teams sends the message along once more; the form's own data is what a client that does not has.
  const link = messageLinkOf(message?.link);
  const context = { ...submitted.context, ...(message === undefined ? {} : { messageId: message.id }), ...(link === undefined ? {} : { messageLink: link }) };
  return keep(turn, { ...submitted, context }, 'dialog');
};
