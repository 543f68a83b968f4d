/** A conversation in the frame: its messages, as they come, and the compose box under them. */
import { element } from '../../chrome/dom';
import { botChat } from '../../content/team';
import { conversationKey, conversationName } from '../routes';
import type { ConversationPlace } from '../routes';
import type { Surroundings } from '../surroundings';
import { listenTo, readConversation } from './api';
import { chatClient } from './client';
import { composeBox } from './compose';
import { messageLog } from './messageLog';
import { problem } from './modal';
import { openTask } from './task';

export interface RunningConversation {
  goTo(message: string): void;
  close(): void;
}

export function showConversation(place: HTMLElement, at: ConversationPlace, around: Surroundings, isNarrow: () => boolean): RunningConversation {
  const [key, name] = [conversationKey(at), conversationName(at)];
  const client = chatClient(key, around, isNarrow);
  const { words } = client;
  const compose = composeBox(client, name);
  const log = messageLog(client, name, key === botChat.key ? words.emptyBot : words.empty, (message, opener) =>
    openTask(client, { opener, context: 'message', message: message.id, take: compose.attach }),
  );
  const trouble = element('div', {});
  const wait = element('p', { class: 'wait', role: 'status' }, ...(place.querySelector('.wait')?.childNodes ?? []));
  let isClosed = false;
  let wanted = at.message;

  let reading = 0;
  const read = async (): Promise<void> => {
    const mine = ++reading;
    const answer = await readConversation(key, client.facts());
    // The answer to what was asked last is the newest.
    if (isClosed || mine !== reading) return;
    wait.remove();
    if (!answer.ok) {
      trouble.replaceChildren(
        problem(words.unread, words.again, () => {
          trouble.replaceChildren();
          void read();
        }),
      );
      return;
    }
    trouble.replaceChildren();
    log.update(answer.value.messages);
    if (wanted !== '' && log.show(wanted)) wanted = '';
  };
  const stopListening = listenTo(key, () => void read());

  place.replaceChildren(element('div', { class: 'conversation' }, log.view, trouble, compose.view, wait));
  void read();
  return {
    goTo: (message) => {
      wanted = message;
      if (message !== '' && log.show(message)) wanted = '';
    },
    close: () => {
      isClosed = true;
      stopListening();
      log.close();
      compose.close();
    },
  };
}
