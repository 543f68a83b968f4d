import { createMemoryDataSource } from '../../src/data/memory';
import { startGovernance } from '../../src/data/startGovernance';
import { startFacts } from '../../src/data/startReads';
import type { Role } from '../../src/domain/permissions';
import { staffMemory } from '../../src/ui/pages/start/staffMemory';
import { askAgainAfter } from '../../src/ui/pages/answer/polling';
import { value } from '../contract/repository';

const today = '2026-03-17';

/** The lists that the work reads, each as often as it is read. */
async function listsRead(work: (data: ReturnType<typeof createMemoryDataSource>) => Promise<unknown>): Promise<readonly string[]> {
  const read: string[] = [];
  const data = createMemoryDataSource({
    interrupt: (attempted, list) => {
      if (attempted === 'read') read.push(list.key);
      return undefined;
    },
  });
  await work(data);
  return read.sort();
}

describe('The start page reads', () => {
  test('nine times for the group, three times for somebody known to be outside it', async () => {
    expect(await listsRead((data) => startFacts(data, today))).toEqual(
      ['activities', 'assignments', 'events', 'forums', 'settings', 'signals', 'signals', 'signals', 'supportRequests'].sort(),
    );
    expect(await listsRead((data) => startFacts(data, today, 'staff'))).toEqual(['events', 'signals', 'supportRequests']);
  });

  test('for somebody outside the group everything that their page shows', async () => {
    const facts = value(await startFacts(createMemoryDataSource(), today, 'staff'));
    expect(Object.keys(facts).sort()).toEqual(['events', 'requests', 'signals']);
  });

  test.each<[Role, readonly string[]]>([
    ['arbetsgrupp', ['decisions', 'proposals']],
    ['ledningsgrupp', ['decisions', 'groups', 'handlings', 'proposals']],
    ['rusgrupp', ['decisions', 'groups', 'handlings', 'proposals']],
  ])('of proposals what %s acts on, and no more', async (role, lists) => {
    expect(await listsRead((data) => startGovernance(data, [role], today))).toEqual(lists);
  });
});

describe('That somebody is outside the group', () => {
  function storageOf(kept = new Map<string, string>()): Storage {
    return {
      get length() {
        return kept.size;
      },
      key: (index) => [...kept.keys()][index] ?? null,
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, text) => void kept.set(name, text),
      removeItem: (name) => void kept.delete(name),
      clear: () => kept.clear(),
    };
  }

  test('is remembered for a week from when it was seen, and then asked for anew, for one person and site', () => {
    const storage = storageOf();
    const on = (day: string, owner = 'site#kim') => staffMemory(() => storage, owner, day);
    expect(on('2026-03-17').isStaff()).toBe(false);
    on('2026-03-17').keep(true);
    on('2026-03-20').keep(true); // a visit in between does not put the week off
    expect(on('2026-03-23').isStaff()).toBe(true);
    expect(on('2026-03-23', 'site#robin').isStaff()).toBe(false);
    expect(on('2026-03-24').isStaff()).toBe(false);
    on('2026-03-24').keep(true);
    expect(on('2026-03-24').isStaff()).toBe(true);
  });

  test('is forgotten at once when it is so no longer', () => {
    const storage = storageOf();
    const memory = staffMemory(() => storage, 'site#kim', today);
    memory.keep(true);
    memory.keep(false);
    expect(memory.isStaff()).toBe(false);
  });

  test('is not known where the browser keeps nothing', () => {
    const forbidden = staffMemory(
      () => {
        throw new Error('SecurityError');
      },
      'site#kim',
      today,
    );
    expect(() => forbidden.keep(true)).not.toThrow();
    expect(forbidden.isStaff()).toBe(false);
  });
});

test('A page of answers asks every ten seconds while answers come, and every thirty when none has come for two minutes', () => {
  expect([0, 119_999, 120_000, 3_600_000].map(askAgainAfter)).toEqual([10_000, 10_000, 30_000, 30_000]);
});
