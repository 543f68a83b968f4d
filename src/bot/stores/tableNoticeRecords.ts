/** What has been told to whom, and up to where the changes are read, in Azure Table Storage. */
import type { TableClient } from '@azure/data-tables';
import { nothingHeard, type Hearing, type NoticeRecords } from '../notices/ports';
import { ownerOf } from './draftKeys';
import { tableRuns, unless } from './table';

const done = { ok: true, value: undefined } as const;

const partitionKey = 'notice';
const tokenRow = 'token';

export function createTableNoticeRecords({ table, patience = 5000 }: { readonly table: TableClient; readonly patience?: number }): NoticeRecords {
  const run = tableRuns(table, patience);
  return {
    token: () => run(async (call) => (await unless([404], table.getEntity<{ readonly token: string }>(partitionKey, tokenRow, call)))?.token),
    keepToken: (token) =>
      run(async (call) => {
        await table.upsertEntity({ partitionKey, rowKey: tokenRow, token }, 'Replace', call);
      }),
    hearing: (person) =>
      run(async (call) => {
        const row = await unless([404], table.getEntity<{ readonly hearing: string }>(partitionKey, ownerOf(person), call));
        // Only this store writes the partition, so the shape is its own.
        return { value: row ? (JSON.parse(row.hearing) as Hearing) : nothingHeard, version: row?.etag };
      }),
    async keepHearing(person, { value, version }) {
      const row = { partitionKey, rowKey: ownerOf(person), hearing: JSON.stringify(value) };
      const kept = await run((call) =>
        version === undefined
          ? unless([409], table.createEntity(row, call))
          : unless([404, 412], table.updateEntity(row, 'Replace', { ...call, etag: version })),
      );
      if (!kept.ok) return kept;
      return kept.value ? done : { ok: false, fault: 'stale' };
    },
  };
}
