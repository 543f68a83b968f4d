/** A conversation's place in the frame. What it is made of comes when the first one is opened: a tab waits for none of it. */
import { element } from '../chrome/dom';
import { messagesIn } from '../chrome/preferences';
import type { ConversationPlace } from './routes';
import type { Content, Surroundings } from './surroundings';

export function openConversation(place: ConversationPlace, around: Surroundings, isNarrow: () => boolean): Content {
  const text = messagesIn(around.settings().language);
  const view = element('div', { class: 'app', id: 'app', tabindex: '-1' }, element('p', { class: 'wait', role: 'status' }, text.loadingChat));
  let isClosed = false;
  let running: { goTo(message: string): void; close(): void } | null = null;
  let message = place.message;
  void import('./chat/conversationView').then(
    ({ showConversation }) => {
      if (!isClosed) running = showConversation(view, { ...place, message }, around, isNarrow);
    },
    () => void (view.textContent = text.chatFailed),
  );
  return {
    view,
    // Its colours are the frame's own, and change with them.
    themeChanged: () => undefined,
    goTo: (next) => {
      message = next;
      running?.goTo(next);
    },
    close: () => {
      isClosed = true;
      running?.close();
    },
  };
}
