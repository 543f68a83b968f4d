/** A modal dialog by the browser's own means: the focus goes in, stays in, and comes back to whatever opened it. */
import './chat.css';
import { element, icon } from '../../chrome/dom';

export interface Modal {
  readonly dialog: HTMLDialogElement;
  readonly body: HTMLElement;
  /** Resolves once it is closed, however that came about. */
  readonly closed: Promise<void>;
  setTitle(title: string): void;
  close(): void;
}

let made = 0;

export function openModal(opener: HTMLElement | null, title: string, closeLabel: string, kind: 'task' | 'palette' = 'task'): Modal {
  const id = `modal-${++made}`;
  const heading = element('h2', { id, tabindex: '-1' }, title);
  const closer = element('button', { class: 'plain', type: 'button', 'aria-label': closeLabel }, icon('close'));
  const body = element('div', { class: 'modal-body' });
  const dialog = element(
    'dialog',
    { class: `modal ${kind}`, 'aria-modal': 'true', 'aria-labelledby': id },
    element('div', { class: 'modal-head' }, heading, closer),
    body,
  );
  closer.addEventListener('click', () => dialog.close());
  // A search field would take the first Escape to empty itself.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !(event.target instanceof HTMLInputElement && event.target.type === 'search')) return;
    event.preventDefault();
    dialog.close();
  });
  const closed = new Promise<void>((resolve) =>
    dialog.addEventListener('close', () => {
      dialog.remove();
      // The message that the menu belonged to may have been drawn anew meanwhile.
      if (opener?.isConnected === true) opener.focus();
      else document.querySelector<HTMLElement>('#app')?.focus();
      resolve();
    }),
  );
  document.body.append(dialog);
  dialog.showModal();
  heading.focus();
  return { dialog, body, closed, setTitle: (text) => void (heading.textContent = text), close: () => dialog.close() };
}

/** A sentence about what did not work, with the way on. */
export function problem(text: string, again: string, retry: () => void): HTMLElement {
  const button = element('button', { type: 'button' }, again);
  button.addEventListener('click', retry);
  return element('div', { class: 'problem', role: 'alert' }, element('p', {}, text), button);
}
