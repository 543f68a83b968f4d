import { everyItem, everyPage } from '../../data/everyItem';
import type { DataSource, ListQuery, Page, PageToken, Result } from '../../data/ports';
import type { Item, ListDefinition } from '../../schema/field';
import { unwrap } from './queries';

/** Every page, one after the other. Throws the typed error of the one that is refused. */
export const readPages = async <L extends ListDefinition>(
  ask: (after: { readonly after?: PageToken }) => Promise<Result<Page<L>>>,
): Promise<readonly Item<L>[]> => (await unwrap(everyPage(ask))).items;

/** All that match, newest first unless the query says otherwise. Throws as `readPages` does. */
export const readList = <L extends ListDefinition>(data: DataSource, list: L, query?: ListQuery<L>): Promise<readonly Item<L>[]> =>
  unwrap(everyItem(data, list, query));
