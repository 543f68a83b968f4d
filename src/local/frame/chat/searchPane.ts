/** The extension's searches: a field, and what the bot found as previews of cards. */
import { element } from '../../chrome/dom';
import { say } from '../../chrome/preferences';
import type { BotAnswer, Hit } from './answers';
import { commands } from './client';
import type { ChatClient, SearchCommand } from './client';
import { openModal, problem } from './modal';

const count = 25;
/** As long as somebody who types pauses between words. */
const pauseMs = 300;

function hitButton({ title, text }: Hit, chosen: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'hit' }, element('strong', {}, title), text === '' ? null : element('span', {}, text));
  button.addEventListener('click', chosen);
  return element('li', {}, button);
}

/** `first`: what is searched for from the start. The hit is handed over once the pane is closed. */
export function openSearch(client: ChatClient, command: SearchCommand, opener: HTMLElement, first: string, take: (hit: Hit) => void): void {
  const { words } = client;
  const modal = openModal(opener, words[command], words.close, 'palette');
  const field = element('input', { type: 'search', value: first, autocomplete: 'off', spellcheck: 'false' });
  const status = element('p', { class: 'search-status', role: 'status' }, words.searchHint);
  const results = element('div', { class: 'results' });
  modal.body.append(element('label', { class: 'search' }, element('span', {}, words.searchFor), field), status, results);

  let asked = 0;
  const search = async (): Promise<void> => {
    const text = field.value.trim();
    const mine = ++asked;
    if (text === '') {
      results.replaceChildren();
      status.textContent = words.searchHint;
      return;
    }
    status.textContent = words.searching;
    const value = { commandId: commands[command], parameters: [{ name: 'text', value: text }], queryOptions: { skip: 0, count } };
    const answer = await client.invoke('composeExtension/query', value);
    // Somebody has typed on: the answer to that is under way.
    if (mine === asked) show(answer);
  };
  const show = (answer: BotAnswer): void => {
    results.replaceChildren();
    status.textContent = '';
    if (answer.kind === 'text') status.textContent = answer.text;
    else if (answer.kind !== 'hits') results.append(problem(words.searchFailed, words.again, () => void search()));
    else if (answer.hits.length === 0) status.textContent = words.noHits;
    else {
      status.textContent = say(words.hits, { count: String(answer.hits.length) });
      results.append(element('ul', {}, ...answer.hits.map((hit) => hitButton(hit, () => choose(hit)))));
    }
  };
  const choose = (hit: Hit): void => {
    modal.close();
    void modal.closed.then(() => take(hit));
  };

  let timer = 0;
  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void search(), pauseMs);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    window.clearTimeout(timer);
    void search();
  });
  field.focus();
  if (first.trim() !== '') void search();
}
