/** A button on a card of ours. */
import type { Answer, Message } from '../answer';
import { submitVerb } from '../cards/captureForm';
import { followVerb, undoVerb, undoneCard } from '../cards/outcomes';
import { keep } from '../keep';
import { follow } from '../notices';
import type { InboxFault, Outcome } from '../ports';
import { idIn, readSubmitted } from '../submitted';
import { answer, soon } from '../turn';
import type { Command, Turn } from '../turn';

const refused = (text: string): Answer => answer({ kind: 'refused', status: 400, text });

type Undone = Outcome<void, InboxFault | 'gone'> & { readonly ok: false };

function notUndone({ t, incoming }: Turn, { fault, correlationId = incoming.correlationId }: Undone): string {
  return fault === 'gone' ? t('bot.undone.gone') : t(`bot.undone.${fault}`, { reference: correlationId });
}

async function undo(data: unknown, turn: Turn): Promise<Answer> {
  const { ports, incoming, t } = turn;
  const id = idIn(data);
  if (id === undefined) return refused('The button to undo has no id.');
  const undoing = ports.inbox.undo(id, incoming.sender, incoming.correlationId);
  const first = await soon(turn, undoing);
  if (first.done) {
    return answer(first.value.ok ? { kind: 'replaceCard', card: undoneCard(turn) } : { kind: 'cardMessage', text: notUndone(turn, first.value) });
  }
  const later = undoing.then((undone): readonly Message[] => [undone.ok ? { card: undoneCard(turn) } : { text: notUndone(turn, undone) }]);
  return { reply: { kind: 'cardMessage', text: t('bot.undone.later') }, later };
}

async function submitted(data: unknown, turn: Turn): Promise<Answer> {
  const read = readSubmitted(data);
  return read?.kind === 'form' ? keep(turn, read, 'card') : refused('The card sent no form.');
}

const verbs: Readonly<Record<string, (data: unknown, turn: Turn) => Promise<Answer>>> = {
  [undoVerb]: undo,
  [submitVerb]: submitted,
  [followVerb]: async (_data, turn) => answer({ kind: 'cardMessage', text: await follow(turn) }),
};

export const cardAction: Command<'cardAction'> = async ({ verb, data }, turn) =>
  Object.hasOwn(verbs, verb) ? (verbs[verb] as (typeof verbs)[string])(data, turn) : refused('A button with a verb that no card of ours has.');
