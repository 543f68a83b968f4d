/** `sharing.shareWebContent` of a tab: with whom, and what is said with the link; the person sends it. */
import { element } from '../../chrome/dom';
import { chats, team } from '../../content/team';
import { chatWords } from '../../i18n/chat';
import type { SharedContent } from '../protocol';
import type { Surroundings } from '../surroundings';
import { sayIn } from './api';
import { openModal, problem } from './modal';
import { htmlOf } from './safeHtml';

/** False: the person closed it, and nothing was sent. */
export async function openShareDialog({ url, message }: SharedContent, around: Surroundings): Promise<boolean> {
  const { language } = around.settings();
  const words = chatWords[language];
  const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const modal = openModal(opener, words.share, words.close);
  const places = [...team.channels, ...chats].map(({ key, name }) => element('option', { value: key }, name));
  const place = element('select', { id: 'share-with' }, ...places);
  const text = element('textarea', { id: 'share-text', rows: '12' });
  text.value = message.includes(url) ? message : `${message}\n\n${url}`;
  const trouble = element('div', {});
  const send = element('button', { type: 'submit' }, words.share);
  const form = element(
    'form',
    { class: 'share' },
    element('label', { for: 'share-with' }, words.shareWith),
    place,
    element('label', { for: 'share-text' }, words.shareText),
    text,
    trouble,
    send,
  );
  let isShared = false;
  const share = async (): Promise<void> => {
    form.inert = true;
    const sent = await sayIn(place.value, { html: htmlOf(text.value), client: 'web', locale: language === 'en' ? 'en-US' : 'sv-SE' });
    form.inert = false;
    if (!sent.ok) return trouble.replaceChildren(problem(words.notSent, words.again, () => void share()));
    isShared = true;
    modal.close();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void share();
  });
  modal.body.append(form);
  place.focus();
  await modal.closed;
  return isShared;
}
