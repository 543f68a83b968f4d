import * as React from 'react';
import type { ChatDraft } from '../../../domain/chat/draft';
import { textHash } from '../../../domain/textHash';
import { sessionStorageOf } from '../../app/queries';
import { useServices } from '../../app/services';
import { newClientKey } from '../../forms/clientKey';

export type Taking =
  | { readonly kind: 'taking' }
  | { readonly kind: 'taken'; readonly draft: ChatDraft }
  /** Too old, taken already, somebody else's; or the site has no bot any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'offline'; readonly retry: () => void };

/** Names a draft without being it: what is kept in the browser opens nothing. */
export const nameOfDraft = (id: string): string => textHash(id);

/** The same for a reload of the same tab, so that it may ask again; another tab's is another. */
function nonceFor(id: string): string {
  const storage = sessionStorageOf(window);
  const name = `framsyn.draft.nonce.${nameOfDraft(id)}`;
  const nonce = storage?.getItem(name) ?? newClientKey();
  try {
    storage?.setItem(name, nonce);
  } catch {
    // Full: a reload then finds the draft gone, and what was written is kept all the same.
  }
  return nonce;
}

/** Fetches the draft that the bot made of a message. The form does not wait for it. */
export function useChatDraft(id: string): Taking {
  const { chatDrafts } = useServices();
  const [attempt, setAttempt] = React.useState(1);
  const [taking, setTaking] = React.useState<Taking>({ kind: 'taking' });
  React.useEffect(() => {
    let isWanted = true;
    setTaking({ kind: 'taking' });
    const settle = (answer: Taking): void => {
      if (isWanted) setTaking(answer);
    };
    if (chatDrafts === undefined) return settle({ kind: 'gone' });
    void chatDrafts.take(id, nonceFor(id)).then((answer) => {
      if (answer.ok) return settle({ kind: 'taken', draft: answer.value });
      settle(answer.error === 'gone' ? { kind: 'gone' } : { kind: 'offline', retry: () => setAttempt(attempt + 1) });
    });
    return () => {
      isWanted = false;
    };
  }, [chatDrafts, id, attempt]);
  return taking;
}
