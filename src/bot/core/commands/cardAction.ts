/** A button on a card of ours. */
import type { Answer } from '../answer';
import { submitVerb } from '../cards/captureForm';
import { followVerb, undoVerb } from '../cards/outcomes';
import { keep } from '../keep';
import { follow } from '../notices';
import { idIn, readSubmitted } from '../submitted';
import { answer } from '../turn';
import { undo } from '../undo';
import type { Command, Turn } from '../turn';

const refused = (text: string): Answer => answer({ kind: 'refused', status: 400, text });

async function submitted(data: unknown, turn: Turn): Promise<Answer> {
  const read = readSubmitted(data);
  return read?.kind === 'form' ? keep(turn, read, 'card') : refused('The card sent no form.');
}

async function undone(data: unknown, turn: Turn): Promise<Answer> {
  const id = idIn(data);
  return id === undefined ? refused('The button to undo has no id.') : undo(id, turn, 'card');
}

const verbs: Readonly<Record<string, (data: unknown, turn: Turn) => Promise<Answer>>> = {
  [undoVerb]: undone,
  [submitVerb]: submitted,
  [followVerb]: async (_data, turn) => answer({ kind: 'cardMessage', text: await follow(turn) }),
};

export const cardAction: Command<'cardAction'> = async ({ verb, data }, turn) =>
  Object.hasOwn(verbs, verb) ? (verbs[verb] as (typeof verbs)[string])(data, turn) : refused('A button with a verb that no card of ours has.');
