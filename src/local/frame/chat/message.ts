/** One message: who, when, what, its cards, and what can be done with it. */
import { element, icon } from '../../chrome/dom';
import { locales, say } from '../../chrome/preferences';
import type { ChatMessage } from './api';
import type { CardAction } from './cards';
import type { ChatClient } from './client';
import { menuButton } from './menu';
import { problem } from './modal';
import { safeHtml } from './safeHtml';
import { openAddress } from './task';

export interface MessageEvents {
  /** "Lägg till spaning" was chosen. */
  readonly addSignal: (message: ChatMessage, opener: HTMLElement) => void;
  /** The bot has answered an action on the card with another card. */
  readonly cardReplaced: (message: ChatMessage, card: object) => void;
}

/** Where the people of the local edition are, as the bot is told too. */
const timeZone = 'Europe/Stockholm';

/** The hour alone for what was said today; twenty-four of them in English too, as the cards say it. */
export function timeOf(at: string, locale: string, now = new Date()): string {
  const date = new Date(at);
  const dayOf = (moment: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
  const day: Intl.DateTimeFormatOptions = dayOf(date) === dayOf(now) ? {} : { weekday: 'short', day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(date);
}

const initials = (name: string): string => name.slice(0, 2);

function copy(text: string, { around, words }: ChatClient): void {
  void navigator.clipboard.writeText(text).then(
    () => around.say(words.copied),
    () => around.say(words.notCopied),
  );
}

/** The card, and under it what its last action came to. */
function cardView(message: ChatMessage, card: object, client: ChatClient, events: MessageEvents): HTMLElement {
  const { words } = client;
  const result = element('div', { class: 'card-result' });
  const holder = element('div', { class: 'card-place' }, element('p', { class: 'card-wait' }, words.dialogWaits), result);
  let isBusy = false;
  const execute = async (action: CardAction): Promise<void> => {
    // Not disabled meanwhile: that would take the focus away from whoever pressed.
    if (isBusy) return;
    isBusy = true;
    result.replaceChildren(element('p', { role: 'status' }, words.dialogSends));
    const answer = await client.invoke('adaptiveCard/action', { action, trigger: 'manual' }, message.id);
    isBusy = false;
    if (answer.kind === 'card') return events.cardReplaced(message, answer.card);
    if (answer.kind === 'text') return result.replaceChildren(element('p', { role: 'status' }, answer.text));
    if (answer.kind === 'nothing') return result.replaceChildren();
    result.replaceChildren(problem(words.actionFailed, words.again, () => void execute(action)));
    result.querySelector('button')?.focus();
  };
  void import('./cards').then(
    ({ drawCard }) => {
      const drawn = drawCard(card, { execute: (action) => void execute(action), openUrl: (address) => openAddress(client, address) }, words);
      holder.replaceChildren(drawn, result);
    },
    () => holder.replaceChildren(element('p', {}, words.cardUnreadable)),
  );
  return holder;
}

/** What a screen reader is told of a new message. */
export function plainText(message: ChatMessage, { words }: ChatClient): string {
  return safeHtml(message.html ?? '', window.location.origin).textContent || words.aCard;
}

export function messageView(message: ChatMessage, client: ChatClient, events: MessageEvents): HTMLElement {
  const { words, around } = client;
  const { origin } = window.location;
  const { name, isMe, isBot } = message.from;
  const time = timeOf(message.at, locales[around.settings().language]);
  const more = element(
    'button',
    { type: 'button', class: 'plain message-more', 'aria-label': say(words.moreOf, { name: isMe ? words.me : name, time }) },
    icon('more'),
  );
  const text = element('div', { class: 'message-text' });
  if (message.html !== undefined) text.append(safeHtml(message.html, origin));
  const menu = menuButton(more, words.moreActions, [
    { label: words.addSignal, chosen: () => events.addSignal(message, more) },
    {
      label: words.copyText,
      chosen: () => copy([...bubble.querySelectorAll<HTMLElement>('.message-text, .card')].map((one) => one.innerText).join('\n'), client),
    },
  ]);
  const bubble = element(
    'div',
    { class: 'bubble' },
    element(
      'p',
      { class: 'byline' },
      element('strong', {}, name),
      isBot ? element('span', { class: 'badge' }, words.bot) : null,
      element('time', { datetime: message.at }, time),
    ),
    message.html === undefined ? null : text,
    ...(message.cards ?? []).map((card) => cardView(message, card, client, events)),
  );
  return element(
    'li',
    { class: 'message', id: `m-${message.id}`, tabindex: '-1', 'data-mine': isMe, 'data-bot': isBot },
    element('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(name)),
    bubble,
    menu,
  );
}
