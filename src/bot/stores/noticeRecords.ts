/** What has been told to whom, and up to where the changes are read: in the process, or in Azure Table Storage. */
import type { TableClient } from '@azure/data-tables';
import type { Hearing, NoticeRecords } from '../notices/ports';
import { ownerOf } from './draftKeys';
import { tableRuns, unless } from './table';

const nothingYet: Hearing = { waiting: [], steps: [] };
const done = { ok: true, value: undefined } as const;

export function createMemoryNoticeRecords(): NoticeRecords {
  const hearings = new Map<string, { readonly value: Hearing; readonly version: number }>();
  let token: string | undefined;
  return {
    token: async () => ({ ok: true, value: token }),
    async keepToken(next) {
      token = next;
      return done;
    },
    async hearing(person) {
      const known = hearings.get(ownerOf(person));
      return { ok: true, value: { value: known?.value ?? nothingYet, version: known && String(known.version) } };
    },
    async keepHearing(person, { value, version }) {
      const key = ownerOf(person);
      const known = hearings.get(key)?.version;
      if (version !== (known === undefined ? undefined : String(known))) return { ok: false, fault: 'stale' };
      hearings.set(key, { value, version: (known ?? 0) + 1 });
      return done;
    },
  };
}

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
        return { value: row ? (JSON.parse(row.hearing) as Hearing) : nothingYet, version: row?.etag };
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
