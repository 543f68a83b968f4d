/** Drafts in Azure Table Storage: for several instances, and for restarts. What stands in the table tells its reader nothing. */
import { odata, type TableClient } from '@azure/data-tables';
import type { ChatDraft, DraftClaim } from '../../domain/chat/draft';
import type { DraftStore } from '../core/ports';
import { digestOf, endOf, happeningOf, idDigest, newDraftId, ownerOf, strongRandom, takerOf, type DraftOwner, type RandomSource } from './draftKeys';
import { seal, unseal } from './seal';
import { tableRuns, unless, type TableCall } from './table';

/** One partition: a draft and the happening that made it are written in one transaction, or not at all. */
const partitionKey = 'draft';

interface HappeningRow {
  /** The draft's id, read only by whoever has the happening. */
  readonly sealedId: Uint8Array;
  readonly end: Date;
}
interface DraftRow {
  /** Text and owner, read only by whoever has the id. */
  readonly content: Uint8Array;
  readonly end: Date;
  readonly taker?: string;
}
interface Content {
  readonly draft: ChatDraft;
  readonly owner: string;
}

interface TableDraftStoreOptions {
  readonly table: TableClient;
  readonly now: () => Date;
  readonly random?: RandomSource;
  /** Milliseconds that a call may take in all. */
  readonly patience?: number;
}
interface TableDraftStore extends DraftStore {
  /** Takes away what is too old. The store does it by itself, every ten minutes that it is used. */
  clearOld(): Promise<void>;
}

const clearingMilliseconds = 10 * 60_000;
const clearedAtOnce = 20;
/** Rounds of making a draft: somebody else's first one, an old one in its place, and one more for what comes between. */
const rounds = 4;

/** With what the happening's row is read: not its name in the table, which anybody with the table sees. */
const happeningSecret = (owner: DraftOwner, key: string): string => digestOf('secret', ownerOf(owner), key);

export function createTableDraftStore({ table, now, random = strongRandom, patience = 1500 }: TableDraftStoreOptions): TableDraftStore {
  const run = tableRuns(table, patience);
  const runSlowly = tableRuns(table, 30_000);
  let clearAfter = 0;

  const insert = async (id: string, draft: ChatDraft, owner: DraftOwner, key: string, call: TableCall): Promise<boolean> => {
    const end = new Date(endOf(now()));
    const sealedId = seal(happeningSecret(owner, key), id, random);
    const content = seal(id, JSON.stringify({ draft, owner: ownerOf(owner) } satisfies Content), random);
    const rows = [
      { partitionKey, rowKey: happeningOf(owner, key), sealedId, end },
      { partitionKey, rowKey: idDigest(id), content, end },
    ];
    return (
      (await unless(
        [409],
        table.submitTransaction(
          rows.map((row) => ['create', row]),
          call,
        ),
      )) !== undefined
    );
  };

  /** The id that this happening has already; an old one makes room. */
  const knownId = async (owner: DraftOwner, key: string, call: TableCall): Promise<string | undefined> => {
    const rowKey = happeningOf(owner, key);
    const row = await unless([404], table.getEntity<HappeningRow>(partitionKey, rowKey, call));
    if (!row) return undefined;
    if (now().getTime() < row.end.getTime()) return unseal(happeningSecret(owner, key), row.sealedId);
    await unless([404, 412], table.deleteEntity(partitionKey, rowKey, { ...call, etag: row.etag }));
    return undefined;
  };

  const takeOnce = async (id: string, claim: DraftClaim, call: TableCall): Promise<ChatDraft | undefined> => {
    const rowKey = idDigest(id);
    const row = await unless([404], table.getEntity<DraftRow>(partitionKey, rowKey, call));
    const text = row && now().getTime() < row.end.getTime() ? unseal(id, row.content) : undefined;
    if (!row || text === undefined) return undefined;
    // Only what was sealed here opens with the id, so its shape is ours.
    const { draft, owner } = JSON.parse(text) as Content;
    if (owner !== ownerOf(claim)) return undefined;
    const taker = takerOf(id, claim);
    if (row.taker !== undefined) return row.taker === taker ? draft : undefined;
    const change = { partitionKey, rowKey, taker };
    if (await unless([404, 412], table.updateEntity(change, 'Merge', { ...call, etag: row.etag }))) return draft;
    // Somebody was first: another form, or this one, whose answer was lost on the way.
    const first = await unless([404], table.getEntity<DraftRow>(partitionKey, rowKey, call));
    return first?.taker === taker ? draft : undefined;
  };

  const clearOld = async (): Promise<void> => {
    clearAfter = now().getTime() + clearingMilliseconds;
    await runSlowly(async (call) => {
      const filter = odata`PartitionKey eq ${partitionKey} and end le ${now()}`;
      const old = table.listEntities({ ...call, queryOptions: { filter, select: ['rowKey'] } });
      for await (const rows of old.byPage({ maxPageSize: clearedAtOnce })) {
        // The etag: a happening's row may have been made anew since.
        await Promise.all(rows.map(({ rowKey = '', etag }) => unless([404, 412], table.deleteEntity(partitionKey, rowKey, { ...call, etag }))));
      }
    });
  };

  return {
    async keep(draft, owner, key) {
      const kept = await run(async (call) => {
        for (let round = 0; round < rounds; round += 1) {
          const id = newDraftId(random);
          if (await insert(id, draft, owner, key, call)) return { id };
          const known = await knownId(owner, key, call);
          if (known !== undefined) return { id: known };
        }
        throw new Error('A draft that is neither there nor can be made.');
      });
      if (now().getTime() >= clearAfter) void clearOld();
      return kept;
    },
    async take(id, claim) {
      const taken = await run((call) => takeOnce(id, claim, call));
      if (!taken.ok) return taken;
      return taken.value ? { ok: true, value: taken.value } : { ok: false, fault: 'gone' };
    },
    clearOld,
  };
}
