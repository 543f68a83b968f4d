import { createShortMemory } from '../../../src/bot/stores/shortMemory';
import { createMemoryDraftStore } from '../../../src/bot/stores/memoryDraftStore';
import { bikes, claimOf, kept, reporter, setClock } from './draftStoreContract';

describe('What is remembered for a while', () => {
  it('is let go of when its time is over, though nobody asks: a clock that is set back does not bring it again', () => {
    let at = 0;
    const waits: (readonly [number, () => void])[] = [];
    const memory = createShortMemory<string>({ now: () => at, milliseconds: 60_000, most: 10, later: (...wait) => void waits.push(wait) });
    memory.set('a', 'ett');
    at = 20_000;
    memory.set('b', 'två');
    expect(waits.map(([milliseconds]) => milliseconds)).toEqual([60_000]);
    at = 60_000;
    waits.shift()?.[1]();
    at = 0;
    expect([memory.get('a'), memory.get('b')]).toEqual([undefined, 'två']);
    at = 60_000;
    expect(waits.map(([milliseconds]) => milliseconds)).toEqual([20_000]);
    at = 80_000;
    waits.shift()?.[1]();
    expect(waits).toEqual([]);
  });

  it('is at most so much, the oldest goes, and what is said anew is new', () => {
    const memory = createShortMemory<number>({ now: () => 0, milliseconds: 60_000, most: 2, later: () => undefined });
    memory.set('a', 1);
    memory.set('b', 2);
    memory.set('a', 3);
    memory.set('c', 4);
    expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([3, undefined, 4]);
  });

  it('keeps no process alive', () => {
    const spy = jest.spyOn(global, 'setTimeout');
    createShortMemory<number>({ now: Date.now, milliseconds: 60_000, most: 2 }).set('a', 1);
    const timer = spy.mock.results.at(-1)?.value as NodeJS.Timeout;
    spy.mockRestore();
    expect(timer.hasRef()).toBe(false);
    clearTimeout(timer);
  });
});

it('A draft’s words leave the process when its ten minutes are over, though no other draft comes', async () => {
  jest.useFakeTimers();
  try {
    const clock = setClock();
    const store = createMemoryDraftStore({ now: clock.now });
    const id = await kept(store);
    clock.pass(10 * 60_000);
    jest.advanceTimersByTime(10 * 60_000);
    clock.pass(-5 * 60_000);
    expect(await store.take(id, claimOf(reporter))).toEqual({ ok: false, fault: 'gone' });
    const later = await kept(store, bikes, 'f:2');
    expect(await store.take(later, claimOf(reporter))).toEqual({ ok: true, value: bikes });
  } finally {
    jest.useRealTimers();
  }
});
