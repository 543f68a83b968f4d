/** Teams' command box: Framsyn's commands from anywhere in the frame. */
import { element } from '../../chrome/dom';
import { botChat, chats, team } from '../../content/team';
import { addressOf } from '../routes';
import type { Surroundings } from '../surroundings';
import type { Hit } from './answers';
import { chatClient, conversationInView } from './client';
import type { SearchCommand } from './client';
import { attachTo } from './composeState';
import { openModal } from './modal';
import { openSearch } from './searchPane';
import { openTask } from './task';

function addressOfConversation(key: string): string {
  const chat = chats.find((one) => one.key === key);
  const channel = team.channels.find((one) => one.key === key);
  return addressOf(channel !== undefined ? { kind: 'posts', channel, message: '' } : { kind: 'chat', chat: chat ?? botChat, message: '' });
}

export function showCommandBox(opener: HTMLElement, around: Surroundings, isNarrow: () => boolean): void {
  const key = conversationInView();
  const client = chatClient(key, around, isNarrow);
  const { words } = client;
  const modal = openModal(opener, words.command, words.close, 'palette');
  const field = element('input', { type: 'search', autocomplete: 'off', 'aria-describedby': 'command-hint' });

  /** The card goes to the conversation that is open, or to the person's chat with the bot. */
  const take = (attached: Hit): void => {
    around.open(addressOfConversation(key));
    attachTo(around.settings().role, key, attached);
  };
  const search = (command: SearchCommand): void => {
    const text = field.value;
    modal.close();
    void modal.closed.then(() => openSearch(client, command, opener, text, take));
  };
  const start = (): void => {
    modal.close();
    void modal.closed.then(() => openTask(client, { opener, context: 'commandBox', take }));
  };
  const row = (label: string, chosen: () => void): HTMLElement => {
    const button = element('button', { type: 'button', class: 'hit' }, element('strong', {}, label), element('span', {}, words.extension));
    button.addEventListener('click', chosen);
    return element('li', {}, button);
  };
  modal.body.append(
    element('label', { class: 'search' }, element('span', {}, words.searchFor), field),
    element('p', { class: 'search-status', id: 'command-hint' }, words.commandHint),
    element(
      'ul',
      { class: 'results' },
      row(words.newSignal, start),
      row(words.findMethod, () => search('findMethod')),
      row(words.searchBank, () => search('searchBank')),
    ),
  );
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) search('searchBank');
  });
  field.focus();
}
