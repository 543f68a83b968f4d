import type { ChatDraft } from '../../domain/chat/draft';
import type { DraftStore } from '../core/ports';
import { endOf, happeningOf, idDigest, newDraftId, ownerOf, strongRandom, takerOf, type RandomSource } from './draftKeys';

interface KeptDraft {
  readonly id: string;
  readonly happening: string;
  readonly owner: string;
  readonly draft: ChatDraft;
  readonly end: number;
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
  // A Map keeps the order in which its rows came, and all live equally long: the first is the oldest.
  const drafts = new Map<string, KeptDraft>();
  const happenings = new Map<string, string>();

  const forget = (digest: string, { happening }: KeptDraft): void => {
    drafts.delete(digest);
    happenings.delete(happening);
  };
  const makeRoom = (): void => {
    for (const [digest, kept] of drafts) {
      if (kept.end > now().getTime() && drafts.size < most) return;
      forget(digest, kept);
    }
  };
  const current = (digest: string | undefined): KeptDraft | undefined => {
    const kept = digest === undefined ? undefined : drafts.get(digest);
    return kept && now().getTime() < kept.end ? kept : undefined;
  };

  return {
    async keep(draft, owner, key) {
      const happening = happeningOf(owner, key);
      const known = current(happenings.get(happening));
      if (known) return { ok: true, value: { id: known.id } };
      makeRoom();
      const id = newDraftId(random);
      const digest = idDigest(id);
      drafts.set(digest, { id, happening, owner: ownerOf(owner), draft, end: endOf(now()) });
      happenings.set(happening, digest);
      return { ok: true, value: { id } };
    },
    async take(id, claim) {
      const kept = current(idDigest(id));
      const taker = takerOf(id, claim);
      if (!kept || kept.owner !== ownerOf(claim) || (kept.taker ?? taker) !== taker) return { ok: false, fault: 'gone' };
      kept.taker = taker;
      return { ok: true, value: kept.draft };
    },
  };
}
