import { decodeItem, encodeNew } from '../../schema/codec';
import type { Item, ListDefinition } from '../../schema/field';
import { addsAtOnce } from '../addRules';
import type { DataError, DataErrorKind, Entry, Repository, Result } from '../ports';
import type { Settled } from './delivery';
import { readOf, writeOf } from './pnp';
import { rowsOf } from './rows';
import { failed, type Scope } from './scope';

/** After one of these the next hundred would fare no better; they are told so without being sent. */
const ends: readonly DataErrorKind[] = ['offline', 'throttled', 'signedOut', 'forbidden', 'listMissing'];

/**
 * Many adds, a batch at a time, so that a throttled tenant is not stormed and the order is kept. Each carries its key in
 * the unique column: whatever is sent twice is refused the second time, and read by its key.
 */
export function addManyTo<L extends ListDefinition>(scope: Scope<L>): Repository<L>['addMany'] {
  return async (entries) => {
    const results: Result<Item<L>>[] = [];
    let end: DataError | undefined;
    for (let from = 0; from < entries.length; from += addsAtOnce) {
      const part = entries.slice(from, from + addsAtOnce);
      const told = end;
      const added = told === undefined ? await addBatch(scope, part) : part.map(() => ({ ok: false, error: told }) as const);
      results.push(...added);
      end ??= endOf(added);
    }
    return results;
  };
}

const endOf = (added: readonly Result<unknown>[]): DataError | undefined => {
  const last = added[added.length - 1];
  const isAll = added.every((one) => !one.ok && ends.includes(one.error.kind));
  return isAll && last !== undefined && !last.ok ? last.error : undefined;
};

async function addBatch<L extends ListDefinition>(scope: Scope<L>, entries: readonly Entry<L>[]): Promise<readonly Result<Item<L>>[]> {
  const { site, list, addressed } = scope;
  const calls = entries.map(({ draft, clientKey }) => writeOf(addressed.list.items, { body: encodeNew(list, draft, clientKey) }));
  // Asked for in one turn: one batch, in this order.
  const written = calls.map((call) => site.transport.write([call]));
  const [shown] = await site.transport.write([readOf(addressed.items(list, { top: entries.length }))]);
  const items = new Map(
    rowsOf(shown)
      .map((row) => decodeItem(list, row))
      .map((item) => [keyOf(item), item]),
  );
  return Promise.all(
    entries.map(async ({ clientKey }, index) => {
      const [settled] = (await written[index]) ?? [];
      const item = items.get(clientKey);
      return item === undefined ? lookUp(scope, settled, clientKey) : { ok: true, value: item };
    }),
  );
}

/** Not among the latest: it was there from an earlier time, others added meanwhile, or it was refused. */
async function lookUp<L extends ListDefinition>({ site, list, addressed, get }: Scope<L>, settled: Settled | undefined, key: string): Promise<Result<Item<L>>> {
  if (settled !== undefined && 'status' in settled && settled.status === 201) return get((JSON.parse(settled.text) as { readonly Id: number }).Id);
  const refusal = failed(settled, 'add', list);
  if (refusal.error.kind !== 'duplicate') return refusal;
  const [row] = rowsOf(await site.transport.read(readOf(addressed.withClientKey(key))));
  return row === undefined ? refusal : { ok: true, value: decodeItem(list, row) };
}

const keyOf = (item: object): unknown => (item as { readonly clientKey?: unknown }).clientKey;
