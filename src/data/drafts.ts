/**
 * What somebody has typed and the server does not have yet. It is kept in the browser at each pause, and discarded when
 * the server has answered, so that a closed tab, a lost network or a crash costs nothing.
 */
import type { Result } from './ports';

export interface SavedDraft {
  /** Which form: 'signals.new', 'signals.edit.12'. */
  readonly form: string;
  /** The key that the add will carry: a draft found again is sent as the same item, also when an earlier attempt came through. */
  readonly clientKey: string;
  /** As the form holds them, JSON only; half-filled and wrong values too. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Of the item that is being changed, as it was when the change began. */
  readonly etag?: string;
  /** ISO 8601; `save` sets it. */
  readonly savedAt: string;
}

/** full: no room left, and none to be made. unavailable: the browser forbids storage (private mode, third-party frame). */
export type DraftFault = 'full' | 'unavailable';

export interface DraftStore {
  save(draft: Omit<SavedDraft, 'savedAt'>): Result<SavedDraft, DraftFault>;
  load(form: string, clientKey: string): Result<SavedDraft | undefined, DraftFault>;
  /** The drafts of a form, latest first. */
  list(form: string): Result<readonly SavedDraft[], DraftFault>;
  /** When the server has it, or the person throws it away. Never fails: a draft that cannot be reached is gone. */
  discard(form: string, clientKey: string): void;
}

export interface DraftStoreOptions {
  /** A function, because in strict browsers the mere access throws. */
  readonly storage: () => Storage;
  /** Whose drafts: site and person, so that two who share a computer do not see each other's. */
  readonly owner: string;
  readonly now: () => Date;
  readonly keptDays?: number;
}

interface Stored {
  readonly version: 1;
  readonly draft: SavedDraft;
}

const prefix = 'framsyn.draft.';
const day = 24 * 60 * 60 * 1000;

/** Drafts in a Storage. What cannot be read (another version, cut off, too old) counts as not there and is cleared away. */
export function createDraftStore({ storage, owner, now, keptDays = 60 }: DraftStoreOptions): DraftStore {
  const nameOf = (form: string, clientKey: string): string => `${prefix}${[owner, form, clientKey].map(encodeURIComponent).join('/')}`;
  const formPrefix = (form: string): string => `${prefix}${[owner, form].map(encodeURIComponent).join('/')}/`;

  const read = (name: string): SavedDraft | undefined => {
    const text = storage().getItem(name);
    if (text === null) return undefined;
    const draft = parse(text);
    if (draft !== undefined && now().getTime() - Date.parse(draft.savedAt) < keptDays * day) return draft;
    storage().removeItem(name);
    return undefined;
  };
  /** Every draft of every owner that is out of date goes; true when that made room. */
  const clearOld = (): boolean => namesIn(storage()).filter((name) => read(name) === undefined).length > 0;

  return {
    save: (draft) => {
      const saved: SavedDraft = { ...draft, savedAt: now().toISOString() };
      const write = (): void => storage().setItem(nameOf(draft.form, draft.clientKey), JSON.stringify({ version: 1, draft: saved } satisfies Stored));
      return attempt(() => {
        try {
          write();
        } catch (problem) {
          if (!isFull(problem) || !clearOld()) throw problem;
          write();
        }
        return saved;
      });
    },
    load: (form, clientKey) => attempt(() => read(nameOf(form, clientKey))),
    list: (form) =>
      attempt(() =>
        namesIn(storage())
          .filter((name) => name.startsWith(formPrefix(form)))
          .map(read)
          .filter((draft): draft is SavedDraft => draft !== undefined)
          .sort((a, b) => b.savedAt.localeCompare(a.savedAt)),
      ),
    discard: (form, clientKey) => {
      attempt(() => storage().removeItem(nameOf(form, clientKey)));
    },
  };
}

/** The browser's own: `browserDraftStore(() => window.localStorage, owner)`. */
export const browserDraftStore = (storage: Storage | (() => Storage), owner = ''): DraftStore =>
  createDraftStore({ storage: typeof storage === 'function' ? storage : () => storage, owner, now: () => new Date() });

const namesIn = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((name) => name.startsWith(prefix));

function parse(text: string): SavedDraft | undefined {
  try {
    const { version, draft } = JSON.parse(text) as Partial<Stored>;
    return version === 1 && typeof draft?.clientKey === 'string' && typeof draft.values === 'object' ? draft : undefined;
  } catch {
    return undefined;
  }
}

function attempt<T>(work: () => T): Result<T, DraftFault> {
  try {
    return { ok: true, value: work() };
  } catch (problem) {
    return { ok: false, error: isFull(problem) ? 'full' : 'unavailable' };
  }
}

/** Chromium and Safari say QuotaExceededError, Firefox NS_ERROR_DOM_QUOTA_REACHED. */
const isFull = (problem: unknown): boolean => /quota/i.test(String((problem as { readonly name?: unknown } | undefined)?.name));
