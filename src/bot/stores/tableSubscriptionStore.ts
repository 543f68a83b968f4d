/** Who asked to hear what becomes of their spaningar, in Azure Table Storage. */
import { odata, type TableClient } from '@azure/data-tables';
import type { Subscriber, SubscriptionStore } from '../core/ports';
import { ownerOf } from './draftKeys';
import { tableRuns, unless } from './table';

const partitionKey = 'subscriber';

interface SubscriberRow {
  /** The subscriber as JSON: without address and conversation nobody can be told anything. */
  readonly subscriber: string;
}

export function createTableSubscriptionStore({ table, patience = 1500 }: { readonly table: TableClient; readonly patience?: number }): SubscriptionStore {
  const run = tableRuns(table, patience);
  return {
    add: (subscriber) =>
      run(async (call) => {
        await table.upsertEntity({ partitionKey, rowKey: ownerOf(subscriber), subscriber: JSON.stringify(subscriber) }, 'Replace', call);
      }),
    remove: (person) =>
      run(async (call) => {
        await unless([404], table.deleteEntity(partitionKey, ownerOf(person), call));
      }),
    all: () =>
      run(async (call) => {
        const rows = table.listEntities<SubscriberRow>({ ...call, queryOptions: { filter: odata`PartitionKey eq ${partitionKey}` } });
        const subscribers: Subscriber[] = [];
        // Only this store writes the partition, so the shape is its own.
        for await (const { subscriber } of rows) subscribers.push(JSON.parse(subscriber) as Subscriber);
        return subscribers;
      }),
  };
}
