import type { Row } from '../../schema/codec';
import type { ListDefinition } from '../../schema/field';
import type { Conflict, DataError, RemovalReceipt, Repository, Result } from '../ports';
import type { Settled } from './delivery';
import { readOf, writeOf } from './pnp';
import { rowsOf } from './rows';
import { failed, type Scope } from './scope';

/** The recycle bin's id, and the item's own, by which a restore whose answer was lost is seen to have come through. */
export const receiptOf = (binId: string, itemId: number): RemovalReceipt => `${binId};${itemId}`;

/** Both ids of a receipt. */
export function readReceipt(receipt: RemovalReceipt): { readonly binId: string; readonly itemId: number } {
  const [binId = '', itemId = ''] = receipt.split(';');
  return { binId: /^[0-9a-f-]{36}$/i.test(binId) ? binId : '00000000-0000-0000-0000-000000000000', itemId: Number(itemId) || 0 };
}

/**
 * The latest entry of the recycle bin that lay in this list: an item that is gone when it should be removed was removed,
 * by this very call when its answer was lost. Other people's removals do not show in one's own bin.
 */
export function findRemoval(entries: readonly Row[], listUrl: string): string | undefined {
  const folder = listUrl.replace(/^\//, '').toLowerCase();
  const own = entries.filter(({ DirName }) => typeof DirName === 'string' && DirName.replace(/^\//, '').toLowerCase() === folder);
  const [latest] = [...own].sort((a, b) => String(b.DeletedDate).localeCompare(String(a.DeletedDate)));
  return typeof latest?.Id === 'string' ? latest.Id : undefined;
}

const unanswered: Settled = { trouble: 'offline' };

/** To the recycle bin, and back. */
export function removalsOf<L extends ListDefinition>({ site: { sp, transport }, list, addressed, get }: Scope<L>): Pick<Repository<L>, 'remove' | 'restore'> {
  /** recycle() knows no If-Match, so the ETag is compared first; what slips through between the two can be restored. */
  async function remove(id: number, etag?: string): Promise<Result<RemovalReceipt, DataError | Conflict<L>>> {
    if (etag !== undefined && etag !== '*') {
      const current = await get(id);
      if (current.ok && current.value.etag !== etag) {
        return { ok: false, error: { kind: 'conflict', attempted: 'remove', list: list.key, yours: {}, theirs: current.value } };
      }
      if (!current.ok && current.error.kind !== 'notFound') return { ok: false, error: { ...current.error, attempted: 'remove' } };
    }
    const [written = unanswered, shown = unanswered] = await transport.write([
      writeOf(addressed.list.items.getById(id), { path: 'recycle' }),
      readOf(addressed.removed(id)),
    ]);
    if ('status' in written && written.status === 200) return { ok: true, value: receiptOf((JSON.parse(written.text) as { value: string }).value, id) };
    const found = 'status' in written && written.status === 404 ? findRemoval(rowsOf(shown), addressed.serverRelativeUrl) : undefined;
    return found === undefined ? failed(written, 'remove', list) : { ok: true, value: receiptOf(found, id) };
  }

  async function restore(receipt: RemovalReceipt): Promise<Result<void>> {
    const { binId, itemId } = readReceipt(receipt);
    const write = writeOf(sp.web.recycleBin.getById(binId), { path: 'Restore' });
    const [written = unanswered, shown = unanswered] = await transport.write([write, readOf(addressed.list.items.getById(itemId).select('Id'))]);
    const isBack = 'status' in written && (written.status < 300 || (written.status >= 400 && 'status' in shown && shown.status === 200));
    return isBack ? { ok: true, value: undefined } : failed(written, 'restore', list);
  }

  return { remove, restore };
}
