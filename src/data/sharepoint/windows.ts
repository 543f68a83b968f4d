/**
 * Queries past the list view threshold. SharePoint refuses a filter whose indexed part still matches more than 5,000
 * items, and one on a lookup column however few it matches; no index of ours helps when every third spaning is "ny".
 * But `Id` is always indexed, and a window of 5,000 ids can never hold more than 5,000 items. So the list is walked in
 * such windows from the newest down, each with the whole filter, several to a batch when the first come back empty.
 */
import type { Item, ListDefinition } from '../../schema/field';
import type { Page, PageToken, Result } from '../ports';
import { mark } from './walkable';

/** Ids above `above`, up to and with `upTo`. */
export interface Window {
  readonly above: number;
  readonly upTo: number;
}
type Ask<L extends ListDefinition> = (window: Window) => Promise<Result<Page<L>>>;

const mostAtOnce = 16;

/** The id from which a page token goes on: our own, or SharePoint's nextLink (`p_ID` is the last id that was seen). */
export function cursorOf(token: PageToken): number | undefined {
  if (token.startsWith(mark)) return Number(token.slice(mark.length)) || 0;
  const seen = /p_ID(?:=|%3D|%253D)(\d+)/i.exec(token)?.[1];
  return seen === undefined ? undefined : Number(seen) - 1;
}
const tokenAt = (cursor: number): PageToken => `${mark}${cursor}`;

/** Reads windows of `width` ids below `start` until `top` items are found or the list has ended. */
export async function walk<L extends ListDefinition>(ask: Ask<L>, start: number, top: number, width: number): Promise<Result<Page<L>>> {
  const found: Item<L>[] = [];
  let cursor = start;
  for (let breadth = 1; cursor > 0 && found.length < top; breadth = Math.min(2 * breadth, mostAtOnce)) {
    const windows = windowsBelow(cursor, width, breadth);
    const pages = await Promise.all(windows.map(ask));
    for (const [index, page] of pages.entries()) {
      if (!page.ok) return page;
      const taken = page.value.items.slice(0, top - found.length);
      found.push(...taken);
      const isLeft = taken.length < page.value.items.length || page.value.next !== undefined;
      cursor = isLeft ? (found[found.length - 1]?.id ?? cursor) - 1 : (windows[index]?.above ?? 0);
      if (isLeft || found.length >= top) break;
    }
  }
  return { ok: true, value: cursor > 0 ? { items: found, next: tokenAt(cursor) } : { items: found } };
}

function windowsBelow(cursor: number, width: number, count: number): Window[] {
  return Array.from({ length: count }, (_, index) => ({ upTo: cursor - index * width, above: Math.max(0, cursor - (index + 1) * width) })).filter(
    ({ upTo }) => upTo > 0,
  );
}
