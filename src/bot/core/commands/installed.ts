/** The app was added. In somebody's own chat it says what it can do, once; among several it says one line. */
import { helpText } from '../help';
import { say } from '../turn';
import type { Command } from '../turn';

export const installed: Command<'installed'> = async (_what, turn) =>
  say({ text: turn.incoming.conversation.kind === 'personal' ? helpText(turn, 'bot.hello') : turn.t('bot.hello.channel') });
