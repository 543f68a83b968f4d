/** Whole lists, page by page. What is read whole is read for filters that answer at once; the rest is asked for a page at a time. */
import type { Item, ListDefinition } from '../schema/field';
import type { DataSource, ListQuery, Page, PageToken, Result } from './ports';

export interface ManyItems<L extends ListDefinition> {
  readonly items: readonly Item<L>[];
  /** There are more than were asked for. */
  readonly isCut: boolean;
}

/** Every page, one after the other, until there is none or so many items are there. */
export async function everyPage<L extends ListDefinition>(
  ask: (after: { readonly after?: PageToken }) => Promise<Result<Page<L>>>,
  most = Infinity,
): Promise<Result<ManyItems<L>>> {
  const items: Item<L>[] = [];
  let after: PageToken | undefined;
  do {
    const page = await ask(after === undefined ? {} : { after });
    if (!page.ok) return page;
    for (const item of page.value.items) items.push(item); // a spread of thousands is one call with thousands of arguments
    after = page.value.next;
  } while (after !== undefined && items.length < most);
  return { ok: true, value: { items, isCut: after !== undefined } };
}

const pageSize = 1_000;

/** The items that match, in the query's order; default: newest first, the one order that needs no index and no window. */
export const manyItems = <L extends ListDefinition>(data: DataSource, list: L, query: ListQuery<L> = {}, most?: number): Promise<Result<ManyItems<L>>> => {
  const repository = data.repository(list);
  return everyPage((after) => repository.page({ top: pageSize, ...query, ...after }), most);
};

/** All of them, however many. */
export async function everyItem<L extends ListDefinition>(data: DataSource, list: L, query?: ListQuery<L>): Promise<Result<readonly Item<L>[]>> {
  const all = await manyItems(data, list, query);
  return all.ok ? { ok: true, value: all.value.items } : all;
}
