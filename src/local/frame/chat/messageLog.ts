/** The messages of a conversation: the newest is in view, unless one reads further up. */
import { element, icon } from '../../chrome/dom';
import { say } from '../../chrome/preferences';
import type { ChatMessage } from './api';
import type { ChatClient } from './client';
import { messageView, plainText } from './message';
import type { MessageEvents } from './message';

export interface MessageLog {
  readonly view: HTMLElement;
  update(messages: readonly ChatMessage[]): void;
  /** Brings one message into view and gives it the focus; false: it is not here. */
  show(id: string): boolean;
  close(): void;
}

interface Drawn {
  readonly json: string;
  readonly view: HTMLElement;
}

/** So near the end is at the end. */
const nearEnd = 48;
const longestSaid = 200;

export function messageLog(client: ChatClient, name: string, empty: string, addSignal: MessageEvents['addSignal']): MessageLog {
  const { words } = client;
  const list = element('ol', { class: 'messages' });
  const nobody = element('p', { class: 'nobody' }, empty);
  const log = element('div', { class: 'log', role: 'region', tabindex: '0', 'aria-label': say(words.messagesIn, { name }) }, list);
  const toNewest = element('button', { type: 'button', class: 'to-newest', hidden: true }, icon('down'), words.toNewest);
  const announcement = element('p', { class: 'unseen', role: 'status' });
  let drawn = new Map<string, Drawn>();
  let isFirst = true;
  let isAtEnd = true;
  let lastTop = 0;

  const toEnd = (): void => {
    isAtEnd = true;
    log.scrollTop = log.scrollHeight;
    lastTop = log.scrollTop;
  };
  log.addEventListener('scroll', () => {
    // What grows below moves nothing; only who reads further up goes up.
    if (log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd) isAtEnd = true;
    else if (log.scrollTop < lastTop) isAtEnd = false;
    lastTop = log.scrollTop;
    if (isAtEnd) toNewest.hidden = true;
  });
  toNewest.addEventListener('click', () => {
    toEnd();
    log.focus();
  });
  // Cards come a moment after their messages, and windows change.
  const watcher = new ResizeObserver(() => isAtEnd && toEnd());
  watcher.observe(list);
  watcher.observe(log);

  const events: MessageEvents = {
    addSignal,
    cardReplaced: (message, card) => {
      const current = drawn.get(message.id);
      if (current !== undefined) redraw(current, { ...message, cards: [card] });
    },
  };
  /** Whoever pressed a button in the old one finds the focus in the new one. */
  const redraw = (current: Drawn, message: ChatMessage): Drawn => {
    const hadFocus = current.view.contains(document.activeElement);
    const next = { json: JSON.stringify(message), view: messageView(message, client, events) };
    current.view.replaceWith(next.view);
    drawn.set(message.id, next);
    if (hadFocus) next.view.focus();
    return next;
  };
  const add = (message: ChatMessage): Drawn => {
    const made = { json: JSON.stringify(message), view: messageView(message, client, events) };
    list.append(made.view);
    if (message.from.isMe) isAtEnd = true;
    if (isFirst || message.from.isMe) return made;
    announcement.textContent = say(words.newMessage, { name: message.from.name, text: plainText(message, client).slice(0, longestSaid) });
    toNewest.hidden = isAtEnd;
    return made;
  };

  const update = (messages: readonly ChatMessage[]): void => {
    const before = drawn;
    drawn = new Map();
    for (const message of messages) {
      const known = before.get(message.id);
      before.delete(message.id);
      if (known === undefined) drawn.set(message.id, add(message));
      else drawn.set(message.id, known.json === JSON.stringify(message) ? known : redraw(known, message));
    }
    before.forEach(({ view }) => view.remove());
    if (messages.length === 0) log.append(nobody);
    else nobody.remove();
    if (isAtEnd) toEnd();
    isFirst = false;
  };

  return {
    view: element('div', { class: 'log-place' }, log, toNewest, announcement),
    update,
    show: (id) => {
      const view = drawn.get(id)?.view;
      isAtEnd = view === undefined && isAtEnd;
      view?.scrollIntoView({ block: 'center' });
      view?.focus({ preventScroll: true });
      return view !== undefined;
    },
    close: () => watcher.disconnect(),
  };
}
