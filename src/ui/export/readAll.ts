import type { DataSource, ListQuery, Page, PageToken, Result } from '../../data/ports';
import type { Item, ListDefinition } from '../../schema/field';
import { unwrap } from '../app/queries';

/** Every page, one after the other. Throws the typed error of the one that is refused. */
export async function readPages<L extends ListDefinition>(ask: (after: PageToken | undefined) => Promise<Result<Page<L>>>): Promise<readonly Item<L>[]> {
  const found: Item<L>[] = [];
  let after: PageToken | undefined;
  do {
    const page = await unwrap(ask(after));
    for (const item of page.items) found.push(item);
    after = page.next;
  } while (after !== undefined);
  return found;
}

/** A whole list, newest first: the one order that needs no index and no window. */
export const readList = <L extends ListDefinition>(data: DataSource, list: L): Promise<readonly Item<L>[]> =>
  readPages((after) => data.repository(list).page({ top: 1_000, ...(after === undefined ? {} : { after }) } satisfies ListQuery<L>));
