/**
 * The bank: six lists, one search. Each keystroke is answered here, from an index that is read once, stored for the next
 * visit and kept fresh by change tokens. When there is more than a browser should hold, the server is asked instead.
 *
 *   const bank = openBank(data, { owner: `${siteUrl}|${user.id}`, store: browserBankStore(() => window.indexedDB) });
 *   bank.subscribe(() => render(bank.state()));
 *   const result = await bank.search({ text: 'hemtj', filters: { kind: ['methods'] } });
 */
import type { BankDocument, BankKind, PagedQuery, SearchResult } from '../../domain/search';
import { bankKinds, facetKeys } from '../../domain/search';
import type { DataSource } from '../ports';
import { browserPace, browserVisibility, newInstance } from './browser';
import type { Visibility } from './browser';
import { createKeeper } from './keeper';
import type { Pace, PageSizes } from './reader';
import { searchServer } from './serverSearch';
import { createState } from './state';
import type { BankState } from './state';
import type { BankStore } from './store';

export type { Visibility } from './browser';
export type { Pace } from './reader';
export type { BankState } from './state';
export type { BankStore, StoredBank } from './store';
export { browserBankStore } from './store';

export interface Bank {
  /** Called when `state()` has changed. Returns the function that stops listening. */
  subscribe(listener: () => void): () => void;
  /** The same object until something changes. */
  state(): BankState;
  /** At once in local mode, after asking in server mode. Never rejects: an error is in `state()`, and nothing is found. */
  search(query: PagedQuery): SearchResult | Promise<SearchResult>;
  /** A document that a search has found. */
  document(kind: BankKind, id: number): BankDocument | undefined;
  /** What this person is not meant to find, such as a method that is still a draft; it is out from now on. */
  leaveOut(isHidden: (document: BankDocument) => boolean): void;
  /** Asks what has changed; loads what could not be loaded. */
  refresh(): Promise<void>;
  dispose(): void;
}

export interface BankOptions {
  /** Site and person: whose reading is stored. */
  readonly owner: string;
  /** Without one nothing is kept for the next visit. */
  readonly store?: BankStore;
  /** More documents than this, and the server is asked instead. */
  readonly mostDocuments?: number;
  readonly pageSizes?: PageSizes;
  readonly pollSeconds?: number;
  readonly visibility?: Visibility;
  readonly pace?: Pace;
  /** Never twice the same: it tells two tabs' stored parts apart. */
  readonly instance?: string;
}

const ordinaryPages: PageSizes = { first: 200, further: 2_000 };

/** Opens the bank, and begins to read at once. */
export function openBank(data: DataSource, options: BankOptions): Bank {
  const { owner, store, mostDocuments = 200_000, pageSizes = ordinaryPages, pollSeconds = 60 } = options;
  const { visibility = browserVisibility(), pace = browserPace(), instance = newInstance() } = options;
  const state = createState();
  const keeper = createKeeper({ data, state, owner, store, mostDocuments, pageSizes, pace, instance });
  const found = new Map<string, BankDocument>();
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  /** One at a time. Who asks meanwhile may have just written something, so it is asked once more afterwards. */
  function once(work: () => Promise<void>): Promise<void> {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  }
  function refresh(): Promise<void> {
    if (state.current().mode === 'server' || state.isStopped()) return Promise.resolve();
    if (running === undefined) return once(keeper.readAgain);
    waiting ??= running.then(() => {
      waiting = undefined;
      return refresh();
    });
    return waiting;
  }

  async function searchOnServer(query: PagedQuery): Promise<SearchResult> {
    const { left } = state.current();
    const kinds = bankKinds.filter((kind) => !left.includes(kind));
    const answer = await searchServer(data, kinds, query, keeper.isHidden);
    if (!answer.ok) {
      state.change({ error: answer.error });
      return nothing;
    }
    answer.value.documents.forEach((document) => found.set(`${document.kind}/${document.id}`, document));
    if (state.current().error !== undefined) state.change({ error: undefined });
    return answer.value.result;
  }

  const stopPolling = visibility.whileVisible(() => void refresh(), pollSeconds * 1000);
  void once(keeper.begin);
  return {
    subscribe: state.subscribe,
    state: state.current,
    search: (query) => (state.current().mode === 'local' ? keeper.index().search(query) : searchOnServer(query)),
    document: (kind, id) => keeper.index().document(kind, id) ?? found.get(`${kind}/${id}`),
    leaveOut: keeper.leaveOut,
    refresh,
    dispose: () => {
      state.stop();
      stopPolling();
    },
  };
}

const nothing: SearchResult = {
  total: 0,
  hits: [],
  hasSlips: false,
  facets: Object.fromEntries(facetKeys.map((key) => [key, {}])) as SearchResult['facets'],
};
