/** An item as words: cells of a CSV file, and what free text is searched in. */
import type { Field, Item, ItemValue, ListDefinition } from './field';
import { kindOf } from './kinds';

export interface CsvColumn<L extends ListDefinition> {
  readonly key: string;
  readonly header: string;
  readonly cell: (item: Item<L>) => string;
}

function wordsOf<L extends ListDefinition>(field: Field, item: Item<L>, key: string): string {
  const value = (item as unknown as Readonly<Record<string, ItemValue | undefined>>)[key];
  return value === undefined ? '' : kindOf(field).text(field, value);
}

/**
 * A spreadsheet runs a cell that begins like a formula, whoever wrote it. An apostrophe in front makes it text;
 * numbers stay numbers.
 */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
}

/** The columns of a list as CSV: the id, then the fields as the list has them, without the client key. Nobody's name unless a field holds it. */
export function csvColumns<L extends ListDefinition>(list: L): readonly CsvColumn<L>[] {
  const fields = Object.entries(list.fields).filter(([key]) => key !== 'clientKey');
  return [
    { key: 'id', header: 'Id', cell: (item) => String(item.id) },
    ...fields.map(([key, field]) => ({ key, header: field.label, cell: (item: Item<L>) => harmless(wordsOf(field, item, key)) })),
  ];
}

/** The text that free-text search looks in: the fields that say so, in the list's order. */
export function searchText<L extends ListDefinition>(list: L, item: Item<L>): string {
  return Object.entries(list.fields)
    .filter(([, field]) => field.search === true)
    .map(([key, field]) => wordsOf(field, item, key))
    .filter((text) => text !== '')
    .join('\n');
}
