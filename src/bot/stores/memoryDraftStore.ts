import { draftMinutes, type ChatDraft } from '../../domain/chat/draft';
import type { DraftStore } from '../core/ports';
import { happeningOf, idDigest, newDraftId, ownerOf, strongRandom, takerOf, type RandomSource } from './draftKeys';
import { createShortMemory } from './shortMemory';

interface KeptDraft {
  readonly id: string;
  readonly owner: string;
  readonly draft: ChatDraft;
  taker?: string;
}

interface MemoryDraftStoreOptions {
  readonly now: () => Date;
  readonly random?: RandomSource;
  /** So many at once; one more, and the oldest is gone. At the longest that the form's fields take, a thousand are some 20 MB. */
  readonly most?: number;
}

/** Drafts in this process: for one instance. A restart forgets them, and whoever opens the form then writes anew. */
export function createMemoryDraftStore({ now, random = strongRandom, most = 1000 }: MemoryDraftStoreOptions): DraftStore {
  const lasting = { now: () => now().getTime(), milliseconds: draftMinutes * 60_000, most };
  const drafts = createShortMemory<KeptDraft>(lasting);
  /** The digest of the id of each happening's draft. */
  const happenings = createShortMemory<string>(lasting);

  return {
    async keep(draft, owner, key) {
      const happening = happeningOf(owner, key);
      const known = drafts.get(happenings.get(happening) ?? '');
      if (known) return { ok: true, value: { id: known.id } };
      const id = newDraftId(random);
      const digest = idDigest(id);
      drafts.set(digest, { id, owner: ownerOf(owner), draft });
      happenings.set(happening, digest);
      return { ok: true, value: { id } };
    },
    async take(id, claim) {
      const kept = drafts.get(idDigest(id));
      const taker = takerOf(id, claim);
      if (!kept || kept.owner !== ownerOf(claim) || (kept.taker ?? taker) !== taker) return { ok: false, fault: 'gone' };
      kept.taker = taker;
      return { ok: true, value: kept.draft };
    },
  };
}
