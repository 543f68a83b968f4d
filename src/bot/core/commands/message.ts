/** Something was written to the bot: `spana <text>`, a few words that it knows, or anything else. */
import { plainText } from '../../../domain/chat/plainText';
import { seenOf, titleOf } from '../../../domain/chat/suggestDraft';
import { signals } from '../../../schema/lists/signals';
import { validateChange, validateDraft } from '../../../schema/validate';
import type { Answer } from '../answer';
import type { CaptureValues } from '../fieldWords';
import { helpText } from '../help';
import { formAt, keep } from '../keep';
import { dayText } from '../moments';
import { subscribe, unsubscribe } from '../notices';
import { say } from '../turn';
import type { Command, Turn } from '../turn';

/** Both languages are understood whatever Teams is set to. */
const capture = /^(?:spana|spaning|signal|report)(?=$|[\s:,–-])[\s:,–-]*/i;

/**
 * The first line or sentence is the headline and the rest what was seen; all of it, when the rest alone would say too
 * little or the headline had to be cut.
 */
function valuesOf({ t, locale, ports, incoming }: Turn, text: string): CaptureValues {
  const title = titleOf(text);
  const rest = text.startsWith(title) ? text.slice(title.length).replace(/^[.!?…]?\s+/, '') : '';
  const isEnough = validateChange(signals, { seen: rest }).length === 0;
  return {
    title,
    seen: seenOf(isEnough ? rest : text, t('bot.cut')),
    source: t('bot.source.own', { date: dayText(ports.now(), locale, incoming.timeZone) }),
  };
}

function captureText(turn: Turn, text: string): Promise<Answer> | Answer {
  const values = valuesOf(turn, text);
  const context = { messageId: turn.incoming.id };
  if (validateDraft(signals, values).length === 0) return keep(turn, { values, context }, 'command');
  // A message cannot open a dialog, so the form comes into the chat.
  return formAt(turn, 'command', { values, ...context, intro: turn.t(text === '' ? 'bot.form.empty' : 'bot.form.short') });
}

type Word = (turn: Turn) => Promise<Answer> | Answer;
const help: Word = (turn) => say({ text: helpText(turn, 'bot.help') });
const words: Readonly<Record<string, Word>> = {
  hjälp: help,
  hjalp: help,
  help: help,
  '?': help,
  'meddela mig': subscribe,
  'notify me': subscribe,
  'sluta meddela': unsubscribe,
  stop: unsubscribe,
  stopp: unsubscribe,
};

export const message: Command<'message'> = async ({ text }, turn) => {
  const written = plainText(text);
  if (capture.test(written)) return captureText(turn, written.replace(capture, ''));
  const word =
    written.length > 40
      ? written
      : written
          .toLowerCase()
          .replace(/\s+/g, ' ')
          .replace(/(?<=.)[.!?]+$/, '');
  return Object.hasOwn(words, word) ? (words[word] as Word)(turn) : say({ text: helpText(turn, 'bot.puzzled') });
};
