import type { ChatDraft } from '../../../domain/chat/draft';
import { signals } from '../../../schema/lists/signals';
import { validateChange } from '../../../schema/validate';
import type { FormValues } from '../../forms/values';

/**
 * A message as the form begins with it. SharePoint's column for addresses takes 255 signs and a link to a message may be
 * longer; such a one stands in the source instead.
 */
export function givenDraft({ title, seen, source, messageLink }: ChatDraft, linkText: string): FormValues {
  const given = { title, seen, source };
  if (messageLink === undefined || !messageLink.startsWith('https://')) return given;
  const fits = validateChange(signals, { sourceUrl: { url: messageLink, text: linkText } }).length === 0;
  return fits ? { ...given, sourceUrl: [messageLink, linkText] } : { ...given, source: [source, messageLink].filter(Boolean).join('\n') };
}
