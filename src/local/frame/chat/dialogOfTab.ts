/** `dialog.url.open` of a tab: a page of ours over the frame. */
import { chatWords } from '../../i18n/chat';
import { hostApp } from '../appHost';
import type { TaskInfo } from '../protocol';
import type { Surroundings } from '../surroundings';
import { openModal } from './modal';

/** Resolves to what the page submitted; null: it was closed, or it is no page of ours. */
export async function openTabDialog({ title, url }: TaskInfo, around: Surroundings): Promise<unknown> {
  const { origin } = window.location;
  if (!URL.canParse(url, origin) || new URL(url, origin).origin !== origin) return null;
  const words = chatWords[around.settings().language];
  const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const modal = openModal(opener, title || words.pageTitle, words.close);
  let result: unknown = null;
  const { view, iframe, host } = hostApp({
    source: url,
    title: title || words.pageTitle,
    surface: () => ({ kind: 'dialog', sub: '' }),
    around,
    located: () => undefined,
    submitted: (submitted) => {
      result = submitted ?? '';
      modal.close();
    },
  });
  modal.body.append(view);
  iframe.focus();
  await modal.closed;
  host.stop();
  return result;
}
