/** Keeps an index of the bank's lists: loads it, restores it, follows what changes, stores it. */
import type { BankDocument, BankKind, SearchIndex } from '../../domain/search';
import { bankKinds, createIndex, indexFrom } from '../../domain/search';
import type { ChangeToken, DataError, DataSource, Result } from '../ports';
import type { Pace, PageSizes } from './reader';
import { createReader, isOutOfReach } from './reader';
import type { StateHolder } from './state';
import type { BankStore } from './store';

export interface Keeper {
  readonly index: () => SearchIndex;
  /** What is stored, then what the server has. */
  begin(): Promise<void>;
  /** What is not to be found, from now on. */
  leaveOut(isHidden: (document: BankDocument) => boolean): void;
  readonly isHidden: (document: BankDocument) => boolean;
  /** What has changed, and what could not be read before. */
  readAgain(): Promise<void>;
}

export interface KeeperOptions {
  readonly data: DataSource;
  readonly state: StateHolder;
  readonly owner: string;
  readonly store: BankStore | undefined;
  readonly mostDocuments: number;
  readonly pageSizes: PageSizes;
  readonly pace: Pace;
  readonly instance: string;
}

/** How far a list has been read, newest first. */
interface Progress {
  readonly newest: number;
  readonly oldest: number;
  readonly read: number;
}

/** At most every so often is a changed index stored. */
const saveMilliseconds = 30_000;

export function createKeeper({ data, state, owner, store, mostDocuments, pageSizes, pace, instance }: KeeperOptions): Keeper {
  const tokens: Partial<Record<BankKind, ChangeToken>> = {};
  const progress: Partial<Record<BankKind, Progress>> = {};
  let index = createIndex(instance);
  let hides: Keeper['isHidden'] = () => false;
  let isUnsaved = false;
  let savedAt = Number.NEGATIVE_INFINITY;

  function tell(change: Parameters<StateHolder['change']>[0] = {}): void {
    const loaded = index.size();
    const newest = Object.values(progress).reduce((sum, { newest: id }) => sum + id, 0);
    state.change({ loaded, total: Math.max(newest, loaded), ...change });
  }
  const isTooMuch = (): boolean => Math.max(index.size(), expected(Object.values(progress))) > mostDocuments;
  const isLocal = (): boolean => state.current().mode === 'local';

  function forget(kind: BankKind): void {
    delete tokens[kind];
    delete progress[kind];
    index.ids(kind).forEach((id) => index.remove(kind, id));
  }

  /** True when the index may answer otherwise than before. */
  async function read(kind: BankKind): Promise<Result<boolean>> {
    const reader = createReader({ data, index, pace, pageSizes, isStopped: () => state.isStopped() || !isLocal(), isHidden: (document) => hides(document) });
    const token = tokens[kind];
    if (token !== undefined) {
      const changes = await reader.readChanges(kind, token);
      if (changes.ok) tokens[kind] = changes.value.token;
      // SharePoint refuses a token that is older than its log: the list is read anew.
      if (changes.ok || changes.error.kind !== 'invalid') return changes.ok ? { ok: true, value: changes.value.changed } : changes;
      forget(kind);
    }
    const all = await reader.readAll(kind, (ids) => {
      progress[kind] = further(progress[kind], ids);
      tell(isTooMuch() ? { mode: 'server' } : {});
      return isLocal();
    });
    if (!all.ok) {
      delete progress[kind];
      return all;
    }
    if (all.value !== undefined) tokens[kind] = all.value;
    return { ok: true, value: true };
  }

  async function readAgain(): Promise<void> {
    const answers = await Promise.all(bankKinds.map(async (kind) => ({ kind, answer: await read(kind) })));
    const refused = answers.flatMap(({ kind, answer }) => (answer.ok ? [] : [{ kind, error: answer.error }]));
    const left = refused.filter(({ error }) => isOutOfReach(error)).map(({ kind }) => kind);
    left.forEach(forget);
    const error = refused.find(({ kind }) => !left.includes(kind))?.error;
    const hasChanged = answers.some(({ answer }) => answer.ok && answer.value);
    settle(hasChanged, left, error);
    if (!isLocal()) await letGo();
    else if (error === undefined) await save();
  }

  function settle(hasChanged: boolean, left: readonly BankKind[], error: DataError | undefined): void {
    isUnsaved ||= hasChanged;
    const before = state.current();
    const isSame = !hasChanged && before.phase === 'ready' && error?.kind === before.error?.kind && left.join() === before.left.join();
    if (!isSame) tell({ phase: error === undefined ? 'ready' : before.phase, left, error });
  }

  /** What was read is only a part, and would seem to be all. */
  async function letGo(): Promise<void> {
    index = createIndex(instance);
    bankKinds.forEach(forget);
    tell({ phase: 'ready', total: undefined });
    await store?.clear(owner);
  }

  async function save(): Promise<void> {
    if (store === undefined || !isUnsaved || state.isStopped() || pace.clock() - savedAt < saveMilliseconds) return;
    isUnsaved = false;
    savedAt = pace.clock();
    await store.save(owner, { snapshot: index.snapshot(), tokens: { ...tokens } });
  }

  return {
    index: () => index,
    leaveOut: (isOut) => {
      removeWhere(index, (hides = isOut));
      isUnsaved = true;
      tell();
    },
    isHidden: (document) => hides(document),
    begin: async () => {
      const stored = await store?.load(owner);
      const restored = stored === undefined ? undefined : indexFrom(stored.snapshot, instance);
      if (stored !== undefined && restored !== undefined) {
        index = restored;
        Object.assign(tokens, stored.tokens);
        tell({ phase: 'ready' });
      }
      await readAgain();
    },
    readAgain,
  };
}

const further = (before: Progress | undefined, ids: readonly number[]): Progress => ({
  newest: before?.newest ?? ids[0] ?? 0,
  oldest: ids[ids.length - 1] ?? 1,
  read: (before?.read ?? 0) + ids.length,
});

/** How many documents there will be: ids are given once, so the newest one, and how dense those that were read lie, tell. */
const expected = (lists: readonly Progress[]): number =>
  lists.reduce((sum, { newest, oldest, read }) => sum + (newest * read) / Math.max(1, newest - oldest + 1), 0);

function removeWhere(index: SearchIndex, isOut: (document: BankDocument) => boolean): void {
  for (const kind of bankKinds) {
    for (const id of index.ids(kind)) {
      const document = index.document(kind, id);
      if (document !== undefined && isOut(document)) index.remove(kind, id);
    }
  }
}
