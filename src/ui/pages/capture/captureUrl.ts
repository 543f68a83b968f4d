import type { AppUrl } from '../../app/hostFrame';
import { idIn } from '../../app/address';
import { queryOf } from '../../app/navigation';
import { capturePath } from '../../app/pages';

/** What the page is asked to do; nothing said, or nothing understood: an empty form. */
export type CapturePlace =
  | { readonly kind: 'new' }
  /** A message from the chat, by the id of the draft that the bot made of it. */
  | { readonly kind: 'draft'; readonly id: string }
  /** A row of the inbox that the bot wrote and the person is to send on. */
  | { readonly kind: 'confirm'; readonly id: number }
  /** A spaning that its author wants to take back. */
  | { readonly kind: 'undo'; readonly id: number };

/** 256 random bits as base64url are 43 signs; what is no such thing is not asked for. */
const draftId = /^[\w-]{8,128}$/;

export function readCapture(url: AppUrl): CapturePlace {
  const query = queryOf(url);
  const draft = query.get('utkast');
  const confirm = idIn(query.get('bekrafta'));
  const undo = idIn(query.get('angra'));
  if (draft !== null && draftId.test(draft)) return { kind: 'draft', id: draft };
  if (confirm !== undefined) return { kind: 'confirm', id: confirm };
  return undo === undefined ? { kind: 'new' } : { kind: 'undo', id: undo };
}

export const confirmUrl = (id: number): AppUrl => `${capturePath}?bekrafta=${id}`;
