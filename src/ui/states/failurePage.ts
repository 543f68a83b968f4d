/**
 * What stands in the app's place before there is an app: plain elements, without React, Fluent or a theme, because the code
 * that has not come may be theirs. System colours, ground and text together, are legible wherever it stands.
 */
import { bootWords, type BootFailure } from '../../i18n/bootFailure';
import { isCodeGone } from './codeGone';

/** Teams opened the tab, and never said where it stands. */
export class TeamsSilent extends Error {
  public override readonly name = 'TeamsSilent';
}

function reasonOf(problem: unknown): BootFailure {
  if (problem instanceof TeamsSilent) return 'teams';
  if (!window.navigator.onLine) return 'offline';
  return isCodeGone(problem) ? 'gone' : 'broken';
}

function add<K extends keyof HTMLElementTagNameMap>(parent: HTMLElement, name: K, text: string): HTMLElementTagNameMap[K] {
  const element = parent.ownerDocument.createElement(name);
  element.textContent = text;
  parent.append(element);
  return element;
}

export interface Failure {
  readonly locale: string;
  readonly isDark?: boolean;
  readonly problem: unknown;
  /** Begins anew without a reload. */
  readonly again: () => void;
}

/** Why the app does not open, what to do, the text to send, and the ways on. */
export function showFailure(place: HTMLElement, { locale, isDark = false, problem, again }: Failure): void {
  const words = bootWords(locale);
  const reason = reasonOf(problem);
  const [heading, text] = words[reason];
  place.textContent = '';
  const page = add(place, 'div', '');
  page.setAttribute('role', 'alert');
  page.style.cssText =
    `color-scheme:${isDark ? 'dark' : 'light'};` +
    'background:Canvas;color:CanvasText;font:14px/20px "Segoe UI",system-ui,sans-serif;padding:24px;max-width:640px;overflow-wrap:anywhere';
  add(page, 'h1', heading).style.cssText = 'font-size:20px;line-height:28px;margin:0 0 8px';
  add(page, 'p', text);
  const begin = (): void => {
    window.removeEventListener('online', begin);
    again();
  };
  const isReload = reason === 'gone' || reason === 'broken';
  const button = add(page, 'button', isReload ? words.reload : words.again);
  button.type = 'button';
  button.style.cssText = 'font:inherit;min-height:44px;padding:0 16px';
  button.onclick = isReload ? () => window.location.reload() : begin;
  if (reason === 'offline') window.addEventListener('online', begin);
  else {
    const said = problem instanceof Error ? problem.message : String(problem);
    add(page, 'p', words.send);
    add(page, 'p', [words.message, heading, said, window.location.href, new Date().toISOString()].join('\n')).style.cssText =
      'white-space:pre-line;border:1px solid;padding:12px';
  }
}

/** Says after a while that something is on its way, unless it has come. Returns the function that stops. */
export function sayWaiting(place: HTMLElement, locale: string): () => void {
  let words: HTMLElement | undefined;
  const timer = window.setTimeout(() => {
    place.textContent = '';
    words = add(place, 'p', bootWords(locale).waiting);
    words.setAttribute('role', 'status');
    words.style.padding = '24px';
  }, 1_500);
  return () => {
    window.clearTimeout(timer);
    words?.remove();
  };
}
