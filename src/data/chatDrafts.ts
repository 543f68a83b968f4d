/** The drafts that the bot makes of messages, as a form sees them. */
import type { ChatDraft } from '../domain/chat/draft';
import type { Result } from './ports';

/** gone: too old, taken already, or somebody else's; the person writes it anew. offline: the bot was not reached. */
export type ChatDraftFault = 'gone' | 'offline';

export interface ChatDrafts {
  /** The same nonce may ask again when the answer was lost; another form's may not. */
  take(id: string, nonce: string): Promise<Result<ChatDraft, ChatDraftFault>>;
}
