import { sheetColumns, type SheetWords } from '../../schema/columns';
import type { Item, ListDefinition } from '../../schema/field';
import type { Sheet } from './csv';

/** What a sheet tells besides the item's own fields: where it opens. */
export interface LinkColumn {
  readonly header: string;
  readonly link: (id: number) => string | undefined;
}

/** The items of a list as a sheet, with the reader's words and a column for each place where an item opens. */
export function sheetOf<L extends ListDefinition>(list: L, items: readonly Item<L>[], words: SheetWords, links: readonly LinkColumn[]): Sheet {
  const columns = sheetColumns(list, words);
  const header = [...columns.map((column) => column.header), ...links.map((column) => column.header)];
  return [header, ...items.map((item) => [...columns.map(({ cell }) => cell(item)), ...links.map(({ link }) => link(item.id) ?? '')])];
}
