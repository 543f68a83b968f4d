/** The spaningar that make a trend: many to many, through links. */
import type { Item } from '../../schema/field';
import { links } from '../../schema/lists/links';
import { signals } from '../../schema/lists/signals';
import { manyItems } from '../everyItem';
import type { DataSource, Result } from '../ports';
import { inLots, linksAt } from './linkReads';

type Signal = Item<typeof signals>;

/** A working group has some hundreds of these; the counts stop where nobody would count on. */
const counted = { page: 5_000, most: 50_000 } as const;

/** How many spaningar each trend gathers, by the trend's id: one request for five thousand links. */
export async function clusterCounts(data: DataSource): Promise<Result<Readonly<Record<number, number>>>> {
  const where = [
    { field: 'relation', is: 'equal', value: 'klustrasI' },
    { field: 'toList', is: 'equal', value: 'trends' },
  ] as const;
  const found = await manyItems(data, links, { where, fields: ['fromList', 'fromItem', 'toItem'], top: counted.page }, counted.most);
  if (!found.ok) return found;
  const gathered = new Map<number, Set<number>>();
  for (const { fromList, fromItem, toItem } of found.value.items) {
    if (fromList === 'signals') gathered.set(toItem, (gathered.get(toItem) ?? new Set()).add(fromItem));
  }
  return { ok: true, value: Object.fromEntries([...gathered].map(([id, members]) => [id, members.size])) };
}

export type ClusteredSignal = Pick<Signal, 'id' | 'title' | 'category' | 'uncertainty' | 'horizon' | 'created' | 'status'>;
const rowFields = ['title', 'category', 'uncertainty', 'horizon', 'status'] as const;

/** The spaningar of a trend that this person may see, newest first. */
export async function clusteredSignals(data: DataSource, trend: number): Promise<Result<readonly ClusteredSignal[]>> {
  const joined = await linksAt(data, 'to', [{ list: 'trends', id: trend }]);
  if (!joined.ok) return joined;
  const ids = [...new Set(joined.value.filter(({ from, relation }) => from.list === 'signals' && relation === 'klustrasI').map(({ from }) => from.id))];
  const answers = await Promise.all(
    inLots(ids).map((lot) => data.repository(signals).page({ where: [{ field: 'id', is: 'oneOf', value: lot }], fields: [...rowFields], top: lot.length })),
  );
  const found: Signal[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    found.push(...answer.value.items);
  }
  return { ok: true, value: found.sort((a, b) => b.id - a.id) };
}
