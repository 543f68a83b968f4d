import type { Row } from '../../schema/codec';
import type { RemovalReceipt } from '../ports';

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
