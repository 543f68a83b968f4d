import { createMemoryDraftStore } from '../../../src/bot/stores/memoryDraftStore';
import { reporter, bikes, claimOf, itKeepsDrafts, kept, setClock } from './draftStoreContract';

describe('The drafts in the process', () => {
  itKeepsDrafts(async ({ now }) => {
    const store = createMemoryDraftStore({ now });
    return { stores: [store, store] };
  }, 300);

  it('are gone after a restart, and the answer says nothing else', async () => {
    const { now } = setClock();
    const id = await kept(createMemoryDraftStore({ now }));
    expect(await createMemoryDraftStore({ now }).take(id, claimOf(reporter))).toEqual({ ok: false, fault: 'gone' });
  });

  it('lose the oldest in a flood, and never the latest', async () => {
    const { now } = setClock();
    const store = createMemoryDraftStore({ now, most: 3 });
    const ids: string[] = [];
    for (let key = 0; key < 50; key += 1) ids.push(await kept(store, bikes, `f:${key}`));
    const answers = await Promise.all(ids.map((id) => store.take(id, claimOf(reporter))));
    expect(answers.map(({ ok }) => ok)).toEqual([...Array.from({ length: 47 }, () => false), true, true, true]);
  });

  it('keep no old one that a later draft would have to make room for', async () => {
    const clock = setClock();
    const store = createMemoryDraftStore({ now: clock.now, most: 2 });
    await kept(store, bikes, 'f:1');
    clock.pass(9 * 60_000);
    const young = await kept(store, bikes, 'f:2');
    clock.pass(60_000);
    await kept(store, bikes, 'f:3');
    expect(await store.take(young, claimOf(reporter))).toEqual({ ok: true, value: bikes });
  });
});
