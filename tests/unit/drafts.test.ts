import { createDraftStore, type DraftStore } from '../../src/data/drafts';

const day = 24 * 60 * 60 * 1000;

/** A Storage with room for so many characters. */
function storageOf(room = Infinity): Storage & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  const size = (): number => [...held].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return {
    held,
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
    setItem: (key, text) => {
      const before = held.get(key);
      held.set(key, text);
      if (size() <= room) return;
      if (before === undefined) held.delete(key);
      else held.set(key, before);
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    },
  };
}

describe('drafts', () => {
  let now = new Date('2026-11-22T10:00:00Z');
  const open = (storage: Storage, owner = 'site/1'): DraftStore => createDraftStore({ storage: () => storage, owner, now: () => now });
  const draft = { form: 'signals.new', clientKey: 'k1', values: { title: 'Halv', seen: '' } };
  beforeEach(() => {
    now = new Date('2026-11-22T10:00:00Z');
  });

  test('are found again as they were typed, also by the next visit', () => {
    const storage = storageOf();
    open(storage).save({ ...draft, etag: '"3"' });
    expect(open(storage).load('signals.new', 'k1')).toEqual({ ok: true, value: { ...draft, etag: '"3"', savedAt: '2026-11-22T10:00:00.000Z' } });
  });

  test('of one form are listed latest first, and no other form or person sees them', () => {
    const storage = storageOf();
    const store = open(storage);
    store.save(draft);
    now = new Date('2026-11-22T10:05:00Z');
    store.save({ ...draft, clientKey: 'k2' });
    store.save({ ...draft, form: 'signals.new.other', clientKey: 'k3' });
    expect(store.list('signals.new')).toMatchObject({ ok: true, value: [{ clientKey: 'k2' }, { clientKey: 'k1' }] });
    expect(open(storage, 'site/2').list('signals.new')).toEqual({ ok: true, value: [] });
    expect(open(storage, 'site/2').load('signals.new', 'k1')).toEqual({ ok: true, value: undefined });
  });

  test('are gone when the server has them', () => {
    const store = open(storageOf());
    store.save(draft);
    store.discard('signals.new', 'k1');
    expect(store.load('signals.new', 'k1')).toEqual({ ok: true, value: undefined });
  });

  test('that are too old, cut off or of another version are cleared away and never shown', () => {
    const storage = storageOf();
    const store = open(storage);
    store.save(draft);
    const name = storage.key(0) ?? '';
    now = new Date(now.getTime() + 61 * day);
    expect(store.list('signals.new')).toEqual({ ok: true, value: [] });
    expect(storage.length).toBe(0);
    for (const text of ['{"version":1,"draft":{"cli', '{"version":2,"draft":{}}', 'null', '"x"']) {
      storage.setItem(name, text);
      expect(store.load('signals.new', 'k1')).toEqual({ ok: true, value: undefined });
      expect(storage.length).toBe(0);
    }
  });

  test('push out those that are too old when there is no room left, and else say so, keeping what was there', () => {
    const storage = storageOf(900);
    const store = open(storage);
    store.save({ ...draft, values: { seen: 'x'.repeat(400) } });
    expect(store.save({ ...draft, clientKey: 'k2', values: { seen: 'y'.repeat(400) } })).toEqual({ ok: false, error: 'full' });
    expect(store.load('signals.new', 'k1')).toMatchObject({ ok: true, value: { clientKey: 'k1' } });
    now = new Date(now.getTime() + 61 * day);
    expect(store.save({ ...draft, clientKey: 'k2', values: { seen: 'y'.repeat(400) } })).toMatchObject({ ok: true });
  });

  test('in a browser that forbids storage are an answer, not a crash', () => {
    const store = createDraftStore({
      storage: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
      owner: '',
      now: () => now,
    });
    expect([store.save(draft), store.load('signals.new', 'k1'), store.list('signals.new')]).toEqual(Array(3).fill({ ok: false, error: 'unavailable' }));
    expect(() => store.discard('signals.new', 'k1')).not.toThrow();
  });

  test('leave alone what others keep in the same storage', () => {
    const storage = storageOf();
    storage.setItem('somebody.else', 'not ours');
    const store = open(storage);
    store.save(draft);
    now = new Date(now.getTime() + 61 * day);
    store.list('signals.new');
    expect([...storage.held]).toEqual([['somebody.else', 'not ours']]);
  });
});
