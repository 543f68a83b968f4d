/** What runs in the page: the bank's storage in the browser's own IndexedDB, and a door for the test. */
import { browserBankStore } from '../../src/data/bank';
import type { BankDocument, SearchIndex } from '../../src/domain/search';
import { createIndex, indexFrom } from '../../src/domain/search';

const store = browserBankStore(() => window.indexedDB);
const document = (id: number, title: string): BankDocument => ({ kind: 'signals', id, title, body: '', facets: {}, modified: '', created: '' });
let index: SearchIndex = createIndex('first');

declare global {
  interface Window {
    bankStore: typeof door;
  }
}
const door = {
  put: (titles: readonly (readonly [id: number, title: string])[]): void => index.put(titles.map(([id, title]) => document(id, title))),
  remove: (id: number): void => index.remove('signals', id),
  save: (owner: string): Promise<void> => store.save(owner, { snapshot: index.snapshot(), tokens: { signals: 'token' } }),
  /** What a search finds in what this owner has stored; null: nothing is stored. */
  find: async (owner: string, text: string): Promise<readonly number[] | null> => {
    const stored = await store.load(owner);
    if (stored === undefined || stored.tokens.signals !== 'token') return null;
    index = indexFrom(stored.snapshot, crypto.randomUUID())!;
    return index.search({ text }).hits.map(({ id }) => id);
  },
  clear: (owner: string): Promise<void> => store.clear(owner),
};
window.bankStore = door;
