/** The extension's action: what the bot answers is a dialog, and what the dialog submits goes back to the bot. */
import { element } from '../../chrome/dom';
import { hostApp } from '../appHost';
import type { HostedApp } from '../appHost';
import type { BotAnswer, Hit } from './answers';
import { commands } from './client';
import type { ChatClient, CommandContext } from './client';
import { openModal, problem } from './modal';
import type { Modal } from './modal';

export interface TaskStart {
  readonly opener: HTMLElement;
  readonly context: CommandContext;
  /** The message that it was chosen on. */
  readonly message?: string;
  /** A card for the compose box, once the dialog is closed. */
  readonly take: (hit: Hit) => void;
}
type Step = 'open' | 'form' | 'page';

export function openTask(client: ChatClient, { opener, context, message, take }: TaskStart): void {
  const { words, around } = client;
  const modal = openModal(opener, words.newSignal, words.close);
  const status = element('p', { class: 'task-status', role: 'status' });
  const trouble = element('div', {});
  const content = element('div', { class: 'task-content' });
  modal.body.append(status, trouble, content);
  let stopPage = (): void => undefined;
  let isClosed = false;
  void modal.closed.then(() => {
    isClosed = true;
    stopPage();
  });

  /** What failed can be asked again just so; what stands in the dialog stays there. */
  const ask = async (step: Step, more: object): Promise<void> => {
    status.textContent = step === 'open' ? words.dialogWaits : words.dialogSends;
    trouble.replaceChildren();
    content.inert = true;
    const name = step === 'open' ? 'composeExtension/fetchTask' : 'composeExtension/submitAction';
    const value = {
      commandId: context === 'message' ? commands.addSignal : commands.newSignal,
      commandContext: context,
      context: { theme: around.settings().theme },
      ...more,
    };
    const answer = await client.invoke(name, value, message);
    if (isClosed) return;
    content.inert = false;
    status.textContent = '';
    show(answer, step, () => void ask(step, more));
  };
  const submit = (step: Step, data: unknown): void => void ask(step, { data });

  const fail = (step: Step, again: () => void): void => {
    const text = { open: words.dialogFailed, form: words.submitFailed, page: words.resultFailed }[step];
    trouble.replaceChildren(problem(text, words.again, again));
    trouble.querySelector('button')?.focus();
  };
  const place = (view: HTMLElement): void => {
    stopPage();
    stopPage = () => undefined;
    content.replaceChildren(view);
  };

  const showForm = async (card: object, again: () => void): Promise<void> => {
    const cards = await import('./cards').catch(() => null);
    if (cards === null) return fail('open', again);
    place(cards.drawCard(card, { execute: () => undefined, submit: (data) => submit('form', data), openUrl: leaveTo }, words));
    (content.querySelector<HTMLElement>('input, textarea, select') ?? content.querySelector('button'))?.focus();
  };
  const leaveTo = (address: string): void => {
    modal.close();
    openAddress(client, address);
  };
  const showPage = (url: string): void => {
    const { view, iframe, host } = dialogPage(url, client, modal, (data) => submit('page', data));
    place(view);
    stopPage = host.stop;
    iframe.focus();
  };
  const showText = (text: string): void => {
    place(closingText(text, words.close, modal));
    content.querySelector('button')?.focus();
  };

  const show = (answer: BotAnswer, step: Step, again: () => void): void => {
    switch (answer.kind) {
      case 'form':
        modal.setTitle(answer.title || words.newSignal);
        return void showForm(answer.card, again);
      case 'page':
        // A page of another site is not shown: in Teams the manifest's validDomains would stop it.
        if (client.facts().client === 'phone' || new URL(answer.url, window.location.origin).origin !== window.location.origin) return fail(step, again);
        modal.setTitle(answer.title || words.newSignal);
        return showPage(answer.url);
      case 'text':
        return showText(answer.text);
      case 'hits': {
        const [hit] = answer.hits;
        modal.close();
        return void modal.closed.then(() => hit !== undefined && take(hit));
      }
      case 'nothing':
        return step === 'open' ? showText(words.dialogEmpty) : modal.close();
      case 'card':
      case 'failed':
        return fail(step, again);
    }
  };
  void ask('open', {});
}

function dialogPage(source: string, { words, around }: ChatClient, modal: Modal, submitted: (data: unknown) => void): HostedApp {
  const open = (address: string): void => {
    modal.close();
    around.open(address);
  };
  return hostApp({
    source,
    title: words.pageTitle,
    surface: () => ({ kind: 'dialog', sub: '' }),
    around: { ...around, open },
    located: () => undefined,
    submitted,
  });
}

/** What the bot says last: it is read out, and one closes it. */
function closingText(text: string, close: string, modal: Modal): HTMLElement {
  const closer = element('button', { type: 'button', class: 'primary' }, close);
  closer.addEventListener('click', () => modal.close());
  return element('div', { class: 'task-message' }, element('p', { role: 'status' }, text), closer);
}

/** A link that a card opens: in the frame when it is one of its places, in a new tab otherwise. */
export function openAddress({ around }: Pick<ChatClient, 'around'>, address: string): void {
  if (!around.openLink(address)) window.open(address, '_blank', 'noopener,noreferrer');
}
