/** One happening on its way through the core: what happened, what to ask, and the words of the person's language. */
import { createText, swedish } from '../../i18n';
import type { Catalogue, FieldWords, Text } from '../../i18n';
import { botWords } from '../../i18n/bot';
import { english } from '../../i18n/en';
import type { sv } from '../../i18n/sv';
import type { Locale } from '../../i18n/locale';
import type { Answer, Message, Reply } from './answer';
import type { Happening, Incoming } from './incoming';
import type { BotPorts } from './ports';

interface Words {
  readonly t: Text<typeof botWords.sv>['t'];
  /** The common catalogue: the form's problems, the columns' names. */
  readonly common: { readonly t: Text<typeof sv>['t']; readonly field: (list: string, field: string) => FieldWords | undefined };
}
export interface Turn extends Words {
  readonly incoming: Incoming;
  readonly ports: BotPorts;
  readonly locale: Locale;
}

function wordsOf(locale: Locale, { messages, lists }: Catalogue): Words {
  const common = createText<typeof sv>(locale, messages);
  return { t: createText<typeof botWords.sv>(locale, botWords[locale]).t, common: { t: common.t, field: (list, field) => lists[list]?.[field] } };
}
/** Made once: the rules of plurals cost more than an answer. */
const words: Readonly<Record<Locale, Words>> = { sv: wordsOf('sv', swedish), en: wordsOf('en', english) };

export const turnOf = (incoming: Incoming, ports: BotPorts): Turn => ({ incoming, ports, locale: incoming.locale, ...words[incoming.locale] });

/** What answers one kind of happening. */
export type Command<K extends Happening['kind']> = (what: Extract<Happening, { readonly kind: K }>, turn: Turn) => Promise<Answer>;

export const answer = (reply: Reply): Answer => ({ reply });
export const say = (...messages: readonly Message[]): Answer => ({ reply: { kind: 'messages', messages } });

/** Teams waits for five seconds and its store asks for two; what is not done by then is told afterwards. */
const patience = 1500;
/** For what is done after a first wait. */
export const littlePatience = 400;

export type Soon<T> = { readonly done: true; readonly value: T } | { readonly done: false };

/** The value, if it comes while the person still waits. */
export const soon = <T>({ ports }: Turn, coming: Promise<T>, milliseconds = patience): Promise<Soon<T>> =>
  Promise.race([coming.then((value): Soon<T> => ({ done: true, value })), ports.after(milliseconds).then((): Soon<T> => ({ done: false }))]);
