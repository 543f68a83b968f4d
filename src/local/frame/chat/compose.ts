/** The compose box: what one writes, the extension's menu, and the card that goes with the message. */
import { element, icon } from '../../chrome/dom';
import { say } from '../../chrome/preferences';
import type { Hit } from './answers';
import { sayIn } from './api';
import type { ChatClient } from './client';
import { keepCompose, onAttached, readCompose } from './composeState';
import { menuButton } from './menu';
import { problem } from './modal';
import { htmlOf } from './safeHtml';
import { openSearch } from './searchPane';
import { openAddress, openTask } from './task';

export interface Compose {
  readonly view: HTMLElement;
  attach(hit: Hit): void;
  close(): void;
}

/** Whether Teams would ask the bot for a card of this link: the manifest's domains, which here is this origin, and our deep links. */
function unfurledLink(text: string): string | null {
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  if (link === undefined || !URL.canParse(link)) return null;
  const { origin, pathname } = new URL(link);
  return origin === window.location.origin || (origin === 'https://teams.microsoft.com' && pathname.startsWith('/l/entity/')) ? link : null;
}

/** The card that goes along, with a way to take it away; without its buttons, for it is not sent yet. */
function attachment({ card, title }: Hit, client: ChatClient, removed: () => void): HTMLElement {
  const { words } = client;
  const remove = element('button', { type: 'button', class: 'plain', 'aria-label': words.removeCard }, icon('close'));
  remove.addEventListener('click', removed);
  const inside = element('div', {}, title);
  void import('./cards').then(({ drawCard }) =>
    inside.replaceChildren(drawCard({ ...card, actions: undefined }, { execute: () => undefined, openUrl: (address) => openAddress(client, address) }, words)),
  );
  return element('div', { class: 'attached', role: 'group', 'aria-label': words.attached }, inside, remove);
}

export function composeBox(client: ChatClient, name: string): Compose {
  const { words, around, key } = client;
  const owner = around.settings().role;
  let attached: Hit | null = null;
  const text = element('textarea', { rows: '1', placeholder: words.compose, 'aria-label': say(words.composeTo, { name }) });
  const trouble = element('div', {});
  const preview = element('div', {});
  const sendButton = element('button', { type: 'submit', class: 'plain', 'aria-label': words.send }, icon('send'));
  const extension = element('button', { type: 'button', class: 'plain' }, icon('app'), words.extension);

  const keep = (): void => keepCompose(owner, key, { text: text.value, attached });
  const drawPreview = (): void => {
    const removed = (): void => {
      setCard(null);
      text.focus();
    };
    preview.replaceChildren(...(attached === null ? [] : [attachment(attached, client, removed)]));
  };
  const setCard = (hit: Hit | null): void => {
    attached = hit;
    keep();
    drawPreview();
  };
  const attach = (hit: Hit): void => {
    setCard(hit);
    text.focus();
  };
  const restore = (): void => {
    const kept = readCompose(owner, key);
    text.value = kept.text;
    attached = kept.attached;
    drawPreview();
  };

  let isSending = false;
  const send = async (): Promise<void> => {
    const html = htmlOf(text.value.trim());
    if (isSending || (html === '' && attached === null)) return;
    isSending = true;
    trouble.replaceChildren();
    const said = { ...client.facts(), ...(html === '' ? {} : { html }), ...(attached === null ? {} : { card: attached.card }) };
    const answer = await sayIn(key, said);
    isSending = false;
    if (!answer.ok) {
      trouble.replaceChildren(problem(words.notSent, words.again, () => void send()));
      return;
    }
    text.value = '';
    setCard(null);
    text.focus();
  };
  const unfurl = async (link: string): Promise<void> => {
    const answer = await client.invoke('composeExtension/queryLink', { url: link });
    const hit = answer.kind === 'hits' ? answer.hits[0] : undefined;
    if (hit === undefined || attached !== null || !text.value.includes(link)) return;
    setCard(hit);
    around.say(words.linkPreview);
  };

  text.addEventListener('input', keep);
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  });
  text.addEventListener('paste', ({ clipboardData }) => {
    const link = unfurledLink(clipboardData?.getData('text/plain') ?? '');
    if (link !== null) void unfurl(link);
  });
  const menu = menuButton(extension, words.extension, [
    { label: words.newSignal, chosen: () => openTask(client, { opener: extension, context: 'compose', take: attach }) },
    { label: words.findMethod, chosen: () => openSearch(client, 'findMethod', extension, '', attach) },
    { label: words.searchBank, chosen: () => openSearch(client, 'searchBank', extension, '', attach) },
  ]);
  const view = element('form', { class: 'compose' }, trouble, preview, text, element('div', { class: 'tools' }, menu, sendButton));
  view.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  restore();
  const close = onAttached(() => {
    restore();
    text.focus();
  });
  return { view, attach, close };
}
