import { csvText } from '../../domain/export/csv';
import { decodeItem } from '../../schema/codec';
import { sheetColumns } from '../../schema/columns';
import type { ListDefinition } from '../../schema/field';
import type { ReadItem } from './survey';

const made = ['Skapad', 'Ändrad'];

/**
 * A list for people: the schema's Swedish headings and words, and nothing that a spreadsheet would run. Nobody's name unless
 * a column holds it, as in every sheet of ours: who made an item stands in the JSON, which import needs it from.
 */
export function csvOf(list: ListDefinition, items: readonly ReadItem[]): string {
  const columns = sheetColumns(list);
  const rows = items.map(({ row, record }) => {
    const item = decodeItem(list, row);
    return [...columns.map(({ cell }) => cell(item)), record.created, record.modified];
  });
  return csvText([[...columns.map(({ header }) => header), ...made], ...rows], ';');
}

/** A list for programs: one item a line, so that two archives can be compared line by line. */
export const jsonOf = (list: ListDefinition, records: readonly unknown[]): string =>
  `{"list":${JSON.stringify(list.key)},"items":[${records.map((record) => `\n${JSON.stringify(record)}`).join(',')}\n]}\n`;
