/**
 * Many people change the same few items at the same time, each with the ETag they have read, and read again when they
 * are told of a conflict. Each change adds one to a counter, so the counter's end value is the history: too low, and an
 * update was lost; too high, and one was carried out twice.
 */
import { randomUUID } from 'node:crypto';
import type { Repository } from '../../src/data/ports';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import type { Item } from '../../src/schema/field';
import { signals } from '../../src/schema/lists/signals';
import { everyKind } from '../fixtures/everyKind';
import { seeded } from '../fixtures/random';
import { startSite } from '../fixtures/site';

export interface HistoryReport {
  readonly changes: number;
  readonly conflicts: number;
  /** Sentences about items whose counter or whose trail of values is not what the acknowledged changes make it. */
  readonly wrong: readonly string[];
}

type Every = typeof everyKind;

export async function runHistory({
  clients,
  operations,
  items,
  seed,
}: {
  clients: number;
  operations: number;
  items: number;
  seed: number;
}): Promise<HistoryReport> {
  const site = await startSite([signals, everyKind]);
  try {
    const open = (): Repository<Every> => createSharePointDataSource({ siteUrl: site.siteUrl, token: 'owner' }).repository(everyKind);
    const first = open();
    const contested = await Promise.all(Array.from({ length: items }, () => first.add({ title: 'Omtvistad', number: 0 }, randomUUID())));
    const ids = contested.map((added) => (added.ok ? added.value.id : 0));
    const acknowledged = new Map<number, number[]>(ids.map((id) => [id, []]));
    let conflicts = 0;

    const work = async (repository: Repository<Every>, random: () => number): Promise<void> => {
      for (let done = 0; done < Math.ceil(operations / clients); done += 1) {
        const id = ids[Math.floor(random() * ids.length)] ?? 0;
        let current = await read(repository, id);
        for (;;) {
          const next = (current.number ?? 0) + 1;
          const result = await repository.patch(id, { number: next, note: randomUUID() }, current.etag);
          if (result.ok) {
            acknowledged.get(id)?.push(next);
            break;
          }
          if (!('theirs' in result.error)) throw new Error(JSON.stringify(result.error));
          conflicts += 1;
          current = result.error.theirs;
        }
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, index) => work(open(), seeded(seed + index))));
    const wrong: string[] = [];
    for (const [id, values] of acknowledged) {
      const { number } = await read(first, id);
      if (number !== values.length) wrong.push(`item ${id} counts ${number}, ${values.length} changes were acknowledged`);
      if (new Set(values).size !== values.length) wrong.push(`item ${id}: two changes were told the same number`);
    }
    return { changes: [...acknowledged.values()].reduce((sum, { length }) => sum + length, 0), conflicts, wrong };
  } finally {
    await site.close();
  }
}

async function read(repository: Repository<Every>, id: number): Promise<Item<Every>> {
  const result = await repository.get(id);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
