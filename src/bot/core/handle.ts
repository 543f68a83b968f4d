/** What the bot does about what happens: one file a command, and none missing. */
import type { Answer } from './answer';
import { cardAction } from './commands/cardAction';
import { installed } from './commands/installed';
import { link } from './commands/link';
import { message } from './commands/message';
import { openCapture } from './commands/openCapture';
import { search } from './commands/search';
import { submitCapture } from './commands/submitCapture';
import type { Happening, Incoming } from './incoming';
import type { BotPorts } from './ports';
import { answer, turnOf } from './turn';
import type { Command } from './turn';

const unknown: Command<'unknown'> = async ({ name }) => answer({ kind: 'refused', status: 501, text: `No answer to ${name.slice(0, 100)}.` });

type Commands = { readonly [K in Happening['kind']]: Command<K> };
const commands = { openCapture, submitCapture, search, link, message, cardAction, installed, unknown } satisfies Commands;

function commandOf<K extends Happening['kind']>(kind: K): Command<K> {
  const table: Commands = commands;
  return table[kind];
}

const run = <K extends Happening['kind']>(what: Extract<Happening, { readonly kind: K }>, incoming: Incoming, ports: BotPorts): Promise<Answer> =>
  commandOf<K>(what.kind as K)(what, turnOf(incoming, ports));

/** The answer to a happening. It is there in time for Teams; what takes longer comes by `later`, which does not fail. */
export const handle = (incoming: Incoming, ports: BotPorts): Promise<Answer> => run(incoming.what, incoming, ports);
