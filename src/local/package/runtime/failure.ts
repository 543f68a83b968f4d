/** What a page says where its web part did not come: nobody is left before a blank page. */
import { element } from '../../chrome/dom';
import { messagesIn } from '../../chrome/preferences';
import type { Language } from '../../chrome/preferences';

/** Says so in the web part's place, unless SPFx has said something there itself; the reason goes where errors go. */
export function tellFailure(place: HTMLElement, language: Language, reason: unknown): void {
  const isRefused = reason instanceof Error && reason.cause === 403;
  if (!isRefused) window.reportError(reason);
  const text = messagesIn(language)[isRefused ? 'noAccess' : 'failed'];
  if (place.innerText.trim() === '') place.replaceChildren(element('p', { class: 'failure', role: 'alert' }, text));
}
