/** The bot's drafts, fetched by the form in the person's own client. */
import type { ChatDraft } from '../domain/chat/draft';
import type { ChatDraftFault, ChatDrafts } from './chatDrafts';
import type { Result } from './ports';

export interface ChatDraftsOverHttpOptions {
  /** 'https://bot.region.example', or '' where the bot is the page's own server. */
  readonly botUrl: string;
  /** Entra's ids, as the host says them. */
  readonly tenantId: string;
  readonly personId: string;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

export const draftTakePath = '/api/drafts/take';

/** Longer nobody waits for a form that can also be filled in by hand. */
const patience = 8_000;

const failed = (error: ChatDraftFault): Result<ChatDraft, ChatDraftFault> => ({ ok: false, error });

function readDraft(body: unknown): ChatDraft | undefined {
  const { title, seen, source, messageLink } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof title !== 'string' || typeof seen !== 'string' || typeof source !== 'string') return undefined;
  // Shown as a link: nothing but an address of the web may stand there.
  return { title, seen, source, ...(typeof messageLink === 'string' && /^https:\/\//i.test(messageLink) && { messageLink }) };
}

export function chatDraftsOverHttp({ botUrl, tenantId, personId, fetch: send = (url, init) => fetch(url, init) }: ChatDraftsOverHttpOptions): ChatDrafts {
  const url = botUrl.replace(/\/+$/, '') + draftTakePath;
  return {
    async take(id, nonce) {
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), patience);
      try {
        const answer = await send(url, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ id, tenantId, personId, nonce }),
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          cache: 'no-store',
          signal: abort.signal,
        });
        const body: unknown = await answer.json();
        // A 404 of some other server at that address is no word about the draft.
        if (answer.status === 404 && (body as { problem?: unknown } | null)?.problem === 'gone') return failed('gone');
        const draft = answer.status === 200 ? readDraft(body) : undefined;
        return draft ? { ok: true, value: draft } : failed('offline');
      } catch {
        return failed('offline');
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
