/** An unconfirmed spaning is taken out of the inbox again, by whoever put it there. */
import type { Answer, Card, Message, Reply } from './answer';
import { undoneCard } from './cards/outcomes';
import type { InboxFault, Outcome } from './ports';
import { answer, soon } from './turn';
import type { Turn } from './turn';

type NotUndone = Outcome<void, InboxFault | 'gone'> & { readonly ok: false };

function reasonOf({ t, incoming }: Turn, { fault, correlationId = incoming.correlationId }: NotUndone): string {
  return fault === 'gone' ? t('bot.undone.gone') : t(`bot.undone.${fault}`, { reference: correlationId });
}

/** Where the button was decides how the answer comes. */
const places = {
  dialog: {
    done: ({ t }: Turn, card: Card): Reply => ({ kind: 'dialogCard', title: t('bot.capture'), card }),
    text: (text: string): Reply => ({ kind: 'dialogMessage', text }),
  },
  card: { done: (_turn: Turn, card: Card): Reply => ({ kind: 'replaceCard', card }), text: (text: string): Reply => ({ kind: 'cardMessage', text }) },
} as const;

export async function undo(id: number, turn: Turn, at: keyof typeof places): Promise<Answer> {
  const { ports, incoming, t } = turn;
  const { done, text } = places[at];
  const undoing = ports.inbox.undo(id, incoming.sender, incoming.correlationId);
  const first = await soon(turn, undoing);
  if (first.done) return answer(first.value.ok ? done(turn, undoneCard(turn)) : text(reasonOf(turn, first.value)));
  const later = undoing.then((undone): readonly Message[] => [undone.ok ? { card: undoneCard(turn) } : { text: reasonOf(turn, undone) }]);
  return { reply: text(t('bot.undone.later')), later };
}
